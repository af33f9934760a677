/* inn-guest-marks.c: sets of guests that meet in memory: who is in all of them. Database thread. */

#include "config.h"

#include "inn-guest-marks.h"

/**
 * inn_guest_marks_begin:
 * @self: marks that are not in use yet
 * @highest: no id is higher
 *
 * Makes them ready for the first set. Until then everybody is in all sets.
 */
void
inn_guest_marks_begin (InnGuestMarks *self,
                       gint64         highest)
{
  self->counts = g_malloc0 (highest + 1);
  self->highest = highest;
  self->n_sets = 0;
}

/**
 * inn_guest_marks_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_guest_marks_clear (InnGuestMarks *self)
{
  g_clear_pointer (&self->counts, g_free);
}

/**
 * inn_guest_marks_add:
 * @statement: gives an id in its first column
 *
 * Puts all of them into the latest set, which the caller has counted in @n_sets.
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_guest_marks_add (InnGuestMarks  *self,
                     InnStatement   *statement,
                     GError        **error)
{
  InnStep step;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    inn_guest_marks_set (self, inn_statement_get_int (statement, 0));

  return step == INN_STEP_DONE;
}

/**
 * inn_guest_marks_take:
 * @statement: gives an id in its first column
 *
 * Takes all of them out, whatever sets follow.
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_guest_marks_take (InnGuestMarks  *self,
                      InnStatement   *statement,
                      GError        **error)
{
  InnStep step;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    inn_guest_marks_drop (self, inn_statement_get_int (statement, 0));

  return step == INN_STEP_DONE;
}
