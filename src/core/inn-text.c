/* inn-text.c: making text from outside fit to keep and to show: what people type, what a sheet
 * holds, what goes into a popup. Pure; any thread.
 */

#include "config.h"

#include "inn-text.h"

#include <string.h>

#define ELLIPSIS "…"

/* Characters that turn the direction of what follows, or cannot be seen and stand for nothing.
 * The joiners U+200C and U+200D stay: Persian names and composed emoji need them. */
static gboolean
is_unwanted (gunichar character)
{
  return (character < 0x20 && !(character >= '\t' && character <= '\r'))
         || (character >= 0x7F && character <= 0x9F && character != 0x85)
         || character == 0xAD
         || character == 0x61C
         || character == 0x200B
         || character == 0x200E
         || character == 0x200F
         || (character >= 0x202A && character <= 0x202E)
         || (character >= 0x2060 && character <= 0x206F)
         || character == 0xFEFF
         || (character >= 0xFFF0 && character <= 0xFFFB)
         || (character & 0xFFFE) == 0xFFFE
         || (character >= 0xE0000 && character <= 0xE007F);
}

static gboolean
is_line_break (gunichar character)
{
  return (character >= '\n' && character <= '\r')
         || character == 0x85
         || character == 0x2028
         || character == 0x2029;
}

/* Whether there is nothing to clean, as in almost every cell of a sheet: letters, digits and marks of
 * ASCII with single spaces between, common Chinese characters, full-width forms.
 */
static gboolean
is_clean (const char *bytes,
          gsize       length)
{
  const guchar *at = (const guchar *) bytes;
  const guchar *end = at + length;
  gboolean space = TRUE;

  while (at < end)
    {
      if (*at > ' ' && *at < 0x7F)
        {
          at++;
          space = FALSE;
        }
      else if (*at == ' ' && !space)
        {
          at++;
          space = TRUE;
        }
      else if (end - at >= 3
               && ((*at >= 0xE4 && *at <= 0xE9) || (*at == 0xEF && (at[1] == 0xBC || at[1] == 0xBD)))
               && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80)
        {
          at += 3;
          space = FALSE;
        }
      else
        return FALSE;
    }

  return !space || length == 0;
}

/* Ends of the text before @at that must not be parted from what stands there. */
static gboolean
clings_to_previous (gunichar character)
{
  return g_unichar_ismark (character)
         || character == 0x200C
         || character == 0x200D
         || (character >= 0xFE00 && character <= 0xFE0F)
         || (character >= 0x1F3FB && character <= 0x1F3FF);
}

/**
 * inn_text_is_han:
 * @character: a code point
 *
 * Returns: whether it is a Chinese character
 */
gboolean
inn_text_is_han (gunichar character)
{
  return (character >= 0x4E00 && character <= 0x9FFF)
         || (character >= 0x3400 && character <= 0x4DBF)
         || character == 0x3007
         || (character >= 0xF900 && character <= 0xFAFF)
         || (character >= 0x20000 && character <= 0x323AF);
}

/**
 * inn_text_space:
 * @text: a sentence put together from parts
 *
 * Returns: (transfer full): @text with a space wherever Han meets a digit or a latin letter: what
 *   is put into a translated sentence may end in either ("明天离店", "11-24 离店")
 */
char *
inn_text_space (const char *text)
{
  GString *out = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((inn_text_is_han (before) && c < 0x80 && g_ascii_isalnum (c)) ||
          (inn_text_is_han (c) && before < 0x80 && g_ascii_isalnum (before)))
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      before = c;
    }

  return g_string_free (out, FALSE);
}

/**
 * inn_text_clean:
 * @text: (nullable): what came from outside; broken UTF-8 is mended
 * @flags: what to do with line breaks
 *
 * Takes out control characters and those that turn the writing direction, makes one space of many,
 * and trims both ends. Nothing else is changed: names stay as they were written.
 *
 * Returns: (transfer full): the text, never %NULL
 */
char *
inn_text_clean (const char   *text,
                InnTextFlags  flags)
{
  return inn_text_clean_bytes (text, -1, flags);
}

/**
 * inn_text_clean_bytes:
 * @bytes: (nullable): what came from outside; may hold zero bytes
 * @length: how many bytes, or -1 up to the first zero byte
 * @flags: what to do with line breaks
 *
 * As inn_text_clean().
 *
 * Returns: (transfer full): the text, never %NULL
 */
char *
inn_text_clean_bytes (const char   *bytes,
                      gssize        length,
                      InnTextFlags  flags)
{
  g_autofree char *mended = NULL;
  GString *out;
  gboolean space = FALSE;
  guint breaks = 0;

  if (!bytes)
    return g_strdup ("");
  if (length < 0)
    length = (gssize) strlen (bytes);
  if (is_clean (bytes, (gsize) length))
    return g_strndup (bytes, (gsize) length);

  mended = g_utf8_make_valid (bytes, length);
  out = g_string_sized_new (strlen (mended) + 1);

  for (const char *at = mended; *at; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_line_break (character))
        {
          /* A return and its line feed are one break. */
          if (character == '\r' && at[1] == '\n')
            continue;
          breaks++;
          space = TRUE;
        }
      else if (g_unichar_isspace (character))
        {
          space = TRUE;
        }
      else if (!is_unwanted (character))
        {
          if (out->len > 0 && breaks > 0 && flags == INN_TEXT_KEEP_LINES)
            g_string_append (out, breaks > 1 ? "\n\n" : "\n");
          else if (out->len > 0 && space)
            g_string_append_c (out, ' ');
          space = FALSE;
          breaks = 0;
          g_string_append_unichar (out, character);
        }
    }

  return g_string_free (out, FALSE);
}

/**
 * inn_text_shorten:
 * @text: UTF-8
 * @max_characters: the most that may be left, the ellipsis included; at least 1
 *
 * Cuts a text that is too long for a popup or a sentence, not between a letter and its accent.
 *
 * Returns: (transfer full): the text, ending in "…" if it was cut
 */
char *
inn_text_shorten (const char *text,
                  guint       max_characters)
{
  const char *cut;

  g_return_val_if_fail (text != NULL && max_characters > 0, NULL);

  if (strlen (text) <= max_characters || g_utf8_strlen (text, -1) <= (glong) max_characters)
    return g_strdup (text);

  cut = g_utf8_offset_to_pointer (text, max_characters - 1);
  while (cut > text
         && (clings_to_previous (g_utf8_get_char (cut))
             || g_utf8_get_char (g_utf8_prev_char (cut)) == 0x200D))
    cut = g_utf8_prev_char (cut);
  while (cut > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (cut))))
    cut = g_utf8_prev_char (cut);

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (cut - text), text);
}

/* Past a mark of formatting, "<b>" or "</i>", that came along with a pasted name. */
static const char *
skip_markup (const char *at)
{
  const char *end;

  if (*at != '<' || !(g_ascii_isalpha (at[1]) || (at[1] == '/' && g_ascii_isalpha (at[2]))))
    return at;

  end = at + strcspn (at, ">");

  return *end != '\0' ? skip_markup (end + 1) : at;
}

/**
 * inn_text_initials:
 * @name: UTF-8
 *
 * What stands in a round picture of someone without a picture: the surname of a Chinese name, the
 * first character of other names written without letter case, else the initials of the first and
 * the last word. Marks of formatting (“<b>”) and punctuation do not count.
 *
 * Returns: (transfer full): one or two characters; empty if there is no letter and no digit
 */
char *
inn_text_initials (const char *name)
{
  g_autofree char *composed = NULL;
  GString *out;
  gunichar first = 0;
  gunichar last = 0;
  gboolean at_word = TRUE;

  g_return_val_if_fail (name != NULL, NULL);

  composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  out = g_string_new (NULL);
  if (!composed)
    return g_string_free (out, FALSE);

  for (const char *at = skip_markup (composed); *at; at = skip_markup (g_utf8_next_char (at)))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character) || character == 0xB7)
        {
          at_word = TRUE;
        }
      else if (at_word && g_unichar_isalnum (character))
        {
          gboolean cased = g_unichar_toupper (character) != g_unichar_tolower (character);

          if (!first)
            first = character;
          else if (cased)
            last = character;
          if (first == character && !last && !cased)
            break;
          at_word = FALSE;
        }
    }

  if (first)
    g_string_append_unichar (out, g_unichar_toupper (first));
  if (last)
    g_string_append_unichar (out, g_unichar_toupper (last));
  return g_string_free (out, FALSE);
}

/**
 * inn_text_set:
 * @field: (inout): a text of a value that is not shared yet
 * @text: (nullable): its new text; %NULL is "". May be a part of the old one
 *
 * Takes a copy and frees what stood there.
 */
void
inn_text_set (char       **field,
              const char  *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*field);
  *field = copy;
}
