/* bench-card.c: how long it takes from asking for a guest until the card is painted, for a guest with
 * two stays and for one with two thousand, in the real window. The first is the peer of the second.
 */

#include "config.h"

#include <stdio.h>

#include "inn-gui-resources.h"
#include "inn-guest-card-page.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define FEW 2
#define MANY 2000
#define RUNS 30
#define GIVE_UP_USEC (5 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget *window;
  gint64 guest_id;
  gint64 painted;   /* when, or 0 */
} Wait;

static gint64
add_guest (InnTestWindow *test,
           const char    *name,
           int            n_stays)
{
  InnStore *store = inn_book_get_store (test->book);
  InnDate today = inn_clock_get_today (inn_book_get_clock (test->book));
  gint64 id = inn_test_window_add_guest (test, name, NULL, "");

  for (int i = 0; i < n_stays; i++)
    {
      g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr(GError) error = NULL;
      InnDate arrival = inn_date_add_days (today, -3 - 2 * i);
      g_autoptr(InnStay) stay = inn_stay_new (id, arrival, inn_date_add_days (arrival, 1),
                                              INN_STAY_DEPARTED);

      inn_store_save_stay_async (store, stay, NULL, inn_test_loop_done_cb, &loop);
      inn_store_save_stay_finish (store, inn_test_loop_wait (&loop), NULL, &error);
      g_assert_no_error (error);
    }

  return id;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Wait          *wait)
{
  GtkWidget *page = inn_test_window_find (wait->window, INN_TYPE_GUEST_CARD_PAGE);
  InnGuestCard *card = page != NULL ? inn_guest_card_page_get_card (INN_GUEST_CARD_PAGE (page))
                                    : NULL;

  if (wait->painted == 0 && card != NULL && inn_guest_get_id (card->guest) == wait->guest_id
      && gtk_widget_get_mapped (page))
    wait->painted = g_get_monotonic_time ();
}

static double
open_card (InnTestWindow *test,
           gint64         guest_id)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (test->window);
  Wait wait = { test->window, guest_id, 0 };
  gint64 began = g_get_monotonic_time ();
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &wait);

  gtk_widget_activate_action (test->window, "win.open-guest", "x", guest_id);
  while (wait.painted == 0 && g_get_monotonic_time () - began < GIVE_UP_USEC)
    g_main_context_iteration (NULL, FALSE);
  g_signal_handler_disconnect (clock, handler);
  inn_test_window_run (80);

  return (wait.painted - began) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static void
report (const char *what,
        double     *times)
{
  qsort (times, RUNS, sizeof *times, compare_doubles);
  printf ("%s: median %.1f ms, p95 %.1f ms, longest %.1f ms\n", what, times[RUNS / 2],
          times[RUNS * 95 / 100], times[RUNS - 1]);
}

int
main (int    argc,
      char **argv)
{
  InnTestWindow test = { NULL };
  double few_ms[RUNS], many_ms[RUNS];
  gint64 few, many;

  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();
  inn_test_window_set_up (&test, NULL);

  few = add_guest (&test, "Few Stays", FEW);
  many = add_guest (&test, "Many Stays", MANY);
  open_card (&test, many);
  for (int i = 0; i < RUNS; i++)
    {
      few_ms[i] = open_card (&test, few);
      many_ms[i] = open_card (&test, many);
    }
  report ("guest with 2 stays, asked for to painted", few_ms);
  report ("guest with 2,000 stays, asked for to painted", many_ms);

  inn_test_window_tear_down (&test, NULL);

  return 0;
}
