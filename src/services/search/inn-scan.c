/* inn-scan.c: looks for a few bytes in a great many.
 *
 * Where the processor has SSE2 (every x86-64 has), 64 places are tried at a time: the two bytes of
 * the needle that are rarest in the text must stand there, and only then all bytes are compared.
 * Elsewhere the rarest byte leads from place to place. Both find the same. Pure; any thread.
 */

#include "config.h"

#include "inn-scan.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define PLACES_A_STEP 64
#define PLACES_A_BLOCK 16

/**
 * inn_scan_init:
 * @needle: what to look for; must outlive @self
 * @length: its bytes, one or more
 * @counts: (array fixed-size=256): how often each byte stands in the text, roughly
 */
void
inn_scan_init (InnScan       *self,
               const char    *needle,
               gsize          length,
               const guint32 *counts)
{
  g_return_if_fail (length > 0);

  self->needle = needle;
  self->length = length;
  self->first = 0;
  for (gsize i = 1; i < length; i++)
    if (counts[(guchar) needle[i]] < counts[(guchar) needle[self->first]])
      self->first = i;

  self->second = self->first == 0 && length > 1 ? 1 : 0;
  for (gsize i = 0; i < length; i++)
    if (i != self->first && counts[(guchar) needle[i]] < counts[(guchar) needle[self->second]])
      self->second = i;
}

/**
 * inn_scan_find_portable:
 * @from: where to begin
 * @end: where the text ends
 *
 * Returns: (nullable): the first place from @from on where the whole needle stands
 */
const char *
inn_scan_find_portable (const InnScan *self,
                        const char    *from,
                        const char    *end)
{
  const char *at = from;

  while ((gsize) (end - at) >= self->length)
    {
      const char *last = end - self->length;
      const char *rare = memchr (at + self->first, self->needle[self->first], last - at + 1);

      if (rare == NULL)
        return NULL;

      at = rare - self->first;
      if (memcmp (at, self->needle, self->length) == 0)
        return at;
      at++;
    }

  return NULL;
}

#ifdef __SSE2__

/* A bit for each of 16 places at which both bytes stand. */
static inline guint
try_block (const char *first,
           const char *second,
           __m128i     first_byte,
           __m128i     second_byte)
{
  __m128i one = _mm_cmpeq_epi8 (_mm_loadu_si128 ((const __m128i *) (gconstpointer) first),
                                first_byte);
  __m128i two = _mm_cmpeq_epi8 (_mm_loadu_si128 ((const __m128i *) (gconstpointer) second),
                                second_byte);

  return _mm_movemask_epi8 (_mm_and_si128 (one, two));
}

/**
 * inn_scan_find:
 *
 * As inn_scan_find_portable(), by the fastest way this processor has.
 */
const char *
inn_scan_find (const InnScan *self,
               const char    *from,
               const char    *end)
{
  const __m128i first_byte = _mm_set1_epi8 (self->needle[self->first]);
  const __m128i second_byte = _mm_set1_epi8 (self->needle[self->second]);
  const gsize reach = MAX (self->first, self->second) + PLACES_A_STEP;
  const char *at = from;

  /* No load goes beyond the end; the last places are tried one by one. */
  for (; (gsize) (end - at) >= reach + self->length; at += PLACES_A_STEP)
    {
      guint64 places = 0;

      for (guint block = 0; block < PLACES_A_STEP; block += PLACES_A_BLOCK)
        places |= (guint64) try_block (at + self->first + block, at + self->second + block,
                                       first_byte, second_byte) << block;

      for (; places != 0; places &= places - 1)
        {
          const char *place = at + __builtin_ctzll (places);

          if (memcmp (place, self->needle, self->length) == 0)
            return place;
        }
    }

  return inn_scan_find_portable (self, at, end);
}

#else

const char *
inn_scan_find (const InnScan *self,
               const char    *from,
               const char    *end)
{
  return inn_scan_find_portable (self, from, end);
}

#endif
