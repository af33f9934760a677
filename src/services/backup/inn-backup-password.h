/* inn-backup-password.h: sets the password of the copies of a book, off the main thread. */

#pragma once

#include "inn-backup-key.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char     *inn_backup_password_dup_path   (const char           *book_path);

void      inn_backup_password_set_async  (const char           *book_path,
                                          const char           *password,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean  inn_backup_password_set_finish (GAsyncResult         *result,
                                          InnBackupKey        **key,
                                          GError              **error);

G_END_DECLS
