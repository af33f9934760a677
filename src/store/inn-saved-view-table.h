/* inn-saved-view-table.h: all SQL of the table saved_view. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-saved-view.h"

G_BEGIN_DECLS

GPtrArray    *inn_saved_view_table_list   (InnConnection       *connection,
                                           GError             **error);
InnSavedView *inn_saved_view_table_load   (InnConnection       *connection,
                                           gint64               id,
                                           GError             **error);
gint64        inn_saved_view_table_insert (InnConnection       *connection,
                                           const InnSavedView  *view,
                                           GError             **error);
gboolean      inn_saved_view_table_update (InnConnection       *connection,
                                           const InnSavedView  *view,
                                           GError             **error);
gboolean      inn_saved_view_table_put_in_order
                                          (InnConnection       *connection,
                                           GArray              *ids,
                                           GError             **error);
gboolean      inn_saved_view_table_delete (InnConnection       *connection,
                                           gint64               id,
                                           GError             **error);

G_END_DECLS
