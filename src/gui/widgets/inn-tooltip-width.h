/* inn-tooltip-width.h: tooltips in wide characters on one line. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void inn_tooltip_width_mend (void);

G_END_DECLS
