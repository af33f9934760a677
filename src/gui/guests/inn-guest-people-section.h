/* inn-guest-people-section.h: who is around the guest: family, colleagues, who recommended us. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_PEOPLE_SECTION (inn_guest_people_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPeopleSection, inn_guest_people_section, INN, GUEST_PEOPLE_SECTION,
                      GtkBox)

G_END_DECLS
