/* inn-test-figures.h: the figures kept of guests and days, held against counting them anew. */

#pragma once

#include "inn-test-book.h"

G_BEGIN_DECLS

void inn_test_figures_check (InnTestBook *book);

G_END_DECLS
