/* inn-connection-settings.h: every setting that keeps the file whole and strangers' SQL out. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean inn_connection_settings_apply (sqlite3   *handle,
                                        gboolean   read_only,
                                        GError   **error);

G_END_DECLS
