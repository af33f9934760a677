/* inn-encoding.h: the encodings of text files. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnEncoding:
 * @INN_ENCODING_AUTOMATIC: not chosen: look at the bytes
 * @INN_ENCODING_UTF8: UTF-8
 * @INN_ENCODING_UTF16LE: UTF-16, as Excel's "Unicode text"
 * @INN_ENCODING_UTF16BE: UTF-16, high byte first
 * @INN_ENCODING_GB18030: what Excel writes on a Chinese Windows (GBK is a part of it)
 * @INN_ENCODING_BIG5: the same in Taiwan and Hong Kong
 */
typedef enum
{
  INN_ENCODING_AUTOMATIC,
  INN_ENCODING_UTF8,
  INN_ENCODING_UTF16LE,
  INN_ENCODING_UTF16BE,
  INN_ENCODING_GB18030,
  INN_ENCODING_BIG5,
} InnEncoding;

const char *inn_encoding_get_name  (InnEncoding  encoding);

G_END_DECLS
