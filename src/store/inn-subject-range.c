/* inn-subject-range.c: computes the hashes of the subjects of a range of ids from their rows, and
 * reads those that were stored. On the database thread. */

#include "config.h"

#include "inn-subject-range.h"

#include "inn-connection-private.h"
#include "inn-statement-private.h"

/* Subjects computed in one go. */
#define RANGE 4096

static const char LIST_HASHES[] =
  "SELECT id, hash FROM subject_hash WHERE kind = ?1 AND id BETWEEN ?2 AND ?3";

static const char LAST_HASHED[] =
  "SELECT coalesce (max (id), 0) FROM subject_hash WHERE kind = ?1";

static gboolean
add_rows (InnConnection         *connection,
          const InnTableLayout  *layout,
          int                    way,
          gint64                 from,
          gint64                 to,
          GHashTable            *hashes,
          GError               **error)
{
  g_autofree char *columns = inn_table_layout_list (layout);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (InnStatement) statement = NULL;
  InnVault *vault = inn_connection_get_vault (connection);
  InnStep step = INN_STEP_ERROR;
  int subject = layout->ways[way] >= 0 ? layout->ways[way] : layout->keys[0];

  g_string_printf (sql, "SELECT %s FROM \"%s\" WHERE \"%s\" BETWEEN ?1 AND ?2", columns,
                   layout->table->name, layout->columns[subject]);
  for (int i = 0; i < way; i++)
    g_string_append_printf (sql, " AND \"%s\" IS NULL", layout->columns[layout->ways[i]]);

  statement = inn_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, from);
  inn_statement_bind_int (statement, 2, to);

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, subject);
      InnRowHash *sum = g_hash_table_lookup (hashes, &id);
      guint8 hash[INN_ROW_HASH_SIZE];

      if (sum == NULL)
        {
          sum = g_new0 (InnRowHash, 1);
          g_hash_table_insert (hashes, g_memdup2 (&id, sizeof id), sum);
        }
      inn_subject_hash_start_row (bytes, layout->table->name);
      for (int i = 0; i < layout->n_columns; i++)
        {
          InnValue value;

          inn_statement_get_value (statement, i, &value);
          inn_subject_hash_append_value (bytes, &value);
        }
      inn_vault_hash_row (vault, bytes->data, bytes->len, hash);
      inn_subject_hash_mix (sum->hash, hash);
    }
  return step == INN_STEP_DONE;
}

/**
 * inn_subject_range_compute:
 * @connection: an open connection with an open vault
 * @layouts: (element-type InnTableLayout): all journalled tables
 * @kind: what the subjects are
 * @from: first id
 * @to: last id
 * @error: return location
 *
 * Returns: (transfer full): id to #InnRowHash, of the subjects that have rows
 */
GHashTable *
inn_subject_range_compute (InnConnection  *connection,
                           GPtrArray      *layouts,
                           const char     *kind,
                           gint64          from,
                           gint64          to,
                           GError        **error)
{
  g_autoptr (GHashTable) hashes
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (layouts, i);

      for (int way = 0; way < INN_JOURNAL_MAX_WAYS; way++)
        {
          if (g_strcmp0 (layout->table->ways[way].kind, kind) == 0
              && !add_rows (connection, layout, way, from, to, hashes, error))
            return NULL;
        }
    }
  return g_steal_pointer (&hashes);
}

static gboolean
find_last (InnConnection  *connection,
           GPtrArray      *layouts,
           const char     *kind,
           gint64         *last,
           GError        **error)
{
  g_autoptr (InnStatement) hashed = inn_statement_new (connection, LAST_HASHED, error);

  if (hashed == NULL)
    return FALSE;
  inn_statement_bind_text (hashed, 1, kind);
  if (inn_statement_step (hashed, error) != INN_STEP_ROW)
    return FALSE;
  *last = inn_statement_get_int (hashed, 0);

  for (guint i = 0; i < layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (layouts, i);

      for (int way = 0; way < INN_JOURNAL_MAX_WAYS; way++)
        {
          int column = layout->ways[way] >= 0 ? layout->ways[way] : layout->keys[0];
          g_autofree char *sql = NULL;
          gint64 value = 0;

          if (g_strcmp0 (layout->table->ways[way].kind, kind) != 0)
            continue;
          sql = g_strdup_printf ("SELECT coalesce (max (\"%s\"), 0) FROM \"%s\"",
                                 layout->columns[column], layout->table->name);
          if (!inn_connection_get_int (connection, sql, &value, error))
            return FALSE;
          *last = MAX (*last, value);
        }
    }
  return TRUE;
}

/**
 * inn_subject_range_each:
 * @connection: an open connection with an open vault
 * @func: called for some thousand ids of one kind after the other
 * @data: handed to @func
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Goes through all subjects that have rows, or once had.
 *
 * Returns: whether it got through
 */
gboolean
inn_subject_range_each (InnConnection        *connection,
                        InnSubjectRangeFunc   func,
                        gpointer              data,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr (GPtrArray) layouts = inn_table_layout_load_all (connection, error);
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer kind = NULL;

  if (layouts == NULL)
    return FALSE;

  for (guint i = 0; i < layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (layouts, i);

      for (int way = 0; way < INN_JOURNAL_MAX_WAYS; way++)
        {
          if (layout->table->ways[way].kind != NULL)
            g_hash_table_add (kinds, (gpointer) layout->table->ways[way].kind);
        }
    }

  g_hash_table_iter_init (&iter, kinds);
  while (g_hash_table_iter_next (&iter, &kind, NULL))
    {
      gint64 last = 0;

      if (!find_last (connection, layouts, kind, &last, error))
        return FALSE;
      for (gint64 from = 0; from <= last; from += RANGE)
        {
          gint64 first = from == 0 ? G_MININT64 : from;
          gint64 end = from + RANGE > last ? G_MAXINT64 : from + RANGE - 1;
          g_autoptr (GHashTable) computed = NULL;

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          computed = inn_subject_range_compute (connection, layouts, kind, first, end, error);
          if (computed == NULL || !func (connection, kind, first, end, computed, data, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * inn_subject_range_load:
 * @connection: an open connection
 * @kind: what the subjects are
 * @from: first id
 * @to: last id
 * @error: return location
 *
 * Returns: (transfer full): id to #GBytes, what is stored; no bytes where it is unknown
 */
GHashTable *
inn_subject_range_load (InnConnection  *connection,
                        const char     *kind,
                        gint64          from,
                        gint64          to,
                        GError        **error)
{
  g_autoptr (GHashTable) stored
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                             (GDestroyNotify) g_bytes_unref);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_HASHES, error);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return NULL;
  inn_statement_bind_text (statement, 1, kind);
  inn_statement_bind_int (statement, 2, from);
  inn_statement_bind_int (statement, 3, to);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      g_hash_table_insert (stored, g_memdup2 (&id, sizeof id),
                           inn_statement_dup_bytes (statement, 1));
    }
  return step == INN_STEP_DONE ? g_steal_pointer (&stored) : NULL;
}
