/* inn-important-date-table.h: all SQL of the table important_date. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-important-date.h"

G_BEGIN_DECLS

InnImportantDate *inn_important_date_table_load             (InnConnection           *connection,
                                                             gint64                   id,
                                                             GError                 **error);
GPtrArray        *inn_important_date_table_list_of_guest    (InnConnection           *connection,
                                                             gint64                   guest_id,
                                                             GError                 **error);
GPtrArray        *inn_important_date_table_list_after       (InnConnection           *connection,
                                                             gint64                   id,
                                                             guint                    limit,
                                                             GError                 **error);
gint64            inn_important_date_table_save             (InnConnection           *connection,
                                                             const InnImportantDate  *date,
                                                             GError                 **error);
gboolean          inn_important_date_table_delete           (InnConnection           *connection,
                                                             gint64                   id,
                                                             GError                 **error);
gboolean          inn_important_date_table_delete_of_guest  (InnConnection           *connection,
                                                             gint64                   guest_id,
                                                             GError                 **error);

G_END_DECLS
