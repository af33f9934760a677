/* inn-store-timeline.c: everything known of a guest in the order of time, asked for from the main
 * thread.
 */

#include "config.h"

#include "inn-store-timeline.h"

#include "inn-timeline-table.h"

typedef struct
{
  InnTimelineAsk  ask;
  char           *text;
} TimelineJob;

static void
timeline_job_free (gpointer data)
{
  TimelineJob *job = data;

  g_free (job->text);
  g_free (job);
}

static gpointer
list_timeline (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const TimelineJob *job = data;

  return inn_timeline_table_list (connection, &job->ask, error);
}

/* How far civil time is ahead of UTC now. */
static gint64
get_offset (InnClock *clock)
{
  gint64 utc = inn_clock_get_utc (clock);
  InnCivil epoch = inn_civil_new (inn_date_new (1970, 1, 1), 0);

  return inn_timeline_time (inn_clock_civil_at (clock, utc)) - inn_timeline_time (epoch)
         - utc / 60 * 60;
}

/**
 * inn_store_list_timeline_async:
 * @guest_id: of whom
 * @kinds: bits of #InnTimelineKind, 1 << kind
 * @text: (nullable): words that all must stand in a line
 * @before: the place of the last line there is already, %INN_TIMELINE_BEGIN to begin with
 * @limit: at most so many, 0 for all
 *
 * Reads a page of the timeline. Nothing is left out or told twice between two pages, whatever is added
 * in the meantime.
 */
void
inn_store_list_timeline_async (InnStore            *self,
                               gint64               guest_id,
                               guint                kinds,
                               const char          *text,
                               InnTimelinePlace     before,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  TimelineJob *job = g_new0 (TimelineJob, 1);

  job->text = g_strdup (text);
  job->ask = (InnTimelineAsk) {
    guest_id, kinds, job->text, before, limit, get_offset (inn_store_get_clock (self)),
  };
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_timeline, job, timeline_job_free,
                        (GDestroyNotify) inn_timeline_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_timeline_finish:
 *
 * Returns: (transfer full): the newest first, with the years all of it covers
 */
InnTimeline *
inn_store_list_timeline_finish (InnStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  InnTimeline *timeline = inn_store_read_finish (self, result, error);

  /* The hour as it was then, where clocks are changed in summer. */
  for (guint i = 0; timeline != NULL && i < timeline->entries->len; i++)
    {
      InnTimelineEntry *entry = g_ptr_array_index (timeline->entries, i);

      if (entry->utc != 0)
        entry->when = inn_clock_civil_at (inn_store_get_clock (self), entry->utc);
    }

  return timeline;
}
