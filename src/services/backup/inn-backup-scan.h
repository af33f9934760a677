/* inn-backup-scan.h: looks what copies of an open book there are, off the main thread. */

#pragma once

#include "inn-backup-folder.h"
#include "inn-backup-key.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnBackupScan:
 * @summary: what is in the book
 * @newest: (nullable) (element-type InnBackupEntry): the newest copy of it in each folder asked
 *   for, or %NULL
 * @plugged_in: whether the second folder is there
 * @migrated: (nullable): the book as it was before its tables were changed, if the second folder is
 *   there and does not have it
 * @key: (nullable): seals its copies
 * @key_error: (nullable): why there is no key although there should be one
 */
typedef struct
{
  InnBookSummary  summary;
  InnBackupEntry *newest[2];
  gboolean        plugged_in;
  char           *migrated;
  InnBackupKey   *key;
  GError         *key_error;
} InnBackupScan;

void           inn_backup_scan_free   (InnBackupScan         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBackupScan, inn_backup_scan_free)

void           inn_backup_scan_async  (InnStore              *store,
                                       const char            *second,
                                       gboolean               sweep,
                                       GCancellable          *cancellable,
                                       GAsyncReadyCallback    callback,
                                       gpointer               user_data);
InnBackupScan *inn_backup_scan_finish (InnStore              *store,
                                       GAsyncResult          *result,
                                       GError               **error);

G_END_DECLS
