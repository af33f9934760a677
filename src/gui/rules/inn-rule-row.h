/* inn-rule-row.h: one rule: its switch, and within how it is set up and what it would have done. */

#pragma once

#include <adwaita.h>

#include "inn-automation-rule.h"
#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_RULE_ROW (inn_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (InnRuleRow, inn_rule_row, INN, RULE_ROW, AdwExpanderRow)

GtkWidget *inn_rule_row_new      (InnBook                 *book,
                                  const InnAutomationRule *rule);
gint64     inn_rule_row_get_id   (InnRuleRow              *self);
void       inn_rule_row_set_rule (InnRuleRow              *self,
                                  const InnAutomationRule *rule);

G_END_DECLS
