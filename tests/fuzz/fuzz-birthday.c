/* fuzz-birthday.c: whatever is typed for a birthday, a date or a day in words.
 *
 * Nothing may crash, what was understood must be a day that can be, and a birthday in words must be
 * read back as the same birthday.
 */

#include "config.h"

#include "inn-fuzz.h"

#include "inn-birthday-reader.h"
#include "inn-date-reader.h"
#include "inn-date-words.h"

static void
check_birthday (const char   *text,
                InnDateOrder  order,
                InnDate       today)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  InnBirthdayReading reading, again;
  InnDate date;

  if (!inn_birthday_read (text, order, today, &reading, &error))
    {
      g_assert_nonnull (error);
      g_assert_cmpint (reading.reason, !=, INN_BIRTHDAY_UNDERSTOOD);
      g_assert_false (inn_birthday_is_set (reading.birthday));
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpint (reading.reason, ==, INN_BIRTHDAY_UNDERSTOOD);
  g_assert_true (inn_birthday_is_valid (reading.birthday));
  if (inn_birthday_solar_date (reading.birthday, &date))
    g_assert_cmpint (inn_date_compare (date, today), <=, 0);
  g_assert_true (inn_birthday_next (reading.birthday, today, INN_FEB29_ON_FEB28, &date));
  g_assert_true (inn_birthday_is_on (reading.birthday, date, INN_FEB29_ON_FEB28));

  words = inn_birthday_format (reading.birthday);
  g_assert_true (inn_birthday_read (words, INN_DATE_ORDER_UNKNOWN, today, &again, NULL));
  g_assert_true (inn_birthday_equal (reading.birthday, again.birthday));
}

static void
check_date (const char   *text,
            InnDateOrder  order,
            InnDate       today)
{
  InnDate date;
  gboolean read = inn_date_read (text, order, today, &date, NULL);

  g_assert_cmpint (read, ==, inn_date_is_valid (date));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) cells = g_strsplit (text, "\n", -1);
  InnDate today = inn_date_new (2026, 11, 22);
  InnDateOrder order;
  InnCivil civil;

  for (order = INN_DATE_ORDER_UNKNOWN; order <= INN_DATE_ORDER_MDY; order++)
    {
      check_birthday (text, order, today);
      check_date (text, order, today);
    }

  g_assert_cmpint (inn_civil_from_words (text, today, &civil, NULL), ==,
                   inn_civil_is_valid (civil));
  g_assert_cmpint (inn_date_order_decide ((const char * const *) cells, g_strv_length (cells),
                                          &order) == INN_DATE_ORDER_DECIDED,
                   ==, order != INN_DATE_ORDER_UNKNOWN);
  return 0;
}
