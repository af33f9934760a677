/* inn-book-copy.h: a copy of the whole database in a file of its own, made in slices. */

#pragma once

#include "inn-book-summary.h"
#include "inn-job.h"

G_BEGIN_DECLS

/**
 * InnBookCopy:
 *
 * Made on any thread; filled and freed on the database thread, by inn_book_copy_step () in
 * inn_store_read_sliced_async (). What is committed between two slices is in the copy as well.
 */
typedef struct _InnBookCopy InnBookCopy;

InnBookCopy * inn_book_copy_new          (const char      *path);
void          inn_book_copy_free         (InnBookCopy     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBookCopy, inn_book_copy_free)

InnSlice      inn_book_copy_step         (InnBookCopy     *self,
                                          InnConnection   *connection,
                                          GError         **error);
double        inn_book_copy_get_fraction (InnBookCopy     *self);

gboolean      inn_book_copy_summarise    (const char      *path,
                                          InnBookSummary  *summary,
                                          GError         **error);
gboolean      inn_book_copy_check        (const char      *path,
                                          GCancellable    *cancellable,
                                          GError         **error);

G_END_DECLS
