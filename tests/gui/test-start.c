/* test-start.c: from the start of the program to the open book: how far a check is, who is waited
 * for, and what cannot be opened. */

#include "config.h"

#include "inn-book-lock.h"
#include "inn-fault-vfs.h"
#include "inn-gui-resources.h"
#include "inn-start-window.h"
#include "inn-start.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#include <string.h>

/* More than SQLite keeps in memory, so that a check has to read it again for its second look. */
#define MANY \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000)" \
  " INSERT INTO guest (id, name, note, created_utc)" \
  " SELECT i, 'guest ' || i, hex (zeroblob (100)), 0 FROM n"

typedef struct
{
  InnTestBook *files;
  GtkApplication *application; /* unowned, the only one of this program */
  InnSettings *settings;
  InnStart *start;
  InnBook *book;    /* what was opened */
  guint n_quit;
} Test;

static void
opened_cb (Test    *test,
           InnBook *book)
{
  g_set_object (&test->book, book);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       test)
{
  ((Test *) test)->n_quit++;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  const GActionEntry entries[] = { { "quit", quit_cb } };

  test->files = inn_test_book_new ();
  test->application = (GtkApplication *) data;
  g_action_map_add_action_entries (G_ACTION_MAP (test->application), entries,
                                   G_N_ELEMENTS (entries), test);
  test->settings = inn_settings_new ();
}

/* The book is closed by now; it is opened by the start. */
static void
begin (Test *test)
{
  test->start = inn_start_new (test->application, test->settings, test->files->clock,
                               test->files->path, FALSE);
  g_signal_connect_swapped (test->start, "opened", G_CALLBACK (opened_cb), test);
  inn_start_open (test->start);
  inn_start_present (test->start);
}

static GtkWidget *
get_window (Test *test)
{
  GList *windows = gtk_application_get_windows (test->application);

  return windows != NULL ? windows->data : NULL;
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  if (test->book != NULL)
    {
      InnTestLoop closed = INN_TEST_LOOP_INIT;

      inn_book_close_async (test->book, inn_test_loop_done_cb, &closed);
      g_assert_true (inn_book_close_finish (test->book, inn_test_loop_wait (&closed), NULL));
      inn_test_loop_clear (&closed);
    }
  g_clear_object (&test->book);
  g_object_run_dispose (G_OBJECT (test->start));
  while (get_window (test) != NULL)
    gtk_window_destroy (GTK_WINDOW (get_window (test)));
  inn_test_window_run (300);
  g_clear_object (&test->start);
  g_clear_object (&test->settings);
  g_clear_pointer (&test->files, inn_test_book_free);
}

static gboolean
says (GtkWidget  *from,
      const char *part)
{
  if (!gtk_widget_get_visible (from))
    return FALSE;
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, part))
      return TRUE;

  return FALSE;
}

static void
wait_for_words (Test       *test,
                const char *part)
{
  while (get_window (test) == NULL || !says (get_window (test), part))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_book (Test *test)
{
  while (test->book == NULL)
    g_main_context_iteration (NULL, TRUE);
  inn_test_window_run (50);
  g_assert_null (get_window (test));
}

/* Gives how many pages it has. */
static int
make_unclean (Test *test)
{
  g_autofree char *marker = inn_test_book_file (test->files, ".marker");
  int n_pages;

  inn_test_book_do (test->files, MANY);
  n_pages = (int) inn_test_book_get_int (test->files, "PRAGMA page_count");
  inn_test_book_close (test->files);
  g_assert_true (g_file_set_contents (marker, "[book]\nclean=false\nentries=1\n", -1, NULL));

  return n_pages;
}

static void
test_sound_book (Test          *test,
                 gconstpointer  data)
{
  inn_test_book_close (test->files);
  begin (test);
  while (test->book == NULL)
    {
      g_assert_null (get_window (test));
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_check_is_seen (Test          *test,
                    gconstpointer  data)
{
  int n_pages = make_unclean (test);
  GtkWidget *bar;
  double before;

  /* However quick the disk, the check does not end before it was seen. */
  inn_fault_vfs_halt (n_pages / 2);
  begin (test);
  wait_for_words (test, "Checking the guest book");
  bar = inn_test_window_find (get_window (test), GTK_TYPE_PROGRESS_BAR);
  before = gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar));
  inn_fault_vfs_halt (n_pages / 4 * 3);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) <= before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (test->book);
  inn_fault_vfs_halt (-1);
  wait_for_book (test);
}

static void
test_closing_cancels (Test          *test,
                      gconstpointer  data)
{
  inn_fault_vfs_halt (make_unclean (test) / 2);
  begin (test);
  wait_for_words (test, "Checking the guest book");
  gtk_window_close (GTK_WINDOW (get_window (test)));
  inn_test_window_run (20);
  g_assert_cmpuint (test->n_quit, ==, 1);
  inn_fault_vfs_halt (-1);
}

static void
test_waits_for_the_book (Test          *test,
                         gconstpointer  data)
{
  InnBookLock *lock;

  inn_test_book_close (test->files);
  lock = inn_book_lock_take (test->files->path, 0, NULL);
  g_assert_nonnull (lock);
  begin (test);
  wait_for_words (test, "Waiting for the guest book");
  g_assert_true (says (get_window (test), "has the guest book open since"));
  g_assert_null (test->book);
  inn_book_lock_release (lock);
  wait_for_book (test);
}

static void
test_trouble_can_be_tried_again (Test          *test,
                                 gconstpointer  data)
{
  InnBookLock *lock;

  inn_test_book_close (test->files);
  lock = inn_book_lock_take (test->files->path, 0, NULL);
  begin (test);
  wait_for_words (test, "The guest book could not be opened");
  inn_book_lock_release (lock);
  inn_test_window_run (500);
  g_assert_null (test->book);
  inn_start_open (test->start);
  wait_for_book (test);
}

/* Three ways out are as many as there can be. */
static void
test_ways_out_fit_a_narrow_screen (Test          *test,
                                   gconstpointer  data)
{
  g_autofree char *junk = g_strnfill (8192, 'x');
  int width;

  inn_test_book_close (test->files);
  g_assert_true (g_file_set_contents (test->files->path, junk, 8192, NULL));
  begin (test);
  wait_for_words (test, "The guest book could not be opened");
  wait_for_words (test, "Bring Back a Copy…");
  gtk_widget_measure (gtk_widget_get_first_child (get_window (test)), GTK_ORIENTATION_HORIZONTAL,
                      -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

/* Its file was put back by hand; the marker tells that there was more. */
static void
test_older_book_can_be_used (Test          *test,
                             gconstpointer  data)
{
  g_autofree char *marker = inn_test_book_file (test->files, ".marker");
  GtkWidget *bar = NULL;

  inn_test_book_do (test->files,
                    "INSERT INTO guest (id, name, created_utc) VALUES (1, 'a', 0)");
  inn_test_book_close (test->files);
  g_assert_true (g_file_set_contents (marker, "[book]\nclean=true\nentries=4\nguests=3\n", -1,
                                      NULL));
  begin (test);
  wait_for_words (test, "older than the one last used here: 3 changes are missing in it");
  wait_for_words (test, "Use This Book");
  bar = get_window (test);
  g_assert_false (says (bar, "is damaged"));
  g_assert_true (says (bar, "Bring Back a Copy…"));
  inn_start_open_older (test->start);
  wait_for_book (test);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application = NULL;
  g_autoptr(GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  inn_fault_vfs_install ();
  inn_gui_register_resource ();
  adw_init ();
  application = ADW_APPLICATION (adw_application_new ("org.innkeeper.Test",
                                                      G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add ("/start/a sound book is opened without a word", Test, application, set_up, test_sound_book,
              tear_down);
  g_test_add ("/start/how far a check is is seen, then the book", Test, application, set_up,
              test_check_is_seen, tear_down);
  g_test_add ("/start/closing the window cancels the check", Test, application, set_up,
              test_closing_cancels, tear_down);
  g_test_add ("/start/an older book is told as such, and can be used", Test, application, set_up,
              test_older_book_can_be_used, tear_down);
  g_test_add ("/start/it waits for whoever has the book", Test, application, set_up,
              test_waits_for_the_book, tear_down);
  g_test_add ("/start/what cannot be opened can be tried again", Test, application, set_up,
              test_trouble_can_be_tried_again, tear_down);
  g_test_add ("/start/the ways out of trouble fit a narrow screen", Test, application, set_up,
              test_ways_out_fit_a_narrow_screen, tear_down);

  return g_test_run ();
}
