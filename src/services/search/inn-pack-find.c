/* inn-pack-find.c: looks through the pack.
 *
 * One word is looked for everywhere. Where it finds few they are judged by the other
 * words; else those are looked for everywhere too, and the sets are put together.
 */

#include "config.h"

#include "inn-pack-find.h"

#include "inn-look.h"
#include "inn-pack-rank.h"

/* The word to begin with: one that is not looked for as pinyin, which takes longest, and of those the
 * longest, which is likely to stand in the fewest records. */
static guint
choose_driver (GArray *looks)
{
  guint best = 0;

  for (guint i = 1; i < looks->len; i++)
    {
      const InnWord *word = g_array_index (looks, InnLook, i).word;
      const InnWord *other = g_array_index (looks, InnLook, best).word;
      gboolean plain = word->matcher == NULL || word->letter;
      gboolean other_plain = other->matcher == NULL || other->letter;

      if (plain != other_plain ? plain : word->length > other->length)
        best = i;
    }

  return best;
}

/* What a record is by all words but one. */
static InnFit
judge_by_others (GArray *looks,
                 guint   driver,
                 guint   number)
{
  InnFit worst = INN_FIT_NAME_START;

  for (guint i = 0; i < looks->len && worst != INN_FIT_NONE; i++)
    if (i != driver)
      worst = MIN (worst, inn_look_judge (&g_array_index (looks, InnLook, i), number));

  return worst;
}

/* Where a word finds more than this share of all, looking everywhere for the others too is quicker
 * than judging each record by them. */
#define MANY_SHARE 128

static void
judge_found (GArray  *looks,
             guint    driver,
             InnFits *fits)
{
  for (guint i = 0; i < fits->n_words; i++)
    for (guint64 left = fits->levels[INN_FIT_NOTE][i]; left != 0; left &= left - 1)
      {
        guint number = i * 64 + __builtin_ctzll (left);

        inn_fits_lower (fits, number, judge_by_others (looks, driver, number));
      }
}

static void
judge_among (GArray  *looks,
             GArray  *among,
             InnFits *fits)
{
  for (guint i = 0; i < among->len; i++)
    {
      guint number = g_array_index (among, guint32, i);
      InnFit fit = judge_by_others (looks, looks->len, number);

      if (fit != INN_FIT_NONE)
        inn_fits_mark (fits, number, fit);
    }
  inn_fits_close (fits);
}

static void
look_for_all (InnPack            *self,
              const InnPackQuery *query,
              InnFits            *fits)
{
  g_autoptr (GArray) looks = g_array_new (FALSE, TRUE, sizeof (InnLook));
  guint driver;

  g_array_set_clear_func (looks, (GDestroyNotify) inn_look_clear);
  g_array_set_size (looks, inn_needle_get_n (query->needle));
  for (guint i = 0; i < looks->len; i++)
    inn_look_init (&g_array_index (looks, InnLook, i), self, inn_needle_get_word (query->needle, i),
                   query->stayed != NULL ? query->stayed[i] : NULL);

  if (query->among != NULL)
    {
      judge_among (looks, query->among, fits);
      return;
    }

  driver = choose_driver (looks);
  inn_look_everywhere (&g_array_index (looks, InnLook, driver), NULL, fits);
  for (guint i = 0; i < looks->len; i++)
    {
      g_auto (InnFits) others = { { NULL }, 0 };

      if (i == driver)
        continue;
      if (inn_fits_count (fits) <= self->n_records / MANY_SHARE)
        {
          judge_found (looks, driver, fits);
          return;
        }

      inn_fits_init (&others, self->n_records);
      inn_look_everywhere (&g_array_index (looks, InnLook, i), fits, &others);
      inn_fits_and (fits, &others);
    }
}

static void
look_for_number (InnPack       *self,
                 const InnWord *number,
                 InnFits       *fits)
{
  g_auto (InnLook) look = { 0 };
  g_auto (InnFits) found = { { NULL }, 0 };

  inn_look_init (&look, self, number, NULL);
  inn_fits_init (&found, self->n_records);
  inn_look_everywhere (&look, NULL, &found);
  inn_fits_or (fits, &found);
}

/* Those of 64 records who are allowed by name. */
static guint64
keep_allowed (InnPack       *self,
              const InnBits *allowed,
              guint          word,
              guint64        records)
{
  for (guint64 left = records; left != 0; left &= left - 1)
    {
      guint bit = __builtin_ctzll (left);

      if (!inn_bits_has (allowed, inn_id_runs_get (self->ids, word * 64 + bit)))
        records &= ~(G_GUINT64_CONSTANT (1) << bit);
    }

  return records;
}

/* Leaves those who may be found. */
static void
keep_findable (InnPack            *self,
               const InnPackQuery *query,
               InnFits            *fits)
{
  for (guint i = 0; i < fits->n_words; i++)
    {
      guint64 archived = inn_bits_get_word (&self->archived, i);
      guint64 kept = fits->levels[INN_FIT_NOTE][i] & ~inn_bits_get_word (&self->dead, i)
                     & (query->archived ? archived : ~archived);

      if (query->allowed != NULL)
        kept = keep_allowed (self, query->allowed, i, kept);
      for (guint fit = INN_FIT_NOTE; fit < INN_N_FITS; fit++)
        fits->levels[fit][i] &= kept;
    }
}

/**
 * inn_pack_find:
 * @query: what is looked for
 * @records: (out) (optional) (transfer full) (element-type guint32): which records were found, to
 *   look among when the query is extended
 *
 * Returns: (transfer full) (element-type gint64): the guests in whom every word is found: name
 *   starts before names before other fields before notes, and among equals the latest stay
 */
GArray *
inn_pack_find (InnPack             *self,
               const InnPackQuery  *query,
               GArray             **records)
{
  const InnWord *number = inn_needle_get_number (query->needle);
  g_autoptr (GArray) ranked = NULL;
  g_auto (InnFits) fits = { { NULL }, 0 };
  GArray *ids = NULL;

  g_return_val_if_fail (inn_needle_get_n (query->needle) > 0, NULL);

  inn_fits_init (&fits, self->n_records);
  look_for_all (self, query, &fits);
  if (number != NULL)
    look_for_number (self, number, &fits);

  keep_findable (self, query, &fits);
  ids = inn_pack_rank (self, &fits, &ranked);
  if (records != NULL)
    *records = g_steal_pointer (&ranked);

  return ids;
}
