/* inn-stay-page.h: one stay in the card's place. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnStayPage:
 *
 * Its way back is the action "pane.leave-stay" of whatever it lies in. Signals: `shown` once the stay
 * asked for is there, `gone` when it is no more in the book.
 */
#define INN_TYPE_STAY_PAGE (inn_stay_page_get_type ())
G_DECLARE_FINAL_TYPE (InnStayPage, inn_stay_page, INN, STAY_PAGE, GtkWidget)

GtkWidget *inn_stay_page_new        (InnBook     *book);

void       inn_stay_page_show_stay  (InnStayPage *self,
                                     gint64       stay_id);
void       inn_stay_page_check_out  (InnStayPage *self);
gboolean   inn_stay_page_close_part (InnStayPage *self);
void       inn_stay_page_focus      (InnStayPage *self);

G_END_DECLS
