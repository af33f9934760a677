/* inn-undo-steps.h: takes back the entries of a plan. For the undo alone. */

#pragma once

#include "inn-change-private.h"
#include "inn-job.h"
#include "inn-undo-plan.h"

G_BEGIN_DECLS

typedef struct _InnUndoSteps InnUndoSteps;

InnUndoSteps * inn_undo_steps_new         (gint64          act,
                                           InnUndoPlan    *plan,
                                           GPtrArray      *layouts,
                                           InnConnection  *connection,
                                           GError        **error);
void           inn_undo_steps_free        (InnUndoSteps   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnUndoSteps, inn_undo_steps_free)

InnSlice       inn_undo_steps_slice       (InnUndoSteps   *self,
                                           InnChange      *change,
                                           GCancellable   *cancellable,
                                           GError        **error);
guint          inn_undo_steps_get_n_rows  (InnUndoSteps   *self);
guint          inn_undo_steps_get_n_taken (InnUndoSteps   *self);

G_END_DECLS
