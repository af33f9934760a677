/* inn-guest-view-places.c: where the rows of the guest list stand, and how one is brought into view.
 *
 * All rows are of one height, so where a row stands is its place in the list times that height. What
 * stands at the top is remembered as a place and a rest; the adjustment follows it when guests come
 * or go above.
 */

#include "config.h"

#include "inn-guest-view-private.h"

#include <math.h>

/* Taken for the height of a row until one was measured. */
#define USUAL_HEIGHT 62

/* So many rows are made before it is known how many are seen. */
#define ROWS_FIRST 12

int
inn_guest_view_get_height (InnGuestView *self)
{
  return self->row_height > 0 ? self->row_height : USUAL_HEIGHT;
}

void
inn_guest_view_remember (InnGuestView *self)
{
  self->top_id = inn_guest_list_get_id (self->list, self->top);
  self->cursor_id = inn_guest_list_get_id (self->list, self->cursor);
  inn_guest_list_keep (self->list, self->top > 0 || self->rest >= 1 ? self->top_id : 0);
}

void
inn_guest_view_set_top (InnGuestView *self,
                        double        value)
{
  const int height = inn_guest_view_get_height (self);

  self->top = (guint) MAX (0, floor (value / height));
  self->rest = MAX (0, value) - (double) self->top * height;
}

/* A list that became short has no place below its end. */
static void
hold_top (InnGuestView *self)
{
  const double value = (double) self->top * inn_guest_view_get_height (self) + self->rest;
  const double end = (double) inn_guest_view_get_n (self) * inn_guest_view_get_height (self);

  inn_guest_view_set_top (self, MIN (value, end - self->page_height));
}

/* One more than fit, so that there are always as many. */
guint
inn_guest_view_get_n_rows (InnGuestView *self)
{
  guint n_rows = self->page_height == 0
                   ? ROWS_FIRST
                   : (guint) ((self->page_height - 1) / inn_guest_view_get_height (self)) + 2;

  return MIN (n_rows, inn_guest_view_get_n (self));
}

/* The places in view, and that of the focus, get rows. */
void
inn_guest_view_fill (InnGuestView *self)
{
  const guint n_rows = inn_guest_view_get_n_rows (self);

  hold_top (self);
  inn_guest_row_pool_fill (self->rows, MIN (self->top, inn_guest_view_get_n (self) - n_rows),
                           n_rows, self->cursor);
}

/**
 * inn_guest_view_get_n:
 *
 * Returns: how many rows the list has
 */
guint
inn_guest_view_get_n (InnGuestView *self)
{
  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), 0);

  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

/**
 * inn_guest_view_get_cursor:
 *
 * Returns: the row that has the focus, or would get it
 */
guint
inn_guest_view_get_cursor (InnGuestView *self)
{
  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), 0);

  return MIN (self->cursor, MAX (inn_guest_view_get_n (self), 1) - 1);
}

/**
 * inn_guest_view_get_page:
 *
 * Returns: how many rows fit into the view, at least one
 */
guint
inn_guest_view_get_page (InnGuestView *self)
{
  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), 1);

  return (guint) MAX (1, self->page_height / inn_guest_view_get_height (self));
}

/**
 * inn_guest_view_find_at:
 * @y: pixels below the top of the view
 * @row: (out) (transfer none): the row there
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
inn_guest_view_find_at (InnGuestView  *self,
                        double         y,
                        GtkWidget    **row)
{
  double place;
  InnGuestRow *found;

  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), GTK_INVALID_LIST_POSITION);

  place = self->top + floor ((self->rest + y) / inn_guest_view_get_height (self));
  *row = NULL;
  if (self->rows == NULL || place < 0 || place >= inn_guest_view_get_n (self))
    return GTK_INVALID_LIST_POSITION;

  found = inn_guest_row_pool_find (self->rows, (guint) place);
  *row = found != NULL ? GTK_WIDGET (found) : NULL;

  return found != NULL ? (guint) place : GTK_INVALID_LIST_POSITION;
}

/**
 * inn_guest_view_scroll_to:
 * @position: a row to bring into view, as little as it takes
 */
void
inn_guest_view_scroll_to (InnGuestView *self,
                          guint         position)
{
  const int height = inn_guest_view_get_height (self);
  /* A row fits in any view, also in one that has no height yet. */
  const int page_height = MAX (self->page_height, height);
  double value = (double) self->top * height + self->rest;

  g_return_if_fail (INN_IS_GUEST_VIEW (self));

  if ((double) position * height < value)
    value = (double) position * height;
  else if (((double) position + 1) * height > value + page_height)
    value = ((double) position + 1) * height - page_height;
  else
    return;

  /* The adjustment learns of it with the next layout, which knows how long the list is by now. */
  inn_guest_view_set_top (self, value);
  inn_guest_view_fill (self);
  inn_guest_view_remember (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * inn_guest_view_jump_to:
 * @position: who is to stand at the top, or as far up as the list goes, and gets the focus
 */
void
inn_guest_view_jump_to (InnGuestView *self,
                        guint         position)
{
  g_return_if_fail (INN_IS_GUEST_VIEW (self));

  if (position >= inn_guest_view_get_n (self))
    return;

  inn_guest_view_set_top (self, (double) position * inn_guest_view_get_height (self));
  inn_guest_view_fill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  inn_guest_view_focus (self, position);
}

/**
 * inn_guest_view_focus:
 * @position: a row to bring into view and to give the focus to
 *
 * Returns: whether it has the focus
 */
gboolean
inn_guest_view_focus (InnGuestView *self,
                      guint         position)
{
  InnGuestRow *row;

  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), FALSE);

  if (position >= inn_guest_view_get_n (self))
    return FALSE;

  inn_guest_view_scroll_to (self, position);
  self->cursor = position;
  inn_guest_view_remember (self);
  /* The row with the focus goes to the cursor, if no other one stands there. */
  row = inn_guest_row_pool_find (self->rows, position);
  if (row == NULL || inn_guest_row_pool_is_stale (self->rows))
    {
      inn_guest_view_fill (self);
      row = inn_guest_row_pool_find (self->rows, position);
    }

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
