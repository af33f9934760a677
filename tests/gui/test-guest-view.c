/* test-guest-view.c: the rows of the guest list: focus, choice, marks, and what scrolling leaves. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-row.h"
#include "inn-guest-rows.h"
#include "inn-guest-view.h"
#include "inn-test-window.h"

static InnGuestView *
get_view (InnTestWindow *test)
{
  return INN_GUEST_VIEW (inn_test_window_find (test->window, INN_TYPE_GUEST_VIEW));
}

static InnGuestSelection *
get_selection (InnTestWindow *test)
{
  GtkWidget *rows = inn_test_window_find (test->window, INN_TYPE_GUEST_ROWS);

  return inn_guest_rows_get_selection (INN_GUEST_ROWS (rows));
}

static GtkAdjustment *
get_adjustment (InnTestWindow *test)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (test)));
}

/* The row with the focus. */
static GtkWidget *
get_focus (InnTestWindow *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return INN_IS_GUEST_ROW (focus) ? focus : NULL;
}

static guint
get_focused_position (InnTestWindow *test)
{
  return get_focus (test) != NULL ? inn_guest_row_get_position (INN_GUEST_ROW (get_focus (test)))
                                  : GTK_INVALID_LIST_POSITION;
}

static gboolean
is_in_view (InnTestWindow *test,
            GtkWidget     *row)
{
  GtkAllocation place;

  gtk_widget_get_allocation (row, &place);

  return place.y >= 0 &&
         place.y + place.height <= gtk_widget_get_height (GTK_WIDGET (get_view (test)));
}

static GtkWidget *
find_label (GtkWidget  *from,
            const char *text)
{
  if (GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_focus_goes_far (InnTestWindow *test,
                     gconstpointer  data)
{
  InnGuestView *view = get_view (test);
  const guint last = inn_guest_view_get_n (view) - 1;

  g_assert_true (inn_guest_view_focus (view, last));
  inn_test_window_run (200);
  g_assert_cmpuint (get_focused_position (test), ==, last);
  g_assert_true (is_in_view (test, get_focus (test)));

  g_assert_true (inn_guest_view_focus (view, 0));
  inn_test_window_run (200);
  g_assert_cmpuint (get_focused_position (test), ==, 0);
  g_assert_true (is_in_view (test, get_focus (test)));
  g_assert_false (inn_guest_view_focus (view, last + 1));
}

/* Who scrolls away and then uses the arrow keys goes on from where the focus was. */
static void
test_focus_stays_unseen (InnTestWindow *test,
                         gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (test);

  inn_guest_view_focus (get_view (test), 1);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  inn_test_window_run (200);
  g_assert_cmpuint (get_focused_position (test), ==, 1);
  g_assert_false (is_in_view (test, get_focus (test)));

  inn_guest_view_focus (get_view (test), 2);
  inn_test_window_run (200);
  g_assert_cmpuint (get_focused_position (test), ==, 2);
  g_assert_true (is_in_view (test, get_focus (test)));
}

static void
test_focus_follows_its_guest (InnTestWindow *test,
                              gconstpointer  data)
{
  InnGuestView *view = get_view (test);

  inn_guest_view_focus (view, 4);
  inn_test_window_add_guest (test, "Aa", "13800000001", NULL);
  inn_test_window_run (500);
  g_assert_cmpuint (get_focused_position (test), ==, 5);
  g_assert_cmpuint (inn_guest_view_get_cursor (view), ==, 5);
}

/* Who came before those that are seen moves nothing under the eye. */
static void
test_eye_stays (InnTestWindow *test,
                gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (test);
  const double value = gtk_adjustment_get_upper (adjustment) / 2;
  GtkAllocation place;
  GtkWidget *row;

  gtk_adjustment_set_value (adjustment, value);
  inn_test_window_run (200);
  inn_guest_view_find_at (get_view (test), 1, &row);
  gtk_widget_get_allocation (row, &place);
  inn_test_window_add_guest (test, "Aa", "13800000001", NULL);
  inn_test_window_run (500);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), value + place.height,
                                  1);

  gtk_adjustment_set_value (adjustment, 0);
  inn_test_window_add_guest (test, "Ab", "13800000002", NULL);
  inn_test_window_run (500);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);
}

static void
test_shift_takes_all_between (InnTestWindow *test,
                              gconstpointer  data)
{
  InnGuestView *view = get_view (test);
  InnGuestSelection *selection = get_selection (test);

  inn_guest_view_choose (view, 8, FALSE, FALSE);
  inn_guest_view_choose (view, 3, FALSE, TRUE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 6);
  inn_guest_view_choose (view, 9, FALSE, TRUE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 2);
  inn_guest_view_choose (view, 20, TRUE, FALSE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 3);
  inn_guest_view_choose (view, 22, TRUE, TRUE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 5);
  inn_guest_view_choose (view, 20, TRUE, FALSE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 4);
  inn_guest_view_choose_all (view, TRUE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, inn_guest_view_get_n (view));
  inn_guest_view_choose_all (view, FALSE);
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 0);
}

/* However far one scrolls, there are as many rows as fit, and few more. */
static void
test_few_rows (InnTestWindow *test,
               gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (test);
  guint n_rows = 0;

  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, i * gtk_adjustment_get_upper (adjustment) / 20);
      inn_test_window_run (40);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_view (test)));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_rows++;
  g_assert_cmpuint (n_rows, <=, inn_guest_view_get_page (get_view (test)) + 6);
}

static void
test_marks (InnTestWindow *test,
            gconstpointer  data)
{
  GtkWidget *label;
  PangoAttrList *attributes;
  GSList *marks;

  inn_test_window_add_guest (test, "Zoe Zorroson", "13805716620", "");
  inn_window_find (INN_WINDOW (test->window), "zorro");
  inn_test_window_run (600);
  label = find_label (GTK_WIDGET (get_view (test)), "Zoe Zorroson");
  g_assert_nonnull (label);
  attributes = gtk_label_get_attributes (GTK_LABEL (label));
  g_assert_nonnull (attributes);
  marks = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (((PangoAttribute *) marks->data)->start_index, ==, strlen ("Zoe "));
  g_assert_cmpuint (((PangoAttribute *) marks->data)->end_index, ==, strlen ("Zoe Zorro"));
  g_slist_free_full (marks, (GDestroyNotify) pango_attribute_destroy);

  inn_window_find (INN_WINDOW (test->window), "");
  inn_test_window_run (600);
  inn_guest_view_focus (get_view (test), inn_guest_view_get_n (get_view (test)) - 1);
  inn_test_window_run (300);
  label = find_label (GTK_WIDGET (get_view (test)), "Zoe Zorroson");
  g_assert_nonnull (label);
  g_assert_null (gtk_label_get_attributes (GTK_LABEL (label)));
}

/* The style sheet comes with the application, which is not there. */
static void
define_mark_colour (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "@define-color inn_match rgba(20, 119, 109, 0.22);", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  define_mark_colour ();
  inn_gui_register_resource ();

#define ADD(path, function) \
  g_test_add ("/guest-view/" path, InnTestWindow, NULL, inn_test_window_set_up, function, \
              inn_test_window_tear_down)

  ADD ("a-row-far-away-is-seen-once-it-has-the-focus", test_focus_goes_far);
  ADD ("the-focus-stays-with-a-row-out-of-sight", test_focus_stays_unseen);
  ADD ("the-focus-follows-its-guest", test_focus_follows_its_guest);
  ADD ("who-comes-above-moves-nothing-under-the-eye", test_eye_stays);
  ADD ("shift-takes-all-between-and-ctrl-one-more", test_shift_takes_all_between);
  ADD ("there-are-as-many-rows-as-fit", test_few_rows);
  ADD ("what-is-searched-for-is-marked", test_marks);

  return g_test_run ();
}
