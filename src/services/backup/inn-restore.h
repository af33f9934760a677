/* inn-restore.h: brings a copy back, in two steps: looked at, then put in place. */

#pragma once

#include "inn-backup-folder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InnRestore:
 *
 * A copy that was unpacked beside the book and found whole. Needs no book that can be opened. What
 * was unpacked is removed with the last reference.
 */
#define INN_TYPE_RESTORE (inn_restore_get_type ())
G_DECLARE_FINAL_TYPE (InnRestore, inn_restore, INN, RESTORE, GObject)

void                  inn_restore_prepare_async  (const char           *book_path,
                                                  const char           *path,
                                                  const char           *password,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
InnRestore           *inn_restore_prepare_finish (GAsyncResult         *result,
                                                  GError              **error);

const InnBackupEntry *inn_restore_get_entry      (InnRestore           *self);
const InnBookSummary *inn_restore_get_summary    (InnRestore           *self);
GPtrArray            *inn_restore_get_latest     (InnRestore           *self);
gboolean              inn_restore_opens_numbers  (InnRestore           *self);

void                  inn_restore_commit_async   (InnRestore           *self,
                                                  gint64                utc,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean              inn_restore_commit_finish  (InnRestore           *self,
                                                  GAsyncResult         *result,
                                                  char                **aside,
                                                  GError              **error);

G_END_DECLS
