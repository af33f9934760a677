/* inn-backup-words.h: what went wrong with a copy, in words for people. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *inn_backup_words_get_copy_failure    (const GError *error);
const char *inn_backup_words_get_restore_failure (const GError *error);

G_END_DECLS
