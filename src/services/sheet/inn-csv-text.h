/* inn-csv-text.h: what is done to the bytes of a cell where they lie. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64   inn_csv_text_count_lines (const char *start,
                                    const char *end);
gboolean  inn_csv_text_has_break   (const char *start,
                                    const char *end);
char     *inn_csv_text_unquote     (char       *start,
                                    char       *end);
char     *inn_csv_text_remove_nuls (char       *start,
                                    char       *end);

G_END_DECLS
