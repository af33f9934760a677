/* inn-guest-label.h: the choices of a guest's profile as people read them. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

const char *inn_gender_get_label     (InnGender    gender);
const char *inn_guest_type_get_label (InnGuestType type);

G_END_DECLS
