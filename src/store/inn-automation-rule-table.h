/* inn-automation-rule-table.h: all SQL of the table automation_rule. On the database thread. */

#pragma once

#include "inn-automation-rule.h"
#include "inn-connection.h"

G_BEGIN_DECLS

GPtrArray         *inn_automation_rule_table_list   (InnConnection            *connection,
                                                     GError                  **error);
InnAutomationRule *inn_automation_rule_table_load   (InnConnection            *connection,
                                                     gint64                    id,
                                                     GError                  **error);
gint64             inn_automation_rule_table_insert (InnConnection            *connection,
                                                     const InnAutomationRule  *rule,
                                                     GError                  **error);
gboolean           inn_automation_rule_table_update (InnConnection            *connection,
                                                     const InnAutomationRule  *rule,
                                                     GError                  **error);

G_END_DECLS
