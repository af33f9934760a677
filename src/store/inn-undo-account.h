/* inn-undo-account.h: gives account of an undo. For the undo alone. */

#pragma once

#include "inn-undo-plan.h"
#include "inn-undo-report.h"

G_BEGIN_DECLS

gboolean inn_undo_account_fill (InnUndoReport  *report,
                                InnUndoPlan    *plan,
                                InnConnection  *connection,
                                GError        **error);

G_END_DECLS
