/* inn-undo-keeper.h: takes back the last act, or any one, and says how it went. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_UNDO_KEEPER (inn_undo_keeper_get_type ())
G_DECLARE_FINAL_TYPE (InnUndoKeeper, inn_undo_keeper, INN, UNDO_KEEPER, GObject)

InnUndoKeeper *inn_undo_keeper_new       (InnBook       *book,
                                          GtkWidget     *window);

void           inn_undo_keeper_undo_last (InnUndoKeeper *self);
void           inn_undo_keeper_redo_last (InnUndoKeeper *self);
void           inn_undo_keeper_undo      (InnUndoKeeper *self,
                                          gint64         seq,
                                          gboolean       take_later);

G_END_DECLS
