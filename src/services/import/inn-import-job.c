/* inn-import-job.c: goes through a sheet row by row, to rehearse or to write. On the database
 * thread, in slices.
 *
 * Both ways are the same but for the writing, so that the run does what the rehearsal said; guests
 * changed in between are seen, as each row is matched anew.
 */

#include "config.h"

#include "inn-import-job.h"

#include "inn-error.h"
#include "inn-guest-builder.h"
#include "inn-guest-record.h"
#include "inn-import-fill.h"
#include "inn-import-matcher.h"
#include "inn-import-reader.h"
#include "inn-source-table.h"
#include "inn-staff-table.h"
#include "inn-staff.h"
#include "inn-tag-table.h"

#define SLICE_USEC 8000
#define SLICE_ROWS 32

struct _InnImportJob
{
  InnSheetSource   *source;      /* owned */
  InnImportReader  *reader;      /* owned */
  InnImportMatcher *matcher;     /* owned */
  InnImportPolicy   policy;
  guint64           heading_line;

  gboolean          begun;
  gboolean          learnt;      /* what the book knows */
  int               permille;    /* atomic */
  InnImportDraft    draft;

  InnImportReport   report;
  GArray           *refusals;    /* owned, of InnImportRefusal */
  GPtrArray        *rows[INN_IMPORT_N_VERDICTS + 1]; /* owned, of InnImportRow; the last: any */
};

/**
 * inn_import_job_new:
 * @source: the sheet; nobody else reads it until the job is over
 * @map: what its columns are; copied
 *
 * Returns: (transfer full): a job for one rehearsal or one run
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
  self->matcher = inn_import_matcher_new ();
  self->policy = policy;
  self->heading_line = inn_column_map_get_heading_line (map);
  inn_import_draft_init (&self->draft);
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
  inn_import_matcher_free (self->matcher);
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
begin (InnImportJob   *self,
       InnConnection  *connection,
       GCancellable   *cancellable,
       GError        **error)
{
  g_autoptr (GPtrArray) staff = inn_staff_table_list (connection, error);
  g_autoptr (GPtrArray) tags = NULL;

  if (staff == NULL)
    return FALSE;

  tags = inn_tag_table_list (connection, error);
  if (tags == NULL)
    return FALSE;

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
  self->begun = TRUE;

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

  if (same->len >= INN_IMPORT_ROWS_SHOWN && any->len >= INN_IMPORT_ROWS_SHOWN)
    return;

  row = inn_import_row_new (record);
  row->verdict = verdict;
  row->known = match->known != NULL ? inn_known_guest_ref (match->known) : NULL;
  row->n_filled = n_filled;
  g_array_append_vals (row->complaints, self->draft.complaints->data,
                       self->draft.complaints->len);
  row->verdict_known = TRUE;

  if (same->len < INN_IMPORT_ROWS_SHOWN)
    g_ptr_array_add (same, inn_import_row_ref (row));
  if (any->len < INN_IMPORT_ROWS_SHOWN)
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

/* Where new tags go: the first group. Returns: its id, 0 on error. */
static gint64
find_tag_group (InnConnection  *connection,
                GError        **error)
{
  g_autoptr (GPtrArray) groups = inn_tag_table_list_groups (connection, error);
  g_autoptr (InnTagGroup) group = NULL;

  if (groups == NULL)
    return 0;
  if (groups->len > 0)
    return ((InnTagGroup *) groups->pdata[0])->id;

  group = inn_tag_group_new (0, "attribute", NULL, INN_TINT_BLUE, 0);

  return inn_tag_table_insert_group (connection, group, error);
}

static gint64
create_tag (InnImportJob   *self,
            InnConnection  *connection,
            gint64          new_id,
            GError        **error)
{
  InnImportNames *names = inn_import_reader_get_tags (self->reader);
  gint64 group_id = find_tag_group (connection, error);
  g_autoptr (InnTag) tag = NULL;
  gint64 id;

  if (group_id == 0)
    return 0;

  tag = inn_tag_new (0, group_id, inn_import_names_get_new (names, new_id));
  id = inn_tag_table_insert (connection, tag, error);
  if (id != 0)
    inn_import_names_settle (names, new_id, id);

  return id;
}

/* Makes the tags the book does not have yet. Returns: (transfer full): the guest with all real. */
static InnGuest *
make_tags (InnImportJob    *self,
           InnConnection   *connection,
           const InnGuest  *guest,
           GError         **error)
{
  g_autoptr (InnGuestBuilder) builder = NULL;
  gboolean all_real = TRUE;
  guint n_tags;
  const gint64 *tags = inn_guest_get_tag_ids (guest, &n_tags);

  for (guint i = 0; i < n_tags; i++)
    all_real = all_real && tags[i] > 0;
  if (all_real)
    return inn_guest_ref ((InnGuest *) guest);

  builder = inn_guest_builder_new (guest);
  inn_guest_builder_clear_tags (builder);
  for (guint i = 0; i < n_tags; i++)
    {
      gint64 id = tags[i] > 0 ? tags[i] : create_tag (self, connection, tags[i], error);

      if (id == 0)
        return NULL;
      inn_guest_builder_add_tag (builder, id);
    }

  return inn_guest_builder_end (builder);
}

static gboolean
write_new (InnImportJob  *self,
           InnChange     *change,
           gint64        *id,
           GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnGuest) guest = make_tags (self, connection, self->draft.guest, error);

  if (guest == NULL)
    return FALSE;

  *id = inn_guest_record_insert (connection, guest, inn_change_get_utc (change), error);
  self->report.n_written++;

  return *id != 0 && inn_source_table_insert (connection, *id, self->draft.row_hash, error);
}

static gboolean
write_filled (InnImportJob    *self,
              InnChange       *change,
              const InnGuest  *known,
              const InnGuest  *filled,
              InnKnownReason   reason,
              GError         **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnGuest) guest = make_tags (self, connection, filled, error);

  if (guest == NULL
      || !inn_guest_record_update (connection, known, guest, inn_change_get_utc (change), error))
    return FALSE;

  self->report.n_written++;

  return reason == INN_KNOWN_BY_SOURCE
         || inn_source_table_insert (connection, inn_guest_get_id (known),
                                     self->draft.row_hash, error);
}

/* A row about a guest of the book. */
static gboolean
take_known (InnImportJob      *self,
            InnConnection     *connection,
            InnChange         *change,
            InnImportMatch    *match,
            InnImportVerdict  *verdict,
            guint             *n_filled,
            GError           **error)
{
  g_autoptr (InnGuest) known = NULL;
  g_autoptr (InnGuest) filled = NULL;

  *verdict = match->earlier ? INN_IMPORT_REPEATED : INN_IMPORT_UNCHANGED;
  if (self->policy == INN_IMPORT_SKIP_KNOWN)
    return TRUE;

  known = inn_guest_record_load (connection, match->known->guest_id, error);
  if (known == NULL)
    return FALSE;

  *n_filled = inn_import_fill (known, self->draft.guest, match->reason, &filled);
  if (filled == NULL)
    return TRUE;

  if (!match->earlier)
    *verdict = INN_IMPORT_FILL;

  return change == NULL
         || write_filled (self, change, known, filled, match->reason, error);
}

static gboolean
take_guest (InnImportJob      *self,
            InnConnection     *connection,
            InnChange         *change,
            InnImportMatch    *match,
            InnImportVerdict  *verdict,
            guint             *n_filled,
            GError           **error)
{
  gint64 id = 0;

  if (!inn_import_matcher_find (self->matcher, connection, self->draft.guest,
                                self->draft.row_hash, match, error))
    return FALSE;

  if (match->found && match->reason <= INN_KNOWN_BY_BIRTHDAY)
    {
      id = match->known != NULL ? match->known->guest_id : 0;
      *verdict = INN_IMPORT_REPEATED;
      if (id != 0
          && !take_known (self, connection, change, match, verdict, n_filled, error))
        return FALSE;
    }
  else
    {
      *verdict = !match->found ? INN_IMPORT_NEW
                 : match->reason == INN_KNOWN_SHARES_CONTACT ? INN_IMPORT_HOUSEHOLD
                                                             : INN_IMPORT_NAMESAKE;
      if (change != NULL && !write_new (self, change, &id, error))
        return FALSE;
    }

  inn_import_matcher_add (self->matcher, id);

  return TRUE;
}

static gboolean
take_record (InnImportJob          *self,
             InnConnection         *connection,
             InnChange             *change,
             const InnSheetRecord  *record,
             GError               **error)
{
  g_auto (InnImportMatch) match = { FALSE };
  InnImportVerdict verdict;
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
      if (!take_guest (self, connection, change, &match, &verdict, &n_filled, error))
        return FALSE;
      self->report.n_cells_left_out += self->draft.n_left_out;
    }

  self->report.n_rows++;
  self->report.n_by_verdict[verdict]++;
  keep_row (self, record, verdict, &match, n_filled);

  return TRUE;
}

static InnSlice
learn_slice (InnImportJob   *self,
             InnConnection  *connection,
             GError        **error)
{
  gboolean more;

  if (!inn_import_matcher_learn (self->matcher, connection, &more, error))
    return INN_SLICE_FAILED;

  self->learnt = !more;

  return INN_SLICE_MORE;
}

static InnSlice
take_slice (InnImportJob   *self,
            InnConnection  *connection,
            InnChange      *change,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 until = g_get_monotonic_time () + SLICE_USEC;

  if (!self->begun && !begin (self, connection, cancellable, error))
    return INN_SLICE_FAILED;
  if (!self->learnt)
    return learn_slice (self, connection, error);

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
            && !take_record (self, connection, change, record, error))
          return INN_SLICE_FAILED;
      }
  while (g_get_monotonic_time () < until);

  g_atomic_int_set (&self->permille,
                    (int) (1000 * inn_sheet_source_get_progress (self->source)));

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? INN_SLICE_FAILED
                                                                   : INN_SLICE_MORE;
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
  InnSlice slice = take_slice (job, connection, NULL, cancellable, error);

  job->report.dry = TRUE;

  return slice;
}

/**
 * inn_import_job_run:
 * @self: (type InnImportJob): the job
 *
 * A slice of a run, for inn_store_change_sliced_async(). The last one puts into the act how many
 * guests were written.
 */
InnSlice
inn_import_job_run (InnChange     *change,
                    gpointer       self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  InnImportJob *job = self;
  InnSlice slice = take_slice (job, inn_change_get_connection (change), change,
                               cancellable, error);

  inn_change_set_progress (change, inn_import_job_get_progress (job));
  if (slice == INN_SLICE_DONE)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, job->report.n_written);

      inn_act_set_parameter (inn_change_get_act (change), "count", count);
    }

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
