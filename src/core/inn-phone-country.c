/* inn-phone-country.c: calling codes of the world and how their numbers are written.
 *
 * Grouping is our own and not libphonenumber's, so that a list never waits for a library to load and
 * a number looks the same on every machine.
 */

#include "config.h"

#include "inn-phone-private.h"

#include <string.h>

/* E.164 numbers have at most 15 digits; none in use has fewer than 7. */
#define MIN_DIGITS 7
#define MAX_DIGITS 15

static const struct
{
  char region[3];
  char code[4];
} countries[] = {
  { "AC", "247" }, { "AD", "376" }, { "AE", "971" }, { "AF", "93" }, { "AG", "1" },
  { "AI", "1" }, { "AL", "355" }, { "AM", "374" }, { "AO", "244" }, { "AR", "54" },
  { "AS", "1" }, { "AT", "43" }, { "AU", "61" }, { "AW", "297" }, { "AX", "358" },
  { "AZ", "994" }, { "BA", "387" }, { "BB", "1" }, { "BD", "880" }, { "BE", "32" },
  { "BF", "226" }, { "BG", "359" }, { "BH", "973" }, { "BI", "257" }, { "BJ", "229" },
  { "BL", "590" }, { "BM", "1" }, { "BN", "673" }, { "BO", "591" }, { "BQ", "599" },
  { "BR", "55" }, { "BS", "1" }, { "BT", "975" }, { "BW", "267" }, { "BY", "375" },
  { "BZ", "501" }, { "CA", "1" }, { "CC", "61" }, { "CD", "243" }, { "CF", "236" },
  { "CG", "242" }, { "CH", "41" }, { "CI", "225" }, { "CK", "682" }, { "CL", "56" },
  { "CM", "237" }, { "CN", "86" }, { "CO", "57" }, { "CR", "506" }, { "CU", "53" },
  { "CV", "238" }, { "CW", "599" }, { "CX", "61" }, { "CY", "357" }, { "CZ", "420" },
  { "DE", "49" }, { "DJ", "253" }, { "DK", "45" }, { "DM", "1" }, { "DO", "1" }, { "DZ", "213" },
  { "EC", "593" }, { "EE", "372" }, { "EG", "20" }, { "EH", "212" }, { "ER", "291" },
  { "ES", "34" }, { "ET", "251" }, { "FI", "358" }, { "FJ", "679" }, { "FK", "500" },
  { "FM", "691" }, { "FO", "298" }, { "FR", "33" }, { "GA", "241" }, { "GB", "44" },
  { "GD", "1" }, { "GE", "995" }, { "GF", "594" }, { "GG", "44" }, { "GH", "233" },
  { "GI", "350" }, { "GL", "299" }, { "GM", "220" }, { "GN", "224" }, { "GP", "590" },
  { "GQ", "240" }, { "GR", "30" }, { "GT", "502" }, { "GU", "1" }, { "GW", "245" },
  { "GY", "592" }, { "HK", "852" }, { "HN", "504" }, { "HR", "385" }, { "HT", "509" },
  { "HU", "36" }, { "ID", "62" }, { "IE", "353" }, { "IL", "972" }, { "IM", "44" },
  { "IN", "91" }, { "IO", "246" }, { "IQ", "964" }, { "IR", "98" }, { "IS", "354" },
  { "IT", "39" }, { "JE", "44" }, { "JM", "1" }, { "JO", "962" }, { "JP", "81" },
  { "KE", "254" }, { "KG", "996" }, { "KH", "855" }, { "KI", "686" }, { "KM", "269" },
  { "KN", "1" }, { "KP", "850" }, { "KR", "82" }, { "KW", "965" }, { "KY", "1" }, { "KZ", "7" },
  { "LA", "856" }, { "LB", "961" }, { "LC", "1" }, { "LI", "423" }, { "LK", "94" },
  { "LR", "231" }, { "LS", "266" }, { "LT", "370" }, { "LU", "352" }, { "LV", "371" },
  { "LY", "218" }, { "MA", "212" }, { "MC", "377" }, { "MD", "373" }, { "ME", "382" },
  { "MF", "590" }, { "MG", "261" }, { "MH", "692" }, { "MK", "389" }, { "ML", "223" },
  { "MM", "95" }, { "MN", "976" }, { "MO", "853" }, { "MP", "1" }, { "MQ", "596" },
  { "MR", "222" }, { "MS", "1" }, { "MT", "356" }, { "MU", "230" }, { "MV", "960" },
  { "MW", "265" }, { "MX", "52" }, { "MY", "60" }, { "MZ", "258" }, { "NA", "264" },
  { "NC", "687" }, { "NE", "227" }, { "NF", "672" }, { "NG", "234" }, { "NI", "505" },
  { "NL", "31" }, { "NO", "47" }, { "NP", "977" }, { "NR", "674" }, { "NU", "683" },
  { "NZ", "64" }, { "OM", "968" }, { "PA", "507" }, { "PE", "51" }, { "PF", "689" },
  { "PG", "675" }, { "PH", "63" }, { "PK", "92" }, { "PL", "48" }, { "PM", "508" },
  { "PR", "1" }, { "PS", "970" }, { "PT", "351" }, { "PW", "680" }, { "PY", "595" },
  { "QA", "974" }, { "RE", "262" }, { "RO", "40" }, { "RS", "381" }, { "RU", "7" },
  { "RW", "250" }, { "SA", "966" }, { "SB", "677" }, { "SC", "248" }, { "SD", "249" },
  { "SE", "46" }, { "SG", "65" }, { "SH", "290" }, { "SI", "386" }, { "SJ", "47" },
  { "SK", "421" }, { "SL", "232" }, { "SM", "378" }, { "SN", "221" }, { "SO", "252" },
  { "SR", "597" }, { "SS", "211" }, { "ST", "239" }, { "SV", "503" }, { "SX", "1" },
  { "SY", "963" }, { "SZ", "268" }, { "TA", "290" }, { "TC", "1" }, { "TD", "235" },
  { "TG", "228" }, { "TH", "66" }, { "TJ", "992" }, { "TK", "690" }, { "TL", "670" },
  { "TM", "993" }, { "TN", "216" }, { "TO", "676" }, { "TR", "90" }, { "TT", "1" },
  { "TV", "688" }, { "TW", "886" }, { "TZ", "255" }, { "UA", "380" }, { "UG", "256" },
  { "US", "1" }, { "UY", "598" }, { "UZ", "998" }, { "VA", "39" }, { "VC", "1" }, { "VE", "58" },
  { "VG", "1" }, { "VI", "1" }, { "VN", "84" }, { "VU", "678" }, { "WF", "681" },
  { "WS", "685" }, { "XK", "383" }, { "YE", "967" }, { "YT", "262" }, { "ZA", "27" },
  { "ZM", "260" }, { "ZW", "263" },
};

/* How the digits behind the calling code are grouped; a first digit may narrow the row down. */
static const struct
{
  const char *code;
  const char *starts;
  guint8      length;
  guint8      groups[5];
} groupings[] = {
  { "1", "", 10, { 3, 3, 4 } },      { "7", "", 10, { 3, 3, 2, 2 } },
  { "31", "6", 9, { 1, 4, 4 } },     { "33", "", 9, { 1, 2, 2, 2, 2 } },
  { "34", "", 9, { 3, 3, 3 } },      { "39", "3", 10, { 3, 3, 4 } },
  { "44", "2", 10, { 2, 4, 4 } },    { "44", "", 10, { 4, 6 } },
  { "49", "1", 11, { 4, 7 } },       { "49", "1", 10, { 3, 7 } },
  { "60", "1", 9, { 2, 3, 4 } },     { "60", "1", 10, { 2, 4, 4 } },
  { "61", "", 9, { 3, 3, 3 } },      { "62", "8", 10, { 3, 4, 3 } },
  { "62", "8", 11, { 3, 4, 4 } },    { "63", "9", 10, { 3, 3, 4 } },
  { "65", "", 8, { 4, 4 } },         { "66", "", 9, { 2, 3, 4 } },
  { "81", "3", 9, { 1, 4, 4 } },     { "81", "", 10, { 2, 4, 4 } },
  { "82", "2", 9, { 1, 4, 4 } },     { "82", "", 10, { 2, 4, 4 } },
  { "84", "", 9, { 2, 3, 4 } },      { "91", "", 10, { 5, 5 } },
  { "852", "", 8, { 4, 4 } },        { "853", "", 8, { 4, 4 } },
  { "886", "9", 9, { 3, 3, 3 } },    { "886", "2", 9, { 1, 4, 4 } },
};

/* Whose national numbers begin with a 0 that belongs to them. */
static const char *const keeping_zero[] = { "39", "225", "241", "242", "378", "379" };

const char *
inn_phone_country_code (const char *region)
{
  for (gsize i = 0; region && i < G_N_ELEMENTS (countries); i++)
    {
      if (g_ascii_strcasecmp (countries[i].region, region) == 0)
        return countries[i].code;
    }
  return NULL;
}

/* How many digits at the start are a calling code; 0 if there is none like that. No code begins
 * with another one, so the first that fits is it. */
gsize
inn_phone_country_length (const char *digits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      if (g_str_has_prefix (digits, countries[i].code))
        return strlen (countries[i].code);
    }
  return 0;
}

gboolean
inn_phone_country_keeps_zero (const char *digits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keeping_zero); i++)
    {
      if (g_str_has_prefix (digits, keeping_zero[i]))
        return TRUE;
    }
  return FALSE;
}

/* Where a long-distance call begins with a 0 in no case, of those most guests come from. */
static const char *const without_trunk[] = { "1", "7", "34", "45", "47", "65", "852", "853" };

/**
 * inn_phone_dup_trunk:
 * @normalised: what inn_phone_normalise() gave
 *
 * A number as it is dialled within its own country: "+442079460958" is "02079460958" there. To find a
 * number by, not to tell whose it is: the same digits may be a number of another country.
 *
 * Returns: (transfer full) (nullable): its digits behind a 0, or %NULL where none is dialled
 */
char *
inn_phone_dup_trunk (const char *normalised)
{
  gsize length = strcspn (normalised, ";");
  const char *digits = normalised + 1;
  gsize code;

  if (normalised[0] != '+' || length < 1 + INN_PHONE_MIN_WHOLE)
    return NULL;

  code = g_str_has_prefix (digits, "86") ? 2 : inn_phone_country_length (digits);
  if (code == 0 || digits[code] == '0')
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (without_trunk); i++)
    if (strlen (without_trunk[i]) == code && strncmp (without_trunk[i], digits, code) == 0)
      return NULL;

  digits += code;
  length -= 1 + code;
  if (code == 2 && g_str_has_prefix (normalised, "+86")
      && ((length == 11 && digits[0] == '1' && digits[1] >= '3')
          || (length == 10 && (g_str_has_prefix (digits, "400") || g_str_has_prefix (digits, "800")))))
    return NULL;

  return g_strdup_printf ("0%.*s", (int) length, digits);
}

/* "+852 6123 8840" */
char *
inn_phone_country_format (const char *digits)
{
  gsize code = inn_phone_country_length (digits);
  const char *rest = digits + code;
  gsize left = strlen (rest);
  GString *out = g_string_new ("+");

  if (code > 0)
    g_string_append_len (out, digits, code);

  for (gsize i = 0; code > 0 && i < G_N_ELEMENTS (groupings); i++)
    {
      if (strlen (groupings[i].code) != code || strncmp (groupings[i].code, digits, code) != 0
          || groupings[i].length != left || !g_str_has_prefix (rest, groupings[i].starts))
        continue;
      for (gsize j = 0; j < G_N_ELEMENTS (groupings[i].groups) && groupings[i].groups[j]; j++)
        {
          g_string_append_c (out, ' ');
          g_string_append_len (out, rest, groupings[i].groups[j]);
          rest += groupings[i].groups[j];
        }
      return g_string_free (out, FALSE);
    }

  /* Threes, and what is left over at the end: four, or two and two are easier than one. */
  while (left > 0)
    {
      gsize group = left <= 4 ? left : 3;

      if (out->len > 1)
        g_string_append_c (out, ' ');
      g_string_append_len (out, rest, group);
      rest += group;
      left -= group;
    }
  return g_string_free (out, FALSE);
}

/* The national numbers of Hong Kong, Macau and Taiwan, the neighbours most guests come from. Landlines
 * of Taiwan with 8 national digits look like 0886 of the mainland and are none here. */
gboolean
inn_phone_country_is_neighbour (const char *digits)
{
  gsize length = strlen (digits);

  if (g_str_has_prefix (digits, "852"))
    return length == 11 && digits[3] >= '2' && digits[3] <= '9';
  if (g_str_has_prefix (digits, "853"))
    return length == 11 && (digits[3] == '2' || digits[3] == '6' || digits[3] == '8');
  if (g_str_has_prefix (digits, "886"))
    return length == 12 && digits[3] >= '2';
  return FALSE;
}

/* @digits: calling code and national number. */
void
inn_phone_country_read (const char *digits,
                        InnPhone   *phone)
{
  g_autofree char *written = g_strconcat ("+", digits, NULL);
  gsize length = strlen (digits);
  gsize code = inn_phone_country_length (digits);

  phone->kind = INN_PHONE_KIND_FOREIGN;
  phone->digits = length - code;

  if (inn_phone_country_is_neighbour (digits) || !inn_phone_world_read (written, "ZZ", phone))
    {
      g_free (phone->normalised);
      phone->normalised = g_steal_pointer (&written);
      if (code == 0)
        {
          phone->validity = INN_VALIDITY_DOUBTFUL;
          phone->reason = INN_PHONE_REASON_NO_COUNTRY;
        }
      else if (length < MIN_DIGITS || length > MAX_DIGITS)
        {
          phone->validity = INN_VALIDITY_DOUBTFUL;
          phone->reason
            = length < MIN_DIGITS ? INN_PHONE_REASON_TOO_SHORT : INN_PHONE_REASON_TOO_LONG;
        }
    }

  if (g_str_has_prefix (digits, "852") || g_str_has_prefix (digits, "853"))
    phone->digits_expected = 8;
  else if (g_str_has_prefix (digits, "1"))
    phone->digits_expected = 10;
}
