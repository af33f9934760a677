/* inn-guest-promises-section.h: what became of what the guest was promised. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

/**
 * InnGuestPromisesSection:
 *
 * What is open stands in the bars above. Signal: `edit`, with an #InnPromise that is to be changed.
 */
#define INN_TYPE_GUEST_PROMISES_SECTION (inn_guest_promises_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPromisesSection, inn_guest_promises_section, INN,
                      GUEST_PROMISES_SECTION, GtkBox)

G_END_DECLS
