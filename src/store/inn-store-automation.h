/* inn-store-automation.h: the rules that act by themselves, from the main thread. */

#pragma once

#include "inn-automation-run.h"
#include "inn-store.h"

G_BEGIN_DECLS

void                  inn_store_list_automation_async      (InnStore                 *self,
                                                            GCancellable             *cancellable,
                                                            GAsyncReadyCallback       callback,
                                                            gpointer                  user_data);
GPtrArray            *inn_store_list_automation_finish     (InnStore                 *self,
                                                            GAsyncResult             *result,
                                                            GError                  **error);
void                  inn_store_save_automation_async      (InnStore                 *self,
                                                            const InnAutomationRule  *rule,
                                                            GCancellable             *cancellable,
                                                            GAsyncReadyCallback       callback,
                                                            gpointer                  user_data);
gint64                inn_store_save_automation_finish     (InnStore                 *self,
                                                            GAsyncResult             *result,
                                                            gint64                   *seq,
                                                            GError                  **error);
void                  inn_store_switch_automation_async    (InnStore                 *self,
                                                            gint64                    rule_id,
                                                            gboolean                  enabled,
                                                            GCancellable             *cancellable,
                                                            GAsyncReadyCallback       callback,
                                                            gpointer                  user_data);
gboolean              inn_store_switch_automation_finish   (InnStore                 *self,
                                                            GAsyncResult             *result,
                                                            gint64                   *seq,
                                                            GError                  **error);
void                  inn_store_run_automation_async       (InnStore                 *self,
                                                            InnFeb29Rule              feb29,
                                                            int                       limit,
                                                            GCancellable             *cancellable,
                                                            GAsyncReadyCallback       callback,
                                                            gpointer                  user_data);
int                   inn_store_run_automation_finish      (InnStore                 *self,
                                                            GAsyncResult             *result,
                                                            GError                  **error);
void                  inn_store_preview_automation_async   (InnStore                 *self,
                                                            const InnAutomationRule  *rule,
                                                            InnDate                   first,
                                                            InnFeb29Rule              feb29,
                                                            GCancellable             *cancellable,
                                                            GAsyncReadyCallback       callback,
                                                            gpointer                  user_data);
InnAutomationPreview *inn_store_preview_automation_finish  (InnStore                 *self,
                                                            GAsyncResult             *result,
                                                            GError                  **error);
void                  inn_store_list_firings_async         (InnStore                 *self,
                                                            gint64                    rule_id,
                                                            gboolean                  held_only,
                                                            guint                     limit,
                                                            GCancellable             *cancellable,
                                                            GAsyncReadyCallback       callback,
                                                            gpointer                  user_data);
GPtrArray            *inn_store_list_firings_finish        (InnStore                 *self,
                                                            GAsyncResult             *result,
                                                            GError                  **error);

G_END_DECLS
