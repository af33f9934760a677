/* inn-agenda-task-table.h: what is to be done: open follow-ups and promises. On the database thread. */

#pragma once

#include "inn-agenda.h"
#include "inn-connection.h"

G_BEGIN_DECLS

gboolean inn_agenda_task_table_fill (InnConnection  *connection,
                                     InnAgenda      *agenda,
                                     int             days,
                                     guint           limit,
                                     GError        **error);

G_END_DECLS
