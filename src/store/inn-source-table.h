/* inn-source-table.h: all SQL of the table guest_source: from which rows of sheets guests came. On
 * the database thread.
 */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

gboolean  inn_source_table_insert          (InnConnection  *connection,
                                            gint64          guest_id,
                                            gint64          row_hash,
                                            GError        **error);
gboolean  inn_source_table_find            (InnConnection  *connection,
                                            gint64          row_hash,
                                            gint64         *guest_id,
                                            GError        **error);
gboolean  inn_source_table_delete_of_guest (InnConnection  *connection,
                                            gint64          guest_id,
                                            GError        **error);

G_END_DECLS
