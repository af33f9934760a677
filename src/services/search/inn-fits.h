/* inn-fits.h: how well each record fits what is looked for. */

#pragma once

#include "inn-bits.h"

G_BEGIN_DECLS

/* A record fits as well as the worst of its words. */
typedef enum
{
  INN_FIT_NONE,
  INN_FIT_NOTE,
  INN_FIT_OTHER,
  INN_FIT_NAME,
  INN_FIT_NAME_START,
  INN_N_FITS,
} InnFit;

/**
 * InnFits:
 * @levels: for each fit but %INN_FIT_NONE a bit for each record that fits so well or better
 * @n_words: length of each
 *
 * A set of records for each fit, so that words are put together 64 records at a time. While records
 * are marked, a level may lack those of the levels above; inn_fits_close() mends that.
 */
typedef struct
{
  guint64 *levels[INN_N_FITS];
  guint    n_words;
} InnFits;

void   inn_fits_init    (InnFits       *self,
                         guint          n_records);
void   inn_fits_clear   (InnFits       *self);

void   inn_fits_add     (InnFits       *self,
                         const InnBits *bits,
                         InnFit         fit);
void   inn_fits_close   (InnFits       *self);
void   inn_fits_lower   (InnFits       *self,
                         guint          number,
                         InnFit         fit);
void   inn_fits_and     (InnFits       *self,
                         const InnFits *other);
void   inn_fits_or      (InnFits       *self,
                         const InnFits *other);
guint  inn_fits_count   (const InnFits *self);

/**
 * inn_fits_mark:
 * @number: a record, less than those it was made for
 * @fit: how well it fits
 */
static inline void
inn_fits_mark (InnFits *self,
               guint    number,
               InnFit   fit)
{
  self->levels[fit][number / 64] |= G_GUINT64_CONSTANT (1) << (number % 64);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnFits, inn_fits_clear)

G_END_DECLS
