/* inn-new-book.h: makes the files of a book that is not there yet. On the database thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean inn_new_book_has_traces (const char  *path);
gboolean inn_new_book_make       (const char  *path,
                                  GError     **error);

G_END_DECLS
