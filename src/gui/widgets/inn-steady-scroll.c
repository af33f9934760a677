/* inn-steady-scroll.c: see inn-steady-scroll.h.
 *
 * After each layout the place of the focused widget is compared with the one before. What moved it is
 * taken back by scrolling as far, before the frame is painted: the frame clock lays out again for
 * what was asked for while it did.
 */

#include "config.h"

#include "inn-steady-scroll.h"

typedef struct
{
  GtkScrolledWindow *scroller; /* unowned, ours goes with it */
  GtkWidget *inside;           /* unowned, in the scroller */
  GdkFrameClock *clock;        /* owned while mapped */
  gulong handler;
  GtkWidget *focus;            /* never looked into, only compared */
  double y;                    /* of the focus, in what is inside */
} Steady;

static void
layout_cb (GdkFrameClock *clock,
           Steady        *steady)
{
  GtkRoot *root = gtk_widget_get_root (steady->inside);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (steady->scroller);
  double x, y;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, steady->inside)
      || !gtk_widget_translate_coordinates (focus, steady->inside, 0, 0, &x, &y))
    {
      steady->focus = NULL;
      return;
    }

  if (focus == steady->focus && y != steady->y)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y - steady->y);
  steady->focus = focus;
  steady->y = y;
}

static void
forget_clock (Steady *steady)
{
  g_clear_signal_handler (&steady->handler, steady->clock);
  g_clear_object (&steady->clock);
  steady->focus = NULL;
}

static void
map_cb (GtkWidget *scroller,
        Steady    *steady)
{
  forget_clock (steady);
  steady->clock = g_object_ref (gtk_widget_get_frame_clock (scroller));
  steady->handler = g_signal_connect_after (steady->clock, "layout", G_CALLBACK (layout_cb), steady);
}

static void
unmap_cb (GtkWidget *scroller,
          Steady    *steady)
{
  forget_clock (steady);
}

static void
steady_free (gpointer data)
{
  forget_clock (data);
  g_free (data);
}

/**
 * inn_steady_scroll_keep:
 * @scroller: what scrolls; to be called once for it
 * @inside: a widget in it, for as long as it lives
 *
 * Keeps what has the keyboard in @inside at its place in the window when something else in @inside
 * appears, goes or grows.
 */
void
inn_steady_scroll_keep (GtkScrolledWindow *scroller,
                        GtkWidget         *inside)
{
  Steady *steady;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (inside));

  steady = g_new0 (Steady, 1);
  steady->scroller = scroller;
  steady->inside = inside;
  g_object_set_data_full (G_OBJECT (scroller), "inn-steady-scroll", steady, steady_free);
  g_signal_connect (scroller, "map", G_CALLBACK (map_cb), steady);
  g_signal_connect (scroller, "unmap", G_CALLBACK (unmap_cb), steady);
}
