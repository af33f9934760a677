/* inn-occurrence-table.h: all SQL about occurrences: what is planned to be shown, and what was. */

#pragma once

#include "inn-connection.h"
#include "inn-reminder.h"

G_BEGIN_DECLS

/**
 * InnDueReminder:
 * @occurrence: what is due
 * @kind: of what
 * @days_before: lead time of its rule
 * @follow_up_id: the follow-up, or 0
 * @guest_id: about whom, or 0 when it is about an organisation
 * @urgent: whether it is a task of high priority
 * @what: what is to be done or was promised, which day comes or what ends; "" for a birthday
 * @name: name of the guest or organisation, "" for a festival
 *
 * One reminder that is to be shown, with the words for it.
 */
typedef struct
{
  InnOccurrence  occurrence;
  InnRuleKind    kind;
  int            days_before;
  gint64         follow_up_id;
  gint64         guest_id;
  gboolean       urgent;
  char          *what;
  char          *name;
} InnDueReminder;

void       inn_due_reminder_free               (InnDueReminder       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnDueReminder, inn_due_reminder_free)

GArray    *inn_occurrence_table_load_all       (InnConnection        *connection,
                                                GError              **error);
gboolean   inn_occurrence_table_save           (InnConnection        *connection,
                                                const InnOccurrence  *occurrence,
                                                GError              **error);
gboolean   inn_occurrence_table_delete         (InnConnection        *connection,
                                                const InnOccurrence  *occurrence,
                                                GError              **error);
GPtrArray *inn_occurrence_table_list_due       (InnConnection        *connection,
                                                InnCivil              now,
                                                GError              **error);
gboolean   inn_occurrence_table_next           (InnConnection        *connection,
                                                InnCivil              now,
                                                InnCivil             *next,
                                                GError              **error);
gboolean   inn_occurrence_table_claim          (InnConnection        *connection,
                                                const InnOccurrence  *occurrence,
                                                gint64                utc,
                                                GError              **error);
gboolean   inn_occurrence_table_mark_shown     (InnConnection        *connection,
                                                const InnOccurrence  *occurrence,
                                                gint64                utc,
                                                GError              **error);

G_END_DECLS
