/* inn-agenda.h: what is to be done, and whose birthday or which other day comes, as seen on one day. */

#pragma once

#include "inn-birthday.h"
#include "inn-follow-up.h"
#include "inn-promise.h"
#include "inn-reminder.h"

G_BEGIN_DECLS

/**
 * InnAgendaTask:
 * @follow_up: (nullable): the open follow-up
 * @promise: (nullable): the open promise; exactly one of both is there
 * @due: when it waits: the time that was set, or for a promise without one the day of the visit
 * @name: name of the guest or organisation it is about
 * @staff_name: who does it, or who promised it, or ""
 *
 * What somebody is to do.
 */
typedef struct
{
  InnFollowUp *follow_up;
  InnPromise  *promise;
  InnCivil     due;
  char        *name;
  char        *staff_name;
} InnAgendaTask;

/**
 * InnAgendaDay:
 * @kind: a birthday, or what else comes by itself
 * @subject_id: see #InnOccasion
 * @guest_id: whose, 0 for a festival
 * @name: name of that guest, or of the festival
 * @label: what day it is; "" for a birthday and a festival
 * @vip: whether marked as VIP
 * @birthday: day and month as they were told, where it comes every year
 * @day: the day it falls on
 * @days_left: days from the day of the agenda until then
 * @born: whether somebody was born on it: @age is an age
 * @age: age turned, or how many years it is; -1 if the year is not known
 * @arrival: when the guest comes next or came, if that stay is around @day; unset otherwise
 * @departure: when the guest leaves then
 * @in_house: whether the guest is here already
 * @answer: (nullable): what was done about it last
 */
typedef struct
{
  InnRuleKind  kind;
  gint64       subject_id;
  gint64       guest_id;
  char        *name;
  char        *label;
  gboolean     vip;
  InnBirthday  birthday;
  InnDate      day;
  int          days_left;
  gboolean     born;
  int          age;
  InnDate      arrival;
  InnDate      departure;
  gboolean     in_house;
  InnAnswer   *answer;
} InnAgendaDay;

/**
 * InnAgenda:
 * @now: the moment it was made for; overdue means before this
 * @tasks: (element-type InnAgendaTask): open follow-ups and promises by due time, those overdue
 *   first
 * @days: (element-type InnAgendaDay): birthdays and other days, by days left, then by name
 * @n_overdue: how many tasks are overdue, counted whole
 * @n_today: how many more are due today
 * @n_coming: how many more are due on the following days asked for
 *
 * The counts are exact even when @tasks was cut to a limit. A value, counted by reference; see
 * inn-types.h.
 */
typedef struct
{
  InnCivil   now;
  GPtrArray *tasks;
  GPtrArray *days;
  int        n_overdue;
  int        n_today;
  int        n_coming;
} InnAgenda;

InnAgendaTask     *inn_agenda_task_new            (InnFollowUp             *follow_up,
                                                   const char              *name,
                                                   const char              *staff_name);
InnAgendaTask     *inn_agenda_task_new_promise    (InnPromise              *promise,
                                                   InnCivil                 due,
                                                   const char              *staff_name);
void               inn_agenda_task_free           (InnAgendaTask           *self);
gint64             inn_agenda_task_get_id         (const InnAgendaTask     *self);
gint64             inn_agenda_task_get_guest_id   (const InnAgendaTask     *self);
const char        *inn_agenda_task_get_what       (const InnAgendaTask     *self);
gboolean           inn_agenda_task_is_overdue     (const InnAgendaTask     *self,
                                                   InnCivil                 now);
InnAgendaDay      *inn_agenda_day_new             (InnOccasion              occasion,
                                                   const char              *name,
                                                   const char              *label);
void               inn_agenda_day_free            (InnAgendaDay            *self);
gboolean           inn_agenda_day_is_settled      (const InnAgendaDay      *self);

InnAgenda         *inn_agenda_new                 (InnCivil                 now);
InnAgenda         *inn_agenda_ref                 (InnAgenda               *self);
void               inn_agenda_unref               (InnAgenda               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAgendaTask, inn_agenda_task_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAgendaDay, inn_agenda_day_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAgenda, inn_agenda_unref)

G_END_DECLS
