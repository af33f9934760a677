/* inn-guest-bars-section.h: what must not go wrong: tinted bars, only with a reason to act. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_BARS_SECTION (inn_guest_bars_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestBarsSection, inn_guest_bars_section, INN, GUEST_BARS_SECTION, GtkBox)

void inn_guest_bars_section_edit_promise (InnGuestBarsSection *self,
                                          InnPromise          *promise);

G_END_DECLS
