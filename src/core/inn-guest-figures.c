/* inn-guest-figures.c: what the stays of one guest add up to. Pure; any thread. */

#include "config.h"

#include "inn-guest-figures.h"

/* The day a stay has in a row of stays. One that has not ended has no departure yet: the one that is
 * planned may change, and today is another day tomorrow. */
static InnDate
get_day (const InnVisit *visit)
{
  return visit->status == INN_STAY_DEPARTED ? visit->departure : visit->arrival;
}

static gboolean
is_counted (const InnVisit *visit)
{
  return visit->status == INN_STAY_DEPARTED || visit->status == INN_STAY_IN_HOUSE;
}

static int
count_nights (const InnVisit *visit,
              InnDate         today)
{
  InnDate end = visit->departure;

  if (visit->status == INN_STAY_IN_HOUSE && !inn_date_is_set (today))
    return 0;
  if (visit->status == INN_STAY_IN_HOUSE && inn_date_compare (today, end) < 0)
    end = today;

  return MAX (0, inn_date_days_between (visit->arrival, end));
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  return inn_date_compare (*(const InnDate *) b, *(const InnDate *) a);
}

static void
set_if_later (InnDate *latest,
              InnDate  date)
{
  if (!inn_date_is_set (*latest) || inn_date_compare (date, *latest) > 0)
    *latest = date;
}

/* Months that end on the day itself: the same day of the month they begin with is not in them. */
static gboolean
is_within (InnDate day,
           InnDate last,
           int     months)
{
  return inn_date_compare (day, inn_date_add_months (last, -months)) > 0;
}

static InnDate
find_loyal_day (const InnVisit *visits,
                gsize           n_visits,
                int             loyal_stays)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (InnDate));

  for (gsize i = 0; i < n_visits; i++)
    if (is_counted (&visits[i]))
      {
        InnDate day = get_day (&visits[i]);

        g_array_append_val (days, day);
      }
  if (loyal_stays < 1 || days->len < (guint) loyal_stays)
    return INN_DATE_NONE;

  g_array_sort (days, compare_latest_first);

  return g_array_index (days, InnDate, loyal_stays - 1);
}

static void
count_visit (InnGuestFigures *self,
             const InnVisit  *visit,
             InnDate          today)
{
  self->stays++;
  self->nights += count_nights (visit, today);
  if (!inn_date_is_set (self->first_arrival)
      || inn_date_compare (visit->arrival, self->first_arrival) < 0)
    self->first_arrival = visit->arrival;

  if (visit->status == INN_STAY_DEPARTED)
    set_if_later (&self->last_departure, visit->departure);
  else
    self->in_house = TRUE;

  if (visit->paid)
    {
      self->paid_stays++;
      set_if_later (&self->paid_day, get_day (visit));
      if (visit->status == INN_STAY_IN_HOUSE)
        self->paid_in_house = TRUE;
    }
}

/* What can be counted only once the guest's own last day is known. */
static void
count_within (InnGuestFigures       *self,
              const InnVisit        *visit,
              const InnFigureBounds *bounds)
{
  InnDate day = get_day (visit);

  if (is_within (day, self->paid_day, bounds->stays_months))
    self->recent_stays++;
  if (visit->status == INN_STAY_DEPARTED && !visit->foreign
      && is_within (day, self->paid_day, bounds->spend_months))
    {
      self->spend_stays++;
      self->spend += visit->spend;
    }
}

/**
 * inn_visit_init:
 * @visit: (out caller-allocates): what the stay is for that guest
 * @stay: a stay; its spend is taken as it was read
 * @guest_id: a guest
 * @is_companion: whether the guest stayed along
 *
 * Returns: whether the stay is one of that guest at all
 */
gboolean
inn_visit_init (InnVisit      *visit,
                const InnStay *stay,
                gint64         guest_id,
                gboolean       is_companion)
{
  gint64 payer_id = stay->payer_id != 0 ? stay->payer_id : stay->guest_id;

  visit->arrival = stay->arrival;
  visit->departure = stay->departure;
  visit->status = stay->status;
  visit->paid = payer_id == guest_id;
  visit->foreign = FALSE;
  visit->spend = visit->paid ? stay->spend.amount : 0;

  return visit->paid || stay->guest_id == guest_id || is_companion;
}

/**
 * inn_guest_figures_count:
 * @self: (out caller-allocates): what they add up to
 * @visits: (array length=n_visits): all stays of a guest, each once, in any order
 * @bounds: over which time is counted
 * @today: the business day, up to which the nights of a stay in house count; unset for none of them
 */
void
inn_guest_figures_count (InnGuestFigures       *self,
                         const InnVisit        *visits,
                         gsize                  n_visits,
                         const InnFigureBounds *bounds,
                         InnDate                today)
{
  *self = (InnGuestFigures) { 0 };

  for (gsize i = 0; i < n_visits; i++)
    if (is_counted (&visits[i]))
      count_visit (self, &visits[i], today);
  for (gsize i = 0; i < n_visits; i++)
    if (is_counted (&visits[i]) && visits[i].paid)
      count_within (self, &visits[i], bounds);

  self->loyal_day = find_loyal_day (visits, n_visits, bounds->loyal_stays);
}

/**
 * inn_guest_figures_equal:
 *
 * Returns: whether all that was counted is the same
 */
gboolean
inn_guest_figures_equal (const InnGuestFigures *a,
                         const InnGuestFigures *b)
{
  return a->stays == b->stays && a->nights == b->nights
         && inn_date_equal (a->first_arrival, b->first_arrival)
         && inn_date_equal (a->last_departure, b->last_departure)
         && !a->in_house == !b->in_house
         && inn_date_equal (a->loyal_day, b->loyal_day)
         && a->paid_stays == b->paid_stays
         && inn_date_equal (a->paid_day, b->paid_day)
         && !a->paid_in_house == !b->paid_in_house
         && a->recent_stays == b->recent_stays
         && a->spend_stays == b->spend_stays
         && a->spend == b->spend;
}
