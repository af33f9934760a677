/* inn-charge-table.h: all SQL of the table charge. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"
#include "inn-money.h"

G_BEGIN_DECLS

gint64  inn_charge_table_insert (InnConnection  *connection,
                                 gint64          stay_id,
                                 gint64          guest_id,
                                 InnDate         day,
                                 const char     *category,
                                 const char     *what,
                                 InnMoney        amount,
                                 GError        **error);

G_END_DECLS
