/* test-reminders.c: the reminders panel, its form and the preferences on a real book. */

#include "config.h"

#include "inn-follow-up-editor.h"
#include "inn-gui-resources.h"
#include "inn-guest-list-pane.h"
#include "inn-null-notifier.h"
#include "inn-preferences-window.h"
#include "inn-promise-editor.h"
#include "inn-promise-entry.h"
#include "inn-reminder-row.h"
#include "inn-reminders-page.h"
#include "inn-reminders-panel.h"
#include "inn-snooze-popover.h"
#include "inn-store-follow-ups.h"
#include "inn-store-promises.h"
#include "inn-test-loop.h"
#include "inn-test-panel.h"
#include "inn-when-entry.h"

#define NARROWEST 360

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_completes (InnTestPanel       *test,
                gconstpointer  data)
{
  GtkWidget *row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  InnAgendaItem *item;

  g_assert_nonnull (row);
  item = inn_agenda_row_get_item (INN_AGENDA_ROW (row));
  g_assert_cmpstr (inn_agenda_task_get_what (inn_agenda_item_get_task (item)), ==, "Tom & <b>Jerry</b>");
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

static gint64
add_promise (InnTestPanel *test,
             const char   *what)
{
  InnStore *store = inn_book_get_store (test->window.book);
  InnDate today = inn_clock_get_today (inn_book_get_clock (test->window.book));
  g_autoptr(InnPromise) promise =
    inn_promise_new (test->guest_id, INN_PROMISE_GIFT, inn_date_add_days (today, -500), what);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 id;

  /* Before all that waits in the book of the test. */
  promise->due = inn_civil_new (inn_date_add_days (today, -450), -1);
  inn_store_save_promise_async (store, promise, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_promise_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (600);

  return id;
}

static InnPromiseState
get_state (InnTestPanel *test,
           gint64        id)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;

  inn_store_list_promises_async (store, test->guest_id, NULL, inn_test_loop_done_cb, &loop);
  found = inn_store_list_promises_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((InnPromise *) g_ptr_array_index (found, 0))->id, ==, id);

  return ((InnPromise *) g_ptr_array_index (found, 0))->state;
}

/* It stands in its place without anybody asking, is ticked as kept, and can be taken back. */
static void
test_promise (InnTestPanel  *test,
              gconstpointer  data)
{
  guint waiting = inn_agenda_list_get_waiting (test->agenda);
  gint64 id = add_promise (test, "Tea & <b>cake</b>");
  GtkWidget *row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  InnAgendaItem *item = inn_agenda_row_get_item (INN_AGENDA_ROW (row));

  g_assert_cmpstr (inn_agenda_task_get_what (inn_agenda_item_get_task (item)), ==,
                   "Tea & <b>cake</b>");
  g_assert_cmpuint (inn_agenda_list_get_waiting (test->agenda), ==, waiting + 1);
  g_assert_cmpint (inn_agenda_item_get_guest_id (item), ==, test->guest_id);
  g_assert_cmpint (get_least_width (test->panel), <=, NARROWEST);

  g_assert_true (gtk_widget_activate_action (row, "reminder.complete", NULL));
  inn_test_window_run (600);
  g_assert_cmpint (inn_agenda_item_get_state (item), ==, INN_AGENDA_DONE);
  g_assert_cmpint (get_state (test, id), ==, INN_PROMISE_KEPT);
  g_assert_cmpuint (inn_agenda_list_get_waiting (test->agenda), ==, waiting);

  gtk_widget_activate_action (row, "win.undo-entry", "x", inn_agenda_item_get_seq (item));
  inn_test_window_run (800);
  g_assert_cmpint (get_state (test, id), ==, INN_PROMISE_OPEN);
  g_assert_cmpint (inn_agenda_item_get_state (item), ==, INN_AGENDA_OPEN);
  g_assert_cmpuint (inn_agenda_list_get_waiting (test->agenda), ==, waiting + 1);
}

static void
test_promise_form (InnTestPanel  *test,
                   gconstpointer  data)
{
  gint64 id = add_promise (test, "Tea");
  GtkWidget *editor, *entry;

  inn_reminders_panel_edit_promise (INN_REMINDERS_PANEL (test->panel), id);
  inn_test_window_run (300);
  editor = inn_test_window_find (test->panel, INN_TYPE_PROMISE_EDITOR);
  g_assert_nonnull (editor);
  g_assert_cmpint (get_least_width (editor), <=, NARROWEST);

  entry = inn_test_window_find (inn_test_window_find (editor, INN_TYPE_PROMISE_ENTRY),
                                GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Green tea");
  g_signal_emit_by_name (entry, "activate");
  inn_test_window_run (800);
  g_assert_null (inn_test_window_find (test->panel, INN_TYPE_PROMISE_EDITOR));
  g_assert_cmpstr (inn_agenda_task_get_what (inn_agenda_item_get_task (inn_agenda_row_get_item
                     (INN_AGENDA_ROW (inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW))))),
                   ==, "Green tea");
}

static void
test_form (InnTestPanel       *test,
           gconstpointer  data)
{
  GtkWidget *editor, *what, *when;

  inn_reminders_panel_new_follow_up (INN_REMINDERS_PANEL (test->panel), test->guest_id);
  inn_test_window_run (300);
  editor = inn_test_window_find (test->panel, INN_TYPE_FOLLOW_UP_EDITOR);
  g_assert_nonnull (editor);
  g_assert_cmpint (get_least_width (editor), <=, NARROWEST);

  /* Nothing was filled in: it says so and stays. */
  gtk_widget_activate_action (editor, "follow-up.save", NULL);
  inn_test_window_run (200);
  g_assert_true (inn_test_window_find (test->panel, INN_TYPE_FOLLOW_UP_EDITOR) == editor);
  what = inn_test_window_find (editor, GTK_TYPE_ENTRY);
  when = inn_test_window_find (inn_test_window_find (editor, INN_TYPE_WHEN_ENTRY), GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_has_css_class (what, "refused"));
  g_assert_true (gtk_widget_has_css_class (when, "refused"));

  /* What has been filled is no longer missing. */
  gtk_editable_set_text (GTK_EDITABLE (what), "Call");
  g_assert_false (gtk_widget_has_css_class (what, "refused"));
  g_assert_true (gtk_widget_has_css_class (when, "refused"));
  gtk_editable_set_text (GTK_EDITABLE (when), "tomorrow");
  g_assert_false (gtk_widget_has_css_class (when, "refused"));

  gtk_widget_activate_action (editor, "follow-up.cancel", NULL);
  inn_test_window_run (200);
  g_assert_null (inn_test_window_find (test->panel, INN_TYPE_FOLLOW_UP_EDITOR));
}

static void
test_preferences (InnTestPanel       *test,
                  gconstpointer  data)
{
  GtkWidget *preferences = inn_preferences_window_new (GTK_WINDOW (test->window.window),
                                                       test->window.book, test->engine, NULL);

  gtk_window_present (GTK_WINDOW (preferences));
  inn_test_window_run (400);
  /* Without the shadow, which the window measures with itself. */
  g_assert_cmpint (get_least_width (gtk_widget_get_first_child (preferences)), <=, NARROWEST);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static GtkWidget *
open_reminders_page (InnTestPanel  *test,
                     GtkWidget    **preferences)
{
  *preferences = inn_preferences_window_new (GTK_WINDOW (test->window.window), test->window.book,
                                             test->engine, NULL);
  gtk_window_present (GTK_WINDOW (*preferences));
  inn_test_window_run (600);

  return inn_test_window_find (*preferences, INN_TYPE_REMINDERS_PAGE);
}

static gboolean
is_chosen (GtkWidget  *page,
           const char *child)
{
  GtkWidget *widget
    = GTK_WIDGET (gtk_widget_get_template_child (page, INN_TYPE_REMINDERS_PAGE, child));
  gboolean active = FALSE;

  g_object_get (widget, "active", &active, NULL);

  return active;
}

/* Each kind of day has its own rules, and shows no other’s. */
static void
test_days_reminded_of (InnTestPanel  *test,
                       gconstpointer  data)
{
  GtkWidget *preferences = NULL;
  GtkWidget *page = open_reminders_page (test, &preferences);

  g_assert_true (is_chosen (page, "lead_0"));
  g_assert_false (is_chosen (page, "lead_7"));
  g_assert_true (is_chosen (page, "important_switch"));
  g_assert_true (is_chosen (page, "festival_switch"));
  g_assert_false (is_chosen (page, "document_switch"));
  g_assert_false (is_chosen (page, "tier_switch"));
  gtk_switch_set_active (GTK_SWITCH (gtk_widget_get_template_child (page, INN_TYPE_REMINDERS_PAGE,
                                                                    "document_switch")),
                         TRUE);
  inn_test_window_run (600);
  gtk_window_destroy (GTK_WINDOW (preferences));
  inn_test_window_run (200);

  page = open_reminders_page (test, &preferences);
  g_assert_true (is_chosen (page, "document_switch"));
  g_assert_false (is_chosen (page, "tier_switch"));
  g_assert_false (is_chosen (page, "lead_7"));
  gtk_window_destroy (GTK_WINDOW (preferences));
}

/* There the chosen values stand below what is chosen. */
static void
test_narrow_preferences (InnTestPanel  *test,
                         gconstpointer  data)
{
  GtkWidget *window = test->window.window;
  GtkWidget *preferences, *row;

  inn_window_set_panel_open (INN_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, 720);
  inn_test_window_run (600);
  preferences = inn_preferences_window_new (GTK_WINDOW (window), test->window.book, test->engine,
                                            NULL);
  gtk_window_present (GTK_WINDOW (preferences));
  inn_test_window_run (400);
  row = inn_test_window_find (preferences, ADW_TYPE_COMBO_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
  adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (preferences),
                                           ADW_PREFERENCES_PAGE (inn_test_window_find
                                             (preferences, INN_TYPE_REMINDERS_PAGE)));
  inn_test_window_run (400);
  gtk_window_close (GTK_WINDOW (preferences));
  inn_test_window_run (400);
}

static void
test_covers_a_narrow_screen (InnTestPanel  *test,
                             gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  inn_window_set_panel_open (INN_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, 720);
  inn_test_window_run (400);
  inn_window_set_panel_open (INN_WINDOW (window), TRUE);
  inn_test_window_run (600);
  g_assert_cmpint (gtk_widget_get_width (window), <=, NARROWEST);
  g_assert_cmpint (gtk_widget_get_width (test->panel), ==, gtk_widget_get_width (window));

  /* And beside the card it is no wider than it needs to be. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 720);
  inn_test_window_run (600);
  g_assert_cmpint (gtk_widget_get_width (test->panel), <, NARROWEST);
}

static void
test_gives_the_focus_back (InnTestPanel  *test,
                           gconstpointer  data)
{
  GtkWidget *window = test->window.window;
  GtkWidget *before;

  inn_window_set_panel_open (INN_WINDOW (window), FALSE);
  inn_test_window_run (400);
  gtk_widget_activate_action (window, "win.search", NULL);
  before = gtk_root_get_focus (GTK_ROOT (window));
  inn_window_set_panel_open (INN_WINDOW (window), TRUE);
  inn_test_window_run (600);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), test->panel));
  inn_window_set_panel_open (INN_WINDOW (window), FALSE);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == before);
}

/* What had it may be gone by then, or have been nothing at all: the pane has it, no foot bar. */
static void
test_gives_the_focus_to_the_pane (InnTestPanel  *test,
                                  gconstpointer  data)
{
  InnWindow *window = INN_WINDOW (test->window.window);
  GtkWidget *list = inn_test_window_find (test->window.window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *gone = gtk_button_new_with_label ("Gone");

  inn_window_set_panel_open (window, FALSE);
  inn_test_window_run (400);
  gtk_widget_activate_action (test->window.window, "win.search", NULL);
  inn_window_set_bar (window, gone);
  gtk_widget_grab_focus (gone);
  inn_window_set_panel_open (window, TRUE);
  inn_test_window_run (600);
  gtk_widget_set_visible (gone, FALSE);
  inn_window_set_panel_open (window, FALSE);
  inn_test_window_run (600);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), list));

  inn_window_set_panel_open (window, TRUE);
  inn_test_window_run (600);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  inn_window_set_panel_open (window, FALSE);
  inn_test_window_run (600);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), list));
}

/* The keys may be quicker than the rows. */
static void
test_postpones_by_what_is_seen (InnTestPanel  *test,
                                gconstpointer  data)
{
  GtkWidget *row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  GtkWidget *popover;

  gtk_widget_grab_focus (row);
  inn_test_window_run (300);
  gtk_widget_activate_action (row, "reminder.postpone", NULL);
  inn_test_window_run (300);
  popover = inn_test_window_find (row, INN_TYPE_SNOOZE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_true (gtk_widget_get_mapped (gtk_widget_get_parent (popover)));
  gtk_popover_popdown (GTK_POPOVER (popover));
  inn_test_window_run (300);

  inn_window_set_panel_open (INN_WINDOW (test->window.window), FALSE);
  inn_test_window_run (600);
  row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  if (row != NULL)
    gtk_widget_activate_action (row, "reminder.postpone", NULL);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window.window)),
                                          test->panel));
}

static InnAgendaItem *
get_focused_item (InnTestPanel *test)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window.window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, INN_TYPE_AGENDA_ROW) : NULL;

  return row != NULL ? inn_agenda_row_get_item (INN_AGENDA_ROW (row)) : NULL;
}

static void
test_keeps_the_focus (InnTestPanel  *test,
                      gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->window.book);
  InnCivil tomorrow =
    inn_civil_new (inn_date_add_days (inn_clock_get_today (inn_book_get_clock (test->window.book)),
                                      1), -1);
  g_auto(InnTestLoop) snoozed = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) deleted = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnAgendaItem) item = NULL;
  GtkWidget *row;

  inn_test_panel_add_follow_up (test, "Ask about the tea");
  inn_test_panel_add_follow_up (test, "Ask about the wine");
  inn_test_window_run (400);
  row = inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW);
  item = g_object_ref (inn_agenda_row_get_item (INN_AGENDA_ROW (row)));
  gtk_widget_grab_focus (row);
  g_assert_true (get_focused_item (test) == item);

  /* It goes to another section, and its row is another one. */
  inn_store_snooze_follow_up_async (store, inn_agenda_item_get_task (item)->follow_up->id, tomorrow,
                                    NULL, inn_test_loop_done_cb, &snoozed);
  inn_store_snooze_follow_up_finish (store, inn_test_loop_wait (&snoozed), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (400);
  g_assert_true (inn_test_window_find (test->panel, INN_TYPE_REMINDER_ROW) != row);
  g_assert_true (get_focused_item (test) == item);

  /* It is gone: whoever stood there stands at what is left. */
  inn_store_delete_follow_up_async (store, inn_agenda_item_get_task (item)->follow_up->id, NULL,
                                    inn_test_loop_done_cb, &deleted);
  inn_store_delete_follow_up_finish (store, inn_test_loop_wait (&deleted), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (400);
  g_assert_nonnull (get_focused_item (test));
  g_assert_true (get_focused_item (test) != item);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  inn_gui_register_resource ();
  adw_init ();

  g_test_add ("/reminders/what-is-completed-stays-until-the-panel-closes", InnTestPanel, NULL,
              inn_test_panel_set_up, test_completes, inn_test_panel_tear_down);
  g_test_add ("/reminders/a-promise-is-ticked-as-kept-and-taken-back", InnTestPanel, NULL,
              inn_test_panel_set_up, test_promise, inn_test_panel_tear_down);
  g_test_add ("/reminders/a-promise-is-changed-in-the-panel", InnTestPanel, NULL,
              inn_test_panel_set_up, test_promise_form, inn_test_panel_tear_down);
  g_test_add ("/reminders/the-form-says-what-is-missing-until-it-is-filled", InnTestPanel, NULL,
              inn_test_panel_set_up, test_form, inn_test_panel_tear_down);
  g_test_add ("/reminders/the-preferences-fit-a-narrow-screen", InnTestPanel, NULL,
              inn_test_panel_set_up, test_preferences, inn_test_panel_tear_down);
  g_test_add ("/reminders/narrow-preferences-show-what-is-chosen", InnTestPanel, NULL,
              inn_test_panel_set_up, test_narrow_preferences, inn_test_panel_tear_down);
  g_test_add ("/reminders/each-kind-of-day-is-switched-on-its-own", InnTestPanel, NULL,
              inn_test_panel_set_up, test_days_reminded_of, inn_test_panel_tear_down);
  g_test_add ("/reminders/the-panel-covers-a-narrow-screen-and-only-that", InnTestPanel, NULL,
              inn_test_panel_set_up, test_covers_a_narrow_screen, inn_test_panel_tear_down);
  g_test_add ("/reminders/closing-the-panel-gives-the-focus-back", InnTestPanel, NULL,
              inn_test_panel_set_up, test_gives_the_focus_back, inn_test_panel_tear_down);
  g_test_add ("/reminders/closing-the-panel-gives-a-lost-focus-to-the-pane", InnTestPanel, NULL,
              inn_test_panel_set_up, test_gives_the_focus_to_the_pane, inn_test_panel_tear_down);
  g_test_add ("/reminders/postponing-hangs-on-a-button-that-is-seen", InnTestPanel, NULL,
              inn_test_panel_set_up, test_postpones_by_what_is_seen, inn_test_panel_tear_down);
  g_test_add ("/reminders/what-moves-or-goes-takes-no-focus-along", InnTestPanel, NULL,
              inn_test_panel_set_up, test_keeps_the_focus, inn_test_panel_tear_down);

  return g_test_run ();
}
