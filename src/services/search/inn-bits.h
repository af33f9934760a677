/* inn-bits.h: a set of small numbers, one bit each. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Grows as numbers are added. Not locked. */
typedef struct
{
  guint64 *words; /* owned */
  guint    n_words;
} InnBits;

void     inn_bits_clear (InnBits *self);
void     inn_bits_add   (InnBits *self,
                         guint    number);
void     inn_bits_trim  (InnBits *self,
                         guint    n_numbers);
gsize    inn_bits_get_memory (const InnBits *self);

/**
 * inn_bits_get_word:
 *
 * Returns: the numbers 64 * @index and up as one word; 0 behind the end
 */
static inline guint64
inn_bits_get_word (const InnBits *self,
                   guint          index)
{
  return index < self->n_words ? self->words[index] : 0;
}

/**
 * inn_bits_has:
 *
 * Returns: whether @number is in it; not behind the end
 */
static inline gboolean
inn_bits_has (const InnBits *self,
              guint          number)
{
  return (inn_bits_get_word (self, number / 64) >> (number % 64)) & 1;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnBits, inn_bits_clear)

G_END_DECLS
