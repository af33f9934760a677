/* inn-guest-follow-up-row.h: one follow-up on the guest card. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-follow-up.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_FOLLOW_UP_ROW (inn_guest_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestFollowUpRow, inn_guest_follow_up_row, INN, GUEST_FOLLOW_UP_ROW,
                      GtkBox)

GtkWidget *inn_guest_follow_up_row_new (InnBook     *book,
                                        InnFollowUp *follow_up,
                                        const char  *staff_name);

G_END_DECLS
