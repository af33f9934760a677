/* inn-undo-account.c: gives account of an undo: what it touched, and what was left and why. On the
 * database thread. */

#include "config.h"

#include "inn-undo-account.h"

#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-undo-report-private.h"

#include <stdlib.h>

static const char COUNT_SUBJECTS[] =
  "SELECT subject_kind, count (DISTINCT subject_id)"
  " FROM entry_row WHERE seq = ?1 GROUP BY subject_kind";

static gboolean
count_subjects (InnUndoReport  *report,
                InnConnection  *connection,
                gint64          seq,
                GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, COUNT_SUBJECTS, error);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, seq);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    inn_undo_report_count (report, inn_statement_get_text (statement, 0),
                           (guint) inn_statement_get_int (statement, 1));
  return step == INN_STEP_DONE;
}

static int
compare_kept (const void *a,
              const void *b)
{
  const InnSubject *left = *(const InnSubject * const *) a;
  const InnSubject *right = *(const InnSubject * const *) b;
  int order = g_strcmp0 (left->kind, right->kind);

  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

static int
compare_seq (const void *a,
             const void *b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gboolean
report_kept (InnUndoReport  *report,
             InnUndoPlan    *plan,
             InnConnection  *connection,
             GError        **error)
{
  GHashTable *kept = inn_undo_plan_get_kept (plan);
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          (GDestroyNotify) inn_entry_unref);
  guint n_kept = 0;
  g_autofree gpointer *subjects = g_hash_table_get_keys_as_array (kept, &n_kept);

  qsort (subjects, n_kept, sizeof *subjects, compare_kept);
  for (guint i = 0; i < n_kept; i++)
    {
      const InnSubject *subject = subjects[i];
      GArray *seqs = g_hash_table_lookup (kept, subject);
      g_autoptr (GPtrArray) later
        = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_entry_unref);

      g_array_sort (seqs, compare_seq);
      for (guint j = 0; j < seqs->len; j++)
        {
          gint64 seq = g_array_index (seqs, gint64, j);
          InnEntry *entry = g_hash_table_lookup (entries, &seq);

          if (entry == NULL)
            {
              entry = inn_journal_load (connection, seq, error);
              if (entry == NULL)
                return FALSE;
              g_hash_table_insert (entries, g_memdup2 (&seq, sizeof seq), entry);
            }
          g_ptr_array_add (later, inn_entry_ref (entry));
        }
      inn_undo_report_add_kept (report, subject->kind, subject->id, later);
    }
  return TRUE;
}

/**
 * inn_undo_account_fill:
 * @report: a report without figures
 * @plan: what was planned, and done
 * @connection: an open connection
 * @error: return location
 *
 * Counts what the undo touched, and lists what had to be left, with what happened to it since.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_account_fill (InnUndoReport  *report,
                       InnUndoPlan    *plan,
                       InnConnection  *connection,
                       GError        **error)
{
  gint64 written = inn_undo_report_get_seq (report);

  return (written == 0 || count_subjects (report, connection, written, error))
         && report_kept (report, plan, connection, error);
}
