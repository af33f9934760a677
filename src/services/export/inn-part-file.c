/* inn-part-file.c: a file that takes its place only when it is whole.
 *
 * It is written beside its place, so that the disk that has room for it is the right one, and
 * renamed at the end. Whoever gives up deletes it.
 */

#include "config.h"

#include "inn-part-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "inn-file-error.h"
#include "inn-file-sync.h"

/**
 * inn_part_file_create:
 * @file: the place
 * @descriptor: (out): open for writing
 *
 * Fails by the kinds of inn_file_set_error().
 *
 * Returns: (transfer full) (nullable): the path of an empty file beside @file that only this user
 *   can read
 */
char *
inn_part_file_create (GFile   *file,
                      int     *descriptor,
                      GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *part = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, g_strerror (ENOTSUP));
      return NULL;
    }

  part = g_strconcat (path, ".XXXXXX.part", NULL);
  *descriptor = g_mkstemp (part);
  if (*descriptor < 0)
    {
      inn_file_set_error (error, path, errno);
      return NULL;
    }

  return g_steal_pointer (&part);
}

/**
 * inn_part_file_publish:
 * @part: the path of a whole file, closed
 * @file: its place; what is there is replaced
 *
 * Returns: whether it is there, and will be after a power cut. If not, @part may still be there
 */
gboolean
inn_part_file_publish (const char  *part,
                       GFile       *file,
                       GError     **error)
{
  const char *path = g_file_peek_path (file);

  if (!inn_file_sync (part, error))
    return FALSE;
  if (g_rename (part, path) != 0)
    {
      inn_file_set_error (error, path, errno);
      return FALSE;
    }

  return inn_file_sync_folder (path, error);
}
