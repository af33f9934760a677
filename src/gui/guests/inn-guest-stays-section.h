/* inn-guest-stays-section.h: the latest stays, one line each. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_STAYS_SECTION (inn_guest_stays_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestStaysSection, inn_guest_stays_section, INN, GUEST_STAYS_SECTION, GtkBox)

G_END_DECLS
