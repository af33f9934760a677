/* test-reminders.c: the reminders panel, its form and the preferences on a real book. */

#include "config.h"

#include "inn-follow-up-editor.h"
#include "inn-gui-resources.h"
#include "inn-null-notifier.h"
#include "inn-preferences-window.h"
#include "inn-reminder-row.h"
#include "inn-reminders-panel.h"
#include "inn-store-follow-ups.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define NARROWEST 360

typedef struct
{
  InnTestWindow window;
  InnReminderEngine *engine;
  InnAgendaList *agenda;
  GtkWidget *panel;
  gint64 guest_id;
} Panel;

static void
add_follow_up (Panel      *test,
               const char *what)
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

static void
set_up (Panel         *test,
        gconstpointer  data)
{
  g_autoptr(InnNotifier) notifier = inn_null_notifier_new ();

  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "林雨桐", "13805716620", "");
  add_follow_up (test, "Tom & <b>Jerry</b>");
  test->engine = inn_reminder_engine_new (inn_book_get_store (test->window.book),
                                          inn_book_get_settings (test->window.book), notifier);
  test->agenda = inn_agenda_list_new (test->window.book);
  test->panel = inn_reminders_panel_new (test->window.book, test->agenda, test->engine);
  inn_window_set_panel (INN_WINDOW (test->window.window), test->panel);
  inn_window_set_panel_open (INN_WINDOW (test->window.window), TRUE);
  inn_test_window_run (600);
}

static void
tear_down (Panel         *test,
           gconstpointer  data)
{
  g_object_run_dispose (G_OBJECT (test->agenda));
  g_clear_object (&test->agenda);
  g_object_run_dispose (G_OBJECT (test->engine));
  g_clear_object (&test->engine);
  inn_test_window_tear_down (&test->window, data);
}

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_completes (Panel         *test,
                gconstpointer  data)
{
  GtkWidget *row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  InnAgendaItem *item;

  g_assert_nonnull (row);
  item = inn_agenda_row_get_item (INN_AGENDA_ROW (row));
  g_assert_cmpstr (inn_agenda_item_get_task (item)->follow_up->what, ==, "Tom & <b>Jerry</b>");
  g_assert_cmpint (get_least_width (test->panel), <=, NARROWEST);

  g_assert_true (gtk_widget_activate_action (row, "reminder.complete", NULL));
  inn_test_window_run (400);
  g_assert_cmpint (inn_agenda_item_get_state (item), ==, INN_AGENDA_DONE);
  g_assert_cmpint (inn_agenda_item_get_seq (item), >, 0);
  g_assert_true (gtk_widget_get_parent (row) != NULL);

  /* Closed and opened again, it is gone. */
  inn_window_set_panel_open (INN_WINDOW (test->window.window), FALSE);
  inn_test_window_run (600);
  inn_window_set_panel_open (INN_WINDOW (test->window.window), TRUE);
  inn_test_window_run (600);
  row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  g_assert_true (row == NULL || inn_agenda_row_get_item (INN_AGENDA_ROW (row)) != item);
}

static void
test_form (Panel         *test,
           gconstpointer  data)
{
  GtkWidget *editor;

  inn_reminders_panel_new_follow_up (INN_REMINDERS_PANEL (test->panel), test->guest_id);
  inn_test_window_run (300);
  editor = inn_test_window_find (test->panel, INN_TYPE_FOLLOW_UP_EDITOR);
  g_assert_nonnull (editor);
  g_assert_cmpint (get_least_width (editor), <=, NARROWEST);

  /* Nothing was filled in: it says so and stays. */
  gtk_widget_activate_action (editor, "follow-up.save", NULL);
  inn_test_window_run (200);
  g_assert_true (inn_test_window_find (test->panel, INN_TYPE_FOLLOW_UP_EDITOR) == editor);

  gtk_widget_activate_action (editor, "follow-up.cancel", NULL);
  inn_test_window_run (200);
  g_assert_null (inn_test_window_find (test->panel, INN_TYPE_FOLLOW_UP_EDITOR));
}

static void
test_preferences (Panel         *test,
                  gconstpointer  data)
{
  GtkWidget *preferences = inn_preferences_window_new (GTK_WINDOW (test->window.window),
                                                       test->window.book, test->engine);

  gtk_window_present (GTK_WINDOW (preferences));
  inn_test_window_run (400);
  /* Without the shadow, which the window measures with itself. */
  g_assert_cmpint (get_least_width (gtk_widget_get_first_child (preferences)), <=, NARROWEST);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  inn_gui_register_resource ();
  adw_init ();

  g_test_add ("/reminders/what-is-completed-stays-until-the-panel-closes", Panel, NULL,
              set_up, test_completes, tear_down);
  g_test_add ("/reminders/the-form-says-what-is-missing", Panel, NULL,
              set_up, test_form, tear_down);
  g_test_add ("/reminders/the-preferences-fit-a-narrow-screen", Panel, NULL,
              set_up, test_preferences, tear_down);

  return g_test_run ();
}
