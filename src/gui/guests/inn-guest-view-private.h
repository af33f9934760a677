/* inn-guest-view-private.h: what the files of the guest view share. */

#pragma once

#include "inn-guest-view.h"

#include "inn-guest-row-pool.h"

G_BEGIN_DECLS

struct _InnGuestView
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2];     /* owned; by orientation */
  GtkScrollablePolicy policies[2];

  InnGuestList *list;                /* owned */
  InnGuestSelection *selection;      /* owned */
  InnGuestRowPool *rows;             /* owned; NULL without a list */

  int row_height;                    /* 0 until measured */
  int page_height;                   /* 0 until allocated */
  guint top;                         /* who stands at the top */
  gint64 top_id;
  double rest;                       /* how much of that row is above the view */
  guint cursor;                      /* who has the focus, or would get it */
  gint64 cursor_id;
  guint start;                       /* where a choice of several begins, or invalid */
  guint tick;
  gboolean configuring;
};

int   inn_guest_view_get_height (InnGuestView *self);
guint inn_guest_view_get_n_rows (InnGuestView *self);
void  inn_guest_view_set_top    (InnGuestView *self,
                                 double        value);
void  inn_guest_view_remember   (InnGuestView *self);
void  inn_guest_view_fill       (InnGuestView *self);

G_END_DECLS
