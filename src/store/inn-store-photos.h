/* inn-store-photos.h: what guests look like, asked for and changed from the main thread. Pictures
 * come from inn-photo.h, which makes them small enough.
 */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/* A picture in the book has at most so many bytes. */
#define INN_PHOTO_MAX_BYTES 204800

void      inn_store_load_photo_async    (InnStore             *self,
                                         gint64                guest_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GBytes   *inn_store_load_photo_finish   (InnStore             *self,
                                         GAsyncResult         *result,
                                         GError              **error);

void      inn_store_set_photo_async     (InnStore             *self,
                                         gint64                guest_id,
                                         GBytes               *picture,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean  inn_store_set_photo_finish    (InnStore             *self,
                                         GAsyncResult         *result,
                                         gint64               *seq,
                                         GError              **error);
void      inn_store_remove_photo_async  (InnStore             *self,
                                         gint64                guest_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean  inn_store_remove_photo_finish (InnStore             *self,
                                         GAsyncResult         *result,
                                         gint64               *seq,
                                         GError              **error);

G_END_DECLS
