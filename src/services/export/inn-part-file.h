/* inn-part-file.h: a file that takes its place only when it is whole. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char     *inn_part_file_create  (GFile       *file,
                                 int         *descriptor,
                                 GError     **error);
gboolean  inn_part_file_publish (const char  *part,
                                 GFile       *file,
                                 GError     **error);

G_END_DECLS
