/* inn-backup-file.h: files on disks that may be full, read-only or pulled out. All of it waits. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INN_BACKUP_PART ".part"

int      inn_backup_file_create  (const char     *path,
                                  GError        **error);
int      inn_backup_file_open    (const char     *path,
                                  GError        **error);
gboolean inn_backup_file_put     (int             file,
                                  const char     *path,
                                  gconstpointer   data,
                                  gsize           size,
                                  GError        **error);
gboolean inn_backup_file_put_at  (int             file,
                                  const char     *path,
                                  gconstpointer   data,
                                  gsize           size,
                                  GError        **error);
gssize   inn_backup_file_take    (int             file,
                                  const char     *path,
                                  gpointer        data,
                                  gsize           size,
                                  GError        **error);
void     inn_backup_file_begin_writing (int file);
gboolean inn_backup_file_settle  (int             file,
                                  const char     *path,
                                  GError        **error);
gboolean inn_backup_file_publish (const char     *part,
                                  const char     *path,
                                  GError        **error);
gboolean inn_backup_file_copy    (const char     *from,
                                  const char     *to,
                                  GCancellable   *cancellable,
                                  GError        **error);
gboolean inn_backup_file_has_room (const char    *folder,
                                  guint64         size,
                                  GError        **error);

G_END_DECLS
