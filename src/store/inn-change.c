/* inn-change.c: one attributed act = one transaction = one entry of the journal. Lives on the
 * database thread. An undo that takes later acts back too writes several entries in one. */

#include "config.h"

#include "inn-change-private.h"

#include "inn-change-set-private.h"
#include "inn-connection-private.h"
#include "inn-statement.h"

struct _InnChange
{
  InnConnection         *connection; /* unowned */
  InnRecorder           *recorder;   /* unowned */
  InnAct                *act;        /* owned */
  gint64                 utc;
  GArray                *marks;      /* owned: InnRecorderMark, the open savepoints */
  InnChangeSet          *set;        /* owned, nullable: of the entries already ended */
  InnChangeProgressFunc  progress;
  gpointer               progress_data;
  gboolean               open;
};

/* Takes everything back, if it is still open. */
static void
roll_back (InnChange *self)
{
  if (!self->open)
    return;
  self->open = FALSE;
  g_array_set_size (self->marks, 0);
  inn_connection_rollback (self->connection);
  inn_connection_set_writable (self->connection, FALSE);
  inn_recorder_abandon (self->recorder);
}

static gboolean
open_transaction (InnChange  *self,
                  GError    **error)
{
  if (!inn_connection_begin (self->connection, error))
    return FALSE;

  inn_connection_set_writable (self->connection, TRUE);
  self->open = TRUE;
  if (inn_recorder_begin (self->recorder, error))
    return TRUE;

  roll_back (self);
  return FALSE;
}

/**
 * inn_change_begin:
 * @connection: the connection
 * @recorder: what watches it
 * @act: (transfer full): what is done, by whom
 * @utc: when
 * @error: return location
 *
 * Returns: (transfer full): an open change, or %NULL
 */
InnChange *
inn_change_begin (InnConnection  *connection,
                  InnRecorder    *recorder,
                  InnAct         *act,
                  gint64          utc,
                  GError        **error)
{
  g_autoptr (InnChange) self = g_new0 (InnChange, 1);

  self->connection = connection;
  self->recorder = recorder;
  self->act = act;
  self->utc = utc;
  self->marks = g_array_new (FALSE, FALSE, sizeof (InnRecorderMark));
  return open_transaction (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * inn_change_free:
 * @self: (nullable): a change; rolled back if still open
 */
void
inn_change_free (InnChange *self)
{
  if (self == NULL)
    return;
  roll_back (self);
  inn_act_free (self->act);
  g_array_unref (self->marks);
  g_clear_pointer (&self->set, inn_change_set_unref);
  g_free (self);
}

/**
 * inn_change_get_connection:
 * @self: an open change
 *
 * Returns: (transfer none): the connection to write with
 */
InnConnection *
inn_change_get_connection (InnChange *self)
{
  return self->connection;
}

/**
 * inn_change_get_act:
 * @self: an open change
 *
 * Returns: (transfer none): the act; parameters may still be set
 */
InnAct *
inn_change_get_act (InnChange *self)
{
  return self->act;
}

/**
 * inn_change_get_utc:
 * @self: an open change
 *
 * Returns: when it is done, in UTC seconds by the clock of the book: what goes into created_utc
 */
gint64
inn_change_get_utc (InnChange *self)
{
  return self->utc;
}

/**
 * inn_change_get_staff:
 * @self: an open change
 *
 * Returns: who does it; 0 when nobody is named
 */
gint64
inn_change_get_staff (InnChange *self)
{
  return inn_act_get_staff (self->act);
}

static gboolean
run_on_mark (InnChange   *self,
             const char  *verb,
             guint        number,
             GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("%s mark_%u", verb, number);

  return inn_connection_exec (self->connection, sql, error);
}

/**
 * inn_change_mark:
 * @self: an open change
 * @error: return location
 *
 * Sets a mark to which inn_change_rewind () takes everything back, such as before each row of an
 * import that may be refused. Marks nest; each is ended by one release or one rewind.
 *
 * Returns: whether it was set
 */
gboolean
inn_change_mark (InnChange  *self,
                 GError    **error)
{
  InnRecorderMark mark;

  inn_connection_assert (self->connection);
  if (!inn_recorder_get_mark (self->recorder, &mark, error)
      || !run_on_mark (self, "SAVEPOINT", self->marks->len, error))
    return FALSE;
  g_array_append_val (self->marks, mark);
  return TRUE;
}

/**
 * inn_change_release:
 * @self: an open change with a mark
 * @error: return location
 *
 * Keeps what was done since the last mark and forgets the mark.
 *
 * Returns: whether that went well
 */
gboolean
inn_change_release (InnChange  *self,
                    GError    **error)
{
  g_return_val_if_fail (self->marks->len > 0, FALSE);

  g_array_set_size (self->marks, self->marks->len - 1);
  return run_on_mark (self, "RELEASE", self->marks->len, error);
}

/**
 * inn_change_rewind:
 * @self: an open change with a mark
 * @error: return location
 *
 * Takes back what was done since the last mark and forgets the mark.
 *
 * Returns: whether that went well; if not, the change must fail
 */
gboolean
inn_change_rewind (InnChange  *self,
                   GError    **error)
{
  guint last = 0;

  g_return_val_if_fail (self->marks->len > 0, FALSE);

  last = self->marks->len - 1;
  inn_connection_end_statements (self->connection);
  if (!run_on_mark (self, "ROLLBACK TO", last, error)
      || !run_on_mark (self, "RELEASE", last, error))
    return FALSE;
  inn_recorder_rewind (self->recorder, &g_array_index (self->marks, InnRecorderMark, last));
  g_array_set_size (self->marks, last);
  return TRUE;
}

/**
 * inn_change_on_progress:
 * @self: an open change
 * @func: told of each progress, on the database thread
 * @data: handed to it
 */
void
inn_change_on_progress (InnChange             *self,
                        InnChangeProgressFunc  func,
                        gpointer               data)
{
  self->progress = func;
  self->progress_data = data;
}

/**
 * inn_change_set_progress:
 * @self: an open change
 * @fraction: how much is done, 0 to 1; below 0 for not known
 *
 * Tells whoever waits how far a long change is.
 */
void
inn_change_set_progress (InnChange *self,
                         double     fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

static gboolean
finish_entry (InnChange  *self,
              InnAct     *act,
              gint64      undoes,
              GError    **error)
{
  g_autoptr (InnChangeSet) set = NULL;

  if (!inn_recorder_finish (self->recorder, act, self->utc, undoes, &set, error))
    return FALSE;

  if (set != NULL && self->set != NULL)
    {
      g_autoptr (InnChangeSet) earlier = g_steal_pointer (&self->set);

      self->set = inn_change_set_new_union (earlier, set);
    }
  else if (set != NULL)
    self->set = g_steal_pointer (&set);
  return TRUE;
}

/**
 * inn_change_end_entry:
 * @self: an open change
 * @act: what the entry is called
 * @undoes: the entry it took back, or 0
 * @error: return location
 *
 * Ends one entry and begins the next in the same transaction.
 *
 * Returns: whether that went well
 */
gboolean
inn_change_end_entry (InnChange  *self,
                      InnAct     *act,
                      gint64      undoes,
                      GError    **error)
{
  return finish_entry (self, act, undoes, error) && inn_recorder_begin (self->recorder, error);
}

/**
 * inn_change_restart:
 * @self: an open change
 * @error: return location
 *
 * Takes everything back and begins anew.
 *
 * Returns: whether it began
 */
gboolean
inn_change_restart (InnChange  *self,
                    GError    **error)
{
  roll_back (self);
  g_clear_pointer (&self->set, inn_change_set_unref);
  return open_transaction (self, error);
}

/**
 * inn_change_get_written:
 * @self: a change
 *
 * Returns: the last entry that was ended; 0 when none was
 */
gint64
inn_change_get_written (InnChange *self)
{
  return self->set != NULL ? inn_change_set_get_seq (self->set) : 0;
}

/**
 * inn_change_commit:
 * @self: an open change
 * @set: (out) (transfer full) (nullable): what was touched; %NULL when nothing was changed
 * @error: return location
 *
 * Returns: %TRUE once all is on the disk; otherwise everything is rolled back
 */
gboolean
inn_change_commit (InnChange     *self,
                   InnChangeSet **set,
                   GError       **error)
{
  *set = NULL;
  inn_connection_end_statements (self->connection);
  if (!finish_entry (self, self->act, 0, error))
    {
      roll_back (self);
      return FALSE;
    }

  inn_connection_set_writable (self->connection, FALSE);
  if (!inn_connection_commit (self->connection, error))
    {
      roll_back (self);
      return FALSE;
    }
  self->open = FALSE;
  *set = g_steal_pointer (&self->set);
  return TRUE;
}
