/* inn-guest-birthday-section.h: when the next birthday is, in both calendars. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_BIRTHDAY_SECTION (inn_guest_birthday_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestBirthdaySection, inn_guest_birthday_section, INN, GUEST_BIRTHDAY_SECTION, GtkBox)

G_END_DECLS
