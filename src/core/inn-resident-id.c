/* inn-resident-id.c: the Chinese resident identity number of GB 11643-1999: six digits of the place
 * of first registration, eight of the birth date, three of sequence, one check character after
 * ISO 7064 MOD 11-2. Numbers given out before 1999 have 15 digits, a year of two digits and no check
 * character. Pure; any thread.
 */

#include "config.h"

#include "inn-resident-id.h"

#include <string.h>

#include "inn-fold.h"

#define LENGTH 18
#define OLD_LENGTH 15
#define FIRST_YEAR 1850

/* The first two digits: provinces, Taiwan (71 and, in residence permits, 83), Hong Kong (81),
 * Macau (82); 91 stood for abroad. */
static const char provinces[] = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 "
                                "52 53 54 61 62 63 64 65 71 81 82 83 91";

static guint
read_digits (const char *at,
             guint       length)
{
  guint value = 0;

  for (guint i = 0; i < length; i++)
    value = value * 10 + (at[i] - '0');
  return value;
}

static gboolean
is_province (const char *number)
{
  for (const char *at = provinces;; at += 3)
    {
      if (strncmp (at, number, 2) == 0)
        return TRUE;
      if (at[2] == '\0')
        return FALSE;
    }
}

/**
 * inn_resident_id_checksum:
 * @first_seventeen: the digits before it
 *
 * Returns: the check character, '0' to '9' or 'X'; 0 if they are not seventeen digits
 */
char
inn_resident_id_checksum (const char *first_seventeen)
{
  static const guint weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
  guint sum = 0;

  g_return_val_if_fail (first_seventeen != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      if (!g_ascii_isdigit (first_seventeen[i]))
        return 0;
      sum += weights[i] * (first_seventeen[i] - '0');
    }
  return "10X98765432"[sum % 11];
}

/* Folded to capitals and without blanks and dashes. */
static char *
take_number (const char *text)
{
  char *number = inn_fold_name (text);

  for (char *at = number; *at; at++)
    *at = g_ascii_toupper (*at);
  return number;
}

static InnResidentIdReason
judge_characters (const char *number)
{
  gsize length = strlen (number);
  gsize digits = strspn (number, "0123456789");

  if (length == 0)
    return INN_RESIDENT_ID_REASON_EMPTY;
  if (length != LENGTH && length != OLD_LENGTH)
    return INN_RESIDENT_ID_REASON_LENGTH;
  if (digits == length || (length == LENGTH && digits == LENGTH - 1 && number[digits] == 'X'))
    return INN_RESIDENT_ID_REASON_NONE;
  return INN_RESIDENT_ID_REASON_CHARACTER;
}

/**
 * inn_resident_id_parse:
 * @text: what was typed or read; full-width characters, blanks and a small x are fine
 * @id: (out caller-allocates) (optional): what the number says, unless the result is
 *   %INN_VALIDITY_INVALID; a number of 15 digits is given in its form of 18
 * @reason: (out) (optional): why it is not wholly right
 *
 * A wrong check character, place or birth date makes a number doubtful: real cards with such
 * errors exist. A wrong length or character makes it invalid. With an impossible birth date @id
 * holds it as it stands.
 *
 * Returns: how far to trust it
 */
InnValidity
inn_resident_id_parse (const char          *text,
                       InnResidentId       *id,
                       InnResidentIdReason *reason)
{
  g_autofree char *number = NULL;
  InnResidentIdReason judged;
  InnResidentId found = { 0 };

  g_return_val_if_fail (text != NULL, INN_VALIDITY_INVALID);

  number = take_number (text);
  judged = judge_characters (number);
  if (judged != INN_RESIDENT_ID_REASON_NONE)
    {
      if (reason)
        *reason = judged;
      return INN_VALIDITY_INVALID;
    }

  if (strlen (number) == OLD_LENGTH)
    {
      g_snprintf (found.number, sizeof found.number, "%.6s19%s", number, number + 6);
      found.number[LENGTH - 1] = inn_resident_id_checksum (found.number);
    }
  else
    {
      g_strlcpy (found.number, number, sizeof found.number);
    }

  g_strlcpy (found.region, found.number, sizeof found.region);
  found.year = read_digits (found.number + 6, 4);
  found.month = read_digits (found.number + 10, 2);
  found.day = read_digits (found.number + 12, 2);
  found.female = (found.number[16] - '0') % 2 == 0;

  if (!is_province (found.number))
    judged = INN_RESIDENT_ID_REASON_REGION;
  else if (found.year < FIRST_YEAR || !g_date_valid_dmy (found.day, found.month, found.year))
    judged = INN_RESIDENT_ID_REASON_BIRTH_DATE;
  else if (inn_resident_id_checksum (found.number) != found.number[LENGTH - 1])
    judged = INN_RESIDENT_ID_REASON_CHECKSUM;

  if (id)
    *id = found;
  if (reason)
    *reason = judged;
  return judged == INN_RESIDENT_ID_REASON_NONE ? INN_VALIDITY_OK : INN_VALIDITY_DOUBTFUL;
}
