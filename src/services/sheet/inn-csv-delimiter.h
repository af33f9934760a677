/* inn-csv-delimiter.h: what stands between the cells of a text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  inn_csv_delimiter_guess       (const char *text,
                                     gsize       length);
gsize inn_csv_delimiter_instruction (const char *text,
                                     gsize       length,
                                     char       *delimiter);

G_END_DECLS
