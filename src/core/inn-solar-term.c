/* inn-solar-term.c: see inn-solar-term.h. Two terms fall into each month of the Gregorian year; the
 * table holds on which day.
 */

#include "config.h"

#include "inn-solar-term.h"

#include "inn-solar-term-table.h"

#include <glib/gi18n-lib.h>

static const char *const names[INN_SOLAR_TERM_N] = {
  NC_ ("solar term", "Slight Cold"),
  NC_ ("solar term", "Great Cold"),
  NC_ ("solar term", "Start of Spring"),
  NC_ ("solar term", "Rain Water"),
  NC_ ("solar term", "Awakening of Insects"),
  NC_ ("solar term", "Spring Equinox"),
  NC_ ("solar term", "Pure Brightness"),
  NC_ ("solar term", "Grain Rain"),
  NC_ ("solar term", "Start of Summer"),
  NC_ ("solar term", "Grain Buds"),
  NC_ ("solar term", "Grain in Ear"),
  NC_ ("solar term", "Summer Solstice"),
  NC_ ("solar term", "Slight Heat"),
  NC_ ("solar term", "Great Heat"),
  NC_ ("solar term", "Start of Autumn"),
  NC_ ("solar term", "End of Heat"),
  NC_ ("solar term", "White Dew"),
  NC_ ("solar term", "Autumn Equinox"),
  NC_ ("solar term", "Cold Dew"),
  NC_ ("solar term", "Descent of Frost"),
  NC_ ("solar term", "Start of Winter"),
  NC_ ("solar term", "Light Snow"),
  NC_ ("solar term", "Heavy Snow"),
  NC_ ("solar term", "Winter Solstice"),
};

/**
 * inn_solar_term_in_year:
 * @solar_year: a Gregorian year
 * @term: 0 to 23
 * @date: (out): the day of @term, or %INN_DATE_NONE
 *
 * Returns: whether the day is known
 */
gboolean
inn_solar_term_in_year (int      solar_year,
                        int      term,
                        InnDate *date)
{
  guint64 word;

  g_return_val_if_fail (term >= 0 && term < INN_SOLAR_TERM_N, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (solar_year < SOLAR_TERM_TABLE_FIRST_YEAR || solar_year > SOLAR_TERM_TABLE_LAST_YEAR)
    return FALSE;

  word = solar_term_table[solar_year - SOLAR_TERM_TABLE_FIRST_YEAR];
  *date = inn_date_new (solar_year, term / 2 + 1,
                        solar_term_earliest[term] + (int) ((word >> (2 * term)) & 3));

  return TRUE;
}

/**
 * inn_solar_term_on:
 * @date: a day
 *
 * Returns: the term that begins on @date, or -1 for none
 */
int
inn_solar_term_on (InnDate date)
{
  if (!inn_date_is_valid (date))
    return -1;

  for (int term = 2 * (date.month - 1); term < 2 * date.month; term++)
    {
      InnDate day;

      if (inn_solar_term_in_year (date.year, term, &day) && inn_date_equal (day, date))
        return term;
    }

  return -1;
}

/**
 * inn_solar_term_get_name:
 * @term: 0 to 23
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
inn_solar_term_get_name (int term)
{
  g_return_val_if_fail (term >= 0 && term < INN_SOLAR_TERM_N, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "solar term", names[term]);
}
