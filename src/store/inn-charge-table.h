/* inn-charge-table.h: all SQL of the table charge. On the database thread. */

#pragma once

#include "inn-charge.h"
#include "inn-connection.h"

G_BEGIN_DECLS

gint64  inn_charge_table_insert (InnConnection  *connection,
                                 gint64          stay_id,
                                 gint64          guest_id,
                                 InnDate         day,
                                 const char     *category,
                                 const char     *what,
                                 InnMoney        amount,
                                 GError        **error);

InnCharge *inn_charge_table_load          (InnConnection    *connection,
                                           gint64            id,
                                           GError          **error);
GPtrArray *inn_charge_table_list_of_stay  (InnConnection    *connection,
                                           gint64            stay_id,
                                           GError          **error);
GPtrArray *inn_charge_table_list_alone    (InnConnection    *connection,
                                           gint64            guest_id,
                                           GError          **error);
gint64     inn_charge_table_save          (InnConnection    *connection,
                                           const InnCharge  *charge,
                                           GError          **error);
gboolean   inn_charge_table_delete        (InnConnection    *connection,
                                           gint64            id,
                                           GError          **error);
gboolean   inn_charge_table_delete_of_stay
                                          (InnConnection    *connection,
                                           gint64            stay_id,
                                           GError          **error);
gboolean   inn_charge_table_hand_over     (InnConnection    *connection,
                                           gint64            stay_id,
                                           gint64            guest_id,
                                           GError          **error);

G_END_DECLS
