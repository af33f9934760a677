/* inn-phone.c: telephone numbers as people and spreadsheets write them.
 *
 * A cell is parted into its numbers (inn-phone-split.c); a number is taken apart (plus sign,
 * digits, extension, other words), then judged (inn-phone-judge.c). It is never refused for being
 * unusual, only for not being one. Thread-safe.
 */

#include "config.h"

#include "inn-phone-private.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-text.h"

#define MAX_EXTENSION 6

/* What was found in a text. */
typedef struct
{
  gboolean  plus;
  GString  *digits;
  GString  *extension;
  gboolean  words;      /* something that belongs to no number */
  gsize     last_group; /* digits behind the last dash */
} Parts;

/* Words people write before a number, folded. */
static const char *const labels[] = {
  "cell", "fax", "mobile", "mob", "phone", "ph", "tel", "telephone", "whatsapp", "传真", "电话",
  "电话号码", "固话", "联系电话", "联系方式", "手机", "手机号", "手机号码", "座机",
};

/* Words before an extension, folded; the longer first. */
static const char *const extension_words[] = {
  ";ext=", "extension", "ext", "分机号", "分机", "转", "x", "#",
};

static gboolean
is_label (const char *word,
          gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (strlen (labels[i]) == length && strncmp (labels[i], word, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gsize
measure_extension_word (const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (extension_words); i++)
    {
      if (g_str_has_prefix (at, extension_words[i]))
        return strlen (extension_words[i]);
    }
  return 0;
}

static gboolean
is_word_start (const char *at)
{
  return g_ascii_isalpha (*at) || (guchar) *at >= 0x80;
}

static void
clear_parts (Parts *parts)
{
  if (parts->digits)
    g_string_free (parts->digits, TRUE);
  if (parts->extension)
    g_string_free (parts->extension, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

/* A number that a spreadsheet kept as a number: "13805716620.0". */
static void
drop_decimals (char *folded)
{
  gsize digits = strspn (folded, "0123456789");

  if (digits >= INN_PHONE_MIN_DIGITS && folded[digits] == '.' && folded[digits + 1] == '0'
      && folded[digits + 1 + strspn (folded + digits + 1, "0")] == '\0')
    folded[digits] = '\0';
}

static void
take_apart (const char *text,
            Parts      *parts)
{
  g_autofree char *folded = inn_fold (text);
  GString *target = parts->digits;
  const char *at = folded;

  drop_decimals (folded);
  while (*at)
    {
      gsize length;

      if (g_ascii_isdigit (*at))
        {
          g_string_append_c (target, *at++);
          parts->last_group++;
        }
      else if (*at == '+' && parts->digits->len == 0)
        {
          parts->plus = TRUE;
          at++;
        }
      else if (parts->plus && parts->digits->len > 0 && g_str_has_prefix (at, "(0)"))
        {
          at += 3;
        }
      else if (parts->digits->len >= INN_PHONE_MIN_WHOLE && target == parts->digits
               && (length = measure_extension_word (at)) > 0
               && g_ascii_isdigit (at[length + strspn (at + length, " .:-")]))
        {
          target = parts->extension;
          at += length;
        }
      else if (is_word_start (at))
        {
          const char *word = at;

          while (is_word_start (at))
            at++;
          if (!is_label (word, at - word))
            parts->words = TRUE;
        }
      else
        {
          if (*at == '-')
            parts->last_group = 0;
          if (!strchr (" -().[]/:_~·'\"", *at) && *at != ',')
            parts->words = TRUE;
          at++;
        }
    }
}

/* 0571-87654321-801 and 17012345678-1234: the group behind the last dash is an extension. */
static void
cut_extension (Parts      *parts,
               const char *region,
               InnPhone   *phone)
{
  InnPhone attempt = { 0 };
  g_autofree char *shorter = NULL;
  gsize kept = parts->digits->len - MIN (parts->last_group, parts->digits->len);

  if (phone->reason != INN_PHONE_REASON_TOO_LONG || parts->last_group == 0
      || parts->last_group > MAX_EXTENSION || kept < INN_PHONE_MIN_WHOLE
      || parts->extension->len > 0)
    return;

  shorter = g_strndup (parts->digits->str, kept);
  inn_phone_judge (shorter, parts->plus, region, &attempt);
  if (attempt.validity != INN_VALIDITY_OK)
    {
      g_free (attempt.normalised);
      return;
    }
  g_string_append (parts->extension, parts->digits->str + kept);
  g_free (phone->normalised);
  *phone = attempt;
}

/* Nearly all numbers are bare mobiles, typed or in their normal form: these need not be taken
 * apart. Gives the national number, or NULL. */
static const char *
skip_to_bare_mobile (const char *text,
                     const char *region)
{
  if (g_str_has_prefix (text, "+86"))
    text += 3;
  else if (g_ascii_strcasecmp (region, INN_PHONE_HOME) != 0)
    return NULL;
  return strspn (text, "0123456789") == strlen (text) && inn_phone_china_is_mobile (text) ? text
                                                                                          : NULL;
}

/**
 * inn_phone_parse:
 * @text: what was typed or imported
 * @default_region: (nullable): ISO 3166 code of the region of numbers without a country code, as
 *   set in the preferences; %NULL for "CN"
 *
 * Reads a telephone number out of anything people write: full-width digits, blanks, dashes,
 * brackets, 0086, +86, area codes with their 0, extensions. The first foreign number may take some
 * 40 ms.
 *
 * Returns: (transfer full): what it is and how far to trust it
 */
InnPhone *
inn_phone_parse (const char *text,
                 const char *default_region)
{
  InnPhone *phone;
  g_auto (Parts) parts = { FALSE, NULL, NULL, FALSE, 0 };
  g_auto (GStrv) several = NULL;
  const char *region = default_region && *default_region ? default_region : INN_PHONE_HOME;
  const char *mobile;

  g_return_val_if_fail (text != NULL, NULL);

  phone = g_new0 (InnPhone, 1);
  mobile = skip_to_bare_mobile (text, region);
  if (mobile)
    {
      inn_phone_china_read (mobile, FALSE, phone);
      return phone;
    }

  parts.digits = g_string_new (NULL);
  parts.extension = g_string_new (NULL);

  if (inn_phone_is_damaged (text))
    {
      phone->validity = INN_VALIDITY_INVALID;
      phone->reason = INN_PHONE_REASON_DAMAGED;
      return phone;
    }

  several = inn_phone_split (text);
  take_apart (several[0] ? several[0] : text, &parts);
  if (parts.digits->len == 0)
    {
      phone->validity = INN_VALIDITY_INVALID;
      phone->reason = parts.words || parts.plus ? INN_PHONE_REASON_NO_DIGITS
                                                : INN_PHONE_REASON_EMPTY;
      return phone;
    }

  inn_phone_judge (parts.digits->str, parts.plus, region, phone);
  cut_extension (&parts, region, phone);
  if (parts.extension->len > 0)
    phone->extension = g_strdup (parts.extension->str);

  if (several[0] && several[1])
    {
      phone->validity = MAX (phone->validity, INN_VALIDITY_DOUBTFUL);
      phone->reason = INN_PHONE_REASON_SEVERAL;
    }
  else if (parts.words && phone->validity == INN_VALIDITY_OK)
    {
      phone->validity = INN_VALIDITY_DOUBTFUL;
      phone->reason = INN_PHONE_REASON_NO_DIGITS;
    }
  return phone;
}

/**
 * inn_phone_free:
 * @phone: (nullable): what inn_phone_parse() gave
 */
void
inn_phone_free (InnPhone *phone)
{
  if (!phone)
    return;

  g_free (phone->normalised);
  g_free (phone->extension);
  g_free (phone);
}

/**
 * inn_phone_normalise:
 * @text: what was typed or imported
 * @default_region: (nullable): see inn_phone_parse()
 *
 * What to store beside the text and to compare: "+8613805716620". An extension follows as
 * ";ext=1234" (RFC 3966), because agencies put many guests behind one number with extensions.
 *
 * Returns: (transfer full) (nullable): the number, or %NULL if there is none
 */
char *
inn_phone_normalise (const char *text,
                     const char *default_region)
{
  g_autoptr (InnPhone) phone = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  phone = inn_phone_parse (text, default_region);
  if (phone->normalised && phone->extension)
    return g_strconcat (phone->normalised, ";ext=", phone->extension, NULL);
  return g_steal_pointer (&phone->normalised);
}

/**
 * inn_phone_is_whole:
 * @phone: what inn_phone_parse() gave
 *
 * Returns: whether no digit of it seems to be missing or too many: what can be taken where nobody is
 *   there to be asked. Seven digits behind an area code that has eight by now are an old number.
 */
gboolean
inn_phone_is_whole (const InnPhone *phone)
{
  g_return_val_if_fail (phone != NULL, FALSE);

  if (phone->validity == INN_VALIDITY_INVALID)
    return FALSE;
  if (phone->reason == INN_PHONE_REASON_TOO_SHORT)
    return phone->kind == INN_PHONE_KIND_LANDLINE && phone->digits == 7
           && phone->digits_expected == 8;

  return phone->reason != INN_PHONE_REASON_TOO_LONG;
}

static gboolean
is_shown_as_typed (const InnPhone *phone)
{
  return !phone->normalised
         || (phone->validity != INN_VALIDITY_OK && phone->reason != INN_PHONE_REASON_UNALLOCATED
             && phone->reason != INN_PHONE_REASON_NO_AREA_CODE);
}

/**
 * inn_phone_format:
 * @text: as typed, or normalised
 * @default_region: (nullable): see inn_phone_parse(); numbers of this region go without their code
 *
 * Groups a number for reading: "138 0571 6620", "0571-8765 4321", "+852 6123 8840". What cannot be
 * understood is shown as typed.
 *
 * Returns: (transfer full): the text to show
 */
char *
inn_phone_format (const char *text,
                  const char *default_region)
{
  g_autoptr (InnPhone) phone = NULL;
  g_autofree char *number = NULL;
  gboolean at_home = !default_region || !*default_region
                     || g_ascii_strcasecmp (default_region, INN_PHONE_HOME) == 0;

  g_return_val_if_fail (text != NULL, NULL);

  phone = inn_phone_parse (text, default_region);
  if (is_shown_as_typed (phone))
    return inn_text_clean (text, INN_TEXT_ONE_LINE);

  if (g_str_has_prefix (phone->normalised, "+86"))
    {
      const char *national = phone->normalised + 3;

      number = inn_phone_china_format (national);
      if (!number)
        return inn_text_clean (text, INN_TEXT_ONE_LINE);
      if (!at_home)
        {
          g_autofree char *here = g_steal_pointer (&number);

          number = g_strconcat ("+86 ", here + (here[0] == '0'), NULL);
        }
      if (phone->extension)
        return g_strconcat (number, "-", phone->extension, NULL);
    }
  else if (phone->normalised[0] == '+')
    {
      number = inn_phone_country_format (phone->normalised + 1);
      if (phone->extension)
        return g_strconcat (number, " x", phone->extension, NULL);
    }
  else if (phone->reason == INN_PHONE_REASON_NO_AREA_CODE)
    {
      gsize length = strlen (phone->normalised);

      number = g_strdup_printf ("%.*s %s", (int) length - 4, phone->normalised,
                                phone->normalised + length - 4);
    }
  else
    {
      number = g_strdup (phone->normalised);
    }
  return g_steal_pointer (&number);
}

/**
 * inn_phone_is_damaged:
 * @text: anything
 *
 * Returns: whether a spreadsheet has rounded the number ("1.38057E+10") or shown signs for want of
 *   room ("####"): its digits are lost
 */
gboolean
inn_phone_is_damaged (const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *trimmed = NULL;
  const char *at;
  gsize digits;

  g_return_val_if_fail (text != NULL, FALSE);

  /* Nearly all numbers hold neither sign. */
  if (!strpbrk (text, "eE#") && !strstr (text, "ｅ") && !strstr (text, "Ｅ"))
    return FALSE;

  folded = inn_fold (text);
  trimmed = g_strdup (g_strstrip (folded));
  if (*trimmed && strspn (trimmed, "#") == strlen (trimmed))
    return TRUE;

  at = trimmed + strspn (trimmed, "'+");
  digits = strspn (at, "0123456789");
  if (digits == 0)
    return FALSE;
  at += digits;
  if (*at == '.' || *at == ',')
    at += 1 + strspn (at + 1, "0123456789");
  if (*at != 'e')
    return FALSE;
  at++;
  if (*at == '+')
    at++;
  digits = strspn (at, "0123456789");
  return digits >= 1 && digits <= 2 && at[digits] == '\0';
}
