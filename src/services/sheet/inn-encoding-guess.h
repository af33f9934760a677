/* inn-encoding-guess.h: finds out in which encoding a text file was written. */

#pragma once

#include "inn-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INN_ENCODING_SAMPLE 400

/**
 * InnEncodingGuess:
 * @encoding: what to decode with, never %INN_ENCODING_AUTOMATIC
 * @has_bom: whether a byte order mark says so
 * @undecidable: whether it may as well be GB18030 or Big5: show inn_encoding_guess_preview() of both and ask
 * @n_bytes: how long the file is
 * @n_nuls: how many zero bytes it holds that are no part of UTF-16
 * @n_controls: how many bytes are signs that no text holds, if it is no UTF-16
 * @n_invalid: how many places @encoding cannot read; they become U+FFFD
 * @sample: the bytes around the first character beyond ASCII
 * @n_sample: how many
 *
 * What the whole file, not only its head, told. A plain struct; nothing to free.
 */
typedef struct
{
  InnEncoding encoding;
  gboolean    has_bom;
  gboolean    undecidable;
  guint64     n_bytes;
  guint64     n_nuls;
  guint64     n_controls;
  guint64     n_invalid;
  guint8      sample[INN_ENCODING_SAMPLE];
  gsize       n_sample;
} InnEncodingGuess;

gboolean  inn_encoding_guess         (GInputStream            *stream,
                                      GCancellable            *cancellable,
                                      InnEncodingGuess        *guess,
                                      GError                 **error);
char     *inn_encoding_guess_preview (const InnEncodingGuess  *guess,
                                      InnEncoding              encoding);

G_END_DECLS
