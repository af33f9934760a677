/* inn-undo.c: takes an entry of the journal back, on any later day. A long job on the database
 * thread, in slices, inside one change.
 *
 * The rules:
 *
 * 1. Taking an entry back applies the before images of its rows in reverse. It is itself an entry,
 *    which names what it took back; taking *that* back is a redo.
 * 2. What is decided is decided per subject (the guest, tag, … a row belongs to): a subject's rows
 *    of the entry are taken back all, or not at all.
 * 3. A subject that a later entry touched is left whole and reported, with what happened since.
 *    Entries that were themselves taken back do not count, nor do their undos; see inn-effect.c.
 *    Where a subject was left, the entry still stands, and can be taken back there later.
 * 4. A row that moved from one subject to another (a merge) binds the two: both are taken back, or
 *    neither.
 * 5. No reference may end open. If a row that would go is needed by one that stays (a tag that was
 *    imported and since given to another guest), its subject is left too; if a row that would come
 *    back needs one that is gone, its subject is left. This is tried anew until nothing is open;
 *    should that not be possible, everything is rolled back with %INN_ERROR_CONFLICT.
 * 6. "Take these back too": the later entries are taken back first, on the subjects in question
 *    only, or on some of them that were named, the newest first, each as an entry of its own in the same transaction. Their parameter
 *    "for" names the entry for whose sake it was done.
 * 7. A redo of an act takes back all its undos that stand, and those made for its sake, wherever
 *    the undo they accompany still stands. What is taken back first may make older entries stand
 *    again: each step is judged as if those before it were done.
 * 8. Taking back what stands nowhere any more is %INN_ERROR_INVALID. */

#include "config.h"

#include "inn-undo-private.h"

#include "inn-connection-private.h"
#include "inn-effect.h"
#include "inn-error.h"
#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-table-layout.h"
#include "inn-undo-plan.h"
#include "inn-undo-references.h"
#include "inn-undo-report-private.h"
#include "inn-undo-rows.h"

#include <stdlib.h>

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

static const char LIST_UNDOERS[] =
  "SELECT seq FROM entry WHERE undoes = ?1 ORDER BY seq DESC";

static const char COUNT_SUBJECTS[] =
  "SELECT subject_kind, count (DISTINCT subject_id)"
  " FROM entry_row WHERE seq = ?1 GROUP BY subject_kind";

typedef enum
{
  PHASE_PLAN,
  PHASE_START,
  PHASE_ROWS,
  PHASE_CHECK,
} Phase;

struct _InnUndo
{
  gint64         seq;
  gboolean       redo;
  InnUndoFlags   flags;
  GArray        *only;    /* owned, nullable: the guests the flags are limited to */
  Phase          phase;
  InnEntry      *entry;   /* owned: what people asked to take or bring back */
  InnUndoPlan   *plan;    /* owned */
  GPtrArray     *layouts; /* owned: InnTableLayout */
  GArray        *steps;   /* owned: seqs, newest first */
  guint          step;
  gint64         ordinal;
  guint          step_rows;
  guint          n_rows;
  guint          n_taken;
  guint          n_total;
  InnUndoReport *report;  /* owned */
};

/**
 * inn_undo_new:
 * @seq: the entry; 0 for the last that can be taken, or brought, back
 * @redo: whether it is brought back
 * @flags: what to do with what has happened since
 *
 * Returns: (transfer full): the job, for inn_undo_slice ()
 */
InnUndo *
inn_undo_new (gint64       seq,
              gboolean     redo,
              InnUndoFlags flags)
{
  InnUndo *self = g_new0 (InnUndo, 1);

  self->seq = seq;
  self->redo = redo;
  self->flags = flags;
  return self;
}

/**
 * inn_undo_free:
 * @self: (nullable): a job
 */
void
inn_undo_free (InnUndo *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->only, g_array_unref);
  g_clear_pointer (&self->entry, inn_entry_unref);
  g_clear_pointer (&self->plan, inn_undo_plan_free);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->report, inn_undo_report_unref);
  g_free (self);
}

/**
 * inn_undo_limit_later:
 * @self: a job that has not begun
 * @guests: (array length=n_guests): of whom what has happened since is taken back too
 *
 * Limits %INN_UNDO_TAKE_LATER to these guests; everybody else is left whole.
 */
void
inn_undo_limit_later (InnUndo      *self,
                      const gint64 *guests,
                      guint         n_guests)
{
  g_clear_pointer (&self->only, g_array_unref);
  self->only = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->only, guests, n_guests);
}

/**
 * inn_undo_get_report:
 * @self: a job that is done
 *
 * Returns: (transfer none): what it did
 */
InnUndoReport *
inn_undo_get_report (InnUndo *self)
{
  return self->report;
}

/* ---- What to take back ------------------------------------------------------------------ */

static gboolean
resolve_seq (InnUndo        *self,
             InnConnection  *connection,
             GError        **error)
{
  if (self->seq == 0)
    {
      gboolean found = self->redo ? inn_journal_get_redoable (connection, &self->seq, error)
                                  : inn_journal_get_undoable (connection, &self->seq, error);

      if (!found)
        return FALSE;
      if (self->seq == 0)
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_NOT_FOUND,
                               self->redo ? "There is nothing to bring back"
                                          : "There is nothing to take back");
          return FALSE;
        }
    }

  self->entry = inn_journal_load (connection, self->seq, error);
  return self->entry != NULL;
}

/* An undo, and the entries right before it that were taken back for its sake. */
static gboolean
add_undo_with_company (InnUndo        *self,
                       InnConnection  *connection,
                       gint64          undoer,
                       GError        **error)
{
  g_autofree char *root = g_strdup_printf ("%" G_GINT64_FORMAT, self->seq);

  inn_undo_plan_add_target (self->plan, undoer, 0);
  for (gint64 seq = undoer - 1; seq > self->seq; seq--)
    {
      g_autoptr (InnEntry) company = inn_journal_load (connection, seq, error);

      if (company == NULL)
        return FALSE;
      if (g_strcmp0 (inn_entry_get_parameter (company, "for"), root) != 0)
        break;
      inn_undo_plan_add_target (self->plan, seq, undoer);
    }
  return TRUE;
}

static gboolean
add_redo_targets (InnUndo        *self,
                  InnConnection  *connection,
                  GError        **error)
{
  g_autoptr (InnStatement) undoers = NULL;
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean is_undo = FALSE;
  InnStep step = INN_STEP_ERROR;

  /* Named by its undo, the act it took back is meant. */
  if (!inn_effect_is_undo (connection, self->seq, &is_undo, error))
    return FALSE;
  if (is_undo)
    {
      self->seq = inn_entry_get_undoes (self->entry);
      g_clear_pointer (&self->entry, inn_entry_unref);
      self->entry = inn_journal_load (connection, self->seq, error);
      if (self->entry == NULL)
        return FALSE;
    }

  undoers = inn_statement_new (connection, LIST_UNDOERS, error);
  if (undoers == NULL)
    return FALSE;
  inn_statement_bind_int (undoers, 1, self->seq);
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
          || (stands && !add_undo_with_company (self, connection, seq, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_plan (InnUndo        *self,
           InnConnection  *connection,
           GError        **error)
{
  self->layouts = inn_table_layout_load_all (connection, error);
  if (self->layouts == NULL || !resolve_seq (self, connection, error))
    return FALSE;

  self->plan = inn_undo_plan_new ((self->flags & INN_UNDO_TAKE_LATER) != 0);
  for (guint i = 0; self->only != NULL && i < self->only->len; i++)
    {
      InnSubject guest = { "guest", g_array_index (self->only, gint64, i) };

      inn_undo_plan_limit_later (self->plan, &guest);
    }
  if (!self->redo)
    inn_undo_plan_add_target (self->plan, self->seq, 0);
  else if (!add_redo_targets (self, connection, error))
    return FALSE;

  if (!inn_undo_plan_prepare (self->plan, connection, error))
    return FALSE;
  if (!inn_undo_plan_has_work (self->plan))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   self->redo ? "Entry %" G_GINT64_FORMAT " was not taken back"
                              : "Entry %" G_GINT64_FORMAT " was already taken back",
                   self->seq);
      return FALSE;
    }
  return TRUE;
}

/* ---- Taking it back --------------------------------------------------------------------- */

static gboolean
start_steps (InnUndo        *self,
             InnConnection  *connection,
             GError        **error)
{
  g_clear_pointer (&self->steps, g_array_unref);
  self->steps = inn_undo_plan_dup_steps (self->plan);
  self->step = 0;
  self->ordinal = G_MAXINT64;
  self->step_rows = 0;
  self->n_rows = 0;
  self->n_taken = 0;
  self->n_total = 0;
  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autoptr (InnEntry) entry
        = inn_journal_load (connection, g_array_index (self->steps, gint64, i), error);

      if (entry == NULL)
        return FALSE;
      self->n_total += inn_entry_get_n_rows (entry);
    }
  return inn_connection_exec (connection, DEFER, error);
}

static const InnTableLayout *
find_layout (InnUndo    *self,
             const char *table)
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
take_back_row (InnUndo        *self,
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
  return inn_undo_rows_take_back (connection, layout, &row, error);
}

/* Gives how many rows were looked at; fewer than asked for when the step is through. */
static gboolean
take_back_some (InnUndo        *self,
                InnConnection  *connection,
                guint          *n_seen,
                GCancellable   *cancellable,
                GError        **error)
{
  gint64 seq = g_array_index (self->steps, gint64, self->step);
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
end_step (InnUndo    *self,
          InnChange  *change,
          GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 seq = g_array_index (self->steps, gint64, self->step);
  g_autoptr (InnEntry) root = load_root (connection, seq, error);
  g_autoptr (InnAct) act = NULL;
  gboolean is_undo = FALSE;
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer value = NULL;

  if (root == NULL || !inn_effect_is_undo (connection, seq, &is_undo, error))
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
      set_number (act, "for", self->seq);
      self->n_taken += self->step_rows > 0 ? 1 : 0;
    }

  self->n_rows += self->step_rows;
  self->step_rows = 0;
  self->ordinal = G_MAXINT64;
  self->step++;
  return inn_change_end_entry (change, act, seq, error);
}

/* ---- Telling ---------------------------------------------------------------------------- */

static gboolean
count_subjects (InnUndo        *self,
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
    inn_undo_report_count (self->report, inn_statement_get_text (statement, 0),
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
report_kept (InnUndo        *self,
             InnConnection  *connection,
             GError        **error)
{
  GHashTable *kept = inn_undo_plan_get_kept (self->plan);
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
      inn_undo_report_add_kept (self->report, subject->kind, subject->id, later);
    }
  return TRUE;
}

static gboolean
make_report (InnUndo    *self,
             InnChange  *change,
             GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 written = inn_change_get_written (change);

  self->report = inn_undo_report_new (self->entry, written);
  inn_undo_report_count_rows (self->report, self->n_rows, self->n_taken);
  return (written == 0 || count_subjects (self, connection, written, error))
         && report_kept (self, connection, error);
}

/* Another try with a wider plan, or the end. */
static gboolean
try_wider (InnUndo    *self,
           InnChange  *change,
           GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (GPtrArray) loose = inn_undo_references_find (connection, self->layouts, error);
  gboolean widened = FALSE;

  if (loose == NULL || !inn_change_restart (change, error)
      || !inn_undo_references_settle (loose, self->plan, connection, &widened, error))
    return FALSE;
  if (!widened)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_CONFLICT,
                           "What was done since needs what would be taken back");
      return FALSE;
    }
  self->phase = PHASE_START;
  return TRUE;
}

/**
 * inn_undo_slice:
 * @change: the change it works in
 * @undo: an #InnUndo
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * One slice of the job: an #InnChangeSliceFunc.
 *
 * Returns: what is left to do
 */
InnSlice
inn_undo_slice (InnChange     *change,
                gpointer       undo,
                GCancellable  *cancellable,
                GError       **error)
{
  InnUndo *self = undo;
  InnConnection *connection = inn_change_get_connection (change);
  guint n_seen = 0;

  switch (self->phase)
    {
    case PHASE_PLAN:
      if (!make_plan (self, connection, error))
        return INN_SLICE_FAILED;
      self->phase = PHASE_START;
      return INN_SLICE_MORE;

    case PHASE_START:
      if (!start_steps (self, connection, error))
        return INN_SLICE_FAILED;
      self->phase = PHASE_ROWS;
      return INN_SLICE_MORE;

    case PHASE_ROWS:
      if (!take_back_some (self, connection, &n_seen, cancellable, error))
        return INN_SLICE_FAILED;
      if (n_seen < ROWS_A_SLICE && !end_step (self, change, error))
        return INN_SLICE_FAILED;
      if (self->n_total > 0)
        inn_change_set_progress (change,
                                 MIN (1.0, (double) (self->n_rows + self->step_rows)
                                             / self->n_total));
      if (self->step == self->steps->len)
        self->phase = PHASE_CHECK;
      return INN_SLICE_MORE;

    case PHASE_CHECK:
      if (inn_connection_has_open_references (connection))
        return try_wider (self, change, error) ? INN_SLICE_MORE : INN_SLICE_FAILED;
      return make_report (self, change, error) ? INN_SLICE_DONE : INN_SLICE_FAILED;

    default:
      g_assert_not_reached ();
    }
}
