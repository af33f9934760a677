/* inn-guest-form.h: the form in which a guest is written down or changed. It lies in the card's
 * place, so that the list stays usable.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnGuestForm:
 *
 * Signal: `closed` (gint64 guest_id), when the form is left: the guest whose card is to be shown,
 * or 0 for the one that stood there before. What was typed is kept as a draft unless it was saved.
 */
#define INN_TYPE_GUEST_FORM (inn_guest_form_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestForm, inn_guest_form, INN, GUEST_FORM, GtkWidget)

GtkWidget *inn_guest_form_new   (InnBook      *book);

void       inn_guest_form_begin (InnGuestForm *self,
                                 const char   *typed);
void       inn_guest_form_edit  (InnGuestForm *self,
                                 gint64        guest_id);
void       inn_guest_form_leave (InnGuestForm *self,
                                 gint64        guest_id);

G_END_DECLS
