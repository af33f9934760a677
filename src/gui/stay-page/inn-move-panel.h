/* inn-move-panel.h: to which room a guest moves. */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

/**
 * InnMovePanel:
 *
 * Signal: `closed` when it is done or given up.
 */
#define INN_TYPE_MOVE_PANEL (inn_move_panel_get_type ())
G_DECLARE_FINAL_TYPE (InnMovePanel, inn_move_panel, INN, MOVE_PANEL, GtkBox)

GtkWidget *inn_move_panel_new (InnStaySheet *sheet,
                               GtkWidget    *from);

G_END_DECLS
