/* inn-new-book.h: whether a book may be begun where none is, and its files. On the database thread. */

#pragma once

#include "inn-store-flags.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean inn_new_book_has_traces    (const char         *path);
gboolean inn_new_book_is_moved_away (const char         *path,
                                     InnStoreOpenFlags   flags,
                                     GError            **error);
gboolean inn_new_book_make_if_asked (const char         *path,
                                     InnStoreOpenFlags   flags,
                                     GError            **error);

G_END_DECLS
