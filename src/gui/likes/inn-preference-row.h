/* inn-preference-row.h: one preference in the editor, to be confirmed, changed or deleted. */

#pragma once

#include <gtk/gtk.h>

#include "inn-preference.h"
#include "inn-room-memory.h"

G_BEGIN_DECLS

/**
 * InnPreferenceRow:
 *
 * Signals: `confirm`, `delete`, when its buttons are pressed.
 */
#define INN_TYPE_PREFERENCE_ROW (inn_preference_row_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceRow, inn_preference_row, INN, PREFERENCE_ROW, GtkListBoxRow)

GtkWidget     *inn_preference_row_new            (InnPreference    *preference,
                                                  gboolean          contradicted,
                                                  InnDate           today);
GtkWidget     *inn_preference_row_new_of_room    (InnRoomMemory    *memory,
                                                  InnDate           today);
InnPreference *inn_preference_row_get_preference (InnPreferenceRow *self);
InnRoomMemory *inn_preference_row_get_memory     (InnPreferenceRow *self);

G_END_DECLS
