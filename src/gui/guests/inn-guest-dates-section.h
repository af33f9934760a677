/* inn-guest-dates-section.h: the days that matter to the guest beside the birthday. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_DATES_SECTION (inn_guest_dates_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestDatesSection, inn_guest_dates_section, INN, GUEST_DATES_SECTION,
                      GtkBox)

G_END_DECLS
