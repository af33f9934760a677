/* inn-store-queue.h: how a job gets to the database thread and back. */

#pragma once

#include "inn-store-job.h"
#include "inn-store.h"

G_BEGIN_DECLS

InnStoreJob * inn_store_new_job      (InnStore             *self,
                                      InnStoreJobKind       kind,
                                      gpointer              data,
                                      GDestroyNotify        data_free,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
void          inn_store_set_act      (InnStore             *self,
                                      InnStoreJob          *job,
                                      InnAct               *act);
void          inn_store_push_job     (InnStore             *self,
                                      InnStoreJob          *job,
                                      InnPriority           priority);
void          inn_store_post         (InnStore             *self,
                                      GSourceFunc           func,
                                      gpointer              data);

G_END_DECLS
