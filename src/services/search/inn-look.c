/* inn-look.c: how well one word fits one record. */

#include "config.h"

#include "inn-look.h"

#include <string.h>

static void
add_labelled (InnLook *self)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->pack->labels);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      InnPackLabel *label = value;

      if (strstr (label->name, self->word->text) != NULL)
        inn_posting_add_to (label->wearers, &self->labelled);
    }
}

static void
add_stayed (InnLook *self,
            GArray  *ids)
{
  guint number;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (inn_pack_lookup (self->pack, g_array_index (ids, gint64, i), &number))
      inn_bits_add (&self->stayed, number);
}

/**
 * inn_look_init:
 * @self: all zero
 * @pack: a pack
 * @word: a word
 * @stayed: (nullable) (element-type gint64): guests who are found by it because they stayed
 */
void
inn_look_init (InnLook       *self,
               InnPack       *pack,
               const InnWord *word,
               GArray        *stayed)
{
  const guint32 *counts = inn_blob_get_counts (pack->others);

  self->pack = pack;
  self->word = word;
  if (word->letter)
    return;

  inn_scan_init (&self->names, word->text, word->length, inn_blob_get_counts (pack->names));
  inn_scan_init (&self->others, word->text, word->length, counts);
  inn_scan_init (&self->notes, word->text, word->length, inn_blob_get_counts (pack->notes));
  if (word->bare != NULL)
    inn_scan_init (&self->bare, word->bare, strlen (word->bare), counts);
  add_labelled (self);
  add_stayed (self, stayed);
}

/**
 * inn_look_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_look_clear (InnLook *self)
{
  inn_bits_clear (&self->labelled);
  inn_bits_clear (&self->stayed);
}

/**
 * inn_look_at_name:
 * @names: where the names of a record begin
 * @end: and where they end
 * @at: the first place where the word stands in them
 *
 * Returns: how well it fits
 */
InnFit
inn_look_at_name (InnLook    *self,
                  const char *names,
                  const char *end,
                  const char *at)
{
  /* A name may hold the word twice, and begin with it only the second time. */
  for (; at != NULL; at = memmem (at + 1, end - at - 1, self->word->text, self->word->length))
    if (inn_pack_is_word_start (names, at))
      return INN_FIT_NAME_START;

  return INN_FIT_NAME;
}

/**
 * inn_look_at_pinyin:
 * @names: where the names of a record begin
 *
 * Returns: how well the word fits as what is typed for Chinese names
 */
InnFit
inn_look_at_pinyin (InnLook    *self,
                    const char *names)
{
  const char *at = names;
  InnFit best = INN_FIT_NONE;

  for (;;)
    {
      if (inn_pinyin_matcher_find_value (self->word->matcher, at, &at))
        {
          if (inn_pack_is_word_start (names, at))
            return INN_FIT_NAME_START;
          best = INN_FIT_NAME;
          while ((guchar) *at >= ' ')
            at++;
        }
      if (*at != INN_PACK_VALUE_END)
        return best;
      at++;
    }
}

/**
 * inn_look_at_note:
 * @notes: where the notes of a record begin
 * @at: the first place where the word stands in them
 *
 * Returns: how well it fits
 */
InnFit
inn_look_at_note (const char *notes,
                  const char *at)
{
  return memchr (notes, INN_PACK_FIELD_END, at - notes) == NULL ? INN_FIT_OTHER : INN_FIT_NOTE;
}

/* One letter: where a name begins with it, or one of its characters is read so. */
static InnFit
judge_letter (InnLook *self,
              guint    number)
{
  InnPack *pack = self->pack;
  char letter = self->word->text[0];

  if (g_ascii_isdigit (letter))
    return inn_bits_has (&pack->starts[INN_PACK_N_LETTERS + letter - '0'], number)
           ? INN_FIT_OTHER : INN_FIT_NONE;
  if (inn_bits_has (&pack->starts[letter - 'a'], number))
    return INN_FIT_NAME_START;

  return inn_bits_has (&pack->initials[letter - 'a'], number) ? INN_FIT_NAME : INN_FIT_NONE;
}

static gboolean
has_initials (InnLook *self,
              guint    number)
{
  guint32 letters = inn_pinyin_matcher_get_letters (self->word->matcher);

  if (inn_bits_has (&self->pack->mixed, number))
    return TRUE;

  for (guint i = 0; letters != 0; i++, letters >>= 1)
    if ((letters & 1)
        && (i >= INN_PACK_N_LETTERS || !inn_bits_has (&self->pack->initials[i], number)))
      return FALSE;

  return TRUE;
}

static InnFit
judge_names (InnLook *self,
             guint    number)
{
  const InnWord *word = self->word;
  InnFit best = INN_FIT_NONE;
  gsize length;
  const char *names = inn_blob_get (self->pack->names, number, &length);
  const char *at = memmem (names, length, word->text, word->length);

  if (at != NULL)
    best = inn_look_at_name (self, names, names + length, at);
  if (best < INN_FIT_NAME_START && word->matcher != NULL && has_initials (self, number))
    best = MAX (best, inn_look_at_pinyin (self, names));

  return best;
}

static gboolean
is_in_others (InnLook *self,
              guint    number)
{
  const InnWord *word = self->word;
  gsize length;
  const char *others = inn_blob_get (self->pack->others, number, &length);

  return memmem (others, length, word->text, word->length) != NULL
         || (word->bare != NULL && memmem (others, length, word->bare, strlen (word->bare)) != NULL);
}

/**
 * inn_look_judge:
 * @number: a record
 *
 * Returns: how well the word fits it
 */
InnFit
inn_look_judge (InnLook *self,
                guint    number)
{
  const InnWord *word = self->word;
  const char *notes = NULL;
  const char *at = NULL;
  gsize length;
  InnFit best;

  if (word->letter)
    return judge_letter (self, number);

  best = judge_names (self, number);
  if (best > INN_FIT_OTHER)
    return best;
  if (is_in_others (self, number) || inn_bits_has (&self->stayed, number))
    return INN_FIT_OTHER;

  notes = inn_blob_get (self->pack->notes, number, &length);
  at = memmem (notes, length, word->text, word->length);
  if (at != NULL)
    return inn_look_at_note (notes, at);

  return inn_bits_has (&self->labelled, number) ? INN_FIT_NOTE : INN_FIT_NONE;
}
