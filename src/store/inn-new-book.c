/* inn-new-book.c: makes the files of a book that is not there yet, if none was there once. It is made
 * under another name and moved to its place whole, so that there is never half a book. */

#include "config.h"

#include "inn-new-book.h"

#include "inn-book-key.h"
#include "inn-book-marker.h"
#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-file-sync.h"
#include "inn-known-place.h"
#include "inn-migrator.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Whether a file of the folder of copies is one of a book that stands there: "one-2026….innkeeper"
 * beside one.db says nothing of two.db. */
static gboolean
is_of_other_book (const char *folder,
                  const char *name,
                  const char *copy)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry = NULL;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      gsize stem = strlen (entry);

      if (!g_str_has_suffix (entry, ".db") || g_str_equal (entry, name))
        continue;
      stem -= strlen (".db");
      if (strncmp (copy, entry, stem) == 0 && copy[stem] == '-')
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_backups (const char *folder,
             const char *name)
{
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *entry = NULL;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (!is_of_other_book (folder, name, entry))
      return TRUE;
  return FALSE;
}

static gboolean
has_copies (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copies = g_strconcat (name, ".before-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry = NULL;

  if (has_backups (folder, name))
    return TRUE;
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, copies))
      return TRUE;
  return FALSE;
}

static void
remove_unfinished (const char *part)
{
  g_autofree char *journal = g_strconcat (part, "-journal", NULL);

  g_unlink (part);
  g_unlink (journal);
}

static gboolean
fill_new_book (const char  *part,
               InnVault    *vault,
               GError     **error)
{
  g_autoptr (InnConnection) connection = inn_connection_open (part, INN_CONNECTION_CREATE, error);

  if (connection == NULL)
    return FALSE;
  inn_connection_set_vault (connection, vault);
  return inn_migrator_run (connection, NULL, error);
}

/* Makes the database and the key beside it. Nothing is at @path, but its folder is there. */
static gboolean
make_book (const char  *path,
           GError     **error)
{
  g_autofree char *part = g_strconcat (path, ".new", NULL);
  g_autoptr (InnVault) vault = inn_book_key_take (path, error);

  if (vault == NULL)
    return FALSE;
  remove_unfinished (part);
  if (!fill_new_book (part, vault, error))
    {
      remove_unfinished (part);
      return FALSE;
    }
  g_chmod (part, 0600);

  /* link, unlike rename, refuses when something has come to stand there. */
  if (link (part, path) != 0)
    {
      inn_file_set_error (error, path, errno);
      remove_unfinished (part);
      return FALSE;
    }
  remove_unfinished (part);
  return inn_file_sync_folder (path, error);
}

/**
 * inn_new_book_has_traces:
 * @path: path of the database
 *
 * Returns: whether something tells that there was a book once: its marker, copies, backups
 */
gboolean
inn_new_book_has_traces (const char *path)
{
  return inn_book_marker_exists (path) || has_copies (path);
}

/**
 * inn_new_book_is_moved_away:
 * @path: path of the database
 * @flags: how it is to be opened
 * @error: return location
 *
 * A folder that was moved away took every trace along. Not even the folder is made anew: it would be
 * in the way of the one that is put back.
 *
 * Returns: whether a book is known to have been here, and is gone with all that stood beside it; then
 *   sets %INN_ERROR_MOVED
 */
gboolean
inn_new_book_is_moved_away (const char         *path,
                            InnStoreOpenFlags   flags,
                            GError            **error)
{
  if ((flags & INN_STORE_OPEN_REMEMBER) == 0 || (flags & INN_STORE_OPEN_FORCE_NEW) != 0
      || g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK)
      || inn_new_book_has_traces (path) || !inn_known_place_is (path))
    return FALSE;
  g_set_error (error, INN_ERROR, INN_ERROR_MOVED, "%s is gone with all that stood beside it", path);
  return TRUE;
}

/**
 * inn_new_book_make_if_asked:
 * @path: path of the database; nothing is there, but its folder is
 * @flags: how it is to be opened
 * @error: return location
 *
 * Makes the database and the key beside it, where @flags ask for it. Sets %INN_ERROR_CORRUPT if there
 * was a book once, %INN_ERROR_MISSING if none is to be made.
 *
 * Returns: whether they are on the disk
 */
gboolean
inn_new_book_make_if_asked (const char         *path,
                            InnStoreOpenFlags   flags,
                            GError            **error)
{
  if (inn_new_book_has_traces (path) && (flags & INN_STORE_OPEN_FORCE_NEW) == 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s is gone, but there was a book", path);
      return FALSE;
    }
  if ((flags & (INN_STORE_OPEN_CREATE | INN_STORE_OPEN_FORCE_NEW)) == 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_MISSING, "There is no book at %s", path);
      return FALSE;
    }
  return make_book (path, error);
}
