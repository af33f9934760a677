/* inn-backup-phrases.h: when a copy was made and what is in it, in a few words. */

#pragma once

#include "inn-backup-folder.h"
#include "inn-backup-keeper.h"

G_BEGIN_DECLS

char       *inn_backup_phrases_dup_time     (InnClock              *clock,
                                             gint64                 utc);
char       *inn_backup_phrases_dup_age      (InnClock              *clock,
                                             gint64                 utc);
char       *inn_backup_phrases_dup_content  (const InnBookSummary  *summary);
const char *inn_backup_phrases_get_tint     (InnBackupHealth        health);

G_END_DECLS
