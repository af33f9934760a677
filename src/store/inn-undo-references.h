/* inn-undo-references.h: finds rows that point to nothing after an undo, and plans around them. */

#pragma once

#include "inn-undo-plan.h"

G_BEGIN_DECLS

GPtrArray * inn_undo_references_find   (InnConnection  *connection,
                                        GPtrArray      *layouts,
                                        GError        **error);
gboolean    inn_undo_references_settle (GPtrArray      *loose,
                                        InnUndoPlan    *plan,
                                        InnConnection  *connection,
                                        gboolean       *widened,
                                        GError        **error);

G_END_DECLS
