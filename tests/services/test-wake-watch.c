/* test-wake-watch.c: what wakes the reminders, with a clock that is set by hand, zones in which
 * midnight is near, and a logind of our own. */

#include "config.h"

#include "inn-test-desk.h"
#include "inn-wake-watch.h"

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_IFACE "org.freedesktop.login1.Manager"
#define MARK_IFACE "org.innkeeper.Test"

/* How long something may take on a busy machine. */
#define PATIENCE_SECONDS 30

/* From the making of a watch to what it is to wake at: it has to be there by then. */
#define AHEAD_SECONDS 3

typedef struct
{
  InnClock *clock;
  InnWakeWatch *watch;
  guint n_woke;
  guint n_changed;
  InnWakeReasons last; /* of the last time */
  InnWakeReasons all;
  gboolean rearm;
} Fixture;

static void
woke_cb (InnWakeWatch *watch,
         guint         reasons,
         gpointer      data)
{
  Fixture *fixture = data;

  fixture->n_woke++;
  fixture->last = reasons;
  fixture->all |= reasons;
  if (fixture->rearm)
    inn_wake_watch_arm (watch, inn_clock_get_utc (fixture->clock));
}

static void
changed_cb (InnClock *clock,
            gpointer  data)
{
  Fixture *fixture = data;

  fixture->n_changed++;
}

static void
watch (Fixture *fixture)
{
  fixture->watch = inn_wake_watch_new (fixture->clock);
  g_signal_connect (fixture->watch, "woke", G_CALLBACK (woke_cb), fixture);
  g_signal_connect (fixture->clock, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  fixture->clock = inn_clock_new ();
  inn_clock_set_time_zone (fixture->clock, zone);
  inn_clock_set_now (fixture->clock, inn_civil_new (inn_date_new (2026, 11, 22), 12 * 60));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->watch != NULL)
    g_assert_finalize_object (fixture->watch);
  g_assert_finalize_object (fixture->clock);
}

static void
set_clock (Fixture *fixture,
           int      year,
           int      month,
           int      day,
           int      minute)
{
  inn_clock_set_now (fixture->clock, inn_civil_new (inn_date_new (year, month, day), minute));
}

static gboolean
has_woken (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_woke > 0;
}

static void
test_armed (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 utc;

  watch (fixture);
  utc = inn_clock_get_utc (fixture->clock) + 1;
  inn_wake_watch_arm (fixture->watch, utc);
  g_assert_cmpint (inn_wake_watch_get_armed (fixture->watch), ==, utc);
  g_assert_true (inn_test_run_until (has_woken, fixture, PATIENCE_SECONDS));
  g_assert_cmpint (fixture->last, ==, INN_WAKE_TIME);
  g_assert_cmpint (inn_clock_get_utc (fixture->clock), >=, utc);
  g_assert_cmpint (inn_wake_watch_get_armed (fixture->watch), ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  inn_test_run_for (1.2);
  g_assert_cmpuint (fixture->n_woke, ==, 1);
}

static void
test_armed_in_the_past (Fixture       *fixture,
                        gconstpointer  data)
{
  watch (fixture);
  inn_wake_watch_arm (fixture->watch, inn_clock_get_utc (fixture->clock) - 100000);
  g_assert_cmpuint (fixture->n_woke, ==, 0);
  g_assert_true (inn_test_run_until (has_woken, fixture, PATIENCE_SECONDS));
  g_assert_cmpint (fixture->last, ==, INN_WAKE_TIME);
}

static void
test_armed_anew (Fixture       *fixture,
                 gconstpointer  data)
{
  watch (fixture);
  inn_wake_watch_arm (fixture->watch, inn_clock_get_utc (fixture->clock) + 1);
  inn_wake_watch_arm (fixture->watch, inn_clock_get_utc (fixture->clock) + 3600);
  inn_test_run_for (1.3);
  g_assert_cmpuint (fixture->n_woke, ==, 0);
  inn_wake_watch_arm (fixture->watch, 0);
  set_clock (fixture, 2026, 11, 22, 14 * 60);
  g_assert_cmpint (fixture->all, ==, INN_WAKE_JUMP);
}

static void
test_armed_while_waking (Fixture       *fixture,
                         gconstpointer  data)
{
  watch (fixture);
  fixture->rearm = TRUE;
  inn_wake_watch_arm (fixture->watch, inn_clock_get_utc (fixture->clock));
  g_assert_true (inn_test_run_until (has_woken, fixture, PATIENCE_SECONDS));
  fixture->rearm = FALSE;
  fixture->n_woke = 0;
  g_assert_true (inn_test_run_until (has_woken, fixture, PATIENCE_SECONDS));
  inn_test_run_for (0.1);
  g_assert_cmpuint (fixture->n_woke, ==, 1);
}

static void
test_set_by_hand (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    int year, month, day, minute;
    InnWakeReasons reasons;
  } cases[] = {
    { 2026, 11, 22, 13 * 60, INN_WAKE_JUMP },
    { 2026, 11, 22, 12 * 60, INN_WAKE_JUMP },
    { 2026, 11, 23, 0, INN_WAKE_JUMP | INN_WAKE_DAY },
    { 2026, 11, 23, 5 * 60 + 59, INN_WAKE_JUMP },
    { 2026, 11, 23, 6 * 60, INN_WAKE_JUMP | INN_WAKE_BUSINESS_DAY },
    { 2027, 3, 1, 12 * 60, INN_WAKE_JUMP | INN_WAKE_DAY | INN_WAKE_BUSINESS_DAY },
    { 1970, 1, 2, 12 * 60, INN_WAKE_JUMP | INN_WAKE_DAY | INN_WAKE_BUSINESS_DAY },
    { 9999, 12, 31, 12 * 60, INN_WAKE_JUMP | INN_WAKE_DAY | INN_WAKE_BUSINESS_DAY },
    { 2026, 11, 22, 12 * 60, INN_WAKE_JUMP | INN_WAKE_DAY | INN_WAKE_BUSINESS_DAY },
  };

  watch (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_clock (fixture, cases[i].year, cases[i].month, cases[i].day, cases[i].minute);
      g_assert_cmpint (fixture->last, ==, cases[i].reasons);
      g_assert_cmpuint (fixture->n_woke, ==, i + 1);
      g_assert_cmpuint (fixture->n_changed, ==, i + 1);
    }

  inn_wake_watch_check (fixture->watch);
  g_assert_cmpuint (fixture->n_woke, ==, G_N_ELEMENTS (cases));
}

static void
test_jump_over_the_armed (Fixture       *fixture,
                          gconstpointer  data)
{
  gint64 utc;

  watch (fixture);
  utc = inn_clock_get_utc (fixture->clock) + 3600;
  inn_wake_watch_arm (fixture->watch, utc);
  set_clock (fixture, 2026, 11, 22, 11 * 60);
  g_assert_cmpint (fixture->last, ==, INN_WAKE_JUMP);
  g_assert_cmpint (inn_wake_watch_get_armed (fixture->watch), ==, utc);
  set_clock (fixture, 2026, 11, 22, 15 * 60);
  g_assert_cmpint (fixture->last, ==, INN_WAKE_JUMP | INN_WAKE_TIME);
  set_clock (fixture, 2026, 11, 22, 12 * 60);
  g_assert_cmpint (fixture->last, ==, INN_WAKE_JUMP);
}

/* A zone in which it is now @seconds before @minute of the day. */
static void
move_before (Fixture *fixture,
             int      minute,
             int      seconds)
{
  g_autoptr (GTimeZone) zone = NULL;
  gint64 of_day = inn_clock_get_utc (fixture->clock) % 86400;
  gint32 offset = (gint32) (minute * 60 - seconds - of_day);

  if (offset > 43200)
    offset -= 86400;
  if (offset < -43200)
    offset += 86400;
  zone = g_time_zone_new_offset (offset);
  inn_clock_set_time_zone (fixture->clock, zone);
}

static void
test_midnight (Fixture       *fixture,
               gconstpointer  data)
{
  InnDate before;

  move_before (fixture, 0, AHEAD_SECONDS);
  before = inn_clock_get_today (fixture->clock);
  watch (fixture);
  g_assert_true (inn_test_run_until (has_woken, fixture, PATIENCE_SECONDS));
  g_assert_cmpint (fixture->last, ==, INN_WAKE_DAY);
  g_assert_true (inn_date_equal (inn_clock_get_today (fixture->clock),
                                 inn_date_add_days (before, 1)));
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_cut_off (Fixture       *fixture,
              gconstpointer  data)
{
  move_before (fixture, 6 * 60, AHEAD_SECONDS);
  watch (fixture);
  g_assert_true (inn_test_run_until (has_woken, fixture, PATIENCE_SECONDS));
  g_assert_cmpint (fixture->last, ==, INN_WAKE_BUSINESS_DAY);

  inn_clock_set_cut_off (fixture->clock, 10 * 60);
  g_assert_cmpuint (fixture->n_woke, ==, 2);
  g_assert_cmpint (fixture->last, ==, INN_WAKE_BUSINESS_DAY);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
}

static void
test_zone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (13 * 3600);

  watch (fixture);
  inn_clock_set_time_zone (fixture->clock, zone);
  g_assert_cmpint (fixture->last, ==, INN_WAKE_DAY);
}

/* The connection that the watch has as well, and whether the last mark has come by it. */
typedef struct
{
  GDBusConnection *bus;
  guint mark_id;
  gboolean marked;
} Line;

static void
mark_cb (GDBusConnection *bus,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *signal,
         GVariant        *parameters,
         gpointer         data)
{
  ((Line *) data)->marked = TRUE;
}

static gboolean
is_marked (gpointer data)
{
  return ((Line *) data)->marked;
}

static void
line_open (Line *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  line->bus = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (line->bus, FALSE);
  line->mark_id = g_dbus_connection_signal_subscribe (line->bus, NULL, MARK_IFACE, "Mark", NULL,
                                                      NULL, G_DBUS_SIGNAL_FLAGS_NONE, mark_cb, line,
                                                      NULL);
  /* Once this is answered, the bus knows of the mark. */
  reply = g_dbus_connection_call_sync (line->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetId", NULL, NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
line_close (Line *line)
{
  g_dbus_connection_signal_unsubscribe (line->bus, line->mark_id);
  g_clear_object (&line->bus);
}

/* What is emitted comes in its order: when the mark is here, so is what went before it. */
static void
emit_sleep (Line     *line,
            gboolean  falls_asleep)
{
  g_autoptr (GError) error = NULL;

  line->marked = FALSE;
  g_dbus_connection_emit_signal (inn_test_bus_get (), NULL, LOGIN_PATH, LOGIN_IFACE,
                                 "PrepareForSleep", g_variant_new ("(b)", falls_asleep), &error);
  g_assert_no_error (error);
  g_dbus_connection_emit_signal (inn_test_bus_get (), NULL, LOGIN_PATH, MARK_IFACE, "Mark", NULL,
                                 &error);
  g_assert_no_error (error);
  g_assert_true (inn_test_run_until (is_marked, line, PATIENCE_SECONDS));
}

static void
test_resume (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GVariant) reply = NULL;
  Line line = { NULL };

  /* The bus of the test stands for the system's. */
  reply = g_dbus_connection_call_sync (inn_test_bus_get (), "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", LOGIN_NAME, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
  line_open (&line);
  watch (fixture);
  /* It listens as soon as it has the bus. */
  for (guint i = 0; i < PATIENCE_SECONDS * 10 && fixture->n_woke == 0; i++)
    {
      emit_sleep (&line, FALSE);
      inn_test_run_for (0.1);
    }
  g_assert_cmpuint (fixture->n_woke, ==, 1);
  fixture->n_woke = 0;
  fixture->n_changed = 0;

  emit_sleep (&line, TRUE);
  g_assert_cmpuint (fixture->n_woke, ==, 0);
  emit_sleep (&line, FALSE);
  g_assert_cmpuint (fixture->n_woke, ==, 1);
  g_assert_cmpint (fixture->last, ==, INN_WAKE_RESUME);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  line_close (&line);
}

static void
test_no_system_bus (void)
{
  Fixture fixture = { 0 };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 2 * PATIENCE_SECONDS * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  set_up (&fixture, NULL);
  watch (&fixture);
  inn_wake_watch_arm (fixture.watch, inn_clock_get_utc (fixture.clock) + 1);
  g_assert_true (inn_test_run_until (has_woken, &fixture, PATIENCE_SECONDS));
  tear_down (&fixture, NULL);
}

static void
test_ends_at_once (Fixture       *fixture,
                   gconstpointer  data)
{
  watch (fixture);
  inn_wake_watch_arm (fixture->watch, inn_clock_get_utc (fixture->clock));
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  inn_test_run_for (0.1);
  g_assert_cmpuint (fixture->n_woke, ==, 0);
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!g_test_subprocess ())
    {
      inn_test_bus_up ();
      g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_getenv ("DBUS_SESSION_BUS_ADDRESS"), TRUE);
    }

  add ("/wake-watch/armed-fires-once", test_armed);
  add ("/wake-watch/armed-in-the-past-fires-from-the-loop", test_armed_in_the_past);
  add ("/wake-watch/armed-anew-forgets-the-old", test_armed_anew);
  add ("/wake-watch/armed-while-waking", test_armed_while_waking);
  add ("/wake-watch/clock-set-by-hand", test_set_by_hand);
  add ("/wake-watch/jump-over-the-armed-instant", test_jump_over_the_armed);
  add ("/wake-watch/midnight", test_midnight);
  add ("/wake-watch/business-day-ends", test_cut_off);
  add ("/wake-watch/other-zone", test_zone);
  add ("/wake-watch/resume", test_resume);
  add ("/wake-watch/ends-at-once", test_ends_at_once);
  g_test_add_func ("/wake-watch/no-system-bus", test_no_system_bus);

  status = g_test_run ();
  inn_test_bus_down ();
  return status;
}
