/* inn-photo-pixels.h: a photo of the book as plain pixels, for whoever draws by themselves. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32 *inn_photo_read_pixels (GBytes *photo,
                                int    *width,
                                int    *height);

G_END_DECLS
