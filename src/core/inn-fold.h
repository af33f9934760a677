/* inn-fold.h: text as search sees it, the same on both sides of a comparison. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *inn_fold             (const char *text);
void      inn_fold_append      (GString    *out,
                                const char *text);
char     *inn_fold_name        (const char *name);
void      inn_fold_name_append (GString    *out,
                                const char *name);
char     *inn_fold_with_map    (const char *text,
                                guint32   **map);
gboolean  inn_fold_find        (const char *text,
                                const char *folded_needle,
                                gsize       from,
                                gsize      *start,
                                gsize      *end);
gunichar  inn_fold_han         (gunichar    character);

G_END_DECLS
