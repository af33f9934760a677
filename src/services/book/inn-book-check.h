/* inn-book-check.h: looks through an open book when its start is long over. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnBookCheck:
 *
 * Signal: `damaged`, if damage was found. Lives on the main thread.
 */
#define INN_TYPE_BOOK_CHECK (inn_book_check_get_type ())
G_DECLARE_FINAL_TYPE (InnBookCheck, inn_book_check, INN, BOOK_CHECK, GObject)

InnBookCheck *inn_book_check_new (InnStore     *store,
                                  GCancellable *cancellable);

G_END_DECLS
