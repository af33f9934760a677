/* inn-guest-head-section.h: who this is, how to reach them, where they are now. */

#pragma once

#include "inn-guest-section.h"
#include "inn-photo-intake.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_HEAD_SECTION (inn_guest_head_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestHeadSection, inn_guest_head_section, INN, GUEST_HEAD_SECTION,
                      GtkWidget)

void inn_guest_head_section_take_photos (InnGuestHeadSection *self,
                                         InnPhotoIntake      *photos);

G_END_DECLS
