/* inn-ends.c: counts the marks that end texts, and steps over them: many bytes at a time on x86-64.
 * Pure; any thread.
 */

#include "config.h"

#include "inn-ends.h"

#include <string.h>

#if defined (__x86_64__) && !defined (INN_SCAN_PORTABLE)
#include <immintrin.h>
#define HAVE_WIDE 1
#endif

static guint
count_portable (const char *from,
                const char *to)
{
  guint n_ends = 0;

  for (; from < to; from++)
    n_ends += *from == INN_TEXT_END;

  return n_ends;
}

static const char *
skip_portable (const char *from,
               const char *end,
               guint       n_ends)
{
  for (; n_ends > 0; n_ends--)
    from = (const char *) memchr (from, INN_TEXT_END, end - from) + 1;

  return from;
}

#ifdef HAVE_WIDE

#define AVX2 __attribute__ ((target ("avx2,popcnt")))

/* A bit for each of 32 bytes that ends a text. */
AVX2 static inline guint32
find_ends (const char *at)
{
  __m256i bytes = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) at);

  return _mm256_movemask_epi8 (_mm256_cmpeq_epi8 (bytes, _mm256_set1_epi8 (INN_TEXT_END)));
}

AVX2 static guint
count_avx2 (const char *from,
            const char *to)
{
  guint n_ends = 0;

  for (; to - from >= (gssize) sizeof (__m256i); from += sizeof (__m256i))
    n_ends += __builtin_popcount (find_ends (from));

  return n_ends + count_portable (from, to);
}

AVX2 static const char *
skip_avx2 (const char *from,
           const char *end,
           guint       n_ends)
{
  while (n_ends > 0 && end - from >= (gssize) sizeof (__m256i))
    {
      guint32 ends = find_ends (from);
      guint n_here = __builtin_popcount (ends);

      if (n_here < n_ends)
        {
          n_ends -= n_here;
          from += sizeof (__m256i);
          continue;
        }
      for (; n_ends > 1; n_ends--)
        ends &= ends - 1;
      return from + __builtin_ctz (ends) + 1;
    }

  return skip_portable (from, end, n_ends);
}

#endif

/**
 * inn_ends_count:
 *
 * Returns: how many texts end from @from up to, but without, @to
 */
guint
inn_ends_count (const char *from,
                const char *to)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("popcnt"))
    return count_avx2 (from, to);
#endif

  return count_portable (from, to);
}

/**
 * inn_ends_skip:
 * @from: the beginning of a text
 * @end: where all texts end
 * @n_ends: how many texts to step over; so many there must be
 *
 * Returns: the beginning of the text that many further on
 */
const char *
inn_ends_skip (const char *from,
               const char *end,
               guint       n_ends)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("popcnt"))
    return skip_avx2 (from, end, n_ends);
#endif

  return skip_portable (from, end, n_ends);
}
