/* inn-qr-code.h: text as the squares of a QR code. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a code of the largest size holds of any bytes at the lowest level of repair (ISO/IEC 18004). */
#define INN_QR_CODE_MAX_BYTES 2953

/* White squares that belong around a code (ISO/IEC 18004). */
#define INN_QR_CODE_MARGIN 4

/**
 * InnQrCode:
 * @width: squares in a row
 * @dark: (array length=width*width): whether each is dark, row by row
 */
typedef struct
{
  guint   width;
  guint8 *dark;
} InnQrCode;

InnQrCode *inn_qr_code_new     (const char      *text);
void       inn_qr_code_free    (InnQrCode       *self);
gboolean   inn_qr_code_is_dark (const InnQrCode *self,
                                guint            x,
                                guint            y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnQrCode, inn_qr_code_free)

G_END_DECLS
