/* inn-guest-part.h: a guest taken apart, to see what two versions differ in and to put them
 * together again. Pure.
 */

#pragma once

#include "inn-guest-builder.h"
#include "inn-guest-field.h"

G_BEGIN_DECLS

/* Parts are the fields of #InnGuestField from %INN_FIELD_NAME on, and these. */
enum
{
  INN_PART_FIRST = INN_FIELD_NAME,
  INN_PART_FOLLOW_STATUS = INN_N_FIELDS,
  INN_PART_DECEASED,
  INN_PART_NO_CONTACT,
  INN_PART_TIER,
  INN_PART_OWN_FIELDS,
  INN_N_PARTS,
};

gboolean    inn_guest_says_same     (const InnGuest  *a,
                                     const InnGuest  *b);
gboolean    inn_guest_part_same     (guint            part,
                                     const InnGuest  *a,
                                     const InnGuest  *b);
void        inn_guest_part_copy     (guint            part,
                                     InnGuestBuilder *to,
                                     const InnGuest  *from);
const char *inn_guest_part_get_place (guint           part,
                                      char          **column);

void        inn_guest_copy_apart    (InnGuestBuilder *to,
                                     const InnGuest  *from);
InnGuest   *inn_guest_merge         (const InnGuest  *base,
                                     const InnGuest  *mine,
                                     const InnGuest  *theirs,
                                     GArray         **conflicts);

G_END_DECLS
