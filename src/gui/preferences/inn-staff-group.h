/* inn-staff-group.h: the names of those who work at the hotel. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_STAFF_GROUP (inn_staff_group_get_type ())
G_DECLARE_FINAL_TYPE (InnStaffGroup, inn_staff_group, INN, STAFF_GROUP, AdwPreferencesGroup)

void inn_staff_group_set_book (InnStaffGroup *self,
                               InnBook       *book);

G_END_DECLS
