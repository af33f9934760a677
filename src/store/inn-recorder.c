/* inn-recorder.c: writes the journal. The rows the log has gathered are written between statements,
 * a few thousand at a time, inside the transaction they belong to; an act's entry closes over them.
 *
 * What must stay true:
 * - a statement that fails takes its own row changes back, so the log is cut to where it began;
 * - a savepoint is only set with an empty log, so that rolling back to it takes back what was
 *   written since, and the running hash and the ordinal are set back. */

#include "config.h"

#include "inn-recorder.h"

#include "inn-act-sentence.h"
#include "inn-chain.h"
#include "inn-change-set-private.h"
#include "inn-connection-private.h"
#include "inn-departure-day-table.h"
#include "inn-entry-writer.h"
#include "inn-guest-state-table.h"
#include "inn-row-log.h"
#include "inn-statement-private.h"
#include "inn-subject-hash.h"

#include <string.h>

#define FLUSH_ROWS 4096
/* As rows with photos are long. */
#define FLUSH_BYTES (8 * 1024 * 1024)

static const char NEXT_SEQ[] =
  "SELECT 1 + max (coalesce ((SELECT seq FROM sqlite_sequence WHERE name = 'entry'), 0),"
  "                coalesce ((SELECT max (seq) FROM entry), 0))";

/* Followed by as many groups of values as rows are written at once. */
static const char INSERT_ROWS[] =
  "INSERT INTO entry_row (seq, ordinal, subject_kind, subject_id, tbl, key, op, before)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

#define ROW_PARAMETERS 8
#define ROWS_AT_ONCE 32

struct _InnRecorder
{
  InnConnection           *connection;  /* unowned */
  InnRowLog               *log;         /* owned */
  char                    *insert_many; /* owned: the statement for many rows at once */
  crypto_generichash_state rows_hash;
  gint64                   seq;
  gint64                   ordinal;
  int                      schema;
  gboolean                 flushing;
};

/* ---- Writing what was gathered ---------------------------------------------------------- */

static void
bind_row (InnRecorder  *self,
          InnStatement *insert,
          int           first,
          InnLoggedRow *row)
{
  static const char OPS[][2] = { "I", "U", "D" };

  inn_statement_bind_int (insert, first, self->seq);
  inn_statement_bind_int (insert, first + 1, self->ordinal);
  inn_statement_lend_text (insert, first + 2, row->subject.kind);
  inn_statement_bind_int (insert, first + 3, row->subject.id);
  inn_statement_lend_text (insert, first + 4, row->layout->table->name);
  if (row->key_text != NULL)
    inn_statement_lend_text (insert, first + 5, row->key_text);
  else
    inn_statement_bind_int (insert, first + 5, row->key);
  inn_statement_lend_text (insert, first + 6,
                           row->op == 'I' ? OPS[0] : row->op == 'U' ? OPS[1] : OPS[2]);
  inn_statement_lend_text (insert, first + 7, row->before);
}

static void
hash_row (InnRecorder  *self,
          InnLoggedRow *row)
{
  InnChainRow hashed = { row->subject.kind, row->subject.id, row->layout->table->name,
                         row->key,          row->key_text,   row->op,
                         row->before };

  inn_chain_add_row (&self->rows_hash, &hashed);
}

static char *
make_insert (guint n_rows)
{
  g_autoptr (GString) sql = g_string_new (INSERT_ROWS);

  for (guint i = 1; i < n_rows; i++)
    {
      for (guint j = 1; j <= ROW_PARAMETERS; j++)
        g_string_append_printf (sql, "%s?%u", j == 1 ? ", (" : ", ", i * ROW_PARAMETERS + j);
      g_string_append_c (sql, ')');
    }
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
write_rows (InnRecorder  *self,
            GError      **error)
{
  g_autoptr (InnStatement) one = inn_statement_new (self->connection, INSERT_ROWS, error);
  g_autoptr (InnStatement) many = NULL;
  guint n_waiting = inn_row_log_get_length (self->log);
  guint at = 0;

  if (one == NULL)
    return FALSE;
  if (n_waiting >= ROWS_AT_ONCE)
    {
      many = inn_statement_new (self->connection, self->insert_many, error);
      if (many == NULL)
        return FALSE;
    }

  while (at < n_waiting)
    {
      gboolean full = n_waiting - at >= ROWS_AT_ONCE;
      guint n_rows = full ? ROWS_AT_ONCE : 1;

      for (guint i = 0; i < n_rows; i++)
        {
          InnLoggedRow *row = inn_row_log_get_row (self->log, at + i);

          bind_row (self, full ? many : one, (int) (i * ROW_PARAMETERS) + 1, row);
          hash_row (self, row);
          self->ordinal++;
        }
      if (!inn_statement_run (full ? many : one, error))
        return FALSE;
      at += n_rows;
    }
  return TRUE;
}

/* Each subject once for a flush, as most rows of one come together. */
static gboolean
write_subjects (InnRecorder  *self,
                GError      **error)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (inn_subject_hash, inn_subject_equal);
  GHashTableIter iter;
  gpointer value = NULL;

  for (guint i = 0; i < inn_row_log_get_length (self->log); i++)
    {
      InnLoggedRow *row = inn_row_log_get_row (self->log, i);
      InnLoggedRow *first = g_hash_table_lookup (subjects, &row->subject);

      for (int slot = 0; slot < 2; slot++)
        {
          if (row->also[slot] != 0
              && !inn_guest_state_table_touch (self->connection, row->also[slot], FALSE, error))
            return FALSE;
        }
      if (first == NULL)
        g_hash_table_insert (subjects, &row->subject, row);
      else
        inn_subject_hash_mix (first->delta, row->delta);
    }

  g_hash_table_iter_init (&iter, subjects);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      InnLoggedRow *row = value;

      if (strcmp (row->subject.kind, "guest") == 0
          && !inn_guest_state_table_touch (self->connection, row->subject.id, TRUE, error))
        return FALSE;
      if (!inn_subject_hash_apply (self->connection, &row->subject, row->delta, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
flush (InnRecorder  *self,
       GError      **error)
{
  sqlite3 *handle = inn_connection_get_handle (self->connection);
  sqlite3_int64 last_id = sqlite3_last_insert_rowid (handle);
  gboolean written = FALSE;

  if (inn_row_log_get_length (self->log) == 0)
    return TRUE;

  self->flushing = TRUE;
  written = write_rows (self, error) && write_subjects (self, error);
  self->flushing = FALSE;

  /* This may stand between an insert and the question for the id it gave. */
  sqlite3_set_last_insert_rowid (handle, last_id);
  if (written)
    inn_row_log_cut (self->log, 0);
  return written;
}

static gsize
watch_mark (gpointer data)
{
  InnRecorder *self = data;

  return inn_row_log_get_length (self->log);
}

static void
watch_cut (gpointer data,
           gsize    mark)
{
  InnRecorder *self = data;

  inn_row_log_cut (self->log, (guint) mark);
}

static gboolean
watch_settle (gpointer   data,
              GError   **error)
{
  InnRecorder *self = data;

  return self->flushing
         || (inn_row_log_get_length (self->log) < FLUSH_ROWS
             && inn_row_log_get_size (self->log) < FLUSH_BYTES)
         || flush (self, error);
}

/* Its own statements are watched too, but only touch tables outside the journal, so that mark and
 * cut find nothing new. */
static const InnWriteWatch WATCH = { watch_mark, watch_cut, watch_settle };

/* ---- From outside ----------------------------------------------------------------------- */

/**
 * inn_recorder_new:
 * @connection: a connection whose schema is the current one
 * @error: return location
 *
 * Watches the connection from now on.
 *
 * Returns: (transfer full): a recorder, to be freed before the connection is closed
 */
InnRecorder *
inn_recorder_new (InnConnection  *connection,
                  GError        **error)
{
  g_autoptr (InnRecorder) self = g_new0 (InnRecorder, 1);
  gint64 schema = 0;

  self->connection = connection;
  self->insert_many = make_insert (ROWS_AT_ONCE);
  if (!inn_connection_get_int (connection, "PRAGMA user_version", &schema, error))
    return NULL;
  self->schema = (int) schema;
  self->log = inn_row_log_new (connection, error);
  if (self->log == NULL)
    return NULL;

  inn_connection_set_writable (connection, TRUE);
  if (!inn_guest_state_table_prepare (connection, error)
      || !inn_departure_day_table_prepare (connection, error))
    {
      inn_connection_set_writable (connection, FALSE);
      return NULL;
    }
  inn_connection_set_writable (connection, FALSE);

  inn_connection_set_watch (connection, &WATCH, self);
  return g_steal_pointer (&self);
}

/**
 * inn_recorder_free:
 * @self: (nullable): a recorder
 */
void
inn_recorder_free (InnRecorder *self)
{
  if (self == NULL)
    return;

  inn_connection_set_watch (self->connection, NULL, NULL);
  inn_row_log_free (self->log);
  g_free (self->insert_many);
  g_free (self);
}

static gboolean
start_entry (InnRecorder  *self,
             GError      **error)
{
  inn_row_log_start (self->log);
  self->ordinal = 0;
  inn_chain_start_rows (&self->rows_hash);
  return inn_connection_get_int (self->connection, NEXT_SEQ, &self->seq, error)
         && inn_guest_state_table_clear (self->connection, error);
}

/**
 * inn_recorder_begin:
 * @self: a recorder
 * @error: return location
 *
 * Begins an entry, inside a transaction.
 *
 * Returns: whether it began
 */
gboolean
inn_recorder_begin (InnRecorder  *self,
                    GError      **error)
{
  g_assert (!inn_row_log_is_on (self->log));

  if (start_entry (self, error))
    return TRUE;
  inn_row_log_stop (self->log);
  return FALSE;
}

/**
 * inn_recorder_finish:
 * @self: a recorder that records
 * @act: what was done, by whom
 * @utc: when
 * @undoes: the entry that was taken back, or 0
 * @set: (out) (transfer full) (nullable): what was touched; %NULL when nothing changed, and then
 *   there is no entry, unless the act is one that is recorded for its own sake
 * @error: return location
 *
 * Writes the entry and brings up to date what is derived, still inside the transaction. Another
 * entry may be begun in the same transaction.
 *
 * Returns: whether that went well
 */
gboolean
inn_recorder_finish (InnRecorder   *self,
                     InnAct        *act,
                     gint64         utc,
                     gint64         undoes,
                     InnChangeSet **set,
                     GError       **error)
{
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (gint64));
  InnChainEntry entry = { .seq = self->seq, .utc = utc, .undoes = undoes, .schema = self->schema };

  *set = NULL;
  if (!flush (self, error))
    return FALSE;
  entry.rows = self->ordinal;

  /* Reading what is sealed changes nothing, and is to be known all the same. */
  if (self->ordinal > 0 || g_str_equal (inn_act_get_id (act), INN_ACT_GUEST_DISCLOSE))
    {
      if (((inn_row_log_get_areas (self->log) & INN_CHANGE_STAYS) != 0
           && (!inn_guest_state_table_touch_companions (self->connection, self->seq, error)
               || !inn_departure_day_table_refresh (self->connection, self->seq, entry.rows, error)))
          || !inn_guest_state_table_refresh (self->connection, self->seq, error)
          || !inn_entry_writer_write (self->connection, act, &entry, &self->rows_hash, error)
          || !inn_guest_state_table_get_touched (self->connection, INN_CHANGE_SET_MANY + 1, guests,
                                                 error)
          || !inn_guest_state_table_clear (self->connection, error))
        return FALSE;
      *set = inn_change_set_new (self->seq, inn_act_get_id (act), undoes,
                                 inn_row_log_get_areas (self->log),
                                 guests->len > INN_CHANGE_SET_MANY,
                                 (const gint64 *) (gpointer) guests->data, guests->len);
    }
  inn_row_log_stop (self->log);
  return TRUE;
}

/**
 * inn_recorder_abandon:
 * @self: a recorder
 *
 * Forgets what was gathered, when the transaction is rolled back.
 */
void
inn_recorder_abandon (InnRecorder *self)
{
  inn_row_log_stop (self->log);
  inn_row_log_take_strays (self->log);
}

/**
 * inn_recorder_take_strays:
 * @self: a recorder
 *
 * Returns: whether a journalled table was written outside a change since the last call; that must
 *   not be committed
 */
gboolean
inn_recorder_take_strays (InnRecorder *self)
{
  return inn_row_log_take_strays (self->log);
}

/**
 * inn_recorder_get_mark:
 * @self: a recorder that records
 * @mark: (out caller-allocates): where it stands
 * @error: return location
 *
 * Writes what is buffered and tells where it stands; to be called right before a savepoint is set.
 *
 * Returns: whether that went well
 */
gboolean
inn_recorder_get_mark (InnRecorder      *self,
                       InnRecorderMark  *mark,
                       GError          **error)
{
  if (!flush (self, error))
    return FALSE;
  mark->ordinal = self->ordinal;
  mark->areas = inn_row_log_get_areas (self->log);
  mark->rows_hash = self->rows_hash;
  return TRUE;
}

/**
 * inn_recorder_rewind:
 * @self: a recorder that records
 * @mark: where it stood when the savepoint was set
 *
 * Goes back there, after the savepoint was rolled back to.
 */
void
inn_recorder_rewind (InnRecorder           *self,
                     const InnRecorderMark *mark)
{
  inn_row_log_cut (self->log, 0);
  inn_row_log_set_areas (self->log, mark->areas);
  self->ordinal = mark->ordinal;
  self->rows_hash = mark->rows_hash;
}
