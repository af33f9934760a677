/* inn-restore-copies.c: see inn-restore-copies.h. Folders are read on a thread of their own, as one of
 * them may lie on a stick or a share.
 */

#include "config.h"

#include "inn-restore-copies.h"

#include "inn-backup-phrases.h"
#include "inn-backup-words.h"
#include "inn-restore.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Under which a row keeps where its copy lies. */
#define PATH "path"

typedef struct
{
  char *book_path;
  char *second;
} ListJob;

static void
list_job_free (gpointer data)
{
  ListJob *job = data;

  g_free (job->book_path);
  g_free (job->second);
  g_free (job);
}

/* The latest first, whatever place it is in, the same copy side by side; behind them what cannot be
 * used. */
static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const InnBackupEntry *left = *(InnBackupEntry * const *) a;
  const InnBackupEntry *right = *(InnBackupEntry * const *) b;
  g_autofree char *left_name = NULL;
  g_autofree char *right_name = NULL;

  if ((left->error == NULL) != (right->error == NULL))
    return left->error == NULL ? -1 : 1;
  if (left->header.utc != right->header.utc)
    return left->header.utc > right->header.utc ? -1 : 1;
  left_name = g_path_get_basename (left->path);
  right_name = g_path_get_basename (right->path);

  return strcmp (right_name, left_name);
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ListJob *job = task_data;
  g_autofree char *usual = inn_backup_folder_dup_usual (job->book_path);
  GPtrArray *found = inn_backup_folder_list (usual, NULL);
  GPtrArray *second = job->second != NULL ? inn_backup_folder_list (job->second, NULL) : NULL;
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_backup_entry_free);

  if (found != NULL)
    g_ptr_array_extend_and_steal (all, found);
  if (second != NULL)
    g_ptr_array_extend_and_steal (all, second);
  g_ptr_array_extend_and_steal (all, inn_backup_folder_list_aside (job->book_path));
  g_ptr_array_sort (all, compare_times);
  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

/* The same copy, once more: it was written to both places. */
static gboolean
is_same_copy (const InnBackupEntry *a,
              const InnBackupEntry *b)
{
  g_autofree char *a_name = g_path_get_basename (a->path);
  g_autofree char *b_name = g_path_get_basename (b->path);

  return a->error == NULL && b->error == NULL && !a->is_book && !b->is_book
         && a->header.utc == b->header.utc && g_str_equal (a_name, b_name);
}

static gboolean
lies_elsewhere (const InnBackupEntry *entry,
                const char           *second)
{
  g_autofree char *folder = g_path_get_dirname (entry->path);

  return g_strcmp0 (folder, second) == 0;
}

static const char *
describe_origin (const InnBackupEntry *entry,
                 const InnBackupEntry *twin,
                 const char           *second)
{
  if (entry->is_book && strstr (entry->path, ".before-") != NULL)
    return _("kept when the program was updated");
  if (entry->is_book)
    return _("kept when another copy was brought back");
  if (twin != NULL)
    return _("on this computer and at the second place");
  if (lies_elsewhere (entry, second))
    return _("second place");
  return _("on this computer");
}

/* @twin: (nullable): the same copy at the other place */
static GtkWidget *
new_row (const InnBackupEntry *entry,
         const InnBackupEntry *twin,
         InnClock             *clock,
         const char           *second)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *size = g_format_size (entry->size);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (entry->error != NULL)
    {
      title = g_path_get_basename (entry->path);
      subtitle = g_strdup (inn_backup_words_get_restore_failure (entry->error));
      /* Not greyed: why it cannot be used has to be read. */
      gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("inn-warning-symbolic"));
    }
  else
    {
      g_autofree char *content = inn_backup_phrases_dup_content (&entry->header.summary);

      title = inn_backup_phrases_dup_time (clock, entry->header.utc);
      /* Translators: “1,286 guests”; “3.2 MB”; where the copy lies. */
      subtitle = g_strdup_printf (_("%1$s, %2$s, %3$s"), content, size,
                                  describe_origin (entry, twin, second));
      g_object_set_data_full (G_OBJECT (row), PATH, g_strdup (entry->path), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  inn_user_text_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_user_text_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (entry->error == NULL && entry->header.sealed)
    {
      GtkWidget *lock = gtk_image_new_from_icon_name ("inn-lock-symbolic");

      gtk_widget_set_tooltip_text (lock, _("Needs its password"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), lock);
    }
  if (entry->error == NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

/**
 * inn_restore_copies_list_async:
 * @book_path: the book, open, damaged or lost
 * @second: (nullable): the second place for copies
 * @cancellable: (nullable): ends it
 * @callback: called on the thread that asked
 * @user_data: for @callback
 *
 * Lists the copies of the book there are.
 */
void
inn_restore_copies_list_async (const char          *book_path,
                               const char          *second,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ListJob *job = g_new0 (ListJob, 1);

  job->book_path = g_strdup (book_path);
  job->second = g_strdup (second);
  g_task_set_task_data (task, job, list_job_free);
  g_task_run_in_thread (task, list_thread);
}

/**
 * inn_restore_copies_list_finish:
 * @result: what the callback was given
 * @error: return location; %G_IO_ERROR_CANCELLED only
 *
 * Returns: (transfer full) (element-type InnBackupEntry) (nullable): the copies, the latest first and
 *   what cannot be used last; a folder that cannot be read has none
 */
GPtrArray *
inn_restore_copies_list_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * inn_restore_copies_show:
 * @list: an empty list
 * @entries: (element-type InnBackupEntry): the copies, as listed
 * @clock: says which day it is
 * @second: (nullable): the second place for copies
 *
 * Makes a row of each copy; one that lies in both places has one row.
 */
void
inn_restore_copies_show (GtkListBox *list,
                         GPtrArray  *entries,
                         InnClock   *clock,
                         const char *second)
{
  for (guint i = 0; i < entries->len; i++)
    {
      InnBackupEntry *entry = g_ptr_array_index (entries, i);
      InnBackupEntry *next = i + 1 < entries->len ? g_ptr_array_index (entries, i + 1) : NULL;
      InnBackupEntry *twin = next != NULL && is_same_copy (entry, next) ? next : NULL;

      /* The one on this computer is read sooner, and nobody pulls it out meanwhile. */
      if (twin != NULL && lies_elsewhere (entry, second))
        gtk_list_box_append (list, new_row (twin, entry, clock, second));
      else
        gtk_list_box_append (list, new_row (entry, twin, clock, second));
      if (twin != NULL)
        i++;
    }
}

/**
 * inn_restore_copies_get_path:
 * @row: a row of the list
 *
 * Returns: (transfer none) (nullable): where its copy lies; %NULL for one that cannot be used
 */
const char *
inn_restore_copies_get_path (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PATH);
}
