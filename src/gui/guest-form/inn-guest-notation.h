/* inn-guest-notation.h: what a form says, as text for a draft. Pure.
 *
 * ID numbers are never part of it: a draft is not sealed.
 */

#pragma once

#include "inn-guest-builder.h"
#include "inn-tag.h"

G_BEGIN_DECLS

char     *inn_guest_to_notation   (const InnGuest  *guest,
                                   GPtrArray       *new_tags);
InnGuest *inn_guest_from_notation (const char      *text,
                                   const InnGuest  *base,
                                   GPtrArray      **new_tags,
                                   GError         **error);

G_END_DECLS
