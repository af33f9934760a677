/* inn-wake-watch.c: says when it is time to look at the clock again.
 *
 * Timers of the main loop stand still while the machine sleeps and know nothing of a clock that is
 * set. So there are four of them, and any one alone would do, only later:
 *
 *   - a kernel timer on the wall clock, for the earliest of the armed instant, midnight and the end
 *     of the business day; it also fires when somebody sets the clock,
 *   - once a minute, a comparison of the wall clock with the time that went by,
 *   - logind's word that the machine woke up, where there is one,
 *   - the program's own clock when it is set by hand.
 *
 * Each of them only leads to inn_wake_watch_check(), which finds out itself what has happened.
 * Main thread only. */

#include "config.h"

#include "inn-wake-watch.h"

#include <gio/gio.h>
#include <glib-unix.h>

#include <errno.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define TICK_SECONDS 60
/* Less is a clock being trimmed, or the roundings of two readings. */
#define JUMP_SECONDS 5

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_IFACE "org.freedesktop.login1.Manager"

struct _InnWakeWatch
{
  GObject parent_instance;

  InnClock *clock;       /* owned */
  gint64 armed;          /* UTC seconds, 0 for not */

  gint64 seen_utc;       /* what the clock showed at the last check… */
  gint64 seen_monotonic; /* …and when that was, µs */
  InnDate seen_today;
  InnDate seen_business_day;
  gboolean is_telling;   /* our own words to the clock come back as its signal */

  guint tick_id;
  int timer_fd;          /* -1 where the kernel has none */
  guint timer_id;
  GDBusConnection *system_bus; /* owned, NULL when there is none */
  guint login_id;
};

enum
{
  WOKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InnWakeWatch, inn_wake_watch, G_TYPE_OBJECT)

static gint64
find_next (InnWakeWatch *self)
{
  InnDate tomorrow = inn_date_add_days (self->seen_today, 1);
  InnDate next_business_day = inn_date_add_days (self->seen_business_day, 1);
  gint64 next = G_MAXINT64;

  if (inn_date_is_set (tomorrow))
    next = MIN (next, inn_clock_instant (self->clock, inn_civil_new (tomorrow, 0)));
  if (inn_date_is_set (next_business_day))
    next = MIN (next, inn_clock_instant (self->clock,
                                         inn_civil_new (next_business_day,
                                                        inn_clock_get_cut_off (self->clock))));
  if (self->armed != 0)
    next = MIN (next, self->armed);
  return next;
}

static void
set_timer (InnWakeWatch *self)
{
  struct itimerspec when = { 0 };
  gint64 next = find_next (self);
  gint64 delay;

  if (self->timer_fd < 0)
    return;

  /* The program's clock may be ahead of the kernel's. A time gone by fires at once. */
  delay = next == G_MAXINT64 ? G_MAXINT32 : next - inn_clock_get_utc (self->clock);
  when.it_value.tv_sec = MAX (g_get_real_time () / G_USEC_PER_SEC + delay, 1);
  if (timerfd_settime (self->timer_fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) < 0
      && errno != ECANCELED)
    g_debug ("Setting a wall clock timer: %s", g_strerror (errno));
}

static void
look (InnWakeWatch *self)
{
  self->seen_utc = inn_clock_get_utc (self->clock);
  self->seen_monotonic = g_get_monotonic_time ();
  self->seen_today = inn_clock_get_today (self->clock);
  self->seen_business_day = inn_clock_get_business_day (self->clock);
}

/* Finds out what is different since the last time, beside what is known already. */
static void
check (InnWakeWatch   *self,
       InnWakeReasons  reasons,
       gboolean        clock_knows)
{
  g_autoptr (InnWakeWatch) kept = g_object_ref (self);
  InnDate last_today = self->seen_today;
  InnDate last_business_day = self->seen_business_day;
  gint64 due = self->seen_utc;
  gint64 lived = -self->seen_monotonic;

  look (self);
  lived = (lived + self->seen_monotonic) / G_USEC_PER_SEC;
  due += lived;

  if (ABS (self->seen_utc - due) > JUMP_SECONDS)
    reasons |= INN_WAKE_JUMP;
  if (!inn_date_equal (last_today, self->seen_today))
    reasons |= INN_WAKE_DAY;
  if (!inn_date_equal (last_business_day, self->seen_business_day))
    reasons |= INN_WAKE_BUSINESS_DAY;
  if (self->armed != 0 && self->seen_utc >= self->armed)
    {
      reasons |= INN_WAKE_TIME;
      self->armed = 0;
    }

  set_timer (self);
  if (reasons & ~INN_WAKE_TIME && !clock_knows)
    {
      self->is_telling = TRUE;
      inn_clock_notify_jump (self->clock);
      self->is_telling = FALSE;
    }
  if (reasons != 0)
    g_signal_emit (self, signals[WOKE], 0, (guint) reasons);
}

static gboolean
tick_cb (gpointer data)
{
  check (data, 0, FALSE);
  return G_SOURCE_CONTINUE;
}

static gboolean
timer_cb (int           fd,
          GIOCondition  condition,
          gpointer      data)
{
  guint64 n_fired;

  /* Cancelled means that the clock was set; the comparison says by how much. */
  if (read (fd, &n_fired, sizeof n_fired) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;

  check (data, 0, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
clock_changed_cb (InnWakeWatch *self)
{
  if (!self->is_telling)
    check (self, 0, TRUE);
}

static void
cut_off_changed_cb (InnWakeWatch *self)
{
  check (self, 0, FALSE);
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *iface,
          const char      *name,
          GVariant        *arguments,
          gpointer         data)
{
  gboolean falls_asleep = TRUE;

  if (g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(b)")))
    g_variant_get (arguments, "(b)", &falls_asleep);
  if (!falls_asleep)
    check (data, INN_WAKE_RESUME, FALSE);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  GWeakRef *weak = data;
  g_autoptr (InnWakeWatch) self = g_weak_ref_get (weak);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (weak);
  g_free (weak);

  bus = g_bus_get_finish (result, &error);
  if (bus == NULL)
    g_debug ("No system bus: %s", error->message);
  if (bus == NULL || self == NULL || self->tick_id == 0)
    return;

  g_dbus_connection_set_exit_on_close (bus, FALSE);
  self->system_bus = g_steal_pointer (&bus);
  self->login_id = g_dbus_connection_signal_subscribe (self->system_bus, LOGIN_NAME, LOGIN_IFACE,
                                                       "PrepareForSleep", LOGIN_PATH, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self,
                                                       NULL);
}

static void
inn_wake_watch_dispose (GObject *object)
{
  InnWakeWatch *self = INN_WAKE_WATCH (object);

  if (self->login_id != 0)
    g_dbus_connection_signal_unsubscribe (self->system_bus, self->login_id);
  self->login_id = 0;
  g_clear_object (&self->system_bus);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->timer_id, g_source_remove);

  G_OBJECT_CLASS (inn_wake_watch_parent_class)->dispose (object);
}

static void
inn_wake_watch_finalize (GObject *object)
{
  InnWakeWatch *self = INN_WAKE_WATCH (object);

  if (self->timer_fd >= 0)
    close (self->timer_fd);
  g_object_unref (self->clock);

  G_OBJECT_CLASS (inn_wake_watch_parent_class)->finalize (object);
}

static void
inn_wake_watch_class_init (InnWakeWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_wake_watch_dispose;
  object_class->finalize = inn_wake_watch_finalize;

  /**
   * InnWakeWatch::woke:
   * @reasons: #InnWakeReasons, at least one
   *
   * Time to look what is due. #InnClock::changed was emitted before, unless the only reason is
   * %INN_WAKE_TIME.
   */
  signals[WOKE] = g_signal_new ("woke", INN_TYPE_WAKE_WATCH, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
inn_wake_watch_init (InnWakeWatch *self)
{
  GWeakRef *weak;

  self->tick_id = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
  self->timer_fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer_fd >= 0)
    self->timer_id = g_unix_fd_add (self->timer_fd, G_IO_IN | G_IO_ERR, timer_cb, self);

  /* Never cancelled: the connection is everybody's, and would stay cancelled for all. */
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, bus_cb, weak);
}

/**
 * inn_wake_watch_new:
 * @clock: the clock to watch; it is told of jumps and new days
 *
 * Returns: (transfer full): a watch with nothing armed
 */
InnWakeWatch *
inn_wake_watch_new (InnClock *clock)
{
  InnWakeWatch *self;

  g_return_val_if_fail (INN_IS_CLOCK (clock), NULL);

  self = g_object_new (INN_TYPE_WAKE_WATCH, NULL);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "changed", G_CALLBACK (clock_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::cut-off", G_CALLBACK (cut_off_changed_cb), self,
                           G_CONNECT_SWAPPED);
  look (self);
  set_timer (self);
  return self;
}

/**
 * inn_wake_watch_get_armed:
 *
 * Returns: UTC seconds, 0 when nothing is armed
 */
gint64
inn_wake_watch_get_armed (InnWakeWatch *self)
{
  g_return_val_if_fail (INN_IS_WAKE_WATCH (self), 0);

  return self->armed;
}

/**
 * inn_wake_watch_arm:
 * @utc: an instant by the watched clock, in seconds since 1970, or 0 for none
 *
 * Takes the place of the one armed before. Each fires once, within a second after @utc; one that
 * has gone by fires from the main loop.
 */
void
inn_wake_watch_arm (InnWakeWatch *self,
                    gint64        utc)
{
  g_return_if_fail (INN_IS_WAKE_WATCH (self));

  if (self->armed == utc)
    return;

  self->armed = utc;
  set_timer (self);
}

/**
 * inn_wake_watch_check:
 *
 * Looks at the clock now; emits what there is to say before it returns.
 */
void
inn_wake_watch_check (InnWakeWatch *self)
{
  g_return_if_fail (INN_IS_WAKE_WATCH (self));

  check (self, 0, FALSE);
}
