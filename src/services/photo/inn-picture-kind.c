/* inn-picture-kind.c: what kind of picture some bytes are, and whether they are all there. Only kinds
 * whose loader tells the size before it unpacks anything are read: a small file may unpack to
 * gigabytes. Loaders take what is cut off for a picture whose lower part is grey; so its end is
 * looked for here. */

#include "config.h"

#include "inn-picture-kind.h"

#include <string.h>

static const struct
{
  InnPictureKind  kind;
  gsize           offset;
  const char     *bytes;
  gsize           length;
} SIGNS[] = {
  { INN_PICTURE_JPEG, 0, "\xff\xd8\xff", 3 },
  { INN_PICTURE_PNG, 0, "\x89PNG\r\n\x1a\n", 8 },
  { INN_PICTURE_OTHER, 0, "GIF8", 4 },
  { INN_PICTURE_OTHER, 0, "II*\0", 4 },
  { INN_PICTURE_OTHER, 0, "MM\0*", 4 },
  { INN_PICTURE_OTHER, 0, "8BPS", 4 },
  { INN_PICTURE_OTHER, 0, "<svg", 4 },
  { INN_PICTURE_OTHER, 0, "\xff\x0a", 2 },
  { INN_PICTURE_OTHER, 4, "JXL \r\n", 6 },
  { INN_PICTURE_OTHER, 4, "ftypheic", 8 },
  { INN_PICTURE_OTHER, 4, "ftypheix", 8 },
  { INN_PICTURE_OTHER, 4, "ftypmif1", 8 },
  { INN_PICTURE_OTHER, 4, "ftypmsf1", 8 },
  { INN_PICTURE_OTHER, 4, "ftyphevc", 8 },
  { INN_PICTURE_OTHER, 4, "ftypavif", 8 },
  { INN_PICTURE_OTHER, 8, "WEBP", 4 },
};

/* "BM" begins many a text: the four reserved bytes and the length of the second header tell. */
static gboolean
is_bmp (const guint8 *data,
        gsize         length)
{
  return length >= 18 && memcmp (data, "BM", 2) == 0 && memcmp (data + 6, "\0\0\0\0", 4) == 0
         && (data[14] == 12 || (data[14] >= 40 && data[14] <= 124)) && data[15] == 0;
}

/**
 * inn_picture_kind_sniff:
 * @data: (array length=length): the file
 *
 * Returns: what it is, by its first bytes
 */
InnPictureKind
inn_picture_kind_sniff (const guint8 *data,
                        gsize         length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    {
      if (length >= SIGNS[i].offset + SIGNS[i].length
          && memcmp (data + SIGNS[i].offset, SIGNS[i].bytes, SIGNS[i].length) == 0)
        return SIGNS[i].kind;
    }

  return is_bmp (data, length) ? INN_PICTURE_BMP : INN_PICTURE_NONE;
}

/* From segment to segment; a small picture inside one of them has an end of its own. */
static gboolean
find_jpeg_end (const guint8 *data,
               gsize         length)
{
  gsize at = 2;

  while (at + 1 < length)
    {
      guint8 marker = data[at + 1];

      if (data[at] != 0xff || marker == 0x00 || marker == 0xff)
        {
          at++;
          continue;
        }
      at += 2;
      if (marker == 0xd9)
        return TRUE;
      /* Neither those that stand alone nor those between the pieces of a scan have a length; what
       * follows a scan is passed over byte by byte. */
      if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8))
        continue;
      if (at + 2 > length)
        return FALSE;
      at += ((gsize) data[at] << 8) | data[at + 1];
    }

  return FALSE;
}

static gboolean
find_png_end (const guint8 *data,
              gsize         length)
{
  gsize at = 8;

  while (at + 12 <= length)
    {
      gsize size = ((gsize) data[at] << 24) | ((gsize) data[at + 1] << 16)
                   | ((gsize) data[at + 2] << 8) | data[at + 3];

      if (memcmp (data + at + 4, "IEND", 4) == 0)
        return TRUE;
      at += 12 + size;
    }

  return FALSE;
}

/* The header says how long the file is; some programs leave that out. */
static gboolean
is_bmp_whole (const guint8 *data,
              gsize         length)
{
  gsize size = data[2] | ((gsize) data[3] << 8) | ((gsize) data[4] << 16) | ((gsize) data[5] << 24);

  return size <= length;
}

/**
 * inn_picture_kind_is_whole:
 * @kind: what inn_picture_kind_sniff () said
 * @data: (array length=length): the file
 *
 * Returns: whether its end is there; what stands behind it does not matter
 */
gboolean
inn_picture_kind_is_whole (InnPictureKind  kind,
                           const guint8   *data,
                           gsize           length)
{
  switch (kind)
    {
    case INN_PICTURE_JPEG:
      return find_jpeg_end (data, length);
    case INN_PICTURE_PNG:
      return find_png_end (data, length);
    case INN_PICTURE_BMP:
      return is_bmp_whole (data, length);
    case INN_PICTURE_NONE:
    case INN_PICTURE_OTHER:
    default:
      return TRUE;
    }
}

/**
 * inn_picture_kind_get_loader:
 *
 * Returns: (transfer none) (nullable): what gdk-pixbuf calls it, %NULL if it is not read
 */
const char *
inn_picture_kind_get_loader (InnPictureKind kind)
{
  switch (kind)
    {
    case INN_PICTURE_JPEG:
      return "jpeg";
    case INN_PICTURE_PNG:
      return "png";
    case INN_PICTURE_BMP:
      return "bmp";
    case INN_PICTURE_NONE:
    case INN_PICTURE_OTHER:
    default:
      return NULL;
    }
}
