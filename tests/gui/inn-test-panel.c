/* inn-test-panel.c: see inn-test-panel.h. */

#include "config.h"

#include "inn-test-panel.h"

#include "inn-null-notifier.h"
#include "inn-reminders-panel.h"
#include "inn-store-follow-ups.h"
#include "inn-test-loop.h"

void
inn_test_panel_add_follow_up (InnTestPanel *test,
                              const char   *what)
{
  InnStore *store = inn_book_get_store (test->window.book);
  InnDate today = inn_clock_get_today (inn_book_get_clock (test->window.book));
  g_autoptr(InnFollowUp) follow_up =
    inn_follow_up_new (test->guest_id, what, inn_civil_new (inn_date_add_days (today, -400), -1));
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;

  inn_store_save_follow_up_async (store, follow_up, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_follow_up_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
}

void
inn_test_panel_set_up (InnTestPanel  *test,
                       gconstpointer  data)
{
  g_autoptr(InnNotifier) notifier = inn_null_notifier_new ();

  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "林雨桐", "13805716620", "");
  inn_test_panel_add_follow_up (test, "Tom & <b>Jerry</b>");
  test->engine = inn_reminder_engine_new (inn_book_get_store (test->window.book),
                                          inn_book_get_settings (test->window.book), notifier);
  test->agenda = inn_agenda_list_new (test->window.book);
  test->panel = inn_reminders_panel_new (test->window.book, test->agenda, test->engine);
  inn_window_set_panel (INN_WINDOW (test->window.window), test->panel);
  inn_window_set_panel_open (INN_WINDOW (test->window.window), TRUE);
  inn_test_window_run (600);
}

void
inn_test_panel_tear_down (InnTestPanel  *test,
                          gconstpointer  data)
{
  g_object_run_dispose (G_OBJECT (test->agenda));
  g_clear_object (&test->agenda);
  g_object_run_dispose (G_OBJECT (test->engine));
  g_clear_object (&test->engine);
  inn_test_window_tear_down (&test->window, data);
}
