/* inn-guest-feedback-section.h: what the guest said of the hotel, on the card. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_FEEDBACK_SECTION (inn_guest_feedback_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestFeedbackSection, inn_guest_feedback_section, INN,
                      GUEST_FEEDBACK_SECTION, GtkBox)

G_END_DECLS
