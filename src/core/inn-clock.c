/* inn-clock.c: what time it is, for everybody.
 *
 * Nothing else in the program asks the operating system for the time of day. The clock can be set
 * to another time, from which it runs on; it then keeps its distance to the real one. It has no
 * timer of its own: whoever watches the wall calls inn_clock_notify_jump(), and ::changed follows.
 * Belongs to the main thread.
 */

#include "config.h"

#include "inn-clock.h"

#define MINUTES_PER_DAY (24 * 60)
#define SECONDS_PER_DAY (24 * 60 * 60)
/* 1970-01-01 as a chronological Julian day. */
#define UNIX_EPOCH 2440588

struct _InnClock
{
  GObject parent_instance;

  GTimeZone *zone; /* owned; NULL: the local zone, asked for each time */
  GTimeZone *local_zone; /* owned; the local zone as last asked */
  gint64 ahead; /* seconds this clock is ahead of the real one */
  int cut_off; /* minute of day at which a business day begins */
};

G_DEFINE_FINAL_TYPE (InnClock, inn_clock, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TIME_ZONE,
  PROP_CUT_OFF,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gint64
get_real_utc (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static GTimeZone *
find_zone (InnClock *self)
{
  if (self->zone != NULL)
    return self->zone;

  /* The machine may travel; GLib itself keeps the zone for as long as it is the same one. */
  g_clear_pointer (&self->local_zone, g_time_zone_unref);
  self->local_zone = g_time_zone_new_local ();
  return self->local_zone;
}

static gint64
find_offset (GTimeZone *zone,
             gint64     utc)
{
  return g_time_zone_get_offset (zone,
                                 g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc));
}

/* The wall-clock time as if it were UTC. */
static gint64
count_seconds (InnCivil civil)
{
  return ((gint64) inn_date_to_julian (civil.date) - UNIX_EPOCH) * SECONDS_PER_DAY +
         MAX (civil.minute, 0) * 60;
}

static void
inn_clock_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  InnClock *self = INN_CLOCK (object);

  switch (prop_id)
    {
    case PROP_TIME_ZONE:
      g_value_set_boxed (value, find_zone (self));
      break;
    case PROP_CUT_OFF:
      g_value_set_int (value, self->cut_off);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_clock_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  InnClock *self = INN_CLOCK (object);

  switch (prop_id)
    {
    case PROP_TIME_ZONE:
      inn_clock_set_time_zone (self, g_value_get_boxed (value));
      break;
    case PROP_CUT_OFF:
      inn_clock_set_cut_off (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_clock_finalize (GObject *object)
{
  InnClock *self = INN_CLOCK (object);

  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->local_zone, g_time_zone_unref);

  G_OBJECT_CLASS (inn_clock_parent_class)->finalize (object);
}

static void
inn_clock_class_init (InnClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_clock_get_property;
  object_class->set_property = inn_clock_set_property;
  object_class->finalize = inn_clock_finalize;

  /**
   * InnClock:time-zone:
   *
   * The hotel's time zone; set it to %NULL for the local one.
   */
  properties[PROP_TIME_ZONE] =
    g_param_spec_boxed ("time-zone", NULL, NULL, G_TYPE_TIME_ZONE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * InnClock:cut-off:
   *
   * The minute of day until which arrivals and departures belong to the day before.
   */
  properties[PROP_CUT_OFF] =
    g_param_spec_int ("cut-off", NULL, NULL, 0, MINUTES_PER_DAY - 1, INN_CLOCK_CUT_OFF_DEFAULT,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * InnClock::changed:
   *
   * The clock jumped, a new day began, or its zone is another one: ask again.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_clock_init (InnClock *self)
{
  self->cut_off = INN_CLOCK_CUT_OFF_DEFAULT;
}

/**
 * inn_clock_new:
 *
 * Returns: (transfer full): a clock that shows the real time in the local zone
 */
InnClock *
inn_clock_new (void)
{
  return g_object_new (INN_TYPE_CLOCK, NULL);
}

/**
 * inn_clock_new_at:
 * @now: what it shall show; without a minute, midnight
 *
 * Returns: (transfer full): a clock in the local zone that runs on from @now
 */
InnClock *
inn_clock_new_at (InnCivil now)
{
  InnClock *self = inn_clock_new ();

  inn_clock_set_now (self, now);
  return self;
}

/**
 * inn_clock_set_now:
 * @self: a clock
 * @now: a valid time, to be shown in the zone set now
 *
 * Sets the clock; it runs on from there. Emits ::changed.
 */
void
inn_clock_set_now (InnClock *self,
                   InnCivil  now)
{
  g_return_if_fail (INN_IS_CLOCK (self));
  g_return_if_fail (inn_civil_is_valid (now));

  inn_clock_set_utc (self, inn_clock_instant (self, now));
}

/**
 * inn_clock_set_utc:
 * @self: a clock
 * @utc: an instant, in seconds since 1970 UTC
 *
 * Sets the clock, also to an hour that comes twice; it runs on from there. Emits ::changed.
 */
void
inn_clock_set_utc (InnClock *self,
                   gint64    utc)
{
  g_return_if_fail (INN_IS_CLOCK (self));

  self->ahead = utc - get_real_utc ();
  inn_clock_notify_jump (self);
}

/**
 * inn_clock_set_time_zone:
 * @self: a clock
 * @zone: (nullable): a zone, or %NULL for the local one
 *
 * Keeps the instant, so the wall-clock time shown changes. Emits ::changed.
 */
void
inn_clock_set_time_zone (InnClock  *self,
                         GTimeZone *zone)
{
  g_return_if_fail (INN_IS_CLOCK (self));

  if (self->zone == zone)
    return;

  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = zone != NULL ? g_time_zone_ref (zone) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME_ZONE]);
  inn_clock_notify_jump (self);
}

/**
 * inn_clock_get_cut_off:
 * @self: a clock
 *
 * Returns: the minute of day at which a business day begins
 */
int
inn_clock_get_cut_off (InnClock *self)
{
  g_return_val_if_fail (INN_IS_CLOCK (self), INN_CLOCK_CUT_OFF_DEFAULT);

  return self->cut_off;
}

/**
 * inn_clock_set_cut_off:
 * @self: a clock
 * @minute: 0 (business days are civil days) to 1439
 */
void
inn_clock_set_cut_off (InnClock *self,
                       int       minute)
{
  g_return_if_fail (INN_IS_CLOCK (self));
  g_return_if_fail (minute >= 0 && minute < MINUTES_PER_DAY);

  if (self->cut_off == minute)
    return;

  self->cut_off = minute;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUT_OFF]);
}

/**
 * inn_clock_get_utc:
 * @self: a clock
 *
 * Returns: the instant, in seconds since 1970 UTC
 */
gint64
inn_clock_get_utc (InnClock *self)
{
  g_return_val_if_fail (INN_IS_CLOCK (self), 0);

  return get_real_utc () + self->ahead;
}

/**
 * inn_clock_get_civil:
 * @self: a clock
 *
 * One reading of date and minute together: they belong to each other even at midnight.
 *
 * Returns: what the clock on the wall shows
 */
InnCivil
inn_clock_get_civil (InnClock *self)
{
  g_return_val_if_fail (INN_IS_CLOCK (self), INN_CIVIL_NONE);

  return inn_clock_civil_at (self, inn_clock_get_utc (self));
}

/**
 * inn_clock_get_today:
 * @self: a clock
 *
 * Take it once per evaluation and pass it on.
 *
 * Returns: the civil day
 */
InnDate
inn_clock_get_today (InnClock *self)
{
  return inn_clock_get_civil (self).date;
}

/**
 * inn_clock_get_minute:
 * @self: a clock
 *
 * Returns: minutes since midnight, as the wall shows them
 */
int
inn_clock_get_minute (InnClock *self)
{
  return inn_clock_get_civil (self).minute;
}

/**
 * inn_clock_get_business_day:
 * @self: a clock
 *
 * Returns: the day that arrivals and departures are booked on: yesterday until the cut-off
 */
InnDate
inn_clock_get_business_day (InnClock *self)
{
  InnCivil now = inn_clock_get_civil (self);

  return now.minute < self->cut_off ? inn_date_add_days (now.date, -1) : now.date;
}

/**
 * inn_clock_instant:
 * @self: a clock
 * @civil: a valid time; without a minute, midnight
 *
 * A time that daylight saving skips is moved forward by what was skipped (02:30 becomes 03:30); of
 * one that comes twice the first is taken.
 *
 * Returns: when the wall shows @civil, in seconds since 1970 UTC
 */
gint64
inn_clock_instant (InnClock *self,
                   InnCivil  civil)
{
  GTimeZone *zone;
  gint64 wall, before, after, earlier, later;

  g_return_val_if_fail (INN_IS_CLOCK (self), 0);
  g_return_val_if_fail (inn_civil_is_valid (civil), 0);

  zone = find_zone (self);
  wall = count_seconds (civil);

  /* No zone is more than 14 hours from UTC, so these two stand on either side of the answer. */
  before = find_offset (zone, wall - SECONDS_PER_DAY);
  after = find_offset (zone, wall + SECONDS_PER_DAY);
  earlier = MIN (wall - before, wall - after);
  later = MAX (wall - before, wall - after);

  if (find_offset (zone, earlier) == wall - earlier)
    return earlier;
  if (find_offset (zone, later) == wall - later)
    return later;
  return wall - before;
}

/**
 * inn_clock_next_instant:
 * @self: a clock
 * @civil: a valid time that the wall does not show yet
 *
 * Of a time that comes twice, the second one while the clock is between the two.
 *
 * Returns: when the wall shows @civil the next time, in seconds since 1970 UTC
 */
gint64
inn_clock_next_instant (InnClock *self,
                        InnCivil  civil)
{
  gint64 now, utc;

  g_return_val_if_fail (INN_IS_CLOCK (self), 0);
  g_return_val_if_fail (inn_civil_is_valid (civil), 0);

  now = inn_clock_get_utc (self);
  utc = inn_clock_instant (self, civil);
  if (utc <= now && inn_civil_compare (inn_clock_civil_at (self, now), civil) < 0)
    utc = count_seconds (civil) - find_offset (find_zone (self), now);
  return utc;
}

/**
 * inn_clock_civil_at:
 * @self: a clock
 * @utc: seconds since 1970 UTC
 *
 * Returns: what the wall shows at @utc, or %INN_CIVIL_NONE outside of the years 1 to 9999
 */
InnCivil
inn_clock_civil_at (InnClock *self,
                    gint64    utc)
{
  const gint64 farthest = (gint64) SECONDS_PER_DAY * 366 * 10000;
  gint64 wall, days;
  InnDate date;

  g_return_val_if_fail (INN_IS_CLOCK (self), INN_CIVIL_NONE);

  if (utc < -farthest || utc > farthest)
    return INN_CIVIL_NONE;

  wall = utc + find_offset (find_zone (self), utc);
  days = wall / SECONDS_PER_DAY - (wall % SECONDS_PER_DAY < 0);
  date = inn_date_from_julian ((gint32) (days + UNIX_EPOCH));
  if (!inn_date_is_set (date))
    return INN_CIVIL_NONE;
  return inn_civil_new (date, (int) ((wall - days * SECONDS_PER_DAY) / 60));
}

/**
 * inn_clock_notify_jump:
 * @self: a clock
 *
 * Whoever sees that the wall clock was set, that a new day began or that the machine woke up says
 * so here. Emits ::changed.
 */
void
inn_clock_notify_jump (InnClock *self)
{
  g_return_if_fail (INN_IS_CLOCK (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
