/* inn-guest-picker.h: chooses a guest by typing a part of what is known of her. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnGuestPicker:
 *
 * Properties: `guest-id` (notifies), 0 while nobody is chosen; `is-new` (notifies), whether what was
 * typed is meant to be somebody who is not in the book.
 */
#define INN_TYPE_GUEST_PICKER (inn_guest_picker_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPicker, inn_guest_picker, INN, GUEST_PICKER, GtkWidget)

void   inn_guest_picker_set_book     (InnGuestPicker *self,
                                      InnBook        *book);
gint64 inn_guest_picker_get_guest_id (InnGuestPicker *self);
void   inn_guest_picker_set_guest_id (InnGuestPicker *self,
                                      gint64          guest_id);
const char *
       inn_guest_picker_get_text     (InnGuestPicker *self);
void   inn_guest_picker_allow_new    (InnGuestPicker *self);
gboolean
       inn_guest_picker_is_new       (InnGuestPicker *self);
void   inn_guest_picker_set_new      (InnGuestPicker *self,
                                      const char     *typed);

G_END_DECLS
