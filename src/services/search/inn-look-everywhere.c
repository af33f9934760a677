/* inn-look-everywhere.c: looks for one word in all records: as bytes in the text, as pinyin in the
 * names whose initials allow it, among labels and stays. */

#include "config.h"

#include "inn-look.h"

#include <string.h>

#include "inn-ends.h"

static void
look_for_letter (InnLook *self,
                 InnFits *fits)
{
  char letter = self->word->text[0];

  if (g_ascii_isdigit (letter))
    {
      inn_fits_add (fits, &self->pack->starts[INN_PACK_N_LETTERS + letter - '0'], INN_FIT_OTHER);
      return;
    }

  inn_fits_add (fits, &self->pack->initials[letter - 'a'], INN_FIT_NAME);
  inn_fits_add (fits, &self->pack->starts[letter - 'a'], INN_FIT_NAME_START);
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
look_for_pinyin (InnLook       *self,
                 const InnFits *within,
                 InnFits       *fits)
{
  InnPack *pack = self->pack;
  guint32 letters = inn_pinyin_matcher_get_letters (self->word->matcher);
  InnBlobCursor cursor = { 0 };

  for (guint i = 0; i * 64 < pack->n_records; i++)
    {
      guint64 left = get_candidates (pack, letters, i) & ~fits->levels[INN_FIT_NAME_START][i];

      if (within != NULL)
        left &= within->levels[INN_FIT_NOTE][i];
      if (pack->n_records - i * 64 < 64)
        left &= (G_GUINT64_CONSTANT (1) << (pack->n_records % 64)) - 1;
      for (; left != 0; left &= left - 1)
        {
          guint number = i * 64 + __builtin_ctzll (left);
          InnFit fit;

          inn_blob_seek (pack->names, &cursor, number);
          fit = inn_look_at_pinyin (self, cursor.text);
          if (fit != INN_FIT_NONE)
            inn_fits_mark (fits, number, fit);
        }
    }
}

static void
look_through_names (InnLook *self,
                    InnFits *fits)
{
  InnBlobCursor cursor = { 0 };
  const char *at = NULL;

  while ((at = inn_blob_find (self->pack->names, &self->names, &cursor)) != NULL)
    {
      const char *names = cursor.text;
      guint number = cursor.index;

      inn_blob_step (self->pack->names, &cursor, at);
      inn_fits_mark (fits, number, inn_look_at_name (self, names, cursor.text - 1, at));
    }
}

static void
look_through_others (InnLook       *self,
                     const InnScan *scan,
                     InnFits       *fits)
{
  InnBlobCursor cursor = { 0 };
  const char *at = NULL;

  while ((at = inn_blob_find (self->pack->others, scan, &cursor)) != NULL)
    {
      inn_fits_mark (fits, cursor.index, INN_FIT_OTHER);
      inn_blob_step (self->pack->others, &cursor, at);
    }
}

static void
look_through_notes (InnLook *self,
                    InnFits *fits)
{
  InnBlobCursor cursor = { 0 };
  const char *at = NULL;

  while ((at = inn_blob_find (self->pack->notes, &self->notes, &cursor)) != NULL)
    {
      inn_fits_mark (fits, cursor.index, inn_look_at_note (cursor.text, at));
      inn_blob_step (self->pack->notes, &cursor, at);
    }
}

/**
 * inn_look_everywhere:
 * @within: (nullable): records besides which nobody is asked for; some others may be found still
 * @fits: (inout): of no record so far; then how well the word fits each
 */
void
inn_look_everywhere (InnLook       *self,
                     const InnFits *within,
                     InnFits       *fits)
{
  if (self->word->letter)
    {
      look_for_letter (self, fits);
    }
  else
    {
      look_through_names (self, fits);
      if (self->word->matcher != NULL)
        look_for_pinyin (self, within, fits);
      look_through_others (self, &self->others, fits);
      if (self->word->bare != NULL)
        look_through_others (self, &self->bare, fits);
      look_through_notes (self, fits);
      inn_fits_add (fits, &self->stayed, INN_FIT_OTHER);
      inn_fits_add (fits, &self->labelled, INN_FIT_NOTE);
    }

  inn_fits_close (fits);
}
