/* test-last-acts.c: the page of the last acts, and taking back any of them. */

#include "config.h"

#include "inn-act-row.h"
#include "inn-acts-page.h"
#include "inn-gui-resources.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

static GtkWidget *
open_page (InnTestWindow *test)
{
  g_assert_true (gtk_widget_activate_action (test->window, "win.last-acts", NULL));
  inn_test_window_run (300);

  return inn_test_window_find (test->window, INN_TYPE_ACTS_PAGE);
}

static GtkListBox *
get_rows (GtkWidget *page)
{
  return GTK_LIST_BOX (inn_test_window_find (page, GTK_TYPE_LIST_BOX));
}

static guint
count_rows (GtkWidget *page)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (get_rows (page), n_rows) != NULL)
    n_rows++;

  return n_rows;
}

static InnActRow *
get_row (GtkWidget *page,
         guint      index)
{
  return INN_ACT_ROW (gtk_list_box_get_row_at_index (get_rows (page), index));
}

/* Whether a label that can be seen says so. */
static gboolean
says (GtkWidget  *from,
      const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) &&
      strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
take_back (GtkWidget *page,
           gint64     seq)
{
  g_assert_true (gtk_widget_activate_action (page, "win.undo-entry", "x", seq));
  inn_test_window_run (400);
}

static void
archive (InnTestWindow *test,
         gint64         id)
{
  g_autoptr(GError) error = NULL;
  g_auto(InnTestLoop) changed = INN_TEST_LOOP_INIT;

  inn_store_set_guests_flag_async (inn_book_get_store (test->book), &id, 1, INN_GUEST_ARCHIVED,
                                   TRUE, NULL, inn_test_loop_done_cb, &changed);
  inn_store_set_guests_flag_finish (inn_book_get_store (test->book),
                                    inn_test_loop_wait (&changed), NULL, &error);
  g_assert_no_error (error);
}

static void
test_lists_the_newest_first (InnTestWindow *test,
                             gconstpointer  data)
{
  GtkWidget *page;

  inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  inn_test_window_add_guest (test, "<b>Tom & Jerry", "13805716621", "");
  page = open_page (test);
  g_assert_true (says (GTK_WIDGET (get_row (page, 0)), "<b>Tom & Jerry"));
  g_assert_true (says (GTK_WIDGET (get_row (page, 1)), "林雨桐"));

  /* What is done while the page is open stands there at once. */
  inn_test_window_add_guest (test, "欧阳建国", "13805716622", "");
  inn_test_window_run (300);
  g_assert_true (says (GTK_WIDGET (get_row (page, 0)), "欧阳建国"));
}

static void
test_one_from_the_middle (InnTestWindow *test,
                          gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->book);
  GtkWidget *page;
  gint64 seq;

  inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  inn_test_window_add_guest (test, "欧阳建国", "13805716622", "");
  page = open_page (test);
  seq = inn_act_row_get_seq (get_row (page, 1));
  take_back (page, seq);

  g_assert_cmpuint (inn_book_get_n_guests (test->book), ==, before + 1);
  g_assert_cmpint (inn_act_row_get_seq (get_row (page, 2)), ==, seq);
  g_assert_true (says (GTK_WIDGET (get_row (page, 2)), "Taken back"));

  /* And doing it again brings the guest back. */
  take_back (page, inn_act_row_get_seq (get_row (page, 0)));
  g_assert_cmpuint (inn_book_get_n_guests (test->book), ==, before + 2);
}

static void
test_what_changed_since_is_listed (InnTestWindow *test,
                                   gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->book);
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  GtkWidget *page, *row;
  gint64 seq;

  archive (test, id);
  page = open_page (test);
  row = GTK_WIDGET (get_row (page, 1));
  seq = inn_act_row_get_seq (INN_ACT_ROW (row));
  take_back (page, seq);
  g_assert_true (says (test->window, "Nothing taken back"));
  g_assert_false (says (row, "Taken back"));

  g_assert_true (gtk_widget_activate_action (page, "win.undo-entry-fully", "x", seq));
  inn_test_window_run (400);
  g_assert_true (says (row, "Taken back"));
  g_assert_cmpuint (inn_book_get_n_guests (test->book), ==, before);
}

static void
test_twice_is_refused (InnTestWindow *test,
                       gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->book);
  GtkWidget *page;
  gint64 seq;

  inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  page = open_page (test);
  seq = inn_act_row_get_seq (get_row (page, 0));
  take_back (page, seq);
  take_back (page, seq);
  g_assert_cmpuint (inn_book_get_n_guests (test->book), ==, before);
  g_assert_true (says (test->window, "It could not be taken back"));
}

static void
test_older_acts_on_demand (InnTestWindow *test,
                           gconstpointer  data)
{
  GtkWidget *page;

  for (guint i = 0; i < 35; i++)
    {
      g_autofree char *name = g_strdup_printf ("Guest %u", i);

      inn_test_window_add_guest (test, name, NULL, "");
    }
  page = open_page (test);
  g_assert_cmpuint (count_rows (page), ==, 30);
  gtk_widget_activate_action (page, "acts.older", NULL);
  inn_test_window_run (300);
  g_assert_cmpuint (count_rows (page), >=, 36);

  gtk_widget_activate_action (page, "acts.back", NULL);
  inn_test_window_run (100);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_ACTS_PAGE));
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

  ADD ("/last-acts/the-newest-stand-first-and-new-ones-appear", test_lists_the_newest_first);
  ADD ("/last-acts/one-from-the-middle-is-taken-back-and-done-again", test_one_from_the_middle);
  ADD ("/last-acts/what-changed-since-is-listed-and-taken-back-too",
       test_what_changed_since_is_listed);
  ADD ("/last-acts/taking-back-twice-is-refused-with-words", test_twice_is_refused);
  ADD ("/last-acts/older-acts-come-on-demand", test_older_acts_on_demand);

  return g_test_run ();
}
