/* inn-csv-text.c: what is done to the bytes of a cell where they lie. */

#include "config.h"

#include "inn-csv-text.h"

#include <string.h>

/**
 * inn_csv_text_count_lines:
 * @start: the text
 * @end: behind its last byte
 *
 * Returns: how many lines end in the text; CR LF is one end
 */
guint64
inn_csv_text_count_lines (const char *start,
                          const char *end)
{
  guint64 n = 0;

  for (const char *at = start; at < end; at++)
    n += *at == '\r' || (*at == '\n' && at[-1] != '\r');

  return n;
}

/**
 * inn_csv_text_has_break:
 * @start: the text
 * @end: behind its last byte
 *
 * Returns: whether a line ends in the text
 */
gboolean
inn_csv_text_has_break (const char *start,
                        const char *end)
{
  return memchr (start, '\n', end - start) != NULL || memchr (start, '\r', end - start) != NULL;
}

/**
 * inn_csv_text_unquote:
 * @start: the text
 * @end: behind its last byte
 *
 * Makes doubled quotation marks one; stray ones were found harmless by the scan.
 *
 * Returns: where the text ends now
 */
char *
inn_csv_text_unquote (char *start,
                      char *end)
{
  char *out = start;

  for (char *in = start; in < end; in++)
    {
      *out++ = *in;
      if (*in == '"' && in + 1 < end && in[1] == '"')
        in++;
    }

  return out;
}

/**
 * inn_csv_text_remove_nuls:
 * @start: the text
 * @end: behind its last byte
 *
 * Returns: where the text ends without its zero bytes
 */
char *
inn_csv_text_remove_nuls (char *start,
                          char *end)
{
  char *out = start;

  for (char *in = start; in < end; in++)
    {
      if (*in != '\0')
        *out++ = *in;
    }

  return out;
}
