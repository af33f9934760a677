/* inn-vcard-writer.h: a guest as a vCard. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

char *inn_vcard_write (const InnGuest *guest,
                       gsize           max_length);

G_END_DECLS
