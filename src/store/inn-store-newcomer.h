/* inn-store-newcomer.h: somebody who is not in the book yet books or stands at the desk: the guest and
 * the stay are written down in one act, and taken back in one.
 */

#pragma once

#include "inn-guest.h"
#include "inn-stay.h"
#include "inn-store.h"

G_BEGIN_DECLS

void   inn_store_book_newcomer_async    (InnStore             *self,
                                         InnGuest             *guest,
                                         const InnStay        *stay,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void   inn_store_receive_newcomer_async (InnStore             *self,
                                         InnGuest             *guest,
                                         const InnStay        *stay,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);

G_END_DECLS
