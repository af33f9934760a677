/* inn-phone-china.c: numbers of mainland China: mobiles, landlines, service numbers.
 *
 * Which prefixes and area codes are in use was read from libphonenumber 8.12 and the numbering plan
 * of the ministry; unknown ones are doubtful, never refused, as new ones are given out every year.
 */

#include "config.h"

#include "inn-phone-private.h"

#include <string.h>

#define MOBILE_DIGITS 11

/* The second and third digit of the mobile prefixes 130 to 199 in use. */
static const char mobile_prefixes[7][11] = {
  "0123456789", /* 13x */
  ".....56789", /* 14x */
  "0123.56789", /* 15x */
  "..2..567..", /* 16x */
  "012345678.", /* 17x */
  "0123456789", /* 18x */
  "0123.56789", /* 19x */
};

/* Area codes 300 to 999: '.' none, '8' with eight local digits, 'x' with seven or eight. */
static const char *const areas[7] = {
  "..........x8xxxxxxxx...............x.............x"
  "xxxxxxxxxx..........x8xxxxx8x8...........xxxxxx.x.",
  "..........x8xxxxxxxx.x.....x.x.88xxxxxxx.........."
  ".8xxxxxxxx....x..xxxxxxxxxxxxx..xx................",
  "..........8888888888...8...8..x88xxxxxxx...x..x..."
  "x8xxxxxxxx.xxxx.x...x8x88888x8x..........8xxx8xxxx",
  "...............................xxxxx.............."
  "..........x.xx....x......................xx.......",
  ".x........xxxxxxxxxx..x.x...x.x8..xxxxxx...xxxx..."
  "xxxxx8x8xx8.xx..x.x8xxxxxxxxxx..........x8xxxxxxxx",
  "............xx..xxx......xxx..xxxxxxxxxx.........."
  ".xxxxxxxxx..........x8xxxxxxxx...x..xxx..xxxxxxx8.",
  ".xxx..x.xx.xxxxxxx.x..........xxxxxxxxxx.x.x......"
  ".xxxxx..............xxxxxxxxxx..........xxxxxxxxxx",
};

gboolean
inn_phone_china_is_mobile (const char *national)
{
  return national[0] == '1' && national[1] >= '3' && national[1] <= '9'
         && strlen (national) == MOBILE_DIGITS;
}

/* How many of the digits at the start are an area code; 0 if none is. */
gsize
inn_phone_china_area_length (const char *national)
{
  if (strlen (national) < 3)
    return 0;
  if (g_str_has_prefix (national, "10"))
    return 2;
  if (national[0] == '2')
    return national[1] == '6' ? 0 : 2;
  if (national[0] >= '3' && national[0] <= '9'
      && areas[national[0] - '3'][(national[1] - '0') * 10 + national[2] - '0'] != '.')
    return 3;
  return 0;
}

static gboolean
is_service (const char *national)
{
  gsize length = strlen (national);

  if (g_str_has_prefix (national, "400") || g_str_has_prefix (national, "800"))
    return length == 10;
  if (g_str_has_prefix (national, "95") || g_str_has_prefix (national, "96"))
    return length >= 5 && length <= 8;
  /* 110, 12345, 10086; 138 is the beginning of a mobile. */
  return national[0] == '1' && national[1] <= '2' && (length == 3 || length == 5);
}

static void
set_reason (InnPhone       *phone,
            InnPhoneReason  reason,
            guint           expected)
{
  phone->validity = INN_VALIDITY_DOUBTFUL;
  phone->reason = reason;
  phone->digits_expected = expected;
}

static void
read_mobile (const char *national,
             InnPhone   *phone)
{
  gsize length = strlen (national);

  phone->kind = INN_PHONE_KIND_MOBILE;
  phone->digits_expected = MOBILE_DIGITS;
  if (length != MOBILE_DIGITS)
    set_reason (phone,
                length < MOBILE_DIGITS ? INN_PHONE_REASON_TOO_SHORT : INN_PHONE_REASON_TOO_LONG,
                MOBILE_DIGITS);
  else if (national[1] < '3'
           || mobile_prefixes[national[1] - '3'][national[2] - '0'] != national[2])
    set_reason (phone, INN_PHONE_REASON_UNALLOCATED, MOBILE_DIGITS);
}

static void
read_landline (const char *national,
               InnPhone   *phone)
{
  gsize length = strlen (national);
  gsize area = inn_phone_china_area_length (national);
  gsize least = 8;
  gsize most = 8;

  phone->kind = INN_PHONE_KIND_LANDLINE;
  if (area == 0)
    {
      set_reason (phone, INN_PHONE_REASON_UNALLOCATED, 0);
      return;
    }
  if (area == 3
      && areas[national[0] - '3'][(national[1] - '0') * 10 + national[2] - '0'] == 'x')
    least = 7;

  phone->digits = length - area;
  phone->digits_expected = least == most ? most : 0;
  if (length - area < least)
    set_reason (phone, INN_PHONE_REASON_TOO_SHORT, phone->digits_expected);
  else if (length - area > most)
    set_reason (phone, INN_PHONE_REASON_TOO_LONG, most);
}

/* Judges a national number. @area_written says that a 0 or +86 stood before it, so that a landline
 * has its area code. Gives FALSE if it does not look like a number of the mainland at all. */
gboolean
inn_phone_china_read (const char *national,
                      gboolean    area_written,
                      InnPhone   *phone)
{
  gsize length = strlen (national);
  gboolean local = FALSE;

  phone->digits = length;

  if (is_service (national))
    {
      phone->kind = INN_PHONE_KIND_SERVICE;
      local = length < 10;
    }
  else if (national[0] == '1' && !(area_written && national[1] == '0' && length <= 11))
    {
      read_mobile (national, phone);
    }
  else if (area_written)
    {
      read_landline (national, phone);
    }
  else if (((length == 7 || length == 8) && national[0] >= '2' && national[0] <= '8')
           || (length == 8 && national[0] == '9'))
    {
      /* Eight digits may as well be of Hong Kong or Macau; with a 9 they are nowhere else. */
      phone->kind = national[0] == '9' ? INN_PHONE_KIND_UNKNOWN : INN_PHONE_KIND_LANDLINE;
      set_reason (phone, INN_PHONE_REASON_NO_AREA_CODE, 0);
      local = TRUE;
    }
  else
    {
      return FALSE;
    }

  g_free (phone->normalised);
  phone->normalised = g_strconcat (local ? "" : "+86", national, NULL);
  return TRUE;
}

/* "138 0571 6620", "0571-8765 4321", "400-820-8820" */
char *
inn_phone_china_format (const char *national)
{
  gsize length = strlen (national);
  gsize area;

  if (inn_phone_china_is_mobile (national))
    return g_strdup_printf ("%.3s %.4s %s", national, national + 3, national + 7);
  if (length == 10
      && (g_str_has_prefix (national, "400") || g_str_has_prefix (national, "800")))
    return g_strdup_printf ("%.3s-%.3s-%s", national, national + 3, national + 6);

  area = inn_phone_china_area_length (national);
  if (area > 0 && length - area >= 7 && length - area <= 8)
    {
      const char *local = national + area;

      return g_strdup_printf ("0%.*s-%.*s %s", (int) area, national, (int) (length - area - 4),
                              local, local + length - area - 4);
    }
  return NULL;
}
