/* inn-import-judging.c: decides what becomes of one row of a sheet. On the database thread. */

#include "config.h"

#include "inn-import-job-private.h"

#include "inn-guest-record.h"
#include "inn-import-fill.h"

/* Keeps a row to be shown, the first few of each verdict. */
static void
keep_row (InnImportJob         *self,
          const InnSheetRecord *record,
          InnImportVerdict      verdict,
          const InnImportMatch *match,
          guint                 n_filled)
{
  InnImportRow *row;
  GPtrArray *same = self->rows[verdict];
  GPtrArray *any = self->rows[INN_IMPORT_N_VERDICTS];

  if (same->len >= INN_IMPORT_ROWS_KEPT && any->len >= INN_IMPORT_ROWS_KEPT)
    return;

  row = inn_import_row_new (record);
  row->verdict = verdict;
  row->known = match->known != NULL ? inn_known_guest_ref (match->known) : NULL;
  row->n_filled = n_filled;
  g_array_append_vals (row->complaints, self->draft.complaints->data,
                       self->draft.complaints->len);
  row->verdict_known = TRUE;

  if (same->len < INN_IMPORT_ROWS_KEPT)
    g_ptr_array_add (same, inn_import_row_ref (row));
  if (any->len < INN_IMPORT_ROWS_KEPT)
    g_ptr_array_add (any, inn_import_row_ref (row));
  inn_import_row_unref (row);
}

static void
note_refusals (InnImportJob         *self,
               const InnSheetRecord *record)
{
  for (guint i = 0; i < self->draft.complaints->len; i++)
    {
      InnImportRefusal refusal = {
        record->line, g_array_index (self->draft.complaints, InnImportComplaint, i),
      };

      if (refusal.complaint.fatal)
        g_array_append_val (self->refusals, refusal);
    }
}

/* A row about a guest of the book. */
static gboolean
judge_known (InnImportJob      *self,
             InnConnection     *connection,
             InnImportMatch    *match,
             InnImportVerdict  *verdict,
             guint             *n_filled,
             GError           **error)
{
  g_autoptr (InnGuest) known = NULL;
  g_autoptr (InnGuest) filled = NULL;

  *verdict = match->earlier ? INN_IMPORT_REPEATED : INN_IMPORT_UNCHANGED;
  if (match->earlier || self->policy == INN_IMPORT_SKIP_KNOWN)
    return TRUE;

  known = inn_guest_record_load (connection, match->guest, error);
  if (known == NULL)
    return FALSE;

  *n_filled = inn_import_fill (known, self->draft.guest, match->reason, &filled);
  if (filled != NULL)
    *verdict = INN_IMPORT_FILL;

  return TRUE;
}

static gboolean
judge_guest (InnImportJob      *self,
             InnConnection     *connection,
             InnImportMatch    *match,
             InnImportVerdict  *verdict,
             guint             *n_filled,
             GError           **error)
{
  if (!inn_import_matcher_find (self->matcher, connection, self->draft.guest,
                                self->draft.row_hash, match, error))
    return FALSE;

  if (match->found && match->reason <= INN_KNOWN_BY_BIRTHDAY)
    {
      if (!judge_known (self, connection, match, verdict, n_filled, error))
        return FALSE;
    }
  else
    {
      *verdict = !match->found ? INN_IMPORT_NEW
                 : match->reason == INN_KNOWN_SHARES_CONTACT ? INN_IMPORT_HOUSEHOLD
                                                             : INN_IMPORT_NAMESAKE;
      match->guest = - ++self->n_new;
    }

  inn_import_matcher_add (self->matcher, match->guest);

  return TRUE;
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
  g_auto (InnImportMatch) match = { FALSE };
  InnImportVerdict verdict;
  Decision decision;
  guint n_filled = 0;

  inn_import_reader_read (self->reader, record, &self->draft);
  if (self->draft.blank)
    {
      verdict = INN_IMPORT_BLANK;
    }
  else if (self->draft.refused)
    {
      verdict = INN_IMPORT_REFUSED;
      note_refusals (self, record);
    }
  else
    {
      if (!judge_guest (self, connection, &match, &verdict, &n_filled, error))
        return FALSE;
      self->report.n_cells_left_out += self->draft.n_left_out;
    }

  decision = (Decision) { match.guest, (guint32) self->draft.row_hash, verdict, match.reason };
  g_array_append_val (self->decisions, decision);
  self->report.n_rows++;
  self->report.n_by_verdict[verdict]++;
  keep_row (self, record, verdict, &match, n_filled);

  return TRUE;
}
