/* inn-known-section.h: what is known of the guest who stands at the desk, beside the form: what must not
 * go wrong, what they like, to be confirmed where that was long ago, what waits, how the last stay went.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

#define INN_TYPE_KNOWN_SECTION (inn_known_section_get_type ())
G_DECLARE_FINAL_TYPE (InnKnownSection, inn_known_section, INN, KNOWN_SECTION, GtkBox)

void inn_known_section_show (InnKnownSection *self,
                             InnBook         *book,
                             InnGuestCard    *card,
                             InnDate          today);

G_END_DECLS
