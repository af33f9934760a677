/* inn-utf8-scan.h: how much of a run of bytes is strict UTF-8. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize inn_utf8_valid_length (const guint8 *bytes,
                             gsize         length,
                             gboolean     *cut);

G_END_DECLS
