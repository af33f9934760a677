/* inn-automation-cause-table.h: what happened, or is about to, that a rule waits for. On the database
 * thread.
 */

#pragma once

#include "inn-automation-rule.h"
#include "inn-birthday.h"
#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnCauseRow:
 * @subject_kind: (transfer none): what @subject_id is, a constant
 * @subject_id: the row the cause is told by
 * @guest_id: whom it is about
 * @day: day of the cause itself
 * @fire: the day on which the rule acts
 *
 * Passed by value.
 */
typedef struct
{
  const char *subject_kind;
  gint64      subject_id;
  gint64      guest_id;
  InnDate     day;
  InnDate     fire;
} InnCauseRow;

/**
 * InnCauseAsk:
 * @first: the first day on which the rule may have acted
 * @last: the last one, today
 * @utc: now, for what is counted in hours
 * @feb29: where 29 February goes in common years
 * @look_back: whether days that were ahead then and are gone by now count: for a preview
 */
typedef struct
{
  InnDate      first;
  InnDate      last;
  gint64       utc;
  InnFeb29Rule feb29;
  gboolean     look_back;
} InnCauseAsk;

GArray *inn_automation_cause_table_list (InnConnection            *connection,
                                         const InnAutomationRule  *rule,
                                         InnCauseAsk               ask,
                                         GError                  **error);

G_END_DECLS
