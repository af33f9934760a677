/* inn-rule-table.h: all SQL of the table reminder_rule. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-reminder.h"

G_BEGIN_DECLS

GArray   *inn_rule_table_list   (InnConnection          *connection,
                                 GError                **error);
gboolean  inn_rule_table_switch (InnConnection          *connection,
                                 InnRuleKind             kind,
                                 gboolean                enabled,
                                 GError                **error);
gboolean  inn_rule_table_set    (InnConnection          *connection,
                                 int                     follow_up_minute,
                                 int                     birthday_minute,
                                 const int              *leads,
                                 gsize                   n_leads,
                                 GError                **error);

G_END_DECLS
