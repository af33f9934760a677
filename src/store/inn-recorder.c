/* inn-recorder.c: writes the journal. SQLite's preupdate hook shows every row change on the
 * connection, cascades, REPLACE and delete-all included, with the old values. The hook may not run
 * SQL, so rows are buffered and written between statements, a few thousand at a time, inside the
 * transaction they belong to.
 *
 * What must stay true:
 * - a statement that fails takes its own row changes back, so the buffer is cut to where it began;
 * - a savepoint is only set with an empty buffer, so that rolling back to it takes back what was
 *   written since, and the running hash and the ordinal are set back;
 * - a row that moves from one subject to another touches both: the second gets a row that changes
 *   nothing ('U' with an empty image);
 * - an update that leaves every value as it was is no change;
 * - a key that changes is a delete and an insert.
 *
 * The hook gives NULL, not the default, for a column that ALTER TABLE added after the row was
 * written: a migration that adds one must rewrite the rows. */

#include "config.h"

#include "inn-recorder.h"

#include "inn-chain.h"
#include "inn-change-set-private.h"
#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-guest-state-table.h"
#include "inn-image.h"
#include "inn-statement-private.h"
#include "inn-subject-hash.h"
#include "inn-table-layout.h"

#include <string.h>

#define FLUSH_ROWS 4096

static const char NEXT_SEQ[] =
  "SELECT 1 + max (coalesce ((SELECT seq FROM sqlite_sequence WHERE name = 'entry'), 0),"
  "                coalesce ((SELECT max (seq) FROM entry), 0))";

static const char LOAD_LAST_HASH[] =
  "SELECT hash FROM entry ORDER BY seq DESC LIMIT 1";

/* Followed by as many groups of values as rows are written at once. */
static const char INSERT_ROWS[] =
  "INSERT INTO entry_row (seq, ordinal, subject_kind, subject_id, tbl, key, op, before)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

#define ROW_PARAMETERS 8
#define ROWS_AT_ONCE 32

static const char INSERT_ENTRY[] =
  "INSERT INTO entry (seq, utc, staff_id, act, parameters, undoes, schema, rows, rows_hash,"
  "                   previous, hash)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

static const char KEEP_HIGHEST_TIME[] =
  "INSERT INTO state (key, value) VALUES ('highest-utc', ?1)"
  " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE excluded.value > value";

/* A buffered row. */
typedef struct
{
  const InnTableLayout *layout; /* unowned */
  InnSubject            subject;
  gint64                key;
  char                 *key_text; /* owned, nullable */
  char                 *before;   /* owned, nullable */
  gint64                also[2];  /* further guests, 0 for none */
  guint8                delta[INN_ROW_HASH_SIZE];
  char                  op;
} Row;

struct _InnRecorder
{
  InnConnection           *connection; /* unowned */
  GPtrArray               *layouts;    /* owned */
  GHashTable              *by_name;    /* owned: name -> layout */
  const InnTableLayout    *last_layout;
  char                    *last_name;  /* owned */
  GArray                  *rows;       /* owned: Row */
  InnValue                *before;     /* owned: scratch */
  InnValue                *after;      /* owned: scratch */
  GByteArray              *bytes;      /* owned: scratch */
  GString                 *json;       /* owned: scratch */
  char                    *insert_many; /* owned: the statement for many rows at once */
  crypto_generichash_state rows_hash;
  gint64                   seq;
  gint64                   ordinal;
  int                      schema;
  InnChangeArea            areas;
  gboolean                 recording;
  gboolean                 flushing;
  gboolean                 strayed;
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->key_text);
  g_free (row->before);
}

/* ---- The hook --------------------------------------------------------------------------- */

static const InnTableLayout *
find_layout (InnRecorder *self,
             const char  *name)
{
  if (self->last_name == NULL || strcmp (self->last_name, name) != 0)
    {
      g_free (self->last_name);
      self->last_name = g_strdup (name);
      self->last_layout = g_hash_table_lookup (self->by_name, name);
    }
  return self->last_layout;
}

static void
read_values (sqlite3              *handle,
             const InnTableLayout *layout,
             int                (* get) (sqlite3 *, int, sqlite3_value **),
             InnValue             *values)
{
  for (int i = 0; i < layout->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      if (get (handle, i, &value) == SQLITE_OK && value != NULL)
        inn_value_from_sqlite (&values[i], value);
      else
        memset (&values[i], 0, sizeof values[i]);
    }
}

static gboolean
values_equal (const InnValue *a,
              const InnValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case INN_VALUE_INT:
      return a->integer == b->integer;
    case INN_VALUE_REAL:
      return memcmp (&a->real, &b->real, sizeof a->real) == 0;
    case INN_VALUE_TEXT:
    case INN_VALUE_BLOB:
      return a->size == b->size && (a->size == 0 || memcmp (a->data, b->data, a->size) == 0);
    case INN_VALUE_NULL:
    default:
      return TRUE;
    }
}

static gboolean
same_key (const InnTableLayout *layout,
          const InnValue       *a,
          const InnValue       *b)
{
  for (int i = 0; i < layout->n_keys; i++)
    {
      if (!values_equal (&a[layout->keys[i]], &b[layout->keys[i]]))
        return FALSE;
    }
  return TRUE;
}

static void
set_key (InnRecorder          *self,
         Row                  *row,
         const InnTableLayout *layout,
         const InnValue       *values)
{
  if (layout->n_keys == 1)
    {
      row->key = values[layout->keys[0]].integer;
      return;
    }

  g_string_assign (self->json, "[");
  for (int i = 0; i < layout->n_keys; i++)
    {
      if (i > 0)
        g_string_append_c (self->json, ',');
      inn_image_append_value (self->json, &values[layout->keys[i]]);
    }
  g_string_append_c (self->json, ']');
  row->key_text = g_strndup (self->json->str, self->json->len);
}

static void
mix_row (InnRecorder          *self,
         Row                  *row,
         const InnTableLayout *layout,
         const InnValue       *values)
{
  guint8 hash[INN_ROW_HASH_SIZE];
  InnVault *vault = inn_connection_get_vault (self->connection);

  if (inn_vault_is_locked (vault))
    return;

  inn_subject_hash_start_row (self->bytes, layout->table->name);
  for (int i = 0; i < layout->n_columns; i++)
    inn_subject_hash_append_value (self->bytes, &values[i]);
  inn_vault_hash_row (vault, self->bytes->data, self->bytes->len, hash);
  inn_subject_hash_mix (row->delta, hash);
}

static void
note_also (Row                  *row,
           const InnTableLayout *layout,
           int                   slot,
           const InnValue       *values)
{
  if (layout->also >= 0 && values[layout->also].type == INN_VALUE_INT)
    row->also[slot] = values[layout->also].integer;
}

static void
start_row (Row                  *row,
           const InnTableLayout *layout,
           char                  op,
           const InnValue       *values)
{
  memset (row, 0, sizeof *row);
  row->layout = layout;
  row->op = op;
  if (!inn_table_layout_get_subject (layout, values, &row->subject))
    {
      /* A row without a root is its own; a CHECK keeps it from happening. */
      row->subject.kind = layout->table->name;
      row->subject.id = 0;
    }
}

static void
record_insert (InnRecorder          *self,
               const InnTableLayout *layout)
{
  Row row;

  start_row (&row, layout, 'I', self->after);
  set_key (self, &row, layout, self->after);
  mix_row (self, &row, layout, self->after);
  note_also (&row, layout, 0, self->after);
  g_array_append_val (self->rows, row);
}

static void
record_delete (InnRecorder          *self,
               const InnTableLayout *layout)
{
  Row row;

  start_row (&row, layout, 'D', self->before);
  set_key (self, &row, layout, self->before);
  mix_row (self, &row, layout, self->before);
  note_also (&row, layout, 0, self->before);

  g_string_assign (self->json, "{");
  for (int i = 0; i < layout->n_columns; i++)
    inn_image_append_field (self->json, layout->columns[i], &self->before[i]);
  g_string_append_c (self->json, '}');
  row.before = g_strndup (self->json->str, self->json->len);
  g_array_append_val (self->rows, row);
}

static void
record_update (InnRecorder          *self,
               const InnTableLayout *layout)
{
  gboolean changed = FALSE;
  InnSubject other = { NULL, 0 };
  Row row;

  if (!same_key (layout, self->before, self->after))
    {
      record_delete (self, layout);
      record_insert (self, layout);
      return;
    }

  start_row (&row, layout, 'U', self->before);
  g_string_assign (self->json, "{");
  for (int i = 0; i < layout->n_columns; i++)
    {
      if (values_equal (&self->before[i], &self->after[i]))
        continue;
      changed = TRUE;
      inn_image_append_field (self->json, layout->columns[i], &self->before[i]);
    }
  if (!changed)
    return;
  g_string_append_c (self->json, '}');
  row.before = g_strndup (self->json->str, self->json->len);

  set_key (self, &row, layout, self->before);
  note_also (&row, layout, 0, self->before);
  note_also (&row, layout, 1, self->after);
  mix_row (self, &row, layout, self->before);

  if (inn_table_layout_get_subject (layout, self->after, &other)
      && !inn_subject_equal (&other, &row.subject))
    {
      Row touch;

      g_array_append_val (self->rows, row);
      start_row (&touch, layout, 'U', self->after);
      set_key (self, &touch, layout, self->after);
      mix_row (self, &touch, layout, self->after);
      touch.before = g_strdup ("{}");
      g_array_append_val (self->rows, touch);
    }
  else
    {
      mix_row (self, &row, layout, self->after);
      g_array_append_val (self->rows, row);
    }
}

static void
preupdate_cb (void          *data,
              sqlite3       *handle,
              int            operation,
              const char    *database,
              const char    *table,
              sqlite3_int64  old_rowid,
              sqlite3_int64  new_rowid)
{
  InnRecorder *self = data;
  const InnTableLayout *layout = NULL;

  if (strcmp (database, "main") != 0)
    return;
  layout = find_layout (self, table);
  if (layout == NULL)
    return;
  if (!self->recording)
    {
      self->strayed = TRUE;
      return;
    }

  self->areas |= layout->table->area;
  switch (operation)
    {
    case SQLITE_INSERT:
      read_values (handle, layout, sqlite3_preupdate_new, self->after);
      record_insert (self, layout);
      break;
    case SQLITE_DELETE:
      read_values (handle, layout, sqlite3_preupdate_old, self->before);
      record_delete (self, layout);
      break;
    case SQLITE_UPDATE:
      read_values (handle, layout, sqlite3_preupdate_old, self->before);
      read_values (handle, layout, sqlite3_preupdate_new, self->after);
      record_update (self, layout);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* ---- Writing what was gathered ---------------------------------------------------------- */

static void
bind_row (InnRecorder  *self,
          InnStatement *insert,
          int           first,
          Row          *row)
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
hash_row (InnRecorder *self,
          Row         *row)
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
  guint at = 0;

  if (one == NULL)
    return FALSE;
  if (self->rows->len >= ROWS_AT_ONCE)
    {
      many = inn_statement_new (self->connection, self->insert_many, error);
      if (many == NULL)
        return FALSE;
    }

  while (at < self->rows->len)
    {
      gboolean full = self->rows->len - at >= ROWS_AT_ONCE;
      guint n_rows = full ? ROWS_AT_ONCE : 1;

      for (guint i = 0; i < n_rows; i++)
        {
          Row *row = &g_array_index (self->rows, Row, at + i);

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

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      Row *first = g_hash_table_lookup (subjects, &row->subject);

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
      Row *row = value;

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

  if (self->rows->len == 0)
    return TRUE;

  self->flushing = TRUE;
  written = write_rows (self, error) && write_subjects (self, error);
  self->flushing = FALSE;

  /* This may stand between an insert and the question for the id it gave. */
  sqlite3_set_last_insert_rowid (handle, last_id);
  if (written)
    g_array_set_size (self->rows, 0);
  return written;
}

static gsize
watch_mark (gpointer data)
{
  InnRecorder *self = data;

  return self->rows->len;
}

static void
watch_cut (gpointer data,
           gsize    mark)
{
  InnRecorder *self = data;

  if (mark < self->rows->len)
    g_array_set_size (self->rows, (guint) mark);
}

static gboolean
watch_settle (gpointer   data,
              GError   **error)
{
  InnRecorder *self = data;

  return self->flushing || self->rows->len < FLUSH_ROWS || flush (self, error);
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
  int most = 0;

  self->connection = connection;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->bytes = g_byte_array_new ();
  self->json = g_string_sized_new (256);
  self->insert_many = make_insert (ROWS_AT_ONCE);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->layouts = inn_table_layout_load_all (connection, error);
  if (self->layouts == NULL
      || !inn_connection_get_int (connection, "PRAGMA user_version", &schema, error))
    return NULL;

  self->schema = (int) schema;
  for (guint i = 0; i < self->layouts->len; i++)
    {
      InnTableLayout *layout = g_ptr_array_index (self->layouts, i);

      g_hash_table_insert (self->by_name, (gpointer) layout->table->name, layout);
      most = MAX (most, layout->n_columns);
    }
  self->before = g_new0 (InnValue, most);
  self->after = g_new0 (InnValue, most);

  inn_connection_set_writable (connection, TRUE);
  if (!inn_guest_state_table_prepare (connection, error))
    {
      inn_connection_set_writable (connection, FALSE);
      return NULL;
    }
  inn_connection_set_writable (connection, FALSE);

  sqlite3_preupdate_hook (inn_connection_get_handle (connection), preupdate_cb, self);
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

  sqlite3_preupdate_hook (inn_connection_get_handle (self->connection), NULL, NULL);
  inn_connection_set_watch (self->connection, NULL, NULL);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  if (self->json != NULL)
    g_string_free (self->json, TRUE);
  g_free (self->last_name);
  g_free (self->insert_many);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static gboolean
start_entry (InnRecorder  *self,
             GError      **error)
{
  g_array_set_size (self->rows, 0);
  self->ordinal = 0;
  self->areas = 0;
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
  g_assert (!self->recording);

  self->recording = start_entry (self, error);
  return self->recording;
}

/**
 * inn_recorder_get_seq:
 * @self: a recorder that records
 *
 * Returns: the number the entry will have, if there is anything to record
 */
gint64
inn_recorder_get_seq (InnRecorder *self)
{
  return self->seq;
}

static char *
write_parameters (InnAct *act)
{
  g_autoptr (GString) json = g_string_new ("{");
  g_autoptr (GList) names = g_hash_table_get_keys (inn_act_get_parameters (act));

  names = g_list_sort (names, (GCompareFunc) strcmp);
  for (GList *link = names; link != NULL; link = link->next)
    {
      const char *text = inn_act_get_parameter (act, link->data);
      InnValue value = { .type = INN_VALUE_TEXT, .data = text, .size = strlen (text) };

      inn_image_append_field (json, link->data, &value);
    }
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
load_previous (InnRecorder  *self,
               guint8        previous[INN_CHAIN_HASH_SIZE],
               GError      **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (self->connection, LOAD_LAST_HASH, error);
  InnStep step = INN_STEP_ERROR;

  memset (previous, 0, INN_CHAIN_HASH_SIZE);
  if (statement == NULL)
    return FALSE;
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    {
      gsize size = 0;
      gconstpointer hash = inn_statement_get_blob (statement, 0, &size);

      if (size == INN_CHAIN_HASH_SIZE)
        memcpy (previous, hash, size);
    }
  return step != INN_STEP_ERROR;
}

static gboolean
write_entry (InnRecorder  *self,
             InnAct       *act,
             gint64        utc,
             gint64        undoes,
             GError      **error)
{
  g_autoptr (InnStatement) insert = inn_statement_new (self->connection, INSERT_ENTRY, error);
  g_autoptr (InnStatement) highest = inn_statement_new (self->connection, KEEP_HIGHEST_TIME,
                                                        error);
  g_autofree char *parameters = write_parameters (act);
  guint8 rows_hash[INN_CHAIN_HASH_SIZE];
  guint8 previous[INN_CHAIN_HASH_SIZE];
  guint8 hash[INN_CHAIN_HASH_SIZE];
  InnChainEntry hashed = { self->seq, utc, inn_act_get_staff (act), inn_act_get_id (act), parameters,
                           undoes, self->schema, self->ordinal, rows_hash, previous };

  if (insert == NULL || highest == NULL || !load_previous (self, previous, error))
    return FALSE;

  inn_chain_end_rows (&self->rows_hash, rows_hash);
  inn_chain_hash_entry (&hashed, hash);

  inn_statement_bind_int (insert, 1, self->seq);
  inn_statement_bind_int (insert, 2, utc);
  inn_statement_bind_id (insert, 3, inn_act_get_staff (act));
  inn_statement_bind_text (insert, 4, inn_act_get_id (act));
  inn_statement_bind_text (insert, 5, parameters);
  inn_statement_bind_id (insert, 6, undoes);
  inn_statement_bind_int (insert, 7, self->schema);
  inn_statement_bind_int (insert, 8, self->ordinal);
  inn_statement_bind_blob (insert, 9, rows_hash, sizeof rows_hash);
  inn_statement_bind_blob (insert, 10, previous, sizeof previous);
  inn_statement_bind_blob (insert, 11, hash, sizeof hash);
  inn_statement_bind_int (highest, 1, utc);
  return inn_statement_run (insert, error) && inn_statement_run (highest, error);
}

/**
 * inn_recorder_finish:
 * @self: a recorder that records
 * @act: what was done, by whom
 * @utc: when
 * @today: the day, for the derived figures
 * @undoes: the entry that was taken back, or 0
 * @set: (out) (transfer full) (nullable): what was touched; %NULL when nothing changed, and then
 *   there is no entry
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
                     InnDate        today,
                     gint64         undoes,
                     InnChangeSet **set,
                     GError       **error)
{
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (gint64));

  *set = NULL;
  if (!flush (self, error))
    return FALSE;

  if (self->ordinal > 0)
    {
      if (((self->areas & INN_CHANGE_STAYS) != 0
           && !inn_guest_state_table_touch_companions (self->connection, self->seq, error))
          || !inn_guest_state_table_refresh (self->connection, self->seq, today, error)
          || !write_entry (self, act, utc, undoes, error)
          || !inn_guest_state_table_get_touched (self->connection, INN_CHANGE_SET_MANY + 1, guests,
                                                 error)
          || !inn_guest_state_table_clear (self->connection, error))
        return FALSE;
      *set = inn_change_set_new (self->seq, inn_act_get_id (act), undoes, self->areas,
                                 guests->len > INN_CHANGE_SET_MANY,
                                 (const gint64 *) (gpointer) guests->data, guests->len);
    }
  self->recording = FALSE;
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
  g_array_set_size (self->rows, 0);
  self->recording = FALSE;
  self->strayed = FALSE;
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
  gboolean strayed = self->strayed;

  self->strayed = FALSE;
  return strayed;
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
  mark->areas = self->areas;
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
  g_array_set_size (self->rows, 0);
  self->ordinal = mark->ordinal;
  self->areas = mark->areas;
  self->rows_hash = mark->rows_hash;
}
