/* inn-launch.h: how the program was started. */

#pragma once

#include "inn-clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void inn_launch_add_options (GApplication  *application);
int  inn_launch_read        (GVariantDict  *dict,
                             InnClock      *clock,
                             char         **path,
                             gboolean      *sample);

G_END_DECLS
