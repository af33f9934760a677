/* inn-ends.h: counts the marks that end texts, and steps over them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands behind every text; folded text holds no control characters. */
#define INN_TEXT_END '\n'

guint       inn_ends_count (const char *from,
                            const char *to);
const char *inn_ends_skip  (const char *from,
                            const char *end,
                            guint       n_ends);

G_END_DECLS
