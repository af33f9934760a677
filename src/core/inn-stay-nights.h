/* inn-stay-nights.h: how long a stay is to be, as the desk says it: “2晚”, “3 nights”. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inn_stay_nights_from_text (const char *text,
                                    int        *nights);

G_END_DECLS
