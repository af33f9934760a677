/* inn-guest-ids.h: guests as ids only: in an order, and by what they have in common. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"
#include "inn-guest-query.h"

G_BEGIN_DECLS

GArray *inn_guest_ids_read  (InnConnection        *connection,
                             const InnGuestQuery  *query,
                             InnDate               today,
                             GError              **error);
gint64  inn_guest_ids_count (InnConnection        *connection,
                             GError              **error);

G_END_DECLS
