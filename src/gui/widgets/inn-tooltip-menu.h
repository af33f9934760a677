/* inn-tooltip-menu.h: no tooltip over what a menu button has opened. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void inn_tooltip_menu_mend (void);

G_END_DECLS
