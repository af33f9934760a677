/* inn-agenda-table.h: the queries behind the agenda and the reminders. On the database thread. */

#pragma once

#include "inn-agenda.h"
#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnAgendaAsk:
 * @now: the moment it is for
 * @days: how many days of follow-ups and promises after the day of @now; -1 for only those overdue
 * @birthday_days: how many days of birthdays, the day of @now included; 0 for none
 * @feb29: when those born on 29 February are greeted in common years
 * @limit: at most so many tasks and so many birthdays, the first ones; 0 for all
 *
 * What an agenda is asked for. Passed by value.
 */
typedef struct
{
  InnCivil     now;
  int          days;
  int          birthday_days;
  InnFeb29Rule feb29;
  guint        limit;
} InnAgendaAsk;

InnAgenda *inn_agenda_table_load           (InnConnection  *connection,
                                            InnAgendaAsk    ask,
                                            GError        **error);

G_END_DECLS
