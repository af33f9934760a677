/* inn-act-row.h: one act of the journal: what, when and by whom, and the way to take it back. */

#pragma once

#include <gtk/gtk.h>

#include "inn-entry.h"

G_BEGIN_DECLS

#define INN_TYPE_ACT_ROW (inn_act_row_get_type ())
G_DECLARE_FINAL_TYPE (InnActRow, inn_act_row, INN, ACT_ROW, GtkListBoxRow)

GtkWidget *inn_act_row_new     (void);

void       inn_act_row_show    (InnActRow  *self,
                                InnEntry   *entry,
                                const char *when_and_who);
gint64     inn_act_row_get_seq (InnActRow  *self);
void       inn_act_row_set_details (InnActRow  *self,
                                    const char *details);
void       inn_act_row_hide_verb   (InnActRow  *self);

G_END_DECLS
