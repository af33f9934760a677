/* inn-book-place.c: a folder that is moved away takes the open files with it, and writing to them
 * goes on as if nothing had happened, in a place nobody looks at. So the path is compared with the
 * file that was opened before anything is written. */

#include "config.h"

#include "inn-book-place.h"

#include "inn-error.h"
#include "inn-file-error.h"

#include <errno.h>
#include <sys/stat.h>

/**
 * inn_book_place_note:
 * @self: (out caller-allocates): gets what is at @path now
 * @path: the database, open and in its place
 */
void
inn_book_place_note (InnBookPlace *self,
                     const char   *path)
{
  struct stat status = { 0 };

  *self = (InnBookPlace) { 0 };
  if (lstat (path, &status) == 0)
    *self = (InnBookPlace) { status.st_dev, status.st_ino };
}

/**
 * inn_book_place_check:
 * @self: what was opened
 * @path: the database
 * @error: return location
 *
 * Returns: whether it is still there; %INN_ERROR_MOVED when it was moved away, its disk was taken
 *   out or another file is in its place
 */
gboolean
inn_book_place_check (const InnBookPlace  *self,
                      const char          *path,
                      GError             **error)
{
  struct stat status = { 0 };

  if (self->inode == 0)
    return TRUE;
  if (lstat (path, &status) == 0)
    {
      if (status.st_dev == self->device && status.st_ino == self->inode)
        return TRUE;
      g_set_error (error, INN_ERROR, INN_ERROR_MOVED, "Another file is at %s", path);
    }
  else if (errno == EACCES)
    inn_file_set_error (error, path, errno);
  else
    g_set_error (error, INN_ERROR, INN_ERROR_MOVED, "%s: %s", path, g_strerror (errno));
  return FALSE;
}
