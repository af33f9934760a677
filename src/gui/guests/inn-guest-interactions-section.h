/* inn-guest-interactions-section.h: what happened with the guest, latest first. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

/**
 * InnGuestInteractionsSection:
 *
 * Signal: `edit`, with an #InnInteraction that is to be changed.
 */
#define INN_TYPE_GUEST_INTERACTIONS_SECTION (inn_guest_interactions_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestInteractionsSection, inn_guest_interactions_section, INN,
                      GUEST_INTERACTIONS_SECTION, GtkBox)

G_END_DECLS
