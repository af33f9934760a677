/* inn-import-job.c: goes through a sheet row by row, to rehearse or to write. On the database
 * thread, in slices.
 *
 * First every row is judged, in the book and the sheet as they are; that is the rehearsal. Then, in
 * a run, what was decided is carried out, so that it does what the rehearsal said. If the book was
 * changed in between, it is judged anew.
 */

#include "config.h"

#include "inn-import-job-private.h"

#include "inn-error.h"
#include "inn-journal.h"

#define SLICE_USEC 8000
#define SLICE_ROWS 32

/* How much of the progress of a run is deciding. */
#define JUDGING_SHARE 0.25

static const InnImportWork *
get_work (InnSheetRows rows)
{
  static const InnImportWork *const works[INN_SHEET_N_ROWS] = {
    [INN_SHEET_GUESTS] = &inn_import_work_guests,
    [INN_SHEET_STAYS] = &inn_import_work_stays,
    [INN_SHEET_CHARGES] = &inn_import_work_charges,
    [INN_SHEET_PREFERENCES] = &inn_import_work_preferences,
    [INN_SHEET_INTERACTIONS] = &inn_import_work_interactions,
    [INN_SHEET_PROMISES] = &inn_import_work_promises,
    [INN_SHEET_CONSENTS] = &inn_import_work_consents,
    [INN_SHEET_RELATIONS] = &inn_import_work_relations,
    [INN_SHEET_DATES] = &inn_import_work_dates,
  };

  return works[rows];
}

/**
 * inn_import_job_new:
 * @source: the sheet; nobody else reads it until the job is over
 * @map: what its columns are; copied
 * @choice: what was chosen beside them
 *
 * Returns: (transfer full): a job for a rehearsal, a run, or a rehearsal and then a run
 */
InnImportJob *
inn_import_job_new (InnSheetSource  *source,
                    InnColumnMap    *map,
                    const char      *default_region,
                    InnDate          today,
                    const InnImportOptions *choice)
{
  InnImportJob *self = g_atomic_rc_box_new0 (InnImportJob);

  self->source = g_object_ref (source);
  self->reader = inn_import_reader_new (inn_column_map_copy (map), default_region, today);
  self->work = get_work (inn_column_map_get_rows (map));
  self->choice = *choice;
  self->heading_line = inn_column_map_get_heading_line (map);
  inn_import_draft_init (&self->draft);
  self->decisions = g_array_new (FALSE, FALSE, sizeof (Decision));
  self->refusals = g_array_new (FALSE, FALSE, sizeof (InnImportRefusal));
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_import_row_unref);

  return self;
}

/**
 * inn_import_job_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
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
  g_clear_pointer (&self->booking, inn_import_booking_free);
  g_clear_pointer (&self->facts, inn_import_facts_free);
  g_array_unref (self->decisions);
  inn_import_draft_clear (&self->draft);
  g_array_unref (self->refusals);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_ptr_array_unref (self->rows[i]);
}

/**
 * inn_import_job_unref:
 * @self: (transfer full): an #InnImportJob; freed with its last holder, from any thread
 */
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
  self->n_taken = 0;
  self->n_written = 0;
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
  forget (self);
  if (!get_last_seq (connection, &self->seq, error)
      || !self->work->begin (self, connection, error))
    return FALSE;

  self->step = STEP_LEARN;

  return inn_sheet_source_rewind (self->source, cancellable, error);
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

  if (self->n_taken >= self->decisions->len)
    return tell_changed (error);

  decision = &g_array_index (self->decisions, Decision, self->n_taken++);
  inn_import_reader_read (self->reader, record, &self->draft);
  if (decision->check != (guint32) self->draft.row_hash)
    return tell_changed (error);

  return self->work->write (self, change, decision, error);
}

static InnSlice
learn_slice (InnImportJob   *self,
             InnConnection  *connection,
             GError        **error)
{
  gboolean more;

  if (!self->work->learn (self, connection, &more, error))
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

  slice = take_slice (self, inn_import_job_judge, connection, NULL, cancellable, error);
  if (slice == INN_SLICE_DONE)
    {
      /* All is decided; what was remembered of every row makes room for what is to be written. */
      self->work->end_judging (self);
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
  if (!self->work->begin_writing (self, connection, error))
    return FALSE;
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

  self->report.n_written = self->n_written;
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
 * the book was changed since, then writes. The last slice puts into the act how many were written.
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

/**
 * inn_import_job_get_act:
 *
 * Returns: (transfer none): the act a run of it is, as inn_act_new() takes it
 */
const char *
inn_import_job_get_act (InnImportJob *self)
{
  return self->work->act;
}

/**
 * inn_import_job_get_report:
 *
 * Returns: (transfer none): what came of it, as long as the job is held
 */
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

/**
 * inn_import_job_get_map:
 *
 * Returns: (transfer none): what the columns are; after a run with the fields that were added. Not while it
 *   runs
 */
InnColumnMap *
inn_import_job_get_map (InnImportJob *self)
{
  return inn_import_reader_get_map (self->reader);
}
