/* inn-subject-check.c: compares the hashes of all subjects with their rows, to find those that are
 * not what the program wrote; and writes them where they cannot be compared: for rows of another
 * shape, for a new key, and for what was written while the key file was missing. */

#include "config.h"

#include "inn-subject-check.h"

#include "inn-connection-private.h"
#include "inn-statement.h"
#include "inn-subject-range.h"

#include <string.h>

/* Subjects whose missing hashes are written in one go: some milliseconds. */
#define FILL_RANGE 256

static const char NEXT_UNKNOWN[] =
  "SELECT kind, id FROM subject_hash"
  " WHERE (kind, id) > (?1, ?2) AND length (hash) = 0"
  " ORDER BY kind, id LIMIT 1";

static void
report_changed (InnSubjectCheckReport *report,
                const char            *kind,
                gint64                 id)
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
  g_autoptr (GHashTable) stored = inn_subject_range_load (connection, kind, from, to, error);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  if (stored == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, computed);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      GBytes *known = g_hash_table_lookup (stored, id);
      const InnRowHash *sum = value;

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
inn_subject_check_verify (InnConnection          *connection,
                          InnSubjectCheckReport  *report,
                          GCancellable           *cancellable,
                          GError                **error)
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
  return inn_subject_range_each (connection, verify_range, report, cancellable, error);
}

static gboolean
write_range (InnConnection  *connection,
             const char     *kind,
             gint64          from,
             gint64          to,
             GHashTable     *computed,
             gpointer        data,
             GError        **error)
{
  gboolean only_unknown = *(gboolean *) data;
  g_autoptr (GHashTable) stored = inn_subject_range_load (connection, kind, from, to, error);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  if (stored == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, computed);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      InnSubject subject = { kind, *(gint64 *) id };
      const InnRowHash *sum = value;
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
 * inn_subject_check_fill:
 * @connection: a connection that may write
 * @after: (inout): where the last call ended; a subject with the kind "" to begin
 * @more: (out): whether it is to be called again
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Writes the hashes of the next subjects that have none, now that the key file is back, from the
 * rows as they stand. Those that are there stay, so that what shows tampering is not wiped out.
 * Does nothing with a locked vault.
 *
 * Returns: whether that went well
 */
gboolean
inn_subject_check_fill (InnConnection  *connection,
                        InnSubject     *after,
                        gboolean       *more,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr (InnStatement) next = NULL;
  g_autoptr (GPtrArray) layouts = NULL;
  g_autoptr (GHashTable) computed = NULL;
  gboolean only_unknown = TRUE;
  InnStep step = INN_STEP_ERROR;
  gint64 first = 0;

  *more = FALSE;
  if (inn_vault_is_locked (inn_connection_get_vault (connection)))
    return TRUE;

  next = inn_statement_new (connection, NEXT_UNKNOWN, error);
  if (next == NULL)
    return FALSE;
  inn_statement_bind_text (next, 1, after->kind);
  inn_statement_bind_int (next, 2, after->id);
  step = inn_statement_step (next, error);
  if (step != INN_STEP_ROW)
    return step == INN_STEP_DONE;

  after->kind = g_intern_string (inn_statement_get_text (next, 0));
  first = inn_statement_get_int (next, 1);
  after->id = first > G_MAXINT64 - FILL_RANGE ? G_MAXINT64 : first + FILL_RANGE - 1;
  inn_statement_reset (next);

  layouts = inn_table_layout_load_all (connection, error);
  if (layouts == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  computed = inn_subject_range_compute (connection, layouts, after->kind, first, after->id, error);
  *more = TRUE;
  return computed != NULL
         && write_range (connection, after->kind, first, after->id, computed, &only_unknown, error);
}

/**
 * inn_subject_check_renew:
 * @connection: a connection outside a transaction, with nothing watching it
 * @error: return location
 *
 * Writes all hashes anew in a transaction of its own: after a migration, or for a new key. Does
 * nothing with a locked vault.
 *
 * Returns: whether they are written
 */
gboolean
inn_subject_check_renew (InnConnection  *connection,
                         GError        **error)
{
  gboolean only_unknown = FALSE;
  gboolean renewed = FALSE;

  if (inn_vault_is_locked (inn_connection_get_vault (connection)))
    return TRUE;
  if (!inn_connection_begin (connection, error))
    return FALSE;

  inn_connection_set_writable (connection, TRUE);
  renewed = inn_subject_range_each (connection, write_range, &only_unknown, NULL, error);
  inn_connection_set_writable (connection, FALSE);
  if (renewed)
    return inn_connection_commit (connection, error);

  inn_connection_rollback (connection);
  return FALSE;
}
