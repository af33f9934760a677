/* inn-qr-picture.h: the squares of a QR code, dark on white in any colour scheme, so that cameras
 * read it.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-qr-code.h"

G_BEGIN_DECLS

#define INN_TYPE_QR_PICTURE (inn_qr_picture_get_type ())
G_DECLARE_FINAL_TYPE (InnQrPicture, inn_qr_picture, INN, QR_PICTURE, GtkWidget)

void inn_qr_picture_set_code (InnQrPicture *self,
                              InnQrCode    *code);

G_END_DECLS
