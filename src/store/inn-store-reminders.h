/* inn-store-reminders.h: the agenda, rules and answers, from the main thread.
 *
 * The engine's own bookkeeping (plan, claim, mark shown) has no pairs: it composes
 * inn-occurrence-table.h in inn_store_write_state_async ().
 */

#pragma once

#include "inn-agenda-table.h"
#include "inn-reminder.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_load_agenda_async     (InnStore              *self,
                                            InnAgendaAsk           ask,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
InnAgenda *inn_store_load_agenda_finish    (InnStore              *self,
                                            GAsyncResult          *result,
                                            GError               **error);

void       inn_store_list_rules_async      (InnStore              *self,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
GArray    *inn_store_list_rules_finish     (InnStore              *self,
                                            GAsyncResult          *result,
                                            GError               **error);
void       inn_store_set_rules_async       (InnStore              *self,
                                            int                    follow_up_minute,
                                            int                    birthday_minute,
                                            const int             *leads,
                                            gsize                  n_leads,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
gboolean   inn_store_set_rules_finish      (InnStore              *self,
                                            GAsyncResult          *result,
                                            gint64                *seq,
                                            GError               **error);

void       inn_store_switch_rules_async    (InnStore              *self,
                                            InnRuleKind            kind,
                                            gboolean               enabled,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);

void       inn_store_answer_day_async      (InnStore              *self,
                                            InnAnswer             *answer,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
gint64     inn_store_answer_day_finish
                                           (InnStore              *self,
                                            GAsyncResult          *result,
                                            gint64                *seq,
                                            GError               **error);

G_END_DECLS
