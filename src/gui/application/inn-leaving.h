/* inn-leaving.h: closes the book when the program ends. */

#pragma once

#include "inn-book.h"

G_BEGIN_DECLS

void inn_leaving_close (InnBook *book);

G_END_DECLS
