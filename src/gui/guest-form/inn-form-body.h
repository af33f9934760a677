/* inn-form-body.h: all sections of the guest form as one: shows a guest, says what was made of it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-builder.h"
#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnFormBody:
 *
 * Signals: `changed`, after somebody changed a value; `open-guest` (gint64), when the card of a
 * guest who is known already is to be opened.
 */
#define INN_TYPE_FORM_BODY (inn_form_body_get_type ())
G_DECLARE_FINAL_TYPE (InnFormBody, inn_form_body, INN, FORM_BODY, GtkBox)

void        inn_form_body_set_book       (InnFormBody    *self,
                                          InnBook        *book);
void        inn_form_body_show           (InnFormBody    *self,
                                          InnGuest       *guest);
void        inn_form_body_set_new_tags   (InnFormBody    *self,
                                          GPtrArray      *new_tags);
GPtrArray  *inn_form_body_dup_new_tags   (InnFormBody    *self);
InnGuest   *inn_form_body_dup_guest      (InnFormBody    *self,
                                          InnGuest       *base);
gboolean    inn_form_body_has_changed    (InnFormBody    *self,
                                          InnGuest       *base);
void        inn_form_body_look_for_known (InnFormBody    *self,
                                          InnGuest       *draft);
InnValidity inn_form_body_check          (InnFormBody    *self,
                                          InnGuest       *base,
                                          char          **doubts);
gboolean    inn_form_body_check_required (InnFormBody    *self,
                                          InnGuest       *draft,
                                          char          **missing);
void        inn_form_body_focus          (InnFormBody    *self);

G_END_DECLS
