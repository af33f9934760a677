/* inn-guest-own-fields-section.h: what the card shows of the hotel's own fields. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_OWN_FIELDS_SECTION (inn_guest_own_fields_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestOwnFieldsSection, inn_guest_own_fields_section, INN,
                      GUEST_OWN_FIELDS_SECTION, GtkBox)

G_END_DECLS
