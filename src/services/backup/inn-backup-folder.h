/* inn-backup-folder.h: the copies that lie in a folder. */

#pragma once

#include "inn-backup-header.h"

G_BEGIN_DECLS

#define INN_BACKUP_ENDING ".innkeeper"

/**
 * InnBackupEntry:
 * @path: the file
 * @size: its bytes
 * @header: what it says of itself, when @error is %NULL
 * @is_book: whether it is a book as it lay on the disk, not a packed copy
 * @error: (nullable): why it cannot be used
 */
typedef struct
{
  char            *path;
  guint64          size;
  InnBackupHeader  header;
  gboolean         is_book;
  GError          *error;
} InnBackupEntry;

void         inn_backup_entry_free            (InnBackupEntry         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBackupEntry, inn_backup_entry_free)
InnBackupEntry *inn_backup_entry_new          (const char             *path);

char        *inn_backup_folder_dup_usual      (const char             *book_path);
char        *inn_backup_folder_dup_stem       (const char             *book_path);
char        *inn_backup_folder_dup_name       (const char             *stem,
                                               const InnBackupHeader  *header);

GPtrArray   *inn_backup_folder_list           (const char             *folder,
                                               GError                **error);
GPtrArray   *inn_backup_folder_list_aside     (const char             *book_path);
guint64      inn_backup_folder_get_last       (GPtrArray              *entries,
                                               const InnBookSummary   *book);
InnBackupEntry *inn_backup_folder_find_newest (GPtrArray              *entries,
                                               const InnBookSummary   *book);
guint        inn_backup_folder_rotate         (const char             *folder,
                                               const char             *stem,
                                               const InnBackupHeader  *newest);
void         inn_backup_folder_sweep          (const char             *folder,
                                               const char             *stem);

gboolean     inn_backup_folder_mark           (const char             *folder,
                                               GError                **error);
gboolean     inn_backup_folder_check_mark     (const char             *folder,
                                               GError                **error);

G_END_DECLS
