/* inn-text-decoder.c: the bytes of a file as a stream of clean UTF-8.
 *
 *   stream → raw block (with the cut character of the block before) → text → caller's buffer
 *
 * Whatever cannot be read becomes U+FFFD and is counted; a byte order mark is removed wherever it
 * stands (lists that were joined have one in the middle) and counted if that is not the start. A
 * zero byte passes: whoever splits the text knows its line. One thread at a time.
 */

#include "config.h"

#include "inn-text-decoder.h"

#include <errno.h>
#include <string.h>

#include "inn-utf8-scan.h"

#define BLOCK_SIZE (64 * 1024)

/* No encoding here has longer characters, so a longer rest is none that was cut. */
#define MAX_CUT 8

#define BOM "\xef\xbb\xbf"
#define REPLACEMENT "\xef\xbf\xbd"

struct _InnTextDecoder
{
  GInputStream *stream;
  InnEncoding   encoding;
  GIConv        converter; /* (GIConv) -1 for UTF-8 */

  guint8        raw[MAX_CUT + BLOCK_SIZE];
  gsize         n_cut; /* at the start of raw */
  GByteArray   *text;
  gsize         taken; /* of text */
  gboolean      ended;

  guint64       n_text; /* bytes of text before those in text */
  guint64       n_bytes;
  guint64       n_invalid;
  guint64       n_boms;
};

static void
append_replacement (InnTextDecoder *self)
{
  g_byte_array_append (self->text, (const guint8 *) REPLACEMENT, strlen (REPLACEMENT));
  self->n_invalid++;
}

/* Takes the byte order marks out of the text from @from on. */
static void
remove_boms (InnTextDecoder *self,
             gsize           from)
{
  guint8 *end = self->text->data + self->text->len;
  guint8 *in, *out, *found;

  if (from == self->text->len)
    return;

  for (found = self->text->data + from; (found = memchr (found, 0xef, end - found)) != NULL; found++)
    {
      if (end - found >= 3 && memcmp (found, BOM, 3) == 0)
        break;
    }
  if (found == NULL)
    return;

  for (in = out = found; in < end;)
    {
      if (*in == 0xef && end - in >= 3 && memcmp (in, BOM, 3) == 0)
        {
          if (self->n_text > 0 || in > self->text->data)
            self->n_boms++;
          in += 3;
        }
      else
        *out++ = *in++;
    }
  g_byte_array_set_size (self->text, out - self->text->data);
}

/* Returns how many of @bytes were used; the rest is a cut character. */
static gsize
decode_utf8 (InnTextDecoder *self,
             const guint8   *bytes,
             gsize           length)
{
  gsize at = 0;

  while (at < length)
    {
      gboolean cut;
      gsize valid = inn_utf8_valid_length (bytes + at, length - at, &cut);

      g_byte_array_append (self->text, bytes + at, valid);
      at += valid;
      if (at == length || cut)
        break;
      append_replacement (self);
      at++;
    }

  return at;
}

static gsize
decode_with_iconv (InnTextDecoder *self,
                   guint8         *bytes,
                   gsize           length)
{
  gsize unit = self->encoding == INN_ENCODING_UTF16LE || self->encoding == INN_ENCODING_UTF16BE
               ? 2 : 1;
  char *in = (char *) bytes;
  gsize n_in = length;

  while (n_in > 0)
    {
      gsize before = self->text->len;
      gsize room = n_in * 3 + 16, n_out = room;
      char *out;
      gsize result;

      g_byte_array_set_size (self->text, before + room);
      out = (char *) self->text->data + before;
      result = g_iconv (self->converter, &in, &n_in, &out, &n_out);
      g_byte_array_set_size (self->text, before + room - n_out);
      if (result != (gsize) -1 || errno == E2BIG)
        continue;

      if (errno == EINVAL && n_in < MAX_CUT)
        break;
      append_replacement (self);
      in += MIN (unit, n_in);
      n_in -= MIN (unit, n_in);
      g_iconv (self->converter, NULL, NULL, NULL, NULL);
    }

  return length - n_in;
}

/* Reads a block and makes text of it; there may come none of a short one. */
static gboolean
refill (InnTextDecoder  *self,
        GCancellable    *cancellable,
        GError         **error)
{
  gssize n = g_input_stream_read (self->stream, self->raw + self->n_cut, BLOCK_SIZE,
                                  cancellable, error);
  gsize length, used;

  if (n < 0)
    return FALSE;

  self->n_bytes += n;
  self->n_text += self->text->len;
  self->taken = 0;
  g_byte_array_set_size (self->text, 0);

  length = self->n_cut + n;
  used = self->encoding == INN_ENCODING_UTF8 ? decode_utf8 (self, self->raw, length)
                                             : decode_with_iconv (self, self->raw, length);
  self->n_cut = length - used;
  memmove (self->raw, self->raw + used, self->n_cut);

  if (n == 0)
    {
      if (self->n_cut > 0)
        append_replacement (self);
      self->n_cut = 0;
      self->ended = TRUE;
    }
  remove_boms (self, 0);

  return TRUE;
}

/**
 * inn_text_decoder_new:
 * @stream: the bytes, at their start
 * @encoding: how to read them; not %INN_ENCODING_AUTOMATIC
 *
 * Returns: (transfer full): a decoder that holds a reference on @stream
 */
InnTextDecoder *
inn_text_decoder_new (GInputStream *stream,
                      InnEncoding   encoding)
{
  InnTextDecoder *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (encoding != INN_ENCODING_AUTOMATIC, NULL);

  self = g_new0 (InnTextDecoder, 1);
  self->stream = g_object_ref (stream);
  self->encoding = encoding;
  self->text = g_byte_array_new ();
  self->converter = (GIConv) -1;
  if (encoding != INN_ENCODING_UTF8)
    {
      self->converter = g_iconv_open ("UTF-8", inn_encoding_get_name (encoding));
      g_assert (self->converter != (GIConv) -1);
    }

  return self;
}

/**
 * inn_text_decoder_free:
 * @self: (transfer full): a text decoder
 */
void
inn_text_decoder_free (InnTextDecoder *self)
{
  g_object_unref (self->stream);
  g_byte_array_unref (self->text);
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_free (self);
}

/**
 * inn_text_decoder_read:
 * @buffer: (out caller-allocates): where the text goes, without an end mark
 * @size: how many bytes fit; a character may be divided between two calls
 *
 * Blocks, so not for the main thread.
 *
 * Returns: how many bytes came, 0 at the end, -1 with @error
 */
gssize
inn_text_decoder_read (InnTextDecoder  *self,
                       char            *buffer,
                       gsize            size,
                       GCancellable    *cancellable,
                       GError         **error)
{
  gsize n;

  while (self->taken == self->text->len)
    {
      if (self->ended)
        return 0;
      if (!refill (self, cancellable, error))
        return -1;
    }

  n = MIN (size, self->text->len - self->taken);
  memcpy (buffer, self->text->data + self->taken, n);
  self->taken += n;

  return n;
}

/**
 * inn_text_decoder_get_n_bytes:
 *
 * Returns: how many bytes of the stream were read so far
 */
guint64
inn_text_decoder_get_n_bytes (InnTextDecoder *self)
{
  return self->n_bytes;
}

/**
 * inn_text_decoder_get_n_invalid:
 *
 * Returns: how many places could not be read so far
 */
guint64
inn_text_decoder_get_n_invalid (InnTextDecoder *self)
{
  return self->n_invalid;
}

/**
 * inn_text_decoder_get_n_boms:
 *
 * Returns: how many byte order marks were removed so far that do not stand at the start
 */
guint64
inn_text_decoder_get_n_boms (InnTextDecoder *self)
{
  return self->n_boms;
}
