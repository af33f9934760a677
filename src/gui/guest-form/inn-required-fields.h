/* inn-required-fields.h: what the hotel insists on knowing of a guest. */

#pragma once

#include "inn-book.h"

G_BEGIN_DECLS

gboolean inn_required_fields_are_there (InnBook   *book,
                                        InnGuest  *guest,
                                        gboolean  *wants_name,
                                        char     **missing);

G_END_DECLS
