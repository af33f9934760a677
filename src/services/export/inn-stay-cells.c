/* inn-stay-cells.c: a stay or a charge as a row of typed cells. On the database thread.
 *
 * Whose it is stands in the number of the guest in this book; name and phone are there for people and
 * for another book. Behind what the import reads back stands what was charged and paid.
 */

#include "config.h"

#include "inn-stay-cells.h"

#include <glib/gi18n-lib.h>

#include "inn-channel.h"
#include "inn-stay-label.h"

#define MOST_COLUMNS 28
#define CURRENCY "CNY"

/* What no field is filled with. The number tells two stays apart that are alike in all else. */
enum
{
  FIGURE_NUMBER = INN_SHEET_N_FIELDS,
  FIGURE_CHARGED,
  FIGURE_PAID,
  FIGURE_BALANCE,
};

typedef struct
{
  InnSheetField field;
  InnTableType  type;
  guint         width;
} Layout;

static const Layout stay_layout[] = {
  { FIGURE_NUMBER, INN_TABLE_NUMBER, 8 },
  { INN_FIELD_GUEST, INN_TABLE_NUMBER, 10 },
  { INN_FIELD_NAME, INN_TABLE_TEXT, 14 },
  { INN_FIELD_LATIN_NAME, INN_TABLE_TEXT, 16 },
  { INN_FIELD_PHONE, INN_TABLE_PHONE, 18 },
  { INN_FIELD_ARRIVAL, INN_TABLE_DATE, 12 },
  { INN_FIELD_ARRIVAL_TIME, INN_TABLE_TEXT, 10 },
  { INN_FIELD_DEPARTURE, INN_TABLE_DATE, 12 },
  { INN_FIELD_DEPARTURE_TIME, INN_TABLE_TEXT, 10 },
  { INN_FIELD_NIGHTS, INN_TABLE_NUMBER, 8 },
  { INN_FIELD_ROOM, INN_TABLE_PHONE, 8 },
  { INN_FIELD_ROOM_TYPE, INN_TABLE_TEXT, 14 },
  { INN_FIELD_STATUS, INN_TABLE_TEXT, 10 },
  { INN_FIELD_RATE, INN_TABLE_NUMBER, 14 },
  { INN_FIELD_CURRENCY, INN_TABLE_TEXT, 8 },
  { INN_FIELD_CHANNEL, INN_TABLE_TEXT, 12 },
  { INN_FIELD_COMPANY, INN_TABLE_TEXT, 18 },
  { INN_FIELD_BILL_TO, INN_TABLE_TEXT, 10 },
  { INN_FIELD_PAYER, INN_TABLE_TEXT, 14 },
  { INN_FIELD_COMPANIONS, INN_TABLE_TEXT, 20 },
  { INN_FIELD_PURPOSE, INN_TABLE_TEXT, 10 },
  { INN_FIELD_REQUESTS, INN_TABLE_TEXT, 24 },
  { INN_FIELD_NOTE, INN_TABLE_TEXT, 24 },
  { INN_FIELD_SATISFACTION, INN_TABLE_NUMBER, 10 },
  { INN_FIELD_RECOMMEND, INN_TABLE_NUMBER, 10 },
  { FIGURE_CHARGED, INN_TABLE_NUMBER, 12 },
  { FIGURE_PAID, INN_TABLE_NUMBER, 12 },
  { FIGURE_BALANCE, INN_TABLE_NUMBER, 12 },
};

static const Layout charge_layout[] = {
  { INN_FIELD_GUEST, INN_TABLE_NUMBER, 10 },
  { INN_FIELD_NAME, INN_TABLE_TEXT, 14 },
  { INN_FIELD_PHONE, INN_TABLE_PHONE, 18 },
  { INN_FIELD_ARRIVAL, INN_TABLE_DATE, 12 },
  { INN_FIELD_ROOM, INN_TABLE_PHONE, 8 },
  { INN_FIELD_DAY, INN_TABLE_DATE, 12 },
  { INN_FIELD_CATEGORY, INN_TABLE_TEXT, 10 },
  { INN_FIELD_WHAT, INN_TABLE_TEXT, 28 },
  { INN_FIELD_AMOUNT, INN_TABLE_NUMBER, 14 },
  { INN_FIELD_CURRENCY, INN_TABLE_TEXT, 8 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (stay_layout) <= MOST_COLUMNS);

struct _InnStayCells
{
  InnSheetRows    rows;
  const Layout   *layout;
  guint           n_columns;
  char           *headings[MOST_COLUMNS];
  InnTableColumn  columns[MOST_COLUMNS];
  InnTableCell    cells[MOST_COLUMNS];
  char           *texts[MOST_COLUMNS];
  char           *name;       /* of the guest of the row */
  char           *latin_name;
  char           *phone;
};

/**
 * inn_stay_cells_new:
 * @rows: stays or charges
 *
 * Returns: (transfer full): the columns of such a sheet; inn_stay_cells_free() frees it
 */
InnStayCells *
inn_stay_cells_new (InnSheetRows rows)
{
  InnStayCells *self = g_new0 (InnStayCells, 1);

  self->rows = rows;
  self->layout = rows == INN_SHEET_STAYS ? stay_layout : charge_layout;
  self->n_columns = rows == INN_SHEET_STAYS ? G_N_ELEMENTS (stay_layout)
                                            : G_N_ELEMENTS (charge_layout);

  return self;
}

static void
forget_guest (InnStayCells *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->latin_name, g_free);
  g_clear_pointer (&self->phone, g_free);
}

/**
 * inn_stay_cells_free:
 * @self: (transfer full): an #InnStayCells
 */
void
inn_stay_cells_free (InnStayCells *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->headings[i]);
      g_free (self->texts[i]);
    }
  forget_guest (self);
  g_free (self);
}

static const char *
get_label (InnSheetField field)
{
  switch (field)
    {
    case FIGURE_NUMBER:
      return C_ ("sheet column", "Stay number");
    case FIGURE_CHARGED:
      return C_ ("sheet column", "Charged");
    case FIGURE_PAID:
      return C_ ("sheet column", "Paid");
    case FIGURE_BALANCE:
      return C_ ("sheet column", "Balance");
    default:
      return inn_sheet_field_get_label (field);
    }
}

static gboolean
is_money (InnSheetField field)
{
  return field >= FIGURE_CHARGED || inn_sheet_field_is_money (field);
}

/**
 * inn_stay_cells_learn:
 *
 * To be called before the columns are asked for: a workbook drops the noughts behind an amount, so
 * that the heading has to say what it is in, where all is in the money of the country.
 */
gboolean
inn_stay_cells_learn (InnStayCells   *self,
                      InnConnection  *connection,
                      GError        **error)
{
  gboolean only = FALSE;

  if (!inn_charge_place_table_is_all_in (connection, CURRENCY, &only, error))
    return FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const Layout *layout = &self->layout[i];
      const char *label = get_label (layout->field);
      gboolean money = is_money (layout->field);

      g_free (self->headings[i]);
      self->headings[i] = money && only
                            /* Translators: what a column of amounts holds, which are in yuan */
                            ? g_strdup_printf (C_ ("sheet column", "%s (yuan)"), label)
                            : g_strdup (label);
      self->columns[i] = (InnTableColumn) {
        self->headings[i], money && !only ? INN_TABLE_TEXT : layout->type, layout->width,
      };
    }

  return TRUE;
}

/**
 * inn_stay_cells_get_columns:
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): the columns
 */
const InnTableColumn *
inn_stay_cells_get_columns (InnStayCells *self,
                            guint        *n_columns)
{
  *n_columns = self->n_columns;

  return self->columns;
}

static char *
take_day (InnTableCell *cell,
          InnDate       day)
{
  char iso[INN_DATE_ISO_SIZE];

  if (!inn_date_is_set (day))
    return g_strdup ("");

  cell->type = INN_TABLE_DATE;
  cell->date = day;

  return g_strdup (inn_date_to_iso (day, iso));
}

static char *
take_number (InnTableCell *cell,
             gint64        number,
             gint64        least)
{
  if (number < least)
    return g_strdup ("");

  cell->type = INN_TABLE_NUMBER;
  cell->number = number;

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
take_money (InnTableCell *cell,
            InnTableType  type,
            InnMoney      money)
{
  char *text = inn_money_format_plain (money);

  cell->type = type;
  cell->number = g_ascii_strtod (text, NULL);

  return text;
}

static char *
dup_minute (int minute)
{
  return minute == INN_STAY_NO_MINUTE ? g_strdup ("")
                                      : g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/* As the import reads it: the number is sure, the name is for people. */
static char *
dup_person (gint64      id,
            const char *name)
{
  return g_strdup_printf ("#%" G_GINT64_FORMAT "%s%s", id, name[0] != '\0' ? " " : "", name);
}

static char *
dup_companions (const InnStay *stay)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (stay->companions, i);
      g_autofree char *person = dup_person (guest->guest_id, guest->name);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", person);
    }

  return g_string_free (text, FALSE);
}

/* What stands in both kinds of rows of the guest. */
static char *
dup_guest_text (InnStayCells  *self,
                InnSheetField  field,
                gint64         guest_id,
                InnTableCell  *cell)
{
  switch (field)
    {
    case INN_FIELD_GUEST:
      return take_number (cell, guest_id, 1);
    case INN_FIELD_NAME:
      return g_strdup (self->name);
    case INN_FIELD_LATIN_NAME:
      return g_strdup (self->latin_name);
    case INN_FIELD_PHONE:
      cell->type = INN_TABLE_PHONE;
      return g_strdup (self->phone);
    default:
      return NULL;
    }
}

static char *
dup_stay_text (InnStayCells  *self,
               guint          column,
               const InnStay *stay,
               InnTableCell  *cell)
{
  InnTableType money = self->columns[column].type;
  InnSheetField field = self->layout[column].field;
  char *text = dup_guest_text (self, field, stay->guest_id, cell);

  if (text != NULL)
    return text;

  switch (field)
    {
    case FIGURE_NUMBER:
      return take_number (cell, stay->id, 1);
    case INN_FIELD_ARRIVAL:
      return take_day (cell, stay->arrival);
    case INN_FIELD_ARRIVAL_TIME:
      return dup_minute (stay->arrival_minute);
    case INN_FIELD_DEPARTURE:
      return take_day (cell, stay->departure);
    case INN_FIELD_DEPARTURE_TIME:
      return dup_minute (stay->departure_minute);
    case INN_FIELD_NIGHTS:
      return take_number (cell, inn_date_days_between (stay->arrival, stay->departure), 0);
    case INN_FIELD_ROOM:
      cell->type = INN_TABLE_PHONE;
      return g_strdup (stay->room);
    case INN_FIELD_ROOM_TYPE:
      return g_strdup (stay->room_type);
    case INN_FIELD_STATUS:
      return g_strdup (inn_stay_status_get_label (stay->status));
    case INN_FIELD_RATE:
      return stay->rate.amount == INN_STAY_NO_RATE ? g_strdup ("")
                                                   : take_money (cell, money, stay->rate);
    case INN_FIELD_CURRENCY:
      return g_strdup (stay->spend.currency);
    case INN_FIELD_CHANNEL:
      return g_strdup (inn_channel_get_title (stay->channel));
    case INN_FIELD_COMPANY:
      return g_strdup (stay->organisation_name);
    case INN_FIELD_BILL_TO:
      return g_strdup (stay->bill_to == INN_BILL_TO_ORGANISATION
                         ? inn_bill_to_get_label (stay->bill_to) : "");
    case INN_FIELD_PAYER:
      return stay->payer_id != 0 ? dup_person (stay->payer_id, stay->payer_name) : g_strdup ("");
    case INN_FIELD_COMPANIONS:
      return dup_companions (stay);
    case INN_FIELD_PURPOSE:
      return g_strdup (inn_stay_purpose_get_label (stay->purpose));
    case INN_FIELD_REQUESTS:
      return g_strdup (stay->requests);
    case INN_FIELD_NOTE:
      return g_strdup (stay->note);
    case INN_FIELD_SATISFACTION:
      return take_number (cell, stay->satisfaction, 0);
    case INN_FIELD_RECOMMEND:
      return take_number (cell, stay->recommend, 0);
    case FIGURE_CHARGED:
      return take_money (cell, money, stay->spend);
    case FIGURE_PAID:
      return take_money (cell, money, stay->paid);
    case FIGURE_BALANCE:
      return take_money (cell, money, inn_stay_get_balance (stay));
    default:
      return g_strdup ("");
    }
}

static char *
dup_charge_text (InnStayCells         *self,
                 guint                 column,
                 const InnChargePlace *place,
                 InnTableCell         *cell)
{
  InnSheetField field = self->layout[column].field;
  const InnCharge *charge = place->charge;
  char *text = dup_guest_text (self, field, place->guest_id, cell);

  if (text != NULL)
    return text;

  switch (field)
    {
    case INN_FIELD_ARRIVAL:
      return take_day (cell, place->arrival);
    case INN_FIELD_ROOM:
      cell->type = INN_TABLE_PHONE;
      return g_strdup (place->room);
    case INN_FIELD_DAY:
      return take_day (cell, charge->day);
    case INN_FIELD_CATEGORY:
      return g_strdup (inn_charge_category_get_label (charge->category));
    case INN_FIELD_WHAT:
      return g_strdup (charge->what);
    case INN_FIELD_AMOUNT:
      return take_money (cell, self->columns[column].type, charge->amount);
    case INN_FIELD_CURRENCY:
      return g_strdup (charge->amount.currency);
    default:
      return g_strdup ("");
    }
}

/**
 * inn_stay_cells_fill:
 * @stay: (nullable): a stay, for a sheet of stays
 * @place: (nullable): a charge, for a sheet of charges
 *
 * Returns: (transfer none) (nullable): a cell for each column, lent until the next call, or %NULL
 *   with @error
 */
const InnTableCell *
inn_stay_cells_fill (InnStayCells          *self,
                     InnConnection         *connection,
                     const InnStay         *stay,
                     const InnChargePlace  *place,
                     GError               **error)
{
  forget_guest (self);
  if (!inn_charge_place_table_find_guest (connection,
                                          stay != NULL ? stay->guest_id : place->guest_id,
                                          &self->name, &self->latin_name, &self->phone, error))
    return NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      InnTableCell cell = { INN_TABLE_TEXT };

      g_free (self->texts[i]);
      self->texts[i] = stay != NULL ? dup_stay_text (self, i, stay, &cell)
                                    : dup_charge_text (self, i, place, &cell);
      if (self->texts[i] == NULL)
        self->texts[i] = g_strdup ("");
      cell.text = self->texts[i];
      self->cells[i] = cell;
    }

  return self->cells;
}
