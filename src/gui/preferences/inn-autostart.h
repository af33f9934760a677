/* inn-autostart.h: whether the program starts with the desktop. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     inn_autostart_query_async  (GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean inn_autostart_query_finish (GAsyncResult         *result);
void     inn_autostart_set_async    (gboolean              on,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean inn_autostart_set_finish   (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
