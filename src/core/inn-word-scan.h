/* inn-word-scan.h: eats words and numbers from the front of folded text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inn_word_scan_take   (const char **at,
                               const char  *word);
void     inn_word_scan_skip   (const char **at);
int      inn_word_scan_number (const char **at);

G_END_DECLS
