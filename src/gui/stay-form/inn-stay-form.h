/* inn-stay-form.h: the form in which a stay is booked, a guest checked in, or a stay changed. It lies in
 * the card's place, so that the list stays usable.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnStayForm:
 *
 * Signal: `closed` (gint64 guest_id), when the form is left: the guest whose card is to be shown, or
 * 0 for the one that stood there before.
 */
#define INN_TYPE_STAY_FORM (inn_stay_form_get_type ())
G_DECLARE_FINAL_TYPE (InnStayForm, inn_stay_form, INN, STAY_FORM, GtkWidget)

GtkWidget *inn_stay_form_new      (InnBook     *book);

void       inn_stay_form_want     (InnStayForm *self,
                                   InnDate      day,
                                   const char  *room);
void       inn_stay_form_book     (InnStayForm *self,
                                   gint64       guest_id);
void       inn_stay_form_check_in (InnStayForm *self,
                                   gint64       guest_id,
                                   gint64       stay_id);
void       inn_stay_form_edit     (InnStayForm *self,
                                   gint64       stay_id);
void       inn_stay_form_leave    (InnStayForm *self);

G_END_DECLS
