/* inn-utf8-scan.c: how much of a run of bytes is strict UTF-8.
 *
 * Unlike g_utf8_validate(), a NUL is a character like any other, a character that is merely cut off
 * at the end is told from a wrong one, and long runs of ASCII pass eight bytes at a time.
 */

#include "config.h"

#include "inn-utf8-scan.h"

#include <string.h>

#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

/* The length of the character at @bytes: 0 if it is wrong, -1 if it is right as far as it goes. */
static int
measure_character (const guint8 *bytes,
                   gsize         length)
{
  guint8 least = 0x80, most = 0xbf;
  int n;

  if (bytes[0] < 0xc2 || bytes[0] > 0xf4)
    return 0;
  n = bytes[0] < 0xe0 ? 2 : bytes[0] < 0xf0 ? 3 : 4;

  /* No overlong forms, no surrogates, nothing above U+10FFFF. */
  if (bytes[0] == 0xe0)
    least = 0xa0;
  else if (bytes[0] == 0xed)
    most = 0x9f;
  else if (bytes[0] == 0xf0)
    least = 0x90;
  else if (bytes[0] == 0xf4)
    most = 0x8f;

  for (int i = 1; i < n; i++)
    {
      if ((gsize) i == length)
        return -1;
      if (bytes[i] < least || bytes[i] > most)
        return 0;
      least = 0x80;
      most = 0xbf;
    }

  return n;
}

/**
 * inn_utf8_valid_length:
 * @bytes: bytes of a text; NULs are allowed
 * @length: how many
 * @cut: (out): whether the rest is the beginning of one character whose end is missing
 *
 * Returns: how many bytes from the start are whole, strict UTF-8
 */
gsize
inn_utf8_valid_length (const guint8 *bytes,
                       gsize         length,
                       gboolean     *cut)
{
  gsize at = 0;

  *cut = FALSE;
  while (at < length)
    {
      int n;

      if (bytes[at] < 0x80)
        {
          guint64 eight;

          while (at + sizeof eight <= length)
            {
              memcpy (&eight, bytes + at, sizeof eight);
              if ((eight & HIGH_BITS) != 0)
                break;
              at += sizeof eight;
            }
          while (at < length && bytes[at] < 0x80)
            at++;
          continue;
        }

      n = measure_character (bytes + at, length - at);
      if (n <= 0)
        {
          *cut = n < 0;
          break;
        }
      at += n;
    }

  return at;
}
