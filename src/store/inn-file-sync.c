/* inn-file-sync.c: waits until a file, or its entry in a folder, is on the disk. */

#include "config.h"

#include "inn-file-sync.h"

#include "inn-file-error.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC | flags);
  gboolean synced = file >= 0 && fsync (file) == 0;

  /* Some file systems of sticks and shares cannot sync a folder, and say so. */
  if (!synced && file >= 0 && (flags & O_DIRECTORY) != 0 && (errno == EINVAL || errno == ENOTSUP))
    synced = TRUE;
  if (!synced)
    inn_file_set_error (error, path, errno);
  if (file >= 0)
    close (file);
  return synced;
}

/**
 * inn_file_sync:
 * @path: a file
 * @error: return location
 *
 * Returns: whether what was written to it is on the disk
 */
gboolean
inn_file_sync (const char  *path,
               GError     **error)
{
  return sync_path (path, O_NOFOLLOW, error);
}

/**
 * inn_file_sync_folder:
 * @path: a file
 * @error: return location
 *
 * Returns: whether the names in its folder are on the disk
 */
gboolean
inn_file_sync_folder (const char  *path,
                      GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_DIRECTORY, error);
}
