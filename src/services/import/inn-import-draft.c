/* inn-import-draft.c: what one row of a sheet says. */

#include "config.h"

#include "inn-import-draft.h"

void
inn_import_draft_init (InnImportDraft *self)
{
  *self = (InnImportDraft) { .blank = TRUE };
  inn_import_stay_reset (&self->stay);
  self->complaints = g_array_new (FALSE, FALSE, sizeof (InnImportComplaint));
}

void
inn_import_draft_clear (InnImportDraft *self)
{
  g_clear_pointer (&self->guest, inn_guest_unref);
  inn_import_stay_clear (&self->stay);
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
 * @fatal: whether it refuses the row; else the caller counts what is left out
 */
void
inn_import_draft_complain (InnImportDraft  *self,
                           guint            column,
                           InnSheetField    field,
                           InnImportReason  reason,
                           gboolean         fatal)
{
  InnImportComplaint complaint = { column, field, reason, fatal };

  g_array_append_val (self->complaints, complaint);
  self->refused |= fatal;
}
