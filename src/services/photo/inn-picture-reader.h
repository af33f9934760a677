/* inn-picture-reader.h: reads a picture somebody else made, which may be anything. */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* What is more is no photo of a guest. */
#define INN_PICTURE_MAX_FILE (50 * 1024 * 1024)
#define INN_PICTURE_MAX_PIXELS (64 * 1000 * 1000)

GBytes    *inn_picture_reader_load   (GInputStream  *stream,
                                      GCancellable  *cancellable,
                                      GError       **error);
GdkPixbuf *inn_picture_reader_unpack (GBytes        *file,
                                      int            side,
                                      GCancellable  *cancellable,
                                      GError       **error);

G_END_DECLS
