/* inn-promise.h: what the hotel promised a guest, until when, and whether it kept its word. */

#pragma once

#include "inn-civil.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_PROMISE_LATE_CHECK_OUT,
  INN_PROMISE_UPGRADE,
  INN_PROMISE_DISCOUNT,
  INN_PROMISE_GIFT,
  INN_PROMISE_OTHER,
} InnPromiseKind;

#define INN_N_PROMISE_KINDS 5

typedef enum
{
  INN_PROMISE_OPEN,
  INN_PROMISE_KEPT,
  INN_PROMISE_BROKEN,
} InnPromiseState;

#define INN_N_PROMISE_STATES 3

/**
 * InnPromise:
 * @id: row, 0 while it is not saved
 * @guest_id: to whom
 * @guest_name: name of that guest as of when it was read, or ""
 * @stay_id: for which stay, or 0
 * @kind: what it is
 * @what: in which words; may be "" unless the kind is %INN_PROMISE_OTHER
 * @staff_id: who promised it, or 0
 * @day: when it was promised
 * @due: until when it is to be kept; unset for the next time the guest is there
 * @state: whether it was kept
 * @outcome: what is to be said of that, or ""
 * @settled_utc: when it was kept or given up, or 0
 * @settled_by: who of the staff said so, or 0
 * @created_utc: when it was noted
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnPromise
{
  gint64           id;
  gint64           guest_id;
  char            *guest_name;
  gint64           stay_id;
  InnPromiseKind   kind;
  char            *what;
  gint64           staff_id;
  InnDate          day;
  InnCivil         due;
  InnPromiseState  state;
  char            *outcome;
  gint64           settled_utc;
  gint64           settled_by;
  gint64           created_utc;
};

InnPromise *inn_promise_new             (gint64              guest_id,
                                         InnPromiseKind      kind,
                                         InnDate             day,
                                         const char         *what);
InnPromise *inn_promise_copy            (const InnPromise   *self);
InnPromise *inn_promise_ref             (InnPromise         *self);
void        inn_promise_unref           (InnPromise         *self);

const char *inn_promise_get_title       (const InnPromise   *self);
gboolean    inn_promise_is_overdue      (const InnPromise   *self,
                                         InnCivil            now);
gboolean    inn_promise_due_from_words  (const char         *words,
                                         InnDate             today,
                                         InnDate             departure,
                                         InnCivil           *due);
gboolean    inn_promise_check           (const InnPromise   *self,
                                         GError            **error);

const char *inn_promise_kind_get_label  (InnPromiseKind      kind);
const char *inn_promise_kind_to_nick    (InnPromiseKind      kind);
gboolean    inn_promise_kind_from_nick  (const char         *nick,
                                         InnPromiseKind     *kind);
const char *inn_promise_state_get_label (InnPromiseState     state);
const char *inn_promise_state_to_nick   (InnPromiseState     state);
gboolean    inn_promise_state_from_nick (const char         *nick,
                                         InnPromiseState    *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPromise, inn_promise_unref)

G_END_DECLS
