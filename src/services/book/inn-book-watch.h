/* inn-book-watch.h: notices when the open book is not at its place any more. Main thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InnBookWatch:
 *
 * Property: `away`, whether the folder of the book was moved or its disk taken out when it was last
 * looked for; notifies.
 */
#define INN_TYPE_BOOK_WATCH (inn_book_watch_get_type ())
G_DECLARE_FINAL_TYPE (InnBookWatch, inn_book_watch, INN, BOOK_WATCH, GObject)

InnBookWatch *inn_book_watch_new     (const char   *path);
gboolean      inn_book_watch_is_away (InnBookWatch *self);
void          inn_book_watch_look    (InnBookWatch *self);

G_END_DECLS
