/* inn-guest-feedback.h: what a guest said of the hotel: praise, a suggestion, a complaint, a review. */

#pragma once

#include "inn-civil.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_FEEDBACK_PRAISE,
  INN_FEEDBACK_SUGGESTION,
  INN_FEEDBACK_COMPLAINT,
  INN_FEEDBACK_REVIEW,
} InnFeedbackKind;

#define INN_N_FEEDBACK_KINDS 4

typedef enum
{
  INN_SEVERITY_LOW,
  INN_SEVERITY_NORMAL,
  INN_SEVERITY_HIGH,
} InnSeverity;

/**
 * InnGuestFeedback:
 * @id: row, 0 while it is not saved
 * @guest_id: who said it
 * @stay_id: about which stay, or 0
 * @room_id: about which room, or 0
 * @kind: what it is
 * @day: when it was said
 * @source: where: a channel, or how it came, or ""
 * @score_tenths: of a review 0 to 100 for 0 to 10 points; those of 5 stars count double; -1 without
 * @category: what it is about, such as noise, or ""
 * @severity: how much it matters
 * @what: what was said
 * @department: whose matter it is, or ""
 * @staff_id: who sees to it, or 0
 * @due: until when, or unset
 * @closed: whether it is settled; praise begins so, as it waits for nothing
 * @remedy: what was done about it, or ""
 * @result: what came of it, or ""
 * @satisfaction: how content the guest was with that, 0 to 10; -1 if never asked
 * @created_utc: when it was noted
 * @closed_utc: when it was settled, or 0
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnGuestFeedback
{
  gint64           id;
  gint64           guest_id;
  gint64           stay_id;
  gint64           room_id;
  InnFeedbackKind  kind;
  InnDate          day;
  char            *source;
  int              score_tenths;
  char            *category;
  InnSeverity      severity;
  char            *what;
  char            *department;
  gint64           staff_id;
  InnCivil         due;
  gboolean         closed;
  char            *remedy;
  char            *result;
  int              satisfaction;
  gint64           created_utc;
  gint64           closed_utc;
};

InnGuestFeedback *inn_guest_feedback_new            (gint64                    guest_id,
                                                     InnFeedbackKind           kind,
                                                     InnDate                   day,
                                                     const char               *what);
InnGuestFeedback *inn_guest_feedback_copy           (const InnGuestFeedback   *self);
InnGuestFeedback *inn_guest_feedback_ref            (InnGuestFeedback         *self);
void              inn_guest_feedback_unref          (InnGuestFeedback         *self);

gboolean          inn_guest_feedback_is_overdue     (const InnGuestFeedback   *self,
                                                     InnCivil                  now);
gboolean          inn_guest_feedback_check          (const InnGuestFeedback   *self,
                                                     GError                  **error);

const char       *inn_feedback_kind_get_label       (InnFeedbackKind           kind);
const char       *inn_feedback_kind_to_nick         (InnFeedbackKind           kind);
gboolean          inn_feedback_kind_from_nick       (const char               *nick,
                                                     InnFeedbackKind          *kind);
const char       *inn_severity_get_label            (InnSeverity               severity);
const char       *inn_severity_to_nick              (InnSeverity               severity);
InnSeverity       inn_severity_from_nick            (const char               *nick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestFeedback, inn_guest_feedback_unref)

G_END_DECLS
