/* test-printing.c: what is shown before it is printed, is printed and is saved: the same pages. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "inn-gui-resources.h"
#include "inn-paper-desk.h"
#include "inn-paper-picture.h"
#include "inn-preview-window.h"
#include "inn-test-window.h"
#include "inn-today-page.h"

#define NARROWEST 360

static InnPreviewWindow *
find_preview (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (INN_IS_PREVIEW_WINDOW (window) && gtk_widget_get_mapped (window))
        return INN_PREVIEW_WINDOW (window);
    }

  return NULL;
}

static void
wait_for_paper (InnPreviewWindow *preview,
                InnPaper         *but)
{
  for (guint i = 0; i < 100 && inn_preview_window_get_paper (preview) == but; i++)
    inn_test_window_run (50);
  g_assert_true (inn_preview_window_get_paper (preview) != but);
}

static InnPreviewWindow *
open_sheet (InnTestWindow *test)
{
  InnPreviewWindow *preview = NULL;

  inn_window_show_page (INN_WINDOW (test->window), "today");
  inn_test_window_run (400);
  gtk_widget_activate_action (test->window, "win.print", NULL);
  for (guint i = 0; i < 100 && preview == NULL; i++)
    {
      inn_test_window_run (50);
      preview = find_preview ();
    }
  g_assert_nonnull (preview);
  wait_for_paper (preview, NULL);

  return preview;
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
test_shows_the_day (InnTestWindow *test,
                    gconstpointer  data)
{
  InnPreviewWindow *preview = open_sheet (test);
  InnPaper *by_room = inn_preview_window_get_paper (preview);
  g_autofree char *text = inn_paper_dup_text (by_room, 0);
  GtkWidget *by_time = find_button (GTK_WIDGET (preview), "By time");

  g_assert_nonnull (strstr (text, "Morning sheet"));
  g_assert_nonnull (strstr (text, "By room"));
  g_assert_nonnull (inn_test_window_find (GTK_WIDGET (preview), INN_TYPE_PAPER_PICTURE));
  inn_paper_ref (by_room);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (by_time), TRUE);
  wait_for_paper (preview, by_room);
  inn_paper_unref (by_room);
  g_free (g_steal_pointer (&text));
  text = inn_paper_dup_text (inn_preview_window_get_paper (preview), 0);
  g_assert_nonnull (strstr (text, "By time"));
  inn_test_window_run (200);
  gtk_widget_activate_action (GTK_WIDGET (preview), "window.close", NULL);
  inn_test_window_run (100);
  g_assert_null (find_preview ());
}

static void
test_fits (InnTestWindow *test,
           gconstpointer  data)
{
  InnPreviewWindow *preview = open_sheet (test);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (preview), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
  gtk_window_destroy (GTK_WINDOW (preview));
}

static void
assert_pdf (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
}

static void
test_prints (InnTestWindow *test,
             gconstpointer  data)
{
  InnPreviewWindow *preview = open_sheet (test);
  InnPaper *paper = inn_preview_window_get_paper (preview);
  g_autoptr(GtkPrintOperation) operation = inn_paper_desk_new_operation (paper);
  g_autofree char *path = g_build_filename (test->folder, "printed.pdf", NULL);
  g_autoptr(GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (preview),
                           &error);
  g_assert_no_error (error);
  assert_pdf (path);
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (preview));
}

static void
test_saves (InnTestWindow *test,
            gconstpointer  data)
{
  InnPreviewWindow *preview = open_sheet (test);
  g_autofree char *path = g_build_filename (test->folder, "saved.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  inn_paper_desk_save_to (GTK_WINDOW (preview), inn_preview_window_get_paper (preview), file);
  for (guint i = 0; i < 100 && find_button (GTK_WIDGET (preview), "_Open") == NULL; i++)
    inn_test_window_run (50);
  g_assert_nonnull (find_button (GTK_WIDGET (preview), "_Open"));
  assert_pdf (path);
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (preview));
}

/* What the guest may ask for is looked at before it is given. */
static void
test_shows_the_data (InnTestWindow *test,
                     gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "Tom & <b>Jerry</b>", "13812345678", "a remark");
  InnPreviewWindow *preview = NULL;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (test->window, "win.guest-data", "x", id);
  for (guint i = 0; i < 100 && preview == NULL; i++)
    {
      inn_test_window_run (50);
      preview = find_preview ();
    }
  g_assert_nonnull (preview);
  text = inn_paper_dup_text (inn_preview_window_get_paper (preview), 0);
  g_assert_nonnull (strstr (text, "Tom & <b>Jerry</b>"));
  g_assert_null (strstr (text, "a remark"));
  g_assert_false (gtk_widget_get_mapped (find_button (GTK_WIDGET (preview), "By time")));
  gtk_window_destroy (GTK_WINDOW (preview));
}

/* The window closes while the sheet is still being read. */
static void
test_closes_early (InnTestWindow *test,
                   gconstpointer  data)
{
  inn_window_show_page (INN_WINDOW (test->window), "today");
  inn_test_window_run (200);
  gtk_widget_activate_action (test->window, "win.print", NULL);
  gtk_widget_activate_action (test->window, "win.print", NULL);
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

  ADD ("/printing/the-sheet/is-shown-by-room-and-by-time", test_shows_the_day);
  ADD ("/printing/the-sheet/fits-a-narrow-screen", test_fits);
  ADD ("/printing/the-pages/are-printed", test_prints);
  ADD ("/printing/the-pages/are-saved-and-can-be-opened", test_saves);
  ADD ("/printing/the-data-for-the-guest/are-shown-first", test_shows_the_data);
  ADD ("/printing/the-window/closes-while-pages-are-set", test_closes_early);

  return g_test_run ();
}
