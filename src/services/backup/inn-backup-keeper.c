/* inn-backup-keeper.c: sees to it that there are copies. One is made on every day of the hotel's
 * clock, soon after the start or when the day begins, and one on closing a book that was changed
 * since the last; what a book was before its tables were changed goes to the second place as well. It
 * decides when; the state knows what there is, the queue makes what is asked for. */

#include "config.h"

#include "inn-backup-keeper.h"

#include "inn-backup-password.h"
#include "inn-backup-queue.h"
#include "inn-backup-scan.h"

/* The window is there and was looked at. */
#define FIRST_LOOK_SECONDS 10
/* A stick may be plugged in at any time, and what failed may work again. */
#define LOOK_SECONDS (10 * 60)

struct _InnBackupKeeper
{
  GObject         parent_instance;

  InnStore       *store;       /* owned */
  InnBackupState *state;       /* owned */
  InnBackupQueue *queue;       /* owned */
  GCancellable   *cancellable; /* of looking */
  guint           look_id;
  gboolean        scanning;
};

G_DEFINE_FINAL_TYPE (InnBackupKeeper, inn_backup_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (InnBackupKeeper *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Looking ----------------------------------------------------------------------------- */

static void
migrated_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (inn_backup_keeper_run_finish (INN_BACKUP_KEEPER (source), result, &error))
    inn_backup_keeper_check (INN_BACKUP_KEEPER (source));
  else
    g_debug ("What was there before the tables were changed was not copied: %s", error->message);
}

static void
scanned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnBackupKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupScan) scan = inn_backup_scan_finish (INN_STORE (source), result, &error);

  self->scanning = FALSE;
  if (scan == NULL || inn_backup_queue_is_running (self->queue))
    return;

  inn_backup_state_note_scan (self->state, scan);
  tell (self);
  if (self->state->migrated != NULL)
    inn_backup_keeper_run_async (self, INN_BACKUP_BEFORE_MIGRATION, migrated_cb, NULL);
  inn_backup_keeper_check (self);
}

static void
scan (InnBackupKeeper *self)
{
  if (self->scanning || inn_backup_queue_is_running (self->queue))
    return;

  self->scanning = TRUE;
  inn_backup_scan_async (self->store, self->state->places[INN_BACKUP_ELSEWHERE].folder,
                         !self->state->known, self->cancellable, scanned_cb, g_object_ref (self));
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
  /* The first guests of a new book are not left alone until the next look. */
  if (self->state->empty && self->look_id != 0)
    {
      g_source_remove (self->look_id);
      self->look_id = g_timeout_add_seconds (FIRST_LOOK_SECONDS, look_cb, self);
    }
  self->state->dirty = TRUE;
  self->state->empty = FALSE;
}

/* ---- GObject ----------------------------------------------------------------------------- */

static void
inn_backup_keeper_dispose (GObject *object)
{
  InnBackupKeeper *self = INN_BACKUP_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->look_id, g_source_remove);
  inn_backup_queue_stop (self->queue);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_backup_keeper_parent_class)->dispose (object);
}

static void
inn_backup_keeper_finalize (GObject *object)
{
  InnBackupKeeper *self = INN_BACKUP_KEEPER (object);

  g_clear_object (&self->queue);
  g_clear_pointer (&self->state, inn_backup_state_unref);
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
  self->state = inn_backup_state_new (inn_store_get_path (store));
  self->queue = inn_backup_queue_new (store, self->state);
  g_signal_connect_object (self->queue, "changed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
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
  g_return_if_fail (INN_IS_BACKUP_KEEPER (self));

  if (!inn_backup_state_set_second (self->state, folder))
    return;
  tell (self);
  if (self->state->known)
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

  return &self->state->places[kind];
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

  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), INN_BACKUP_UNKNOWN);

  place = &self->state->places[kind];
  if (place->folder == NULL || (!self->state->known && place->error == NULL))
    return INN_BACKUP_UNKNOWN;

  return inn_backup_place_get_health (place, inn_store_get_clock (self->store));
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

  return self->state->key != NULL || self->state->key_error != NULL;
}

/**
 * inn_backup_keeper_is_running:
 *
 * Returns: whether a copy is being made
 */
gboolean
inn_backup_keeper_is_running (InnBackupKeeper *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_KEEPER (self), FALSE);

  return inn_backup_queue_is_running (self->queue);
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

  return inn_backup_queue_get_fraction (self->queue);
}

/* ---- What is asked for ------------------------------------------------------------------- */

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

  if (self->state->known && !inn_backup_queue_is_running (self->queue) && !self->state->empty
      && inn_backup_state_is_due (self->state, inn_store_get_clock (self->store)))
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
  inn_backup_queue_push (self->queue, occasion, task);
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
  if (self->state->dirty && !self->state->empty)
    inn_backup_queue_push (self->queue, INN_BACKUP_LEAVING, task);
  else
    inn_backup_queue_wait (self->queue, task);
}

/**
 * inn_backup_keeper_leave_finish:
 *
 * Returns: whether the last copy was made, where one was due
 */
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
  inn_backup_state_set_key (self->state, g_steal_pointer (&key));
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

/**
 * inn_backup_keeper_set_password_finish:
 *
 * Returns: whether copies are made with the new password from now on
 */
gboolean
inn_backup_keeper_set_password_finish (InnBackupKeeper  *self,
                                       GAsyncResult     *result,
                                       GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
