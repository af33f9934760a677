/* inn-store-day.h: the list of a day, asked for from the main thread. */

#pragma once

#include "inn-birthday.h"
#include "inn-day-list.h"
#include "inn-store.h"

G_BEGIN_DECLS

void        inn_store_load_day_async  (InnStore             *self,
                                       InnDate               day,
                                       InnFeb29Rule          feb29,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
InnDayList *inn_store_load_day_finish (InnStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
