/* inn-backup-writer.h: packs a copy of the database into one file, sealed or plain. */

#pragma once

#include "inn-backup-key.h"
#include "inn-backup-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean inn_backup_writer_run (const char         *database,
                                const char         *vault_key,
                                InnBackupKey       *key,
                                InnBackupHeader    *header,
                                int                 file,
                                const char         *path,
                                InnBackupProgress  *progress,
                                GCancellable       *cancellable,
                                GError            **error);

gboolean inn_backup_writer_end (InnBackupKey       *key,
                                InnBackupHeader    *header,
                                int                 file,
                                const char         *path,
                                GError            **error);

G_END_DECLS
