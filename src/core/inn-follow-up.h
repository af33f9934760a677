/* inn-follow-up.h: a task about a guest or an organisation. */

#pragma once

#include "inn-civil.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_PRIORITY_NORMAL,
  INN_PRIORITY_HIGH,
} InnFollowUpPriority;

/**
 * InnFollowUp:
 * @id: row, 0 while it is not saved
 * @guest_id: whom it is about, or 0
 * @organisation_id: which company or group it is about, or 0; exactly one of the two is set
 * @what: what is to be done
 * @due: when; without a minute it is for some time that day
 * @postponed: how often it was put off
 * @staff_id: who does it, or 0
 * @priority: how urgent
 * @automatic: made by a rule
 * @note: more about it
 * @done: whether it is done
 * @outcome: what came of it
 * @done_utc: when it was done, or 0
 * @done_by: who did it, or 0
 * @created_utc: when it was noted
 */
struct _InnFollowUp
{
  gint64               id;
  gint64               guest_id;
  gint64               organisation_id;
  char                *what;
  InnCivil             due;
  int                  postponed;
  gint64               staff_id;
  InnFollowUpPriority  priority;
  gboolean             automatic;
  char                *note;
  gboolean             done;
  char                *outcome;
  gint64               done_utc;
  gint64               done_by;
  gint64               created_utc;
};

InnFollowUp *inn_follow_up_new        (gint64             guest_id,
                                       const char        *what,
                                       InnCivil           due);
InnFollowUp *inn_follow_up_copy       (const InnFollowUp *self);
InnFollowUp *inn_follow_up_ref        (InnFollowUp       *self);
void         inn_follow_up_unref      (InnFollowUp       *self);

void         inn_follow_up_set_text   (char             **field,
                                       const char        *text);
gboolean     inn_follow_up_is_overdue (const InnFollowUp *self,
                                       InnCivil           now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFollowUp, inn_follow_up_unref)

G_END_DECLS
