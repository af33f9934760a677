/* inn-book-header.c: looks at a book's file before SQLite is let near it, so that a file that is
 * damaged, foreign or newer keeps every byte. */

#include "config.h"

#include "inn-book-header.h"

#include "inn-file-error.h"
#include "inn-migrator.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"

/* File systems that cannot hold a live database: no locks, no safe rename, or pulled out. */
static const char * const UNFIT[] = {
  "cifs", "exfat", "fuse.exfat", "fuse.sshfs", "fuseblk", "msdos", "nfs", "nfs4", "ntfs", "ntfs3",
  "smb3", "smbfs", "vfat",
};

static guint32
read_number (const guint8 *header,
             int           offset)
{
  guint32 number = 0;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
check_regular (const char   *path,
               struct stat  *status,
               GError      **error)
{
  if (lstat (path, status) != 0)
    {
      inn_file_set_error (error, path, errno);
      return FALSE;
    }
  if (!S_ISREG (status->st_mode))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_FOREIGN, "%s is no plain file", path);
      return FALSE;
    }
  if (status->st_size == 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s is empty", path);
      return FALSE;
    }
  return TRUE;
}

static gssize
read_header (const char  *path,
             guint8       header[HEADER_SIZE],
             GError     **error)
{
  gssize size = 0;
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

  if (file < 0)
    {
      inn_file_set_error (error, path, errno);
      return -1;
    }
  size = pread (file, header, HEADER_SIZE, 0);
  if (size < 0)
    inn_file_set_error (error, path, errno);
  close (file);
  return size;
}

/* While a journal is there, the file may rightly be longer or shorter than its header says. */
static gboolean
has_hot_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat status;

  return lstat (journal, &status) == 0 && status.st_size > 0;
}

static gboolean
is_cut_off (const char         *path,
            const guint8       *header,
            const struct stat  *status)
{
  guint32 page_size = (guint32) header[16] << 8 | header[17];
  guint32 pages = read_number (header, 28);

  if (page_size == 1)
    page_size = 65536;
  return read_number (header, 24) == read_number (header, 92) && !has_hot_journal (path)
         && (guint64) status->st_size < (guint64) page_size * pages;
}

/**
 * inn_book_header_check:
 * @path: the database file
 * @was_ours: whether a book of ours was here: then a file that is none is a damaged one
 * @error: return location
 *
 * Returns: whether SQLite may open it; %INN_ERROR_CORRUPT for an empty or cut-off file,
 *   %INN_ERROR_FOREIGN for another program's, %INN_ERROR_TOO_NEW for a newer program's
 */
gboolean
inn_book_header_check (const char  *path,
                       gboolean     was_ours,
                       GError     **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  struct stat status;
  gssize size = 0;
  int not_ours = was_ours ? INN_ERROR_CORRUPT : INN_ERROR_FOREIGN;

  if (!check_regular (path, &status, error))
    return FALSE;
  size = read_header (path, header, error);
  if (size < 0)
    return FALSE;

  if (size < HEADER_SIZE || memcmp (header, MAGIC, sizeof MAGIC) != 0)
    {
      g_set_error (error, INN_ERROR, not_ours, "%s is no database", path);
      return FALSE;
    }
  if (read_number (header, 68) != INN_APPLICATION_ID)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_FOREIGN, "%s belongs to another program", path);
      return FALSE;
    }
  if (is_cut_off (path, header, &status))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s is cut off", path);
      return FALSE;
    }
  if ((int) read_number (header, 60) > inn_migrator_get_latest ())
    {
      g_set_error (error, INN_ERROR, INN_ERROR_TOO_NEW, "%s has schema %u, this program knows %d",
                   path, read_number (header, 60), inn_migrator_get_latest ());
      return FALSE;
    }
  if (read_number (header, 60) == 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s has no schema", path);
      return FALSE;
    }
  return TRUE;
}

/**
 * inn_book_header_is_cut_off:
 * @path: a file
 *
 * Returns: whether it is a database that is shorter than it says
 */
gboolean
inn_book_header_is_cut_off (const char *path)
{
  guint8 header[HEADER_SIZE] = { 0 };
  struct stat status;

  return check_regular (path, &status, NULL)
         && read_header (path, header, NULL) == HEADER_SIZE
         && memcmp (header, MAGIC, sizeof MAGIC) == 0
         && is_cut_off (path, header, &status);
}

/**
 * inn_book_header_check_place:
 * @folder: the folder of a book
 * @error: return location
 *
 * Returns: whether its file system can hold a live database; %INN_ERROR_INVALID for network drives
 *   and memory sticks
 */
gboolean
inn_book_header_check_place (const char  *folder,
                             GError     **error)
{
  GUnixMountEntry *mount = g_unix_mount_for (folder, NULL);
  gboolean fit = TRUE;

  if (mount == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (UNFIT); i++)
    {
      if (strcmp (g_unix_mount_get_fs_type (mount), UNFIT[i]) == 0)
        fit = FALSE;
    }
  if (!fit)
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A book cannot live on %s (%s)", folder,
                 g_unix_mount_get_fs_type (mount));
  g_unix_mount_free (mount);
  return fit;
}
