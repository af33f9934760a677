/* inn-guest-view-click.h: clicks and touches on the guest list, as in the toolkit's lists. */

#pragma once

#include "inn-guest-view.h"

G_BEGIN_DECLS

void inn_guest_view_click_add (InnGuestView *view);

G_END_DECLS
