/* inn-festival.c: the festivals of the year, solar, lunar and by solar term.
 *
 * Lunar festivals are known for as long as the lunar table reaches. Each festival comes exactly
 * once in a solar year: from New Year's Eve to Double Ninth no lunar one crosses into the next.
 */

#include "config.h"

#include "inn-festival.h"

#include "inn-lunar.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  RULE_SOLAR,
  RULE_LUNAR,
  RULE_LUNAR_EVE, /* the day before the first day of the first month */
  RULE_QINGMING,
} Rule;

struct _InnFestival
{
  const char *key;
  const char *name; /* not translated */
  Rule rule;
  guint8 month;
  guint8 day;
};

static const InnFestival festivals[] = {
  { "new-year", NC_ ("festival", "New Year"), RULE_SOLAR, 1, 1 },
  { "new-years-eve-lunar", NC_ ("festival", "Chinese New Year’s Eve"), RULE_LUNAR_EVE, 0, 0 },
  { "spring-festival", NC_ ("festival", "Spring Festival"), RULE_LUNAR, 1, 1 },
  { "lantern", NC_ ("festival", "Lantern Festival"), RULE_LUNAR, 1, 15 },
  { "valentine", NC_ ("festival", "Valentine’s Day"), RULE_SOLAR, 2, 14 },
  { "womens-day", NC_ ("festival", "Women’s Day"), RULE_SOLAR, 3, 8 },
  { "qingming", NC_ ("festival", "Qingming"), RULE_QINGMING, 0, 0 },
  { "labour-day", NC_ ("festival", "Labour Day"), RULE_SOLAR, 5, 1 },
  { "dragon-boat", NC_ ("festival", "Dragon Boat Festival"), RULE_LUNAR, 5, 5 },
  { "childrens-day", NC_ ("festival", "Children’s Day"), RULE_SOLAR, 6, 1 },
  { "qixi", NC_ ("festival", "Qixi Festival"), RULE_LUNAR, 7, 7 },
  { "mid-autumn", NC_ ("festival", "Mid-Autumn Festival"), RULE_LUNAR, 8, 15 },
  { "national-day", NC_ ("festival", "National Day"), RULE_SOLAR, 10, 1 },
  { "double-ninth", NC_ ("festival", "Double Ninth Festival"), RULE_LUNAR, 9, 9 },
  { "christmas-eve", NC_ ("festival", "Christmas Eve"), RULE_SOLAR, 12, 24 },
  { "christmas", NC_ ("festival", "Christmas"), RULE_SOLAR, 12, 25 },
};

/**
 * inn_festival_count:
 *
 * Returns: how many festivals there are
 */
gsize
inn_festival_count (void)
{
  return G_N_ELEMENTS (festivals);
}

/**
 * inn_festival_get:
 * @index: from 0, in the order of a usual year
 *
 * Returns: (transfer none): that festival
 */
const InnFestival *
inn_festival_get (gsize index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (festivals), NULL);

  return &festivals[index];
}

/**
 * inn_festival_lookup:
 * @key: (nullable): a stored key
 *
 * Returns: (transfer none) (nullable): that festival, or %NULL
 */
const InnFestival *
inn_festival_lookup (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (festivals); i++)
    {
      if (g_strcmp0 (festivals[i].key, key) == 0)
        return &festivals[i];
    }
  return NULL;
}

/**
 * inn_festival_get_key:
 * @self: a festival
 *
 * Returns: (transfer none): its stable key
 */
const char *
inn_festival_get_key (const InnFestival *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

/**
 * inn_festival_get_name:
 * @self: a festival
 *
 * Returns: (transfer none): its name in the language of the program
 */
const char *
inn_festival_get_name (const InnFestival *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "festival", self->name);
}

/**
 * inn_festival_is_lunar:
 * @self: a festival
 *
 * Returns: whether its solar date differs from year to year by the Moon
 */
gboolean
inn_festival_is_lunar (const InnFestival *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rule == RULE_LUNAR || self->rule == RULE_LUNAR_EVE;
}

/**
 * inn_festival_in_year:
 * @self: a festival
 * @solar_year: a Gregorian year
 * @date: (out): its day, or %INN_DATE_NONE
 *
 * Returns: whether the day is known: the lunar table reaches so far
 */
gboolean
inn_festival_in_year (const InnFestival *self,
                      int                solar_year,
                      InnDate           *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  switch (self->rule)
    {
    case RULE_SOLAR:
      *date = inn_date_new (solar_year, self->month, self->day);
      break;
    case RULE_LUNAR:
      *date = INN_DATE_NONE;
      if (solar_year >= INN_LUNAR_FIRST_YEAR && solar_year <= INN_LUNAR_LAST_YEAR)
        inn_lunar_to_date ((InnLunarDate) { solar_year, self->month, self->day, FALSE }, date);
      break;
    case RULE_LUNAR_EVE:
      if (inn_lunar_new_year (solar_year, date))
        *date = inn_date_add_days (*date, -1);
      break;
    case RULE_QINGMING:
      inn_lunar_qingming (solar_year, date);
      break;
    default:
      g_assert_not_reached ();
    }
  return inn_date_is_set (*date);
}

/**
 * inn_festival_next:
 * @self: a festival
 * @from: a valid day
 * @date: (out): the first day of @self on or after @from, or %INN_DATE_NONE
 *
 * Returns: whether the day is known
 */
gboolean
inn_festival_next (const InnFestival *self,
                   InnDate            from,
                   InnDate           *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  for (int year = from.year; inn_date_is_valid (from) && year <= from.year + 1; year++)
    {
      if (inn_festival_in_year (self, year, date) && inn_date_compare (*date, from) >= 0)
        return TRUE;
    }
  *date = INN_DATE_NONE;
  return FALSE;
}

/**
 * inn_festival_is_on:
 * @self: a festival
 * @date: a day
 *
 * Returns: whether @date is that festival
 */
gboolean
inn_festival_is_on (const InnFestival *self,
                    InnDate            date)
{
  InnDate day;

  return inn_festival_in_year (self, date.year, &day) && inn_date_equal (day, date);
}
