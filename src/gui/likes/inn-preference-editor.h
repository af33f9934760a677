/* inn-preference-editor.h: all that is known of what a guest likes, to be noted, confirmed and changed. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnPreferenceEditor:
 *
 * Signal: `closed`, when nothing more is to be noted.
 */
#define INN_TYPE_PREFERENCE_EDITOR (inn_preference_editor_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceEditor, inn_preference_editor, INN, PREFERENCE_EDITOR, GtkBox)

GtkWidget *inn_preference_editor_new   (InnBook             *book);

void       inn_preference_editor_begin (InnPreferenceEditor *self);
void       inn_preference_editor_show  (InnPreferenceEditor *self,
                                        gint64               guest_id,
                                        GPtrArray           *preferences,
                                        GPtrArray           *room_memories);

G_END_DECLS
