/* inn-stay-notation.h: what the form of a stay says, as text for a draft. Pure. */

#pragma once

#include "inn-guest.h"
#include "inn-stay.h"

G_BEGIN_DECLS

char    *inn_stay_to_notation   (const InnStay   *stay,
                                 const InnGuest  *newcomer,
                                 gboolean         is_group);
InnStay *inn_stay_from_notation (const char      *text,
                                 const InnStay   *base,
                                 InnGuest       **newcomer,
                                 gboolean        *is_group,
                                 GError         **error);

G_END_DECLS
