/* inn-agenda.h: what is to be done, and whose birthday comes, as seen on one day. */

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
 * InnAgendaBirthday:
 * @guest_id: whose
 * @name: name of that guest
 * @vip: whether marked as VIP
 * @birthday: as it was told
 * @day: the day it falls on
 * @days_left: days from the day of the agenda until then
 * @age: age turned, -1 if the year is not known
 * @answer: (nullable): what was done about it last
 */
typedef struct
{
  gint64       guest_id;
  char        *name;
  gboolean     vip;
  InnBirthday  birthday;
  InnDate      day;
  int          days_left;
  int          age;
  InnAnswer   *answer;
} InnAgendaBirthday;

/**
 * InnAgenda:
 * @now: the moment it was made for; overdue means before this
 * @tasks: (element-type InnAgendaTask): open follow-ups and promises by due time, those overdue
 *   first
 * @birthdays: (element-type InnAgendaBirthday): by days left, then by name
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
  GPtrArray *birthdays;
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
InnAgendaBirthday *inn_agenda_birthday_new        (gint64                   guest_id,
                                                   const char              *name,
                                                   InnBirthday              birthday);
void               inn_agenda_birthday_free       (InnAgendaBirthday       *self);
gboolean           inn_agenda_birthday_is_settled (const InnAgendaBirthday *self);

InnAgenda         *inn_agenda_new                 (InnCivil                 now);
InnAgenda         *inn_agenda_ref                 (InnAgenda               *self);
void               inn_agenda_unref               (InnAgenda               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAgendaTask, inn_agenda_task_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAgendaBirthday, inn_agenda_birthday_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAgenda, inn_agenda_unref)

G_END_DECLS
