/* inn-backup-folder.c: the copies that lie in a folder. Everything is read from the files, so that a
 * folder tells the same on any computer. A folder the owner chose carries a mark, a text that says
 * what lies there: without it the stick is another one, or not plugged in, and nothing is written to
 * the place where it would be. All of it waits for disks: never on the main thread. */

#include "config.h"

#include "inn-backup-folder.h"

#include "inn-backup-file.h"
#include "inn-backup-reader.h"
#include "inn-backup-rotation.h"
#include "inn-book-copy.h"
#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-file-sync.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MARK "innkeeper-copies.txt"
#define WORKING ".copying"
#define BOOK_MAGIC "SQLite format 3"

/**
 * inn_backup_entry_free:
 * @self: (transfer full) (nullable): a copy that was found
 */
void
inn_backup_entry_free (InnBackupEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_clear_error (&self->error);
  g_free (self);
}

/* A book that was kept aside, or any other book as it lies on the disk. */
static gboolean
look_at_book (InnBackupEntry *self)
{
  char magic[sizeof BOOK_MAGIC] = { 0 };
  GStatBuf status;
  int file = inn_backup_file_open (self->path, NULL);

  if (file < 0)
    return FALSE;
  self->is_book = inn_backup_file_take (file, self->path, magic, sizeof magic, NULL) > 0
                  && memcmp (magic, BOOK_MAGIC, sizeof magic) == 0;
  g_close (file, NULL);
  if (!self->is_book || g_stat (self->path, &status) != 0)
    return FALSE;

  self->size = (guint64) status.st_size;
  self->header.book_size = self->size;
  self->header.utc = status.st_mtime;
  g_clear_error (&self->error);
  inn_book_copy_summarise (self->path, &self->header.summary, &self->error);
  return TRUE;
}

/**
 * inn_backup_entry_new:
 * @path: a file
 *
 * Returns: (transfer full): what it is, or why it cannot be used
 */
InnBackupEntry *
inn_backup_entry_new (const char *path)
{
  InnBackupEntry *self = g_new0 (InnBackupEntry, 1);

  self->path = g_strdup (path);
  if (!inn_backup_reader_look (path, &self->header, &self->size, &self->error)
      && g_error_matches (self->error, INN_ERROR, INN_ERROR_FOREIGN))
    look_at_book (self);
  return self;
}

/**
 * inn_backup_folder_dup_usual:
 * @book_path: the database
 *
 * Returns: (transfer full): the folder beside it where copies are kept
 */
char *
inn_backup_folder_dup_usual (const char *book_path)
{
  g_autofree char *folder = g_path_get_dirname (book_path);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * inn_backup_folder_dup_stem:
 * @book_path: the database
 *
 * Returns: (transfer full): what the names of its copies begin with, on any file system
 */
char *
inn_backup_folder_dup_stem (const char *book_path)
{
  char *stem = g_path_get_basename (book_path);

  if (g_str_has_suffix (stem, ".db"))
    stem[strlen (stem) - 3] = '\0';
  for (char *at = stem; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at) || strchr ("\"*/:<>?\\|", *at) != NULL)
      *at = '_';
  return stem;
}

/**
 * inn_backup_folder_dup_name:
 * @stem: see inn_backup_folder_dup_stem ()
 * @header: of the copy
 *
 * Returns: (transfer full): the name of its file, "book-20261122-143000-000123.innkeeper"
 */
char *
inn_backup_folder_dup_name (const char            *stem,
                            const InnBackupHeader *header)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (header->utc + header->offset * 60);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y%m%d-%H%M%S")
                                       : g_strdup ("00000000-000000");

  return g_strdup_printf ("%s-%s-%06" G_GUINT64_FORMAT INN_BACKUP_ENDING, stem, text,
                          header->sequence);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const InnBackupEntry *left = *(InnBackupEntry * const *) a;
  const InnBackupEntry *right = *(InnBackupEntry * const *) b;

  if ((left->error == NULL) != (right->error == NULL))
    return left->error == NULL ? -1 : 1;
  if (left->is_book != right->is_book)
    return left->is_book ? 1 : -1;
  if (left->header.sequence != right->header.sequence)
    return left->header.sequence > right->header.sequence ? -1 : 1;
  if (left->header.utc != right->header.utc)
    return left->header.utc > right->header.utc ? -1 : 1;
  return strcmp (left->path, right->path);
}

static GPtrArray *
list_matching (const char *folder,
               GDir       *dir,
               const char *beginning,
               const char *ending)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_backup_entry_free);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!g_str_has_prefix (name, beginning) || !g_str_has_suffix (name, ending))
        continue;
      path = g_build_filename (folder, name, NULL);
      g_ptr_array_add (entries, inn_backup_entry_new (path));
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/**
 * inn_backup_folder_list:
 * @folder: a folder
 * @error: return location
 *
 * Returns: (transfer full) (element-type InnBackupEntry): the copies in it, whosesoever they are, the
 *   newest first, and behind them those that cannot be used; %NULL when the folder cannot be read,
 *   %INN_ERROR_NOT_FOUND when there is none
 */
GPtrArray *
inn_backup_folder_list (const char  *folder,
                        GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  if (dir == NULL)
    {
      inn_file_set_error (error, folder, errno);
      return NULL;
    }
  return list_matching (folder, dir, "", INN_BACKUP_ENDING);
}

/**
 * inn_backup_folder_list_aside:
 * @book_path: the database
 *
 * Returns: (transfer full) (element-type InnBackupEntry): the books that restored copies took the
 *   place of, and those that were copied before their tables were changed
 */
GPtrArray *
inn_backup_folder_list_aside (const char *book_path)
{
  g_autofree char *folder = g_path_get_dirname (book_path);
  g_autofree char *name = g_path_get_basename (book_path);
  g_autofree char *before = g_strconcat (name, ".before-", NULL);
  g_autofree char *stem = g_str_has_suffix (name, ".db") ? g_strndup (name, strlen (name) - 3)
                                                         : g_strdup (name);
  g_autofree char *aside = g_strconcat (stem, "-aside-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) migrated = NULL;
  GPtrArray *entries = NULL;

  if (dir == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) inn_backup_entry_free);
  entries = list_matching (folder, dir, aside, ".db");
  g_dir_rewind (dir);
  migrated = list_matching (folder, dir, before, "");
  g_ptr_array_extend_and_steal (entries, g_steal_pointer (&migrated));
  return entries;
}

static gboolean
is_of (const InnBackupEntry *entry,
       const guint8         *id)
{
  return entry->error == NULL && !entry->is_book
         && memcmp (entry->header.summary.id, id, INN_BOOK_ID_SIZE) == 0;
}

/**
 * inn_backup_folder_get_last:
 * @entries: the copies in a folder
 * @book: of which book
 *
 * Returns: the highest number of a copy of that book; 0 for none
 */
guint64
inn_backup_folder_get_last (GPtrArray            *entries,
                            const InnBookSummary *book)
{
  InnBackupEntry *newest = inn_backup_folder_find_newest (entries, book);

  return newest != NULL ? newest->header.sequence : 0;
}

/**
 * inn_backup_folder_find_newest:
 * @entries: the copies in a folder
 * @book: of which book
 *
 * Returns: (transfer none) (nullable): the newest copy of that book
 */
InnBackupEntry *
inn_backup_folder_find_newest (GPtrArray            *entries,
                               const InnBookSummary *book)
{
  for (guint i = 0; i < entries->len; i++)
    {
      InnBackupEntry *entry = g_ptr_array_index (entries, i);

      if (is_of (entry, book->id))
        return entry;
    }
  return NULL;
}

/* A file somebody gave a name of their own is theirs. */
static gboolean
is_ours_to_remove (const InnBackupEntry  *entry,
                   const char            *stem,
                   const InnBackupHeader *newest)
{
  g_autofree char *name = g_path_get_basename (entry->path);
  g_autofree char *given = inn_backup_folder_dup_name (stem, &entry->header);

  return is_of (entry, newest->summary.id) && entry->header.sequence <= newest->sequence
         && g_str_equal (name, given);
}

/**
 * inn_backup_folder_rotate:
 * @folder: a folder
 * @stem: what the names of the copies begin with
 * @newest: the copy that was just written there and read back
 *
 * Removes the copies that are not needed any more. Those of other hotels, newer ones and files with
 * names of their own stay, and so does what cannot be removed.
 *
 * Returns: how many were removed
 */
guint
inn_backup_folder_rotate (const char            *folder,
                          const char            *stem,
                          const InnBackupHeader *newest)
{
  g_autoptr (GPtrArray) entries = inn_backup_folder_list (folder, NULL);
  g_autofree InnBackupAge *ages = NULL;
  g_autofree gboolean *stays = NULL;
  guint n_ages = 0;
  guint n_removed = 0;

  if (entries == NULL)
    return 0;
  for (guint i = 0; i < entries->len;)
    {
      if (is_ours_to_remove (g_ptr_array_index (entries, i), stem, newest))
        i++;
      else
        g_ptr_array_remove_index (entries, i);
    }

  ages = g_new0 (InnBackupAge, entries->len + 1);
  stays = g_new0 (gboolean, entries->len + 1);
  for (n_ages = 0; n_ages < entries->len; n_ages++)
    {
      const InnBackupHeader *header
        = &((InnBackupEntry *) g_ptr_array_index (entries, n_ages))->header;

      ages[n_ages] = (InnBackupAge) { header->sequence, header->utc,
                                      inn_backup_header_get_day (header), header->occasion };
    }
  inn_backup_rotation_choose (ages, n_ages, stays);
  for (guint i = 0; i < n_ages; i++)
    if (!stays[i] && ages[i].sequence != newest->sequence
        && g_unlink (((InnBackupEntry *) g_ptr_array_index (entries, i))->path) == 0)
      n_removed++;
  return n_removed;
}

/**
 * inn_backup_folder_sweep:
 * @folder: a folder
 * @stem: what the names of the copies begin with
 *
 * Removes what copies that were cut off have left. Only for who has the book open alone.
 */
void
inn_backup_folder_sweep (const char *folder,
                         const char *stem)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *beginning = g_strconcat (stem, "-", NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, beginning)
          && (g_str_has_suffix (name, INN_BACKUP_ENDING INN_BACKUP_PART)
              || g_str_has_suffix (name, WORKING)))
        g_unlink (path);
    }
}

/**
 * inn_backup_folder_mark:
 * @folder: a folder the owner chose
 * @error: return location
 *
 * Leaves a text there that says what the copies are. So it is known at once whether the folder can
 * be written, and later whether it is the same.
 *
 * Returns: whether it is there
 */
gboolean
inn_backup_folder_mark (const char  *folder,
                        GError     **error)
{
  g_autofree char *path = g_build_filename (folder, MARK, NULL);
  const char *text = _("Innkeeper keeps copies of the guest book in this folder, the files that end in "
                       ".innkeeper. To bring one back, start Innkeeper and choose Preferences, "
                       "Copies, Restore. Please leave this file where it is: Innkeeper knows the "
                       "folder by it.\n");
  int file = -1;
  gboolean good = FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_access (folder, W_OK) == 0)
    return TRUE;
  file = inn_backup_file_create (path, error);
  good = file >= 0 && inn_backup_file_put (file, path, text, strlen (text), error)
         && inn_backup_file_settle (file, path, error);
  if (file >= 0)
    g_close (file, NULL);
  if (file >= 0 && !good)
    g_unlink (path);
  return good && inn_file_sync_folder (path, error);
}

/**
 * inn_backup_folder_check_mark:
 * @folder: a folder the owner chose
 * @error: return location
 *
 * Returns: whether it is there; else %INN_ERROR_GONE
 */
gboolean
inn_backup_folder_check_mark (const char  *folder,
                              GError     **error)
{
  g_autofree char *path = g_build_filename (folder, MARK, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  inn_file_set_error (error, folder, ENODEV);
  return FALSE;
}
