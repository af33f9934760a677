/* inn-fold.c: text as search sees it.
 *
 * Every character folds by itself through one table (data/tables/fold): compatibility forms, case,
 * accents, strokes, full width, traditional to simplified, blanks, invisible characters. As nothing
 * depends on its neighbours, each folded byte can be traced back to the character it came from, and
 * folding a folded text changes nothing. Pure; any thread. Millions of short strings a second, so
 * ASCII and plain characters are copied without a detour.
 */

#include "config.h"

#include "inn-fold.h"

#include <string.h>

#include "inn-fold-table.h"

#define HANGUL_FIRST 0xAC00
#define HANGUL_LAST 0xD7A3
#define HANGUL_VOWELS 21
#define HANGUL_TAILS 28

/* No character folds to more bytes than FOLD_LONGEST; a Hangul syllable goes past the buffer. */
#define MAX_FOLDED (FOLD_LONGEST > 4 ? FOLD_LONGEST : 4)

/* What takes the folded characters: a string, and for inn_fold_with_map() where they came from. */
typedef struct
{
  GString *out;
  GArray  *map;
  gboolean name; /* letters and digits only; never with a map */
} Sink;

/* Reads one character and its length in bytes. A broken byte is one character of value 0, so text
 * that slipped in unchecked never reads beyond its end. */
static inline gunichar
read_character (const guint8 *at,
                guint        *length)
{
  guint need;
  gunichar value;

  if (at[0] < 0x80)
    {
      *length = 1;
      return at[0];
    }
  if (at[0] >= 0xE0 && at[0] < 0xF0)
    {
      need = 2;
      value = at[0] & 0x0F;
    }
  else if (at[0] >= 0xC2 && at[0] < 0xE0)
    {
      need = 1;
      value = at[0] & 0x1F;
    }
  else if (at[0] >= 0xF0 && at[0] < 0xF5)
    {
      need = 3;
      value = at[0] & 0x07;
    }
  else
    {
      *length = 1;
      return 0;
    }

  for (guint i = 1; i <= need; i++)
    {
      if ((at[i] & 0xC0) != 0x80)
        {
          *length = 1;
          return 0;
        }
      value = value << 6 | (at[i] & 0x3F);
    }

  *length = need + 1;
  return value;
}

static inline const guint8 *
look_up (gunichar character)
{
  guint offset;

  if (character > FOLD_LAST)
    return NULL;
  offset = fold_pages[fold_index[character >> 8]][character & 0xFF];
  return offset ? fold_pool + offset : NULL;
}

static void
append_hangul (Sink     *sink,
               gunichar  character)
{
  guint number = character - HANGUL_FIRST;
  guint tail = number % HANGUL_TAILS;

  g_string_append_unichar (sink->out, 0x1100 + number / (HANGUL_VOWELS * HANGUL_TAILS));
  g_string_append_unichar (sink->out, 0x1161 + number / HANGUL_TAILS % HANGUL_VOWELS);
  if (tail)
    g_string_append_unichar (sink->out, 0x11A7 + tail);
}

static inline gboolean
is_word_character (gunichar character)
{
  if (character < 0x80)
    return g_ascii_isalnum (character);
  if (character >= 0x3400 && character <= 0x9FFF && !(character >= 0x4DC0 && character <= 0x4DFF))
    return TRUE;
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Takes out of the text behind @from what does not belong to a name. */
static void
drop_punctuation (GString *out,
                  gsize    from)
{
  gsize to = from;
  gsize at = from;

  while (at < out->len)
    {
      guint length;
      gunichar character = read_character ((const guint8 *) out->str + at, &length);

      if (is_word_character (character))
        {
          memmove (out->str + to, out->str + at, length);
          to += length;
        }
      at += length;
    }
  g_string_truncate (out, to);
}

static void
fold_into (Sink       *sink,
           const char *text)
{
  const guint8 *start = (const guint8 *) text;
  const guint8 *at = start;
  guint8 buffer[256];
  guint filled = 0;

  while (*at)
    {
      const guint8 *folded;
      gunichar character;
      guint length;
      gsize before;

      if (filled > sizeof buffer - MAX_FOLDED || sink->map)
        {
          g_string_append_len (sink->out, (const char *) buffer, filled);
          filled = 0;
        }

      character = read_character (at, &length);
      before = sink->out->len;

      if (character < 0x80)
        {
          if (sink->name ? g_ascii_isalnum (character) : character >= 0x20 && character < 0x7F)
            buffer[filled++] = character == '`' ? '\'' : (guint8) g_ascii_tolower (character);
          else if (!sink->name && character >= '\t' && character <= '\r')
            buffer[filled++] = ' ';
        }
      else if (character >= HANGUL_FIRST && character <= HANGUL_LAST)
        {
          g_string_append_len (sink->out, (const char *) buffer, filled);
          filled = 0;
          append_hangul (sink, character);
        }
      else if ((folded = look_up (character)) != NULL)
        {
          if (sink->name && folded[0] > 0)
            {
              g_string_append_len (sink->out, (const char *) buffer, filled);
              filled = 0;
              before = sink->out->len;
              g_string_append_len (sink->out, (const char *) folded + 1, folded[0]);
              drop_punctuation (sink->out, before);
            }
          else
            {
              memcpy (buffer + filled, folded + 1, folded[0]);
              filled += folded[0];
            }
        }
      else if (!sink->name || is_word_character (character))
        {
          memcpy (buffer + filled, at, length);
          filled += length;
        }

      if (sink->map)
        {
          guint32 source = at - start;
          gsize made = sink->out->len - before + filled;

          for (gsize i = 0; i < made; i++)
            g_array_append_val (sink->map, source);
        }
      at += length;
    }
  g_string_append_len (sink->out, (const char *) buffer, filled);

  if (sink->map)
    {
      guint32 source = at - start;

      g_array_append_val (sink->map, source);
    }
}

/**
 * inn_fold:
 * @text: UTF-8
 *
 * Folds for searching. Both the text searched and the text typed go through this. The result holds
 * no control characters, so those can separate fields of a record.
 *
 * Returns: (transfer full): the folded text, UTF-8
 */
char *
inn_fold (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text) + 1);
  inn_fold_append (out, text);
  return g_string_free (out, FALSE);
}

/**
 * inn_fold_append:
 * @out: what to append to
 * @text: UTF-8
 *
 * Appends what inn_fold() would return, without an allocation of its own.
 */
void
inn_fold_append (GString    *out,
                 const char *text)
{
  Sink sink = { out, NULL, FALSE };

  g_return_if_fail (out != NULL && text != NULL);

  fold_into (&sink, text);
}

/**
 * inn_fold_name:
 * @name: UTF-8
 *
 * Folds a name for the question "is it the same name?": as inn_fold(), and without blanks, dots,
 * dashes and other punctuation. A name that holds nothing else is folded with them.
 *
 * Returns: (transfer full): the folded name
 */
char *
inn_fold_name (const char *name)
{
  GString *out;

  g_return_val_if_fail (name != NULL, NULL);

  out = g_string_sized_new (strlen (name) + 1);
  inn_fold_name_append (out, name);
  return g_string_free (out, FALSE);
}

/**
 * inn_fold_name_append:
 * @out: what to append to
 * @name: UTF-8
 *
 * Appends what inn_fold_name() would return.
 */
void
inn_fold_name_append (GString    *out,
                      const char *name)
{
  Sink sink = { out, NULL, TRUE };
  gsize before;

  g_return_if_fail (out != NULL && name != NULL);

  before = out->len;
  fold_into (&sink, name);
  if (out->len == before)
    inn_fold_append (out, name);
}

/**
 * inn_fold_with_map:
 * @text: UTF-8
 * @map: (out) (array) (transfer full): for each byte of the result and its end, the offset in @text
 *   of the character it came from; never falling
 *
 * As inn_fold(), remembering the way back, so that what was found can be marked in the original.
 *
 * Returns: (transfer full): the folded text
 */
char *
inn_fold_with_map (const char  *text,
                   guint32    **map)
{
  Sink sink = { NULL, NULL, FALSE };

  g_return_val_if_fail (text != NULL && map != NULL, NULL);

  sink.out = g_string_sized_new (strlen (text) + 1);
  sink.map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), strlen (text) + 1);
  fold_into (&sink, text);
  *map = (guint32 *) (void *) g_array_free (sink.map, FALSE);
  return g_string_free (sink.out, FALSE);
}

/**
 * inn_fold_find:
 * @text: the original text
 * @folded_needle: what to look for, folded with inn_fold()
 * @from: offset in bytes in @text where to begin, 0 for the first match
 * @start: (out): offset in bytes of the first character of the match in @text
 * @end: (out): offset in bytes behind its last character
 *
 * Finds where in @text, which is not folded, a match lies. Whole characters are reported: "s" in
 * "Straße" covers the ß.
 *
 * Returns: whether there is one; an empty needle is never found
 */
gboolean
inn_fold_find (const char *text,
               const char *folded_needle,
               gsize       from,
               gsize      *start,
               gsize      *end)
{
  g_autofree char *folded = NULL;
  g_autofree guint32 *map = NULL;
  const char *found;
  gsize first, last;

  g_return_val_if_fail (text != NULL && folded_needle != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (*folded_needle == '\0' || from >= strlen (text))
    return FALSE;

  folded = inn_fold_with_map (text + from, &map);
  found = strstr (folded, folded_needle);
  if (!found)
    return FALSE;

  first = found - folded;
  last = first + strlen (folded_needle);
  *start = from + map[first];
  while (map[last] == map[last - 1] && folded[last] != '\0')
    last++;
  *end = from + map[last];
  return TRUE;
}

/**
 * inn_fold_han:
 * @character: a code point
 *
 * Returns: the simplified form of a traditional or compatibility character; any other as it is
 */
gunichar
inn_fold_han (gunichar character)
{
  const guint8 *folded = look_up (character);
  gunichar simplified;
  guint length;

  if (character < 0x2E80 || !folded || folded[0] < 3)
    return character;
  simplified = read_character (folded + 1, &length);
  return length == folded[0] ? simplified : character;
}
