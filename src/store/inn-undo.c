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
 *    only, or on some of them that were named, the newest first, each as an entry of its own in the
 *    same transaction. Their parameter "for" names the entry for whose sake it was done.
 * 7. A redo of an act takes back all its undos that stand, and those made for its sake, wherever
 *    the undo they accompany still stands. What is taken back first may make older entries stand
 *    again: each step is judged as if those before it were done.
 * 8. Taking back what stands nowhere any more is %INN_ERROR_INVALID.
 * 9. What was charged and paid at a stay is the spending of who pays for the stay, whichever of the
 *    two was taken back; see inn-undo-payers.c. The parameter "moved" counts what this changed.
 * 10. Who recommended the hotel is an advocate exactly as long as a recommendation stands. What comes back
 *    neither closes a circle of recommendations (%INN_ERROR_LOOP) nor stands twice
 *    (%INN_ERROR_CONFLICT): everything is rolled back then; see inn-undo-relations.c. */

#include "config.h"

#include "inn-undo-private.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-table-layout.h"
#include "inn-undo-account.h"
#include "inn-undo-plan.h"
#include "inn-undo-references.h"
#include "inn-undo-report-private.h"
#include "inn-undo-steps.h"
#include "inn-undo-targets.h"

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
  InnUndoSteps  *steps;   /* owned */
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
  g_clear_pointer (&self->steps, inn_undo_steps_free);
  g_clear_pointer (&self->plan, inn_undo_plan_free);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
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

static gboolean
make_plan (InnUndo        *self,
           InnConnection  *connection,
           GError        **error)
{
  self->layouts = inn_table_layout_load_all (connection, error);
  if (self->layouts == NULL)
    return FALSE;
  self->entry = inn_undo_targets_resolve (connection, self->seq, self->redo, error);
  if (self->entry == NULL)
    return FALSE;
  self->seq = inn_entry_get_seq (self->entry);

  self->plan = inn_undo_plan_new ((self->flags & INN_UNDO_TAKE_LATER) != 0);
  for (guint i = 0; self->only != NULL && i < self->only->len; i++)
    {
      InnSubject guest = { "guest", g_array_index (self->only, gint64, i) };

      inn_undo_plan_limit_later (self->plan, &guest);
    }

  if (!inn_undo_targets_add (self->plan, connection, self->entry, self->redo, error)
      || !inn_undo_plan_prepare (self->plan, connection, error))
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

static gboolean
make_report (InnUndo    *self,
             InnChange  *change,
             GError    **error)
{
  self->report = inn_undo_report_new (self->entry, inn_change_get_written (change));
  inn_undo_report_count_rows (self->report, inn_undo_steps_get_n_rows (self->steps),
                              inn_undo_steps_get_n_taken (self->steps));
  return inn_undo_account_fill (self->report, self->plan, inn_change_get_connection (change),
                                error);
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
  InnSlice slice = INN_SLICE_FAILED;

  switch (self->phase)
    {
    case PHASE_PLAN:
      if (!make_plan (self, connection, error))
        return INN_SLICE_FAILED;
      self->phase = PHASE_START;
      return INN_SLICE_MORE;

    case PHASE_START:
      g_clear_pointer (&self->steps, inn_undo_steps_free);
      self->steps = inn_undo_steps_new (self->seq, self->plan, self->layouts, connection, error);
      if (self->steps == NULL)
        return INN_SLICE_FAILED;
      self->phase = PHASE_ROWS;
      return INN_SLICE_MORE;

    case PHASE_ROWS:
      slice = inn_undo_steps_slice (self->steps, change, cancellable, error);
      if (slice != INN_SLICE_DONE)
        return slice;
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
