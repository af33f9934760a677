/* inn-backup-run.h: makes one copy of the open book, in one or two places. */

#pragma once

#include "inn-backup-folder.h"
#include "inn-backup-key.h"
#include "inn-backup-progress.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnBackupOrder:
 * @folder: (nullable): where the copy is to be, under a name of its own
 * @file: (nullable): in place of @folder: the very file
 * @second: (nullable): another folder for the same copy
 * @database: (nullable): what is copied in place of the book: a database nobody has open, which stays
 * @key: (nullable): seals it
 * @occasion: why it is made
 * @rotate: whether older copies are removed afterwards
 */
typedef struct
{
  char              *folder;
  char              *file;
  char              *second;
  char              *database;
  InnBackupKey      *key;
  InnBackupOccasion  occasion;
  gboolean           rotate;
} InnBackupOrder;

/**
 * InnBackupOutcome:
 * @path: the copy
 * @size: its bytes
 * @header: what is in it
 * @second: (nullable): the copy in the second place
 * @second_error: (nullable): why there is none
 */
typedef struct
{
  char            *path;
  guint64          size;
  InnBackupHeader  header;
  char            *second;
  GError          *second_error;
} InnBackupOutcome;

InnBackupOrder   *inn_backup_order_new    (InnBackupOccasion      occasion);
void              inn_backup_order_free   (InnBackupOrder        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBackupOrder, inn_backup_order_free)
void              inn_backup_outcome_free (InnBackupOutcome      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBackupOutcome, inn_backup_outcome_free)

void              inn_backup_run_async    (InnStore              *store,
                                           InnBackupOrder        *order,
                                           InnBackupProgress     *progress,
                                           GCancellable          *cancellable,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
InnBackupOutcome *inn_backup_run_finish   (InnStore              *store,
                                           GAsyncResult          *result,
                                           GError               **error);

G_END_DECLS
