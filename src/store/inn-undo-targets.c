/* inn-undo-targets.c: finds which entries are to be taken back for what people asked for: the entry
 * itself, or, to bring it back, its undos that stand with those made for their sake. On the
 * database thread. */

#include "config.h"

#include "inn-undo-targets.h"

#include "inn-effect.h"
#include "inn-error.h"
#include "inn-journal.h"
#include "inn-statement.h"

static const char LIST_UNDOERS[] =
  "SELECT seq FROM entry WHERE undoes = ?1 ORDER BY seq DESC";

/* An undo, and the entries right before it that were taken back for its sake. */
static gboolean
add_undo_with_company (InnUndoPlan    *plan,
                       InnConnection  *connection,
                       gint64          act,
                       gint64          undoer,
                       GError        **error)
{
  g_autofree char *root = g_strdup_printf ("%" G_GINT64_FORMAT, act);

  inn_undo_plan_add_target (plan, undoer, 0);
  for (gint64 seq = undoer - 1; seq > act; seq--)
    {
      g_autoptr (InnEntry) company = inn_journal_load (connection, seq, error);

      if (company == NULL)
        return FALSE;
      if (g_strcmp0 (inn_entry_get_parameter (company, "for"), root) != 0)
        break;
      inn_undo_plan_add_target (plan, seq, undoer);
    }
  return TRUE;
}

/**
 * inn_undo_targets_resolve:
 * @connection: an open connection
 * @seq: what people asked for; 0 for the last that can be taken, or brought, back
 * @redo: whether it is brought back; named by its undo, the act that took back is meant
 * @error: return location
 *
 * Returns: (transfer full): the entry that is meant, or %NULL with %INN_ERROR_NOT_FOUND when there
 *   is none
 */
InnEntry *
inn_undo_targets_resolve (InnConnection  *connection,
                          gint64          seq,
                          gboolean        redo,
                          GError        **error)
{
  g_autoptr (InnEntry) entry = NULL;
  gboolean is_undo = FALSE;

  if (seq == 0)
    {
      gboolean found = redo ? inn_journal_get_redoable (connection, &seq, error)
                            : inn_journal_get_undoable (connection, &seq, error);

      if (!found)
        return NULL;
      if (seq == 0)
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_NOT_FOUND,
                               redo ? "There is nothing to bring back"
                                    : "There is nothing to take back");
          return NULL;
        }
    }

  entry = inn_journal_load (connection, seq, error);
  if (entry == NULL || (redo && !inn_effect_is_undo (connection, seq, &is_undo, error)))
    return NULL;
  if (is_undo)
    return inn_journal_load (connection, inn_entry_get_undoes (entry), error);
  return g_steal_pointer (&entry);
}

/* All undos of the act that stand. */
static gboolean
add_undos (InnUndoPlan    *plan,
           InnConnection  *connection,
           gint64          act,
           GError        **error)
{
  g_autoptr (InnStatement) undoers = NULL;
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  InnStep step = INN_STEP_ERROR;

  undoers = inn_statement_new (connection, LIST_UNDOERS, error);
  if (undoers == NULL)
    return FALSE;
  inn_statement_bind_int (undoers, 1, act);
  while ((step = inn_statement_step (undoers, error)) == INN_STEP_ROW)
    {
      gint64 seq = inn_statement_get_int (undoers, 0);

      g_array_append_val (seqs, seq);
    }
  if (step == INN_STEP_ERROR)
    return FALSE;

  for (guint i = 0; i < seqs->len; i++)
    {
      gboolean stands = FALSE;
      gint64 seq = g_array_index (seqs, gint64, i);

      if (!inn_effect_stands (connection, seq, &stands, error)
          || (stands && !add_undo_with_company (plan, connection, act, seq, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * inn_undo_targets_add:
 * @plan: an empty plan
 * @connection: an open connection
 * @act: the entry that is meant
 * @redo: whether it is brought back
 * @error: return location
 *
 * Plans to take back the entry itself, or what took it back.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_targets_add (InnUndoPlan    *plan,
                      InnConnection  *connection,
                      InnEntry       *act,
                      gboolean        redo,
                      GError        **error)
{
  gint64 seq = inn_entry_get_seq (act);

  if (redo)
    return add_undos (plan, connection, seq, error);
  inn_undo_plan_add_target (plan, seq, 0);
  return TRUE;
}
