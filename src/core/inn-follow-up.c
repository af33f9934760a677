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
