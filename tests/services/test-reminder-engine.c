/* The engine of the reminders over a real book, with a clock that is set and a desktop that is
 * played: each reminder is shown once, at its time, whatever happens in between.
 */

#include "config.h"

#include "inn-reminder-engine.h"
#include "inn-reminder-words.h"
#include "inn-store-follow-ups.h"
#include "inn-store-promises.h"
#include "inn-test-guests.h"
#include "inn-test-notifier.h"

#define TEN (10 * 60)
#define PATIENCE_SECONDS 30

typedef struct
{
  InnTestBook       *book;
  InnSettings       *settings;
  InnTestNotifier   *notifier;
  InnReminderEngine *engine;
  gint64             guest_id;
  guint              n_checked;
  guint              n_questions;
  guint              n_opened;
  gint64             opened_guest;
} Stage;

static void
checked_cb (Stage *stage)
{
  stage->n_checked++;
}

static void
question_cb (Stage *stage)
{
  stage->n_questions++;
}

static void
open_cb (InnReminderEngine *engine,
         gint64             guest_id,
         gint64             follow_up_id,
         const char        *token,
         Stage             *stage)
{
  stage->n_opened++;
  stage->opened_guest = guest_id;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Lets the main loop run until @condition holds. */
#define wait_for(condition)                                                              \
  G_STMT_START {                                                                         \
    gint64 end_ = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;           \
    guint source_ = g_timeout_add (5, tick_cb, NULL);                                    \
    while (!(condition) && g_get_monotonic_time () < end_)                               \
      g_main_context_iteration (NULL, TRUE);                                             \
    g_source_remove (source_);                                                           \
    g_assert_true (condition);                                                           \
  } G_STMT_END

static void
start_engine (Stage *stage)
{
  guint before = stage->n_checked;

  stage->notifier = inn_test_notifier_new ();
  stage->engine = inn_reminder_engine_new (stage->book->store, stage->settings,
                                           INN_NOTIFIER (stage->notifier));
  g_signal_connect_swapped (stage->engine, "checked", G_CALLBACK (checked_cb), stage);
  g_signal_connect_swapped (stage->engine, "date-in-question", G_CALLBACK (question_cb), stage);
  g_signal_connect (stage->engine, "open", G_CALLBACK (open_cb), stage);
  /* The first look sums up the day, if there is anything in it. */
  wait_for (stage->n_checked > before);
}

static void
stop_engine (Stage *stage)
{
  g_signal_handlers_disconnect_by_data (stage->engine, stage);
  g_object_run_dispose (G_OBJECT (stage->engine));
  g_clear_object (&stage->engine);
  g_clear_object (&stage->notifier);
  inn_test_loop_settle ();
}

static Stage *
stage_new (void)
{
  Stage *stage = g_new0 (Stage, 1);

  stage->book = inn_test_book_new ();
  stage->settings = inn_settings_new ();
  stage->guest_id = inn_test_guest_add (stage->book, "林雨桐", "13805716620");

  return stage;
}

static void
stage_free (Stage *stage)
{
  if (stage->engine != NULL)
    stop_engine (stage);
  g_object_unref (stage->settings);
  inn_test_book_free (stage->book);
  g_free (stage);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, stage_free)

/* The program ends and is started again. */
static void
restart (Stage *stage)
{
  g_autoptr (GError) error = NULL;

  stop_engine (stage);
  inn_test_book_close (stage->book);
  inn_test_book_open (stage->book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  start_engine (stage);
}

/* A check that began after everything before, and what it wrote. */
static void
check (Stage *stage)
{
  for (int i = 0; i < 3; i++)
    {
      guint before = stage->n_checked;

      inn_reminder_engine_check (stage->engine);
      wait_for (stage->n_checked > before);
      inn_test_book_get_int (stage->book, "SELECT 1");
    }
}

static void
set_time (Stage   *stage,
          InnDate  day,
          int      minute)
{
  inn_clock_set_now (stage->book->clock, inn_civil_new (day, minute));
  check (stage);
}

static gint64
add_follow_up (Stage      *stage,
               const char *what,
               InnDate     day,
               int         minute)
{
  g_autoptr (InnFollowUp) follow_up =
    inn_follow_up_new (stage->guest_id, what, inn_civil_new (day, minute));
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  inn_store_save_follow_up_async (stage->book->store, follow_up, NULL, inn_test_loop_done_cb,
                                  &loop);
  id = inn_store_save_follow_up_finish (stage->book->store, inn_test_loop_wait (&loop), NULL,
                                        &error);
  g_assert_no_error (error);

  return id;
}

static char *
dup_shown_key (Stage *stage,
               guint  index)
{
  return g_strdup (inn_notice_get_key (inn_test_notifier_get_shown (stage->notifier, index)));
}

static gint64
count_in_state (Stage      *stage,
                const char *state)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM occurrence WHERE state = '%s'",
                                          state);

  return inn_test_book_get_int (stage->book, sql);
}

static guint
get_n_shown (Stage *stage)
{
  return inn_test_notifier_get_n_shown (stage->notifier);
}

static void
test_once (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN - 1);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);

  set_time (stage, INN_TEST_TODAY, TEN);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  wait_for (count_in_state (stage, "shown") == 1);

  set_time (stage, INN_TEST_TODAY, TEN + 30);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);
}

static void
test_done (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autofree char *key = NULL;

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  key = dup_shown_key (stage, 0);

  inn_test_notifier_act (stage->notifier, key, INN_REMINDER_ACTION_DONE);
  wait_for (inn_test_book_get_int (stage->book, "SELECT count(*) FROM follow_up "
                                                "WHERE status = 'done'") == 1);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
}

static void
test_snooze (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autofree char *key = NULL;

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  key = dup_shown_key (stage, 0);

  inn_test_notifier_act (stage->notifier, key, INN_REMINDER_ACTION_SNOOZE);
  wait_for (inn_test_book_get_int (stage->book, "SELECT postponed FROM follow_up") == 1);
  set_time (stage, INN_TEST_TODAY, TEN + 59);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  set_time (stage, INN_TEST_TODAY, TEN + 60);
  g_assert_cmpuint (get_n_shown (stage), ==, 2);
}

static void
test_open (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autofree char *key = NULL;

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  key = dup_shown_key (stage, 0);

  inn_test_notifier_act (stage->notifier, key, INN_REMINDER_ACTION_OPEN);
  g_assert_cmpuint (stage->n_opened, ==, 1);
  g_assert_cmpint (stage->opened_guest, ==, stage->guest_id);
}

static void
test_settled_elsewhere (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  start_engine (stage);
  id = add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  g_assert_cmpuint (inn_test_notifier_get_n_visible (stage->notifier), ==, 1);

  inn_store_finish_follow_up_async (stage->book->store, id, "", NULL, inn_test_loop_done_cb,
                                    &loop);
  inn_store_finish_follow_up_finish (stage->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  wait_for (inn_test_notifier_get_n_visible (stage->notifier) == 0);
}

static void
test_gone (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  start_engine (stage);
  id = add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  key = dup_shown_key (stage, 0);

  /* Pressed while the follow-up is being deleted. */
  inn_store_delete_follow_up_async (stage->book->store, id, NULL, inn_test_loop_done_cb, &loop);
  inn_test_notifier_act (stage->notifier, key, INN_REMINDER_ACTION_DONE);
  inn_store_delete_follow_up_finish (stage->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  wait_for (get_n_shown (stage) == 2);
  g_assert_cmpstr (inn_notice_get_key (inn_test_notifier_get_shown (stage->notifier, 1)), !=, key);
}

/* Two that are due together and would read the same share one popup by counts, unless names tell
 * them apart. */
static void
test_alike (void)
{
  for (int names = 0; names <= 1; names++)
    {
      g_autoptr (Stage) stage = stage_new ();

      g_autoptr (GSettings) settings = g_settings_new ("org.innkeeper.Innkeeper");

      g_settings_set_string (settings, "popup-content", names ? "names" : "counts");
      start_engine (stage);
      add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
      add_follow_up (stage, "write", INN_TEST_TODAY, TEN);
      set_time (stage, INN_TEST_TODAY, TEN);
      wait_for (get_n_shown (stage) == (names ? 2 : 1));
      if (!names)
        g_assert_cmpstr (inn_notice_get_body (inn_test_notifier_get_shown (stage->notifier, 0)),
                         ==, "2 follow-ups are due");
      check (stage);
      g_assert_cmpuint (get_n_shown (stage), ==, names ? 2 : 1);
      g_settings_reset (settings, "popup-content");
    }
}

static void
test_days_off (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autofree char *sql = NULL;

  start_engine (stage);
  check (stage);
  stop_engine (stage);

  sql = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
                         "WHERE i < 4999) "
                         "INSERT INTO follow_up (guest_id, what, due, due_minute, created_utc) "
                         "SELECT %" G_GINT64_FORMAT ", 'call ' || i, "
                         "date ('2026-11-22', '+' || (i %% 30) || ' days'), 600, 0 FROM n",
                         stage->guest_id);
  inn_test_book_do (stage->book, sql);
  inn_clock_set_now (stage->book->clock,
                     inn_civil_new (inn_date_add_days (INN_TEST_TODAY, 30), TEN));
  start_engine (stage);
  wait_for (get_n_shown (stage) > 0);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  g_assert_cmpuint (inn_test_notifier_get_n_asked (stage->notifier), <=, 4);
  g_assert_cmpstr (inn_notice_get_key (inn_test_notifier_get_shown (stage->notifier, 0)), ==,
                   INN_REMINDER_DIGEST_KEY);
  g_assert_cmpuint (stage->n_questions, ==, 0);
}

static void
test_killed (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autofree char *key = NULL;
  g_autofree char *again = NULL;

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  inn_test_notifier_hold (stage->notifier);
  inn_clock_set_now (stage->book->clock, inn_civil_new (INN_TEST_TODAY, TEN));
  inn_reminder_engine_check (stage->engine);
  wait_for (inn_test_notifier_get_n_asked (stage->notifier) == 1);
  g_assert_cmpint (count_in_state (stage, "claimed"), ==, 1);
  inn_test_notifier_release (stage->notifier);
  key = dup_shown_key (stage, 0);

  /* As if the program had died before it could note that. */
  wait_for (count_in_state (stage, "shown") == 1);
  inn_test_book_do (stage->book, "UPDATE occurrence SET state = 'claimed', shown_utc = NULL, "
                                 "shown_day = NULL, shown_minute = NULL");
  restart (stage);
  wait_for (get_n_shown (stage) == 1);
  again = dup_shown_key (stage, 0);
  g_assert_cmpstr (again, ==, key);
}

static void
test_absent (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  inn_test_notifier_set_state (stage->notifier, INN_NOTIFIER_ABSENT);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_NO_DESKTOP);

  inn_test_notifier_set_state (stage->notifier, INN_NOTIFIER_READY);
  wait_for (get_n_shown (stage) == 1);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
}

static void
test_restart (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  wait_for (count_in_state (stage, "shown") == 1);

  restart (stage);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);
}

static void
test_clock_back (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN - 120);
  set_time (stage, INN_TEST_TODAY, TEN);
  set_time (stage, INN_TEST_TODAY, TEN + 5);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
}

static void
test_clock_behind (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  set_time (stage, inn_date_add_days (INN_TEST_TODAY, 5), TEN);
  check (stage);
  add_follow_up (stage, "call", inn_date_add_days (INN_TEST_TODAY, 6), TEN);
  add_follow_up (stage, "look", inn_date_add_days (INN_TEST_TODAY, 1), TEN);
  check (stage);
  inn_test_notifier_forget (stage->notifier);
  set_time (stage, inn_date_add_days (INN_TEST_TODAY, 1), TEN + 1);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_PAUSED);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);

  set_time (stage, inn_date_add_days (INN_TEST_TODAY, 5), TEN + 1);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);
}

static gint64
add_promise (Stage   *stage,
             InnCivil due)
{
  g_autoptr (InnPromise) promise = inn_promise_new (stage->guest_id, INN_PROMISE_UPGRADE,
                                                    inn_date_add_days (INN_TEST_TODAY, -3), "");
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  promise->due = due;
  inn_store_save_promise_async (stage->book->store, promise, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_promise_finish (stage->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* A promise is neither missed nor told twice: at its time, after an hour more, and after a restart. */
static void
test_promise (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autofree char *key = NULL;
  g_autofree char *again = NULL;

  start_engine (stage);
  /* With the number of a promise: neither takes the other's place. */
  add_follow_up (stage, "call", inn_date_add_days (INN_TEST_TODAY, 1), TEN);
  add_promise (stage, inn_civil_new (INN_TEST_TODAY, TEN));
  add_promise (stage, INN_CIVIL_NONE);
  set_time (stage, INN_TEST_TODAY, TEN - 1);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);
  set_time (stage, INN_TEST_TODAY, TEN);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  g_assert_cmpstr (inn_notice_get_summary (inn_test_notifier_get_shown (stage->notifier, 0)), ==,
                   "A promise is due");
  wait_for (count_in_state (stage, "shown") == 1);
  set_time (stage, INN_TEST_TODAY, TEN + 20);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);

  key = dup_shown_key (stage, 0);
  inn_test_notifier_act (stage->notifier, key, INN_REMINDER_ACTION_SNOOZE);
  wait_for (inn_test_book_get_int (stage->book, "SELECT due_minute FROM promise WHERE id = 1")
            == TEN + 80);
  set_time (stage, INN_TEST_TODAY, TEN + 80);
  g_assert_cmpuint (get_n_shown (stage), ==, 2);
  again = dup_shown_key (stage, 1);
  g_assert_cmpstr (again, ==, key);
  wait_for (count_in_state (stage, "shown") == 1);

  inn_test_notifier_act (stage->notifier, key, INN_REMINDER_ACTION_DONE);
  wait_for (inn_test_book_get_int (stage->book, "SELECT count(*) FROM promise "
                                                "WHERE state = 'kept'") == 1);
  restart (stage);
  set_time (stage, INN_TEST_TODAY, TEN + 200);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);
}

/* One digest for all kinds, by counts. */
static void
test_promises_in_a_digest (void)
{
  g_autoptr (Stage) stage = stage_new ();

  for (int i = 0; i < 3; i++)
    add_promise (stage, inn_civil_new (INN_TEST_TODAY, TEN + i));
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  inn_clock_set_now (stage->book->clock, inn_civil_new (INN_TEST_TODAY, 6 * 60));
  start_engine (stage);
  set_time (stage, INN_TEST_TODAY, 9 * 60);
  wait_for (get_n_shown (stage) == 1);
  inn_test_notifier_forget (stage->notifier);
  set_time (stage, inn_date_add_days (INN_TEST_TODAY, 20), TEN);
  wait_for (get_n_shown (stage) == 1);
  g_assert_cmpstr (inn_notice_get_body (inn_test_notifier_get_shown (stage->notifier, 0)), ==,
                   "1 follow-up is due, 3 promises are due");
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
}

static const char *
get_last_body (Stage *stage)
{
  return inn_notice_get_body (inn_test_notifier_get_shown (stage->notifier, get_n_shown (stage) - 1));
}

/* Whoever logs in is told of the day, in one popup, once a day. */
static void
test_login (void)
{
  g_autoptr (Stage) stage = stage_new ();

  add_follow_up (stage, "call", INN_TEST_TODAY, TEN - 120);
  add_follow_up (stage, "write", INN_TEST_TODAY, TEN);
  add_follow_up (stage, "ask", INN_TEST_TODAY, TEN + 60);
  start_engine (stage);
  wait_for (get_n_shown (stage) == 1);
  g_assert_cmpstr (inn_notice_get_summary (inn_test_notifier_get_shown (stage->notifier, 0)), ==,
                   "Today");
  g_assert_cmpstr (get_last_body (stage), ==, "1 task is overdue, 2 tasks are due today");
  wait_for (count_in_state (stage, "shown") == 1);

  /* What is due later comes at its time, and a second login says nothing. */
  set_time (stage, INN_TEST_TODAY, TEN);
  g_assert_cmpuint (get_n_shown (stage), ==, 2);
  restart (stage);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);

  /* Nobody logs in at midnight; the day after somebody does. */
  set_time (stage, inn_date_add_days (INN_TEST_TODAY, 1), TEN);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  restart (stage);
  wait_for (get_n_shown (stage) == 1);
  g_assert_cmpstr (get_last_body (stage), ==, "3 tasks are overdue");
}

/* A desktop that is not there yet when the program starts is told as soon as it is. */
static void
test_login_before_the_desktop (void)
{
  g_autoptr (Stage) stage = stage_new ();

  add_follow_up (stage, "call", INN_TEST_TODAY, TEN - 120);
  start_engine (stage);
  inn_test_notifier_set_state (stage->notifier, INN_NOTIFIER_READY);
  wait_for (get_n_shown (stage) == 1);
  stop_engine (stage);
  inn_clock_set_now (stage->book->clock, inn_civil_new (inn_date_add_days (INN_TEST_TODAY, 1), TEN));
  stage->notifier = inn_test_notifier_new ();
  inn_test_notifier_set_state (stage->notifier, INN_NOTIFIER_ABSENT);
  stage->engine = inn_reminder_engine_new (stage->book->store, stage->settings,
                                           INN_NOTIFIER (stage->notifier));
  g_signal_connect_swapped (stage->engine, "checked", G_CALLBACK (checked_cb), stage);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);
  inn_test_notifier_set_state (stage->notifier, INN_NOTIFIER_READY);
  wait_for (get_n_shown (stage) == 1);
  g_assert_cmpstr (get_last_body (stage), ==, "1 task is overdue");
}

/* Over midnight nothing is shown but what is urgent; in the morning the rest comes in one. */
static void
test_quiet_hours (void)
{
  g_autoptr (Stage) stage = stage_new ();
  InnDate tomorrow = inn_date_add_days (INN_TEST_TODAY, 1);
  gint64 urgent;
  g_autofree char *sql = NULL;

  start_engine (stage);
  add_follow_up (stage, "call", INN_TEST_TODAY, 22 * 60 - 1);
  add_follow_up (stage, "write", INN_TEST_TODAY, 22 * 60);
  urgent = add_follow_up (stage, "wake", tomorrow, 5 * 60);
  sql = g_strdup_printf ("UPDATE follow_up SET priority = 'high' WHERE id = %" G_GINT64_FORMAT, urgent);
  inn_test_book_do (stage->book, sql);

  set_time (stage, INN_TEST_TODAY, 22 * 60 - 1);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  set_time (stage, INN_TEST_TODAY, 22 * 60 + 5);
  g_assert_cmpuint (get_n_shown (stage), ==, 1);
  g_assert_cmpint (inn_reminder_engine_get_next (stage->engine).minute, ==, 5 * 60);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);
  set_time (stage, tomorrow, 5 * 60);
  g_assert_cmpuint (get_n_shown (stage), ==, 2);
  g_assert_cmpint (inn_reminder_engine_get_next (stage->engine).minute, ==, 7 * 60 + 30);
  set_time (stage, tomorrow, 7 * 60 + 29);
  g_assert_cmpuint (get_n_shown (stage), ==, 2);
  set_time (stage, tomorrow, 7 * 60 + 30);
  g_assert_cmpuint (get_n_shown (stage), ==, 3);
  g_assert_cmpstr (inn_notice_get_key (inn_test_notifier_get_shown (stage->notifier, 2)), ==,
                   INN_REMINDER_DIGEST_KEY);
}

/* A clock years ahead tells of what is due until then; set right, somebody has to say so. */
static void
test_clock_of_2099 (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  set_time (stage, inn_date_new (2099, 1, 1), TEN);
  g_assert_cmpuint (stage->n_questions, ==, 1);
  inn_test_notifier_forget (stage->notifier);
  set_time (stage, INN_TEST_TODAY, TEN);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_PAUSED);
  add_follow_up (stage, "call", INN_TEST_TODAY, TEN);
  check (stage);
  g_assert_cmpuint (get_n_shown (stage), ==, 0);

  inn_reminder_engine_trust_clock (stage->engine);
  wait_for (get_n_shown (stage) == 1);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);

  /* Before the program was made it cannot be, whoever says so. */
  set_time (stage, inn_date_new (1970, 1, 2), TEN);
  inn_reminder_engine_trust_clock (stage->engine);
  check (stage);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_PAUSED);
  set_time (stage, INN_TEST_TODAY, TEN + 1);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);
}

/* What the line at the foot of the panel stands on. */
static void
test_health (void)
{
  static const struct
  {
    InnNotifierState  state;
    InnReminderHealth health;
  } cases[] = {
    { INN_NOTIFIER_READY, INN_REMINDERS_WORKING },    { INN_NOTIFIER_HUNG, INN_REMINDERS_NO_DESKTOP },
    { INN_NOTIFIER_ABSENT, INN_REMINDERS_NO_DESKTOP }, { INN_NOTIFIER_OFF, INN_REMINDERS_NO_POPUPS },
    { INN_NOTIFIER_UNKNOWN, INN_REMINDERS_WORKING },
  };
  g_autoptr (Stage) stage = stage_new ();
  g_autoptr (GError) error = NULL;
  GLogLevelFlags before;
  gint64 utc;

  start_engine (stage);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      inn_test_notifier_set_state (stage->notifier, cases[i].state);
      g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, cases[i].health);
    }
  check (stage);

  /* The next look comes within the hour, well before it would be called stale. */
  utc = inn_clock_get_utc (stage->book->clock);
  g_assert_cmpint (inn_reminder_engine_get_next_look (stage->engine), <=, utc + 3600);
  g_assert_cmpint (inn_reminder_engine_get_next_look (stage->engine), >, utc);

  stop_engine (stage);
  inn_test_book_close (stage->book);
  inn_test_book_open (stage->book, INN_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  stage->notifier = inn_test_notifier_new ();
  stage->engine = inn_reminder_engine_new (stage->book->store, stage->settings,
                                           INN_NOTIFIER (stage->notifier));
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_READ_ONLY);

  stop_engine (stage);
  inn_test_book_close (stage->book);
  inn_test_book_open (stage->book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  start_engine (stage);

  /* A look that fails is told at once, and so is one that succeeds again. */
  inn_test_book_do (stage->book, "ALTER TABLE reminder_rule RENAME TO rule_away");
  before = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  check (stage);
  g_log_set_always_fatal (before);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_STALE);
  inn_test_book_do (stage->book, "ALTER TABLE rule_away RENAME TO reminder_rule");
  check (stage);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);
}

static void
test_winter (void)
{
  g_autoptr (Stage) stage = stage_new ();

  start_engine (stage);
  check (stage);
  set_time (stage, inn_date_add_days (INN_TEST_TODAY, 100), TEN);
  g_assert_cmpuint (stage->n_questions, ==, 1);
  g_assert_cmpint (inn_reminder_engine_get_health (stage->engine), ==, INN_REMINDERS_WORKING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-engine/what-is-due-is-shown-once", test_once);
  g_test_add_func ("/reminder-engine/done-on-a-popup-is-done-in-the-book", test_done);
  g_test_add_func ("/reminder-engine/what-was-snoozed-comes-back", test_snooze);
  g_test_add_func ("/reminder-engine/a-click-opens-the-guest", test_open);
  g_test_add_func ("/reminder-engine/what-is-settled-elsewhere-leaves-the-screen",
                   test_settled_elsewhere);
  g_test_add_func ("/reminder-engine/an-answer-to-what-is-gone-says-so", test_gone);
  g_test_add_func ("/reminder-engine/two-that-would-read-the-same-share-a-popup", test_alike);
  g_test_add_func ("/reminder-engine/thirty-days-off-give-one-digest", test_days_off);
  g_test_add_func ("/reminder-engine/killed-while-showing-it-shows-the-same-again", test_killed);
  g_test_add_func ("/reminder-engine/what-was-due-without-a-desktop-is-shown-with-one",
                   test_absent);
  g_test_add_func ("/reminder-engine/a-restart-repeats-nothing", test_restart);
  g_test_add_func ("/reminder-engine/a-clock-set-back-repeats-nothing", test_clock_back);
  g_test_add_func ("/reminder-engine/a-clock-days-behind-pauses", test_clock_behind);

  g_test_add_func ("/reminder-engine/a-promise-is-shown-once-at-its-time", test_promise);
  g_test_add_func ("/reminder-engine/promises-stand-in-the-digest", test_promises_in_a_digest);
  g_test_add_func ("/reminder-engine/a-login-sums-up-the-day-once", test_login);
  g_test_add_func ("/reminder-engine/a-login-before-the-desktop-waits-for-it",
                   test_login_before_the_desktop);
  g_test_add_func ("/reminder-engine/quiet-hours-hold-back-until-the-morning", test_quiet_hours);
  g_test_add_func ("/reminder-engine/a-clock-of-2099-can-be-set-right", test_clock_of_2099);
  g_test_add_func ("/reminder-engine/the-health-is-always-true", test_health);
  g_test_add_func ("/reminder-engine/a-winter-away-asks-for-the-date-and-goes-on", test_winter);

  return g_test_run ();
}
