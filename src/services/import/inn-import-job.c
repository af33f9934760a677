/* inn-import-job.c: goes through a sheet row by row, to rehearse or to write. On the database
 * thread, in slices.
 *
 * First every row is judged, in the book and the sheet as they are; that is the rehearsal. Then, in
 * a run, what was decided is carried out, so that it does what the rehearsal said. If the book was
 * changed in between, it is judged anew.
 */

#include "config.h"

#include "inn-import-job.h"

#include "inn-error.h"
#include "inn-guest-record.h"
#include "inn-import-fill.h"
#include "inn-import-matcher.h"
#include "inn-import-reader.h"
#include "inn-import-writer.h"
#include "inn-journal.h"
#include "inn-staff-table.h"
#include "inn-staff.h"
#include "inn-tag-table.h"

#define SLICE_USEC 8000
#define SLICE_ROWS 32

/* How much of the progress of a run is deciding. */
#define JUDGING_SHARE 0.25

typedef enum
{
  STEP_BEGIN,
  STEP_LEARN,  /* by what the book knows its guests */
  STEP_JUDGE,
  STEP_JUDGED,
  STEP_WRITE,
} Step;

/* What becomes of one row. */
typedef struct
{
  gint64  guest;   /* its id in the book, or below 0 the number of one to be made */
  guint32 check;   /* of the row, to see that the file is still the same */
  guint8  verdict;
  guint8  reason;
} Decision;

struct _InnImportJob
{
  InnSheetSource   *source;      /* owned */
  InnImportReader  *reader;      /* owned */
  InnImportMatcher *matcher;     /* owned */
  InnImportPolicy   policy;
  guint64           heading_line;

  Step              step;
  gint64            seq;         /* the last entry of the book that was decided on */
  int               permille;    /* atomic */
  InnImportDraft    draft;

  InnImportReport   report;
  GArray           *decisions;   /* owned, of Decision, by row */
  gint64            n_new;       /* guests to be made */
  InnImportWriter  *writer;      /* owned, while writing */
  guint             n_taken;     /* decisions carried out */
  GArray           *refusals;    /* owned, of InnImportRefusal */
  GPtrArray        *rows[INN_IMPORT_N_VERDICTS + 1]; /* owned, of InnImportRow; the last: any */
};

/**
 * inn_import_job_new:
 * @source: the sheet; nobody else reads it until the job is over
 * @map: what its columns are; copied
 *
 * Returns: (transfer full): a job for a rehearsal, a run, or a rehearsal and then a run
 */
InnImportJob *
inn_import_job_new (InnSheetSource  *source,
                    InnColumnMap    *map,
                    const char      *default_region,
                    InnDate          today,
                    InnImportPolicy  policy)
{
  InnImportJob *self = g_atomic_rc_box_new0 (InnImportJob);

  self->source = g_object_ref (source);
  self->reader = inn_import_reader_new (inn_column_map_copy (map), default_region, today);
  self->policy = policy;
  self->heading_line = inn_column_map_get_heading_line (map);
  inn_import_draft_init (&self->draft);
  self->decisions = g_array_new (FALSE, FALSE, sizeof (Decision));
  self->refusals = g_array_new (FALSE, FALSE, sizeof (InnImportRefusal));
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_import_row_unref);

  return self;
}

InnImportJob *
inn_import_job_ref (InnImportJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  InnImportJob *self = data;

  g_object_unref (self->source);
  inn_import_reader_free (self->reader);
  g_clear_pointer (&self->matcher, inn_import_matcher_free);
  g_clear_pointer (&self->writer, inn_import_writer_free);
  g_array_unref (self->decisions);
  inn_import_draft_clear (&self->draft);
  g_array_unref (self->refusals);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_ptr_array_unref (self->rows[i]);
}

void
inn_import_job_unref (InnImportJob *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
get_last_seq (InnConnection  *connection,
              gint64         *seq,
              GError        **error)
{
  g_autoptr (GPtrArray) entries = inn_journal_list (connection, 0, 1, error);

  if (entries == NULL)
    return FALSE;

  *seq = entries->len > 0 ? inn_entry_get_seq (entries->pdata[0]) : 0;

  return TRUE;
}

/* Back to the beginning. */
static void
forget (InnImportJob *self)
{
  self->step = STEP_BEGIN;
  self->n_new = 0;
  self->report = (InnImportReport) { .dry = TRUE };
  g_array_set_size (self->decisions, 0);
  g_array_set_size (self->refusals, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_ptr_array_set_size (self->rows[i], 0);
}

static gboolean
begin (InnImportJob   *self,
       InnConnection  *connection,
       GCancellable   *cancellable,
       GError        **error)
{
  g_autoptr (GPtrArray) staff = NULL;
  g_autoptr (GPtrArray) tags = NULL;

  forget (self);
  if (!get_last_seq (connection, &self->seq, error))
    return FALSE;

  staff = inn_staff_table_list (connection, error);
  if (staff == NULL)
    return FALSE;

  tags = inn_tag_table_list (connection, error);
  if (tags == NULL)
    return FALSE;

  g_clear_pointer (&self->matcher, inn_import_matcher_free);
  self->matcher = inn_import_matcher_new ();
  inn_import_names_clear (inn_import_reader_get_staff (self->reader));
  inn_import_names_clear (inn_import_reader_get_tags (self->reader));
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *person = staff->pdata[i];

      inn_import_names_add (inn_import_reader_get_staff (self->reader), person->name, person->id);
    }
  for (guint i = 0; i < tags->len; i++)
    {
      const InnTag *tag = tags->pdata[i];

      inn_import_names_add (inn_import_reader_get_tags (self->reader), tag->name, tag->id);
    }
  self->step = STEP_LEARN;

  return inn_sheet_source_rewind (self->source, cancellable, error);
}

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

/* Decides what becomes of a row. */
static gboolean
judge_record (InnImportJob          *self,
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

static gboolean
tell_changed (GError **error)
{
  g_set_error_literal (error, INN_ERROR, INN_ERROR_CONFLICT,
                       "The sheet was changed while it was being brought in");

  return FALSE;
}

/* Does what was decided about a row. */
static gboolean
write_record (InnImportJob          *self,
              InnConnection         *connection,
              InnChange             *change,
              const InnSheetRecord  *record,
              GError               **error)
{
  const Decision *decision;
  gint64 guest_id;

  if (self->n_taken >= self->decisions->len)
    return tell_changed (error);

  decision = &g_array_index (self->decisions, Decision, self->n_taken++);
  inn_import_reader_read (self->reader, record, &self->draft);
  if (decision->check != (guint32) self->draft.row_hash)
    return tell_changed (error);

  switch (decision->verdict)
    {
    case INN_IMPORT_NEW:
    case INN_IMPORT_NAMESAKE:
    case INN_IMPORT_HOUSEHOLD:
      return inn_import_writer_add (self->writer, change, &self->draft, error);

    case INN_IMPORT_FILL:
    case INN_IMPORT_REPEATED:
      if (self->policy == INN_IMPORT_SKIP_KNOWN && decision->guest > 0)
        return TRUE;
      guest_id = decision->guest > 0
                 ? decision->guest
                 : inn_import_writer_get_added (self->writer, -decision->guest);
      return inn_import_writer_fill (self->writer, change, guest_id, &self->draft,
                                     decision->reason, error);

    default:
      return TRUE;
    }
}

static InnSlice
learn_slice (InnImportJob   *self,
             InnConnection  *connection,
             GError        **error)
{
  gboolean more;

  if (!inn_import_matcher_learn (self->matcher, connection, &more, error))
    return INN_SLICE_FAILED;

  if (!more)
    self->step = STEP_JUDGE;

  return INN_SLICE_MORE;
}

typedef gboolean (* TakeRecord) (InnImportJob          *self,
                                 InnConnection         *connection,
                                 InnChange             *change,
                                 const InnSheetRecord  *record,
                                 GError               **error);

/* Hands rows to @take for some milliseconds. Done at the end of the sheet. */
static InnSlice
take_slice (InnImportJob   *self,
            TakeRecord      take,
            InnConnection  *connection,
            InnChange      *change,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 until = g_get_monotonic_time () + SLICE_USEC;

  do
    for (guint i = 0; i < SLICE_ROWS; i++)
      {
        g_autoptr (GError) failure = NULL;
        const InnSheetRecord *record;

        if (!inn_sheet_source_next (self->source, &record, cancellable, &failure))
          {
            if (failure == NULL)
              return INN_SLICE_DONE;
            g_propagate_error (error, g_steal_pointer (&failure));
            return INN_SLICE_FAILED;
          }
        if (record->line > self->heading_line
            && !take (self, connection, change, record, error))
          return INN_SLICE_FAILED;
      }
  while (g_get_monotonic_time () < until);

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? INN_SLICE_FAILED
                                                                   : INN_SLICE_MORE;
}

/* The part of the progress bar from @from to @to is this way through the sheet. */
static void
set_progress (InnImportJob *self,
              double        from,
              double        to)
{
  double done = inn_sheet_source_get_progress (self->source);

  g_atomic_int_set (&self->permille, (int) (1000 * (from + (to - from) * done)));
}

/* A slice of deciding. */
static InnSlice
judge_slice (InnImportJob   *self,
             InnConnection  *connection,
             GCancellable   *cancellable,
             GError        **error)
{
  InnSlice slice;

  if (self->step == STEP_BEGIN)
    return begin (self, connection, cancellable, error) ? INN_SLICE_MORE : INN_SLICE_FAILED;
  if (self->step == STEP_LEARN)
    return learn_slice (self, connection, error);

  slice = take_slice (self, judge_record, connection, NULL, cancellable, error);
  if (slice == INN_SLICE_DONE)
    {
      /* All is decided; what was remembered of every row makes room for what is to be written. */
      g_clear_pointer (&self->matcher, inn_import_matcher_free);
      self->step = STEP_JUDGED;
    }

  return slice;
}

/* What was decided holds only for the book it was decided on. */
static gboolean
begin_writing (InnImportJob   *self,
               InnConnection  *connection,
               GCancellable   *cancellable,
               GError        **error)
{
  gint64 seq;

  if (!get_last_seq (connection, &seq, error))
    return FALSE;

  if (seq != self->seq)
    {
      forget (self);
      return TRUE;
    }

  self->report.dry = FALSE;
  self->writer = inn_import_writer_new (inn_import_reader_get_tags (self->reader));
  self->step = STEP_WRITE;

  return inn_sheet_source_rewind (self->source, cancellable, error);
}

static gboolean
finish_writing (InnImportJob  *self,
                InnChange     *change,
                GError       **error)
{
  g_autofree char *count = NULL;

  if (self->n_taken != self->decisions->len)
    return tell_changed (error);

  self->report.n_written = inn_import_writer_get_n_written (self->writer);
  count = g_strdup_printf ("%" G_GUINT64_FORMAT, self->report.n_written);
  inn_act_set_parameter (inn_change_get_act (change), "count", count);

  return TRUE;
}

/**
 * inn_import_job_rehearse:
 * @self: (type InnImportJob): the job
 *
 * A slice of a rehearsal, for inn_store_read_sliced_async().
 */
InnSlice
inn_import_job_rehearse (InnConnection  *connection,
                         gpointer        self,
                         GCancellable   *cancellable,
                         GError        **error)
{
  InnImportJob *job = self;
  InnSlice slice = judge_slice (job, connection, cancellable, error);

  set_progress (job, 0, 1);

  return slice;
}

/**
 * inn_import_job_run:
 * @self: (type InnImportJob): the job, new or rehearsed
 *
 * A slice of a run, for inn_store_change_sliced_async(): decides where that was not done yet or
 * the book was changed since, then writes. The last slice puts into the act how many guests were
 * written.
 */
InnSlice
inn_import_job_run (InnChange     *change,
                    gpointer       self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  InnImportJob *job = self;
  InnConnection *connection = inn_change_get_connection (change);
  InnSlice slice;

  if (job->step < STEP_JUDGED)
    {
      slice = judge_slice (job, connection, cancellable, error);
      set_progress (job, 0, JUDGING_SHARE);
      if (slice == INN_SLICE_DONE)
        slice = INN_SLICE_MORE;
    }
  else if (job->step == STEP_JUDGED)
    {
      slice = begin_writing (job, connection, cancellable, error) ? INN_SLICE_MORE
                                                                  : INN_SLICE_FAILED;
    }
  else
    {
      slice = take_slice (job, write_record, connection, change, cancellable, error);
      set_progress (job, JUDGING_SHARE, 1);
      if (slice == INN_SLICE_DONE && !finish_writing (job, change, error))
        slice = INN_SLICE_FAILED;
    }

  inn_change_set_progress (change, inn_import_job_get_progress (job));

  return slice;
}

/**
 * inn_import_job_get_progress:
 *
 * From any thread.
 *
 * Returns: how much of the sheet was gone through, 0 to 1
 */
double
inn_import_job_get_progress (InnImportJob *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}

const InnImportReport *
inn_import_job_get_report (InnImportJob *self)
{
  return &self->report;
}

/**
 * inn_import_job_get_refusals:
 *
 * Returns: (transfer none) (element-type InnImportRefusal): why rows are refused, by line
 */
GArray *
inn_import_job_get_refusals (InnImportJob *self)
{
  return self->refusals;
}

/**
 * inn_import_job_get_rows:
 * @verdict: an #InnImportVerdict, or -1 for all
 *
 * Returns: (transfer none) (element-type InnImportRow): the first rows of that verdict
 */
GPtrArray *
inn_import_job_get_rows (InnImportJob *self,
                         int           verdict)
{
  return self->rows[verdict < 0 ? INN_IMPORT_N_VERDICTS : verdict];
}
