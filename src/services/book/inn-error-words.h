/* inn-error-words.h: what went wrong with the guest book, in words for people. */

#pragma once

#include "inn-vault.h"

G_BEGIN_DECLS

const char *inn_error_words_get_sentence (const GError *error);
const char *inn_error_words_get_way_out  (const GError *error);
char       *inn_error_words_dup_opening  (const GError *error,
                                          const char   *path);
const char *inn_error_words_get_opening_way_out
                                         (const GError *error,
                                          const char   *path);
const char *inn_error_words_get_locked   (InnVaultState state);

G_END_DECLS
