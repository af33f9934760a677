/* inn-row-log.c: sees every row change on the connection. SQLite's preupdate hook shows them all,
 * cascades, REPLACE and delete-all included, with the old values. It may not run SQL, so rows wait
 * here until the recorder writes them.
 *
 * What must stay true:
 * - a row that moves from one subject to another touches both: the second gets a row that changes
 *   nothing ('U' with an empty image);
 * - an update that leaves every value as it was is no change;
 * - a key that changes is a delete and an insert.
 *
 * The hook gives NULL, not the default, for a column that ALTER TABLE added after the row was
 * written: a migration that adds one must rewrite the rows. */

#include "config.h"

#include "inn-row-log.h"

#include "inn-connection-private.h"
#include "inn-subject-hash.h"
#include "inn-value-private.h"

#include <string.h>

struct _InnRowLog
{
  InnConnection        *connection; /* unowned */
  GPtrArray            *layouts;    /* owned */
  GHashTable           *by_name;    /* owned: name -> layout */
  const InnTableLayout *last_layout;
  char                 *last_name;  /* owned */
  GArray               *rows;       /* owned: InnLoggedRow */
  gsize                 size;       /* bytes of their images */
  InnValue             *before;     /* owned: scratch */
  InnValue             *after;      /* owned: scratch */
  GByteArray           *bytes;      /* owned: scratch */
  GString              *json;       /* owned: scratch */
  InnChangeArea         areas;
  gboolean              on;
  gboolean              strayed;
};

static void
clear_row (gpointer data)
{
  InnLoggedRow *row = data;

  g_free (row->key_text);
  g_free (row->before);
}

/* Takes over what the row owns. */
static void
append_row (InnRowLog    *self,
            InnLoggedRow *row)
{
  if (row->before != NULL)
    self->size += strlen (row->before);
  g_array_append_vals (self->rows, row, 1);
}

static const InnTableLayout *
find_layout (InnRowLog   *self,
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
same_key (const InnTableLayout *layout,
          const InnValue       *a,
          const InnValue       *b)
{
  for (int i = 0; i < layout->n_keys; i++)
    {
      if (!inn_value_equal (&a[layout->keys[i]], &b[layout->keys[i]]))
        return FALSE;
    }
  return TRUE;
}

static void
set_key (InnRowLog            *self,
         InnLoggedRow         *row,
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
mix_row (InnRowLog            *self,
         InnLoggedRow         *row,
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
note_also (InnLoggedRow         *row,
           const InnTableLayout *layout,
           int                   slot,
           const InnValue       *values)
{
  if (layout->also >= 0 && values[layout->also].type == INN_VALUE_INT)
    row->also[slot] = values[layout->also].integer;
}

static void
start_row (InnLoggedRow         *row,
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
record_insert (InnRowLog            *self,
               const InnTableLayout *layout)
{
  InnLoggedRow row;

  start_row (&row, layout, 'I', self->after);
  set_key (self, &row, layout, self->after);
  mix_row (self, &row, layout, self->after);
  note_also (&row, layout, 0, self->after);
  append_row (self, &row);
}

static void
record_delete (InnRowLog            *self,
               const InnTableLayout *layout)
{
  InnLoggedRow row;

  start_row (&row, layout, 'D', self->before);
  set_key (self, &row, layout, self->before);
  mix_row (self, &row, layout, self->before);
  note_also (&row, layout, 0, self->before);

  g_string_assign (self->json, "{");
  for (int i = 0; i < layout->n_columns; i++)
    inn_image_append_field (self->json, layout->columns[i], &self->before[i]);
  g_string_append_c (self->json, '}');
  row.before = g_strndup (self->json->str, self->json->len);
  append_row (self, &row);
}

static void
record_update (InnRowLog            *self,
               const InnTableLayout *layout)
{
  gboolean changed = FALSE;
  InnSubject other = { NULL, 0 };
  InnLoggedRow row;

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
      if (inn_value_equal (&self->before[i], &self->after[i]))
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
      InnLoggedRow touch;

      append_row (self, &row);
      start_row (&touch, layout, 'U', self->after);
      set_key (self, &touch, layout, self->after);
      mix_row (self, &touch, layout, self->after);
      touch.before = g_strdup ("{}");
      append_row (self, &touch);
    }
  else
    {
      mix_row (self, &row, layout, self->after);
      append_row (self, &row);
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
  InnRowLog *self = data;
  const InnTableLayout *layout = NULL;

  if (strcmp (database, "main") != 0)
    return;
  layout = find_layout (self, table);
  if (layout == NULL)
    return;
  if (!self->on)
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

/**
 * inn_row_log_new:
 * @connection: a connection whose schema is the current one
 * @error: return location
 *
 * Watches the connection from now on.
 *
 * Returns: (transfer full): a log that is not yet on, to be freed before the connection is closed
 */
InnRowLog *
inn_row_log_new (InnConnection  *connection,
                 GError        **error)
{
  g_autoptr (InnRowLog) self = g_new0 (InnRowLog, 1);
  int most = 0;

  self->connection = connection;
  self->rows = g_array_new (FALSE, FALSE, sizeof (InnLoggedRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->bytes = g_byte_array_new ();
  self->json = g_string_sized_new (256);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->layouts = inn_table_layout_load_all (connection, error);
  if (self->layouts == NULL)
    return NULL;

  for (guint i = 0; i < self->layouts->len; i++)
    {
      InnTableLayout *layout = g_ptr_array_index (self->layouts, i);

      g_hash_table_insert (self->by_name, (gpointer) layout->table->name, layout);
      most = MAX (most, layout->n_columns);
    }
  self->before = g_new0 (InnValue, most);
  self->after = g_new0 (InnValue, most);

  sqlite3_preupdate_hook (inn_connection_get_handle (connection), preupdate_cb, self);
  return g_steal_pointer (&self);
}

/**
 * inn_row_log_free:
 * @self: (nullable): a log
 */
void
inn_row_log_free (InnRowLog *self)
{
  if (self == NULL)
    return;

  sqlite3_preupdate_hook (inn_connection_get_handle (self->connection), NULL, NULL);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_array_unref (self->rows);
  g_byte_array_unref (self->bytes);
  g_string_free (self->json, TRUE);
  g_free (self->last_name);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * inn_row_log_start:
 * @self: a log
 *
 * Begins anew, with nothing in it.
 */
void
inn_row_log_start (InnRowLog *self)
{
  inn_row_log_cut (self, 0);
  self->areas = 0;
  self->on = TRUE;
}

/**
 * inn_row_log_stop:
 * @self: a log
 *
 * Forgets what is in it. What is changed from now on strays.
 */
void
inn_row_log_stop (InnRowLog *self)
{
  inn_row_log_cut (self, 0);
  self->on = FALSE;
}

/**
 * inn_row_log_is_on:
 * @self: a log
 *
 * Returns: whether rows are kept
 */
gboolean
inn_row_log_is_on (InnRowLog *self)
{
  return self->on;
}

/**
 * inn_row_log_take_strays:
 * @self: a log
 *
 * Returns: whether a journalled table was written while the log was not on, since the last call
 */
gboolean
inn_row_log_take_strays (InnRowLog *self)
{
  gboolean strayed = self->strayed;

  self->strayed = FALSE;
  return strayed;
}

/**
 * inn_row_log_get_length:
 * @self: a log
 *
 * Returns: how many rows wait in it
 */
guint
inn_row_log_get_length (InnRowLog *self)
{
  return self->rows->len;
}

/**
 * inn_row_log_get_size:
 * @self: a log
 *
 * Returns: how many bytes the images of these rows are
 */
gsize
inn_row_log_get_size (InnRowLog *self)
{
  return self->size;
}

/**
 * inn_row_log_get_row:
 * @self: a log
 * @index: below inn_row_log_get_length ()
 *
 * Returns: (transfer none): a row, until the next change
 */
InnLoggedRow *
inn_row_log_get_row (InnRowLog *self,
                     guint      index)
{
  return &g_array_index (self->rows, InnLoggedRow, index);
}

/**
 * inn_row_log_cut:
 * @self: a log
 * @length: how many rows stay
 */
void
inn_row_log_cut (InnRowLog *self,
                 guint      length)
{
  for (guint i = length; i < self->rows->len; i++)
    {
      const InnLoggedRow *row = inn_row_log_get_row (self, i);

      if (row->before != NULL)
        self->size -= strlen (row->before);
    }
  if (length < self->rows->len)
    g_array_set_size (self->rows, length);
}

/**
 * inn_row_log_get_areas:
 * @self: a log
 *
 * Returns: the rooms of the book that were touched since it was started
 */
InnChangeArea
inn_row_log_get_areas (InnRowLog *self)
{
  return self->areas;
}

/**
 * inn_row_log_set_areas:
 * @self: a log
 * @areas: what counts as touched, after something was taken back
 */
void
inn_row_log_set_areas (InnRowLog     *self,
                       InnChangeArea  areas)
{
  self->areas = areas;
}
