/* inn-column-heading.c: what the heading of a column says.
 *
 * Headings are folded (so traditional characters, capitals and full-width forms are gone), blanks
 * and marks dropped, and compared whole; then again without what stands in brackets, without a
 * number at the end ("电话2") and without words like 客人 before. Nothing is guessed from a part of
 * a heading: 房间电话 is no phone of a guest, and 入住日期 no birthday.
 */

#include "config.h"

#include "inn-column-heading.h"

#include <string.h>

#include "inn-fact-heading.h"
#include "inn-fold.h"
#include "inn-guest-field-words.h"
#include "inn-stay-heading.h"

/* Before the word that counts: 客人姓名, "guest name". A longer one stands before one it begins with. */
static const char *const owners[] = {
  "客人", "客户", "宾客", "会员", "住客", "旅客", "顾客", "本人", "个人", "入住人", "联系人", "主要",
  "primary", "guest", "customer", "client", "contact", "personal", "main",
};

static const struct
{
  const char         *word;
  InnHeadingCalendar  calendar;
} calendars[] = {
  { "农历", INN_HEADING_CALENDAR_LUNAR },  { "阴历", INN_HEADING_CALENDAR_LUNAR },
  { "旧历", INN_HEADING_CALENDAR_LUNAR },  { "lunar", INN_HEADING_CALENDAR_LUNAR },
  { "公历", INN_HEADING_CALENDAR_SOLAR },  { "阳历", INN_HEADING_CALENDAR_SOLAR },
  { "国历", INN_HEADING_CALENDAR_SOLAR },  { "新历", INN_HEADING_CALENDAR_SOLAR },
  { "西历", INN_HEADING_CALENDAR_SOLAR },  { "solar", INN_HEADING_CALENDAR_SOLAR },
  { "gregorian", INN_HEADING_CALENDAR_SOLAR },
};

/* What says who a guest is, is called the same in every list; but a contact (联系人) of a booking may
 * be somebody else. */
static gboolean
tells_who (InnGuestField field,
           InnSheetRows  rows)
{
  return field != INN_FIELD_NAME && field != INN_FIELD_COMPANY && field != INN_FIELD_CHANNEL
         && field != INN_FIELD_NOTE && inn_sheet_field_fits (field, rows);
}

static gboolean
find_word (const char    *word,
           InnSheetRows   rows,
           InnSheetField *field)
{
  InnGuestField known = INN_FIELD_NONE;
  InnSheetField own;

  if (*word == '\0')
    return FALSE;
  if (rows >= INN_SHEET_FACTS ? inn_fact_heading_find (word, rows, field)
                              : rows != INN_SHEET_GUESTS
                                  && inn_stay_heading_find (word, rows, field))
    return TRUE;
  /* Our own export writes it into each kind of sheet. */
  if (inn_stay_heading_find (word, INN_SHEET_STAYS, &own) && own == INN_FIELD_GUEST)
    {
      *field = own;
      return TRUE;
    }

  if (!inn_guest_field_from_heading (word, &known)
      || (rows != INN_SHEET_GUESTS && !tells_who (known, rows)))
    return FALSE;
  *field = known;

  return TRUE;
}

static gboolean
is_mark (gunichar c)
{
  return c < 0x80 ? !g_ascii_isalnum (c) && c != '-' && c != '(' && c != ')'
                  : !g_unichar_isalnum (c);
}

/* Removes "(…)"; one that is not closed goes to the end. */
static void
cut_brackets (char *text)
{
  char *open = strchr (text, '(');

  while (open != NULL)
    {
      char *close = strchr (open, ')');

      if (close == NULL)
        *open = '\0';
      else
        memmove (open, close + 1, strlen (close + 1) + 1);
      open = strchr (text, '(');
    }
}

/* 电话2, 备用电话二, phone-2. */
static void
cut_number (char *text)
{
  static const char *const numbers[] = { "一", "二", "三" };
  gsize length = strlen (text);

  while (length > 0 && (g_ascii_isdigit (text[length - 1]) || text[length - 1] == '-'))
    text[--length] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (length > strlen (numbers[i]) && g_str_has_suffix (text, numbers[i]))
        {
          text[length - strlen (numbers[i])] = '\0';
          return;
        }
    }
}

/* 农历生日 → 生日. */
static InnHeadingCalendar
cut_calendar (char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      char *found = strstr (text, calendars[i].word);

      if (found != NULL)
        {
          char *rest = found + strlen (calendars[i].word);

          memmove (found, rest, strlen (rest) + 1);
          return calendars[i].calendar;
        }
    }

  return INN_HEADING_CALENDAR_NONE;
}

static gboolean
find_part (const char    *text,
           InnSheetRows   rows,
           InnSheetField *field)
{
  if (find_word (text, rows, field))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      if (g_str_has_prefix (text, owners[i]) && find_word (text + strlen (owners[i]), rows, field))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_column_heading_fold:
 * @heading: as it stands in a sheet
 *
 * Two headings that fold alike say the same.
 *
 * Returns: (transfer full): the heading folded, without blanks and marks; brackets stay
 */
char *
inn_column_heading_fold (const char *heading)
{
  g_autofree char *folded = inn_fold (heading);
  GString *bare = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_mark (c))
        g_string_append_unichar (bare, c);
    }

  return g_string_free (bare, FALSE);
}

/**
 * inn_column_heading_read:
 * @heading: as it stands in a sheet
 * @rows: what the sheet is a list of
 * @field: (out): what the column holds
 * @calendar: (out): which calendar its days are of, where the heading says so
 *
 * Returns: whether the heading is known
 */
gboolean
inn_column_heading_read (const char         *heading,
                         InnSheetRows        rows,
                         InnSheetField      *field,
                         InnHeadingCalendar *calendar)
{
  g_autofree char *text = NULL;
  InnBookingColumn demand;

  *field = INN_FIELD_NONE;
  *calendar = INN_HEADING_CALENDAR_NONE;
  if (strlen (heading) > 120)
    return FALSE;
  if (rows == INN_SHEET_STAYS && inn_booking_demand_find_column (heading, &demand))
    {
      *field = INN_FIELD_DEMAND + demand;
      return TRUE;
    }

  text = inn_column_heading_fold (heading);
  if (find_part (text, rows, field))
    return TRUE;

  *calendar = cut_calendar (text);
  cut_brackets (text);
  if (find_part (text, rows, field))
    return TRUE;

  cut_number (text);

  return find_part (text, rows, field);
}

/**
 * inn_column_heading_is_data:
 *
 * Returns: whether @cell is no heading for sure: dates, phones and the like are data
 */
gboolean
inn_column_heading_is_data (const char *cell)
{
  guint n_digits = 0;

  for (; *cell != '\0'; cell++)
    {
      if (*cell == '@')
        return TRUE;
      n_digits += g_ascii_isdigit (*cell) != 0;
    }

  return n_digits >= 6;
}
