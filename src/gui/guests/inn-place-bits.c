/* inn-place-bits.c: a bit for each place of a list. A range of a million is told by filling bytes.
 * Pure; any thread.
 */

#include "config.h"

#include "inn-place-bits.h"

#include <string.h>

#define WORD_BITS 64

/* Ids are small numbers, mostly one after the other; from this many per place on they are not. */
#define MAX_SPREAD 64

/**
 * inn_place_bits_new:
 * @n: how many places
 *
 * Returns: (transfer full): bits that are not set, to be freed with g_free()
 */
guint64 *
inn_place_bits_new (guint64 n)
{
  return g_new0 (guint64, n / WORD_BITS + 1);
}

/**
 * inn_place_bits_has:
 * @at: a place within @bits, from 0
 *
 * Returns: whether its bit is set
 */
gboolean
inn_place_bits_has (const guint64 *bits,
                    guint64        at)
{
  return (bits[at / WORD_BITS] >> at % WORD_BITS & 1) != 0;
}

/**
 * inn_place_bits_set:
 * @at: a place within @bits, from 0
 * @value: what its bit shall be
 */
void
inn_place_bits_set (guint64  *bits,
                    guint64   at,
                    gboolean  value)
{
  if (value)
    bits[at / WORD_BITS] |= G_GUINT64_CONSTANT (1) << at % WORD_BITS;
  else
    bits[at / WORD_BITS] &= ~(G_GUINT64_CONSTANT (1) << at % WORD_BITS);
}

/**
 * inn_place_bits_fill:
 * @start: the first place, from 0
 * @n: how many
 * @value: what their bits shall be
 */
void
inn_place_bits_fill (guint64  *bits,
                     guint     start,
                     guint     n,
                     gboolean  value)
{
  const guint end = start + n;

  for (; start < end && start % WORD_BITS != 0; start++)
    inn_place_bits_set (bits, start, value);
  memset (bits + start / WORD_BITS, value ? 0xff : 0, (end - start) / WORD_BITS * sizeof *bits);
  for (start += (end - start) / WORD_BITS * WORD_BITS; start < end; start++)
    inn_place_bits_set (bits, start, value);
}

/**
 * inn_place_bits_count:
 * @n: how many places there are
 *
 * Returns: how many bits are set
 */
guint
inn_place_bits_count (const guint64 *bits,
                      guint          n)
{
  guint sum = 0;

  for (guint i = 0; i <= n / WORD_BITS; i++)
    sum += (guint) __builtin_popcountll (bits[i]);

  return sum;
}

/* The 64 bits from @at on, of which as many must be there. */
static guint64
get_word (const guint64 *bits,
          guint          at)
{
  const guint shift = at % WORD_BITS;

  return shift == 0 ? bits[at / WORD_BITS]
                    : bits[at / WORD_BITS] >> shift | bits[at / WORD_BITS + 1] << (WORD_BITS - shift);
}

/**
 * inn_place_bits_copy:
 * @to: other bits than @from
 * @to_start: the first place to write
 * @from: what to write
 * @from_start: the first place to read
 * @n: how many
 */
void
inn_place_bits_copy (guint64       *to,
                     guint          to_start,
                     const guint64 *from,
                     guint          from_start,
                     guint          n)
{
  guint i = 0;

  for (; i < n && (to_start + i) % WORD_BITS != 0; i++)
    inn_place_bits_set (to, to_start + i, inn_place_bits_has (from, from_start + i));
  for (; n - i >= WORD_BITS; i += WORD_BITS)
    to[(to_start + i) / WORD_BITS] = get_word (from, from_start + i);
  for (; i < n; i++)
    inn_place_bits_set (to, to_start + i, inn_place_bits_has (from, from_start + i));
}

static gint64
get_id (GArray *ids,
        guint   at)
{
  return g_array_index (ids, gint64, at);
}

/**
 * inn_place_bits_mark:
 * @bits: gets the bits of those who are chosen
 * @ids: (element-type gint64): who stands at which place
 * @start: the first place looked at
 * @end: the place behind the last
 * @chosen: (element-type gint64): who is chosen
 */
void
inn_place_bits_mark (guint64 *bits,
                     GArray  *ids,
                     guint    start,
                     guint    end,
                     GArray  *chosen)
{
  gint64 lowest = G_MAXINT64, highest = 0;
  g_autofree guint64 *wanted = NULL;
  g_autoptr (GHashTable) scattered = NULL;

  for (guint i = 0; i < chosen->len; i++)
    {
      lowest = MIN (lowest, get_id (chosen, i));
      highest = MAX (highest, get_id (chosen, i));
    }
  if (chosen->len == 0 || lowest < 0)
    return;

  if ((guint64) highest / MAX_SPREAD <= (guint64) (end - start) + chosen->len)
    {
      wanted = inn_place_bits_new ((guint64) highest + 1);
      for (guint i = 0; i < chosen->len; i++)
        inn_place_bits_set (wanted, (guint64) get_id (chosen, i), TRUE);
      for (guint i = start; i < end; i++)
        if (get_id (ids, i) <= highest && inn_place_bits_has (wanted, (guint64) get_id (ids, i)))
          inn_place_bits_set (bits, i, TRUE);
      return;
    }

  scattered = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (scattered, &g_array_index (chosen, gint64, i));
  for (guint i = start; i < end; i++)
    if (g_hash_table_contains (scattered, &g_array_index (ids, gint64, i)))
      inn_place_bits_set (bits, i, TRUE);
}
