/* inn-guest-card-record.h: the card of one guest read from the book, all of it as of one moment. On the
 * database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

InnGuestCard *inn_guest_card_record_load (InnConnection  *connection,
                                          gint64          id,
                                          InnDate         today,
                                          GError        **error);

G_END_DECLS
