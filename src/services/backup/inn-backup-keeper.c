/* inn-backup-keeper.c: sees to it that there are copies. One is made on every day of the hotel's
 * clock, soon after the start or when the day begins, and one on closing a book that was changed
 * since the last. What it knows of the copies it reads from their files, so that it is true after a
 * restored book as well. One copy at a time; the others wait. */

#include "config.h"

#include "inn-backup-keeper.h"

#include "inn-backup-password.h"
#include "inn-backup-scan.h"
#include "inn-error.h"

/* The window is there and was looked at. */
#define FIRST_LOOK_SECONDS 10
/* A stick may be plugged in at any time, and what failed may work again. */
#define LOOK_SECONDS (10 * 60)
#define TELL_MSEC 100

#define AGEING_SECONDS (2 * 24 * 60 * 60)
#define FAILING_SECONDS (7 * 24 * 60 * 60)

typedef struct
{
  GTask             *task; /* owned */
  InnBackupOccasion  occasion;
} Request;

struct _InnBackupKeeper
{
  GObject            parent_instance;

  InnStore          *store;     /* owned */
  GCancellable      *cancellable;
  InnBackupPlace     places[INN_BACKUP_N_PLACES];
  InnBackupKey      *key;       /* owned, nullable */
  GError            *key_error; /* owned, nullable */
  InnBackupProgress *progress;  /* owned, while one is made */
  GQueue             requests;  /* owned Requests; the first is under way when running */
  GSList            *leaving;   /* owned GTasks: wait until nothing is under way */
  guint              look_id;
  guint              tell_id;
  gboolean           running;
  gboolean           scanned;
  gboolean           scanning;
  gboolean           dirty;     /* changed since the last copy that is known of */
  gboolean           plugged_in; /* the second place was there when last looked at */
  gboolean           empty;     /* nothing in it that could be lost */
};

G_DEFINE_FINAL_TYPE (InnBackupKeeper, inn_backup_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void start_next (InnBackupKeeper *self);

static void
tell (InnBackupKeeper *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
tell_cb (gpointer user_data)
{
  tell (user_data);

  return G_SOURCE_CONTINUE;
}

static void
clear_place (InnBackupPlace *place)
{
  g_clear_error (&place->error);
  place->utc = 0;
  place->entries = 0;
  place->guests = 0;
  place->sealed = FALSE;
}

static void
note_copy (InnBackupPlace        *place,
           const InnBackupHeader *header)
{
  g_clear_error (&place->error);
  place->utc = header->utc;
  place->entries = header->summary.entries;
  place->guests = header->summary.guests;
  place->sealed = header->sealed;
}

static gboolean
is_empty (const InnBookSummary *summary)
{
  return summary->guests == 0 && summary->stays == 0 && summary->follow_ups == 0;
}

/* ---- Looking ----------------------------------------------------------------------------- */

static void
scanned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnBackupKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupScan) scan = inn_backup_scan_finish (INN_STORE (source), result, &error);

  self->scanning = FALSE;
  if (scan == NULL || self->running)
    return;

  for (gsize i = 0; i < INN_BACKUP_N_PLACES; i++)
    if (scan->newest[i] != NULL && scan->newest[i]->error == NULL)
      {
        GError *failure = g_steal_pointer (&self->places[i].error);

        note_copy (&self->places[i], &scan->newest[i]->header);
        self->places[i].error = failure;
      }
    else if (i == INN_BACKUP_HERE)
      clear_place (&self->places[i]);

  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  self->key = g_steal_pointer (&scan->key);
  self->key_error = g_steal_pointer (&scan->key_error);
  self->empty = is_empty (&scan->summary);
  self->plugged_in = scan->plugged_in;
  self->dirty = self->dirty || scan->summary.entries > self->places[INN_BACKUP_HERE].entries;
  self->scanned = TRUE;
  tell (self);
  inn_backup_keeper_check (self);
}

static void
scan (InnBackupKeeper *self)
{
  if (self->scanning || self->running)
    return;

  self->scanning = TRUE;
  inn_backup_scan_async (self->store, self->places[INN_BACKUP_ELSEWHERE].folder, !self->scanned,
                         self->cancellable, scanned_cb, g_object_ref (self));
}

static gboolean
look_cb (gpointer user_data)
{
  InnBackupKeeper *self = user_data;

  self->look_id = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
  scan (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (InnBackupKeeper *self,
                  InnChangeSet    *changes)
{
  self->dirty = TRUE;
  self->empty = FALSE;
}

/* ---- Copying ----------------------------------------------------------------------------- */

static void
let_leave (InnBackupKeeper *self)
{
  while (self->leaving != NULL)
    {
      g_autoptr (GTask) task = self->leaving->data;

      self->leaving = g_slist_delete_link (self->leaving, self->leaving);
      g_task_return_boolean (task, TRUE);
    }
}

static void
end_request (InnBackupKeeper *self,
             const GError    *error)
{
  Request *request = g_queue_pop_head (&self->requests);

  self->running = FALSE;
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);
  if (error != NULL)
    g_task_return_error (request->task, g_error_copy (error));
  else
    g_task_return_boolean (request->task, TRUE);
  g_object_unref (request->task);
  g_free (request);

  tell (self);
  if (g_queue_is_empty (&self->requests))
    let_leave (self);
  else
    start_next (self);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnBackupKeeper) self = user_data;
  InnBackupPlace *here = &self->places[INN_BACKUP_HERE];
  InnBackupPlace *elsewhere = &self->places[INN_BACKUP_ELSEWHERE];
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupOutcome) outcome
    = inn_backup_run_finish (INN_STORE (source), result, &error);

  if (outcome == NULL)
    {
      self->dirty = TRUE;
      g_clear_error (&here->error);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        here->error = g_error_copy (error);
    }
  else
    {
      note_copy (here, &outcome->header);
      self->scanned = TRUE;
      if (outcome->second != NULL)
        note_copy (elsewhere, &outcome->header);
      else if (outcome->second_error != NULL)
        {
          g_clear_error (&elsewhere->error);
          elsewhere->error = g_steal_pointer (&outcome->second_error);
        }
    }
  end_request (self, error);
}

static void
start_next (InnBackupKeeper *self)
{
  Request *request = g_queue_peek_head (&self->requests);
  InnBackupOrder *order = NULL;

  self->running = TRUE;
  if (self->empty && request->occasion == INN_BACKUP_BEFORE_IMPORT)
    {
      end_request (self, NULL);
      return;
    }
  if (self->key_error != NULL)
    {
      /* A copy anybody could read, where sealed ones were asked for, is none at all. */
      g_autoptr (GError) error = g_error_copy (self->key_error);

      g_clear_error (&self->places[INN_BACKUP_HERE].error);
      self->places[INN_BACKUP_HERE].error = g_error_copy (error);
      end_request (self, error);
      return;
    }

  order = inn_backup_order_new (request->occasion);
  order->folder = inn_backup_folder_dup_usual (inn_store_get_path (self->store));
  order->second = g_strdup (self->places[INN_BACKUP_ELSEWHERE].folder);
  order->key = self->key != NULL ? inn_backup_key_ref (self->key) : NULL;
  order->rotate = TRUE;
  self->dirty = FALSE;
  self->progress = g_atomic_rc_box_new0 (InnBackupProgress);
  self->tell_id = g_timeout_add (TELL_MSEC, tell_cb, self);
  inn_backup_run_async (self->store, order, self->progress, self->cancellable, copied_cb,
                        g_object_ref (self));
  tell (self);
}

/* What has to be known first: whether copies are sealed. */
static void
looked_first_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (InnBackupKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupScan) found = inn_backup_scan_finish (INN_STORE (source), result, &error);

  self->running = FALSE;
  if (found != NULL)
    {
      g_clear_pointer (&self->key, inn_backup_key_unref);
      g_clear_error (&self->key_error);
      self->key = g_steal_pointer (&found->key);
      self->key_error = g_steal_pointer (&found->key_error);
      self->empty = is_empty (&found->summary);
      self->scanned = TRUE;
      start_next (self);
    }
  else
    end_request (self, error);
}

static void
request (InnBackupKeeper   *self,
         InnBackupOccasion  occasion,
         GTask             *task)
{
  Request *asked = g_new0 (Request, 1);

  asked->task = task;
  asked->occasion = occasion;
  g_queue_push_tail (&self->requests, asked);
  if (self->running)
    return;
  if (self->scanned)
    {
      start_next (self);
      return;
    }
  self->running = TRUE;
  inn_backup_scan_async (self->store, self->places[INN_BACKUP_ELSEWHERE].folder, TRUE,
                         self->cancellable, looked_first_cb, g_object_ref (self));
}

/* ---- GObject ----------------------------------------------------------------------------- */

static void
inn_backup_keeper_dispose (GObject *object)
{
  InnBackupKeeper *self = INN_BACKUP_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_backup_keeper_parent_class)->dispose (object);
}

static void
inn_backup_keeper_finalize (GObject *object)
{
  InnBackupKeeper *self = INN_BACKUP_KEEPER (object);

  for (gsize i = 0; i < INN_BACKUP_N_PLACES; i++)
    {
      clear_place (&self->places[i]);
      g_free (self->places[i].folder);
    }
  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_backup_keeper_parent_class)->finalize (object);
}

static void
inn_backup_keeper_class_init (InnBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_backup_keeper_dispose;
  object_class->finalize = inn_backup_keeper_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_BACKUP_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_backup_keeper_init (InnBackupKeeper *self)
{
  self->cancellable = g_cancellable_new ();
  self->empty = TRUE;
  g_queue_init (&self->requests);
}

/**
 * inn_backup_keeper_new:
 * @store: an open book that can be written
 *
 * Returns: (transfer full): its keeper; it looks for the first time when the start is over
 */
InnBackupKeeper *
inn_backup_keeper_new (InnStore *store)
{
  InnBackupKeeper *self = g_object_new (INN_TYPE_BACKUP_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->places[INN_BACKUP_HERE].folder = inn_backup_folder_dup_usual (inn_store_get_path (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->look_id = g_timeout_add_seconds (FIRST_LOOK_SECONDS, look_cb, self);

  return self;
}

/**
 * inn_backup_keeper_set_second:
 * @self: a keeper
 * @folder: (nullable): where every copy is to be as well
 */
void
inn_backup_keeper_set_second (InnBackupKeeper *self,
                              const char      *folder)
{
  InnBackupPlace *place = NULL;

  g_return_if_fail (INN_IS_BACKUP_KEEPER (self));

  place = &self->places[INN_BACKUP_ELSEWHERE];
  if (g_strcmp0 (place->folder, folder) == 0)
    return;
  clear_place (place);
  g_free (place->folder);
  place->folder = g_strdup (folder);
  tell (self);
  if (self->scanned)
    scan (self);
}

/**
 * inn_backup_keeper_get_place:
 * @self: a keeper
 * @kind: which place
 *
 * Returns: (transfer none): what is known of it
 */
const InnBackupPlace *
inn_backup_keeper_get_place (InnBackupKeeper    *self,
                             InnBackupPlaceKind  kind)
{
  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), NULL);

  return &self->places[kind];
}

/**
 * inn_backup_keeper_get_health:
 * @self: a keeper
 * @kind: which place
 *
 * Returns: how well it is cared for; %INN_BACKUP_UNKNOWN also for a second place nobody chose
 */
InnBackupHealth
inn_backup_keeper_get_health (InnBackupKeeper    *self,
                              InnBackupPlaceKind  kind)
{
  const InnBackupPlace *place = NULL;
  gint64 age = 0;

  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), INN_BACKUP_UNKNOWN);

  place = &self->places[kind];
  if (place->folder == NULL || (!self->scanned && place->error == NULL))
    return INN_BACKUP_UNKNOWN;
  /* A clock that was set back makes no copy old. */
  age = inn_clock_get_utc (inn_store_get_clock (self->store)) - place->utc;
  if (place->utc != 0 && age >= FAILING_SECONDS)
    return INN_BACKUP_FAILING;
  /* A stick may be out for a while; everything else has to be looked at. */
  if (place->error != NULL && !g_error_matches (place->error, INN_ERROR, INN_ERROR_GONE))
    return INN_BACKUP_FAILING;
  if (place->error != NULL || place->utc == 0 || age >= AGEING_SECONDS)
    return INN_BACKUP_AGEING;
  return INN_BACKUP_GOOD;
}

/**
 * inn_backup_keeper_get_store:
 * @self: a keeper
 *
 * Returns: (transfer none): the book
 */
InnStore *
inn_backup_keeper_get_store (InnBackupKeeper *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), NULL);

  return self->store;
}

/**
 * inn_backup_keeper_is_sealed:
 * @self: a keeper
 *
 * Returns: whether new copies need a password to be opened
 */
gboolean
inn_backup_keeper_is_sealed (InnBackupKeeper *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), FALSE);

  return self->key != NULL || self->key_error != NULL;
}

gboolean
inn_backup_keeper_is_running (InnBackupKeeper *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), FALSE);

  return self->running;
}

/**
 * inn_backup_keeper_get_fraction:
 * @self: a keeper
 *
 * Returns: how far the copy that is being made is, 0 to 1
 */
double
inn_backup_keeper_get_fraction (InnBackupKeeper *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), 0);

  return self->progress != NULL ? inn_backup_progress_get (self->progress) : 0;
}

/* ---- What is asked for ------------------------------------------------------------------- */

static gboolean
is_of_today (InnBackupKeeper *self,
             gint64           utc)
{
  InnClock *clock = inn_store_get_clock (self->store);

  return utc != 0
         && inn_date_equal (inn_clock_civil_at (clock, utc).date, inn_clock_get_today (clock));
}

static gboolean
is_due (InnBackupKeeper *self)
{
  const InnBackupPlace *elsewhere = &self->places[INN_BACKUP_ELSEWHERE];

  if (!is_of_today (self, self->places[INN_BACKUP_HERE].utc))
    return TRUE;
  return elsewhere->folder != NULL && !is_of_today (self, elsewhere->utc)
         && self->plugged_in;
}

static void
daily_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* What failed is told by the place, and tried again later. */
  if (!inn_backup_keeper_run_finish (INN_BACKUP_KEEPER (source), result, &error))
    g_debug ("The daily copy failed: %s", error->message);
}

/**
 * inn_backup_keeper_check:
 * @self: a keeper
 *
 * Makes the copy of the day if there is none. To be called when the day begins and the machine wakes
 * up; it looks by itself from time to time.
 */
void
inn_backup_keeper_check (InnBackupKeeper *self)
{
  g_return_if_fail (INN_IS_BACKUP_KEEPER (self));

  if (self->scanned && !self->running && !self->empty && is_due (self))
    inn_backup_keeper_run_async (self, INN_BACKUP_DAILY, daily_cb, NULL);
}

/**
 * inn_backup_keeper_run_async:
 * @self: a keeper
 * @occasion: why
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Makes a copy in every place, after those that are being made.
 */
void
inn_backup_keeper_run_async (InnBackupKeeper     *self,
                             InnBackupOccasion    occasion,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (INN_IS_BACKUP_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inn_backup_keeper_run_async);
  request (self, occasion, task);
}

/**
 * inn_backup_keeper_run_finish:
 *
 * Returns: whether there is a copy beside the book; whether there is one elsewhere is told by
 *   inn_backup_keeper_get_place ()
 */
gboolean
inn_backup_keeper_run_finish (InnBackupKeeper  *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_backup_keeper_leave_async:
 * @self: a keeper
 * @callback: called on the main thread, when nothing is under way any more
 * @user_data: handed to @callback
 *
 * To be called before the book is closed. Makes a last copy if the book was changed since the last.
 */
void
inn_backup_keeper_leave_async (InnBackupKeeper     *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (INN_IS_BACKUP_KEEPER (self));

  g_clear_handle_id (&self->look_id, g_source_remove);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inn_backup_keeper_leave_async);
  if (self->dirty && !self->empty)
    request (self, INN_BACKUP_LEAVING, task);
  else if (self->running)
    self->leaving = g_slist_prepend (self->leaving, task);
  else
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

gboolean
inn_backup_keeper_leave_finish (InnBackupKeeper  *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- The password ------------------------------------------------------------------------ */

static void
password_set_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnBackupKeeper *self = g_task_get_source_object (task);
  g_autoptr (InnBackupKey) key = NULL;
  GError *error = NULL;

  if (!inn_backup_password_set_finish (result, &key, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  self->key = g_steal_pointer (&key);
  /* The copies there are, are the old kind. */
  self->dirty = TRUE;
  tell (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * inn_backup_keeper_set_password_async:
 * @self: a keeper
 * @password: (nullable): seals every copy from now on; %NULL for plain ones
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Copies that are there stay as they are.
 */
void
inn_backup_keeper_set_password_async (InnBackupKeeper     *self,
                                      const char          *password,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (INN_IS_BACKUP_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inn_backup_keeper_set_password_async);
  inn_backup_password_set_async (inn_store_get_path (self->store), password, password_set_cb, task);
}

gboolean
inn_backup_keeper_set_password_finish (InnBackupKeeper  *self,
                                       GAsyncResult     *result,
                                       GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
