/* inn-photo-pixels.c: see inn-photo-pixels.h. On any thread but that of the window: it unpacks. */

#include "config.h"

#include "inn-photo-pixels.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

/**
 * inn_photo_read_pixels:
 * @photo: a photo as it is kept
 * @width: (out): pixels in a row
 * @height: (out): rows
 *
 * Returns: (transfer full) (nullable): a word for each pixel, red, green and blue from its second byte on;
 *   %NULL for what cannot be shown
 */
guint32 *
inn_photo_read_pixels (GBytes *photo,
                       int    *width,
                       int    *height)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (photo);
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new_from_stream (stream, NULL, NULL);
  guint32 *pixels, *to;

  if (picture == NULL)
    return NULL;

  *width = gdk_pixbuf_get_width (picture);
  *height = gdk_pixbuf_get_height (picture);
  pixels = to = g_new (guint32, (gsize) *width * *height);
  for (int y = 0; y < *height; y++)
    for (int x = 0; x < *width; x++)
      {
        const guint8 *from = gdk_pixbuf_read_pixels (picture)
                             + (gsize) y * gdk_pixbuf_get_rowstride (picture)
                             + (gsize) x * gdk_pixbuf_get_n_channels (picture);

        *to++ = (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];
      }

  return pixels;
}
