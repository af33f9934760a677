/* inn-undo-private.h: the undo as a long job. */

#pragma once

#include "inn-change-private.h"
#include "inn-job.h"
#include "inn-undo.h"

G_BEGIN_DECLS

typedef struct _InnUndo InnUndo;

InnUndo       * inn_undo_new         (gint64           seq,
                                      gboolean         redo,
                                      InnUndoFlags     flags);
void            inn_undo_free        (InnUndo         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnUndo, inn_undo_free)

void            inn_undo_limit_later (InnUndo         *self,
                                      const gint64    *guests,
                                      guint            n_guests);
InnSlice        inn_undo_slice       (InnChange       *change,
                                      gpointer         undo,
                                      GCancellable    *cancellable,
                                      GError         **error);
InnUndoReport * inn_undo_get_report  (InnUndo         *self);

G_END_DECLS
