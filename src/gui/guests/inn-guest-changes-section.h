/* inn-guest-changes-section.h: who changed what of this guest, and when. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_CHANGES_SECTION (inn_guest_changes_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestChangesSection, inn_guest_changes_section, INN, GUEST_CHANGES_SECTION, GtkBox)

G_END_DECLS
