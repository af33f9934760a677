/* inn-custom-value-table.h: all SQL of the table custom_value, but for filters and searching. On the
 * database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-guest-builder.h"

G_BEGIN_DECLS

gboolean inn_custom_value_table_load            (InnConnection         *connection,
                                                 GPtrArray             *builders,
                                                 GError               **error);
GPtrArray *
         inn_custom_value_table_list            (InnConnection         *connection,
                                                 gint64                 guest_id,
                                                 gint64                 field_id,
                                                 GError               **error);
gboolean inn_custom_value_table_save            (InnConnection         *connection,
                                                 gint64                 guest_id,
                                                 const InnGuest        *old,
                                                 const InnGuest        *guest,
                                                 GError               **error);
gboolean inn_custom_value_table_read_again      (InnConnection         *connection,
                                                 const InnCustomField  *before,
                                                 const InnCustomField  *field,
                                                 InnDate                today,
                                                 GError               **error);
gboolean inn_custom_value_table_delete_of_guest (InnConnection         *connection,
                                                 gint64                 guest_id,
                                                 GError               **error);

G_END_DECLS
