/* inn-guest-contacts-section.h: every way to reach the guest, when there is more than the one in the head. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_CONTACTS_SECTION (inn_guest_contacts_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestContactsSection, inn_guest_contacts_section, INN, GUEST_CONTACTS_SECTION, GtkBox)

G_END_DECLS
