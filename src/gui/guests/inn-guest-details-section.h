/* inn-guest-details-section.h: the rest of the profile, line by line. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_DETAILS_SECTION (inn_guest_details_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestDetailsSection, inn_guest_details_section, INN, GUEST_DETAILS_SECTION, GtkBox)

G_END_DECLS
