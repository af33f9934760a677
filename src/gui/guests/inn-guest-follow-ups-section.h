/* inn-guest-follow-ups-section.h: what was promised to this guest and is still to do. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_FOLLOW_UPS_SECTION (inn_guest_follow_ups_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestFollowUpsSection, inn_guest_follow_ups_section, INN, GUEST_FOLLOW_UPS_SECTION, GtkBox)

G_END_DECLS
