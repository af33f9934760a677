/* inn-custom-field-table.h: all SQL of the tables custom_field and custom_choice. On the database
 * thread. */

#pragma once

#include "inn-connection.h"
#include "inn-custom-field.h"
#include "inn-date.h"

G_BEGIN_DECLS

GPtrArray      *inn_custom_field_table_list         (InnConnection         *connection,
                                                     GError               **error);
InnCustomField *inn_custom_field_table_load         (InnConnection         *connection,
                                                     gint64                 id,
                                                     GError               **error);
gint64          inn_custom_field_table_save         (InnConnection         *connection,
                                                     const InnCustomField  *field,
                                                     InnDate                today,
                                                     GError               **error);
gboolean        inn_custom_field_table_put_in_order (InnConnection         *connection,
                                                     GArray                *ids,
                                                     GError               **error);

G_END_DECLS
