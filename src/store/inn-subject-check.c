/* inn-subject-check.c: computes the hashes of all subjects anew, a few thousand at a time: to find
 * those whose rows are not what the program wrote, or to write them for rows of another shape. */

#include "config.h"

#include "inn-subject-check.h"

#include "inn-connection-private.h"
#include "inn-statement-private.h"
#include "inn-subject-hash.h"
#include "inn-table-layout.h"

#include <string.h>

/* Subjects computed in one go. */
#define RANGE 4096

static const char LIST_HASHES[] =
  "SELECT id, hash FROM subject_hash WHERE kind = ?1 AND id BETWEEN ?2 AND ?3";

static const char LAST_HASHED[] =
  "SELECT coalesce (max (id), 0) FROM subject_hash WHERE kind = ?1";

typedef struct
{
  guint8 hash[INN_ROW_HASH_SIZE];
} RowHash;

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
      RowHash *sum = g_hash_table_lookup (hashes, &id);
      guint8 hash[INN_ROW_HASH_SIZE];

      if (sum == NULL)
        {
          sum = g_new0 (RowHash, 1);
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

static GHashTable *
compute_range (InnConnection  *connection,
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

typedef gboolean (* RangeFunc) (InnConnection  *connection,
                                const char     *kind,
                                gint64          from,
                                gint64          to,
                                GHashTable     *computed,
                                gpointer        data,
                                GError        **error);

static gboolean
each_range (InnConnection  *connection,
            RangeFunc       func,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
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
          computed = compute_range (connection, layouts, kind, first, end, error);
          if (computed == NULL || !func (connection, kind, first, end, computed, data, error))
            return FALSE;
        }
    }
  return TRUE;
}

static GHashTable *
load_range (InnConnection  *connection,
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

static void
report_changed (InnSubjectCheckReport *report,
                const char           *kind,
                gint64                id)
{
  InnSubject subject = { kind, id };

  g_array_append_val (report->changed, subject);
}

static gboolean
verify_range (InnConnection  *connection,
              const char     *kind,
              gint64          from,
              gint64          to,
              GHashTable     *computed,
              gpointer        data,
              GError        **error)
{
  InnSubjectCheckReport *report = data;
  g_autoptr (GHashTable) stored = load_range (connection, kind, from, to, error);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  if (stored == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, computed);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      GBytes *known = g_hash_table_lookup (stored, id);
      const RowHash *sum = value;

      if (known != NULL && g_bytes_get_size (known) == 0)
        {
          report->unknown++;
          continue;
        }
      if (known == NULL)
        report_changed (report, kind, *(gint64 *) id);
      else if (g_bytes_get_size (known) != sizeof sum->hash
               || memcmp (g_bytes_get_data (known, NULL), sum->hash, sizeof sum->hash) != 0)
        report_changed (report, kind, *(gint64 *) id);
      report->checked++;
    }

  g_hash_table_iter_init (&iter, stored);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      if (g_bytes_get_size (value) > 0 && !g_hash_table_contains (computed, id))
        report_changed (report, kind, *(gint64 *) id);
    }
  return TRUE;
}

/**
 * inn_subject_check_report_new:
 *
 * Returns: (transfer full): an empty report
 */
InnSubjectCheckReport *
inn_subject_check_report_new (void)
{
  InnSubjectCheckReport *self = g_new0 (InnSubjectCheckReport, 1);

  self->changed = g_array_new (FALSE, FALSE, sizeof (InnSubject));
  return self;
}

/**
 * inn_subject_check_report_free:
 * @self: (nullable): a report
 */
void
inn_subject_check_report_free (InnSubjectCheckReport *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->changed);
  g_free (self);
}

/**
 * inn_subject_check_verify:
 * @connection: an open connection
 * @report: where to count and list
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Recomputes the hash of every subject and names those whose rows are not what the program wrote.
 * With a locked vault nothing can be said, and all count as unknown.
 *
 * Returns: whether it got through
 */
gboolean
inn_subject_check_verify (InnConnection         *connection,
                         InnSubjectCheckReport  *report,
                         GCancellable          *cancellable,
                         GError               **error)
{
  inn_connection_assert (connection);

  if (inn_vault_is_locked (inn_connection_get_vault (connection)))
    {
      gint64 unknown = 0;

      if (!inn_connection_get_int (connection, "SELECT count (*) FROM subject_hash", &unknown,
                                   error))
        return FALSE;
      report->unknown += (guint64) unknown;
      return TRUE;
    }
  return each_range (connection, verify_range, report, cancellable, error);
}

static gboolean
rebuild_range (InnConnection  *connection,
               const char     *kind,
               gint64          from,
               gint64          to,
               GHashTable     *computed,
               gpointer        data,
               GError        **error)
{
  gboolean only_unknown = *(gboolean *) data;
  g_autoptr (GHashTable) stored = load_range (connection, kind, from, to, error);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  if (stored == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, computed);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      InnSubject subject = { kind, *(gint64 *) id };
      const RowHash *sum = value;
      GBytes *known = g_hash_table_lookup (stored, id);

      if (only_unknown && (known == NULL || g_bytes_get_size (known) > 0))
        continue;
      if (!inn_subject_hash_store (connection, &subject, sum->hash, sizeof sum->hash, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, stored);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      static const guint8 ZERO[INN_ROW_HASH_SIZE];
      InnSubject subject = { kind, *(gint64 *) id };

      if (g_hash_table_contains (computed, id)
          || (only_unknown && g_bytes_get_size (value) > 0))
        continue;
      if (!inn_subject_hash_store (connection, &subject, ZERO, sizeof ZERO, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * inn_subject_check_rebuild:
 * @connection: a connection that may write
 * @only_unknown: whether hashes that are there stay, so that what shows tampering is not wiped out
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Writes the hashes from the rows as they stand: all of them after a migration, the unknown ones
 * once the key file is back. Does nothing with a locked vault.
 *
 * Returns: whether it got through
 */
gboolean
inn_subject_check_rebuild (InnConnection  *connection,
                          gboolean        only_unknown,
                          GCancellable   *cancellable,
                          GError        **error)
{
  inn_connection_assert (connection);

  if (inn_vault_is_locked (inn_connection_get_vault (connection)))
    return TRUE;
  return each_range (connection, rebuild_range, &only_unknown, cancellable, error);
}

/**
 * inn_subject_check_renew:
 * @connection: a connection outside a transaction, with nothing watching it
 * @error: return location
 *
 * Writes all hashes anew in a transaction of its own: after a migration, or for a new key.
 *
 * Returns: whether they are written
 */
gboolean
inn_subject_check_renew (InnConnection  *connection,
                        GError        **error)
{
  gboolean renewed = FALSE;

  if (!inn_connection_begin (connection, error))
    return FALSE;

  inn_connection_set_writable (connection, TRUE);
  renewed = inn_subject_check_rebuild (connection, FALSE, NULL, error);
  inn_connection_set_writable (connection, FALSE);
  if (renewed)
    return inn_connection_commit (connection, error);

  inn_connection_rollback (connection);
  return FALSE;
}
