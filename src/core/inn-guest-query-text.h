/* inn-guest-query-text.h: the stored form of a list: scope, order and filter as text. */

#pragma once

#include "inn-guest-query.h"

G_BEGIN_DECLS

char          *inn_guest_query_to_text   (const InnGuestQuery  *self);
InnGuestQuery *inn_guest_query_from_text (const char           *text,
                                          GError              **error);

G_END_DECLS
