/* inn-guest-field-words.h: what people call the fields of a guest, in their sheets and in speech. */

#pragma once

#include "inn-guest-field.h"

G_BEGIN_DECLS

gboolean inn_guest_field_from_heading (const char    *word,
                                       InnGuestField *field);
gboolean inn_guest_field_from_word    (const char    *folded,
                                       InnGuestField *field);

G_END_DECLS
