/* inn-book-swap.h: puts another database in the place of a book nobody has open. */

#pragma once

#include "inn-book-summary.h"

G_BEGIN_DECLS

gboolean   inn_book_swap_check  (const char      *fresh,
                                 const char      *key,
                                 InnBookSummary  *summary,
                                 GPtrArray      **latest,
                                 gboolean        *readable,
                                 GCancellable    *cancellable,
                                 GError         **error);
gboolean   inn_book_swap_run    (const char      *path,
                                 const char      *fresh,
                                 const char      *stamp,
                                 gint64           utc,
                                 char           **aside,
                                 GError         **error);
gboolean   inn_book_swap_settle (const char      *path,
                                 GError         **error);
void       inn_book_swap_forget (const char      *fresh);

G_END_DECLS
