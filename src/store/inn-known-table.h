/* inn-known-table.h: finds the guest of the book who may be the one that is being typed or brought
 * in. On the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest.h"
#include "inn-known-guest.h"

G_BEGIN_DECLS

GPtrArray *inn_known_table_find (InnConnection   *connection,
                                 const InnGuest  *draft,
                                 gint64           row_hash,
                                 GError         **error);

G_END_DECLS
