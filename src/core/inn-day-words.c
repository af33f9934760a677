/* inn-day-words.c: see inn-day-words.h. */

#include "config.h"

#include "inn-day-words.h"

#include "inn-day-names.h"
#include "inn-festival.h"
#include "inn-format.h"
#include "inn-lunar.h"
#include "inn-solar-term.h"

#include <glib/gi18n-lib.h>

/**
 * inn_day_words_title:
 * @day: the day that is shown
 * @today: the day it is
 *
 * Returns: (transfer full): "Sunday, 22 November", with the year if it is not this one
 */
char *
inn_day_words_title (InnDate day,
                     InnDate today)
{
  if (day.year == today.year)
    /* Translators: title of a page: weekday, day, name of the month. */
    return g_strdup_printf (C_("title", "%1$s, %2$d %3$s"),
                            inn_weekday_get_name (day), day.day, inn_month_get_name (day.month));

  /* Translators: title of a page: weekday, day, name of the month, year. */
  return g_strdup_printf (C_("title", "%1$s, %2$d %3$s %4$d"),
                          inn_weekday_get_name (day), day.day, inn_month_get_name (day.month), day.year);
}

/* Both the term and a festival may fall on a day; the festival of the same name says it already. */
static char *
dup_names_of (InnDate  day,
              gboolean lunar)
{
  int term = lunar ? inn_solar_term_on (day) : -1;
  g_autofree char *names = NULL;

  for (gsize i = 0; i < inn_festival_count (); i++)
    {
      const InnFestival *festival = inn_festival_get (i);

      if (inn_festival_is_on (festival, day) && (lunar || !inn_festival_is_lunar (festival)))
        {
          g_autofree char *before = g_steal_pointer (&names);

          names = inn_format_list (before, inn_festival_get_name (festival));
          if (g_str_equal (inn_festival_get_key (festival), "qingming"))
            term = -1;
        }
    }
  if (term >= 0)
    {
      g_autofree char *before = g_steal_pointer (&names);
      /* Translators: name of a solar term: “小雪节气”. */
      g_autofree char *name = g_strdup_printf (C_("solar term", "%s"),
                                               inn_solar_term_get_name (term));

      names = inn_format_list (before, name);
    }

  return g_steal_pointer (&names);
}

/**
 * inn_day_words_almanac:
 * @day: a day
 * @lunar: whether the Chinese calendar is of interest
 *
 * Returns: (transfer full): what day it is besides its date: "lunar 10/14, Light Snow", or ""
 */
char *
inn_day_words_almanac (InnDate  day,
                       gboolean lunar)
{
  g_autofree char *date = NULL;
  g_autofree char *names = dup_names_of (day, lunar);
  InnLunarDate in_lunar;

  if (lunar && inn_lunar_from_date (day, &in_lunar))
    date = inn_lunar_format (0, in_lunar.month, in_lunar.day, in_lunar.leap);

  return inn_format_list (date, names);
}

/**
 * inn_day_words_distance:
 * @days: days from today on, or back
 *
 * Returns: (transfer full): "in 3 days", "3 days ago"; "" for today
 */
char *
inn_day_words_distance (int days)
{
  if (days == 0)
    return g_strdup ("");
  if (days == -1)
    return g_strdup (C_("day", "yesterday"));
  if (days > 0)
    return inn_format_days_left (days);

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);
}

/**
 * inn_day_words_sentence:
 * @almanac: what day it is, or ""
 * @facts: what there is to say of it, or ""
 *
 * Returns: (transfer full): both as sentences
 */
char *
inn_day_words_sentence (const char *almanac,
                        const char *facts)
{
  g_autofree char *first = inn_format_opening (*almanac != '\0' ? almanac : facts);
  g_autofree char *second = inn_format_opening (facts);

  if (*almanac == '\0' || *facts == '\0')
    return g_steal_pointer (&first);

  /* Translators: two sentences: “lunar 10/14, Light Snow. 1 guest has a birthday today”. */
  return g_strdup_printf (C_("sentences", "%1$s. %2$s"), first, second);
}
