/* inn-file-sync.h: waits until a file, or its entry in a folder, is on the disk. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inn_file_sync        (const char  *path,
                               GError     **error);
gboolean inn_file_sync_folder (const char  *path,
                               GError     **error);

G_END_DECLS
