/* test-today.c: the page of the day shows what the book says, and its buttons act. */

#include "config.h"

#include "inn-day-chooser.h"
#include "inn-gui-resources.h"
#include "inn-shell.h"
#include "inn-stay-form.h"
#include "inn-stay-row.h"
#include "inn-store-day.h"
#include "inn-store-promises.h"
#include "inn-store-rooms.h"
#include "inn-test-loop.h"
#include "inn-test-panel.h"
#include "inn-today-page.h"

#define NARROWEST 360

static InnDayList *
load_day (InnTestWindow *test,
          InnDate        day)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnDayList *list;

  inn_store_load_day_async (store, day, INN_FEB29_ON_FEB28, NULL, inn_test_loop_done_cb, &loop);
  list = inn_store_load_day_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return list;
}

static InnDate
get_today (InnTestWindow *test)
{
  return inn_clock_get_business_day (inn_book_get_clock (test->book));
}

static GtkWidget *
open_page (InnTestWindow *test)
{
  inn_window_show_page (INN_WINDOW (test->window), "today");
  inn_test_window_run (400);

  return inn_test_window_find (test->window, INN_TYPE_TODAY_PAGE);
}

static void
collect_rows (GtkWidget *from,
              GPtrArray *rows)
{
  if (INN_IS_STAY_ROW (from))
    g_ptr_array_add (rows, from);
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static GtkWidget *
find_with_text (GtkWidget  *from,
                const char *text)
{
  if (GTK_IS_LABEL (from) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (from)), text) == 0
      && gtk_widget_get_mapped (from))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_row (GtkWidget *page,
          gint64     stay_id)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  collect_rows (page, rows);
  for (guint i = 0; i < rows->len; i++)
    if (inn_stay_row_get_row (g_ptr_array_index (rows, i))->stay->id == stay_id)
      return g_ptr_array_index (rows, i);

  return NULL;
}

static void
test_shows_what_the_list_says (InnTestWindow *test,
                               gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  g_autoptr(InnDayList) list = load_day (test, get_today (test));
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_cmpuint (list->n_rooms, >, 0);
  g_assert_cmpuint (list->n_rooms, ==, list->n_taken + list->n_kept + list->n_free);
  g_assert_nonnull (find_with_text (page, "Sunday, 22 November"));

  collect_rows (page, rows);
  g_assert_cmpuint (rows->len, ==, list->arrivals->len + list->departures->len);
  for (guint i = 0; i < list->arrivals->len; i++)
    {
      const InnDayRow *row = g_ptr_array_index (list->arrivals, i);
      GtkWidget *widget = find_row (page, row->stay->id);

      g_assert_nonnull (find_with_text (widget, row->name));
      g_assert_nonnull (find_with_text (widget, row->stay->room));
      g_assert_nonnull (find_with_text (widget, "Check in"));
    }
  for (guint i = 0; i < list->in_house->len; i++)
    {
      const InnDayRow *row = g_ptr_array_index (list->in_house, i);

      g_assert_nonnull (find_with_text (page, row->stay->room));
    }
}

static void
test_checks_in_and_takes_it_back (InnTestWindow *test,
                                  gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  g_autoptr(InnDayList) before = load_day (test, get_today (test));
  g_autoptr(InnDayList) after = NULL;
  g_autoptr(InnDayList) again = NULL;
  const InnDayRow *row;
  gint64 stay_id;

  g_assert_cmpuint (before->arrivals->len, >, 0);
  row = g_ptr_array_index (before->arrivals, 0);
  stay_id = row->stay->id;

  gtk_widget_activate_action (page, "stays.check-in", "x", stay_id);
  inn_test_window_run (900);
  gtk_widget_activate_action (inn_test_window_find (test->window, INN_TYPE_STAY_FORM), "form.save",
                              NULL);
  inn_test_window_run (600);
  after = load_day (test, get_today (test));
  g_assert_cmpuint (after->arrivals->len, ==, before->arrivals->len - 1);
  g_assert_cmpuint (after->in_house->len, ==, before->in_house->len + 1);
  g_assert_null (find_row (page, stay_id));

  gtk_widget_activate_action (test->window, "win.undo", NULL);
  inn_test_window_run (400);
  again = load_day (test, get_today (test));
  g_assert_cmpuint (again->arrivals->len, ==, before->arrivals->len);
  g_assert_nonnull (find_row (page, stay_id));
}

/* The day of leaving is the day it was noted, for guests who leave early too. Who has left is told to
 * the end of the day, after those who are still to leave, with what is still to be paid. */
static void
test_checks_out_and_takes_it_back (InnTestWindow *test,
                                   gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  g_autoptr(InnDayList) today = load_day (test, get_today (test));
  const InnDayRow *first = g_ptr_array_index (today->in_house, 0);
  InnDate leaves = first->stay->departure;
  gint64 stay_id = first->stay->id;
  const InnDayRow *last;
  g_autoptr(InnDayList) then = NULL;
  g_autoptr(InnDayList) after = NULL;
  g_autoptr(InnDayList) again = NULL;

  inn_clock_set_now (inn_book_get_clock (test->book), inn_civil_new (leaves, 10 * 60));
  inn_test_window_run (400);
  then = load_day (test, leaves);
  g_assert_nonnull (find_row (page, stay_id));

  gtk_widget_activate_action (page, "stays.check-out", "x", stay_id);
  inn_test_window_run (900);
  after = load_day (test, leaves);
  g_assert_cmpuint (after->departures->len, ==, then->departures->len);
  last = g_ptr_array_index (after->departures, after->departures->len - 1);
  g_assert_cmpint (last->stay->id, ==, stay_id);
  g_assert_cmpint (last->stay->status, ==, INN_STAY_DEPARTED);
  g_assert_cmpint (after->n_taken, ==, then->n_taken - 1);

  gtk_widget_activate_action (test->window, "win.undo", NULL);
  inn_test_window_run (400);
  again = load_day (test, leaves);
  g_assert_cmpuint (again->departures->len, ==, then->departures->len);
  g_assert_nonnull (find_row (page, stay_id));
}

/* Until the hotel's day ends, at six, the night belongs to the day before. */
static void
test_follows_the_business_day (InnTestWindow *test,
                               gconstpointer  data)
{
  InnClock *clock = inn_book_get_clock (test->book);
  GtkWidget *page = open_page (test);

  inn_clock_set_now (clock, inn_civil_new (inn_date_new (2026, 11, 23), 2 * 60));
  inn_test_window_run (300);
  g_assert_nonnull (find_with_text (page, "Sunday, 22 November"));

  inn_clock_set_now (clock, inn_civil_new (inn_date_new (2026, 11, 23), 6 * 60 + 1));
  inn_test_window_run (300);
  g_assert_nonnull (find_with_text (page, "Monday, 23 November"));
}

/* Another day has no buttons, and stays where it is when the day changes. */
static void
test_shows_any_day (InnTestWindow *test,
                    gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  GtkWidget *chooser = inn_test_window_find (page, INN_TYPE_DAY_CHOOSER);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autoptr(InnDayList) list = load_day (test, inn_date_new (2026, 11, 24));

  gtk_widget_activate_action (page, "today.day-after", NULL);
  gtk_widget_activate_action (page, "today.day-after", NULL);
  inn_test_window_run (300);
  g_assert_nonnull (find_with_text (page, "Tuesday, 24 November"));
  g_assert_nonnull (find_with_text (page, "In 2 days"));
  /* Whoever leaves on that day does not leave today. */
  g_assert_null (find_with_text (page, "leaves today"));
  g_assert_null (find_with_text (inn_test_window_find (page, GTK_TYPE_SCROLLED_WINDOW), "Check in"));
  collect_rows (page, rows);
  g_assert_cmpuint (rows->len, ==, list->arrivals->len + list->departures->len);

  inn_clock_set_now (inn_book_get_clock (test->book),
                     inn_civil_new (inn_date_new (2026, 11, 23), 8 * 60));
  inn_test_window_run (300);
  g_assert_nonnull (find_with_text (page, "Tuesday, 24 November"));

  inn_day_chooser_go_home (INN_DAY_CHOOSER (chooser));
  inn_test_window_run (300);
  g_assert_nonnull (find_with_text (page, "Monday, 23 November"));
}

/* The flag of an arrival tells what was promised, and goes when it was kept. */
static void
test_flags_a_promise (InnTestWindow *test,
                      gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->book);
  GtkWidget *page = open_page (test);
  g_autoptr(InnDayList) list = load_day (test, get_today (test));
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(InnPromise) promise = NULL;
  g_autoptr(GError) error = NULL;
  const InnDayRow *row = NULL;
  gint64 id;

  for (guint i = 0; i < list->arrivals->len && row == NULL; i++)
    if (((InnDayRow *) g_ptr_array_index (list->arrivals, i))->flag != INN_DAY_FLAG_ALLERGY)
      row = g_ptr_array_index (list->arrivals, i);
  g_assert_nonnull (row);

  promise = inn_promise_new (row->stay->guest_id, INN_PROMISE_GIFT,
                             inn_date_add_days (get_today (test), -90), "a tin of tea");
  promise->due = inn_civil_new (inn_date_add_days (get_today (test), -80), -1);
  inn_store_save_promise_async (store, promise, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_promise_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (600);
  g_assert_nonnull (find_with_text (find_row (page, row->stay->id), "a tin of tea"));

  inn_test_loop_clear (&loop);
  inn_store_settle_promise_async (store, id, TRUE, NULL, NULL, inn_test_loop_done_cb, &loop);
  inn_store_change_promise_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (600);
  g_assert_null (find_with_text (find_row (page, row->stay->id), "a tin of tea"));
}

static void
test_opens_the_guest (InnTestWindow *test,
                      gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  GtkWidget *row = inn_test_window_find (page, INN_TYPE_STAY_ROW);

  g_assert_nonnull (row);
  gtk_widget_activate_action (row, "stay.open-guest", NULL);
  inn_test_window_run (300);
  g_assert_false (gtk_widget_get_mapped (page));

  gtk_widget_activate_action (test->window, "win.page", "i", INN_SHELL_PAGE_TODAY);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)), page));
}

static void
test_opens_where_it_was_closed (InnTestWindow *test,
                                gconstpointer  data)
{
  GtkWidget *again;

  open_page (test);
  again = GTK_WIDGET (inn_window_new (NULL, test->book));
  gtk_window_present (GTK_WINDOW (again));
  inn_test_window_run (400);
  g_assert_true (gtk_widget_get_mapped (inn_test_window_find (again, INN_TYPE_TODAY_PAGE)));
  g_assert_true (INN_IS_STAY_ROW (gtk_root_get_focus (GTK_ROOT (again))));

  inn_window_show_page (INN_WINDOW (again), "guests");
  gtk_window_destroy (GTK_WINDOW (again));
  inn_test_window_run (50);
}

static void
test_fits (InnTestWindow *test,
           gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  int minimum;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);

  /* Also beside all the controls a window can have. */
  g_object_set (gtk_widget_get_settings (page), "gtk-decoration-layout",
                "menu:minimize,maximize,close", NULL);
  gtk_window_set_default_size (GTK_WINDOW (test->window), NARROWEST, 720);
  inn_test_window_run (400);
  g_assert_cmpint (gtk_widget_get_width (test->window), <=, NARROWEST);
}

static void
test_shows_what_waits (InnTestPanel  *test,
                       gconstpointer  data)
{
  GtkWidget *page;

  inn_window_set_panel_open (INN_WINDOW (test->window.window), FALSE);
  inn_window_set_agenda (INN_WINDOW (test->window.window), test->agenda);
  page = open_page (&test->window);
  g_assert_nonnull (find_with_text (page, "Tom & <b>Jerry</b>"));
  g_assert_nonnull (find_with_text (page, "Follow-ups and promises"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

  ADD ("/today/the-page/shows-what-the-list-of-the-day-says", test_shows_what_the_list_says);
  ADD ("/today/check-in/moves-the-guest-into-the-house-and-can-be-taken-back",
       test_checks_in_and_takes_it_back);
  ADD ("/today/check-out/lets-the-guest-go-and-can-be-taken-back",
       test_checks_out_and_takes_it_back);
  ADD ("/today/the-page/follows-the-business-day-and-not-midnight", test_follows_the_business_day);
  ADD ("/today/another-day/is-shown-without-buttons-and-stays", test_shows_any_day);
  ADD ("/today/a-row/is-flagged-with-what-was-promised", test_flags_a_promise);
  ADD ("/today/a-row/opens-the-guest-and-the-key-leads-back", test_opens_the_guest);
  ADD ("/today/the-window/opens-with-the-page-it-was-closed-with", test_opens_where_it_was_closed);
  ADD ("/today/the-page/fits-a-narrow-screen", test_fits);
  g_test_add ("/today/the-page/shows-what-waits-beside-the-stays", InnTestPanel, NULL,
              inn_test_panel_set_up, test_shows_what_waits, inn_test_panel_tear_down);

  return g_test_run ();
}
