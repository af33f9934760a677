/* inn-agenda.c: what is to be done, and whose birthday or which other day comes, as seen on one day. */

#include "config.h"

#include "inn-agenda.h"

static void
clear (gpointer data)
{
  InnAgenda *self = data;

  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->days);
}

/**
 * inn_agenda_task_new:
 * @follow_up: (transfer none): what is to be done
 * @name: (nullable): name of the guest or organisation it is about
 * @staff_name: (nullable): who does it
 *
 * Returns: (transfer full): a line of the agenda
 */
InnAgendaTask *
inn_agenda_task_new (InnFollowUp *follow_up,
                     const char  *name,
                     const char  *staff_name)
{
  InnAgendaTask *self = g_new0 (InnAgendaTask, 1);

  self->follow_up = inn_follow_up_ref (follow_up);
  self->due = follow_up->due;
  self->name = g_strdup (name != NULL ? name : "");
  self->staff_name = g_strdup (staff_name != NULL ? staff_name : "");

  return self;
}

/**
 * inn_agenda_task_new_promise:
 * @promise: (transfer none): what is to be kept; it knows the name of the guest
 * @due: when it waits
 * @staff_name: (nullable): who promised it
 *
 * Returns: (transfer full): a line of the agenda
 */
InnAgendaTask *
inn_agenda_task_new_promise (InnPromise *promise,
                             InnCivil    due,
                             const char *staff_name)
{
  InnAgendaTask *self = g_new0 (InnAgendaTask, 1);

  self->promise = inn_promise_ref (promise);
  self->due = due;
  self->name = g_strdup (promise->guest_name);
  self->staff_name = g_strdup (staff_name != NULL ? staff_name : "");

  return self;
}

/**
 * inn_agenda_task_free:
 * @self: (transfer full): an agenda task
 */
void
inn_agenda_task_free (InnAgendaTask *self)
{
  g_clear_pointer (&self->follow_up, inn_follow_up_unref);
  g_clear_pointer (&self->promise, inn_promise_unref);
  g_free (self->name);
  g_free (self->staff_name);
  g_free (self);
}

/**
 * inn_agenda_task_get_id:
 * @self: an agenda task
 *
 * Returns: the row of the follow-up, or of the promise
 */
gint64
inn_agenda_task_get_id (const InnAgendaTask *self)
{
  return self->promise != NULL ? self->promise->id : self->follow_up->id;
}

/**
 * inn_agenda_task_get_guest_id:
 * @self: an agenda task
 *
 * Returns: whom it is about, or 0 when that is an organisation
 */
gint64
inn_agenda_task_get_guest_id (const InnAgendaTask *self)
{
  return self->promise != NULL ? self->promise->guest_id : self->follow_up->guest_id;
}

/**
 * inn_agenda_task_get_what:
 * @self: an agenda task
 *
 * Returns: (transfer none): what is to be done, or what was promised
 */
const char *
inn_agenda_task_get_what (const InnAgendaTask *self)
{
  return self->promise != NULL ? inn_promise_get_title (self->promise) : self->follow_up->what;
}

/**
 * inn_agenda_task_is_overdue:
 * @self: an agenda task
 * @now: the civil time at the hotel
 *
 * A promise for the visit is not overdue as long as the guest is there.
 *
 * Returns: whether it should have been done by @now
 */
gboolean
inn_agenda_task_is_overdue (const InnAgendaTask *self,
                            InnCivil             now)
{
  return self->promise != NULL ? inn_promise_is_overdue (self->promise, now)
                               : inn_follow_up_is_overdue (self->follow_up, now);
}

/**
 * inn_agenda_day_new:
 * @occasion: what comes
 * @name: (nullable): name of the guest, or of the festival
 * @label: (nullable): what day it is, where that is no birthday
 *
 * The caller fills the other fields before it hands the line on.
 *
 * Returns: (transfer full): a line of the agenda
 */
InnAgendaDay *
inn_agenda_day_new (InnOccasion  occasion,
                    const char  *name,
                    const char  *label)
{
  InnAgendaDay *self = g_new0 (InnAgendaDay, 1);

  self->kind = occasion.kind;
  self->subject_id = occasion.subject_id;
  self->guest_id = occasion.guest_id;
  self->day = occasion.day;
  self->name = g_strdup (name != NULL ? name : "");
  self->label = g_strdup (label != NULL ? label : "");
  self->birthday = INN_BIRTHDAY_NONE;
  self->arrival = INN_DATE_NONE;
  self->departure = INN_DATE_NONE;
  self->age = -1;

  return self;
}

/**
 * inn_agenda_day_free:
 * @self: (transfer full): a day of the agenda
 */
void
inn_agenda_day_free (InnAgendaDay *self)
{
  g_clear_pointer (&self->answer, inn_answer_unref);
  g_free (self->name);
  g_free (self->label);
  g_free (self);
}

/**
 * inn_agenda_day_is_settled:
 * @self: a day of the agenda
 *
 * Returns: whether somebody greeted the guest already, or decided not to
 */
gboolean
inn_agenda_day_is_settled (const InnAgendaDay *self)
{
  return self->answer != NULL && self->answer->kind != INN_ANSWER_SNOOZED;
}

/**
 * inn_agenda_new:
 * @now: the moment it is made for
 *
 * Returns: (transfer full): an agenda on which nothing stands yet
 */
InnAgenda *
inn_agenda_new (InnCivil now)
{
  InnAgenda *self = g_atomic_rc_box_new0 (InnAgenda);

  self->now = now;
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_agenda_task_free);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_agenda_day_free);

  return self;
}

/**
 * inn_agenda_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnAgenda *
inn_agenda_ref (InnAgenda *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_agenda_unref:
 * @self: (transfer full): an agenda; freed with its last holder, from any thread
 */
void
inn_agenda_unref (InnAgenda *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
