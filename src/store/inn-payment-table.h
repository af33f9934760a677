/* inn-payment-table.h: all SQL of the table payment. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-payment.h"

G_BEGIN_DECLS

InnPayment *inn_payment_table_load           (InnConnection     *connection,
                                              gint64             id,
                                              GError           **error);
GPtrArray  *inn_payment_table_list_of_stay   (InnConnection     *connection,
                                              gint64             stay_id,
                                              GError           **error);
gint64      inn_payment_table_save           (InnConnection     *connection,
                                              const InnPayment  *payment,
                                              GError           **error);
gboolean    inn_payment_table_delete         (InnConnection     *connection,
                                              gint64             id,
                                              GError           **error);
gboolean    inn_payment_table_delete_of_stay (InnConnection     *connection,
                                              gint64             stay_id,
                                              GError           **error);
gboolean    inn_payment_table_hand_over      (InnConnection     *connection,
                                              gint64             stay_id,
                                              gint64             guest_id,
                                              GError           **error);

G_END_DECLS
