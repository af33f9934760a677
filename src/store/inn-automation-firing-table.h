/* inn-automation-firing-table.h: all SQL of the table automation_firing: what rules did, and why not. On the
 * database thread.
 */

#pragma once

#include "inn-automation-cause-table.h"
#include "inn-automation-rule.h"
#include "inn-connection.h"

G_BEGIN_DECLS

typedef enum
{
  INN_FIRING_DONE,
  INN_FIRING_HELD,
  INN_FIRING_PASSED,
} InnFiringState;

/**
 * InnAutomationFiring:
 * @rule_id: the rule
 * @guest_id: whom it was about; the row may be gone
 * @name: name of the guest, "" when gone
 * @day: day of the cause
 * @state: done, waiting until nothing speaks against it any more, or passed over for good
 * @hold: why it is not done
 * @utc: when that was decided
 * @follow_up_id: the task that was made, or 0
 */
typedef struct
{
  gint64            rule_id;
  gint64            guest_id;
  char             *name;
  InnDate           day;
  InnFiringState    state;
  InnAutomationHold hold;
  gint64            utc;
  gint64            follow_up_id;
} InnAutomationFiring;

void        inn_automation_firing_free            (InnAutomationFiring  *self);

GHashTable *inn_automation_firing_table_load      (InnConnection        *connection,
                                                   gint64                rule_id,
                                                   InnDate               since,
                                                   GError              **error);
char       *inn_automation_firing_table_dup_key   (const InnCauseRow    *row);
gboolean    inn_automation_firing_table_find      (InnConnection        *connection,
                                                   gint64                rule_id,
                                                   const InnCauseRow    *row,
                                                   int                  *state,
                                                   InnDate              *day,
                                                   GError              **error);
gboolean    inn_automation_firing_table_get_latest (InnConnection       *connection,
                                                   gint64                rule_id,
                                                   gint64                guest_id,
                                                   gint64               *utc,
                                                   GError              **error);
gboolean    inn_automation_firing_table_put       (InnConnection        *connection,
                                                   gint64                rule_id,
                                                   const InnCauseRow    *row,
                                                   InnFiringState        state,
                                                   InnAutomationHold     hold,
                                                   gint64                follow_up_id,
                                                   gint64                utc,
                                                   GError              **error);
gboolean    inn_automation_firing_table_give_up   (InnConnection        *connection,
                                                   gint64                rule_id,
                                                   InnDate               before,
                                                   GError              **error);
GPtrArray  *inn_automation_firing_table_list      (InnConnection        *connection,
                                                   gint64                rule_id,
                                                   gboolean              held_only,
                                                   guint                 limit,
                                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAutomationFiring, inn_automation_firing_free)

G_END_DECLS
