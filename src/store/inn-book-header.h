/* inn-book-header.h: looks at a book's file before SQLite is let near it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inn_book_header_check (const char  *path,
                                gboolean     was_ours,
                                GError     **error);
gboolean inn_book_header_is_cut_off (const char *path);
gboolean inn_book_header_check_place (const char  *folder,
                                      GError     **error);

G_END_DECLS
