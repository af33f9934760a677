/* inn-import-judging.c: decides what becomes of one row of a sheet. On the database thread. */

#include "config.h"

#include "inn-import-job-private.h"

static void
judgement_clear (InnImportJudgement *judgement)
{
  inn_import_match_clear (&judgement->match);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnImportJudgement, judgement_clear)

/* Keeps a row to be shown, the first few of each verdict. */
static void
keep_row (InnImportJob         *self,
          const InnSheetRecord *record,
          const InnImportJudgement *judgement)
{
  InnImportVerdict verdict = judgement->verdict;
  const InnImportMatch *match = &judgement->match;
  InnImportRow *row;
  GPtrArray *same = self->rows[verdict];
  GPtrArray *any = self->rows[INN_IMPORT_N_VERDICTS];

  if (same->len >= INN_IMPORT_ROWS_KEPT && any->len >= INN_IMPORT_ROWS_KEPT)
    return;

  row = inn_import_row_new (record);
  row->rows = inn_import_reader_get_rows (self->reader);
  row->verdict = verdict;
  row->known = match->known != NULL ? inn_known_guest_ref (match->known) : NULL;
  if (judgement->alike != NULL)
    {
      g_free (row->alike);
      row->alike = g_strdup (judgement->alike);
    }
  row->n_filled = judgement->n_filled;
  g_array_append_vals (row->complaints, self->draft.complaints->data,
                       self->draft.complaints->len);
  row->verdict_known = TRUE;

  if (same->len < INN_IMPORT_ROWS_KEPT)
    g_ptr_array_add (same, inn_import_row_ref (row));
  if (any->len < INN_IMPORT_ROWS_KEPT)
    g_ptr_array_add (any, inn_import_row_ref (row));
  inn_import_row_unref (row);
}

/* What goes to the file of what was left out. */
static void
note_refusals (InnImportJob         *self,
               const InnSheetRecord *record)
{
  guint n_before = self->refusals->len;

  for (guint i = 0; i < self->draft.complaints->len; i++)
    {
      InnImportRefusal refusal = {
        record->line, g_array_index (self->draft.complaints, InnImportComplaint, i),
      };

      if (refusal.complaint.fatal || refusal.complaint.damaged)
        g_array_append_val (self->refusals, refusal);
    }
  self->report.n_rows_to_mend += self->refusals->len > n_before;
}

/**
 * inn_import_job_judge:
 * @change: not looked at; nothing is written yet
 * @record: the next row
 *
 * Decides what becomes of a row, and notes it.
 */
gboolean
inn_import_job_judge (InnImportJob          *self,
                      InnConnection         *connection,
                      InnChange             *change,
                      const InnSheetRecord  *record,
                      GError               **error)
{
  g_auto (InnImportJudgement) judgement = { INN_IMPORT_BLANK };
  Decision decision;

  inn_import_reader_read (self->reader, record, &self->draft);
  if (!self->draft.blank && !self->draft.refused
      && !self->work->judge (self, connection, &judgement, error))
    return FALSE;

  if (self->draft.blank)
    {
      judgement.verdict = INN_IMPORT_BLANK;
    }
  else if (self->draft.refused)
    {
      judgement.verdict = INN_IMPORT_REFUSED;
      note_refusals (self, record);
    }
  else
    {
      self->report.n_cells_left_out += self->draft.n_left_out;
      note_refusals (self, record);
    }

  decision = (Decision) {
    judgement.match.guest, judgement.target, (guint32) self->draft.row_hash, judgement.verdict,
    judgement.match.reason,
  };
  g_array_append_val (self->decisions, decision);
  self->report.n_rows++;
  self->report.n_by_verdict[judgement.verdict]++;
  keep_row (self, record, &judgement);

  return TRUE;
}
