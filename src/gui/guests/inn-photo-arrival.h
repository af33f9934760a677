/* inn-photo-arrival.h: a picture on its way to become the photo of a guest. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

typedef struct _InnPhotoArrival InnPhotoArrival;

InnPhotoArrival   *inn_photo_arrival_new         (InnBook           *book,
                                                  const InnGuest    *guest,
                                                  GtkWidget         *from,
                                                  GCancellable      *cancellable);
void               inn_photo_arrival_free        (InnPhotoArrival   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPhotoArrival, inn_photo_arrival_free)

/* Each of these ends with the arrival being freed. */
void               inn_photo_arrival_take_file   (InnPhotoArrival   *self,
                                                  GFile             *file);
void               inn_photo_arrival_paste       (InnPhotoArrival   *self,
                                                  GdkClipboard      *clipboard);
void               inn_photo_arrival_drop        (InnPhotoArrival   *self,
                                                  GdkDrop           *drop);

gboolean           inn_photo_arrival_can_be      (GdkContentFormats *formats);
GdkContentFormats *inn_photo_arrival_new_formats (void);
GtkFileFilter     *inn_photo_arrival_new_filter  (void);

G_END_DECLS
