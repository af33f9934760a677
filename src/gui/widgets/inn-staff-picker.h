/* inn-staff-picker.h: chooses a colleague, or a new one by name. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnStaffPicker:
 *
 * Properties: `title`, what a screen reader calls it, for a picker without a label of its own.
 * Signal: `changed`, after somebody chose.
 */
#define INN_TYPE_STAFF_PICKER (inn_staff_picker_get_type ())
G_DECLARE_FINAL_TYPE (InnStaffPicker, inn_staff_picker, INN, STAFF_PICKER, GtkBox)

void   inn_staff_picker_set_book     (InnStaffPicker *self,
                                      InnBook        *book);
gint64 inn_staff_picker_get_staff_id (InnStaffPicker *self);
void   inn_staff_picker_set_staff_id (InnStaffPicker *self,
                                      gint64          staff_id);

G_END_DECLS
