/* inn-guest-count-line.h: how many guests are listed, and in which order. */

#pragma once

#include "inn-guest-query.h"
#include "inn-initial-button.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_GUEST_COUNT_LINE (inn_guest_count_line_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestCountLine, inn_guest_count_line, INN, GUEST_COUNT_LINE, GtkWidget)

void              inn_guest_count_line_show         (InnGuestCountLine   *self,
                                                     const InnGuestQuery *query,
                                                     const char          *order_field,
                                                     guint                n_guests);
InnInitialButton *inn_guest_count_line_get_initials (InnGuestCountLine   *self);

G_END_DECLS
