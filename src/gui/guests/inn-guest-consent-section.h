/* inn-guest-consent-section.h: what the guest agreed to, on the card. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_CONSENT_SECTION (inn_guest_consent_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestConsentSection, inn_guest_consent_section, INN,
                      GUEST_CONSENT_SECTION, GtkBox)

G_END_DECLS
