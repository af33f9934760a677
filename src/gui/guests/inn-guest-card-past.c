/* inn-guest-card-past.c: a card that is only looked at, below another bar: how it stood once. */

#include "config.h"

#include "inn-guest-card-page-private.h"

/**
 * inn_guest_card_page_hide_header:
 * @self: the page
 *
 * Leaves out the header bar with all that could be done, where the card stands below another bar.
 */
void
inn_guest_card_page_hide_header (InnGuestCardPage *self)
{
  g_return_if_fail (INN_IS_GUEST_CARD_PAGE (self));

  gtk_widget_set_visible (self->header, FALSE);
  gtk_widget_set_margin_top (self->scroller, 12);
}

/**
 * inn_guest_card_page_get_scroll:
 * @self: the page
 *
 * Returns: how far down the card is read
 */
double
inn_guest_card_page_get_scroll (InnGuestCardPage *self)
{
  g_return_val_if_fail (INN_IS_GUEST_CARD_PAGE (self), 0);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment
                                     (GTK_SCROLLED_WINDOW (self->scroller)));
}

typedef struct
{
  GtkAdjustment *adjustment; /* owned */
  double         value;
} Scroll;

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Scroll *scroll = data;

  /* The card has no height before it was laid out. */
  if (gtk_adjustment_get_upper (scroll->adjustment) <= gtk_adjustment_get_page_size (scroll->adjustment)
      && scroll->value > 0 && gtk_adjustment_get_upper (scroll->adjustment) <= 1)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (scroll->adjustment, scroll->value);

  return G_SOURCE_REMOVE;
}

static void
free_scroll (gpointer data)
{
  Scroll *scroll = data;

  g_object_unref (scroll->adjustment);
  g_free (scroll);
}

/**
 * inn_guest_card_page_set_scroll:
 * @self: the page
 * @value: how far down the card is to be read, once it is laid out
 */
void
inn_guest_card_page_set_scroll (InnGuestCardPage *self,
                                double            value)
{
  Scroll *scroll;

  g_return_if_fail (INN_IS_GUEST_CARD_PAGE (self));

  scroll = g_new0 (Scroll, 1);
  scroll->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment
                                       (GTK_SCROLLED_WINDOW (self->scroller)));
  scroll->value = value;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, scroll, free_scroll);
}
