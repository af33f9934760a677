/* inn-store-charges.h: what was charged and paid, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. What is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-stay-bill.h"
#include "inn-store.h"

G_BEGIN_DECLS

void         inn_store_load_bill_async       (InnStore             *self,
                                              gint64                stay_id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
InnStayBill *inn_store_load_bill_finish      (InnStore             *self,
                                              GAsyncResult         *result,
                                              GError              **error);

void         inn_store_save_charge_async     (InnStore             *self,
                                              const InnCharge      *charge,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gint64       inn_store_save_charge_finish    (InnStore             *self,
                                              GAsyncResult         *result,
                                              gint64               *seq,
                                              GError              **error);
void         inn_store_delete_charge_async   (InnStore             *self,
                                              gint64                id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean     inn_store_delete_charge_finish  (InnStore             *self,
                                              GAsyncResult         *result,
                                              gint64               *seq,
                                              GError              **error);
void         inn_store_charge_nights_async   (InnStore             *self,
                                              gint64                stay_id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean     inn_store_charge_nights_finish  (InnStore             *self,
                                              GAsyncResult         *result,
                                              gint64               *seq,
                                              GError              **error);

void         inn_store_save_payment_async    (InnStore             *self,
                                              const InnPayment     *payment,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gint64       inn_store_save_payment_finish   (InnStore             *self,
                                              GAsyncResult         *result,
                                              gint64               *seq,
                                              GError              **error);
void         inn_store_delete_payment_async  (InnStore             *self,
                                              gint64                id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean     inn_store_delete_payment_finish (InnStore             *self,
                                              GAsyncResult         *result,
                                              gint64               *seq,
                                              GError              **error);

G_END_DECLS
