/* test-selection.c: several guests at once: whom the list remembers, and acts that are one. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-rows.h"
#include "inn-guest-selection.h"
#include "inn-guests-page.h"
#include "inn-selection-page.h"
#include "inn-tag-chooser.h"
#include "inn-test-window.h"

#define NARROWEST 360

static GtkSelectionModel *
get_selection (InnTestWindow *test)
{
  GtkWidget *rows = inn_test_window_find (test->window, INN_TYPE_GUEST_ROWS);

  return GTK_SELECTION_MODEL (inn_guest_rows_get_selection (INN_GUEST_ROWS (rows)));
}

static guint
get_n_selected (InnTestWindow *test)
{
  return inn_guest_selection_get_n (INN_GUEST_SELECTION (get_selection (test)));
}

static GtkWidget *
select_first (InnTestWindow *test,
              guint          n_guests)
{
  gtk_selection_model_select_range (get_selection (test), 0, n_guests, TRUE);
  inn_test_window_run (400);

  return inn_test_window_find (test->window, INN_TYPE_SELECTION_PAGE);
}

static int
count_wearers (InnTestWindow *test,
               const char    *name)
{
  InnTag *tag = inn_tag_shelf_find_name (inn_book_get_tags (test->book), name);

  return tag != NULL ? tag->n_guests : 0;
}

static void
choose_tag (GtkWidget  *chooser,
            const char *name)
{
  GtkWidget *popover = gtk_widget_get_ancestor (chooser, GTK_TYPE_POPOVER);
  GtkWidget *text;

  gtk_popover_popup (GTK_POPOVER (popover));
  inn_test_window_run (200);
  text = inn_test_window_find (chooser, GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (text), name);
  g_signal_emit_by_name (text, "activate");
  inn_test_window_run (600);
}

static void
undo (InnTestWindow *test)
{
  g_assert_true (gtk_widget_activate_action (test->window, "win.undo", NULL));
  inn_test_window_run (500);
}

static void
test_tags_many (InnTestWindow *test,
                gconstpointer  data)
{
  GtkWidget *page = select_first (test, 12);
  GtkWidget *put_on, *take_off;

  g_assert_nonnull (page);
  put_on = GTK_WIDGET (gtk_widget_get_template_child (page, INN_TYPE_SELECTION_PAGE,
                                                      "put_on_chooser"));
  take_off = GTK_WIDGET (gtk_widget_get_template_child (page, INN_TYPE_SELECTION_PAGE,
                                                        "take_off_chooser"));

  choose_tag (put_on, "Spring fair");
  g_assert_cmpint (count_wearers (test, "Spring fair"), ==, 12);
  g_assert_cmpuint (get_n_selected (test), ==, 12);

  select_first (test, 5);
  choose_tag (take_off, "Spring fair");
  g_assert_cmpint (count_wearers (test, "Spring fair"), ==, 7);

  undo (test);
  g_assert_cmpint (count_wearers (test, "Spring fair"), ==, 12);
  undo (test);
  g_assert_cmpint (count_wearers (test, "Spring fair"), ==, 0);
}

static void
test_remembers_guests (InnTestWindow *test,
                       gconstpointer  data)
{
  GtkSelectionModel *selection = get_selection (test);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  select_first (test, 3);
  before = inn_guest_selection_dup_ids (INN_GUEST_SELECTION (selection));

  /* Somebody new stands before them all. */
  inn_test_window_add_guest (test, "Aa", "13800000001", NULL);
  inn_test_window_run (500);
  after = inn_guest_selection_dup_ids (INN_GUEST_SELECTION (selection));
  g_assert_cmpmem (before->data, before->len * sizeof (gint64), after->data,
                   after->len * sizeof (gint64));
  g_assert_false (gtk_selection_model_is_selected (selection, 0));
  g_assert_true (gtk_selection_model_is_selected (selection, 1));
}

static void
test_reaches_nobody_unseen (InnTestWindow *test,
                            gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);

  inn_test_window_add_guest (test, "Aa Zebra", "13800000001", NULL);
  inn_test_window_run (500);
  gtk_selection_model_select_all (get_selection (test));
  inn_test_window_run (400);
  g_assert_cmpuint (get_n_selected (test), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (get_selection (test))));

  gtk_editable_set_text (GTK_EDITABLE (inn_test_window_find (pane, GTK_TYPE_SEARCH_ENTRY)),
                         "zebra");
  inn_test_window_run (800);
  g_assert_cmpuint (get_n_selected (test), ==, 1);
}

static void
test_deletes_many (InnTestWindow *test,
                   gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->book);
  GtkWidget *page = select_first (test, 10);

  g_assert_true (gtk_widget_activate_action (page, "selection.delete", NULL));
  inn_test_window_run (600);
  g_assert_cmpuint (inn_book_get_n_guests (test->book), ==, before - 10);
  g_assert_cmpuint (get_n_selected (test), ==, 0);

  undo (test);
  g_assert_cmpuint (inn_book_get_n_guests (test->book), ==, before);
}

/* Any rows, also beyond the end, beside a set that is filled one by one. */
static void
test_ranges (InnTestWindow *test,
             gconstpointer  data)
{
  GtkSelectionModel *selection = get_selection (test);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  InnGuestList *list = inn_book_new_guest_list (test->book);
  g_autoptr (InnGuestQuery) query = inn_guest_query_new (NULL, INN_SCOPE_ALL, INN_ORDER_READING);

  inn_guest_list_set_query (list, query);
  inn_test_window_run (200);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_items);
  for (guint start = 0; start < n_items; start += 3)
    for (guint n = 0; n < n_items + 2; n += 5)
      {
        g_autoptr (GtkBitset) wanted = gtk_bitset_new_empty ();

        gtk_selection_model_select_range (selection, start, n, TRUE);
        for (guint i = start; i < MIN (start + n, n_items); i++)
          {
            gtk_bitset_add (wanted, (guint) inn_guest_list_get_id (list, i));
            g_assert_true (gtk_selection_model_is_selected (selection, i));
          }
        g_assert_cmpuint (get_n_selected (test), ==, gtk_bitset_get_size (wanted));
      }
  g_object_unref (list);
}

/* Ctrl with a click takes one out of many; the others stay, whatever the list is asked next. */
static void
test_all_but_one (InnTestWindow *test,
                  gconstpointer  data)
{
  GtkSelectionModel *selection = get_selection (test);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  g_autoptr (InnGuestItem) left_out = g_list_model_get_item (G_LIST_MODEL (selection), 3);
  g_autoptr (GArray) ids = NULL;

  gtk_selection_model_select_all (selection);
  gtk_selection_model_unselect_item (selection, 3);
  g_assert_cmpuint (get_n_selected (test), ==, n_items - 1);
  inn_test_window_add_guest (test, "Aa", "13800000001", NULL);
  inn_test_window_run (500);
  g_assert_cmpuint (get_n_selected (test), ==, n_items - 1);

  ids = inn_guest_selection_dup_ids (INN_GUEST_SELECTION (selection));
  g_assert_cmpuint (ids->len, ==, n_items - 1);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), !=, inn_guest_item_get_id (left_out));

  gtk_selection_model_unselect_range (selection, 0, n_items - 1);
  g_assert_cmpuint (get_n_selected (test), ==, 2);
  gtk_selection_model_unselect_item (selection, n_items);
  g_assert_cmpint (inn_guest_selection_get_only_id (INN_GUEST_SELECTION (selection)), !=, 0);
}

static void
test_lets_go (InnTestWindow *test,
              gconstpointer  data)
{
  GtkWidget *page = select_first (test, 4);

  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gtk_widget_activate_action (test->window, "win.escape", NULL));
  inn_test_window_run (400);
  g_assert_cmpuint (get_n_selected (test), ==, 0);
  g_assert_false (gtk_widget_get_mapped (page));

  select_first (test, 1);
  g_assert_false (gtk_widget_get_mapped (page));
}

/* With one pane at a time the list has a way to the page of those selected. */
static void
test_reaches_the_page (InnTestWindow *test,
                       gconstpointer  data)
{
  GtkWidget *page, *pages = inn_test_window_find (test->window, INN_TYPE_GUESTS_PAGE);
  GtkWidget *bar = GTK_WIDGET (gtk_widget_get_template_child (pages, INN_TYPE_GUESTS_PAGE,
                                                              "selected_bar"));
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (test->window), NARROWEST, 720);
  inn_test_window_run (600);
  page = select_first (test, 1);
  g_assert_false (gtk_widget_get_mapped (bar));
  /* The list has its place until then. */
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_parent (bar), pages, &bounds));
  g_assert_cmpfloat (bounds.size.height, ==, 0);
  page = select_first (test, 3);
  g_assert_true (gtk_widget_get_mapped (bar));
  g_signal_emit_by_name (inn_test_window_find (bar, GTK_TYPE_BUTTON), "clicked");
  inn_test_window_run (600);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gtk_widget_get_child_visible (page));
}

static void
test_fits (InnTestWindow *test,
           gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (select_first (test, 2), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, function) \
  g_test_add ("/selection/" path, InnTestWindow, NULL, inn_test_window_set_up, function, \
              inn_test_window_tear_down)

  ADD ("many-are-tagged-and-untagged-in-one-act", test_tags_many);
  ADD ("it-remembers-guests-and-not-places", test_remembers_guests);
  ADD ("an-act-reaches-nobody-who-is-not-seen", test_reaches_nobody_unseen);
  ADD ("many-are-deleted-and-brought-back", test_deletes_many);
  ADD ("a-range-holds-the-guests-of-its-rows", test_ranges);
  ADD ("one-is-taken-out-of-all", test_all_but_one);
  ADD ("escape-lets-go-of-them", test_lets_go);
  ADD ("with-one-pane-the-list-leads-to-the-page", test_reaches_the_page);
  ADD ("the-page-fits-a-narrow-screen", test_fits);

  return g_test_run ();
}
