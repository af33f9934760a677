/* test-import-page.c: a sheet from the window into the book and back, on a real book. */

#include "config.h"

#include <glib/gstdio.h>

#include "inn-act-sentence.h"
#include "inn-export-window.h"
#include "inn-gui-resources.h"
#include "inn-guest-field.h"
#include "inn-kept-window.h"
#include "inn-sheet-field.h"
#include "inn-sheet-kind.h"
#include "inn-shell.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"
#include "inn-test-loop.h"
#include "inn-test-messy.h"
#include "inn-test-window.h"
#include "inn-workbook-trouble.h"

#include <xlsxwriter.h>

static const char SHEET[] =
  "姓名,电话,生日(农历)\n"
  "方敬之,137 7788 2210,八月十五\n"
  "<b>Tom & Jerry</b>,13735882096,\n"
  "吴海,138 6571 820,\n";

typedef struct
{
  InnTestWindow window;
  char *path;
} Page;

static void
set_up (Page          *test,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;
  int file = g_file_open_tmp ("inn-import-XXXXXX.csv", &test->path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  bytes = g_convert (SHEET, -1, "GB18030", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (test->path, bytes, length, &error);
  g_assert_no_error (error);
  inn_test_window_set_up (&test->window, data);
}

static void
tear_down (Page          *test,
           gconstpointer  data)
{
  inn_test_window_tear_down (&test->window, data);
  g_unlink (test->path);
  g_free (test->path);
}

/* The first widget below @from of @type that shows @text, or any of them. */
static GtkWidget *
find (GtkWidget  *from,
      GType       type,
      const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type)
      && (text == NULL
          || (GTK_IS_BUTTON (from)
              && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), text) == 0)
          || (GTK_IS_LABEL (from)
              && g_strcmp0 (gtk_label_get_text (GTK_LABEL (from)), text) == 0)))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
wait_for (Page       *test,
          GType       type,
          const char *text)
{
  for (int i = 0; i < 100; i++)
    {
      GtkWidget *found = find (test->window.window, type, text);

      if (found != NULL && gtk_widget_get_mapped (found) && gtk_widget_is_sensitive (found))
        return found;
      inn_test_window_run (50);
    }

  g_error ("There is no “%s”", text);
}

static void
open_sheet (Page *test)
{
  g_autofree char *uri = g_filename_to_uri (test->path, NULL, NULL);

  gtk_widget_activate_action (test->window.window, "win.import-file", "s", uri);
}

static void
test_import (Page          *test,
             gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->window.book);
  GtkWidget *button = NULL;

  open_sheet (test);
  button = wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  g_assert_nonnull (find (test->window.window, GTK_TYPE_LABEL, "<b>Tom & Jerry</b>"));
  g_assert_nonnull (find (test->window.window, GTK_TYPE_TOGGLE_BUTTON, "Refused 1"));
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before);

  g_signal_emit_by_name (button, "clicked");
  wait_for (test, GTK_TYPE_BUTTON, "Show Guests");
  inn_test_window_run (200);
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before + 2);

  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (500);
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before);
  wait_for (test, GTK_TYPE_LABEL, "The import was taken back");
}

static void
set_vip (Page   *test,
         gint64  guest)
{
  g_autoptr(GError) error = NULL;
  g_auto(InnTestLoop) set = INN_TEST_LOOP_INIT;
  InnStore *store = inn_book_get_store (test->window.book);

  inn_store_set_guests_flag_async (store, &guest, 1, INN_GUEST_VIP, TRUE, NULL,
                                   inn_test_loop_done_cb, &set);
  g_assert_true (inn_store_set_guests_flag_finish (store, inn_test_loop_wait (&set), NULL, &error));
  g_assert_no_error (error);
}

/* Returns: the entry of the import in the journal */
static gint64
find_import (Page *test)
{
  g_auto(InnTestLoop) listed = INN_TEST_LOOP_INIT;
  g_autoptr(GPtrArray) entries = NULL;
  InnStore *store = inn_book_get_store (test->window.book);

  inn_store_list_entries_async (store, 0, 10, NULL, inn_test_loop_done_cb, &listed);
  entries = inn_store_list_entries_finish (store, inn_test_loop_wait (&listed), NULL);
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (inn_entry_get_act (entries->pdata[i]), INN_ACT_IMPORT_GUESTS))
      return inn_entry_get_seq (entries->pdata[i]);

  g_assert_not_reached ();
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static void
test_undo_lists_who_was_kept (Page          *test,
                              gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->window.book);
  GtkWidget *kept = NULL;

  open_sheet (test);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests"), "clicked");
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Show Guests"), "clicked");
  inn_test_window_run (200);
  set_vip (test, INN_TEST_GUESTS + 1);
  set_vip (test, INN_TEST_GUESTS + 2);
  inn_test_window_run (200);

  /* The marks first, then the import they stand on: as from the list of last acts. */
  gtk_widget_activate_action (test->window.window, "win.undo-entry", "x",
                              find_import (test));
  for (int i = 0; i < 100 && (kept = find_dialog (INN_TYPE_KEPT_WINDOW)) == NULL; i++)
    inn_test_window_run (50);
  inn_test_window_run (300);
  g_assert_nonnull (kept);
  g_assert_nonnull (find (kept, GTK_TYPE_LABEL, "方敬之"));
  g_assert_nonnull (find (kept, GTK_TYPE_LABEL, "<b>Tom & Jerry</b>"));
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before + 2);

  g_signal_emit_by_name (find (kept, GTK_TYPE_BUTTON, "Take Back Too"), "clicked");
  inn_test_window_run (500);
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before + 1);
  g_assert_null (find (kept, GTK_TYPE_LABEL, "方敬之"));
  g_assert_nonnull (find (kept, GTK_TYPE_LABEL, "<b>Tom & Jerry</b>"));

  g_signal_emit_by_name (find (kept, GTK_TYPE_BUTTON, "Take All Back Too"), "clicked");
  inn_test_window_run (500);
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before);
  g_assert_null (find_dialog (INN_TYPE_KEPT_WINDOW));
}

static void
test_again_changes_nothing (Page          *test,
                            gconstpointer  data)
{
  open_sheet (test);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests"), "clicked");
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Show Guests"), "clicked");
  inn_test_window_run (100);

  open_sheet (test);
  for (int i = 0; i < 100 && find (test->window.window, GTK_TYPE_BUTTON,
                                   "Nothing to Import") == NULL; i++)
    inn_test_window_run (50);
  g_assert_nonnull (find (test->window.window, GTK_TYPE_BUTTON, "Nothing to Import"));
}

static void
test_corrections_wait (Page          *test,
                       gconstpointer  data)
{
  GtkWidget *table = NULL;
  GtkWidget *choice = NULL;

  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  table = find (test->window.window, g_type_from_name ("InnImportTable"), NULL);
  choice = find (table, GTK_TYPE_DROP_DOWN, NULL);

  /* The first rehearses again, the others come while that runs. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), INN_FIELD_COMPANY);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), INN_FIELD_NOTE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), INN_FIELD_NONE);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  choice = find (table, GTK_TYPE_DROP_DOWN, NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, INN_FIELD_NONE);
  g_assert_nonnull (find (test->window.window, GTK_TYPE_TOGGLE_BUTTON, "All 3"));
}

/* Back to the choice of a file, and on again with what was corrected; another file takes its place. */
static void
test_back_and_on (Page          *test,
                  gconstpointer  data)
{
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  g_signal_emit_by_name (find (test->window.window, GTK_TYPE_BUTTON, "Back"), "clicked");
  wait_for (test, GTK_TYPE_BUTTON, "Choose a File…");
  for (GtkWidget *button = find (test->window.window, GTK_TYPE_BUTTON, "Choose a File…");
       button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "Go On With"))
      g_signal_emit_by_name (button, "clicked");
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");

  g_file_set_contents (test->path, "姓名,电话\n林国栋,13735882096\n", -1, NULL);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 1 Guest");
}

static void
write_long_sheet (Page  *test,
                  guint  n_rows)
{
  g_autoptr(GString) text = g_string_new ("登记表 2026-11-01,,,\n姓名,电话,公司,备注\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "甲%u,1370000%04u,,\n", i, i);
  g_file_set_contents (test->path, text->str, text->len, NULL);
}

static void
test_more_rows (Page          *test,
                gconstpointer  data)
{
  write_long_sheet (test, 120);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 120 Guests");
  g_assert_nonnull (find (test->window.window, GTK_TYPE_LABEL, "甲49"));
  g_assert_null (find (test->window.window, GTK_TYPE_LABEL, "甲50"));

  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Show More Rows"), "clicked");
  g_assert_nonnull (find (test->window.window, GTK_TYPE_LABEL, "甲99"));
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Show More Rows"), "clicked");
  g_assert_nonnull (find (test->window.window, GTK_TYPE_LABEL, "甲119"));
  g_assert_false (gtk_widget_get_visible (find (test->window.window, GTK_TYPE_BUTTON,
                                                "Show More Rows")));
}

/* A second file does not silently end the first. */
static void
test_second_file_waits (Page          *test,
                        gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->window.book);

  write_long_sheet (test, 2000);
  open_sheet (test);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 2000 Guests"), "clicked");
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Show Guests");
  inn_test_window_run (300);
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before + 2000);
}

/* Who is meant, and how many, is said before a file is chosen; ID numbers are not in it by default. */
static void
test_export_says_who (Page          *test,
                      gconstpointer  data)
{
  GtkWidget *asked = NULL;
  GtkWidget *numbers = NULL;
  GtkWidget *search = NULL;

  inn_test_window_add_guest (&test->window, "Zebedee", NULL, "");
  search = inn_test_window_find (test->window.window, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "zebedee");
  inn_test_window_run (800);
  gtk_widget_activate_action (test->window.window, "win.export", NULL);
  inn_test_window_run (300);

  asked = find_dialog (INN_TYPE_EXPORT_WINDOW);
  g_assert_nonnull (asked);
  g_assert_nonnull (find (asked, GTK_TYPE_LABEL, "1 guest"));
  g_assert_nonnull (find (asked, GTK_TYPE_LABEL, "41 guests"));
  g_assert_cmpint (inn_export_window_get_scope (INN_EXPORT_WINDOW (asked)), ==, INN_EXPORT_SHOWN);
  g_assert_cmpint (inn_export_window_get_flags (INN_EXPORT_WINDOW (asked)), ==,
                   INN_GUEST_EXPORT_DEFAULT);
  g_assert_cmpstr (inn_export_window_get_ending (INN_EXPORT_WINDOW (asked)), ==, ".xlsx");

  numbers = find (asked, GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (numbers), TRUE);
  g_assert_cmpint (inn_export_window_get_flags (INN_EXPORT_WINDOW (asked)), ==,
                   INN_GUEST_EXPORT_DOCUMENTS);
  gtk_window_close (GTK_WINDOW (asked));
}

/* A guest's numbers are no part of what is told of the stays. */
static void
test_export_of_stays (Page          *test,
                      gconstpointer  data)
{
  GtkWidget *asked = NULL;
  GtkWidget *rows = NULL;
  GtkWidget *numbers = NULL;

  gtk_widget_activate_action (test->window.window, "win.export", NULL);
  inn_test_window_run (300);
  asked = find_dialog (INN_TYPE_EXPORT_WINDOW);
  g_assert_nonnull (asked);
  numbers = find (asked, GTK_TYPE_SWITCH, NULL);
  g_assert_true (gtk_widget_get_mapped (numbers));
  g_assert_cmpint (inn_export_window_get_rows (INN_EXPORT_WINDOW (asked)), ==, INN_SHEET_GUESTS);

  rows = find (asked, ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (rows), INN_SHEET_CHARGES);
  g_assert_cmpint (inn_export_window_get_rows (INN_EXPORT_WINDOW (asked)), ==, INN_SHEET_CHARGES);
  inn_test_window_run (100);
  g_assert_false (gtk_widget_get_mapped (numbers));
  gtk_window_close (GTK_WINDOW (asked));
}

/* With the three buttons of a window beside it, too. */
static void
test_narrow (Page          *test,
             gconstpointer  data)
{
  const char *const pages[] = { "table", "choose", "trouble", "done", "writing" };
  GtkWidget *page = NULL;
  GtkWidget *stack = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":minimize,maximize,close",
                NULL);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  page = find (test->window.window, g_type_from_name ("InnImportPage"), NULL);
  stack = find (page, GTK_TYPE_STACK, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int width;

      gtk_stack_set_visible_child_name (GTK_STACK (stack), pages[i]);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_test_message ("%s: %d", pages[i], width);
      g_assert_cmpint (width, <=, 360);
    }
}

/* What becomes of a row stands beside it. */
static void
assert_side_by_side (Page *test,
                     int   n_rows)
{
  GtkWidget *table = find (test->window.window, g_type_from_name ("InnImportTable"), NULL);
  GtkWidget *status_box, *cell_grid, *beside;

  status_box = GTK_WIDGET (gtk_widget_get_template_child (table, G_OBJECT_TYPE (table), "status_box"));
  cell_grid = GTK_WIDGET (gtk_widget_get_template_child (table, G_OBJECT_TYPE (table), "cell_grid"));
  beside = gtk_widget_get_first_child (status_box);
  for (int line = 0; line <= n_rows; line++, beside = gtk_widget_get_next_sibling (beside))
    {
      graphene_rect_t status, cell;

      g_assert_true (gtk_widget_compute_bounds (beside, test->window.window, &status));
      g_assert_true (gtk_widget_compute_bounds (gtk_grid_get_child_at (GTK_GRID (cell_grid), 0, line),
                                                test->window.window, &cell));
      g_assert_cmpfloat (status.origin.y, ==, cell.origin.y);
      g_assert_cmpfloat (status.size.height, ==, cell.size.height);
    }
}

/* Two lines of large text are higher than a row. */
static void
test_large_text (Page          *test,
                 gconstpointer  data)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  inn_test_window_run (300);
  assert_side_by_side (test, 3);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* A reason longer than its column has two lines in a narrow window, one in a wide one. */
static void
test_long_reasons (Page          *test,
                   gconstpointer  data)
{
  const int widths[] = { 1200, 360, 900 };
  g_autoptr(GError) error = NULL;
  gboolean ok = g_file_set_contents (test->path,
                                     "Name,Phone,E-mail,Birthday,Notes\n"
                                     "Linda,+49 151 2344 7780,linda.wei@outlook,31 Feb 1990,quiet\n"
                                     "Colin,13.8E+09,colin@example.org,1985-03-04,hiking\n"
                                     "Tom,136 1234 5678,tom@example.org,,\n",
                                     -1, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 3 Guests");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (test->window.window), widths[i], 700);
      inn_test_window_run (400);
      assert_side_by_side (test, 3);
    }
}

static const char *
get_doubt (Page *test)
{
  GtkWidget *doubt = find (test->window.window, g_type_from_name ("InnImportDoubt"), NULL);
  GtkWidget *label = GTK_WIDGET (gtk_widget_get_template_child (doubt, G_OBJECT_TYPE (doubt),
                                                                "label"));

  return gtk_label_get_text (GTK_LABEL (label));
}

static void
test_workbook (Page          *test,
               gconstpointer  data)
{
  guint before = inn_book_get_n_guests (test->window.book);
  g_autofree char *button = g_strdup_printf ("Import %d Guests", INN_TEST_MESSY_GUESTS);

  /* Its name says that it is a text. */
  g_assert_true (inn_test_messy_write (test->path));
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, button);
  g_assert_cmpint (strncmp (get_doubt (test), "This file is a workbook in spite of its name", 44), ==, 0);
  wait_for (test, GTK_TYPE_LABEL, "One act that can be taken back whole; 2 rows come in without a "
                                  "damaged cell");
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, button), "clicked");
  wait_for (test, GTK_TYPE_BUTTON, "Show Guests");
  /* The foot has one of that name as well. */
  g_assert_true (gtk_widget_get_mapped (
    find (find (test->window.window, g_type_from_name ("InnImportOutcome"), NULL), GTK_TYPE_BUTTON,
          "Save Mistakes…")));
  inn_test_window_run (200);
  g_assert_cmpuint (inn_book_get_n_guests (test->window.book), ==, before + INN_TEST_MESSY_GUESTS);
}

static void
write_two_sheets (const char *path)
{
  static const char *const names[] = { "2025", "2026" };
  static const char *const guests[][2] = { { "林雨桐" }, { "王芳", "欧阳建国" } };
  lxw_workbook *book = workbook_new (path);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      lxw_worksheet *sheet = workbook_add_worksheet (book, names[i]);

      worksheet_write_string (sheet, 0, 0, "姓名", NULL);
      for (guint j = 0; j < G_N_ELEMENTS (guests[i]) && guests[i][j] != NULL; j++)
        worksheet_write_string (sheet, j + 1, 0, guests[i][j], NULL);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

static GtkWidget *
get_sheet_choice (Page *test)
{
  GtkWidget *bar = find (test->window.window, g_type_from_name ("InnImportBar"), NULL);

  return GTK_WIDGET (gtk_widget_get_template_child (bar, G_OBJECT_TYPE (bar), "sheet_choice"));
}

static void
test_sheets (Page          *test,
             gconstpointer  data)
{
  GtkDropDown *choice;

  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  g_assert_false (gtk_widget_get_mapped (get_sheet_choice (test)));

  write_two_sheets (test->path);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 1 Guest");
  choice = GTK_DROP_DOWN (get_sheet_choice (test));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (choice)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 2);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (choice)),
                                               1), ==, "2026");

  gtk_drop_down_set_selected (choice, 1);
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
  wait_for (test, GTK_TYPE_LABEL, "欧阳建国");
  g_assert_null (find (test->window.window, GTK_TYPE_LABEL, "林雨桐"));
  choice = GTK_DROP_DOWN (get_sheet_choice (test));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);

  gtk_drop_down_set_selected (choice, 0);
  wait_for (test, GTK_TYPE_BUTTON, "Import 1 Guest");
  wait_for (test, GTK_TYPE_LABEL, "林雨桐");
}

/* As the toolkit does when files are let go over the window. */
static gboolean
drop_on_window (Page *test)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (test->window.window);
  g_autoptr(GFile) file = g_file_new_for_path (test->path);
  GSList files = { file, NULL };
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        {
          g_auto(GValue) value = G_VALUE_INIT;

          g_value_init (&value, GDK_TYPE_FILE_LIST);
          g_value_set_boxed (&value, &files);
          g_signal_emit_by_name (controller, "drop", &value, 100.0, 100.0, &taken);
        }
    }

  return taken;
}

static void
test_drop (Page          *test,
           gconstpointer  data)
{
  g_assert_true (drop_on_window (test));
  wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests");
}

/* A text in an archive, and no workbook. */
static const char ARCHIVE[] =
  "\120\113\003\004\024\000\000\000\000\000\000\000\041\134\030\370\310\104\004\000"
  "\000\000\004\000\000\000\005\000\000\000\141\056\164\170\164\154\151\163\164\120"
  "\113\001\002\024\003\024\000\000\000\000\000\000\000\041\134\030\370\310\104\004"
  "\000\000\000\004\000\000\000\005\000\000\000\000\000\000\000\000\000\000\000\200"
  "\001\000\000\000\000\141\056\164\170\164\120\113\005\006\000\000\000\000\001\000"
  "\001\000\063\000\000\000\047\000\000\000\000\000";

static void
test_workbook_is_told (Page          *test,
                       gconstpointer  data)
{
  static const struct
  {
    const char *bytes;
    gssize      length;
  } files[] = {
    { ARCHIVE, sizeof ARCHIVE - 1 }, { "PK\003\004 [Content_Types].xml, and no end", -1 },
  };
  const char *words[] = {
    inn_sheet_kind_advise (INN_SHEET_ARCHIVE), inn_workbook_trouble_advise (INN_WORKBOOK_DAMAGED),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_file_set_contents (test->path, files[i].bytes, files[i].length, NULL);
      open_sheet (test);
      wait_for (test, GTK_TYPE_LABEL, words[i]);
      wait_for (test, GTK_TYPE_BUTTON, "Choose Another File…");
    }
}

/* Whether a button with @label is there to be seen. */
static gboolean
is_offered (Page       *test,
            const char *label)
{
  GtkWidget *button = find (test->window.window, GTK_TYPE_BUTTON, label);

  return button != NULL && gtk_widget_get_mapped (button);
}

/* The buttons in the amber line are those of its question. */
static void
test_doubts (Page          *test,
             gconstpointer  data)
{
  g_autofree char *bytes = g_convert ("Name,Tel\n王文,13735882096\n", -1, "BIG5", "UTF-8",
                                      NULL, NULL, NULL);

  g_file_set_contents (test->path, "姓名,姓名,电话\n林国栋,林,13735882096\n", -1, NULL);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Import 1 Guest");
  wait_for (test, GTK_TYPE_LABEL, "“姓名” is a second column of its kind and is left out. Choose a "
                                  "field for it if that is wrong.");
  g_assert_false (is_offered (test, "Day first"));
  g_assert_false (is_offered (test, "Month first"));

  g_file_set_contents (test->path, "姓名,生日\n林国栋,05/06/1990\n", -1, NULL);
  open_sheet (test);
  wait_for (test, GTK_TYPE_BUTTON, "Day first");
  g_assert_true (is_offered (test, "Month first"));

  /* Pressed when the next sheet is on its way, it belongs to none. */
  open_sheet (test);
  g_signal_emit_by_name (find (test->window.window, GTK_TYPE_BUTTON, "Day first"), "clicked");
  wait_for (test, GTK_TYPE_BUTTON, "Day first");

  g_file_set_contents (test->path, bytes, -1, NULL);
  open_sheet (test);
  wait_for (test, GTK_TYPE_LABEL, "Which of the two can be read?");
  g_assert_false (is_offered (test, "Day first"));
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Big5: 王文,13735882096"), "clicked");
  wait_for (test, GTK_TYPE_LABEL, "王文");
  wait_for (test, GTK_TYPE_BUTTON, "Import 1 Guest");
  g_assert_false (is_offered (test, "Big5: 王文,13735882096"));
}

static const char STAYS[] =
  "入住人,联系电话,房号,入住日期,离店日期,订单金额,订单状态\n"
  "方敬之,13777882210,1801,2026-10-01,2026-10-03,2580,已离店\n"
  "无此人,13912345678,1801,2026-10-05,2026-10-07,2600,已离店\n";

static const char CONSENTS[] =
  "姓名,电话,用途,答复,日期\n"
  "方敬之,13777882210,生日祝福,拒绝,2026-10-02\n"
  "方敬之,13777882210,营销,也许吧,2026-10-02\n";

static const char CHARGES[] =
  "姓名,电话,日期,类别,金额\n"
  "方敬之,13777882210,2026-10-02,餐饮,12.50\n"
  "方敬之,13777882210,2026-10-02,餐饮,8.50\n";

static GtkWidget *
get_bar_part (Page       *test,
              const char *name)
{
  GtkWidget *bar = find (test->window.window, g_type_from_name ("InnImportBar"), NULL);

  return GTK_WIDGET (gtk_widget_get_template_child (bar, G_OBJECT_TYPE (bar), name));
}

/* Opens @text as a list of those, whose button says @ready after the unit was answered. */
static GtkWidget *
open_list (Page       *test,
           const char *text,
           guint       rows,
           const char *unit,
           const char *ready)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (test->path, text, -1, &error);
  g_assert_no_error (error);
  open_sheet (test);
  inn_test_window_run (500);
  /* The headings say what it is. */
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (get_bar_part (test, "rows_choice"))),
                    ==, rows);
  if (unit != NULL)
    g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, unit), "clicked");

  return ready != NULL ? wait_for (test, GTK_TYPE_BUTTON, ready) : NULL;
}

static void
test_stays_and_charges (Page          *test,
                        gconstpointer  data)
{
  open_sheet (test);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests"), "clicked");
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Show Guests"), "clicked");
  inn_test_window_run (100);

  /* The room is not in this book: it has to be made, or the row is refused. */
  open_list (test, STAYS, INN_SHEET_STAYS, "Yuan", NULL);
  wait_for (test, GTK_TYPE_LABEL, "Room: no such room");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_bar_part (test, "rows_choice")),
                              INN_SHEET_GUESTS);
  wait_for (test, GTK_TYPE_LABEL, "无此人");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_bar_part (test, "rows_choice")), INN_SHEET_STAYS);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Yuan"), "clicked");
  wait_for (test, GTK_TYPE_LABEL, "Room: no such room");
  gtk_switch_set_active (GTK_SWITCH (get_bar_part (test, "rooms_switch")), TRUE);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 1 Stay"), "clicked");
  wait_for (test, GTK_TYPE_LABEL, "1 stay is new.\n1 row with mistakes was left out.");

  g_signal_emit_by_name (open_list (test, CHARGES, INN_SHEET_CHARGES, NULL, "Import 2 Charges"),
                         "clicked");
  wait_for (test, GTK_TYPE_LABEL, "2 charges are new.");
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  wait_for (test, GTK_TYPE_LABEL, "The import was taken back");
}

/* What the headings say is taken up at once; what is wrong is told in the row. */
static void
test_what_is_known (Page          *test,
                    gconstpointer  data)
{
  open_sheet (test);
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 2 Guests"), "clicked");
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Show Guests"), "clicked");
  inn_test_window_run (100);

  open_list (test, CONSENTS, INN_SHEET_CONSENTS, NULL, NULL);
  wait_for (test, GTK_TYPE_LABEL, "Answer: not understood");
  g_signal_emit_by_name (wait_for (test, GTK_TYPE_BUTTON, "Import 1 Consent"), "clicked");
  wait_for (test, GTK_TYPE_LABEL, "1 consent is new.\n1 row with mistakes was left out.");
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  wait_for (test, GTK_TYPE_LABEL, "The import was taken back");
}

#define ADD(path, func) \
  g_test_add ("/import-page/" path, Page, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  inn_gui_register_resource ();
  adw_init ();

  ADD ("a-sheet-goes-in-and-is-taken-back", test_import);
  ADD ("undo-lists-who-was-kept-and-why", test_undo_lists_who_was_kept);
  ADD ("the-same-sheet-again-changes-nothing", test_again_changes_nothing);
  ADD ("corrections-wait-for-the-rehearsal-that-runs", test_corrections_wait);
  ADD ("back-leads-to-the-choice-of-a-file", test_back_and_on);
  ADD ("more-rows-come-when-asked-for", test_more_rows);
  ADD ("a-second-file-waits-until-the-first-is-written", test_second_file_waits);
  ADD ("an-export-says-who-is-meant", test_export_says_who);
  ADD ("stays-and-charges-go-out-too", test_export_of_stays);
  ADD ("every-step-fits-in-360-pixels", test_narrow);
  ADD ("at-200-percent-text-a-verdict-stands-beside-its-row", test_large_text);
  ADD ("a-long-reason-stands-beside-its-row-at-any-width", test_long_reasons);
  ADD ("a-workbook-goes-in", test_workbook);
  ADD ("of-several-sheets-one-is-chosen", test_sheets);
  ADD ("a-file-dropped-on-the-window-is-rehearsed", test_drop);
  ADD ("a-doubt-is-asked-with-its-own-buttons", test_doubts);
  ADD ("stays-and-charges-go-in-as-guests-do", test_stays_and_charges);
  ADD ("what-is-known-goes-in-by-its-headings", test_what_is_known);
  ADD ("a-workbook-that-is-none-is-told-what-to-do", test_workbook_is_told);

  return g_test_run ();
}
