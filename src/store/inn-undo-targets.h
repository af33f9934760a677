/* inn-undo-targets.h: which entries are to be taken back for what people asked for. */

#pragma once

#include "inn-entry.h"
#include "inn-undo-plan.h"

G_BEGIN_DECLS

InnEntry * inn_undo_targets_resolve (InnConnection  *connection,
                                     gint64          seq,
                                     gboolean        redo,
                                     GError        **error);
gboolean   inn_undo_targets_add     (InnUndoPlan    *plan,
                                     InnConnection  *connection,
                                     InnEntry       *act,
                                     gboolean        redo,
                                     GError        **error);

G_END_DECLS
