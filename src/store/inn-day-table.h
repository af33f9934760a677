/* inn-day-table.h: what the list of a day is read from. On the database thread. */

#pragma once

#include "inn-birthday.h"
#include "inn-connection.h"
#include "inn-day-list.h"

G_BEGIN_DECLS

InnDayList *inn_day_table_load (InnConnection  *connection,
                                InnDate         day,
                                InnDate         today,
                                InnFeb29Rule    feb29,
                                GError        **error);

G_END_DECLS
