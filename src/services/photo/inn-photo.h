/* inn-photo.h: a picture of any size becomes a photo for the book, and a photo of the book a picture
 * for the screen.
 *
 * The work is done on another thread; the callback is called on the main context of the thread that
 * asked.
 */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The longer side of a photo in the book has at most so many pixels. */
#define INN_PHOTO_SIDE 640

void        inn_photo_make_async            (GFile                *file,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
void        inn_photo_make_from_bytes_async (GBytes               *picture,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GBytes     *inn_photo_make_finish           (GAsyncResult         *result,
                                             GError              **error);

void        inn_photo_unpack_async          (GBytes               *photo,
                                             int                   side,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GdkPixbuf  *inn_photo_unpack_finish         (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
