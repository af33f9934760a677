/* inn-undo-steps.c: takes back the entries of a plan, the newest first, row by row; each as an
 * entry of its own. On the database thread, in slices. */

#include "config.h"

#include "inn-undo-steps.h"

#include "inn-effect.h"
#include "inn-error.h"
#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-table-layout.h"
#include "inn-undo-payers.h"
#include "inn-undo-relations.h"
#include "inn-undo-rows.h"

/* Rows taken back in one slice: some milliseconds. */
#define ROWS_A_SLICE 500

static const char DEFER[] =
  "PRAGMA defer_foreign_keys = ON";

static const char LIST_STEP[] =
  "SELECT entry_row.ordinal, entry_row.subject_kind, entry_row.subject_id, entry_row.tbl,"
  "  entry_row.key, entry_row.op, entry_row.before, entry.schema"
  " FROM entry_row JOIN entry ON entry.seq = entry_row.seq"
  " WHERE entry_row.seq = ?1 AND entry_row.ordinal < ?2"
  " ORDER BY entry_row.ordinal DESC"
  " LIMIT ?3";

struct _InnUndoSteps
{
  gint64       act;       /* for whose sake later entries are taken back */
  InnUndoPlan *plan;      /* unowned */
  GPtrArray   *layouts;   /* unowned: InnTableLayout */
  GArray      *seqs;      /* owned: newest first */
  InnUndoRelations *relations; /* owned */
  guint        step;
  gint64       ordinal;
  guint        step_rows;
  guint        step_moved; /* beyond the rows of the step */
  guint        n_rows;
  guint        n_taken;
  guint        n_total;
};

/**
 * inn_undo_steps_new:
 * @act: the entry people asked for
 * @plan: a prepared plan, which must outlive the steps
 * @layouts: (element-type InnTableLayout): all journalled tables, which must outlive the steps
 * @connection: a connection inside a change
 * @error: return location
 *
 * Returns: (transfer full): all steps of the plan, none of them taken yet
 */
InnUndoSteps *
inn_undo_steps_new (gint64          act,
                    InnUndoPlan    *plan,
                    GPtrArray      *layouts,
                    InnConnection  *connection,
                    GError        **error)
{
  g_autoptr (InnUndoSteps) self = g_new0 (InnUndoSteps, 1);

  self->act = act;
  self->plan = plan;
  self->layouts = layouts;
  self->seqs = inn_undo_plan_dup_steps (plan);
  self->relations = inn_undo_relations_new ();
  self->ordinal = G_MAXINT64;
  for (guint i = 0; i < self->seqs->len; i++)
    {
      g_autoptr (InnEntry) entry
        = inn_journal_load (connection, g_array_index (self->seqs, gint64, i), error);

      if (entry == NULL)
        return NULL;
      self->n_total += inn_entry_get_n_rows (entry);
    }
  return inn_connection_exec (connection, DEFER, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * inn_undo_steps_free:
 * @self: (nullable): steps
 */
void
inn_undo_steps_free (InnUndoSteps *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->seqs);
  inn_undo_relations_free (self->relations);
  g_free (self);
}

static const InnTableLayout *
find_layout (InnUndoSteps *self,
             const char   *table)
{
  for (guint i = 0; i < self->layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (self->layouts, i);

      if (g_strcmp0 (layout->table->name, table) == 0)
        return layout;
    }
  return NULL;
}

static gboolean
take_back_row (InnUndoSteps   *self,
               InnConnection  *connection,
               InnStatement   *statement,
               gint64          seq,
               GError        **error)
{
  g_autofree char *table = inn_statement_dup_text (statement, 3);
  g_autofree char *key = inn_statement_dup_text (statement, 4);
  g_autofree char *op = inn_statement_dup_text (statement, 5);
  InnSubject subject = { inn_statement_get_text (statement, 1),
                         inn_statement_get_int (statement, 2) };
  InnUndoRow row = { table, key, *op, inn_statement_get_text (statement, 6),
                     (int) inn_statement_get_int (statement, 7) };
  const InnTableLayout *layout = NULL;

  self->ordinal = inn_statement_get_int (statement, 0);
  if (!inn_undo_plan_wants (self->plan, seq, &subject))
    return TRUE;

  layout = find_layout (self, table);
  if (layout == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The journal names the unknown table %s",
                   table);
      return FALSE;
    }
  self->step_rows++;
  return (row.op == 'D' || inn_undo_relations_note (self->relations, connection, table, key, error))
         && inn_undo_rows_take_back (connection, layout, &row, error)
         && (row.op == 'I'
             || (inn_undo_relations_note (self->relations, connection, table, key, error)
                 && inn_undo_payers_follow (connection, table, key, &self->step_moved, error)));
}

/* Gives how many rows were looked at; fewer than asked for when the step is through. */
static gboolean
take_back_some (InnUndoSteps   *self,
                InnConnection  *connection,
                guint          *n_seen,
                GCancellable   *cancellable,
                GError        **error)
{
  gint64 seq = g_array_index (self->seqs, gint64, self->step);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_STEP, error);
  InnStep step = INN_STEP_ERROR;

  *n_seen = 0;
  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, seq);
  inn_statement_bind_int (statement, 2, self->ordinal);
  inn_statement_bind_int (statement, 3, ROWS_A_SLICE);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !take_back_row (self, connection, statement, seq, error))
        return FALSE;
      *n_seen += 1;
    }
  return step == INN_STEP_DONE;
}

/* The act at the root of an entry, whose words the undo's own entry repeats. */
static InnEntry *
load_root (InnConnection  *connection,
           gint64          seq,
           GError        **error)
{
  for (;;)
    {
      g_autoptr (InnEntry) entry = inn_journal_load (connection, seq, error);

      if (entry == NULL)
        return NULL;
      if (inn_entry_get_undoes (entry) == 0 || inn_entry_get_undoes (entry) >= seq)
        return g_steal_pointer (&entry);
      seq = inn_entry_get_undoes (entry);
    }
}

static void
set_number (InnAct     *act,
            const char *name,
            gint64      number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  inn_act_set_parameter (act, name, text);
}

static gboolean
end_step (InnUndoSteps  *self,
          InnChange     *change,
          GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 seq = g_array_index (self->seqs, gint64, self->step);
  g_autoptr (InnEntry) root = load_root (connection, seq, error);
  g_autoptr (InnAct) act = NULL;
  gboolean is_undo = FALSE;
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer value = NULL;

  if (root == NULL || !inn_effect_is_undo (connection, seq, &is_undo, error)
      || !inn_undo_relations_settle (self->relations, connection, &self->step_moved, error))
    return FALSE;

  act = inn_act_new (is_undo ? "redo" : "undo");
  inn_act_set_staff (act, inn_change_get_staff (change));
  g_hash_table_iter_init (&iter, inn_entry_get_parameters (root));
  while (g_hash_table_iter_next (&iter, &name, &value))
    inn_act_set_parameter (act, name, value);
  inn_act_set_parameter (act, "act", inn_entry_get_act (root));
  set_number (act, "entry", inn_entry_get_seq (root));
  if (!inn_undo_plan_is_target (self->plan, seq))
    {
      set_number (act, "for", self->act);
      self->n_taken += self->step_rows > 0 ? 1 : 0;
    }

  if (self->step_moved > 0)
    set_number (act, INN_EFFECT_MOVED, self->step_moved);

  self->n_rows += self->step_rows;
  self->step_rows = 0;
  self->step_moved = 0;
  self->ordinal = G_MAXINT64;
  self->step++;
  return inn_change_end_entry (change, act, seq, error);
}

/**
 * inn_undo_steps_slice:
 * @self: steps
 * @change: the change they are taken in
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Takes some hundred rows back, and ends the entry that says so where a step is through.
 *
 * Returns: what is left to do
 */
InnSlice
inn_undo_steps_slice (InnUndoSteps  *self,
                      InnChange     *change,
                      GCancellable  *cancellable,
                      GError       **error)
{
  guint n_seen = 0;

  if (!take_back_some (self, inn_change_get_connection (change), &n_seen, cancellable, error))
    return INN_SLICE_FAILED;
  if (n_seen < ROWS_A_SLICE && !end_step (self, change, error))
    return INN_SLICE_FAILED;
  if (self->n_total > 0)
    inn_change_set_progress (change, MIN (1.0, (double) (self->n_rows + self->step_rows)
                                                 / self->n_total));
  return self->step == self->seqs->len ? INN_SLICE_DONE : INN_SLICE_MORE;
}

/**
 * inn_undo_steps_get_n_rows:
 * @self: steps
 *
 * Returns: how many rows were taken back
 */
guint
inn_undo_steps_get_n_rows (InnUndoSteps *self)
{
  return self->n_rows;
}

/**
 * inn_undo_steps_get_n_taken:
 * @self: steps
 *
 * Returns: how many later entries were taken back too
 */
guint
inn_undo_steps_get_n_taken (InnUndoSteps *self)
{
  return self->n_taken;
}
