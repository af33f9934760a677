/* inn-book-review.h: looks through an open book when its start is long over. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnBookReview:
 *
 * Signal: `damaged`, if damage was found. Lives on the main thread.
 */
#define INN_TYPE_BOOK_REVIEW (inn_book_review_get_type ())
G_DECLARE_FINAL_TYPE (InnBookReview, inn_book_review, INN, BOOK_REVIEW, GObject)

InnBookReview *inn_book_review_new (InnStore     *store,
                                    GCancellable *cancellable);

G_END_DECLS
