/* inn-obstacle.c: finds out why a book cannot be written, so that people can be told what to do. */

#include "config.h"

#include "inn-obstacle.h"

#include <errno.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* What is not there cannot be in the way. */
static gboolean
is_protected (const char *path)
{
  return access (path, W_OK) != 0 && errno != ENOENT;
}

/**
 * inn_obstacle_find:
 * @book_path: path of the database
 *
 * Looks at the disk, the folder and the files, for this user. Reads the file system, so not for the
 * main thread.
 *
 * Returns: the largest thing that is in the way
 */
InnObstacle
inn_obstacle_find (const char *book_path)
{
  static const char * const ENDINGS[] = { "", ".lock", "-journal" };
  g_autofree char *folder = g_path_get_dirname (book_path);
  struct statvfs disk;

  if (statvfs (book_path, &disk) == 0 && (disk.f_flag & ST_RDONLY) != 0)
    return INN_OBSTACLE_DISK;
  if (is_protected (folder))
    return INN_OBSTACLE_FOLDER;

  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *path = g_strconcat (book_path, ENDINGS[i], NULL);

      if (is_protected (path))
        return INN_OBSTACLE_FILE;
    }
  return INN_OBSTACLE_NONE;
}
