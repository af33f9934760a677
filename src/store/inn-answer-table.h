/* inn-answer-table.h: all SQL of the table occurrence_answer. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-reminder.h"

G_BEGIN_DECLS

InnAnswer *inn_answer_table_load_latest     (InnConnection    *connection,
                                             InnOccasion       occasion,
                                             gboolean         *found,
                                             GError          **error);
gint64     inn_answer_table_insert          (InnConnection    *connection,
                                             const InnAnswer  *answer,
                                             gint64            utc,
                                             GError          **error);
gboolean   inn_answer_table_delete_of_guest (InnConnection    *connection,
                                             gint64            guest_id,
                                             GError          **error);

G_END_DECLS
