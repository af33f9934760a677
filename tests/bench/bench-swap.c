/* bench-swap.c: how long the main thread stands still when the rows of the guest list are exchanged,
 * everybody for those who are found and back, with a list widget on screen.
 *
 *   bench-swap BOOK
 */

#include "config.h"

#include <gtk/gtk.h>
#include <stdio.h>

#include "inn-guest-list.h"
#include "inn-test-loop.h"

#define SWAPS 60

static gint64 awake_since;
static double longest_ms;

/* Handlers are called in the order in which they are connected: one before the widget, one after. */
static gint64 swap_since;
static double swap_ms;

/* What passes between two waits is a step. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n_ready;

  longest_ms = MAX (longest_ms, (double) (g_get_monotonic_time () - awake_since) / 1000);
  n_ready = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();

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

static InnGuestList *
open_list (const char *path)
{
  g_auto (InnTestLoop) opening = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) loading = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnClock) clock = inn_clock_new ();
  g_autoptr (InnStore) store = NULL;
  g_autoptr (InnFinder) finder = NULL;

  inn_store_open_async (path, INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &opening);
  store = inn_store_open_finish (inn_test_loop_wait (&opening), &error);
  g_assert_no_error (error);
  finder = inn_finder_new (store);
  inn_finder_load_async (finder, NULL, inn_test_loop_done_cb, &loading);
  inn_finder_load_finish (finder, inn_test_loop_wait (&loading), &error);
  g_assert_no_error (error);

  return inn_guest_list_new (store, finder);
}

static void
show (InnGuestList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (
    G_LIST_MODEL (g_object_ref (list))));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window = gtk_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (selection, factory));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 700);
  gtk_window_present (GTK_WINDOW (window));
}

static void
print_times (const char *name,
             GArray     *times)
{
  g_array_sort (times, compare_doubles);
  printf ("%-50s %6.2f / %6.2f ms\n", name, g_array_index (times, double, times->len / 2),
          g_array_index (times, double, times->len * 95 / 100));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const texts[] = { "", "z", "", "zhang", "", "qqqqxx" };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) swaps = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (InnGuestList) list = NULL;
  gboolean screen = gtk_init_check ();
  guint most = 0;

  if (argc != 2)
    return 2;

  list = open_list (argv[1]);
  g_signal_connect (list, "items-changed", before_swap_cb, NULL);
  if (screen)
    show (list);
  g_signal_connect (list, "items-changed", after_swap_cb, NULL);
  g_signal_connect_swapped (list, "answered", G_CALLBACK (answered_cb), loop);
  g_main_context_set_poll_func (NULL, poll_cb);
  for (guint i = 0; i < SWAPS; i++)
    {
      g_autoptr (InnGuestQuery) query
        = inn_guest_query_new (texts[i % G_N_ELEMENTS (texts)], INN_SCOPE_ALL, INN_ORDER_READING);

      awake_since = g_get_monotonic_time ();
      longest_ms = 0;
      inn_guest_list_set_query (list, query);
      g_main_loop_run (loop);
      /* The widget takes the rows with the next frame. */
      g_timeout_add_once (50, (GSourceOnceFunc) answered_cb, loop);
      g_main_loop_run (loop);
      most = MAX (most, g_list_model_get_n_items (G_LIST_MODEL (list)));
      if (i >= G_N_ELEMENTS (texts))
        {
          g_array_append_val (times, longest_ms);
          g_array_append_val (swaps, swap_ms);
        }
    }

  printf ("%u rows%s, median / p95\n", most, screen ? " in a list on screen" : " without a screen");
  print_times ("the exchange itself", swaps);
  print_times ("longest step of the main thread, with the frames", times);

  return 0;
}
