/* inn-backup-run.c: makes one copy of the open book, in one or two places:
 *
 *   database thread   the database, in slices, to a working file beside the book's own copies
 *   own thread        quick_check of that ∥ packing into NAME.part -> sync -> read back, taken apart
 *                     and compared -> the name -> the same bytes to the second place, likewise
 *                     -> older copies removed
 *
 * Whatever fails, the book was only read, and copies that were there are still there. */

#include "config.h"

#include "inn-backup-run.h"

#include "inn-backup-file.h"
#include "inn-backup-reader.h"
#include "inn-backup-writer.h"
#include "inn-book-copy.h"
#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-file-sync.h"
#include "inn-store-copy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* The part of the whole that copying the database is. */
#define COPIED 0.3

/* Below what people wait for, where the kernel can tell threads apart. */
#define NICE 15

typedef struct
{
  InnBackupOrder    *order;     /* owned */
  InnBackupProgress *progress;  /* nullable, a reference of its own */
  char              *book_path; /* owned */
  char              *stem;      /* owned */
  char              *working;   /* owned, nullable: the database as it was copied */
  GError            *failure;   /* owned, nullable: why there is nothing to be packed */
  gint64             utc;
  gint32             offset;
  InnBackupOutcome  *outcome;   /* owned until it is handed out */
} Run;

/**
 * inn_backup_order_new:
 * @occasion: why a copy is made
 *
 * Returns: (transfer full): an order that names no place yet; inn_backup_order_free() frees it
 */
InnBackupOrder *
inn_backup_order_new (InnBackupOccasion occasion)
{
  InnBackupOrder *self = g_new0 (InnBackupOrder, 1);

  self->occasion = occasion;
  return self;
}

/**
 * inn_backup_order_free:
 * @self: (transfer full): a backup order
 */
void
inn_backup_order_free (InnBackupOrder *self)
{
  g_free (self->folder);
  g_free (self->file);
  g_free (self->second);
  g_free (self->database);
  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_free (self);
}

/**
 * inn_backup_outcome_free:
 * @self: (transfer full): a backup outcome
 */
void
inn_backup_outcome_free (InnBackupOutcome *self)
{
  g_free (self->path);
  g_free (self->second);
  g_clear_error (&self->second_error);
  g_free (self);
}

/* To remove a large file takes longer than a frame of the screen, so this is done on a thread. */
static void
remove_working (Run *self)
{
  if (self->working != NULL && self->order->database == NULL)
    g_unlink (self->working);
  g_clear_pointer (&self->working, g_free);
}

static void
run_free (gpointer data)
{
  Run *self = data;

  g_clear_error (&self->failure);
  g_clear_pointer (&self->outcome, inn_backup_outcome_free);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);
  inn_backup_order_free (self->order);
  g_free (self->book_path);
  g_free (self->stem);
  g_free (self->working);
  g_free (self);
}

/* ---- Before: on a thread ----------------------------------------------------------------- */

static gboolean
make_usual_folder (Run     *self,
                   GError **error)
{
  g_autofree char *usual = inn_backup_folder_dup_usual (self->book_path);
  static int serial = 0;

  /* The folder of the book itself is never made: without it the book is not where it was. */
  if ((g_mkdir (usual, 0700) == 0 || errno == EEXIST) && g_access (usual, W_OK) == 0)
    {
      self->working = g_strdup_printf ("%s/%s-%d-%d.copying", usual, self->stem, (int) getpid (),
                                       g_atomic_int_add (&serial, 1));
      return TRUE;
    }
  inn_file_set_error (error, usual, errno);
  return FALSE;
}

static void
prepare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Run *self = task_data;
  InnBackupOrder *order = self->order;
  GError *error = NULL;
  GStatBuf status = { 0 };

  if (order->database != NULL && g_stat (order->database, &status) != 0)
    {
      inn_file_set_error (&error, order->database, errno);
      g_task_return_error (task, error);
      return;
    }
  if (order->database == NULL && g_stat (self->book_path, &status) != 0)
    {
      g_task_return_new_error (task, INN_ERROR, INN_ERROR_MOVED, "%s is not in its place",
                               self->book_path);
      return;
    }
  if (order->database != NULL)
    self->utc = (gint64) status.st_mtim.tv_sec;
  if (make_usual_folder (self, &error)
      && (order->folder == NULL || g_file_test (order->folder, G_FILE_TEST_IS_DIR)
          || (inn_file_set_error (&error, order->folder, ENOENT), FALSE))
      && inn_backup_file_has_room (self->working, (guint64) status.st_size, &error))
    {
      if (order->database != NULL)
        {
          g_free (self->working);
          self->working = g_strdup (order->database);
        }
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/* ---- After: on a thread ------------------------------------------------------------------ */

typedef struct
{
  const char   *path;
  GCancellable *cancellable;
  GError       *error;
} Check;

static gpointer
check_thread (gpointer data)
{
  Check *check = data;

  setpriority (PRIO_PROCESS, (id_t) gettid (), NICE);
  inn_book_copy_check (check->path, check->cancellable, &check->error);
  return NULL;
}

/* The number is above those of all copies of this book that can be seen from here. */
static void
number_copy (Run *self)
{
  InnBackupHeader *header = &self->outcome->header;
  g_autofree char *usual = inn_backup_folder_dup_usual (self->book_path);
  const char *folders[] = { usual, self->order->folder, self->order->second };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GPtrArray) entries
        = folders[i] != NULL ? inn_backup_folder_list (folders[i], NULL) : NULL;

      if (entries != NULL)
        header->sequence
          = MAX (header->sequence, inn_backup_folder_get_last (entries, &header->summary));
    }
  header->sequence++;
}

static gboolean
describe (Run     *self,
          GError **error)
{
  InnBackupOutcome *outcome = self->outcome;

  outcome->header.utc = self->utc;
  outcome->header.offset = self->offset;
  outcome->header.occasion = self->order->occasion;
  if (!inn_book_copy_summarise (self->working, &outcome->header.summary, error))
    return FALSE;
  number_copy (self);
  if (self->order->file != NULL)
    outcome->path = g_strdup (self->order->file);
  else
    {
      g_autofree char *name = inn_backup_folder_dup_name (self->stem, &outcome->header);

      outcome->path = g_build_filename (self->order->folder, name, NULL);
    }
  return TRUE;
}

static gboolean
pack (Run           *self,
      int            file,
      const char    *part,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autofree char *vault_key = g_strconcat (self->book_path, ".key", NULL);
  InnBackupHeader *header = &self->outcome->header;
  InnBackupKey *key = self->order->key;
  Check check = { self->working, cancellable, NULL };
  GThread *thread = g_thread_new ("innkeeper-check", check_thread, &check);
  gboolean good = inn_backup_writer_run (self->working, key != NULL ? vault_key : NULL, key, header,
                                         file, part, self->progress, cancellable, error);

  g_thread_join (thread);
  if (good && check.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&check.error));
      good = FALSE;
    }
  g_clear_error (&check.error);
  /* What is not wanted any more need not be written to the disk beside the copy. */
  remove_working (self);
  return good && inn_backup_writer_end (key, header, file, part, error)
         && inn_backup_reader_verify (file, part, header, key, self->progress, cancellable, error);
}

/* A file named by the user may take the place of an older copy, but of nothing else. */
static gboolean
clear_place (Run     *self,
             GError **error)
{
  g_autoptr (InnBackupEntry) there = NULL;

  if (self->order->file == NULL || !g_file_test (self->outcome->path, G_FILE_TEST_EXISTS))
    return TRUE;
  there = inn_backup_entry_new (self->outcome->path);
  if (there->is_book || g_error_matches (there->error, INN_ERROR, INN_ERROR_FOREIGN))
    {
      inn_file_set_error (error, self->outcome->path, EEXIST);
      return FALSE;
    }
  return TRUE;
}

static gboolean
publish (Run         *self,
         const char  *part,
         GError     **error)
{
  if (self->order->file == NULL)
    return inn_backup_file_publish (part, self->outcome->path, error);
  if (g_rename (part, self->outcome->path) == 0)
    return inn_file_sync_folder (self->outcome->path, error);
  inn_file_set_error (error, self->outcome->path, errno);
  return FALSE;
}

static gboolean
write_copy (Run           *self,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *part = g_strconcat (self->outcome->path, INN_BACKUP_PART, NULL);
  int file = -1;
  gboolean good = FALSE;

  if (!clear_place (self, error))
    return FALSE;
  file = inn_backup_file_create (part, error);
  if (file < 0)
    return FALSE;
  good = pack (self, file, part, cancellable, error);
  self->outcome->size = INN_BACKUP_HEADER_SIZE + self->outcome->header.body_size;
  if (close (file) != 0 && good)
    {
      inn_file_set_error (error, part, errno);
      good = FALSE;
    }
  good = good && publish (self, part, error);
  if (!good)
    g_unlink (part);
  return good;
}

/* A stick that is not there is no reason to have no copy at all. */
static void
write_second (Run          *self,
              GCancellable *cancellable)
{
  InnBackupOutcome *outcome = self->outcome;
  g_autofree char *name = g_path_get_basename (outcome->path);
  g_autofree char *path = g_build_filename (self->order->second, name, NULL);

  if (!inn_backup_folder_check_mark (self->order->second, &outcome->second_error)
      || !inn_backup_file_has_room (self->order->second, outcome->size, &outcome->second_error)
      || !inn_backup_file_copy (outcome->path, path, cancellable, &outcome->second_error))
    return;
  outcome->second = g_steal_pointer (&path);
  if (self->order->rotate)
    inn_backup_folder_rotate (self->order->second, self->stem, &outcome->header);
}

typedef struct
{
  GTask        *task;
  GCancellable *cancellable;
} Finish;

static gpointer
finish (gpointer data)
{
  Finish *job = data;
  Run *self = g_task_get_task_data (job->task);
  GError *error = NULL;

  setpriority (PRIO_PROCESS, (id_t) gettid (), NICE);
  if (self->failure != NULL)
    error = g_steal_pointer (&self->failure);
  if (error != NULL || !describe (self, &error) || !write_copy (self, job->cancellable, &error))
    {
      remove_working (self);
      return error;
    }
  if (self->order->rotate && self->order->folder != NULL)
    inn_backup_folder_rotate (self->order->folder, self->stem, &self->outcome->header);
  if (self->order->second != NULL)
    write_second (self, job->cancellable);
  inn_backup_progress_set (self->progress, 1, 1, 1, 1);
  return NULL;
}

/* The task's own thread goes back to a pool that serves others as well, so it keeps its rank. */
static void
finish_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Finish job = { task, cancellable };
  GError *error = g_thread_join (g_thread_new ("innkeeper-copy", finish, &job));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* ---- On the main thread ------------------------------------------------------------------ */

static void
copied_progress_cb (double   fraction,
                    gpointer data)
{
  Run *self = data;

  inn_backup_progress_set (self->progress, 0, COPIED, (guint64) (fraction * 1000), 1000);
}

/* The thread lets go of its task some time after the callback, and must not be the last to hold the
 * store: so that task has no source, and only lends what is the outer task's. */
static void
run_in_thread (GTask               *task,
               GTaskThreadFunc      func,
               GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), callback, task);

  g_task_set_task_data (inner, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (inner, func);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_steal_pointer (&self->outcome),
                           (GDestroyNotify) inn_backup_outcome_free);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Run *self = g_task_get_task_data (task);

  inn_store_copy_finish (INN_STORE (source), result, &self->failure);
  run_in_thread (task, finish_thread, finished_cb);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  InnStore *store = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->order->database != NULL)
    {
      run_in_thread (g_steal_pointer (&task), finish_thread, finished_cb);
      return;
    }
  inn_store_copy_async (store, self->working, copied_progress_cb, self, cancellable, copied_cb,
                        g_steal_pointer (&task));
}

/**
 * inn_backup_run_async:
 * @store: the open book
 * @order: (transfer full): what is to be made
 * @progress: (nullable): told how far it is; allocated by g_atomic_rc_box_new ()
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Makes a copy. The main loop goes on, and so does work with the book.
 */
void
inn_backup_run_async (InnStore            *store,
                      InnBackupOrder      *order,
                      InnBackupProgress   *progress,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  InnClock *clock = inn_store_get_clock (store);
  Run *self = g_new0 (Run, 1);
  InnCivil civil = inn_clock_get_civil (clock);
  gint64 as_if_utc = 0;

  g_return_if_fail ((order->folder == NULL) != (order->file == NULL));

  self->order = order;
  self->progress = progress != NULL ? g_atomic_rc_box_acquire (progress) : NULL;
  self->book_path = g_strdup (inn_store_get_path (store));
  self->stem = inn_backup_folder_dup_stem (self->book_path);
  self->outcome = g_new0 (InnBackupOutcome, 1);
  self->utc = inn_clock_get_utc (clock);
  as_if_utc = ((gint64) inn_date_to_julian (civil.date)
               - inn_date_to_julian (inn_date_new (1970, 1, 1))) * 86400 + civil.minute * 60;
  self->offset = (gint32) ((as_if_utc - self->utc + self->utc % 60) / 60);
  g_task_set_source_tag (task, inn_backup_run_async);
  g_task_set_task_data (task, self, run_free);
  run_in_thread (task, prepare_thread, prepared_cb);
}

/**
 * inn_backup_run_finish:
 * @store: the open book
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): the copy; %NULL if there is none in the first place: %INN_ERROR_FULL,
 *   %INN_ERROR_READ_ONLY, %INN_ERROR_GONE, %INN_ERROR_IO, %INN_ERROR_CONFLICT (a file of that name),
 *   %INN_ERROR_CORRUPT (the book is damaged)…
 */
InnBackupOutcome *
inn_backup_run_finish (InnStore      *store,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
