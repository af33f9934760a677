/* test-automation-keeper.c: rules act at the start, after a change, and on a new day; a task by itself. */

#include "config.h"

#include "inn-automation-keeper.h"
#include "inn-store-automation.h"
#include "inn-store-follow-ups.h"
#include "inn-store-guests.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook *files; /* the folder and the clock only */
  InnBook     *book;
} Stage;

static Stage *
stage_new (void)
{
  Stage *stage = g_new0 (Stage, 1);
  g_autoptr (InnSettings) settings = inn_settings_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  stage->files = inn_test_book_new_closed ();
  inn_book_open_async (stage->files->path, INN_STORE_OPEN_CREATE, stage->files->clock, settings,
                       NULL, NULL, NULL, inn_test_loop_done_cb, &loop);
  stage->book = inn_book_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stage;
}

static void
stage_free (Stage *stage)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_book_close_async (stage->book, inn_test_loop_done_cb, &loop);
  inn_book_close_finish (stage->book, inn_test_loop_wait (&loop), NULL);
  inn_test_loop_clear (&loop);
  inn_test_loop_settle ();
  g_object_unref (stage->book);
  inn_test_book_free (stage->files);
  g_free (stage);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, stage_free)

static gint64
save_born (Stage   *stage,
           InnDate  day)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林雨桐");
  inn_guest_builder_set_birthday (builder, inn_birthday_new_solar (1990, day.month, day.day));
  guest = inn_guest_builder_end (builder);
  inn_store_save_guest_async (inn_book_get_store (stage->book), guest, NULL, NULL, inn_test_loop_done_cb,
                              &loop);
  id = inn_store_save_guest_finish (inn_book_get_store (stage->book), inn_test_loop_wait (&loop), NULL,
                                    &error);
  g_assert_no_error (error);

  return id;
}

static void
switch_on_wishes (Stage *stage)
{
  InnStore *store = inn_book_get_store (stage->book);
  g_auto (InnTestLoop) listed = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) switched = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) rules = NULL;
  g_autoptr (GError) error = NULL;

  inn_store_list_automation_async (store, NULL, inn_test_loop_done_cb, &listed);
  rules = inn_store_list_automation_finish (store, inn_test_loop_wait (&listed), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rules->len; i++)
    {
      const InnAutomationRule *rule = g_ptr_array_index (rules, i);

      if (!g_str_equal (rule->key, "birthday-wish"))
        continue;
      inn_store_switch_automation_async (store, rule->id, TRUE, NULL, inn_test_loop_done_cb, &switched);
      inn_store_switch_automation_finish (store, inn_test_loop_wait (&switched), NULL, &error);
      g_assert_no_error (error);
    }
}

static guint
count_tasks (Stage  *stage,
             gint64  guest_id)
{
  InnStore *store = inn_book_get_store (stage->book);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;

  inn_store_list_follow_ups_async (store, guest_id, NULL, inn_test_loop_done_cb, &loop);
  tasks = inn_store_list_follow_ups_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return tasks->len;
}

/* Until the guest has so many, and for long enough after that to see one more. */
static void
wait_for (Stage  *stage,
          gint64  guest_id,
          guint   n_tasks)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (count_tasks (stage, guest_id) < n_tasks && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  end = g_get_monotonic_time () + 2500 * 1000;
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_tasks (stage, guest_id), ==, n_tasks);
}

static void
test_acts (void)
{
  g_autoptr (Stage) stage = stage_new ();
  InnClock *clock = inn_book_get_clock (stage->book);
  InnDate today = inn_clock_get_today (clock);
  gint64 soon = save_born (stage, inn_date_add_days (today, 3));
  gint64 later = save_born (stage, inn_date_add_days (today, 8));
  g_autoptr (InnAutomationKeeper) keeper = NULL;
  gint64 changed;
  InnCivil now = inn_clock_get_civil (clock);

  /* At the start: what is near. */
  switch_on_wishes (stage);
  keeper = inn_automation_keeper_new (stage->book);
  wait_for (stage, soon, 1);
  g_assert_cmpuint (count_tasks (stage, later), ==, 0);

  /* After a change. */
  changed = save_born (stage, inn_date_add_days (today, 5));
  wait_for (stage, changed, 1);

  /* On a new day. */
  now.date = inn_date_add_days (now.date, 1);
  inn_clock_set_now (clock, now);
  inn_automation_keeper_check (keeper);
  wait_for (stage, later, 1);
  g_assert_cmpuint (count_tasks (stage, soon), ==, 1);

  g_object_run_dispose (G_OBJECT (keeper));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/automation-keeper/acts-at-the-start-after-a-change-and-on-a-new-day", test_acts);

  return g_test_run ();
}
