/* Three years of a hotel, over a real book with a clock that is set: its machine is switched off and
 * sent to sleep, the program is killed while it shows something, the clock is set back and forth, the
 * desktop goes away and people do, put off, undo and delete. After every step the book says what was
 * shown, and that must be what inn-sim-hotel.c finds due: each once, none lost, none too late.
 *
 * The program is built with guards that can be taken away. Without any one of them the same years
 * must go wrong, which shows that the simulation looks. */

#include "config.h"

#include "inn-festival.h"
#include "inn-occurrence-table.h"
#include "inn-reminder-engine.h"
#include "inn-reminder-guards.h"
#include "inn-reminder-words.h"
#include "inn-rule-table.h"
#include "inn-sim-hotel.h"
#include "inn-snooze.h"
#include "inn-state-table.h"
#include "inn-store-follow-ups.h"
#include "inn-store-reminders.h"
#include "inn-test-guests.h"
#include "inn-test-notifier.h"

#define N_PEOPLE 200
#define YEARS 3
#define DAY (24 * 60 * 60)
#define HOUR (60 * 60)
/* More checks than that at one moment, and the program runs in a circle. */
#define MAX_CHECKS 40
/* A storm on the screen. */
#define MAX_POPUPS 4
#define QUIET_FROM (21 * 60 + 15)
#define QUIET_UNTIL (8 * 60 + 10)

guint inn_guards_taken_away = 0;
gint64 inn_guards_since = 0;

typedef struct
{
  const char *zone;
  int         year;
} Place;

/* Two years of the six with summer time in China; the day that Samoa left out; a quarter and a half
 * of an hour; midnights that are missing. */
static const Place places[] = {
  { "Asia/Shanghai", 1986 },     { "Europe/Berlin", 2026 },   { "Africa/Cairo", 2023 },
  { "America/Santiago", 2026 },  { "Pacific/Apia", 2010 },    { "Australia/Lord_Howe", 2026 },
  { "Asia/Shanghai", 1989 },     { "Africa/Cairo", 2012 },    { "Pacific/Apia", 2011 },
  { "Asia/Shanghai", 2031 },
};

typedef struct
{
  guint n_steps;
  guint n_occurrences;
  guint n_popups;
  guint n_digests;
  guint n_days;  /* days summed up */
  guint n_off;
  guint n_suspends;
  guint n_kills;
  guint n_again; /* shown, killed before that was noted, and shown again under the same key */
  guint n_clocks;
  guint n_acts;
} Figures;

typedef struct
{
  InnTestBook       *book;
  InnSettings       *settings;
  InnTestNotifier   *notifier;
  InnReminderEngine *engine;
  InnSimHotel       *hotel;
  GHashTable        *leads; /* day key → lead of the popup shown last */
  GArray            *guests; /* of gint64 */
  GRand             *rand;
  gint64             now;
  gint64             highest; /* latest time that the book has seen */
  gboolean           has_quiet;
  gboolean           greeting; /* the popup that sums up the day is still to come */
  InnDate            told;     /* the day that was summed up last */
  guint              n_checked;
  guint              seen_shown; /* of the notifier's notices */
  const char        *event;
  char              *trouble; /* what went wrong, NULL as long as nothing did */
  Figures            figures;
} Sim;

static void
checked_cb (Sim *sim)
{
  sim->n_checked++;
}

static InnCivil
get_civil (Sim *sim)
{
  return inn_clock_civil_at (sim->book->clock, sim->now);
}

/* Every other hotel has quiet hours, over midnight. */
static gboolean
is_quiet (Sim *sim)
{
  int minute = get_civil (sim).minute;

  return sim->has_quiet && (minute >= QUIET_FROM || minute < QUIET_UNTIL);
}

static void G_GNUC_PRINTF (2, 3)
fail (Sim        *sim,
      const char *format,
      ...)
{
  g_autofree char *when = inn_civil_dup_text (get_civil (sim));
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (sim->trouble == NULL)
    sim->trouble = g_strdup_printf ("%s, after %s: %s", when, sim->event, what);
}

/* ---- What the book says -------------------------------------------------------------------- */

static gpointer
load_occurrences (InnConnection  *connection,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  return inn_occurrence_table_load_all (connection, error);
}

/* Queued behind what the engine has asked for. */
static GArray *
read_occurrences (Sim *sim)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GArray *occurrences = NULL;

  inn_store_write_state_async (sim->book->store, INN_PRIORITY_BACKGROUND, load_occurrences, NULL,
                               NULL, (GDestroyNotify) g_array_unref, NULL, inn_test_loop_done_cb,
                               &loop);
  occurrences = inn_store_write_state_finish (sim->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  return occurrences;
}

/* Until the engine has nothing more to do. */
static GArray *
settle (Sim *sim)
{
  GArray *occurrences = NULL;
  guint first = sim->n_checked;
  guint n_quiet = 0;

  while (n_quiet < 2)
    {
      guint n_checked = sim->n_checked;
      guint n_asked = inn_test_notifier_get_n_asked (sim->notifier);

      g_clear_pointer (&occurrences, g_array_unref);
      occurrences = read_occurrences (sim);
      inn_test_loop_settle ();
      if (sim->n_checked == n_checked && inn_test_notifier_get_n_asked (sim->notifier) == n_asked)
        n_quiet++;
      else
        n_quiet = 0;
      if (sim->n_checked - first > MAX_CHECKS)
        {
          fail (sim, "the checks do not come to an end");
          break;
        }
    }

  return occurrences;
}

static const InnReminderRule *
find_rule (Sim    *sim,
           gint64  id)
{
  for (guint i = 0; i < sim->hotel->rules->len; i++)
    {
      const InnReminderRule *rule = &g_array_index (sim->hotel->rules, InnReminderRule, i);

      if (rule->id == id)
        return rule;
    }

  g_assert_not_reached ();
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What the book says was shown since it was asked last, "key@time". Known from now on. */
static GPtrArray *
take_shown (Sim    *sim,
            GArray *occurrences)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < occurrences->len; i++)
    {
      const InnOccurrence *row = &g_array_index (occurrences, InnOccurrence, i);
      const InnReminderRule *rule = find_rule (sim, row->rule_id);
      g_autofree char *key
        = inn_sim_dup_key (rule->kind, row->subject_id, row->day, rule->days_before);
      g_autofree char *text = inn_civil_dup_text (row->shown);
      const char *before = g_hash_table_lookup (sim->hotel->shown, key);

      if (text == NULL || g_strcmp0 (text, before) == 0)
        continue;

      g_ptr_array_add (shown, g_strdup_printf ("%s@%s", key, text));
      g_hash_table_replace (sim->leads,
                            inn_sim_dup_day_key (rule->kind, row->subject_id, row->day),
                            GINT_TO_POINTER (rule->days_before));
      g_hash_table_replace (sim->hotel->shown, g_steal_pointer (&key), g_steal_pointer (&text));
    }

  g_ptr_array_sort (shown, compare_texts);
  return shown;
}

static gboolean
is_paused (Sim *sim)
{
  return sim->now < sim->highest - DAY;
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_strcmp0 (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;
  return TRUE;
}

static char *
join (GPtrArray *texts)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", (char *) g_ptr_array_index (texts, i));
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* The first popup after the machine was switched on sums up the day, once a day. */
static gboolean
take_greeting (Sim      *sim,
               gboolean  possible)
{
  gboolean greets = sim->greeting && possible && !is_quiet (sim)
                    && !inn_date_equal (sim->told, get_civil (sim).date);

  if (greets)
    sim->told = get_civil (sim).date;
  if (possible && !is_quiet (sim))
    sim->greeting = FALSE;
  return greets;
}

static gboolean
was_held (Sim       *sim,
          GPtrArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    {
      InnCivil fire;

      g_assert_true (inn_civil_from_text (strchr (g_ptr_array_index (shown, i), '@') + 1, &fire));
      if (sim->has_quiet && !is_quiet (sim) && (fire.minute >= QUIET_FROM || fire.minute < QUIET_UNTIL)
          && !g_str_has_prefix (g_ptr_array_index (shown, i), "follow-up"))
        return TRUE;
    }

  return FALSE;
}

/* Each of @shown has a popup of its own, or one of them is a digest. */
static void
look_at_popups (Sim       *sim,
                GPtrArray *shown,
                gboolean   greets)
{
  guint n_notices = inn_test_notifier_get_n_shown (sim->notifier) - sim->seen_shown;
  guint n_single = 0;
  guint n_digests = 0;

  for (guint i = 0; i < n_notices; i++)
    {
      InnNotice *notice = inn_test_notifier_get_shown (sim->notifier, sim->seen_shown + i);

      if (g_str_equal (inn_notice_get_key (notice), INN_REMINDER_DIGEST_KEY))
        n_digests++;
      else
        n_single++;
    }
  sim->seen_shown += n_notices;
  sim->figures.n_popups += n_single;
  sim->figures.n_digests += n_digests;

  sim->figures.n_days += greets && n_digests > 0;
  /* The day in one, or the one thing in it. */
  if (greets && (n_single == 0 ? n_digests == 1 : n_single == 1 && n_notices == 1 && shown->len == 1))
    return;
  if (was_held (sim, shown) && n_digests == 0)
    fail (sim, "no digest for what quiet hours held");
  if ((greets && n_notices > 0) || n_single > shown->len
      || (n_single < shown->len) != (n_digests > 0))
    fail (sim, "%u popups and %u digests for %u reminders, the last %s", n_single, n_digests,
          shown->len,
          n_notices > 0
            ? inn_notice_get_key (inn_test_notifier_get_shown (sim->notifier, sim->seen_shown - 1))
            : "none");
  if (n_notices > MAX_POPUPS)
    fail (sim, "%u popups at once", n_notices);
}

/* Whether the wall has shown the time of something before now. In an hour that was left out it may not
 * have. */
static gboolean
is_late (Sim       *sim,
         GPtrArray *due)
{
  for (guint i = 0; i < due->len; i++)
    {
      InnCivil fire;

      g_assert_true (inn_civil_from_text (strchr (g_ptr_array_index (due, i), '@') + 1, &fire));
      if (inn_clock_instant (sim->book->clock, fire) < sim->now)
        return TRUE;
    }

  return FALSE;
}

/* Compares what was shown with what had to be. @ran_on: the engine should have woken for all before. */
static void
compare (Sim      *sim,
         gboolean  ran_on)
{
  g_autoptr (GArray) occurrences = settle (sim);
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  gboolean possible
    = !is_paused (sim) && inn_notifier_is_available (INN_NOTIFIER (sim->notifier));

  sim->figures.n_steps++;
  if (!is_paused (sim))
    sim->highest = MAX (sim->highest, sim->now);
  due = possible ? inn_sim_hotel_list_due (sim->hotel, get_civil (sim), is_quiet (sim))
                 : g_ptr_array_new_with_free_func (g_free);
  shown = take_shown (sim, occurrences);
  sim->figures.n_occurrences += shown->len;
  if (!is_same (due, shown))
    {
      g_autofree char *wanted = join (due);
      g_autofree char *got = join (shown);

      fail (sim, "due was [%s], shown [%s]", wanted, got);
    }
  if (ran_on && is_late (sim, due))
    fail (sim, "nothing was planned for what is due");
  /* Soon enough for the health line, and not in the past, which would be at once and for ever. */
  if (inn_reminder_engine_get_next_look (sim->engine) <= sim->now
      || inn_reminder_engine_get_next_look (sim->engine) > sim->now + HOUR + 60)
    fail (sim, "the next look is not within the hour");
  if (inn_guards_taken_away == 0
      && (inn_reminder_engine_get_health (sim->engine) == INN_REMINDERS_PAUSED) != is_paused (sim))
    fail (sim, "the health line is wrong about the clock");
  look_at_popups (sim, shown, take_greeting (sim, possible));
}

/* ---- The machine --------------------------------------------------------------------------- */

static void
start (Sim *sim)
{
  sim->notifier = inn_test_notifier_new ();
  sim->seen_shown = 0;
  sim->greeting = TRUE;
  sim->engine = inn_reminder_engine_new (sim->book->store, sim->settings,
                                         INN_NOTIFIER (sim->notifier));
  g_signal_connect_swapped (sim->engine, "checked", G_CALLBACK (checked_cb), sim);
}

static void
stop (Sim *sim)
{
  g_signal_handlers_disconnect_by_data (sim->engine, sim);
  g_object_run_dispose (G_OBJECT (sim->engine));
  g_clear_object (&sim->engine);
  /* Whoever was asked to show something never hears from it. */
  inn_test_notifier_release (sim->notifier);
  inn_test_loop_settle ();
  g_clear_object (&sim->notifier);
  inn_test_loop_settle ();
}

static void
reopen (Sim *sim)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_close (sim->book);
  inn_test_book_open (sim->book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
}

static void
set_clock (Sim    *sim,
           gint64  now)
{
  sim->now = now;
  inn_clock_set_utc (sim->book->clock, now);
}

static gint64
draw (Sim    *sim,
      gint64  first,
      gint64  last)
{
  return first + g_rand_int_range (sim->rand, 0, (gint32) (last - first + 1));
}

/* Runs on by itself, which is to be woken by what the engine has planned, and at midnight. */
static void
run_until (Sim    *sim,
           gint64  until)
{
  InnClock *clock = sim->book->clock;

  sim->event = "running on";
  while (sim->trouble == NULL)
    {
      InnDate tomorrow = inn_date_add_days (get_civil (sim).date, 1);
      gint64 wake = inn_clock_next_instant (clock, inn_civil_new (tomorrow, 0));
      InnCivil next = inn_reminder_engine_get_next (sim->engine);

      if (inn_civil_is_set (next))
        wake = MIN (wake, inn_clock_next_instant (clock, next));
      if (wake > until)
        break;
      /* A look a minute before, which is still under way when it is time. */
      if (wake > sim->now + 60 && draw (sim, 0, 1) == 0)
        set_clock (sim, wake - 60);
      set_clock (sim, wake);
      compare (sim, FALSE);
    }

  if (until > sim->now && sim->trouble == NULL)
    {
      set_clock (sim, until);
      compare (sim, TRUE);
    }
}

static gint64
in_minutes (Sim *sim,
            int  first,
            int  last)
{
  return sim->now + 60 * draw (sim, first, last);
}

static void
suspend (Sim *sim)
{
  sim->event = "a suspend";
  sim->figures.n_suspends++;
  set_clock (sim, in_minutes (sim, 30, 80 * 60));
  compare (sim, FALSE);
}

static void
switch_off (Sim *sim)
{
  sim->event = "being off";
  sim->figures.n_off++;
  stop (sim);
  if (draw (sim, 0, 3) == 0)
    reopen (sim);
  set_clock (sim, draw (sim, 0, 11) == 0 ? in_minutes (sim, 20 * 24 * 60, 60 * 24 * 60)
                                        : in_minutes (sim, 10, 14 * 24 * 60));
  start (sim);
  compare (sim, FALSE);
}

/* The engine has taken something, and handed it to a desktop that has not said anything. Gives what
 * the book says then. */
static GArray *
wait_at_the_desktop (Sim *sim)
{
  InnCivil next = inn_reminder_engine_get_next (sim->engine);

  inn_test_notifier_hold (sim->notifier);
  if (inn_civil_is_set (next))
    set_clock (sim, inn_clock_next_instant (sim->book->clock, next));
  else
    inn_reminder_engine_check (sim->engine);
  sim->highest = MAX (sim->highest, sim->now);
  return settle (sim);
}

/* What lies on the disk at the moment of a kill. */
typedef struct
{
  GArray *rows;
  gint64  told;
} Disk;

static gpointer
save_occurrences (InnConnection  *connection,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  Disk *disk = data;

  for (guint i = 0; i < disk->rows->len; i++)
    if (!inn_occurrence_table_save (connection, &g_array_index (disk->rows, InnOccurrence, i), error))
      return NULL;
  if (!inn_state_table_set_int (connection, "day-told", disk->told, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/* What could still be written while this process ends the program in good order is taken back: a kill
 * leaves on the disk what was there. */
static void
put_back (Sim  *sim,
          Disk *disk)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_write_state_async (sim->book->store, INN_PRIORITY_BACKGROUND, save_occurrences,
                               disk, NULL, NULL, NULL,
                               inn_test_loop_done_cb, &loop);
  inn_store_write_state_finish (sim->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static void
kill_while_showing (Sim *sim)
{
  gboolean seen = draw (sim, 0, 1) == 1;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GArray) rows = NULL;
  Disk disk = { NULL, 0 };

  sim->event = "a kill";
  rows = wait_at_the_desktop (sim);
  disk = (Disk) {
    rows, inn_test_book_get_int (sim->book, "SELECT coalesce (max (value), 0) FROM state "
                                            "WHERE key = 'day-told'"),
  };
  due = inn_sim_hotel_list_due (sim->hotel, get_civil (sim), is_quiet (sim));
  if (due->len > 0)
    {
      sim->figures.n_kills++;
      sim->figures.n_again += seen;
    }
  if (!seen)
    inn_test_notifier_set_outcome (sim->notifier, INN_NOTICE_HUNG);
  stop (sim);
  reopen (sim);
  put_back (sim, &disk);
  set_clock (sim, in_minutes (sim, 1, 60));
  start (sim);
  compare (sim, FALSE);
}

/* The desktop takes its time, and meanwhile there is a look at the book after every change. */
static void
dawdle (Sim *sim)
{
  sim->event = "a slow desktop";
  g_array_unref (wait_at_the_desktop (sim));
  inn_reminder_engine_check (sim->engine);
  g_array_unref (settle (sim));
  inn_test_notifier_release (sim->notifier);
  compare (sim, FALSE);
}

static void
lose_the_desktop (Sim *sim)
{
  sim->event = "a lost desktop";
  inn_test_notifier_set_state (sim->notifier, draw (sim, 0, 1) ? INN_NOTIFIER_ABSENT
                                                              : INN_NOTIFIER_HUNG);
  set_clock (sim, in_minutes (sim, 30, 40 * 60));
  compare (sim, FALSE);
  /* While a look is under way that could not show anything. */
  if (draw (sim, 0, 1) == 0)
    inn_reminder_engine_check (sim->engine);
  sim->event = "a desktop that came back";
  inn_test_notifier_set_state (sim->notifier, INN_NOTIFIER_READY);
  compare (sim, FALSE);
}

/* It says that it is there, and shows nothing. */
static void
refuse (Sim *sim)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GArray) occurrences = NULL;
  InnCivil next = inn_reminder_engine_get_next (sim->engine);

  if (!inn_civil_is_set (next))
    return;

  sim->event = "a desktop that refuses";
  inn_test_notifier_set_outcome (sim->notifier, INN_NOTICE_HUNG);
  set_clock (sim, inn_clock_next_instant (sim->book->clock, next));
  occurrences = settle (sim);
  sim->highest = MAX (sim->highest, sim->now);
  shown = take_shown (sim, occurrences);
  if (shown->len > 0)
    fail (sim, "noted as shown, and nobody saw it");
  inn_test_notifier_set_outcome (sim->notifier, INN_NOTICE_SHOWN);
  set_clock (sim, in_minutes (sim, 1, 60));
  compare (sim, FALSE);
}

static void
set_clock_wrong (Sim *sim)
{
  gint64 right = sim->now;
  gboolean ahead = draw (sim, 0, 1) == 1;
  gint64 minutes = draw (sim, 0, 1) ? draw (sim, 1, 23 * 60) : draw (sim, 25 * 60, 40 * 24 * 60);

  sim->figures.n_clocks++;
  sim->event = ahead ? "a clock set ahead" : "a clock set back";
  set_clock (sim, right + (ahead ? minutes : -minutes) * 60);
  compare (sim, FALSE);
  if (sim->trouble == NULL)
    {
      sim->event = "a clock set right";
      set_clock (sim, right + 60 * draw (sim, 1, 60));
      compare (sim, FALSE);
    }
  if (is_paused (sim) && sim->trouble == NULL)
    {
      sim->event = "a clock called right";
      sim->highest = sim->now;
      inn_reminder_engine_trust_clock (sim->engine);
      compare (sim, FALSE);
    }
}

/* ---- The people ---------------------------------------------------------------------------- */

static void
add_task_at (Sim           *sim,
             InnCivil       due,
             InnRecurrence  repeat)
{
  gint64 guest_id = g_array_index (sim->guests, gint64, draw (sim, 0, N_PEOPLE - 1));
  g_autoptr (InnFollowUp) follow_up = inn_follow_up_new (guest_id, "call", due);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  follow_up->priority = draw (sim, 0, 5) == 0 ? INN_PRIORITY_HIGH : INN_PRIORITY_NORMAL;
  if (repeat.every > 0)
    inn_follow_up_set_repeat (follow_up, repeat);
  inn_store_save_follow_up_async (sim->book->store, follow_up, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_follow_up_finish (sim->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_sim_hotel_add_task (sim->hotel, id, due, follow_up->priority == INN_PRIORITY_HIGH, repeat);
}

static void
add_task (Sim *sim)
{
  static const int hours[] = { 0, 2, 3, 7, 10, 14, 18, 23 };
  InnDate day = inn_date_add_days (get_civil (sim).date, (int) draw (sim, -1, 20));
  int minute = draw (sim, 0, 2) == 0
                 ? INN_CIVIL_NO_MINUTE
                 : hours[draw (sim, 0, G_N_ELEMENTS (hours) - 1)] * 60 + (int) draw (sim, 0, 59);
  InnCivil due = inn_civil_new (day, minute);
  InnRecurrence repeat = INN_RECURRENCE_ONCE;

  if (draw (sim, 0, 3) == 0)
    {
      repeat.every = (int) draw (sim, 1, 3);
      repeat.unit = (InnRecurUnit) draw (sim, 0, INN_N_RECUR_UNITS - 1);
      repeat.from_done = draw (sim, 0, 1) == 1;
      repeat.anchor = due;
    }
  add_task_at (sim, due, repeat);
}

static InnSimTask *
pick_task (Sim *sim)
{
  for (int tries = 0; tries < 20 && sim->hotel->tasks->len > 0; tries++)
    {
      guint i = (guint) draw (sim, 0, sim->hotel->tasks->len - 1);
      InnSimTask *task = &g_array_index (sim->hotel->tasks, InnSimTask, i);

      if (task->open)
        return task;
    }

  return NULL;
}

/* The one after it, as the book made it, must be due when the calendar says. */
static void
follow_series (Sim    *sim,
               gint64  id)
{
  InnSimTask done = *inn_sim_hotel_get_task (sim->hotel, id);
  InnCivil next = inn_sim_next_of_task (&done, get_civil (sim).date);
  g_autofree char *sql = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *got = NULL;

  inn_sim_hotel_get_task (sim->hotel, id)->open = FALSE;
  if (!inn_civil_is_set (next))
    return;

  sql = g_strdup_printf ("SELECT due || CASE WHEN due_minute IS NULL THEN '' "
                         "ELSE printf (' %%02d:%%02d', due_minute / 60, due_minute %% 60) END "
                         "FROM follow_up WHERE previous_id = %" G_GINT64_FORMAT, id);
  got = inn_test_book_get_text (sim->book, sql);
  wanted = inn_civil_dup_text (next);
  if (g_strcmp0 (wanted, got) != 0)
    fail (sim, "the next one is due %s, not %s", got, wanted);

  g_free (sql);
  sql = g_strdup_printf ("SELECT id FROM follow_up WHERE previous_id = %" G_GINT64_FORMAT, id);
  inn_sim_hotel_add_task (sim->hotel, inn_test_book_get_int (sim->book, sql), next, done.urgent,
                          done.repeat);
}

static void
do_task (Sim      *sim,
         gboolean  takes_back)
{
  InnSimTask *task = pick_task (sim);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;
  gint64 id;

  if (task == NULL)
    return;

  id = task->id;
  inn_store_finish_follow_up_async (sim->book->store, id, "", NULL, inn_test_loop_done_cb, &loop);
  inn_store_finish_follow_up_finish (sim->book->store, inn_test_loop_wait (&loop), &seq, &error);
  g_assert_no_error (error);
  if (!takes_back)
    {
      follow_series (sim, id);
      return;
    }

  /* Gone for a while, and shown before perhaps: then it comes back as something known. */
  task->open = FALSE;
  g_array_unref (settle (sim));
  inn_test_undo (sim->book, seq);
  inn_sim_hotel_get_task (sim->hotel, id)->open = TRUE;
}

static void
put_off_task (Sim *sim)
{
  InnSimTask *task = pick_task (sim);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnCivil until
    = inn_civil_new (inn_date_add_days (get_civil (sim).date, (int) draw (sim, 0, 9)),
                     (int) draw (sim, 0, 1439));

  if (task == NULL)
    return;

  inn_store_snooze_follow_up_async (sim->book->store, task->id, until, NULL, inn_test_loop_done_cb,
                                    &loop);
  inn_store_snooze_follow_up_finish (sim->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  task->due = until;
}

static void
delete_task (Sim *sim)
{
  InnSimTask *task = pick_task (sim);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  if (task == NULL)
    return;

  inn_store_delete_follow_up_async (sim->book->store, task->id, NULL, inn_test_loop_done_cb, &loop);
  inn_store_delete_follow_up_finish (sim->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  task->open = FALSE;
}

/* A button of a popup that can still be seen. */
static void
answer_popup (Sim *sim)
{
  guint n_shown = inn_test_notifier_get_n_shown (sim->notifier);
  gboolean snooze = draw (sim, 0, 1) == 1;
  g_auto (GStrv) parts = NULL;
  g_autofree char *key = NULL;
  InnCivil later = inn_snooze_in_an_hour (sim->book->clock);
  InnRuleKind kind;
  gint64 id;

  if (n_shown == 0)
    return;

  key = g_strdup (inn_notice_get_key (inn_test_notifier_get_shown (sim->notifier, n_shown - 1)));
  /* A festival has no buttons but the one that opens the panel. */
  if (inn_test_notifier_get_visible (sim->notifier, key) == NULL
      || g_str_has_prefix (key, "festival/"))
    return;

  parts = g_strsplit (key, "/", -1);
  inn_test_notifier_act (sim->notifier, key,
                         snooze ? INN_REMINDER_ACTION_SNOOZE : INN_REMINDER_ACTION_DONE);
  g_array_unref (settle (sim));
  if (parts[1] == NULL)
    return;

  id = g_ascii_strtoll (parts[1], NULL, 10);
  g_assert_true (inn_rule_kind_from_nick (parts[0], &kind));
  if (kind == INN_RULE_FOLLOW_UP)
    {
      if (snooze)
        inn_sim_hotel_get_task (sim->hotel, id)->due = later;
      else
        follow_series (sim, id);
    }
  else
    {
      InnDate day;
      g_autofree char *day_key = NULL;

      g_assert_true (inn_date_from_iso (parts[2], &day));
      day_key = inn_sim_dup_day_key (kind, id, day);
      if (snooze)
        g_hash_table_replace (sim->hotel->put_off,
                              inn_sim_dup_key (kind, id, day,
                                               GPOINTER_TO_INT (g_hash_table_lookup (sim->leads,
                                                                                     day_key))),
                              inn_civil_dup_text (later));
      else
        g_hash_table_add (sim->hotel->answered, g_steal_pointer (&day_key));
    }
}

static void
act (Sim *sim)
{
  sim->event = "what people did";
  for (gint64 n = draw (sim, 1, 3); n > 0 && sim->trouble == NULL; n--)
    {
      sim->figures.n_acts++;
      switch (draw (sim, 0, 9))
        {
        case 0:
        case 1:
        case 2:
        case 3:
          add_task (sim);
          break;
        case 4:
          do_task (sim, FALSE);
          break;
        case 5:
          do_task (sim, TRUE);
          break;
        case 6:
          put_off_task (sim);
          break;
        case 7:
          delete_task (sim);
          break;
        default:
          answer_popup (sim);
          break;
        }
      compare (sim, FALSE);
    }
}

static void
add_end (Sim            *sim,
         InnRuleKind     rule_kind,
         InnSubjectKind  subject_kind,
         gint64          id,
         InnDate         day)
{
  InnSimYearly *yearly = inn_sim_hotel_add_yearly (sim->hotel, rule_kind, subject_kind, id);

  g_array_append_val (yearly->days, day);
}

/* Days that matter, a tier and a document that end, and a lead time of their own. */
static void
add_more_of_guest (Sim          *sim,
                   gint64        id,
                   int           i,
                   InnBirthday   birthday,
                   InnSimYearly *yearly)
{
  InnDate end = inn_date_add_days (sim->hotel->first, (int) draw (sim, 60, 1000));
  g_autofree char *sql = NULL;
  char iso[INN_DATE_ISO_SIZE];

  inn_date_to_iso (end, iso);
  if (i % 5 == 0)
    {
      birthday.day = (guint8) draw (sim, 1, 28);
      sql = g_strdup_printf ("INSERT INTO important_date (guest_id, kind, calendar, month, day, leap) "
                             "VALUES (%" G_GINT64_FORMAT ", 'anniversary', '%s', %d, %d, %d)", id,
                             birthday.calendar == INN_CALENDAR_LUNAR ? "lunar" : "solar",
                             birthday.month, birthday.day, birthday.leap);
      inn_test_book_do (sim->book, sql);
      inn_sim_hotel_add_kept (sim->hotel, INN_RULE_IMPORTANT_DATE, INN_SUBJECT_IMPORTANT_DATE,
                              inn_test_book_get_int (sim->book,
                                                     "SELECT max (id) FROM important_date"),
                              birthday);
    }
  else if (i % 5 == 1)
    {
      sql = g_strdup_printf ("UPDATE guest SET tier = 'gold', tier_until = '%s' "
                             "WHERE id = %" G_GINT64_FORMAT, iso, id);
      inn_test_book_do (sim->book, sql);
      add_end (sim, INN_RULE_TIER, INN_SUBJECT_GUEST, id, end);
    }
  else if (i % 5 == 2)
    {
      sql = g_strdup_printf ("INSERT INTO identity_document (guest_id, kind, sealed, blind_index, "
                             "expires) VALUES (%" G_GINT64_FORMAT ", 'passport', zeroblob (40), "
                             "zeroblob (16), '%s')", id, iso);
      inn_test_book_do (sim->book, sql);
      add_end (sim, INN_RULE_DOCUMENT, INN_SUBJECT_DOCUMENT,
               inn_test_book_get_int (sim->book, "SELECT max (id) FROM identity_document"), end);
    }
  else if (i % 5 == 3)
    {
      yearly->own_lead = i % 12;
      sql = g_strdup_printf ("INSERT INTO guest_lead (guest_id, kind, days_before) "
                             "VALUES (%" G_GINT64_FORMAT ", 'birthday', %d)", id, yearly->own_lead);
      inn_test_book_do (sim->book, sql);
    }
}

/* Who is born how, by turns; every tenth is not to be greeted. */
static void
add_people (Sim *sim)
{
  for (int i = 0; i < N_PEOPLE; i++)
    {
      static const char *const unwanted[] = { ", deceased = 1", ", no_contact = 1",
                                              ", banned = 1", ", archived = 1" };
      g_autofree char *name = g_strdup_printf ("Guest %d", i);
      gint64 id = inn_test_guest_add (sim->book, name, NULL);
      int month = (int) draw (sim, 1, 12);
      InnBirthday birthday = INN_BIRTHDAY_NONE;
      g_autofree char *sql = NULL;

      g_array_append_val (sim->guests, id);
      switch (i % 8)
        {
        case 0:
          birthday = inn_birthday_new_solar (1950 + i % 30, month, (int) draw (sim, 1, 28));
          break;
        case 1:
          birthday = inn_birthday_new_solar (0, month, (int) draw (sim, 1, 28));
          break;
        case 2:
          birthday = inn_birthday_new_solar (i % 16 == 2 ? 1960 : 0, 2, 29);
          break;
        case 3:
          birthday = inn_birthday_new_lunar (0, month, (int) draw (sim, 1, 29), FALSE);
          break;
        case 4:
          birthday = inn_birthday_new_lunar (0, month, (int) draw (sim, 1, 30), TRUE);
          break;
        case 5:
          birthday = inn_birthday_new_lunar (0, month, 30, FALSE);
          break;
        case 6:
          birthday = inn_birthday_new_lunar (0, 12, (int) draw (sim, 1, 30), FALSE);
          break;
        default:
          continue;
        }

      sql = g_strdup_printf ("UPDATE guest SET birth_calendar = '%s', birth_year = nullif (%d, 0), "
                             "birth_month = %d, birth_day = %d, birth_leap = %d%s "
                             "WHERE id = %" G_GINT64_FORMAT,
                             birthday.calendar == INN_CALENDAR_LUNAR ? "lunar" : "solar",
                             birthday.year, birthday.month, birthday.day, birthday.leap,
                             i % 10 == 9 ? unwanted[i / 10 % G_N_ELEMENTS (unwanted)] : "", id);
      inn_test_book_do (sim->book, sql);
      if (i % 10 != 9)
        add_more_of_guest (sim, id, i, birthday,
                           inn_sim_hotel_add_kept (sim->hotel, INN_RULE_BIRTHDAY, INN_SUBJECT_GUEST,
                                                   id, birthday));
    }
}

/* Those that the hotel keeps, as the almanac has them. */
static void
add_festivals (Sim *sim)
{
  for (gsize i = 0; i < inn_festival_count (); i++)
    {
      const InnFestival *festival = inn_festival_get (i);
      g_autofree char *sql = g_strdup_printf ("SELECT coalesce (max (id), 0) FROM festival "
                                              "WHERE enabled = 1 AND key = '%s'",
                                              inn_festival_get_key (festival));
      gint64 id = inn_test_book_get_int (sim->book, sql);
      InnSimYearly *yearly = NULL;

      if (id == 0)
        continue;

      yearly = inn_sim_hotel_add_yearly (sim->hotel, INN_RULE_FESTIVAL, INN_SUBJECT_FESTIVAL, id);
      for (InnDate day = sim->hotel->first; inn_date_compare (day, sim->hotel->last) <= 0;
           day = inn_date_add_days (day, 1))
        if (inn_festival_is_on (festival, day))
          g_array_append_val (yearly->days, day);
    }
}

static gpointer
load_rules (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_rule_table_list (connection, error);
}

static void
set_rules (Sim *sim)
{
  static const int leads[] = { 0, 3, 7 };
  g_auto (InnTestLoop) set = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_set_rules_async (sim->book->store, 9 * 60, 8 * 60 + 30, leads, G_N_ELEMENTS (leads), NULL,
                             inn_test_loop_done_cb, &set);
  inn_store_set_rules_finish (sim->book->store, inn_test_loop_wait (&set), NULL, &error);
  g_assert_no_error (error);
  inn_test_book_do (sim->book, "UPDATE reminder_rule SET enabled = 1");
  g_array_unref (sim->hotel->rules);
  sim->hotel->rules = inn_test_book_read (sim->book, load_rules, NULL, &error);
  g_assert_no_error (error);
}

/* ---- The years ----------------------------------------------------------------------------- */

static Sim *
sim_new (guint seed)
{
  const Place *place = &places[seed % G_N_ELEMENTS (places)];
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (place->zone);
  InnDate first = inn_date_new (place->year, 1, 1);
  Sim *sim = g_new0 (Sim, 1);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (zone);
  sim->event = "the beginning";
  sim->rand = g_rand_new_with_seed (seed);
  sim->book = inn_test_book_new_closed ();
  inn_clock_set_time_zone (sim->book->clock, zone);
  set_clock (sim, inn_clock_instant (sim->book->clock, inn_civil_new (first, 10 * 60)));
  inn_test_book_open (sim->book, INN_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  sim->settings = inn_settings_new_apart ("Willow House");
  sim->has_quiet = seed % 2 == 1;
  g_settings_set_boolean (inn_settings_get_gsettings (sim->settings), "quiet-hours", sim->has_quiet);
  g_settings_set_int (inn_settings_get_gsettings (sim->settings), "quiet-from", QUIET_FROM);
  g_settings_set_int (inn_settings_get_gsettings (sim->settings), "quiet-until", QUIET_UNTIL);
  sim->leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sim->guests = g_array_new (FALSE, FALSE, sizeof (gint64));
  sim->hotel = inn_sim_hotel_new (inn_date_add_days (first, -40),
                                  inn_date_new (place->year + YEARS + 1, 6, 1));
  set_rules (sim);
  add_people (sim);
  add_festivals (sim);
  start (sim);
  return sim;
}

static void
sim_free (Sim *sim)
{
  stop (sim);
  g_object_unref (sim->settings);
  inn_sim_hotel_free (sim->hotel);
  g_hash_table_unref (sim->leads);
  g_array_unref (sim->guests);
  g_rand_free (sim->rand);
  inn_test_book_free (sim->book);
  g_free (sim->trouble);
  g_free (sim);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sim, sim_free)

/* Until the years are over, or something is wrong. */
static void
live (Sim *sim)
{
  gint64 end = sim->now + YEARS * (gint64) 365 * DAY;

  compare (sim, FALSE);
  while (sim->now < end && sim->trouble == NULL)
    {
      switch (draw (sim, 0, 19))
        {
        case 0:
        case 1:
          switch_off (sim);
          break;
        case 2:
        case 3:
          suspend (sim);
          break;
        case 4:
          kill_while_showing (sim);
          break;
        case 5:
          dawdle (sim);
          break;
        case 6:
          lose_the_desktop (sim);
          break;
        case 7:
          refuse (sim);
          break;
        case 8:
          set_clock_wrong (sim);
          break;
        case 9:
        case 10:
        case 11:
        case 12:
          act (sim);
          break;
        default:
          run_until (sim, in_minutes (sim, 30, 50 * 60));
          break;
        }
    }
}

static void
test_years (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  g_autoptr (Sim) sim = sim_new (seed);
  const Figures *figures = &sim->figures;

  live (sim);
  if (sim->trouble != NULL)
    g_error ("Seed %u, %s: %s", seed, places[seed].zone, sim->trouble);
  g_assert_cmpuint (figures->n_occurrences, >, 500);
  g_assert_cmpuint (figures->n_kills, >, 3);
  g_assert_cmpuint (figures->n_again, >, 0);
  g_test_message ("%s from %d%s: %u reminders, %u popups and %u digests (%u of days), %u looks; %u times off, "
                  "%u suspends, %u kills (%u seen before), %u wrong clocks, %u acts",
                  places[seed].zone, places[seed].year, sim->has_quiet ? ", quiet at night" : "",
                  figures->n_occurrences, figures->n_popups, figures->n_digests, figures->n_days,
                  figures->n_steps, figures->n_off, figures->n_suspends,
                  figures->n_kills, figures->n_again, figures->n_clocks, figures->n_acts);
}

static gint64
get_offset (Sim    *sim,
            gint64  utc)
{
  InnCivil civil = inn_clock_civil_at (sim->book->clock, utc);

  return ((gint64) inn_date_to_julian (civil.date) * 24 * 60 + civil.minute) * 60 - utc;
}

/* Tasks for every quarter of an hour around the moment at which the clocks change, those that the wall
 * does not show among them, and more of them once it has come. */
static void
live_through_change (Sim    *sim,
                     gint64  change)
{
  InnCivil from = inn_clock_civil_at (sim->book->clock, change - 2 * HOUR);

  sim->event = "a change of the clocks";
  set_clock (sim, change - 3 * HOUR);
  compare (sim, FALSE);
  for (int i = 0; i < 5 * 4; i++)
    {
      int minute = from.minute + i * 15;

      add_task_at (sim, inn_civil_new (inn_date_add_days (from.date, minute / (24 * 60)),
                                       minute % (24 * 60)), INN_RECURRENCE_ONCE);
    }
  compare (sim, FALSE);
  run_until (sim, change + 10 * 60);
  for (int i = 1; i < 4 && sim->trouble == NULL; i++)
    {
      InnCivil later = inn_clock_civil_at (sim->book->clock, sim->now + i * 13 * 60);

      add_task_at (sim, later, INN_RECURRENCE_ONCE);
      sim->event = "a task for the hour after the change";
      compare (sim, FALSE);
    }
  run_until (sim, change + 30 * HOUR);
}

/* All changes of a year; in Samoa, of the one without a 30 December. */
static void
live_through_changes (Sim *sim)
{
  gint64 first = sim->now;

  compare (sim, FALSE);
  for (gint64 utc = first; utc < first + 730 * (gint64) DAY && sim->trouble == NULL; utc += 900)
    if (get_offset (sim, utc) != get_offset (sim, utc + 900))
      {
        live_through_change (sim, utc + 900);
        sim->figures.n_clocks++;
      }
}

static void
test_changes (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  g_autoptr (Sim) sim = sim_new (seed);

  live_through_changes (sim);
  if (sim->trouble != NULL)
    g_error ("Seed %u, %s: %s", seed, places[seed].zone, sim->trouble);
  g_assert_cmpuint (sim->figures.n_clocks, >, 1);
  g_test_message ("%s from %d: %u changes, %u reminders", places[seed].zone, places[seed].year,
                  sim->figures.n_clocks, sim->figures.n_occurrences);
}

/* An hour that comes twice has the program go round in circles. */
static void
test_changes_without (void)
{
  g_autoptr (Sim) sim = NULL;

  inn_guards_taken_away = INN_GUARD_SECOND_PASS;
  sim = sim_new (1);
  live_through_changes (sim);
  inn_guards_taken_away = 0;
  g_assert_nonnull (sim->trouble);
  g_test_message ("%s", sim->trouble);
}

/* Without the guard something goes wrong in the same years. */
static void
test_without (gconstpointer data)
{
  g_autofree char *trouble = NULL;

  inn_guards_taken_away = GPOINTER_TO_UINT (data);
  for (guint seed = 1; seed < 4 && trouble == NULL; seed++)
    {
      g_autoptr (Sim) sim = sim_new (seed);

      live (sim);
      trouble = g_steal_pointer (&sim->trouble);
    }
  inn_guards_taken_away = 0;

  g_assert_nonnull (trouble);
  g_test_message ("%s", trouble);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    guint       guard;
    const char *path;
  } controls[] = {
    { INN_GUARD_ONCE, "shown-once" },
    { INN_GUARD_MEMORY, "memory-of-what-is-gone" },
    { INN_GUARD_CLAIMED, "claims" },
    { INN_GUARD_IN_FLIGHT, "popups-on-their-way" },
    { INN_GUARD_OUTCOME, "the-desktops-answer" },
    { INN_GUARD_BELATED, "belated-birthdays" },
    { INN_GUARD_OVERTAKEN, "the-last-lead-time" },
    { INN_GUARD_CLOCK, "the-judgement-of-the-clock" },
    { INN_GUARD_AGAIN, "the-look-after-the-look" },
    { INN_GUARD_MORNING, "the-look-after-quiet-hours" },
    { INN_GUARD_DESKTOP, "a-desktop-that-comes-back" },
  };

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpstr (g_getenv ("GSETTINGS_BACKEND"), ==, "memory");

  for (guint seed = 0; seed < G_N_ELEMENTS (places); seed++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder-simulation/%s/%u/each-once-in-three-years",
                                               places[seed].zone, seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_years);
    }
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder-simulation/%s/%u/when-the-clocks-change",
                                               places[seed].zone, seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_changes);
    }
  g_test_add_func ("/reminder-simulation/goes-wrong-without-the-second-pass", test_changes_without);
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder-simulation/goes-wrong-without-%s",
                                               controls[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (controls[i].guard), test_without);
    }

  return g_test_run ();
}
