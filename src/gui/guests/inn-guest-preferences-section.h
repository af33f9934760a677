/* inn-guest-preferences-section.h: what the guest likes, on the card. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_PREFERENCES_SECTION (inn_guest_preferences_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPreferencesSection, inn_guest_preferences_section,
                      INN, GUEST_PREFERENCES_SECTION, GtkBox)

G_END_DECLS
