/* inn-follow-up.c: a task about a guest or an organisation. */

#include "config.h"

#include "inn-follow-up.h"

static void
clear (gpointer data)
{
  InnFollowUp *self = data;

  g_free (self->what);
  g_free (self->note);
  g_free (self->outcome);
}

/**
 * inn_follow_up_new:
 * @guest_id: whom it is about, or 0
 * @what: what is to be done
 * @due: when
 *
 * The caller may fill the other fields before it hands the follow-up on.
 *
 * Returns: (transfer full): an open follow-up that is not saved yet
 */
InnFollowUp *
inn_follow_up_new (gint64      guest_id,
                   const char *what,
                   InnCivil    due)
{
  InnFollowUp *self = g_atomic_rc_box_new0 (InnFollowUp);

  self->guest_id = guest_id;
  self->what = g_strdup (what != NULL ? what : "");
  self->due = due;
  self->note = g_strdup ("");
  self->outcome = g_strdup ("");
  self->repeat = INN_RECURRENCE_ONCE;

  return self;
}

/**
 * inn_follow_up_copy:
 *
 * Returns: (transfer full): an equal follow-up that may be changed before it is handed on
 */
InnFollowUp *
inn_follow_up_copy (const InnFollowUp *self)
{
  InnFollowUp *copy = inn_follow_up_new (self->guest_id, self->what, self->due);

  copy->id = self->id;
  copy->organisation_id = self->organisation_id;
  copy->postponed = self->postponed;
  copy->staff_id = self->staff_id;
  copy->priority = self->priority;
  copy->automatic = self->automatic;
  inn_follow_up_set_text (&copy->note, self->note);
  copy->done = self->done;
  inn_follow_up_set_text (&copy->outcome, self->outcome);
  copy->done_utc = self->done_utc;
  copy->done_by = self->done_by;
  copy->created_utc = self->created_utc;
  copy->repeat = self->repeat;
  copy->previous_id = self->previous_id;
  copy->rule_id = self->rule_id;
  copy->template_id = self->template_id;
  copy->marketing = self->marketing;

  return copy;
}

/**
 * inn_follow_up_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnFollowUp *
inn_follow_up_ref (InnFollowUp *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_follow_up_unref:
 * @self: (transfer full): a follow-up; freed with its last holder, from any thread
 */
void
inn_follow_up_unref (InnFollowUp *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_follow_up_set_text:
 * @field: (inout): `what`, `note` or `outcome` of a follow-up that is not shared yet
 * @text: (nullable): its new text
 */
void
inn_follow_up_set_text (char       **field,
                        const char  *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*field);
  *field = copy;
}

/**
 * inn_follow_up_set_due:
 * @self: not shared yet
 * @due: when it is due by the wish of somebody, not because it was put off
 *
 * Where it comes again, it is counted from there; the same day and time leave all as it is.
 */
void
inn_follow_up_set_due (InnFollowUp *self,
                       InnCivil     due)
{
  if (inn_date_equal (self->due.date, due.date) && self->due.minute == due.minute)
    return;

  self->due = due;
  if (inn_recurrence_comes_again (self->repeat))
    self->repeat.anchor = due;
}

/**
 * inn_follow_up_set_repeat:
 * @self: not shared yet
 * @repeat: how it comes again; its anchor is not looked at
 *
 * It is counted from the day it is due, unless it came again in the same way before.
 */
void
inn_follow_up_set_repeat (InnFollowUp   *self,
                          InnRecurrence  repeat)
{
  if (!inn_recurrence_comes_again (repeat))
    {
      self->repeat = INN_RECURRENCE_ONCE;
      return;
    }

  repeat.anchor = self->repeat.anchor;
  if (!inn_recurrence_equal (self->repeat, repeat))
    repeat.anchor = self->due;
  self->repeat = repeat;
}

/**
 * inn_follow_up_new_next:
 * @self: what is done
 * @done: the day it was done
 *
 * Returns: (transfer full) (nullable): the next one of its row, open and not saved; %NULL if there
 *   is none
 */
InnFollowUp *
inn_follow_up_new_next (const InnFollowUp *self,
                        InnDate            done)
{
  InnCivil due = inn_recurrence_next (self->repeat, self->due.date, done);
  InnFollowUp *next = NULL;

  if (!inn_civil_is_set (due))
    return NULL;

  next = inn_follow_up_new (self->guest_id, self->what, due);
  next->organisation_id = self->organisation_id;
  next->staff_id = self->staff_id;
  next->priority = self->priority;
  inn_follow_up_set_text (&next->note, self->note);
  next->repeat = self->repeat;
  if (next->repeat.from_done)
    next->repeat.anchor = due;
  next->previous_id = self->id;
  next->template_id = self->template_id;
  next->marketing = self->marketing;

  return next;
}

/**
 * inn_follow_up_is_overdue:
 * @now: the civil time at the hotel
 *
 * A follow-up without a time is overdue from the next day on; one with a time, from that minute on.
 *
 * Returns: whether it is open and should have been done
 */
gboolean
inn_follow_up_is_overdue (const InnFollowUp *self,
                          InnCivil           now)
{
  int days = inn_date_compare (self->due.date, now.date);

  if (self->done || days > 0)
    return FALSE;
  if (days < 0)
    return TRUE;

  return self->due.minute != INN_CIVIL_NO_MINUTE && self->due.minute < now.minute;
}
