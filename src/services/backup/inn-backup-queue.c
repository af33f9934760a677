/* inn-backup-queue.c: makes the copies that were asked for, one after another, and notes in the state
 * it shares with its keeper what came of them. Before the first it looks whether copies are to be
 * sealed. */

#include "config.h"

#include "inn-backup-queue.h"

#define TELL_MSEC 100

typedef struct
{
  GTask             *task; /* owned */
  InnBackupOccasion  occasion;
} Request;

struct _InnBackupQueue
{
  GObject            parent_instance;

  InnStore          *store;    /* owned */
  InnBackupState    *state;    /* owned */
  GCancellable      *cancellable;
  InnBackupProgress *progress; /* owned, while one is made */
  GQueue             requests; /* owned Requests; the first is under way when running */
  GSList            *waiting;  /* owned GTasks: until nothing is under way */
  guint              tell_id;
  gboolean           running;
};

G_DEFINE_FINAL_TYPE (InnBackupQueue, inn_backup_queue, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void start_next (InnBackupQueue *self);

static void
tell (InnBackupQueue *self)
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
let_go (InnBackupQueue *self)
{
  while (self->waiting != NULL)
    {
      g_autoptr (GTask) task = self->waiting->data;

      self->waiting = g_slist_delete_link (self->waiting, self->waiting);
      g_task_return_boolean (task, TRUE);
    }
}

static void
end_request (InnBackupQueue *self,
             const GError   *error)
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
  /* Whoever was answered or told may have asked for the next one already. */
  if (self->running)
    return;
  if (g_queue_is_empty (&self->requests))
    let_go (self);
  else
    start_next (self);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnBackupQueue) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupOutcome) outcome
    = inn_backup_run_finish (INN_STORE (source), result, &error);

  inn_backup_state_note_outcome (self->state, outcome, error);
  end_request (self, error);
}

static void
start_next (InnBackupQueue *self)
{
  Request *request = g_queue_peek_head (&self->requests);

  self->running = TRUE;
  if (self->state->empty && request->occasion == INN_BACKUP_BEFORE_IMPORT)
    {
      end_request (self, NULL);
      return;
    }
  if (self->state->key_error != NULL)
    {
      /* A copy anybody could read, where sealed ones were asked for, is none at all. */
      inn_backup_place_fail (&self->state->places[INN_BACKUP_HERE], self->state->key_error);
      end_request (self, self->state->key_error);
      return;
    }

  if (request->occasion != INN_BACKUP_BEFORE_MIGRATION)
    self->state->dirty = FALSE;
  self->progress = g_atomic_rc_box_new0 (InnBackupProgress);
  self->tell_id = g_timeout_add (TELL_MSEC, tell_cb, self);
  inn_backup_run_async (self->store, inn_backup_state_new_order (self->state, request->occasion),
                        self->progress, self->cancellable, copied_cb, g_object_ref (self));
  tell (self);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnBackupQueue) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupScan) scan = inn_backup_scan_finish (INN_STORE (source), result, &error);

  self->running = FALSE;
  if (scan != NULL)
    {
      inn_backup_state_note_book (self->state, scan);
      start_next (self);
    }
  else
    end_request (self, error);
}

static void
inn_backup_queue_dispose (GObject *object)
{
  InnBackupQueue *self = INN_BACKUP_QUEUE (object);

  inn_backup_queue_stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_backup_queue_parent_class)->dispose (object);
}

static void
inn_backup_queue_finalize (GObject *object)
{
  InnBackupQueue *self = INN_BACKUP_QUEUE (object);

  g_clear_pointer (&self->state, inn_backup_state_unref);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_backup_queue_parent_class)->finalize (object);
}

static void
inn_backup_queue_class_init (InnBackupQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_backup_queue_dispose;
  object_class->finalize = inn_backup_queue_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_BACKUP_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_backup_queue_init (InnBackupQueue *self)
{
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->requests);
}

/**
 * inn_backup_queue_new:
 * @store: an open book that can be written
 * @state: what is known of it
 *
 * Returns: (transfer full): a queue in which nothing waits
 */
InnBackupQueue *
inn_backup_queue_new (InnStore       *store,
                      InnBackupState *state)
{
  InnBackupQueue *self = g_object_new (INN_TYPE_BACKUP_QUEUE, NULL);

  self->store = g_object_ref (store);
  self->state = inn_backup_state_ref (state);

  return self;
}

/**
 * inn_backup_queue_stop:
 * @self: a queue
 *
 * Nobody is told any more, and the copy that is being made is given up.
 */
void
inn_backup_queue_stop (InnBackupQueue *self)
{
  g_return_if_fail (INN_IS_BACKUP_QUEUE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tell_id, g_source_remove);
}

/**
 * inn_backup_queue_push:
 * @self: a queue
 * @occasion: why a copy is to be made
 * @task: (transfer full): returns a boolean, or the error, when it is
 */
void
inn_backup_queue_push (InnBackupQueue    *self,
                       InnBackupOccasion  occasion,
                       GTask             *task)
{
  Request *request = NULL;

  g_return_if_fail (INN_IS_BACKUP_QUEUE (self));

  request = g_new0 (Request, 1);
  request->task = task;
  request->occasion = occasion;
  g_queue_push_tail (&self->requests, request);
  if (self->running)
    return;
  if (self->state->known)
    {
      start_next (self);
      return;
    }
  self->running = TRUE;
  inn_backup_scan_async (self->store, self->state->places[INN_BACKUP_ELSEWHERE].folder, TRUE,
                         self->cancellable, looked_cb, g_object_ref (self));
}

/**
 * inn_backup_queue_wait:
 * @self: a queue
 * @task: (transfer full): returns %TRUE when nothing is under way any more
 */
void
inn_backup_queue_wait (InnBackupQueue *self,
                       GTask          *task)
{
  g_return_if_fail (INN_IS_BACKUP_QUEUE (self));

  self->waiting = g_slist_prepend (self->waiting, task);
  if (!self->running)
    let_go (self);
}

/**
 * inn_backup_queue_is_running:
 *
 * Returns: whether a copy is being made
 */
gboolean
inn_backup_queue_is_running (InnBackupQueue *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_QUEUE (self), FALSE);

  return self->running;
}

/**
 * inn_backup_queue_get_fraction:
 * @self: a queue
 *
 * Returns: how far the copy that is being made is, 0 to 1
 */
double
inn_backup_queue_get_fraction (InnBackupQueue *self)
{
  g_return_val_if_fail (INN_IS_BACKUP_QUEUE (self), 0);

  return self->progress != NULL ? inn_backup_progress_get (self->progress) : 0;
}
