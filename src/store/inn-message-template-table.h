/* inn-message-template-table.h: all SQL of the table message_template. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-message-template.h"

G_BEGIN_DECLS

GPtrArray          *inn_message_template_table_list         (InnConnection             *connection,
                                                             GError                   **error);
InnMessageTemplate *inn_message_template_table_load         (InnConnection             *connection,
                                                             gint64                     id,
                                                             GError                   **error);
gint64              inn_message_template_table_save         (InnConnection             *connection,
                                                             const InnMessageTemplate  *text,
                                                             GError                   **error);
gboolean            inn_message_template_table_put_in_order (InnConnection             *connection,
                                                             GArray                    *ids,
                                                             GError                   **error);

G_END_DECLS
