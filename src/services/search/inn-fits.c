/* inn-fits.c: how well each record fits what is looked for. */

#include "config.h"

#include "inn-fits.h"

/**
 * inn_fits_init:
 * @self: memory of any content
 * @n_records: how many records there are; none of them fits yet
 *
 * inn_fits_clear() ends it.
 */
void
inn_fits_init (InnFits *self,
               guint    n_records)
{
  self->n_words = n_records / 64 + 1;
  self->levels[INN_FIT_NONE] = NULL;
  for (guint fit = INN_FIT_NOTE; fit < INN_N_FITS; fit++)
    self->levels[fit] = g_new0 (guint64, self->n_words);
}

/**
 * inn_fits_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_fits_clear (InnFits *self)
{
  for (guint fit = INN_FIT_NOTE; fit < INN_N_FITS; fit++)
    g_clear_pointer (&self->levels[fit], g_free);
}

/**
 * inn_fits_add:
 * @bits: records
 * @fit: how well they fit, at least
 */
void
inn_fits_add (InnFits       *self,
              const InnBits *bits,
              InnFit         fit)
{
  for (guint i = 0; i < MIN (bits->n_words, self->n_words); i++)
    self->levels[fit][i] |= bits->words[i];
}

/**
 * inn_fits_close:
 *
 * Whoever fits better fits less well too.
 */
void
inn_fits_close (InnFits *self)
{
  for (guint fit = INN_FIT_NAME_START; fit > INN_FIT_NOTE; fit--)
    for (guint i = 0; i < self->n_words; i++)
      self->levels[fit - 1][i] |= self->levels[fit][i];
}

/**
 * inn_fits_lower:
 * @number: a record
 * @fit: how well it fits, at most
 */
void
inn_fits_lower (InnFits *self,
                guint    number,
                InnFit   fit)
{
  for (guint level = fit + 1; level < INN_N_FITS; level++)
    self->levels[level][number / 64] &= ~(G_GUINT64_CONSTANT (1) << (number % 64));
}

/**
 * inn_fits_and:
 * @other: closed, of the same pack
 *
 * Leaves for each record the worse of both.
 */
void
inn_fits_and (InnFits       *self,
              const InnFits *other)
{
  for (guint fit = INN_FIT_NOTE; fit < INN_N_FITS; fit++)
    for (guint i = 0; i < self->n_words; i++)
      self->levels[fit][i] &= other->levels[fit][i];
}

/**
 * inn_fits_or:
 * @other: closed, of the same pack
 *
 * Leaves for each record the better of both.
 */
void
inn_fits_or (InnFits       *self,
             const InnFits *other)
{
  for (guint fit = INN_FIT_NOTE; fit < INN_N_FITS; fit++)
    for (guint i = 0; i < self->n_words; i++)
      self->levels[fit][i] |= other->levels[fit][i];
}

/**
 * inn_fits_count:
 *
 * Returns: how many records fit at all
 */
guint
inn_fits_count (const InnFits *self)
{
  guint n_fits = 0;

  for (guint i = 0; i < self->n_words; i++)
    n_fits += __builtin_popcountll (self->levels[INN_FIT_NOTE][i]);

  return n_fits;
}
