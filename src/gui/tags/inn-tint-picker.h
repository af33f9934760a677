/* inn-tint-picker.h: the six colours a tag can have. */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag.h"

G_BEGIN_DECLS

/**
 * InnTintPicker:
 *
 * Signal: `changed`, after a colour was chosen by hand.
 */
#define INN_TYPE_TINT_PICKER (inn_tint_picker_get_type ())
G_DECLARE_FINAL_TYPE (InnTintPicker, inn_tint_picker, INN, TINT_PICKER, GtkWidget)

InnTint inn_tint_picker_get (InnTintPicker *self);
void    inn_tint_picker_set (InnTintPicker *self,
                             InnTint        tint);

G_END_DECLS
