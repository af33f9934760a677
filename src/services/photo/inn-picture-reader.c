/* inn-picture-reader.c: reads a picture somebody else made, which may be anything. A size that is no
 * photo's ends it before anything is unpacked; a large JPEG is unpacked to about the size that is
 * wanted, not to its own. It is handed over in small pieces, so that it can be stopped.
 *
 * On whatever thread; it waits. */

#include "config.h"

#include "inn-picture-reader.h"

#include "inn-photo-trouble.h"
#include "inn-picture-kind.h"

#define PIECE (64 * 1024)

typedef struct
{
  int      side;
  gboolean refused;
} SizeCheck;

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  SizeCheck       *check)
{
  int longer = MAX (width, height);

  if (width < 1 || height < 1 || (gint64) width * height > INN_PICTURE_MAX_PIXELS)
    {
      check->refused = TRUE;
      /* So it unpacks nothing. */
      gdk_pixbuf_loader_set_size (loader, 0, 0);
    }
  else if (longer > check->side)
    {
      gdk_pixbuf_loader_set_size (loader,
                                  MAX (1, (int) ((gint64) width * check->side / longer)),
                                  MAX (1, (int) ((gint64) height * check->side / longer)));
    }
}

static gboolean
check_file (InnPictureKind   kind,
            const guint8    *data,
            gsize            length,
            GError         **error)
{
  if (length == 0)
    return inn_photo_refuse (INN_PHOTO_EMPTY, error);
  if (kind == INN_PICTURE_NONE)
    return inn_photo_refuse (INN_PHOTO_NO_PICTURE, error);
  if (inn_picture_kind_get_loader (kind) == NULL)
    return inn_photo_refuse (INN_PHOTO_UNREAD_KIND, error);
  if (!inn_picture_kind_is_whole (kind, data, length))
    return inn_photo_refuse (INN_PHOTO_CUT, error);

  return TRUE;
}

/* What the loader says is for developers. */
static gboolean
feed (GdkPixbufLoader  *loader,
      const SizeCheck  *check,
      const guint8     *data,
      gsize             length,
      GCancellable     *cancellable,
      GError          **error)
{
  for (gsize at = 0; at < length; at += PIECE)
    {
      gboolean taken = FALSE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      taken = gdk_pixbuf_loader_write (loader, data + at, MIN (PIECE, length - at), NULL);
      if (check->refused)
        return inn_photo_refuse (INN_PHOTO_MANY_PIXELS, error);
      if (!taken)
        return inn_photo_refuse (INN_PHOTO_DAMAGED, error);
    }

  return TRUE;
}

/**
 * inn_picture_reader_load:
 * @stream: where the file comes from
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full): all of it; %INN_ERROR_INVALID with words fit for people when it is longer
 *   than any photo, errors of the stream as they are
 */
GBytes *
inn_picture_reader_load (GInputStream  *stream,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  gsize length = PIECE;

  while (length == PIECE)
    {
      if (!g_input_stream_read_all (stream, piece, PIECE, &length, cancellable, error))
        return NULL;
      if (file->len + length > INN_PICTURE_MAX_FILE)
        {
          inn_photo_refuse (INN_PHOTO_LONG_FILE, error);
          return NULL;
        }
      g_byte_array_append (file, piece, (guint) length);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

/**
 * inn_picture_reader_unpack:
 * @file: a JPEG, PNG or BMP, it is hoped
 * @side: pixels the longer side shall have at most
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full): the picture, upright; %INN_ERROR_INVALID with words fit for people when
 *   it is no picture, or a bad one
 */
GdkPixbuf *
inn_picture_reader_unpack (GBytes        *file,
                           int            side,
                           GCancellable  *cancellable,
                           GError       **error)
{
  SizeCheck check = { side, FALSE };
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (file, &length);
  InnPictureKind kind = inn_picture_kind_sniff (data, length);
  g_autoptr (GdkPixbufLoader) loader = NULL;
  GdkPixbuf *picture = NULL;
  gboolean fed = FALSE;
  gboolean closed = FALSE;

  if (!check_file (kind, data, length, error))
    return NULL;
  loader = gdk_pixbuf_loader_new_with_type (inn_picture_kind_get_loader (kind), NULL);
  if (loader == NULL)
    {
      inn_photo_refuse (INN_PHOTO_UNREAD_KIND, error);
      return NULL;
    }

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &check);
  fed = feed (loader, &check, data, length, cancellable, error);
  /* It must be closed in any case. */
  closed = gdk_pixbuf_loader_close (loader, NULL);
  if (!fed)
    return NULL;

  picture = closed ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (picture == NULL)
    {
      inn_photo_refuse (INN_PHOTO_DAMAGED, error);
      return NULL;
    }

  return gdk_pixbuf_apply_embedded_orientation (picture);
}
