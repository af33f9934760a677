/* inn-store-staff.h: who works at the hotel, asked for and changed from the main thread. */

#pragma once

#include "inn-staff.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_staff_async    (InnStore             *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray *inn_store_list_staff_finish   (InnStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       inn_store_save_staff_async    (InnStore             *self,
                                          InnStaff             *staff,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gint64     inn_store_save_staff_finish   (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);

G_END_DECLS
