/* inn-follow-up-editor.h: the form for one follow-up. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnFollowUpEditor:
 *
 * Signal: `closed`, when it is saved, deleted or given up. Keys: Ctrl+S and Ctrl+Enter save, Esc
 * gives up.
 */
#define INN_TYPE_FOLLOW_UP_EDITOR (inn_follow_up_editor_get_type ())
G_DECLARE_FINAL_TYPE (InnFollowUpEditor, inn_follow_up_editor, INN, FOLLOW_UP_EDITOR, GtkWidget)

GtkWidget *inn_follow_up_editor_new   (InnBook           *book);

void       inn_follow_up_editor_start (InnFollowUpEditor *self,
                                       gint64             guest_id);
void       inn_follow_up_editor_load  (InnFollowUpEditor *self,
                                       gint64             follow_up_id);

G_END_DECLS
