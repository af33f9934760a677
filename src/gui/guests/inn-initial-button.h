/* inn-initial-button.h: jumps to the guests whose names begin with a letter. */

#pragma once

#include <gtk/gtk.h>

#include "inn-initial-index.h"

G_BEGIN_DECLS

/**
 * InnInitialButton:
 *
 * Is there only where the list has an index. Signal: `chosen` (position in the list).
 */
#define INN_TYPE_INITIAL_BUTTON (inn_initial_button_get_type ())
G_DECLARE_FINAL_TYPE (InnInitialButton, inn_initial_button, INN, INITIAL_BUTTON, GtkWidget)

void     inn_initial_button_set_index (InnInitialButton *self,
                                       InnInitialIndex  *index);
gboolean inn_initial_button_open      (InnInitialButton *self);

G_END_DECLS
