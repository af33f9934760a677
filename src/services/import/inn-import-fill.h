/* inn-import-fill.h: what a row adds to a guest who is known. */

#pragma once

#include "inn-guest.h"
#include "inn-known-guest.h"

G_BEGIN_DECLS

guint    inn_import_fill        (const InnGuest    *known,
                                 const InnGuest    *draft,
                                 InnKnownReason     reason,
                                 InnGuest         **filled);
gboolean inn_import_has_contact (const InnGuest    *guest,
                                 const InnContact  *contact);

G_END_DECLS
