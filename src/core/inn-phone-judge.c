/* inn-phone-judge.c: what the digits of a telephone number are: China in inn-phone-china.c, the
 * rest in inn-phone-country.c and, if its module is there, libphonenumber. Thread-safe. */

#include "config.h"

#include "inn-phone-private.h"

#include <string.h>

#define MAX_DIGITS 15

static void
judge_international (const char *digits,
                     InnPhone   *phone)
{
  g_autofree char *without_zero = NULL;
  gsize code = inn_phone_country_length (digits);

  if (g_str_has_prefix (digits, "86"))
    {
      inn_phone_china_read (digits + (digits[2] == '0' ? 3 : 2), TRUE, phone);
      return;
    }
  if (code > 0 && digits[code] == '0' && !inn_phone_country_keeps_zero (digits))
    {
      without_zero = g_strdup_printf ("%.*s%s", (int) code, digits, digits + code + 1);
      digits = without_zero;
    }
  inn_phone_country_read (digits, phone);
}

/* What nothing else fits. */
static void
judge_unknown (const char *digits,
               InnPhone   *phone)
{
  gsize length = strlen (digits);

  phone->kind = INN_PHONE_KIND_UNKNOWN;
  phone->digits = length;
  phone->digits_expected = 0;
  phone->reason = length < 11 ? INN_PHONE_REASON_TOO_SHORT : INN_PHONE_REASON_TOO_LONG;
  phone->validity = INN_VALIDITY_DOUBTFUL;
  g_clear_pointer (&phone->normalised, g_free);
  if (length < INN_PHONE_MIN_DIGITS || length > MAX_DIGITS)
    phone->validity = INN_VALIDITY_INVALID;
  else
    phone->normalised = g_strdup (digits);
}

/* A landline whose leading 0 a spreadsheet took away: 57187654321. */
static gboolean
judge_landline_without_zero (const char *digits,
                             InnPhone   *phone)
{
  InnPhone attempt = { 0 };

  if (inn_phone_china_read (digits, TRUE, &attempt) && attempt.validity == INN_VALIDITY_OK
      && attempt.kind == INN_PHONE_KIND_LANDLINE)
    {
      /* Seven local digits after three are also how numbers of America look. */
      if (attempt.digits == 7)
        {
          attempt.validity = INN_VALIDITY_DOUBTFUL;
          attempt.reason = INN_PHONE_REASON_NO_AREA_CODE;
        }
      g_free (phone->normalised);
      *phone = attempt;
      return TRUE;
    }
  g_free (attempt.normalised);
  return FALSE;
}

/* 0912 345 678, or without its 0: no number of the mainland has a 9 and eight digits, with its area
 * code or without, and neighbours write theirs as at home. */
static gboolean
judge_mobile_of_taiwan (const char *digits,
                        InnPhone   *phone)
{
  gboolean has_zero = digits[0] == '0';
  const char *national = digits + has_zero;
  g_autofree char *whole = NULL;

  if (national[0] != '9' || strlen (national) != 9)
    return FALSE;

  whole = g_strconcat ("886", national, NULL);
  inn_phone_country_read (whole, phone);
  if (!has_zero)
    {
      phone->validity = INN_VALIDITY_DOUBTFUL;
      phone->reason = INN_PHONE_REASON_NO_AREA_CODE;
    }
  return TRUE;
}

static gboolean
has_country_of_home (const char *digits)
{
  const char *national;

  if (!g_str_has_prefix (digits, "86") || strlen (digits) < 11)
    return FALSE;

  national = digits + (digits[2] == '0' ? 3 : 2);
  return (national[0] == '1' && national[1] >= '3')
         || ((g_str_has_prefix (national, "400") || g_str_has_prefix (national, "800"))
             && strlen (national) == 10)
         || inn_phone_china_area_length (national) > 0;
}

static void
judge_at_home (const char *digits,
               InnPhone   *phone)
{
  gsize length = strlen (digits);

  /* Only service numbers are as short as 110. */
  if (length < INN_PHONE_MIN_DIGITS && !(length == 3 && digits[0] == '1'))
    {
      judge_unknown (digits, phone);
      return;
    }
  if (judge_mobile_of_taiwan (digits, phone))
    return;
  if (digits[0] == '0')
    {
      if (g_str_has_prefix (digits, "086") && length >= 12)
        judge_international (digits + 1, phone);
      else
        inn_phone_china_read (digits + 1, !inn_phone_china_is_mobile (digits + 1), phone);
      return;
    }
  if (has_country_of_home (digits))
    {
      judge_international (digits, phone);
      return;
    }
  if (inn_phone_country_is_neighbour (digits))
    {
      inn_phone_country_read (digits, phone);
      return;
    }
  if (g_str_has_prefix (digits, "8860") && length == 13)
    {
      judge_international (digits, phone);
      return;
    }
  if (!inn_phone_china_read (digits, FALSE, phone)
      && !judge_landline_without_zero (digits, phone))
    judge_unknown (digits, phone);
}

static void
judge_abroad (const char *digits,
              const char *region,
              InnPhone   *phone)
{
  const char *code = inn_phone_country_code (region);
  g_autofree char *whole = NULL;

  if (!code)
    {
      judge_unknown (digits, phone);
      return;
    }
  if (inn_phone_china_is_mobile (digits) && strlen (code) == 3)
    {
      inn_phone_china_read (digits, FALSE, phone);
      return;
    }

  whole = g_strconcat (code, digits + (digits[0] == '0' && !inn_phone_country_keeps_zero (code)),
                       NULL);
  if (inn_phone_country_is_neighbour (whole) || !inn_phone_world_read (digits, region, phone))
    inn_phone_country_read (whole, phone);
}

/* What digits without anything else are, with or without a plus sign before them. */
void
inn_phone_judge (const char *digits,
                 gboolean    plus,
                 const char *region,
                 InnPhone   *phone)
{
  phone->validity = INN_VALIDITY_OK;
  phone->reason = INN_PHONE_REASON_NONE;

  if (plus)
    judge_international (digits, phone);
  else if (g_str_has_prefix (digits, "00") && strlen (digits) > INN_PHONE_MIN_WHOLE)
    judge_international (digits + 2, phone);
  else if (g_ascii_strcasecmp (region, INN_PHONE_HOME) == 0)
    judge_at_home (digits, phone);
  else
    judge_abroad (digits, region, phone);

  /* No country has numbers this short. */
  if (phone->normalised && phone->normalised[0] == '+'
      && strlen (phone->normalised) < strlen ("+") + INN_PHONE_MIN_WHOLE)
    {
      g_clear_pointer (&phone->normalised, g_free);
      phone->validity = INN_VALIDITY_INVALID;
      phone->reason = INN_PHONE_REASON_TOO_SHORT;
    }
}
