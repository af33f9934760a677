/* inn-pack-find.c: looks through the pack.
 *
 * One word, the longest, is looked for everywhere: as bytes in the text, as pinyin in the names whose
 * initials allow it, among tags and stays. Whoever it finds is then judged by the other words. How
 * well each record fits is noted in one byte a record; those that fit are sorted at the end.
 */

#include "config.h"

#include "inn-pack-find.h"
#include "inn-pack-private.h"

#include <stdlib.h>
#include <string.h>

/* How well a word fits; a record fits as well as the worst of its words. */
typedef enum
{
  FIT_NONE,
  FIT_NOTE,
  FIT_OTHER,
  FIT_NAME,
  FIT_NAME_START,
  N_FITS,
} Fit;

/* One word on its way through a pack. */
typedef struct
{
  InnPack       *pack;
  const InnWord *word;
  InnScan        names;
  InnScan        notes;
  InnScan        bare;   /* in names; for a number that may stand there without its prefix */
  InnBits        tagged; /* by record */
  InnBits        stayed;
} Look;

static void
look_clear (gpointer data)
{
  Look *look = data;

  inn_bits_clear (&look->tagged);
  inn_bits_clear (&look->stayed);
}

static void
add_tagged (Look *look)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, look->pack->tags);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      InnPackTag *tag = value;

      if (strstr (tag->name, look->word->text) != NULL)
        inn_posting_add_to (tag->wearers, &look->tagged);
    }
}

static void
add_stayed (Look   *look,
            GArray *ids)
{
  guint number;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (inn_pack_lookup (look->pack, g_array_index (ids, gint64, i), &number))
      inn_bits_add (&look->stayed, number);
}

static void
look_init (Look          *look,
           InnPack       *pack,
           const InnWord *word,
           GArray        *stayed)
{
  const guint32 *counts = inn_blob_get_counts (pack->names);

  look->pack = pack;
  look->word = word;
  if (word->letter)
    return;

  inn_scan_init (&look->names, word->text, word->length, counts);
  inn_scan_init (&look->notes, word->text, word->length, inn_blob_get_counts (pack->notes));
  if (word->bare != NULL)
    inn_scan_init (&look->bare, word->bare, strlen (word->bare), counts);
  add_tagged (look);
  add_stayed (look, stayed);
}

/* How well a word that stands at @at fits. */
static Fit
judge_place (const char    *names,
             gsize          length,
             const char    *at,
             const InnWord *word)
{
  const char *end = memchr (names, INN_PACK_FIELD_END, length);

  end = end != NULL ? end : names + length;
  if (at >= end)
    return FIT_OTHER;

  /* A name may hold the word twice, and begin with it only the second time. */
  for (; at != NULL; at = memmem (at + 1, end - at - 1, word->text, word->length))
    if (inn_pack_is_word_start (names, at))
      return FIT_NAME_START;

  return FIT_NAME;
}

/* How well the word fits as what is typed for the Chinese names of a record. A short loop finds
 * where they end sooner than memchr() would. */
static Fit
judge_pinyin (const char    *names,
              const InnWord *word)
{
  const char *at = names;
  Fit best = FIT_NONE;

  while (best < FIT_NAME_START)
    {
      const char *end = at;
      gsize from = 0;
      gsize to = 0;

      while ((guchar) *end >= ' ')
        end++;
      if (inn_pinyin_matcher_find (word->matcher, at, end - at, &from, &to))
        best = MAX (best, inn_pack_is_word_start (at, at + from) ? FIT_NAME_START : FIT_NAME);
      if (*end != INN_PACK_VALUE_END)
        break;
      at = end + 1;
    }

  return best;
}

static Fit
judge_note (const char *notes,
            gsize       length,
            const char *at)
{
  const char *end = memchr (notes, INN_PACK_FIELD_END, length);

  return end == NULL || at < end ? FIT_OTHER : FIT_NOTE;
}

/* One letter: where a name begins with it, or one of its characters is read so. */
static Fit
judge_letter (InnPack       *pack,
              const InnWord *word,
              guint          number)
{
  char letter = word->text[0];

  if (g_ascii_isdigit (letter))
    return inn_bits_has (&pack->starts[INN_PACK_N_LETTERS + letter - '0'], number) ? FIT_OTHER
                                                                                   : FIT_NONE;
  if (inn_bits_has (&pack->starts[letter - 'a'], number))
    return FIT_NAME_START;

  return inn_bits_has (&pack->initials[letter - 'a'], number) ? FIT_NAME : FIT_NONE;
}

static gboolean
has_initials (InnPack       *pack,
              const InnWord *word,
              guint          number)
{
  guint32 letters = inn_pinyin_matcher_get_letters (word->matcher);

  if (inn_bits_has (&pack->mixed, number))
    return TRUE;

  for (guint i = 0; letters != 0; i++, letters >>= 1)
    if ((letters & 1) && (i >= INN_PACK_N_LETTERS || !inn_bits_has (&pack->initials[i], number)))
      return FALSE;

  return TRUE;
}

static Fit
judge_names (Look  *look,
             guint  number)
{
  const InnWord *word = look->word;
  Fit best = FIT_NONE;
  gsize length;
  const char *names = inn_blob_get (look->pack->names, number, &length);
  const char *at = memmem (names, length, word->text, word->length);

  if (at != NULL)
    best = judge_place (names, length, at, word);
  else if (word->bare != NULL && memmem (names, length, word->bare, strlen (word->bare)) != NULL)
    best = FIT_OTHER;
  if (best < FIT_NAME_START && word->matcher != NULL && has_initials (look->pack, word, number))
    best = MAX (best, judge_pinyin (names, word));

  return best;
}

/* How well a word fits one record. */
static Fit
judge (Look  *look,
       guint  number)
{
  const InnWord *word = look->word;
  const char *notes = NULL;
  const char *at = NULL;
  gsize length;
  Fit best;

  if (word->letter)
    return judge_letter (look->pack, word, number);

  best = judge_names (look, number);
  if (best >= FIT_OTHER)
    return best;
  if (inn_bits_has (&look->stayed, number))
    return FIT_OTHER;

  notes = inn_blob_get (look->pack->notes, number, &length);
  at = memmem (notes, length, word->text, word->length);
  if (at != NULL)
    return judge_note (notes, length, at);

  return inn_bits_has (&look->tagged, number) ? FIT_NOTE : FIT_NONE;
}

static void
raise_fit (guint8 *fits,
           guint   number,
           Fit     fit)
{
  fits[number] = MAX (fits[number], fit);
}

static void
raise_all (guint8        *fits,
           const InnBits *bits,
           Fit            fit)
{
  for (guint i = 0; i < bits->n_words; i++)
    for (guint64 word = bits->words[i]; word != 0; word &= word - 1)
      raise_fit (fits, i * 64 + __builtin_ctzll (word), fit);
}

static void
look_for_letter (Look   *look,
                 guint8 *fits)
{
  char letter = look->word->text[0];

  if (g_ascii_isdigit (letter))
    {
      raise_all (fits, &look->pack->starts[INN_PACK_N_LETTERS + letter - '0'], FIT_OTHER);
      return;
    }

  raise_all (fits, &look->pack->initials[letter - 'a'], FIT_NAME);
  raise_all (fits, &look->pack->starts[letter - 'a'], FIT_NAME_START);
}

/* The records whose names have all initials that are needed, 64 at a time. */
static guint64
get_candidates (InnPack *pack,
                guint32  letters,
                guint    word)
{
  guint64 candidates = ~G_GUINT64_CONSTANT (0);

  for (guint i = 0; letters != 0 && candidates != 0; i++, letters >>= 1)
    if (letters & 1)
      candidates &= i < INN_PACK_N_LETTERS ? inn_bits_get_word (&pack->initials[i], word) : 0;

  return (candidates | inn_bits_get_word (&pack->mixed, word))
         & ~inn_bits_get_word (&pack->dead, word);
}

static void
look_for_pinyin (Look   *look,
                 guint8 *fits)
{
  guint32 letters = inn_pinyin_matcher_get_letters (look->word->matcher);
  guint n_words = (look->pack->n_records + 63) / 64;

  for (guint i = 0; i < n_words; i++)
    for (guint64 left = get_candidates (look->pack, letters, i); left != 0; left &= left - 1)
      {
        guint number = i * 64 + __builtin_ctzll (left);

        if (fits[number] != FIT_NAME_START)
          raise_fit (fits, number,
                     judge_pinyin (inn_blob_peek (look->pack->names, number), look->word));
      }
}

static void
look_for_text (Look   *look,
               guint8 *fits)
{
  InnPack *pack = look->pack;
  const char *at = NULL;
  gsize length;

  for (guint i = 0; (at = inn_blob_find (pack->names, &look->names, &i)) != NULL; i++)
    {
      const char *names = inn_blob_get (pack->names, i, &length);

      raise_fit (fits, i, judge_place (names, length, at, look->word));
    }

  if (look->word->bare != NULL)
    for (guint i = 0; inn_blob_find (pack->names, &look->bare, &i) != NULL; i++)
      raise_fit (fits, i, FIT_OTHER);

  for (guint i = 0; (at = inn_blob_find (pack->notes, &look->notes, &i)) != NULL; i++)
    {
      const char *notes = inn_blob_get (pack->notes, i, &length);

      raise_fit (fits, i, judge_note (notes, length, at));
    }
}

/* Notes in @fits how well the word fits each record. */
static void
look_everywhere (Look   *look,
                 guint8 *fits)
{
  if (look->word->letter)
    {
      look_for_letter (look, fits);
      return;
    }

  look_for_text (look, fits);
  if (look->word->matcher != NULL)
    look_for_pinyin (look, fits);
  raise_all (fits, &look->stayed, FIT_OTHER);
  raise_all (fits, &look->tagged, FIT_NOTE);
}

/* The word that is likely to stand in the fewest records: the longest. */
static guint
choose_driver (GArray *looks)
{
  guint longest = 0;

  for (guint i = 1; i < looks->len; i++)
    if (g_array_index (looks, Look, i).word->length
        > g_array_index (looks, Look, longest).word->length)
      longest = i;

  return longest;
}

static void
judge_by_others (GArray *looks,
                 guint   driver,
                 guint8 *fits,
                 guint   number)
{
  for (guint i = 0; i < looks->len && fits[number] != FIT_NONE; i++)
    if (i != driver)
      fits[number] = MIN (fits[number], judge (&g_array_index (looks, Look, i), number));
}

/* Where the first word finds many, looking everywhere for the others too is quicker than judging
 * each record by them. */
#define MANY_SHARE 64

static void
judge_everywhere (InnPack *self,
                  Look    *look,
                  guint8  *fits)
{
  g_autofree guint8 *others = g_malloc0 (self->n_records + 1);

  look_everywhere (look, others);
  for (guint i = 0; i < self->n_records; i++)
    fits[i] = MIN (fits[i], others[i]);
}

static guint
count_fits (const guint8 *fits,
            guint         n_records)
{
  guint n_fits = 0;

  for (guint i = 0; i < n_records; i++)
    n_fits += fits[i] != FIT_NONE;

  return n_fits;
}

static void
look_for_all (InnPack            *self,
              const InnPackQuery *query,
              guint8             *fits)
{
  g_autoptr (GArray) looks = g_array_new (FALSE, TRUE, sizeof (Look));
  guint driver;

  g_array_set_clear_func (looks, look_clear);
  g_array_set_size (looks, inn_needle_get_n (query->needle));
  for (guint i = 0; i < looks->len; i++)
    look_init (&g_array_index (looks, Look, i), self, inn_needle_get_word (query->needle, i),
               query->stayed != NULL ? query->stayed[i] : NULL);

  if (query->among != NULL)
    {
      for (guint i = 0; i < query->among->len; i++)
        {
          guint number = g_array_index (query->among, guint32, i);

          fits[number] = FIT_NAME_START;
          judge_by_others (looks, looks->len, fits, number);
        }
      return;
    }

  driver = choose_driver (looks);
  look_everywhere (&g_array_index (looks, Look, driver), fits);
  if (looks->len == 1)
    return;

  if (count_fits (fits, self->n_records) > self->n_records / MANY_SHARE)
    {
      for (guint i = 0; i < looks->len; i++)
        if (i != driver)
          judge_everywhere (self, &g_array_index (looks, Look, i), fits);
    }
  else
    for (guint i = 0; i < self->n_records; i++)
      if (fits[i] != FIT_NONE)
        judge_by_others (looks, driver, fits, i);
}

static void
look_for_number (InnPack       *self,
                 const InnWord *number,
                 guint8        *fits)
{
  Look look = { 0 };

  look_init (&look, self, number, NULL);
  look_everywhere (&look, fits);
  look_clear (&look);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const guint32 *ids = data;
  guint32 left = ids[*(const guint32 *) a];
  guint32 right = ids[*(const guint32 *) b];

  return (left > right) - (left < right);
}

/* Records come by their numbers; those that were changed since stand behind all others. */
static void
sort_by_id (InnPack *self,
            GArray  *records)
{
  guint32 *all = (guint32 *) (gpointer) records->data;

  if (records->len > 0 && all[records->len - 1] >= self->n_sorted)
    g_array_sort_with_data (records, compare_ids, self->ids->data);
}

/* Sorts by the last stay, the latest first, and leaves equals as they stand: once by the lower byte
 * of the day and once by the upper. */
static void
sort_by_day (InnPack *self,
             GArray  *records)
{
  const guint16 *days = (const guint16 *) (gpointer) self->days->data;
  guint32 *from = (guint32 *) (gpointer) records->data;
  g_autofree guint32 *other = g_new (guint32, records->len);
  guint32 *to = other;

  for (guint shift = 0; shift < 16; shift += 8)
    {
      guint places[256] = { 0 };
      guint place = 0;

      for (guint i = 0; i < records->len; i++)
        places[(guint8) ~(days[from[i]] >> shift)]++;
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          guint n = places[i];

          places[i] = place;
          place += n;
        }
      for (guint i = 0; i < records->len; i++)
        to[places[(guint8) ~(days[from[i]] >> shift)]++] = from[i];

      guint32 *swap = from;
      from = to;
      to = swap;
    }
}

static gboolean
may_be_found (InnPack            *self,
              const InnPackQuery *query,
              guint               number)
{
  return !inn_bits_has (&self->dead, number)
         && inn_bits_has (&self->archived, number) == !!query->archived
         && (query->allowed == NULL
             || inn_bits_has (query->allowed, g_array_index (self->ids, guint32, number)));
}

/* Those who fit, by how well they do. */
static void
collect (InnPack             *self,
         const InnPackQuery  *query,
         const guint8        *fits,
         GArray             **by_fit)
{
  for (guint i = 0; i < self->n_records; i++)
    {
      guint64 eight;

      if (i % 8 == 0 && i + 8 <= self->n_records)
        {
          memcpy (&eight, fits + i, sizeof eight);
          if (eight == 0)
            {
              i += 7;
              continue;
            }
        }
      if (fits[i] != FIT_NONE && may_be_found (self, query, i))
        g_array_append_val (by_fit[fits[i]], i);
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
  g_autofree guint8 *fits = g_malloc0 (self->n_records + 1);
  const InnWord *number = inn_needle_get_number (query->needle);
  GArray *by_fit[N_FITS] = { NULL };
  GArray *ids = NULL;
  guint n_found = 0;

  g_return_val_if_fail (inn_needle_get_n (query->needle) > 0, NULL);

  look_for_all (self, query, fits);
  if (number != NULL)
    look_for_number (self, number, fits);

  for (guint fit = FIT_NOTE; fit < N_FITS; fit++)
    by_fit[fit] = g_array_new (FALSE, FALSE, sizeof (guint32));
  collect (self, query, fits, by_fit);

  for (guint fit = FIT_NOTE; fit < N_FITS; fit++)
    n_found += by_fit[fit]->len;
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_found);
  if (records != NULL)
    *records = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_found);

  for (guint fit = N_FITS - 1; fit >= FIT_NOTE; fit--)
    {
      sort_by_id (self, by_fit[fit]);
      sort_by_day (self, by_fit[fit]);
      for (guint i = 0; i < by_fit[fit]->len; i++)
        {
          gint64 id = g_array_index (self->ids, guint32,
                                     g_array_index (by_fit[fit], guint32, i));

          g_array_append_val (ids, id);
        }
      if (records != NULL)
        g_array_append_vals (*records, by_fit[fit]->data, by_fit[fit]->len);
      g_array_unref (by_fit[fit]);
    }

  return ids;
}
