/* inn-photo-table.h: all SQL of the table guest_photo: what guests look like. On the database thread.
 */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

gboolean  inn_photo_table_has             (InnConnection  *connection,
                                           gint64          guest_id,
                                           gboolean       *has_photo,
                                           GError        **error);
GBytes   *inn_photo_table_load            (InnConnection  *connection,
                                           gint64          guest_id,
                                           GError        **error);
gboolean  inn_photo_table_set             (InnConnection  *connection,
                                           gint64          guest_id,
                                           GBytes         *picture,
                                           gint64          utc,
                                           GError        **error);
gboolean  inn_photo_table_delete_of_guest (InnConnection  *connection,
                                           gint64          guest_id,
                                           GError        **error);

G_END_DECLS
