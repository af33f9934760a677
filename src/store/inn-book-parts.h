/* inn-book-parts.h: the files that belong to a book. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void inn_book_parts_remove (const char *book_path);

G_END_DECLS
