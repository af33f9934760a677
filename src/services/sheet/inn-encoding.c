/* inn-encoding.c: the encodings of text files, and their names. */

#include "config.h"

#include "inn-encoding.h"

static const char *const names[] = {
  "auto", "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5",
};

/**
 * inn_encoding_get_name:
 *
 * Returns: (transfer none): the name people and iconv know it by; no word of any language
 */
const char *
inn_encoding_get_name (InnEncoding encoding)
{
  g_return_val_if_fail ((guint) encoding < G_N_ELEMENTS (names), NULL);

  return names[encoding];
}
