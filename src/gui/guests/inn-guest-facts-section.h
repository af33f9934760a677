/* inn-guest-facts-section.h: how much of a regular: one line of figures. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_FACTS_SECTION (inn_guest_facts_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestFactsSection, inn_guest_facts_section, INN, GUEST_FACTS_SECTION, GtkBox)

G_END_DECLS
