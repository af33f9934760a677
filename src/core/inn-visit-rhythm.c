/* inn-visit-rhythm.c: whether somebody comes at even intervals. The last six intervals between
 * arrivals are looked at. They are even if none is shorter than two fifths or longer than seven
 * quarters of the one in the middle; the bounds leave room for a visit put off by a holiday, but not
 * for one left out.
 */

#include "config.h"

#include "inn-visit-rhythm.h"

/* What came before these was another time of life. */
#define MAX_INTERVALS 6

static const struct
{
  int       longest; /* days between two arrivals */
  InnRhythm rhythm;
} bounds[] = {
  { 4, INN_RHYTHM_NONE },
  { 10, INN_RHYTHM_WEEK },
  { 20, INN_RHYTHM_FORTNIGHT },
  { 45, INN_RHYTHM_MONTH },
  { 75, INN_RHYTHM_TWO_MONTHS },
  { 130, INN_RHYTHM_QUARTER },
  { 240, INN_RHYTHM_HALF_YEAR },
  { 430, INN_RHYTHM_YEAR },
};

G_STATIC_ASSERT (G_N_ELEMENTS (bounds) == INN_N_RHYTHMS);

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Rooms taken side by side, or one day after the other, are one visit. */
static guint
list_intervals (GPtrArray *stays,
                int        intervals[MAX_INTERVALS])
{
  guint n_intervals = 0;
  InnDate later = INN_DATE_NONE;

  for (guint i = 0; i < stays->len && n_intervals < MAX_INTERVALS; i++)
    {
      const InnStay *stay = g_ptr_array_index (stays, i);

      if (!inn_stay_is_counted (stay))
        continue;
      if (!inn_date_is_set (later))
        {
          later = stay->arrival;
        }
      else if (inn_date_days_between (stay->departure, later) > 1)
        {
          intervals[n_intervals++] = inn_date_days_between (stay->arrival, later);
          later = stay->arrival;
        }
      else if (inn_date_compare (stay->arrival, later) < 0)
        {
          later = stay->arrival;
        }
    }

  return n_intervals;
}

/**
 * inn_visit_rhythm_find:
 * @stays: (element-type InnStay): of one guest, latest first
 *
 * Returns: how often the guest comes, %INN_RHYTHM_NONE where the counted stays are too few or uneven
 */
InnRhythm
inn_visit_rhythm_find (GPtrArray *stays)
{
  int intervals[MAX_INTERVALS];
  guint n_intervals = list_intervals (stays, intervals);
  int middle;

  if (n_intervals < INN_RHYTHM_MIN_INTERVALS)
    return INN_RHYTHM_NONE;

  qsort (intervals, n_intervals, sizeof *intervals, compare_ints);
  middle = intervals[n_intervals / 2];
  if (intervals[0] * 5 < middle * 2 || intervals[n_intervals - 1] * 4 > middle * 7)
    return INN_RHYTHM_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    if (middle <= bounds[i].longest)
      return bounds[i].rhythm;

  return INN_RHYTHM_NONE;
}

/**
 * inn_visit_rhythm_is_overdue:
 * @rhythm: how often somebody used to come
 * @days: how long ago the last visit ended
 *
 * Returns: whether it is half as long again as it may be, so that it is no rhythm any more
 */
gboolean
inn_visit_rhythm_is_overdue (InnRhythm rhythm,
                             int       days)
{
  return rhythm == INN_RHYTHM_NONE || 2 * days > 3 * bounds[rhythm].longest;
}
