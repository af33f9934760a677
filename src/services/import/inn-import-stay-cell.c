/* inn-import-stay-cell.c: reads one cell of a row into the stay or charge that is being made.
 *
 * A wrong day or amount refuses its row; a word nobody understands is left out and counted, unless
 * the row would mean something else without it.
 */

#include "config.h"

#include "inn-import-stay-cell.h"

#include "inn-import-words.h"
#include "inn-text.h"

#include <string.h>

#define MOST_NIGHTS 366
#define MOST_ROOM_CHARACTERS 20

static void
complain (InnImportCell   *self,
          InnImportReason  reason,
          gboolean         fatal)
{
  if (fatal)
    inn_import_draft_complain (self->draft, self->index, self->column->field, reason, TRUE);
  else
    inn_import_draft_leave_out (self->draft, self->index, self->column->field, reason, FALSE);
}

/**
 * inn_import_stay_cell_find_minute:
 *
 * Returns: the time of day in @text, or %INN_STAY_NO_MINUTE
 */
int
inn_import_stay_cell_find_minute (const char *text)
{
  const char *colon = strchr (text, ':');
  int hour = 0;
  int minute;

  if (colon == NULL || colon == text || !g_ascii_isdigit (colon[-1])
      || !g_ascii_isdigit (colon[1]) || !g_ascii_isdigit (colon[2]))
    return INN_STAY_NO_MINUTE;

  hour = colon[-1] - '0';
  if (colon - text >= 2 && g_ascii_isdigit (colon[-2]))
    hour += (colon[-2] - '0') * 10;
  minute = (colon[1] - '0') * 10 + colon[2] - '0';

  return hour < 24 && minute < 60 ? hour * 60 + minute : INN_STAY_NO_MINUTE;
}

/**
 * inn_import_stay_cell_get_day_reason:
 *
 * Returns: why @cell is no day as the column is read
 */
InnImportReason
inn_import_stay_cell_get_day_reason (InnImportCell *self,
                                     const char    *cell)
{
  const InnColumn *column = self->column;
  InnDate other;

  if (!inn_date_read (cell, INN_DATE_ORDER_DMY, self->today, &other, NULL)
      && !inn_date_read (cell, INN_DATE_ORDER_MDY, self->today, &other, NULL))
    return INN_IMPORT_REASON_DAY;
  if (column->date_order != INN_DATE_ORDER_UNKNOWN)
    return INN_IMPORT_REASON_OTHER_ORDER;

  return column->doubt == INN_COLUMN_DATE_MIXED ? INN_IMPORT_REASON_DATE_MIXED
                                                : INN_IMPORT_REASON_DATE_ORDER;
}

static void
read_day (InnImportCell *self,
          const char    *cell,
          InnDate       *day,
          gint16        *minute)
{
  InnDate read;
  int found;

  if (inn_date_read (cell, self->column->date_order, self->today, &read, NULL))
    {
      *day = read;
      found = minute != NULL ? inn_import_stay_cell_find_minute (cell) : INN_STAY_NO_MINUTE;
      /* Midnight is what spreadsheets write where no time is meant. */
      if (found > 0)
        *minute = found;
      return;
    }

  complain (self, inn_import_stay_cell_get_day_reason (self, cell), TRUE);
}

static void
read_time (InnImportCell *self,
           const char    *cell,
           gint16        *minute)
{
  int found = inn_import_stay_cell_find_minute (cell);

  if (found == INN_STAY_NO_MINUTE)
    complain (self, INN_IMPORT_REASON_TIME, FALSE);
  else
    *minute = found;
}

/* A whole number in front, be it written “3”, “3.0” or “3晚”. */
static gboolean
read_number (const char *cell,
             int         most,
             int        *number)
{
  char *end = NULL;
  gint64 value = g_ascii_strtoll (cell, &end, 10);

  if (end == cell || value < 0 || value > most)
    return FALSE;
  if (*end == '.' && strspn (end + 1, "0") != strlen (end + 1))
    return FALSE;

  *number = value;

  return TRUE;
}

static void
read_money (InnImportCell *self,
            const char    *cell,
            gboolean      *has,
            InnMoney      *money)
{
  InnMoneyDoubts doubts;
  InnMoney read;

  if (!inn_money_read (cell, self->column->money_unit, self->currency, &read, &doubts, NULL))
    {
      gboolean unit = self->column->money_unit == INN_MONEY_UNIT_UNKNOWN
                      && inn_money_read (cell, INN_MONEY_UNIT_MAJOR, self->currency, &read, NULL,
                                         NULL);

      complain (self, unit ? INN_IMPORT_REASON_MONEY_UNIT : INN_IMPORT_REASON_AMOUNT, TRUE);
      return;
    }
  if ((doubts & INN_MONEY_LARGE) != 0)
    {
      complain (self, INN_IMPORT_REASON_ABSURD, TRUE);
      return;
    }
  /* What takes off stands in a sheet of charges only, and is judged with its category. */
  if ((doubts & INN_MONEY_NEGATIVE) != 0 && self->column->field != INN_FIELD_AMOUNT)
    {
      complain (self, INN_IMPORT_REASON_NEGATIVE, TRUE);
      return;
    }
  if ((doubts & INN_MONEY_ROUNDED) != 0)
    inn_import_draft_complain (self->draft, self->index, self->column->field,
                               INN_IMPORT_REASON_ROUNDED, FALSE);

  *has = TRUE;
  *money = read;
}

static void
read_status (InnImportCell *self,
             const char    *cell)
{
  InnImportStay *stay = &self->draft->stay;

  stay->has_status = inn_import_stay_words_read_status (cell, &stay->status_kind, &stay->status);
  if (!stay->has_status)
    complain (self, INN_IMPORT_REASON_STATUS, TRUE);
}

static void
read_guest (InnImportCell *self,
            const char    *cell)
{
  if (!g_ascii_string_to_signed (cell, 10, 1, G_MAXINT64, &self->draft->stay.guest_id, NULL))
    complain (self, INN_IMPORT_REASON_GUEST_NUMBER, TRUE);
}

static void
read_score (InnImportCell *self,
            const char    *cell,
            int           *score)
{
  if (!read_number (cell, 10, score))
    complain (self, INN_IMPORT_REASON_SCORE, FALSE);
}

static void
set_text (char       **text,
          const char  *cell)
{
  g_autofree char *before = *text;

  *text = before != NULL ? g_strconcat (before, "\n", cell, NULL) : g_strdup (cell);
}

static void
read_room (InnImportCell *self,
           const char    *cell)
{
  if (g_utf8_strlen (cell, -1) > MOST_ROOM_CHARACTERS)
    complain (self, INN_IMPORT_REASON_ROOM, TRUE);
  else
    set_text (&self->draft->stay.room, cell);
}

/**
 * inn_import_stay_cell_read:
 * @cell: the text of the cell, cleaned and not empty
 */
void
inn_import_stay_cell_read (InnImportCell *self,
                           const char    *cell)
{
  InnImportStay *stay = &self->draft->stay;
  InnSheetField field = self->column->field;

  if (field >= INN_FIELD_DEMAND)
    {
      set_text (&stay->demand[field - INN_FIELD_DEMAND], cell);
      stay->is_demand |= field - INN_FIELD_DEMAND == INN_BOOKING_YEAR;
      return;
    }
  /* Nothing charged is worth saying, and so is the lowest answer. */
  if (inn_import_words_are_nothing (cell) && !g_str_equal (cell, "0"))
    return;

  switch (field)
    {
    case INN_FIELD_GUEST:
      read_guest (self, cell);
      break;
    case INN_FIELD_ARRIVAL:
      read_day (self, cell, &stay->arrival, &stay->arrival_minute);
      break;
    case INN_FIELD_ARRIVAL_TIME:
      read_time (self, cell, &stay->arrival_minute);
      break;
    case INN_FIELD_DEPARTURE:
      read_day (self, cell, &stay->departure, &stay->departure_minute);
      break;
    case INN_FIELD_DEPARTURE_TIME:
      read_time (self, cell, &stay->departure_minute);
      break;
    case INN_FIELD_NIGHTS:
      if (!read_number (cell, MOST_NIGHTS, &stay->nights))
        complain (self, INN_IMPORT_REASON_NIGHTS, TRUE);
      break;
    case INN_FIELD_ROOM:
      read_room (self, cell);
      break;
    case INN_FIELD_ROOM_TYPE:
      set_text (&stay->room_type, cell);
      break;
    case INN_FIELD_STATUS:
      read_status (self, cell);
      break;
    case INN_FIELD_RATE:
      read_money (self, cell, &stay->has_rate, &stay->rate);
      break;
    case INN_FIELD_RATE_PAID:
      read_money (self, cell, &stay->has_rate_paid, &stay->rate_paid);
      break;
    case INN_FIELD_TOTAL:
      read_money (self, cell, &stay->has_total, &stay->total);
      break;
    case INN_FIELD_AMOUNT:
      read_money (self, cell, &stay->has_amount, &stay->amount);
      break;
    case INN_FIELD_PURPOSE:
      if (!inn_import_stay_words_read_purpose (cell, &stay->purpose))
        complain (self, INN_IMPORT_REASON_WORD, FALSE);
      break;
    case INN_FIELD_REQUESTS:
      set_text (&stay->requests, cell);
      break;
    case INN_FIELD_COMPANIONS:
      set_text (&stay->companions, cell);
      break;
    case INN_FIELD_PAYER:
      set_text (&stay->payer, cell);
      break;
    case INN_FIELD_BILL_TO:
      stay->has_bill_to = inn_import_stay_words_read_bill_to (cell, &stay->bill_to);
      if (!stay->has_bill_to)
        complain (self, INN_IMPORT_REASON_WORD, FALSE);
      break;
    case INN_FIELD_SATISFACTION:
      read_score (self, cell, &stay->satisfaction);
      break;
    case INN_FIELD_RECOMMEND:
      read_score (self, cell, &stay->recommend);
      break;
    case INN_FIELD_DAY:
      read_day (self, cell, &stay->day, NULL);
      break;
    case INN_FIELD_CATEGORY:
      stay->has_category = inn_import_stay_words_read_category (cell, &stay->category);
      if (!stay->has_category)
        complain (self, INN_IMPORT_REASON_CATEGORY, TRUE);
      break;
    case INN_FIELD_WHAT:
      set_text (&stay->what, cell);
      break;
    default:
      break;
    }
}
