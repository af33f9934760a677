/* inn-number-format.c: what the numbers of a workbook mean, by their formats.
 *
 * A workbook knows no dates: a day is a count of days under a format that shows it as one.
 */

#include "config.h"

#include "inn-number-format.h"

#include <string.h>

#define YMD (INN_NUMBER_YEAR | INN_NUMBER_MONTH | INN_NUMBER_DAY)
#define MD  (INN_NUMBER_MONTH | INN_NUMBER_DAY)
#define MDH (MD | INN_NUMBER_HAN)
#define YM  (INN_NUMBER_YEAR | INN_NUMBER_MONTH)
#define T   INN_NUMBER_TIME
#define TS  (INN_NUMBER_TIME | INN_NUMBER_SECONDS)

/**
 * inn_number_format_from_id:
 * @id: one of the formats that every spreadsheet has built in, as on a Chinese system
 */
InnNumberFormat
inn_number_format_from_id (guint id)
{
  static const struct
  {
    guint           first, last;
    InnNumberFormat format;
  } built_in[] = {
    { 9, 10, INN_NUMBER_PERCENT }, { 11, 11, INN_NUMBER_SCIENTIFIC },
    { 14, 15, YMD }, { 16, 16, MD }, { 17, 17, YM }, { 18, 18, T }, { 19, 19, TS }, { 20, 20, T },
    { 21, 21, TS }, { 22, 22, YMD | T }, { 27, 27, YM }, { 28, 29, MDH }, { 30, 31, YMD },
    { 32, 32, T }, { 33, 33, TS }, { 34, 34, T }, { 35, 35, TS }, { 36, 36, YM }, { 45, 45, TS },
    { 46, 46, TS | INN_NUMBER_ELAPSED }, { 47, 47, TS }, { 48, 48, INN_NUMBER_SCIENTIFIC },
    { 50, 50, YM }, { 51, 51, MDH }, { 52, 52, YM }, { 53, 54, MDH }, { 55, 55, T }, { 56, 56, TS },
    { 57, 57, YM }, { 58, 58, MDH }, { 71, 72, YMD }, { 73, 73, MD }, { 74, 74, YM }, { 75, 75, T },
    { 76, 76, TS }, { 77, 77, YMD | T }, { 78, 78, TS }, { 79, 79, TS | INN_NUMBER_ELAPSED },
    { 80, 80, TS }, { 81, 81, YMD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    if (id >= built_in[i].first && id <= built_in[i].last)
      return built_in[i].format;

  return INN_NUMBER_PLAIN;
}

/* Where the part after [this], "this" or \x begins; @elapsed: of [h], [mm] and the like. */
static const char *
skip_literal (const char *at,
              gboolean   *elapsed)
{
  const char *end;
  gsize n;

  switch (*at)
    {
    case '"':
      end = strchr (at + 1, '"');
      return end != NULL ? end + 1 : at + strlen (at);

    case '[':
      n = strspn (at + 1, "hHmMsS");
      *elapsed |= n > 0 && at[n + 1] == ']';
      end = strchr (at, ']');
      return end != NULL ? end + 1 : at + strlen (at);

    case '\\':
    case '_':
    case '*':
      return at[1] != '\0' ? g_utf8_next_char (at + 1) : at + 1;

    default:
      return at;
    }
}

static guint
count_run (const char *at)
{
  guint n = 1;

  while (g_ascii_tolower (at[n]) == g_ascii_tolower (*at))
    n++;

  return n;
}

/* Whether the m that ends before @at is minutes for being followed by seconds. */
static gboolean
leads_to_seconds (const char *at)
{
  gboolean elapsed = FALSE;

  while (*at != '\0' && *at != ';')
    {
      const char *after = skip_literal (at, &elapsed);

      if (after == at && g_ascii_isalpha (*at))
        return g_ascii_tolower (*at) == 's';
      at = after == at ? g_utf8_next_char (at) : after;
    }

  return FALSE;
}

/**
 * inn_number_format_from_code:
 * @code: a format as a workbook spells it, of which the first section counts
 */
InnNumberFormat
inn_number_format_from_code (const char *code)
{
  InnNumberFormat format = INN_NUMBER_PLAIN;
  gboolean elapsed = FALSE;
  char before = '\0';

  if (strstr (code, "月") != NULL)
    format |= INN_NUMBER_HAN;

  while (*code != '\0' && *code != ';')
    {
      const char *after = skip_literal (code, &elapsed);
      char letter = g_ascii_tolower (*code);
      guint n;

      if (after != code)
        {
          code = after;
          continue;
        }

      n = count_run (code);
      switch (letter)
        {
        case 'g':
          /* "General", "G/通用格式", or an era. */
          if (g_ascii_strncasecmp (code, "General", 7) == 0)
            n = 7;
          else if (code[n] != '/')
            format |= INN_NUMBER_YEAR;
          break;
        case 'y':
        case 'b':
          format |= INN_NUMBER_YEAR;
          break;
        case 'e':
          format |= code[n] == '+' || code[n] == '-' ? INN_NUMBER_SCIENTIFIC : INN_NUMBER_YEAR;
          break;
        case 'd':
          /* Three or four are the day of the week. */
          if (n < 3)
            format |= INN_NUMBER_DAY;
          break;
        case 'm':
          format |= before == 'h' || leads_to_seconds (code + n) ? INN_NUMBER_TIME
                                                                 : INN_NUMBER_MONTH;
          break;
        case 'h':
          format |= INN_NUMBER_TIME;
          break;
        case 's':
          format |= INN_NUMBER_TIME | INN_NUMBER_SECONDS;
          break;
        case 'a':
          if (g_ascii_strncasecmp (code, "AM/PM", 5) == 0)
            n = 5;
          else if (g_ascii_strncasecmp (code, "A/P", 3) == 0)
            n = 3;
          break;
        case '%':
          format |= INN_NUMBER_PERCENT;
          break;
        default:
          break;
        }

      if (g_ascii_isalpha (letter) && letter != 'a')
        before = letter;
      code = g_ascii_isalpha (letter) || letter == '%' ? code + n : g_utf8_next_char (code);
    }

  if (elapsed)
    format |= INN_NUMBER_TIME | INN_NUMBER_ELAPSED;

  return format;
}
