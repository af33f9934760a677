/* inn-pack-rank.c: puts those who were found into order: by how well they fit, then by their last
 * stay, the latest first, then by id.
 *
 * Half a million may be found, so days are counted, not compared: one pass counts how many stayed
 * last on each day, another puts each in its place.
 */

#include "config.h"

#include "inn-pack-rank.h"
#include "inn-pack-private.h"

#include <string.h>

/* Fewer than these are compared. */
#define FEW 24

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  guint32 left = inn_id_runs_get (data, *(const guint32 *) a);
  guint32 right = inn_id_runs_get (data, *(const guint32 *) b);

  return (left > right) - (left < right);
}

/* Puts into their places by id those who were changed and stand behind all others. */
static void
merge_moved (InnPack *self,
             guint32 *numbers,
             guint    n_numbers)
{
  g_autofree guint32 *moved = NULL;
  guint n_moved = 0;
  guint n_left;
  guint to = n_numbers;

  while (n_moved < n_numbers && numbers[n_numbers - n_moved - 1] >= self->n_sorted)
    n_moved++;
  if (n_moved == 0)
    return;

  n_left = n_numbers - n_moved;
  moved = g_memdup2 (numbers + n_left, n_moved * sizeof *moved);
  g_qsort_with_data (moved, n_moved, sizeof *moved, compare_ids, self->ids);
  while (n_moved > 0)
    {
      if (n_left > 0 && compare_ids (&numbers[n_left - 1], &moved[n_moved - 1], self->ids) > 0)
        numbers[--to] = numbers[--n_left];
      else
        numbers[--to] = moved[--n_moved];
    }
}

/* The records of one fit, by id. Returns how many. */
static guint
list_records (InnPack       *self,
              const InnFits *fits,
              guint          fit,
              guint32       *numbers)
{
  guint n_numbers = 0;

  for (guint i = 0; i < fits->n_words; i++)
    {
      guint64 left = fits->levels[fit][i];

      if (fit + 1 < INN_N_FITS)
        left &= ~fits->levels[fit + 1][i];
      for (; left != 0; left &= left - 1)
        numbers[n_numbers++] = i * 64 + __builtin_ctzll (left);
    }
  merge_moved (self, numbers, n_numbers);

  return n_numbers;
}

static void
sort_few (const guint16 *days,
          guint32       *numbers,
          guint          n_numbers)
{
  for (guint i = 1; i < n_numbers; i++)
    {
      guint32 number = numbers[i];
      guint at = i;

      for (; at > 0 && days[numbers[at - 1]] < days[number]; at--)
        numbers[at] = numbers[at - 1];
      numbers[at] = number;
    }
}

/* Sorts by the last stay and leaves equals as they stand; who never stayed comes last. */
static void
sort_by_day (const guint16 *days,
             const guint32 *numbers,
             guint          n_numbers,
             guint32       *sorted)
{
  g_autofree guint32 *places = NULL;
  guint first = G_MAXUINT16;
  guint last = 0;
  guint place = 0;

  for (guint i = 0; i < n_numbers; i++)
    {
      guint day = days[numbers[i]];

      last = MAX (last, day);
      if (day > 0)
        first = MIN (first, day);
    }

  /* From the last day down to the first, then those without any. */
  places = g_new0 (guint32, last >= first ? last - first + 2 : 1);
#define PLACE_OF(day) ((day) > 0 ? last - (day) : last >= first ? last - first + 1 : 0)
  for (guint i = 0; i < n_numbers; i++)
    places[PLACE_OF (days[numbers[i]])]++;
  for (guint i = 0; i < (last >= first ? last - first + 2 : 1); i++)
    {
      guint n = places[i];

      places[i] = place;
      place += n;
    }
  for (guint i = 0; i < n_numbers; i++)
    sorted[places[PLACE_OF (days[numbers[i]])]++] = numbers[i];
#undef PLACE_OF
}

/**
 * inn_pack_rank:
 * @fits: closed: how well each record fits
 * @records: (out) (transfer full) (element-type guint32): the records in order
 *
 * Returns: (transfer full) (element-type gint64): the guests in order
 */
GArray *
inn_pack_rank (InnPack        *self,
               const InnFits  *fits,
               GArray        **records)
{
  const guint16 *days = (const guint16 *) (gpointer) self->days->data;
  guint n_found = inn_fits_count (fits);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_found);
  GArray *ranked = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_found);
  guint32 *sorted = NULL;
  g_autofree guint32 *numbers = g_new (guint32, n_found);

  g_array_set_size (ids, n_found);
  g_array_set_size (ranked, n_found);
  sorted = (guint32 *) (gpointer) ranked->data;
  for (guint fit = INN_FIT_NAME_START; fit >= INN_FIT_NOTE; fit--)
    {
      guint n_numbers = list_records (self, fits, fit, numbers);

      if (n_numbers < FEW)
        {
          sort_few (days, numbers, n_numbers);
          if (n_numbers > 0)
            memcpy (sorted, numbers, n_numbers * sizeof *numbers);
        }
      else
        sort_by_day (days, numbers, n_numbers, sorted);
      sorted += n_numbers;
    }

  for (guint i = 0; i < n_found; i++)
    g_array_index (ids, gint64, i)
      = inn_id_runs_get (self->ids, g_array_index (ranked, guint32, i));
  *records = ranked;

  return ids;
}
