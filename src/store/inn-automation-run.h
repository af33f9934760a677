/* inn-automation-run.h: one rule is carried out, or looked at to see what it would have done. On the
 * database thread.
 */

#pragma once

#include "inn-automation-firing-table.h"
#include "inn-change.h"

G_BEGIN_DECLS

/**
 * InnAutomationTerms:
 * @today: the civil day
 * @utc: now
 * @feb29: where 29 February goes in common years
 * @limit: how much advertising a guest gets in a calendar month, all rules and hands together
 *
 * Passed by value.
 */
typedef struct
{
  InnDate      today;
  gint64       utc;
  InnFeb29Rule feb29;
  int          limit;
} InnAutomationTerms;

/**
 * InnPreviewLine:
 * @guest_id: whom it would have been for
 * @name: name of that guest
 * @day: day of the cause
 * @hold: why it would have been held back, as things stand now
 */
typedef struct
{
  gint64            guest_id;
  char             *name;
  InnDate           day;
  InnAutomationHold hold;
} InnPreviewLine;

/**
 * InnAutomationPreview:
 * @lines: (element-type InnPreviewLine): what the rule would have done, by day
 * @n_guests: for how many guests that was
 * @n_living: how many guests there are that are neither dead nor put away
 */
typedef struct
{
  GPtrArray *lines;
  guint      n_guests;
  guint      n_living;
} InnAutomationPreview;

void                  inn_automation_preview_free         (InnAutomationPreview        *self);
gboolean              inn_automation_preview_is_everybody (const InnAutomationPreview  *self);

gboolean              inn_automation_run_rule             (InnChange                   *change,
                                                           const InnAutomationRule     *rule,
                                                           InnAutomationTerms           terms,
                                                           guint                       *n_done,
                                                           GError                     **error);
InnAutomationPreview *inn_automation_run_preview          (InnConnection               *connection,
                                                           const InnAutomationRule     *rule,
                                                           InnDate                      first,
                                                           InnAutomationTerms           terms,
                                                           GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAutomationPreview, inn_automation_preview_free)

G_END_DECLS
