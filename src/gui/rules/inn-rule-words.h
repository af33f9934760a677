/* inn-rule-words.h: a rule as people would say it. */

#pragma once

#include "inn-automation-run.h"

G_BEGIN_DECLS

char       *inn_rule_words_cause   (const InnAutomationRule    *rule);
const char *inn_rule_words_assign  (InnAutomationAssign         assign);
char       *inn_rule_words_preview (const InnAutomationPreview *preview,
                                    int                         days);
char       *inn_rule_words_names   (const InnAutomationPreview *preview);

G_END_DECLS
