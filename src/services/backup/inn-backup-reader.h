/* inn-backup-reader.h: opens a copy: looks what it is, whether it is whole, and takes it apart. */

#pragma once

#include "inn-backup-key.h"
#include "inn-backup-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean inn_backup_reader_look   (const char             *path,
                                   InnBackupHeader        *header,
                                   guint64                *size,
                                   GError                **error);

gboolean inn_backup_reader_verify (int                     file,
                                   const char             *path,
                                   const InnBackupHeader  *header,
                                   InnBackupKey           *key,
                                   InnBackupProgress      *progress,
                                   GCancellable           *cancellable,
                                   GError                **error);

gboolean inn_backup_reader_unpack (const char             *path,
                                   InnBackupKey           *key,
                                   const char             *database,
                                   const char             *vault_key,
                                   InnBackupProgress      *progress,
                                   GCancellable           *cancellable,
                                   GError                **error);

G_END_DECLS
