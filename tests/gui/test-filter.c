/* test-filter.c: narrowing the guest list, and views of it that were saved. */

#include "config.h"

#include "inn-filter-chips.h"
#include "inn-filter-popover.h"
#include "inn-filter-range.h"
#include "inn-gui-resources.h"
#include "inn-guest-filter-bar.h"
#include "inn-guest-list-pane.h"
#include "inn-navigation.h"
#include "inn-saved-view.h"
#include "inn-store-views.h"
#include "inn-test-window.h"
#include "inn-view-list.h"
#include "inn-view-name.h"
#include "inn-view-row.h"

#define NARROWEST 360

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child) && gtk_widget_get_visible (child)
          && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        return child;
      if ((found = find_button (child, label)) != NULL)
        return found;
    }

  return NULL;
}

static void
press (GtkWidget  *from,
       const char *label)
{
  GtkWidget *button = find_button (from, label);

  g_test_message ("pressing %s", label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (400);
}

static InnGuestFilterBar *
get_bar (InnTestWindow *test)
{
  return INN_GUEST_FILTER_BAR (inn_test_window_find (test->window, INN_TYPE_GUEST_FILTER_BAR));
}

static guint
count_shown (InnTestWindow *test)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  g_autoptr (GArray) shown = inn_guest_list_pane_dup_shown (INN_GUEST_LIST_PANE (pane));

  return shown->len;
}

static GtkWidget *
find_chip (InnTestWindow *test,
           const char    *tooltip)
{
  GtkWidget *chips = inn_test_window_find (test->window, INN_TYPE_FILTER_CHIPS);

  for (GtkWidget *child = gtk_widget_get_first_child (chips);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0)
      return child;

  return NULL;
}

static void
set_stays (InnTestWindow *test,
           const char    *least)
{
  GtkWidget *popover = inn_test_window_find (test->window, INN_TYPE_FILTER_POPOVER);
  GtkWidget *range = inn_test_window_find (popover, INN_TYPE_FILTER_RANGE);

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (range)), least);
  inn_test_window_run (400);
}

static void
test_chips_take_conditions_away (InnTestWindow *test,
                                 gconstpointer  data)
{
  guint everybody = count_shown (test);
  guint some;
  GtkWidget *chip;

  set_stays (test, "2");
  some = count_shown (test);
  g_assert_cmpuint (some, <, everybody);
  press (test->window, "Individual");
  g_assert_cmpuint (count_shown (test), <=, some);
  g_assert_nonnull (find_chip (test, "Take away: Individual"));

  chip = find_chip (test, "Take away: 2 stays or more");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  inn_test_window_run (400);
  g_assert_null (find_chip (test, "Take away: 2 stays or more"));

  press (inn_test_window_find (test->window, INN_TYPE_FILTER_CHIPS), "Clear");
  g_assert_cmpuint (count_shown (test), ==, everybody);
  g_assert_null (find_chip (test, "Take away: Individual"));
}

/* What is no number asks for nothing, and is marked. */
static void
test_no_number (InnTestWindow *test,
                gconstpointer  data)
{
  guint everybody = count_shown (test);
  GtkWidget *range = inn_test_window_find (test->window, INN_TYPE_FILTER_RANGE);

  set_stays (test, "many");
  g_assert_cmpuint (count_shown (test), ==, everybody);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (range), "error"));
  press (inn_test_window_find (test->window, INN_TYPE_FILTER_POPOVER), "Clear all");
  g_assert_true (inn_filter_range_is_blank (INN_FILTER_RANGE (range)));
}

/* An end before the beginning, and more than a number holds, are marked and ask for nothing. */
static void
test_wrong_range (InnTestWindow *test,
                  gconstpointer  data)
{
  guint everybody = count_shown (test);
  GtkWidget *range = inn_test_window_find (test->window, INN_TYPE_FILTER_RANGE);
  GtkWidget *greatest = gtk_widget_get_last_child (range);
  guint some;

  set_stays (test, "3");
  some = count_shown (test);
  g_assert_cmpuint (some, <, everybody);
  gtk_editable_set_text (GTK_EDITABLE (greatest), "2");
  inn_test_window_run (400);
  g_assert_true (gtk_widget_has_css_class (greatest, "error"));
  g_assert_cmpuint (count_shown (test), ==, some);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (greatest)), ==, "2");

  gtk_editable_set_text (GTK_EDITABLE (greatest), "99999999999999999999");
  inn_test_window_run (400);
  g_assert_true (gtk_widget_has_css_class (greatest, "error"));

  press (inn_test_window_find (test->window, INN_TYPE_FILTER_POPOVER), "Clear all");
  inn_test_window_run (400);
  g_assert_true (inn_filter_range_is_blank (INN_FILTER_RANGE (range)));
  g_assert_false (gtk_widget_has_css_class (greatest, "error"));
  g_assert_cmpuint (count_shown (test), ==, everybody);
}

static void
save_as (InnTestWindow *test,
         const char    *name)
{
  GtkWidget *popover;

  press (test->window, "Save view…");
  popover = inn_test_window_find (GTK_WIDGET (get_bar (test)), INN_TYPE_VIEW_NAME);
  gtk_editable_set_text (GTK_EDITABLE (inn_test_window_find (popover, GTK_TYPE_ENTRY)), name);
  press (popover, "Save");
}

static InnViewRow *
get_row (InnTestWindow *test)
{
  GtkWidget *row = inn_test_window_find (test->window, INN_TYPE_VIEW_ROW);

  return row != NULL ? INN_VIEW_ROW (row) : NULL;
}

static void
test_saved_view (InnTestWindow *test,
                 gconstpointer  data)
{
  guint everybody = count_shown (test);
  GtkWidget *navigation = inn_test_window_find (test->window, INN_TYPE_NAVIGATION);
  guint some;
  gint64 id;

  set_stays (test, "2");
  some = count_shown (test);
  save_as (test, "Regulars");
  g_assert_nonnull (get_row (test));
  id = inn_view_row_get_id (get_row (test));
  g_assert_cmpint (inn_guest_filter_bar_get_view (get_bar (test)), ==, id);
  g_assert_cmpstr (inn_guest_filter_bar_get_title (get_bar (test)), ==, "Regulars");
  g_assert_cmpint (inn_view_shelf_get_view (inn_book_get_views (test->book), id)->n_guests, ==, some);
  g_assert_null (find_button (test->window, "Save changes"));

  /* The page of the guests is everybody again; the view, those of the view. */
  g_signal_emit_by_name (navigation, "page-chosen", "guests");
  inn_test_window_run (400);
  g_assert_cmpuint (count_shown (test), ==, everybody);
  g_assert_cmpint (inn_guest_filter_bar_get_view (get_bar (test)), ==, 0);
  g_signal_emit_by_name (navigation, "view-chosen", id);
  inn_test_window_run (400);
  g_assert_cmpuint (count_shown (test), ==, some);

  /* What was changed can be saved in it. */
  set_stays (test, "5");
  press (test->window, "Save changes");
  g_assert_cmpint (inn_view_shelf_get_view (inn_book_get_views (test->book), id)->n_guests, ==,
                   count_shown (test));
  g_assert_null (find_button (test->window, "Save changes"));
}

static void
test_deleted_view (InnTestWindow *test,
                   gconstpointer  data)
{
  GtkWidget *views = inn_test_window_find (test->window, INN_TYPE_VIEW_LIST);
  gint64 id;

  set_stays (test, "2");
  save_as (test, "Regulars");
  id = inn_view_row_get_id (get_row (test));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (test)), "views.delete", "x", id));
  inn_test_window_run (400);
  g_assert_null (get_row (test));
  g_assert_cmpint (inn_guest_filter_bar_get_view (get_bar (test)), ==, 0);
  /* What it asked for is still asked. */
  g_assert_nonnull (find_chip (test, "Take away: 2 stays or more"));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_first_child (views)));

  g_assert_true (gtk_widget_activate_action (test->window, "win.undo", NULL));
  inn_test_window_run (600);
  g_assert_nonnull (get_row (test));
  g_assert_cmpint (inn_view_row_get_id (get_row (test)), ==, id);
}

/* Nothing of a name is cut off in silence. */
static void
test_long_name (InnTestWindow *test,
                gconstpointer  data)
{
  g_autofree char *most = g_strnfill (INN_SAVED_VIEW_MAX_NAME, 'n');
  g_autofree char *over = g_strconcat (most, "nn", NULL);
  GtkWidget *popover, *entry;

  set_stays (test, "2");
  save_as (test, over);
  g_assert_null (get_row (test));
  popover = inn_test_window_find (GTK_WIDGET (get_bar (test)), INN_TYPE_VIEW_NAME);
  entry = inn_test_window_find (popover, GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_true (gtk_widget_has_css_class (entry, "refused"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, over);

  gtk_editable_set_text (GTK_EDITABLE (entry), most);
  g_assert_false (gtk_widget_has_css_class (entry, "refused"));
  press (popover, "Save");
  g_assert_nonnull (get_row (test));
  g_assert_cmpstr (inn_guest_filter_bar_get_title (get_bar (test)), ==, most);
}

static void
test_fits_a_narrow_window (InnTestWindow *test,
                           gconstpointer  data)
{
  GtkWidget *popover = inn_test_window_find (test->window, INN_TYPE_FILTER_POPOVER);
  int minimum = 0;

  press (test->window, "Individual");
  gtk_widget_measure (GTK_WIDGET (get_bar (test)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (popover)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST - 32);
}

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (gtk_init_check ());
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/filter/each-condition-is-a-chip-that-takes-it-away", test_chips_take_conditions_away);
  ADD ("/filter/what-is-no-number-asks-for-nothing", test_no_number);
  ADD ("/filter/a-range-that-cannot-be-is-marked-and-cleared", test_wrong_range);
  ADD ("/filter/a-list-is-saved-shown-left-and-changed", test_saved_view);
  ADD ("/filter/a-deleted-view-comes-back-by-undo", test_deleted_view);
  ADD ("/filter/a-name-too-long-for-a-view-is-told-and-not-cut", test_long_name);
  ADD ("/filter/bar-and-editor-fit-a-narrow-window", test_fits_a_narrow_window);

  return g_test_run ();
}
