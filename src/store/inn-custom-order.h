/* inn-custom-order.h: the order of guests by what they have in one of the hotel's own fields. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

/* What is ordered by it does not fit its field. */
#define INN_CUSTOM_MISFIT (-1)

gboolean inn_custom_order_read (InnConnection  *connection,
                                gint64          field_id,
                                gint64         *values,
                                gint64          highest,
                                GError        **error);

G_END_DECLS
