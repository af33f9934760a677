/* inn-interaction.h: what happened between the desk and a guest: a call, a message, a visit, a note. */

#pragma once

#include "inn-civil.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_INTERACTION_CALL,
  INN_INTERACTION_WECHAT,
  INN_INTERACTION_EMAIL,
  INN_INTERACTION_VISIT,
  INN_INTERACTION_NOTE,
  INN_INTERACTION_GIFT,
} InnInteractionKind;

#define INN_N_INTERACTION_KINDS 6

/**
 * InnInteraction:
 * @id: row, 0 while it is not saved
 * @guest_id: with whom
 * @kind: what it was
 * @when: the day, and the minute if it is known
 * @what: what happened
 * @stay_id: during which stay, or 0
 * @staff_id: who of the staff, or 0
 * @created_utc: when it was noted
 * @marketing: whether it was advertising
 * @follow_up_id: for which follow-up something was sent, or 0
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnInteraction
{
  gint64              id;
  gint64              guest_id;
  InnInteractionKind  kind;
  InnCivil            when;
  char               *what;
  gint64              stay_id;
  gint64              staff_id;
  gint64              created_utc;
  gboolean            marketing;
  gint64              follow_up_id;
};

InnInteraction *inn_interaction_new            (gint64                 guest_id,
                                                InnInteractionKind     kind,
                                                InnCivil               when,
                                                const char            *what);
InnInteraction *inn_interaction_copy           (const InnInteraction  *self);
InnInteraction *inn_interaction_ref            (InnInteraction        *self);
void            inn_interaction_unref          (InnInteraction        *self);

void            inn_interaction_set_what       (InnInteraction        *self,
                                                const char            *what);
gboolean        inn_interaction_check          (const InnInteraction  *self,
                                                GError               **error);

gboolean        inn_interaction_kind_is_contact (InnInteractionKind    kind);
const char     *inn_interaction_kind_get_label (InnInteractionKind     kind);
const char     *inn_interaction_kind_to_nick   (InnInteractionKind     kind);
gboolean        inn_interaction_kind_from_nick (const char            *nick,
                                                InnInteractionKind    *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnInteraction, inn_interaction_unref)

G_END_DECLS
