/* inn-backup-file.c: files on disks that may be full, read-only or pulled out. What is written is
 * synced and read back from the disk before it gets its name; a name that is taken stays as it is.
 * All of it waits: never on the main thread. */

#include "config.h"

#include "inn-backup-file.h"

#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-file-sync.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define BLOCK (256 * 1024)

/* Room that is left on a disk beside a copy, for the book itself to grow. */
#define SPARE (16 * 1024 * 1024)

/* A folder that has gone is a stick that was pulled, not a file that was never there. */
static void
set_error (GError     **error,
           const char  *path,
           int          number)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if ((number == ENOENT || number == EIO) && g_access (folder, F_OK) != 0)
    number = ENODEV;
  inn_file_set_error (error, path, number);
}

/**
 * inn_backup_file_create:
 * @path: a file to be made; an unfinished one of that name is replaced
 * @error: return location
 *
 * Returns: a descriptor to write and read with, or -1
 */
int
inn_backup_file_create (const char  *path,
                        GError     **error)
{
  int file = -1;

  g_unlink (path);
  file = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0)
    set_error (error, path, errno);
  return file;
}

/**
 * inn_backup_file_open:
 * @path: a file
 * @error: return location
 *
 * Returns: a descriptor to read with, or -1
 */
int
inn_backup_file_open (const char  *path,
                      GError     **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status;

  if (file < 0)
    {
      set_error (error, path, errno);
      return -1;
    }
  if (fstat (file, &status) == 0 && S_ISREG (status.st_mode))
    return file;
  close (file);
  g_set_error (error, INN_ERROR, INN_ERROR_FOREIGN, "%s is no plain file", path);
  return -1;
}

static gboolean
put (int             file,
     const char     *path,
     gconstpointer   data,
     gsize           size,
     off_t           at,
     GError        **error)
{
  const guint8 *bytes = data;

  while (size > 0)
    {
      gssize written = at >= 0 ? pwrite (file, bytes, size, at) : write (file, bytes, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          set_error (error, path, written < 0 ? errno : EIO);
          return FALSE;
        }
      bytes += written;
      size -= (gsize) written;
      at = at >= 0 ? at + written : at;
    }
  return TRUE;
}

/**
 * inn_backup_file_put:
 * @file: a descriptor
 * @path: its name, for the error
 * @data: what is written
 * @size: how much
 * @error: return location
 *
 * Returns: whether all of it was taken
 */
gboolean
inn_backup_file_put (int             file,
                     const char     *path,
                     gconstpointer   data,
                     gsize           size,
                     GError        **error)
{
  return put (file, path, data, size, -1, error);
}

/**
 * inn_backup_file_put_at:
 *
 * Like inn_backup_file_put (), at the beginning of the file.
 */
gboolean
inn_backup_file_put_at (int             file,
                        const char     *path,
                        gconstpointer   data,
                        gsize           size,
                        GError        **error)
{
  return put (file, path, data, size, 0, error);
}

/**
 * inn_backup_file_take:
 * @file: a descriptor
 * @path: its name, for the error
 * @data: where to
 * @size: how much
 * @error: return location
 *
 * Returns: how much was read, less than @size only at the end; -1 with an error
 */
gssize
inn_backup_file_take (int         file,
                      const char *path,
                      gpointer    data,
                      gsize       size,
                      GError    **error)
{
  gsize filled = 0;

  while (filled < size)
    {
      gssize got = read (file, (guint8 *) data + filled, size - filled);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          set_error (error, path, errno);
          return -1;
        }
      if (got == 0)
        break;
      filled += (gsize) got;
    }
  return (gssize) filled;
}

/**
 * inn_backup_file_begin_writing:
 * @file: a descriptor
 *
 * Has the disk begin with what was written so far, and waits for nothing. What goes wrong is told by
 * inn_backup_file_settle ().
 */
void
inn_backup_file_begin_writing (int file)
{
  sync_file_range (file, 0, 0, SYNC_FILE_RANGE_WRITE);
}

/**
 * inn_backup_file_settle:
 * @file: a descriptor
 * @path: its name, for the error
 * @error: return location
 *
 * Waits until all of it is on the disk, and sees to it that what is read next comes from there.
 *
 * Returns: whether it is
 */
gboolean
inn_backup_file_settle (int          file,
                        const char  *path,
                        GError     **error)
{
  if (fsync (file) != 0)
    {
      set_error (error, path, errno);
      return FALSE;
    }
  posix_fadvise (file, 0, 0, POSIX_FADV_DONTNEED);
  posix_fadvise (file, 0, 0, POSIX_FADV_SEQUENTIAL);
  return TRUE;
}

/**
 * inn_backup_file_publish:
 * @part: a file that is whole
 * @path: the name it is to have
 * @error: return location
 *
 * Returns: whether it has; %INN_ERROR_CONFLICT if there is something of that name
 */
gboolean
inn_backup_file_publish (const char  *part,
                         const char  *path,
                         GError     **error)
{
  int failed = renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE);

  /* Sticks and shares may not know how to refuse. */
  if (failed != 0 && (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP))
    {
      if (g_access (path, F_OK) == 0)
        errno = EEXIST;
      else
        failed = rename (part, path);
    }
  if (failed != 0)
    {
      set_error (error, path, errno);
      return FALSE;
    }
  return inn_file_sync_folder (path, error);
}

static gboolean
hash_file (int            file,
           const char    *path,
           int            to,
           const char    *to_path,
           guint8         hash[crypto_generichash_BYTES],
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  crypto_generichash_state state;
  gssize got = 0;

  crypto_generichash_init (&state, NULL, 0, crypto_generichash_BYTES);
  lseek (file, 0, SEEK_SET);
  do
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      got = inn_backup_file_take (file, path, block, BLOCK, error);
      if (got < 0 || (to >= 0 && !inn_backup_file_put (to, to_path, block, (gsize) got, error)))
        return FALSE;
      crypto_generichash_update (&state, block, (gsize) got);
    }
  while (got == BLOCK);
  crypto_generichash_final (&state, hash, crypto_generichash_BYTES);
  return TRUE;
}

static gboolean
copy_and_compare (int            from,
                  const char    *from_path,
                  int            to,
                  const char    *to_path,
                  GCancellable  *cancellable,
                  GError       **error)
{
  guint8 written[crypto_generichash_BYTES];
  guint8 found[crypto_generichash_BYTES];

  if (!hash_file (from, from_path, to, to_path, written, cancellable, error)
      || !inn_backup_file_settle (to, to_path, error)
      || !hash_file (to, to_path, -1, NULL, found, cancellable, error))
    return FALSE;
  if (memcmp (written, found, sizeof found) == 0)
    return TRUE;
  g_set_error (error, INN_ERROR, INN_ERROR_IO, "%s: what is read is not what was written", to_path);
  return FALSE;
}

/**
 * inn_backup_file_copy:
 * @from: a file
 * @to: the name of the other
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: whether the same bytes are on the other disk, under their name
 */
gboolean
inn_backup_file_copy (const char    *from,
                      const char    *to,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autofree char *part = g_strconcat (to, INN_BACKUP_PART, NULL);
  int source = inn_backup_file_open (from, error);
  int target = source >= 0 ? inn_backup_file_create (part, error) : -1;
  gboolean good = target >= 0
                  && copy_and_compare (source, from, target, part, cancellable, error);

  if (source >= 0)
    close (source);
  if (target >= 0 && close (target) != 0 && good)
    {
      set_error (error, part, errno);
      good = FALSE;
    }
  good = good && inn_backup_file_publish (part, to, error);
  if (!good && target >= 0)
    g_unlink (part);
  return good;
}

/**
 * inn_backup_file_has_room:
 * @folder: a folder
 * @size: bytes to be written there
 * @error: return location
 *
 * Returns: whether there is room; else %INN_ERROR_FULL. A disk that does not tell is tried.
 */
gboolean
inn_backup_file_has_room (const char  *folder,
                          guint64      size,
                          GError     **error)
{
  struct statvfs status;

  if (statvfs (folder, &status) != 0 || status.f_blocks == 0
      || (guint64) status.f_bavail * status.f_frsize >= size + SPARE)
    return TRUE;
  inn_file_set_error (error, folder, ENOSPC);
  return FALSE;
}
