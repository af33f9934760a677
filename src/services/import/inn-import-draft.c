/* inn-import-draft.c: what one row of a sheet says. */

#include "config.h"

#include "inn-import-draft.h"

/**
 * inn_import_draft_init:
 * @self: memory of any content
 *
 * Makes it the draft of a blank row; inn_import_draft_clear() ends it.
 */
void
inn_import_draft_init (InnImportDraft *self)
{
  *self = (InnImportDraft) { .blank = TRUE };
  inn_import_stay_reset (&self->stay);
  inn_import_fact_reset (&self->fact);
  self->complaints = g_array_new (FALSE, FALSE, sizeof (InnImportComplaint));
}

/**
 * inn_import_draft_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_import_draft_clear (InnImportDraft *self)
{
  g_clear_pointer (&self->guest, inn_guest_unref);
  inn_import_stay_clear (&self->stay);
  inn_import_fact_clear (&self->fact);
  g_clear_pointer (&self->complaints, g_array_unref);
}

/**
 * inn_import_draft_reset:
 *
 * Makes it ready for the next row.
 */
void
inn_import_draft_reset (InnImportDraft *self)
{
  g_clear_pointer (&self->guest, inn_guest_unref);
  inn_import_stay_reset (&self->stay);
  inn_import_fact_reset (&self->fact);
  g_array_set_size (self->complaints, 0);
  self->row_hash = 0;
  self->blank = TRUE;
  self->refused = FALSE;
  self->n_left_out = 0;
}

/**
 * inn_import_draft_complain:
 * @column: of the sheet
 * @field: what the cell was to fill, %INN_FIELD_NONE for the row as a whole
 * @reason: what is wrong
 * @fatal: whether it refuses the row; else it is only told
 */
void
inn_import_draft_complain (InnImportDraft  *self,
                           guint            column,
                           InnSheetField    field,
                           InnImportReason  reason,
                           gboolean         fatal)
{
  InnImportComplaint complaint = {
    .column = column, .field = field, .reason = reason, .fatal = fatal,
  };

  g_array_append_val (self->complaints, complaint);
  self->refused |= fatal;
}

/**
 * inn_import_draft_leave_out:
 * @column: of the sheet
 * @field: what the cell was to fill
 * @reason: what is wrong
 * @damaged: whether the cell is damaged, and not only a word nobody understands
 *
 * Leaves a cell out, and counts it.
 *
 * Returns: (transfer none): what is told of it, until the next complaint
 */
InnImportComplaint *
inn_import_draft_leave_out (InnImportDraft  *self,
                            guint            column,
                            InnSheetField    field,
                            InnImportReason  reason,
                            gboolean         damaged)
{
  InnImportComplaint complaint = {
    .column = column, .field = field, .reason = reason, .left_out = TRUE, .damaged = damaged,
  };

  g_array_append_val (self->complaints, complaint);
  self->n_left_out++;

  return &g_array_index (self->complaints, InnImportComplaint, self->complaints->len - 1);
}

/**
 * inn_import_draft_has_damage:
 *
 * Returns: whether a damaged cell was left out
 */
gboolean
inn_import_draft_has_damage (const InnImportDraft *self)
{
  for (guint i = 0; i < self->complaints->len; i++)
    if (g_array_index (self->complaints, InnImportComplaint, i).damaged)
      return TRUE;

  return FALSE;
}

/**
 * inn_import_draft_refuse_damage:
 *
 * The damaged cells refuse the row.
 */
void
inn_import_draft_refuse_damage (InnImportDraft *self)
{
  for (guint i = 0; i < self->complaints->len; i++)
    {
      InnImportComplaint *complaint = &g_array_index (self->complaints, InnImportComplaint, i);

      complaint->fatal |= complaint->damaged;
      self->refused |= complaint->damaged;
    }
}
