/* inn-scan.c: looks for a few bytes in a great many.
 *
 * On x86-64 64 places are tried at a time, with AVX2 where the processor has it and SSE2 elsewhere:
 * the two bytes of the needle that are rarest in the text must stand there, and only then all bytes
 * are compared. On other machines the rarest byte leads from place to place. All find the same.
 * Pure; any thread.
 */

#include "config.h"

#include "inn-scan.h"

#include <string.h>

#if defined (__x86_64__) && !defined (INN_SCAN_PORTABLE)
#include <immintrin.h>
#define HAVE_WIDE 1
#define PLACES_A_STEP 64
#endif

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

#ifdef HAVE_WIDE

/* What both ways share: @try_step gives a bit for each of 64 places at which both bytes stand. No
 * load goes beyond the end; the last places are tried one by one. */
#define LOOK_WIDE(try_step, first_byte, second_byte)                                              \
  const gsize reach = MAX (self->first, self->second) + PLACES_A_STEP;                            \
  const char *at = from;                                                                          \
                                                                                                  \
  for (; (gsize) (end - at) >= reach + self->length; at += PLACES_A_STEP)                         \
    for (guint64 places = try_step (at + self->first, at + self->second, first_byte, second_byte); \
         places != 0; places &= places - 1)                                                       \
      {                                                                                           \
        const char *place = at + __builtin_ctzll (places);                                        \
                                                                                                  \
        if (memcmp (place, self->needle, self->length) == 0)                                      \
          return place;                                                                           \
      }                                                                                           \
                                                                                                  \
  return inn_scan_find_portable (self, at, end)

static inline guint64
try_step_sse2 (const char *first,
               const char *second,
               __m128i     first_byte,
               __m128i     second_byte)
{
  guint64 places = 0;

  for (guint block = 0; block < PLACES_A_STEP; block += sizeof (__m128i))
    {
      __m128i one = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (first + block));
      __m128i two = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (second + block));
      __m128i both = _mm_and_si128 (_mm_cmpeq_epi8 (one, first_byte),
                                    _mm_cmpeq_epi8 (two, second_byte));

      places |= (guint64) (guint) _mm_movemask_epi8 (both) << block;
    }

  return places;
}

/**
 * inn_scan_find_sse2:
 *
 * As inn_scan_find_portable(), as every x86-64 can.
 */
const char *
inn_scan_find_sse2 (const InnScan *self,
                    const char    *from,
                    const char    *end)
{
  LOOK_WIDE (try_step_sse2, _mm_set1_epi8 (self->needle[self->first]),
             _mm_set1_epi8 (self->needle[self->second]));
}

__attribute__ ((target ("avx2")))
static inline guint64
try_step_avx2 (const char *first,
               const char *second,
               __m256i     first_byte,
               __m256i     second_byte)
{
  guint64 places = 0;

  for (guint block = 0; block < PLACES_A_STEP; block += sizeof (__m256i))
    {
      __m256i one = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (first + block));
      __m256i two = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (second + block));
      __m256i both = _mm256_and_si256 (_mm256_cmpeq_epi8 (one, first_byte),
                                       _mm256_cmpeq_epi8 (two, second_byte));

      places |= (guint64) (guint) _mm256_movemask_epi8 (both) << block;
    }

  return places;
}

/* Only where the processor has it. */
__attribute__ ((target ("avx2")))
static const char *
find_avx2 (const InnScan *self,
           const char    *from,
           const char    *end)
{
  LOOK_WIDE (try_step_avx2, _mm256_set1_epi8 (self->needle[self->first]),
             _mm256_set1_epi8 (self->needle[self->second]));
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
  if (__builtin_cpu_supports ("avx2"))
    return find_avx2 (self, from, end);

  return inn_scan_find_sse2 (self, from, end);
}

#else

/**
 * inn_scan_find_sse2:
 *
 * Where there is no such processor, inn_scan_find_portable().
 */
const char *
inn_scan_find_sse2 (const InnScan *self,
                    const char    *from,
                    const char    *end)
{
  return inn_scan_find_portable (self, from, end);
}

/**
 * inn_scan_find:
 *
 * Where there is no such processor, inn_scan_find_portable().
 */
const char *
inn_scan_find (const InnScan *self,
               const char    *from,
               const char    *end)
{
  return inn_scan_find_portable (self, from, end);
}

#endif
