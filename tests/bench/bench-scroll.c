/* bench-scroll.c: how long the frames of the guest list take while it is scrolled a page each frame,
 * and after jumps to anywhere, with the database thread in between; and how long it takes to select
 * many.
 *
 *   bench-scroll BOOK
 *
 * Figures come from the frame clock of a real window. "own" is the processor time of the main
 * thread, which depends less on what else the machine does.
 */

#include "config.h"

#include <stdio.h>

#include "inn-frame-meter.h"
#include "inn-gui-resources.h"
#include "inn-guest-rows.h"
#include "inn-guest-view.h"
#include "inn-test-loop.h"
#include "inn-window.h"

#define PAGES 240
#define JUMPS 60
#define FRAMES_A_JUMP 4
#define SETTLE_MS 3000
#define SEED 20261122

typedef struct
{
  GtkAdjustment *adjustment; /* unowned */
  GArray        *wall_ms;    /* owned, of double */
  GArray        *own_ms;     /* owned, of double */
  GRand         *random;     /* owned */
  guint          n_frames;
  guint          n_wanted;
  gboolean       jumps;
} Run;

static int
compare_ms (gconstpointer a,
            gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_share (GArray *ms,
           double  share)
{
  return ms->len > 0 ? g_array_index (ms, double, (guint) (share * (ms->len - 1))) : 0;
}

static void
print_ms (const char *what,
          GArray     *ms)
{
  g_array_sort (ms, compare_ms);
  printf ("  %-5s median %5.1f, p95 %5.1f, highest %5.1f ms\n", what, get_share (ms, 0.5),
          get_share (ms, 0.95), get_share (ms, 1));
}

static void
frame_cb (const InnFrame *frame,
          gpointer        data)
{
  Run *run = data;

  if (run->n_frames == 0 || run->n_frames >= run->n_wanted)
    return;

  g_array_append_val (run->wall_ms, frame->wall_ms);
  g_array_append_val (run->own_ms, frame->own_ms);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Run *run = user_data;
  double page = gtk_adjustment_get_page_size (run->adjustment);
  double last = gtk_adjustment_get_upper (run->adjustment) - page;

  if (++run->n_frames >= run->n_wanted)
    return G_SOURCE_REMOVE;

  if (!run->jumps)
    gtk_adjustment_set_value (run->adjustment, gtk_adjustment_get_value (run->adjustment) + page);
  else if (run->n_frames % FRAMES_A_JUMP == 0)
    gtk_adjustment_set_value (run->adjustment, g_rand_double_range (run->random, 0, last));
  else
    gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static gboolean
stop_cb (gpointer stopped)
{
  *(gboolean *) stopped = TRUE;

  return G_SOURCE_REMOVE;
}

static void
live (guint milliseconds)
{
  gboolean stopped = FALSE;

  g_timeout_add (milliseconds, stop_cb, &stopped);
  while (!stopped)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure (Run        *run,
         GtkWidget  *list_view,
         gboolean    jumps,
         const char *what)
{
  g_array_set_size (run->wall_ms, 0);
  g_array_set_size (run->own_ms, 0);
  run->n_frames = 0;
  run->jumps = jumps;
  run->n_wanted = jumps ? JUMPS * FRAMES_A_JUMP : PAGES;
  gtk_adjustment_set_value (run->adjustment, 0);
  live (200);
  gtk_widget_add_tick_callback (list_view, tick_cb, run, NULL);
  while (run->n_frames < run->n_wanted)
    g_main_context_iteration (NULL, TRUE);

  printf ("%s\n", what);
  print_ms ("wall", run->wall_ms);
  print_ms ("own", run->own_ms);
}

/* Everybody, then a range from the middle, as Ctrl+A and Shift do; and what is handed on of them. */
static void
select_many (GtkSelectionModel *selection)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  gint64 start = g_get_monotonic_time ();
  gint64 all, range, taken;
  g_autoptr(GArray) ids = NULL;

  gtk_selection_model_select_all (selection);
  all = g_get_monotonic_time ();
  gtk_selection_model_select_range (selection, n_items / 4, n_items / 2, TRUE);
  range = g_get_monotonic_time ();
  ids = inn_guest_selection_dup_ids (INN_GUEST_SELECTION (selection));
  taken = g_get_monotonic_time ();
  gtk_selection_model_unselect_all (selection);

  printf ("selecting\n  all %.1f ms, half of them as a range %.1f ms, their ids %.1f ms\n",
          (double) (all - start) / 1000, (double) (range - all) / 1000,
          (double) (taken - range) / 1000);
}

static GtkWidget *
find (GtkWidget *from,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (from), type))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static InnBook *
open_book (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InnSettings) settings = inn_settings_new ();
  g_autoptr(InnClock) clock = inn_clock_new ();
  InnTestLoop opened = INN_TEST_LOOP_INIT;
  InnBook *book;

  inn_book_open_async (path, INN_STORE_OPEN_EXISTING, clock, settings, NULL, NULL, NULL,
                       inn_test_loop_done_cb, &opened);
  book = inn_book_open_finish (inn_test_loop_wait (&opened), &error);
  inn_test_loop_clear (&opened);
  if (book == NULL)
    fprintf (stderr, "%s cannot be opened: %s\n", path, error->message);

  return book;
}

static void
close_book (InnBook *book)
{
  InnTestLoop closed = INN_TEST_LOOP_INIT;

  inn_book_close_async (book, inn_test_loop_done_cb, &closed);
  inn_book_close_finish (book, inn_test_loop_wait (&closed), NULL);
  inn_test_loop_clear (&closed);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(InnBook) book = NULL;
  GtkWidget *window, *list_view;
  Run run = { NULL };

  if (argc != 2 || !gtk_init_check ())
    {
      fprintf (stderr, "usage: bench-scroll BOOK, with a screen\n");
      return 2;
    }

  adw_init ();
  inn_gui_register_resource ();
  book = open_book (argv[1]);
  if (book == NULL)
    return 1;

  window = GTK_WIDGET (inn_window_new (NULL, book));
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  live (SETTLE_MS);

  list_view = find (find (window, INN_TYPE_GUEST_ROWS), INN_TYPE_GUEST_VIEW);
  run.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view));
  run.wall_ms = g_array_new (FALSE, FALSE, sizeof (double));
  run.own_ms = g_array_new (FALSE, FALSE, sizeof (double));
  run.random = g_rand_new_with_seed (SEED);
  inn_frame_meter_attach (gtk_widget_get_frame_clock (window), frame_cb, &run);

  printf ("%u guests\n", inn_book_get_n_guests (book));
  measure (&run, list_view, FALSE, "a page each frame (wanted: p95 at most 16.7 ms)");
  measure (&run, list_view, TRUE, "jumps anywhere (wanted: at most 33 ms)");
  select_many (GTK_SELECTION_MODEL (
    inn_guest_rows_get_selection (INN_GUEST_ROWS (find (window, INN_TYPE_GUEST_ROWS)))));

  g_rand_free (run.random);
  g_array_unref (run.wall_ms);
  g_array_unref (run.own_ms);
  gtk_window_destroy (GTK_WINDOW (window));
  live (50);
  close_book (book);

  return 0;
}
