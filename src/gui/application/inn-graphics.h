/* inn-graphics.h: whether a graphics card draws, or the processor. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void inn_graphics_choose (const char *devices,
                          guint       gtk_minor);

G_END_DECLS
