/* inn-bits.c: a set of small numbers, one bit each. */

#include "config.h"

#include "inn-bits.h"

#include <string.h>

/**
 * inn_bits_clear:
 *
 * Frees what it holds, not itself; it is empty afterwards.
 */
void
inn_bits_clear (InnBits *self)
{
  g_clear_pointer (&self->words, g_free);
  self->n_words = 0;
}

static void
resize (InnBits *self,
        guint    n_words)
{
  guint before = self->n_words;

  self->words = g_renew (guint64, self->words, n_words);
  self->n_words = n_words;
  if (n_words > before)
    memset (self->words + before, 0, (n_words - before) * sizeof (guint64));
}

/**
 * inn_bits_add:
 * @number: from 0; memory grows to it
 */
void
inn_bits_add (InnBits *self,
              guint    number)
{
  if (number / 64 >= self->n_words)
    resize (self, MAX (number / 64 + 1, self->n_words + self->n_words / 4 + 4));

  self->words[number / 64] |= G_GUINT64_CONSTANT (1) << (number % 64);
}

/**
 * inn_bits_trim:
 * @n_numbers: one more than the highest number there is
 *
 * Gives back what memory was taken in advance.
 */
void
inn_bits_trim (InnBits *self,
               guint    n_numbers)
{
  if (self->n_words > n_numbers / 64 + 1)
    resize (self, n_numbers / 64 + 1);
}

/**
 * inn_bits_get_memory:
 *
 * Returns: the bytes it holds
 */
gsize
inn_bits_get_memory (const InnBits *self)
{
  return self->n_words * sizeof (guint64);
}
