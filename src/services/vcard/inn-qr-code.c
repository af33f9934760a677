/* inn-qr-code.c: text as the squares of a QR code (ISO/IEC 18004), by libqrencode. */

#include "config.h"

#include "inn-qr-code.h"

#include <qrencode.h>
#include <string.h>

/**
 * inn_qr_code_new:
 * @text: any text, at most %INN_QR_CODE_MAX_BYTES bytes
 *
 * The level of repair is the best that the smallest code for @text has room for, and at least the
 * lowest.
 *
 * Returns: (transfer full) (nullable): the code; %NULL if @text is empty or too long
 */
InnQrCode *
inn_qr_code_new (const char *text)
{
  /* Bytes as they are: kanji mode would take pairs of Chinese bytes for Shift JIS. */
  QRcode *code = QRcode_encodeData (strlen (text), (const unsigned char *) text, 0, QR_ECLEVEL_L);
  InnQrCode *self;

  if (code == NULL)
    return NULL;

  for (QRecLevel level = QR_ECLEVEL_M; level <= QR_ECLEVEL_H; level++)
    {
      QRcode *better = QRcode_encodeData (strlen (text), (const unsigned char *) text,
                                          code->version, level);

      if (better == NULL || better->version > code->version)
        {
          g_clear_pointer (&better, QRcode_free);
          break;
        }
      QRcode_free (code);
      code = better;
    }

  self = g_new0 (InnQrCode, 1);
  self->width = code->width;
  self->dark = g_new (guint8, (gsize) code->width * code->width);
  for (gsize i = 0; i < (gsize) code->width * code->width; i++)
    self->dark[i] = code->data[i] & 1;
  QRcode_free (code);

  return self;
}

/**
 * inn_qr_code_free:
 * @self: (transfer full): an #InnQrCode
 */
void
inn_qr_code_free (InnQrCode *self)
{
  g_free (self->dark);
  g_free (self);
}

/**
 * inn_qr_code_is_dark:
 * @x: column, from the left
 * @y: row, from the top
 *
 * Returns: whether this square is dark
 */
gboolean
inn_qr_code_is_dark (const InnQrCode *self,
                     guint            x,
                     guint            y)
{
  g_return_val_if_fail (x < self->width && y < self->width, FALSE);

  return self->dark[y * self->width + x];
}
