/* inn-store-hashes.c: writes the hashes of what was recorded while the key file was missing, while
 * nobody works: a few subjects in each transaction, between which everybody else is served. */

#include "config.h"

#include "inn-store-hashes.h"

#include "inn-store-private.h"
#include "inn-subject-check.h"

/* How far it is. Each job has it for itself while it runs. */
typedef struct
{
  InnSubject after;
  gboolean   more;
} Fill;

static gpointer
fill_some (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  Fill *fill = data;

  inn_subject_check_fill (connection, &fill->after, &fill->more, cancellable, error);
  return NULL;
}

static void filled_some_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data);

/* @task is taken over. */
static void
push_next (GTask *task)
{
  inn_store_write_state_async (g_task_get_source_object (task), INN_PRIORITY_IDLE, fill_some,
                               g_task_get_task_data (task), NULL, NULL,
                               g_task_get_cancellable (task), filled_some_cb, task);
}

static void
filled_some_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const Fill *fill = g_task_get_task_data (task);
  GError *error = NULL;

  inn_store_write_state_finish (INN_STORE (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else if (fill->more)
    push_next (g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * inn_store_fill_hashes_async:
 * @self: a store
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Lets Verify compare again what was recorded while the key file was missing, once it is back. Does
 * nothing without the key, and in a book that may only be read.
 */
void
inn_store_fill_hashes_async (InnStore            *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Fill *fill = NULL;

  g_return_if_fail (INN_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inn_store_fill_hashes_async);
  if (self->read_only || inn_vault_is_locked (self->vault))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  fill = g_new0 (Fill, 1);
  fill->after.kind = "";
  g_task_set_task_data (task, fill, g_free);
  push_next (g_steal_pointer (&task));
}

/**
 * inn_store_fill_hashes_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether no hash is missing any more that could be written
 */
gboolean
inn_store_fill_hashes_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
