/* inn-backup-key.h: what a password is turned into, once, to seal and open copies. */

#pragma once

#include "inn-backup-header.h"

G_BEGIN_DECLS

/* Some second on a PC of today, and 256 MiB. */
#define INN_BACKUP_PASSES 3
#define INN_BACKUP_MEMORY (G_GUINT64_CONSTANT (256) << 20)

/**
 * InnBackupKey:
 *
 * Immutable, so usable on any thread. The last reference wipes it from memory.
 */
typedef struct _InnBackupKey InnBackupKey;

InnBackupKey * inn_backup_key_new       (const char             *password,
                                         guint64                 passes,
                                         guint64                 memory,
                                         GError                **error);
InnBackupKey * inn_backup_key_new_for   (const char             *password,
                                         const InnBackupHeader  *header,
                                         GError                **error);
InnBackupKey * inn_backup_key_load      (const char             *path,
                                         GError                **error);
gboolean       inn_backup_key_save      (InnBackupKey           *self,
                                         const char             *path,
                                         GError                **error);
InnBackupKey * inn_backup_key_ref       (InnBackupKey           *self);
void           inn_backup_key_unref     (InnBackupKey           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBackupKey, inn_backup_key_unref)

void           inn_backup_key_describe  (InnBackupKey           *self,
                                         InnBackupHeader        *header);
gboolean       inn_backup_key_opens     (InnBackupKey           *self,
                                         const InnBackupHeader  *header);
const guint8 * inn_backup_key_get       (InnBackupKey           *self);
void           inn_backup_key_check     (InnBackupKey           *self,
                                         InnBackupHeader        *header);

G_END_DECLS
