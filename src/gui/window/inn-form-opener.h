/* inn-form-opener.h: opens the forms of guests and stays in the card's place, and shows the card when
 * one is left. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guests-page.h"
#include "inn-shell.h"

G_BEGIN_DECLS

#define INN_TYPE_FORM_OPENER (inn_form_opener_get_type ())
G_DECLARE_FINAL_TYPE (InnFormOpener, inn_form_opener, INN, FORM_OPENER, GObject)

InnFormOpener *inn_form_opener_new   (InnBook       *book,
                                      InnGuestsPage *guests);

void           inn_form_opener_begin (InnFormOpener *self,
                                      const char    *typed);
void           inn_form_opener_edit  (InnFormOpener *self);
void           inn_form_opener_set_from  (InnFormOpener *self,
                                          int            page);
void           inn_form_opener_book      (InnFormOpener *self,
                                          gint64         guest_id);
void           inn_form_opener_check_in  (InnFormOpener *self,
                                          gint64         guest_id,
                                          gint64         stay_id);
void           inn_form_opener_take_room (InnFormOpener *self,
                                          InnDate        day,
                                          const char    *room);
void           inn_form_opener_edit_stay (InnFormOpener *self,
                                          gint64         stay_id);
void           inn_form_opener_save  (InnFormOpener *self);
gboolean       inn_form_opener_cancel (InnFormOpener *self);

G_END_DECLS
