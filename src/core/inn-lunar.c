/* inn-lunar.c: the Chinese calendar, lunar years 1900 to 2100, from our own table.
 *
 * The table is made from the astronomical rule by data/tables/lunar. Outside of it, and for a day
 * that does not exist, every function says so; nothing is guessed and nothing rolls over.
 */

#include "config.h"

#include "inn-lunar.h"

#include "inn-lunar-table.h"

#include <glib/gi18n-lib.h>

G_STATIC_ASSERT (INN_LUNAR_FIRST_YEAR == LUNAR_TABLE_FIRST_YEAR);
G_STATIC_ASSERT (INN_LUNAR_LAST_YEAR == LUNAR_TABLE_LAST_YEAR);
G_STATIC_ASSERT (G_N_ELEMENTS (lunar_table) == INN_LUNAR_LAST_YEAR - INN_LUNAR_FIRST_YEAR + 1);

static gboolean
has_year (int year)
{
  return year >= INN_LUNAR_FIRST_YEAR && year <= INN_LUNAR_LAST_YEAR;
}

static guint32
get_word (int year)
{
  return lunar_table[year - INN_LUNAR_FIRST_YEAR];
}

static int
count_months (int year)
{
  return inn_lunar_leap_month (year) != 0 ? 13 : 12;
}

static int
get_length (int year,
            int index)
{
  return (get_word (year) >> index & 1) != 0 ? 30 : 29;
}

static InnDate
get_new_year (int year)
{
  return inn_date_add_days (inn_date_new (year, 1, 20), get_word (year) >> 17 & 63);
}

/* Where a month stands within its year, from 0, or -1 when the year has no such month. */
static int
find_index (int      year,
            int      month,
            gboolean leap)
{
  int leap_month;

  if (!has_year (year) || month < 1 || month > 12)
    return -1;

  leap_month = inn_lunar_leap_month (year);
  if (leap)
    return leap_month == month ? month : -1;
  return month - 1 + (leap_month != 0 && month > leap_month);
}

/**
 * inn_lunar_leap_month:
 * @year: a lunar year
 *
 * Returns: the number of the month that comes twice, or 0 when none does or @year is out of range
 */
int
inn_lunar_leap_month (int year)
{
  return has_year (year) ? get_word (year) >> 13 & 15 : 0;
}

/**
 * inn_lunar_days_in_month:
 * @year: a lunar year
 * @month: 1 to 12
 * @leap: whether the leap month is meant
 *
 * Returns: 29 or 30, or 0 when there is no such month or @year is out of range
 */
int
inn_lunar_days_in_month (int      year,
                         int      month,
                         gboolean leap)
{
  int index = find_index (year, month, leap);

  return index >= 0 ? get_length (year, index) : 0;
}

/**
 * inn_lunar_new_year:
 * @year: a lunar year
 * @date: (out): the first day of the first month, or %INN_DATE_NONE
 *
 * Returns: whether @year is in range
 */
gboolean
inn_lunar_new_year (int      year,
                    InnDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  *date = has_year (year) ? get_new_year (year) : INN_DATE_NONE;
  return inn_date_is_set (*date);
}

/**
 * inn_lunar_qingming:
 * @solar_year: a Gregorian year
 * @date: (out): the day the Sun reaches 15 degrees, 4 to 6 April, or %INN_DATE_NONE
 *
 * Returns: whether @solar_year is in range
 */
gboolean
inn_lunar_qingming (int      solar_year,
                    InnDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (has_year (solar_year))
    *date = inn_date_new (solar_year, 4, 4 + (int) (get_word (solar_year) >> 23 & 3));
  return inn_date_is_set (*date);
}

/**
 * inn_lunar_from_date:
 * @date: a civil day
 * @lunar: (out): the same day in the Chinese calendar; all zero on failure
 *
 * Returns: whether @date is valid and in range (1900-01-31 to 2101-01-28)
 */
gboolean
inn_lunar_from_date (InnDate       date,
                     InnLunarDate *lunar)
{
  int year, days, index, leap_month;

  g_return_val_if_fail (lunar != NULL, FALSE);

  *lunar = (InnLunarDate) { 0 };
  if (!inn_date_is_valid (date))
    return FALSE;

  year = MIN (date.year, INN_LUNAR_LAST_YEAR);
  if (has_year (year) && inn_date_compare (date, get_new_year (year)) < 0)
    year--;
  if (!has_year (year))
    return FALSE;

  days = inn_date_days_between (get_new_year (year), date);
  for (index = 0; index < count_months (year) && days >= get_length (year, index); index++)
    days -= get_length (year, index);
  if (index == count_months (year))
    return FALSE;

  leap_month = inn_lunar_leap_month (year);
  lunar->year = year;
  lunar->leap = leap_month != 0 && index == leap_month;
  lunar->month = index + 1 - (leap_month != 0 && index >= leap_month);
  lunar->day = days + 1;
  return TRUE;
}

/**
 * inn_lunar_to_date:
 * @lunar: a day of the Chinese calendar
 * @date: (out): the same civil day, or %INN_DATE_NONE
 *
 * Returns: whether there is such a day in the table; nothing rolls over
 */
gboolean
inn_lunar_to_date (InnLunarDate lunar,
                   InnDate     *date)
{
  int days, index;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  index = find_index (lunar.year, lunar.month, lunar.leap);
  if (index < 0 || lunar.day < 1 || lunar.day > get_length (lunar.year, index))
    return FALSE;

  days = lunar.day - 1;
  while (index-- > 0)
    days += get_length (lunar.year, index);
  *date = inn_date_add_days (get_new_year (lunar.year), days);
  return TRUE;
}

/**
 * inn_lunar_resolve:
 * @year: a lunar year
 * @month: 1 to 12
 * @day: 1 to 30
 * @leap: whether the leap month is meant
 * @lunar: (out): the day on which that anniversary is kept in @year; all zero on failure
 *
 * A leap month that @year lacks becomes the ordinary month of the same number, and day 30 of a
 * month of 29 days becomes day 29.
 *
 * Returns: whether @year is in range and month and day can be
 */
gboolean
inn_lunar_resolve (int           year,
                   int           month,
                   int           day,
                   gboolean      leap,
                   InnLunarDate *lunar)
{
  g_return_val_if_fail (lunar != NULL, FALSE);

  *lunar = (InnLunarDate) { 0 };
  if (!has_year (year) || month < 1 || month > 12 || day < 1 || day > 30)
    return FALSE;

  lunar->year = year;
  lunar->month = month;
  lunar->leap = leap && inn_lunar_leap_month (year) == month;
  lunar->day = MIN (day, inn_lunar_days_in_month (year, month, lunar->leap));
  return TRUE;
}

/**
 * inn_lunar_animal:
 * @year: a lunar year, of any range
 *
 * Returns: 0 for the Rat to 11 for the Pig
 */
int
inn_lunar_animal (int year)
{
  return ((year - 4) % 12 + 12) % 12;
}

/**
 * inn_lunar_animal_name:
 * @animal: 0 to 11
 *
 * Returns: (transfer none): its name in the language of the program
 */
const char *
inn_lunar_animal_name (int animal)
{
  static const char * const names[] = {
    NC_ ("zodiac animal", "Rat"),    NC_ ("zodiac animal", "Ox"),
    NC_ ("zodiac animal", "Tiger"),  NC_ ("zodiac animal", "Rabbit"),
    NC_ ("zodiac animal", "Dragon"), NC_ ("zodiac animal", "Snake"),
    NC_ ("zodiac animal", "Horse"),  NC_ ("zodiac animal", "Goat"),
    NC_ ("zodiac animal", "Monkey"), NC_ ("zodiac animal", "Rooster"),
    NC_ ("zodiac animal", "Dog"),    NC_ ("zodiac animal", "Pig"),
  };

  g_return_val_if_fail (animal >= 0 && animal < (int) G_N_ELEMENTS (names), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "zodiac animal", names[animal]);
}

/**
 * inn_lunar_dup_words:
 * @month: 1 to 12
 * @day: 1 to 30
 *
 * The words are the same in simplified and traditional writing.
 *
 * Returns: (transfer full): Chinese words, as 十一月初九
 */
char *
inn_lunar_dup_words (int month,
                     int day)
{
  static const char * const digits[] = { "十", "一", "二", "三", "四", "五",
                                         "六", "七", "八", "九" };
  static const char * const months[] = { "正", "二", "三", "四", "五",   "六",
                                         "七", "八", "九", "十", "十一", "十二" };
  const char *tens;

  g_return_val_if_fail (month >= 1 && month <= 12 && day >= 1 && day <= 30, NULL);

  if (day == 20)
    tens = "二";
  else if (day == 30)
    tens = "三";
  else if (day > 20)
    tens = "廿";
  else
    tens = day > 10 ? "十" : "初";
  return g_strdup_printf ("%s月%s%s", months[month - 1], tens, digits[day % 10]);
}

/**
 * inn_lunar_is_usual:
 *
 * Returns: whether people who read the program in its language live by the Chinese calendar too
 */
gboolean
inn_lunar_is_usual (void)
{
  /* TRANSLATORS: Write "words" for Chinese words (十一月初九), or leave "figures" (11/9). */
  return g_strcmp0 (C_ ("how to write lunar dates", "figures"), "words") == 0;
}

/**
 * inn_lunar_format:
 * @year: a lunar year, or 0 to leave it out
 * @month: 1 to 12
 * @day: 1 to 30
 * @leap: whether the leap month is meant
 *
 * Returns: (transfer full): the day as people read it: 农历十一月初九, "lunar 11/9"
 */
char *
inn_lunar_format (int      year,
                  int      month,
                  int      day,
                  gboolean leap)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (month >= 1 && month <= 12 && day >= 1 && day <= 30, NULL);

  if (inn_lunar_is_usual ())
    text = inn_lunar_dup_words (month, day);
  else
    text = g_strdup_printf ("%d/%d", month, day);

  /* TRANSLATORS: %1$s is month and day of the Chinese calendar, 11/9 or 十一月初九; %2$d its year. */
  if (year != 0 && leap)
    return g_strdup_printf (C_ ("lunar date", "lunar leap %1$s, %2$d"), text, year);
  if (year != 0)
    return g_strdup_printf (C_ ("lunar date", "lunar %1$s, %2$d"), text, year);

  /* TRANSLATORS: %s is month and day of the Chinese calendar: 11/9 or 十一月初九. */
  if (leap)
    return g_strdup_printf (C_ ("lunar date", "lunar leap %s"), text);
  return g_strdup_printf (C_ ("lunar date", "lunar %s"), text);
}
