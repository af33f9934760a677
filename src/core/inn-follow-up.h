/* inn-follow-up.h: a task about a guest or an organisation. */

#pragma once

#include "inn-civil.h"
#include "inn-recurrence.h"
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
 * @repeat: how it comes again
 * @previous_id: the one before it in its row, or 0
 * @rule_id: the automation rule that made it, or 0
 * @template_id: the text to send, or 0
 * @marketing: whether it is advertising
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
  InnRecurrence        repeat;
  gint64               previous_id;
  gint64               rule_id;
  gint64               template_id;
  gboolean             marketing;
};

InnFollowUp *inn_follow_up_new        (gint64             guest_id,
                                       const char        *what,
                                       InnCivil           due);
InnFollowUp *inn_follow_up_copy       (const InnFollowUp *self);
InnFollowUp *inn_follow_up_ref        (InnFollowUp       *self);
void         inn_follow_up_unref      (InnFollowUp       *self);

void         inn_follow_up_set_text   (char             **field,
                                       const char        *text);
void         inn_follow_up_set_due    (InnFollowUp       *self,
                                       InnCivil           due);
void         inn_follow_up_set_repeat (InnFollowUp       *self,
                                       InnRecurrence      repeat);
InnFollowUp *inn_follow_up_new_next   (const InnFollowUp *self,
                                       InnDate            done);
gboolean     inn_follow_up_is_overdue (const InnFollowUp *self,
                                       InnCivil           now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFollowUp, inn_follow_up_unref)

G_END_DECLS
