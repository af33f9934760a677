/* inn-guest-filter-marks.h: who fits a filter. */

#pragma once

#include "inn-guest-filter.h"
#include "inn-guest-marks.h"

G_BEGIN_DECLS

gboolean inn_guest_filter_mark (const InnGuestFilter  *filter,
                                InnGuestMarks         *marks,
                                InnConnection         *connection,
                                InnDate                today,
                                GError               **error);

G_END_DECLS
