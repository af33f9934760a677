/* inn-pack-writer.c: writes what is known of a guest the way the pack keeps it.
 *
 * Every byte is there a million times, so nothing is written twice: a telephone number as typed only
 * where its digits are not within the normalised one, a name without its blanks only where it has
 * some. Pure; any thread.
 *
 * Bytes that are no text are left out by folding. So they are where a name is gone through as it is: a
 * character cut at its end would lead behind it.
 */

#include "config.h"

#include "inn-pack-writer.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-phone.h"
#include "inn-pinyin-match.h"
#include "inn-text.h"

/* Numbers of this country are kept without its prefix; the needle takes it away as well. */
#define HOME_PREFIX "+86"

static void
end_field (GString *text)
{
  g_string_append_c (text, INN_PACK_FIELD_END);
}

static void
add_value (GString    *text,
           const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  inn_fold_append (text, value);
  g_string_append_c (text, INN_PACK_VALUE_END);
}

/* @values: each ended by '\2' */
static void
add_values (GString    *text,
            const char *values)
{
  const char *end = NULL;

  for (const char *at = values; (end = strchr (at, '\2')) != NULL; at = end + 1)
    {
      g_autofree char *value = g_strndup (at, end - at);

      add_value (text, value);
    }
}

/* The first letters of the words of a name in letters: "as" for Anna Smith. */
static void
add_word_letters (GString    *text,
                  const char *folded,
                  gsize       length)
{
  gsize before = text->len;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (folded[i]) && (i == 0 || !g_ascii_isalnum (folded[i - 1])))
      g_string_append_c (text, folded[i]);

  if (text->len - before > 1)
    g_string_append_c (text, INN_PACK_VALUE_END);
  else
    g_string_truncate (text, before);
}

/* Whether a character of @name is read in a way that its simplified form is not. */
static gboolean
has_own_readings (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      char simplified[7] = { 0 };
      gunichar folded = character >= 0x80 ? inn_fold_han (character) : character;

      if (folded == character)
        continue;
      g_unichar_to_utf8 (folded, simplified);
      if ((inn_pinyin_letters (at, g_utf8_next_char (at) - at)
           & ~inn_pinyin_letters (simplified, strlen (simplified))) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Folds all but the Chinese characters. */
static void
add_unsimplified (GString    *text,
                  const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      char single[7] = { 0 };

      memcpy (single, at, g_utf8_next_char (at) - at);
      if (inn_text_is_han (g_utf8_get_char (at)))
        g_string_append (text, single);
      else
        inn_fold_append (text, single);
    }
}

static char *
dup_valid_part (const char *text)
{
  GString *valid = g_string_new (NULL);
  const char *end;

  while (!g_utf8_validate (text, -1, &end))
    {
      g_string_append_len (valid, text, end - text);
      text = end + 1;
    }
  g_string_append (valid, text);

  return g_string_free (valid, FALSE);
}

static void
add_name (GString    *text,
          const char *name)
{
  g_autofree char *valid = NULL;
  gsize start = text->len;
  gsize length;
  gsize joined;

  if (name == NULL || *name == '\0')
    return;
  if (!g_utf8_validate (name, -1, NULL))
    name = valid = dup_valid_part (name);

  inn_fold_append (text, name);
  length = text->len - start;
  g_string_append_c (text, INN_PACK_VALUE_END);

  joined = text->len;
  inn_fold_name_append (text, name);
  if (text->len - joined == length)
    {
      g_string_truncate (text, joined);
    }
  else
    {
      g_autofree char *folded = g_strndup (text->str + start, length);

      g_string_append_c (text, INN_PACK_VALUE_END);
      add_word_letters (text, folded, length);
    }

  if (has_own_readings (name))
    {
      add_unsimplified (text, name);
      g_string_append_c (text, INN_PACK_VALUE_END);
    }
}

static char *
dup_digits (const char *text,
            gsize       length)
{
  GString *digits = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append_c (digits, text[i]);

  return g_string_free (digits, FALSE);
}

/* Whether a value of the field that begins at @field is @value. */
static gboolean
has_value (const GString *text,
           gsize          field,
           const char    *value)
{
  gsize length = strlen (value);

  for (const char *at = text->str + field; (at = strstr (at, value)) != NULL; at++)
    if ((at == text->str + field || at[-1] == INN_PACK_VALUE_END)
        && at[length] == INN_PACK_VALUE_END)
      return TRUE;

  return FALSE;
}

/* Many have the same number for the telephone and for WeChat. */
static void
add_number (GString    *text,
            gsize       field,
            const char *digits)
{
  if (*digits == '\0' || has_value (text, field, digits))
    return;

  g_string_append (text, digits);
  g_string_append_c (text, INN_PACK_VALUE_END);
}

/* Whether @typed is @national with the prefix of this country. */
static gboolean
is_with_prefix (const char *typed,
                const char *national)
{
  const char *bare = g_str_has_prefix (typed, "00") ? typed + 2 : typed;

  return g_str_has_prefix (bare, "86") && g_str_equal (bare + 2, national);
}

/* @phones: each as typed, '\3', as normalised, '\2' */
static void
add_phones (GString    *text,
            const char *phones)
{
  const gsize field = text->len;
  const char *end = NULL;

  for (const char *at = phones; (end = strchr (at, '\2')) != NULL; at = end + 1)
    {
      const char *part = memchr (at, '\3', end - at);
      const char *middle = part != NULL ? part : end;
      const char *normalised = part != NULL ? part + 1 : end;
      g_autofree char *typed = dup_digits (at, middle - at);
      g_autofree char *whole = g_strndup (normalised, end - normalised);
      g_autofree char *trunk = inn_phone_dup_trunk (whole);
      g_autofree char *national = NULL;

      if (g_str_has_prefix (normalised, HOME_PREFIX))
        normalised += strlen (HOME_PREFIX);
      national = dup_digits (normalised, end - normalised);

      if (*national == '\0')
        add_number (text, field, typed);
      else if (strstr (national, typed) != NULL || is_with_prefix (typed, national))
        add_number (text, field, national);
      else
        {
          add_number (text, field, typed);
          if (strstr (typed, national) == NULL)
            add_number (text, field, national);
        }

      /* As it is dialled where it is at home: mostly that is how it was typed. */
      if (trunk != NULL && strstr (typed, trunk) == NULL)
        add_number (text, field, trunk);
    }
}

/* Values of before that are not also values of now. */
static void
add_former (GString    *text,
            const char *values,
            char        separator)
{
  const char *end = NULL;

  for (const char *at = values; (end = strchr (at, '\2')) != NULL; at = end + 1)
    {
      const char *stop = memchr (at, separator, end - at);
      g_autofree char *value = g_strndup (at, (stop != NULL ? stop : end) - at);
      g_autofree char *folded = inn_fold (value);

      if (strstr (text->str, folded) == NULL)
        add_value (text, value);
    }
}

/* The mark behind the last value of a field says nothing. */
static void
trim (GString *text)
{
  while (text->len > 0
         && (text->str[text->len - 1] == INN_PACK_VALUE_END || text->str[text->len - 1] == ' '))
    g_string_truncate (text, text->len - 1);
}

/* Neither do the marks of fields without anything behind them. */
static void
end_record (GString *text)
{
  trim (text);
  while (text->len > 0 && text->str[text->len - 1] == INN_PACK_FIELD_END)
    g_string_truncate (text, text->len - 1);
}

/**
 * inn_pack_write:
 * @pack: gets the guest
 * @row: what is known
 * @names: scratch
 * @notes: scratch
 */
void
inn_pack_write (InnPack           *pack,
                const InnHaystack *row,
                GString           *names,
                GString           *notes)
{
  const InnPackGuest guest = {
    .id = row->id,
    .archived = row->archived,
    .last_stay = inn_date_is_set (row->last_stay) ? inn_date_to_julian (row->last_stay) : 0,
    .names = g_string_truncate (names, 0),
    .notes = g_string_truncate (notes, 0),
    .label_ids = (const gint64 *) (gpointer) row->label_ids->data,
    .n_labels = row->label_ids->len,
  };

  add_name (names, row->name);
  add_name (names, row->latin_name);
  add_name (names, row->reading);
  trim (names);

  end_field (names);
  add_phones (names, row->phones->str);
  add_values (names, row->id_tails->str);
  trim (names);
  end_field (names);
  add_values (names, row->contacts->str);
  add_value (names, row->company);
  add_value (names, row->salutation);
  add_phones (names, row->former_contacts->str);
  add_former (names, row->former_contacts->str, '\3');
  add_former (names, row->former_names->str, '\2');
  end_record (names);

  add_value (notes, row->region);
  add_value (notes, row->occupation);
  add_values (notes, row->addresses->str);
  trim (notes);
  end_field (notes);
  add_value (notes, row->note);
  add_values (notes, row->remarks->str);
  end_record (notes);

  inn_pack_put (pack, &guest);
}
