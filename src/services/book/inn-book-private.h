/* inn-book-private.h: how a book is made of a store that is open. */

#pragma once

#include "inn-book.h"

G_BEGIN_DECLS

InnBook *inn_book_new_for_store (InnStore    *store,
                                 InnSettings *settings);

G_END_DECLS
