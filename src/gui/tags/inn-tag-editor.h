/* inn-tag-editor.h: one tag: its name, group, colour and meaning. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnTagEditor:
 *
 * Property: `changed`, whether there is something to save. Signals: `saved` (gint64 tag_id), and
 * `deleted`, after the book took it.
 */
#define INN_TYPE_TAG_EDITOR (inn_tag_editor_get_type ())
G_DECLARE_FINAL_TYPE (InnTagEditor, inn_tag_editor, INN, TAG_EDITOR, GtkWidget)

void     inn_tag_editor_set_book   (InnTagEditor *self,
                                    InnBook      *book);
void     inn_tag_editor_show       (InnTagEditor *self,
                                    InnTag       *tag);
void     inn_tag_editor_refresh    (InnTagEditor *self);
gboolean inn_tag_editor_save       (InnTagEditor *self);
void     inn_tag_editor_revert     (InnTagEditor *self);
gint64   inn_tag_editor_get_tag_id (InnTagEditor *self);
gboolean inn_tag_editor_is_changed (InnTagEditor *self);
gboolean inn_tag_editor_is_blank   (InnTagEditor *self);

G_END_DECLS
