/* inn-interrupt.c: stops a long statement of the database thread because somebody wants to work.
 * SQLite is told by both its ways: its own flag is looked at page by page while it goes through a
 * tree, the cancellable of the connection between the steps of a statement, also one that has only
 * just begun. */

#include "config.h"

#include "inn-interrupt.h"

/**
 * inn_interrupt_init:
 * @self: an interrupt
 */
void
inn_interrupt_init (InnInterrupt *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * inn_interrupt_clear:
 * @self: an interrupt, with nothing between begin and end any more
 */
void
inn_interrupt_clear (InnInterrupt *self)
{
  g_mutex_clear (&self->mutex);
}

/**
 * inn_interrupt_begin:
 * @self: an interrupt
 * @connection: what runs on it from now on can be stopped
 */
void
inn_interrupt_begin (InnInterrupt  *self,
                     InnConnection *connection)
{
  g_mutex_lock (&self->mutex);
  self->handle = inn_connection_get_handle (connection);
  self->fired = g_cancellable_new ();
  inn_connection_set_cancellable (connection, self->fired);
  g_mutex_unlock (&self->mutex);
}

/**
 * inn_interrupt_end:
 * @self: an interrupt
 * @connection: what was given on beginning
 * @before: (nullable): the cancellable @connection had before
 *
 * Returns: whether somebody wanted to stop it
 */
gboolean
inn_interrupt_end (InnInterrupt  *self,
                   InnConnection *connection,
                   GCancellable  *before)
{
  gboolean fired = FALSE;

  g_mutex_lock (&self->mutex);
  fired = g_cancellable_is_cancelled (self->fired);
  inn_connection_set_cancellable (connection, before);
  g_clear_object (&self->fired);
  self->handle = NULL;
  g_mutex_unlock (&self->mutex);
  return fired;
}

/**
 * inn_interrupt_fire:
 * @self: an interrupt
 *
 * Stops what runs, if it may be stopped. Works on any thread.
 */
void
inn_interrupt_fire (InnInterrupt *self)
{
  g_mutex_lock (&self->mutex);
  if (self->handle != NULL)
    {
      g_cancellable_cancel (self->fired);
      sqlite3_interrupt (self->handle);
    }
  g_mutex_unlock (&self->mutex);
}
