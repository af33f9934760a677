/* bench-swap.c: how long the main thread stands still when the rows of the guest list are exchanged,
 * everybody for those who are found and back, with the rows of the guest list on screen. The peer in
 * the same run is the toolkit's list view with a word in each row.
 *
 *   bench-swap BOOK
 */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#include "inn-gui-resources.h"
#include "inn-guest-rows.h"
#include "inn-test-loop.h"

#define SWAPS 60

static gint64 awake_since;
static double longest_ms;

/* The same in processor time of the main thread. */
static double own_since;
static double longest_own_ms;

/* Handlers are called in the order in which they are connected: one before the widget, one after. */
static gint64 swap_since;
static double swap_ms;

static double
get_own_ms (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

/* What passes between two waits is a step. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n_ready;

  longest_ms = MAX (longest_ms, (double) (g_get_monotonic_time () - awake_since) / 1000);
  longest_own_ms = MAX (longest_own_ms, get_own_ms () - own_since);
  n_ready = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();
  own_since = get_own_ms ();

  return n_ready;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
before_swap_cb (void)
{
  swap_since = g_get_monotonic_time ();
}

static void
after_swap_cb (void)
{
  swap_ms = (double) (g_get_monotonic_time () - swap_since) / 1000;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("…"));
}

static void
answered_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

static InnStore *
open_store (const char *path,
            InnClock   *clock)
{
  g_auto (InnTestLoop) opening = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnStore *store;

  inn_store_open_async (path, INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &opening);
  store = inn_store_open_finish (inn_test_loop_wait (&opening), &error);
  g_assert_no_error (error);

  return store;
}

static InnGuestList *
open_list (InnStore *store)
{
  g_auto (InnTestLoop) loading = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnFinder) finder = inn_finder_new (store);

  inn_finder_load_async (finder, NULL, inn_test_loop_done_cb, &loading);
  inn_finder_load_finish (finder, inn_test_loop_wait (&loading), &error);
  g_assert_no_error (error);

  return inn_guest_list_new (store, finder);
}

static GtkWidget *
new_peer (InnGuestList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (
    G_LIST_MODEL (g_object_ref (list))));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (selection, factory));

  return scrolled;
}

static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 700);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
print_times (const char *name,
             GArray     *times)
{
  g_array_sort (times, compare_doubles);
  printf ("%-50s %6.2f / %6.2f ms\n", name, g_array_index (times, double, times->len / 2),
          g_array_index (times, double, times->len * 95 / 100));
}

static void
measure (const char *path,
         const char *what,
         gboolean    screen,
         gboolean    peer)
{
  static const char *const texts[] = { "", "z", "", "zhang", "", "qqqqxx" };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) own_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) swaps = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (InnClock) clock = inn_clock_new ();
  g_autoptr (InnStore) store = open_store (path, clock);
  g_autoptr (InnTagShelf) tags = inn_tag_shelf_new (store);
  g_autoptr (InnGuestList) list = open_list (store);
  GtkWidget *window = NULL;
  guint most = 0;

  g_signal_connect (list, "items-changed", before_swap_cb, NULL);
  if (screen && peer)
    window = show (new_peer (list));
  else if (screen)
    {
      window = show (g_object_new (INN_TYPE_GUEST_ROWS, NULL));
      inn_guest_rows_set_list (INN_GUEST_ROWS (gtk_window_get_child (GTK_WINDOW (window))), list,
                               tags, clock);
    }
  g_signal_connect (list, "items-changed", after_swap_cb, NULL);
  g_signal_connect_swapped (list, "answered", G_CALLBACK (answered_cb), loop);
  g_main_context_set_poll_func (NULL, poll_cb);
  for (guint i = 0; i < SWAPS; i++)
    {
      g_autoptr (InnGuestQuery) query
        = inn_guest_query_new (texts[i % G_N_ELEMENTS (texts)], INN_SCOPE_ALL, INN_ORDER_READING);

      awake_since = g_get_monotonic_time ();
      own_since = get_own_ms ();
      longest_ms = longest_own_ms = 0;
      inn_guest_list_set_query (list, query);
      g_main_loop_run (loop);
      /* The widget takes the rows with the next frame. */
      g_timeout_add_once (50, (GSourceOnceFunc) answered_cb, loop);
      g_main_loop_run (loop);
      most = MAX (most, g_list_model_get_n_items (G_LIST_MODEL (list)));
      if (i >= G_N_ELEMENTS (texts))
        {
          g_array_append_val (times, longest_ms);
          g_array_append_val (own_times, longest_own_ms);
          g_array_append_val (swaps, swap_ms);
        }
    }

  printf ("%u rows %s, median / p95\n", most, what);
  print_times ("the exchange itself", swaps);
  print_times ("longest step of the main thread, with the frames", times);
  print_times ("the same in processor time of that thread", own_times);
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gboolean screen = gtk_init_check ();

  if (argc != 2)
    return 2;

  if (screen)
    {
      adw_init ();
      inn_gui_register_resource ();
      measure (argv[1], "in the guest list on screen", TRUE, FALSE);
      measure (argv[1], "in the toolkit's list view with a label each (peer)", TRUE, TRUE);
    }
  else
    measure (argv[1], "without a screen", FALSE, FALSE);

  return 0;
}
