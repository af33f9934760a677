/* inn-snapshot.c: a checked copy of the whole database in a file of its own, in one go, under another
 * name until it is whole and on the disk. */

#include "config.h"

#include "inn-snapshot.h"

#include "inn-book-copy.h"
#include "inn-file-error.h"
#include "inn-file-sync.h"

#include <errno.h>
#include <glib/gstdio.h>

static gboolean
fill_copy (InnConnection  *connection,
           const char     *path,
           GError        **error)
{
  g_autoptr (InnBookCopy) copy = inn_book_copy_new (path);
  InnSlice slice = INN_SLICE_MORE;

  while (slice == INN_SLICE_MORE)
    slice = inn_book_copy_step (copy, connection, error);
  return slice == INN_SLICE_DONE;
}

/**
 * inn_snapshot_take:
 * @connection: an open connection outside a transaction
 * @path: where the copy is to be; an older one there is replaced once the new one is whole
 * @error: return location
 *
 * Returns: whether the copy is there and was checked
 */
gboolean
inn_snapshot_take (InnConnection  *connection,
                   const char     *path,
                   GError        **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  inn_connection_assert (connection);
  if (fill_copy (connection, part, error)
      && inn_book_copy_check (part, NULL, error)
      && inn_file_sync (part, error))
    {
      if (g_rename (part, path) == 0)
        return inn_file_sync_folder (path, error);
      inn_file_set_error (error, path, errno);
    }
  g_unlink (part);
  return FALSE;
}
