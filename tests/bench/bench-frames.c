/* bench-frames.c: how the frames of the real window fare while a large book is copied: the list of
 * guests rolls by all the time, so that every frame has rows to make and to draw.
 *
 *   bench-frames BOOK
 *
 * The peer is the same window with nothing being copied. A frame is the work from the beginning of
 * its update to the end of its drawing; the gap is from one frame to the next. On a machine that has
 * other work to do, the processor's time of the frame says more than the clock.
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#include "inn-backup-run.h"
#include "inn-gui-resources.h"
#include "inn-guest-view.h"
#include "inn-test-loop.h"
#include "inn-window.h"

#define RUNS 4
#define CONTROL_MS 4000
#define SETTLE_MS 1500
#define STEP 24

typedef struct
{
  GtkAdjustment *list;     /* where the list stands */
  GArray        *frame_ms; /* of double */
  GArray        *cpu_ms;   /* of double */
  GArray        *gap_ms;   /* of double */
  gint64         began;
  double         cpu_began;
  double         step;
} Roll;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
get_quantile (GArray *values,
              double  which)
{
  g_array_sort (values, compare_doubles);
  return values->len == 0 ? 0
                          : g_array_index (values, double, (guint) (which * (values->len - 1)));
}

static double
get_cpu_ms (void)
{
  struct timespec spent = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return (double) spent.tv_sec * 1000 + (double) spent.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *frames,
                 Roll          *roll)
{
  gint64 now = g_get_monotonic_time ();
  double gap = (double) (now - roll->began) / 1000;

  if (roll->began != 0)
    g_array_append_val (roll->gap_ms, gap);
  roll->began = now;
  roll->cpu_began = get_cpu_ms ();
}

static void
after_paint_cb (GdkFrameClock *frames,
                Roll          *roll)
{
  double took = (double) (g_get_monotonic_time () - roll->began) / 1000;
  double spent = get_cpu_ms () - roll->cpu_began;

  if (roll->began == 0)
    return;
  g_array_append_val (roll->frame_ms, took);
  g_array_append_val (roll->cpu_ms, spent);
}

static gboolean
roll_cb (GtkWidget     *window,
         GdkFrameClock *frames,
         gpointer       user_data)
{
  Roll *roll = user_data;
  double end = gtk_adjustment_get_upper (roll->list) - gtk_adjustment_get_page_size (roll->list);
  double next = gtk_adjustment_get_value (roll->list) + roll->step;

  if (next < 0 || next > end)
    roll->step = -roll->step;
  gtk_adjustment_set_value (roll->list, CLAMP (next, 0, end));
  return G_SOURCE_CONTINUE;
}

static void
begin (Roll *roll)
{
  roll->began = 0;
  g_array_set_size (roll->frame_ms, 0);
  g_array_set_size (roll->cpu_ms, 0);
  g_array_set_size (roll->gap_ms, 0);
}

static void
tell (Roll       *roll,
      const char *what)
{
  printf ("%s: %u frames, a frame took %.1f ms (p95; median %.1f, worst %.1f), of the processor %.1f ms "
          "(p95; worst %.1f), the next came after %.1f ms (p95; worst %.1f)\n",
          what, roll->frame_ms->len, get_quantile (roll->frame_ms, 0.95),
          get_quantile (roll->frame_ms, 0.5), get_quantile (roll->frame_ms, 1),
          get_quantile (roll->cpu_ms, 0.95), get_quantile (roll->cpu_ms, 1),
          get_quantile (roll->gap_ms, 0.95), get_quantile (roll->gap_ms, 1));
}

static void
run_for (int ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_list (GtkWidget *from)
{
  if (INN_IS_GUEST_VIEW (from) && gtk_widget_get_mapped (from))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
copy_once (InnStore   *store,
           const char *folder)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupOutcome) outcome = NULL;
  InnBackupOrder *order = inn_backup_order_new (INN_BACKUP_DAILY);

  order->folder = g_strdup (folder);
  inn_backup_run_async (store, order, NULL, NULL, inn_test_loop_done_cb, &loop);
  outcome = inn_backup_run_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_unlink (outcome->path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InnClock) clock = NULL;
  g_autoptr (InnSettings) settings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_auto (InnTestLoop) opening = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) closing = INN_TEST_LOOP_INIT;
  InnBook *book = NULL;
  GtkWidget *window = NULL;
  GtkWidget *list = NULL;
  GdkFrameClock *frames = NULL;
  Roll roll = { .step = STEP };

  if (argc != 2)
    return 2;
  adw_init ();
  inn_gui_register_resource ();
  clock = inn_clock_new ();
  settings = inn_settings_new ();
  folder = inn_backup_folder_dup_usual (argv[1]);
  g_mkdir_with_parents (folder, 0700);

  inn_book_open_async (argv[1], INN_STORE_OPEN_EXISTING, clock, settings, NULL, NULL, NULL,
                       inn_test_loop_done_cb, &opening);
  book = inn_book_open_finish (inn_test_loop_wait (&opening), &error);
  g_assert_no_error (error);

  window = GTK_WIDGET (inn_window_new (NULL, book));
  gtk_window_present (GTK_WINDOW (window));
  run_for (SETTLE_MS);
  list = find_list (window);
  g_assert_nonnull (list);
  roll.list = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  roll.frame_ms = g_array_new (FALSE, FALSE, sizeof (double));
  roll.cpu_ms = g_array_new (FALSE, FALSE, sizeof (double));
  roll.gap_ms = g_array_new (FALSE, FALSE, sizeof (double));
  frames = gtk_widget_get_frame_clock (window);
  g_signal_connect (frames, "before-paint", G_CALLBACK (before_paint_cb), &roll);
  g_signal_connect (frames, "after-paint", G_CALLBACK (after_paint_cb), &roll);
  gtk_widget_add_tick_callback (window, roll_cb, &roll, NULL);
  run_for (SETTLE_MS);

  begin (&roll);
  run_for (CONTROL_MS);
  tell (&roll, "nothing copied");
  begin (&roll);
  for (int i = 0; i < RUNS; i++)
    copy_once (inn_book_get_store (book), folder);
  tell (&roll, "copied all the time");

  g_signal_handlers_disconnect_by_data (frames, &roll);
  gtk_window_destroy (GTK_WINDOW (window));
  run_for (50);
  inn_book_close_async (book, inn_test_loop_done_cb, &closing);
  inn_book_close_finish (book, inn_test_loop_wait (&closing), &error);
  g_assert_no_error (error);
  g_object_unref (book);
  g_array_unref (roll.frame_ms);
  g_array_unref (roll.cpu_ms);
  g_array_unref (roll.gap_ms);
  return 0;
}
