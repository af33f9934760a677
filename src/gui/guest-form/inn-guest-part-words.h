/* inn-guest-part-words.h: parts of a guest in words, see inn-guest-part.h. */

#pragma once

#include "inn-guest.h"
#include "inn-tag-shelf.h"

G_BEGIN_DECLS

const char *inn_guest_part_get_name (guint            part);
char       *inn_guest_part_dup_text (guint            part,
                                     const InnGuest  *guest,
                                     InnTagShelf     *tags);

G_END_DECLS
