/* inn-posting.c: an ascending list of numbers, a byte or two each: only how far each lies from the
 * one before is kept, seven bits a byte. */

#include "config.h"

#include "inn-posting.h"

struct _InnPosting
{
  GByteArray *bytes;
  guint       last;
};

/**
 * inn_posting_new:
 *
 * Returns: (transfer full): an empty list; inn_posting_free() frees it
 */
InnPosting *
inn_posting_new (void)
{
  InnPosting *self = g_new0 (InnPosting, 1);

  self->bytes = g_byte_array_new ();

  return self;
}

/**
 * inn_posting_free:
 * @self: (transfer full): a posting
 */
void
inn_posting_free (InnPosting *self)
{
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/**
 * inn_posting_append:
 * @number: not smaller than the one appended before
 */
void
inn_posting_append (InnPosting *self,
                    guint       number)
{
  guint step = number - self->last;

  g_return_if_fail (number >= self->last);

  for (; step >= 0x80; step >>= 7)
    g_byte_array_append (self->bytes, &(guint8) { step | 0x80 }, 1);
  g_byte_array_append (self->bytes, &(guint8) { step }, 1);
  self->last = number;
}

/**
 * inn_posting_add_to:
 * @bits: set to which all numbers are added
 */
void
inn_posting_add_to (InnPosting *self,
                    InnBits    *bits)
{
  guint number = 0;
  guint step = 0;
  guint shift = 0;

  if (self->bytes->len > 0)
    inn_bits_add (bits, self->last);

  for (guint i = 0; i < self->bytes->len; i++)
    {
      guint8 byte = self->bytes->data[i];

      step |= (guint) (byte & 0x7F) << shift;
      shift += 7;
      if (byte < 0x80)
        {
          number += step;
          inn_bits_add (bits, number);
          step = 0;
          shift = 0;
        }
    }
}

/**
 * inn_posting_get_memory:
 *
 * Returns: the bytes it holds
 */
gsize
inn_posting_get_memory (InnPosting *self)
{
  return self->bytes->len;
}
