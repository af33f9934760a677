/* inn-picture-kind.h: what kind of picture some bytes are, and whether they are all there. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnPictureKind:
 * @INN_PICTURE_NONE: no picture
 * @INN_PICTURE_JPEG: a JPEG
 * @INN_PICTURE_PNG: a PNG
 * @INN_PICTURE_BMP: a Windows bitmap
 * @INN_PICTURE_OTHER: a picture that is not read here: HEIC of a phone, WebP, GIF, TIFF…
 */
typedef enum
{
  INN_PICTURE_NONE,
  INN_PICTURE_JPEG,
  INN_PICTURE_PNG,
  INN_PICTURE_BMP,
  INN_PICTURE_OTHER,
} InnPictureKind;

InnPictureKind  inn_picture_kind_sniff      (const guint8   *data,
                                             gsize           length);
gboolean        inn_picture_kind_is_whole   (InnPictureKind  kind,
                                             const guint8   *data,
                                             gsize           length);
const char     *inn_picture_kind_get_loader (InnPictureKind  kind);

G_END_DECLS
