/* inn-guest-timeline-section.h: what happened with the guest of late, and the way to all of it. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

/**
 * InnGuestTimelineSection:
 *
 * Signal: `edit`, with an #InnInteraction that is to be changed.
 */
#define INN_TYPE_GUEST_TIMELINE_SECTION (inn_guest_timeline_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestTimelineSection, inn_guest_timeline_section, INN,
                      GUEST_TIMELINE_SECTION, GtkBox)

GtkWidget *inn_guest_timeline_section_open (InnGuestTimelineSection *self);

G_END_DECLS
