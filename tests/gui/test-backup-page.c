/* test-backup-page.c: the page of copies and the window that brings one back, on a real book. */

#include "config.h"

#include <glib/gstdio.h>

#include "inn-backup-folder.h"
#include "inn-backup-lamp.h"
#include "inn-backup-page.h"
#include "inn-gui-resources.h"
#include "inn-restore-window.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#include <string.h>

#define NARROWEST 360

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static InnBackupKeeper *
keep_copies (InnTestWindow *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnBackupKeeper *keeper;

  inn_book_keep_copies (test->book);
  keeper = inn_book_get_copies (test->book);
  inn_backup_keeper_run_async (keeper, INN_BACKUP_BY_HAND, inn_test_loop_done_cb, &loop);
  inn_backup_keeper_run_finish (keeper, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return keeper;
}

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_page (InnTestWindow *test,
           gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_new (INN_TYPE_BACKUP_PAGE, NULL);
  GtkWidget *lamp = g_object_new (INN_TYPE_BACKUP_LAMP, NULL);
  InnBackupKeeper *keeper = keep_copies (test);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  inn_backup_page_set_book (INN_BACKUP_PAGE (page), test->book);
  inn_backup_lamp_set_book (INN_BACKUP_LAMP (lamp), test->book);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), lamp);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  inn_test_window_run (300);
  g_assert_cmpint (get_least_width (page), <=, NARROWEST);
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (lamp), "Copied: "));

  inn_backup_keeper_set_second (keeper, "/no/such/stick");
  inn_test_window_run (300);
  g_assert_cmpint (get_least_width (page), <=, NARROWEST);
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_copies (const char *folder)
{
  g_autoptr(GPtrArray) entries = inn_backup_folder_list (folder, NULL);

  return entries != NULL ? entries->len : 0;
}

static guint
count_rows (GtkWidget *from)
{
  guint n = ADW_IS_ACTION_ROW (from) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (from))
              ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static void
bring_back_cb (InnRestoreWindow  *window,
               InnRestore        *restore,
               InnRestore       **chosen)
{
  *chosen = g_object_ref (restore);
}

static void
wait_for_page (GtkWidget  *window,
               const char *name)
{
  GtkWidget *stack = inn_test_window_find (window, GTK_TYPE_STACK);

  for (int i = 0; i < 100; i++)
    if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), name) != 0)
      inn_test_window_run (100);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, name);
}

/* Written to both places, it is one copy to choose, and says where it lies. */
static void
test_copy_in_two_places (InnTestWindow *test,
                         gconstpointer  data)
{
  const char *book_path = inn_store_get_path (inn_book_get_store (test->book));
  g_autofree char *here = inn_backup_folder_dup_usual (book_path);
  g_autofree char *stick = g_dir_make_tmp ("inn-stick-XXXXXX", NULL);
  InnBackupKeeper *keeper = keep_copies (test);
  GtkWidget *window = NULL;
  GtkWidget *row = NULL;

  g_assert_true (inn_backup_folder_mark (stick, NULL));
  inn_backup_keeper_set_second (keeper, stick);
  inn_test_window_run (300);
  keep_copies (test);
  window = inn_restore_window_new (GTK_WINDOW (test->window), inn_book_get_clock (test->book),
                                   book_path, stick);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_page (window, "list");

  g_assert_cmpuint (count_copies (stick), >=, 1);
  row = inn_test_window_find (window, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            "on this computer and at the second place"));
  g_assert_cmpuint (count_rows (window), ==, count_copies (here));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What cannot be used stands last, cannot be chosen, and says why in words that can be read. */
static void
test_bad_copy (InnTestWindow *test,
               gconstpointer  data)
{
  const char *book_path = inn_store_get_path (inn_book_get_store (test->book));
  g_autofree char *here = inn_backup_folder_dup_usual (book_path);
  g_autofree char *bad = g_build_filename (here, "zz.innkeeper", NULL);
  GtkWidget *window = NULL;
  GtkListBoxRow *row = NULL;
  GtkWidget *list = NULL;

  keep_copies (test);
  g_assert_true (g_file_set_contents (bad, "no copy at all, but of some length", -1, NULL));
  window = inn_restore_window_new (GTK_WINDOW (test->window), inn_book_get_clock (test->book),
                                   book_path, NULL);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_page (window, "list");

  list = inn_test_window_find (window, GTK_TYPE_LIST_BOX);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) count_rows (window));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (row)));
  g_assert_false (gtk_list_box_row_get_activatable (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "This file is no copy of a guest book.");

  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (bad);
}

static void
test_restore (InnTestWindow *test,
              gconstpointer  data)
{
  g_autoptr(InnRestore) chosen = NULL;
  GtkWidget *window = NULL;

  keep_copies (test);
  window = inn_restore_window_new (GTK_WINDOW (test->window), inn_book_get_clock (test->book),
                                   inn_store_get_path (inn_book_get_store (test->book)), NULL);
  g_signal_connect (window, "bring-back", G_CALLBACK (bring_back_cb), &chosen);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_page (window, "list");
  g_assert_cmpint (get_least_width (gtk_widget_get_first_child (window)), <=, NARROWEST);

  gtk_widget_activate (inn_test_window_find (window, ADW_TYPE_ACTION_ROW));
  wait_for_page (window, "look");
  g_assert_cmpint (get_least_width (gtk_widget_get_first_child (window)), <=, NARROWEST);
  g_assert_null (chosen);
  g_signal_emit_by_name (find_button (window, "Bring It Back"), "clicked");
  g_assert_nonnull (chosen);
  g_assert_cmpint (inn_restore_get_summary (chosen)->guests, >=, INN_TEST_GUESTS);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func)                                                                            \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

  ADD ("/backup-page/fits a narrow screen and tells how old the copy is", test_page);
  ADD ("/restore-window/shows what is in a copy before it is brought back", test_restore);
  ADD ("/restore-window/shows a copy in two places once and tells both", test_copy_in_two_places);
  ADD ("/restore-window/says of a copy that cannot be used why", test_bad_copy);

  return g_test_run ();
}
