/* inn-store-reminders.h: the agenda, rules and answers, from the main thread.
 *
 * The engine's own bookkeeping (plan, claim, mark shown) has no pairs: it composes
 * inn-occurrence-table.h in inn_store_write_state_async ().
 */

#pragma once

#include "inn-agenda.h"
#include "inn-reminder.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnAgendaAsk:
 * @now: the moment it is for
 * @days: how many days of follow-ups after the day of @now
 * @birthday_days: how many days of birthdays, the day of @now included; 0 for none
 * @feb29: when those born on 29 February are greeted in common years
 * @limit: at most so many follow-ups, those due first; 0 for all
 *
 * What an agenda is asked for. Passed by value.
 */
typedef struct
{
  InnCivil     now;
  int          days;
  int          birthday_days;
  InnFeb29Rule feb29;
  guint        limit;
} InnAgendaAsk;

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

void       inn_store_answer_birthday_async (InnStore              *self,
                                            InnAnswer             *answer,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
gint64     inn_store_answer_birthday_finish
                                           (InnStore              *self,
                                            GAsyncResult          *result,
                                            gint64                *seq,
                                            GError               **error);

G_END_DECLS
