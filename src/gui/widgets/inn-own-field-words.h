/* inn-own-field-words.h: what stands in a field of the hotel's own, as the desk says it. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

char *inn_own_field_dup_shown   (const InnCustomField *field,
                                 const InnGuest       *guest);
char *inn_own_field_dup_misfits (const InnCustomField *field,
                                 GPtrArray            *values);

G_END_DECLS
