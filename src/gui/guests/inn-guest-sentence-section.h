/* inn-guest-sentence-section.h: who the guest is, in one sentence made from the card. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_SENTENCE_SECTION (inn_guest_sentence_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestSentenceSection, inn_guest_sentence_section,
                      INN, GUEST_SENTENCE_SECTION, GtkBox)

G_END_DECLS
