/* inn-fact-cells.c: a fact known of a guest as a row of typed cells. On the database thread.
 *
 * As with stays, whose it is stands in the number of the guest in this book; name and phone are there
 * for people and for another book. Each word is one that the import understands.
 */

#include "config.h"

#include "inn-fact-cells.h"

#include <glib/gi18n-lib.h>

#include "inn-charge-place-table.h"
#include "inn-consent-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-preference-table.h"
#include "inn-promise-table.h"
#include "inn-relation-table.h"
#include "inn-staff-table.h"

#define MOST_COLUMNS 16

/* How every fact begins. */
typedef struct
{
  gint64 id;
  gint64 guest_id;
} AnyFact;

typedef struct
{
  InnSheetField field;
  InnTableType  type;
  guint         width;
} Layout;

#define WHO \
  { INN_FIELD_GUEST, INN_TABLE_NUMBER, 10 }, { INN_FIELD_NAME, INN_TABLE_TEXT, 14 }, \
  { INN_FIELD_LATIN_NAME, INN_TABLE_TEXT, 16 }, { INN_FIELD_PHONE, INN_TABLE_PHONE, 18 }

static const Layout preference_layout[] = {
  WHO,
  { INN_FIELD_AREA, INN_TABLE_TEXT, 10 },
  { INN_FIELD_TOPIC, INN_TABLE_TEXT, 14 },
  { INN_FIELD_CHOICE, INN_TABLE_TEXT, 14 },
  { INN_FIELD_WORDS, INN_TABLE_TEXT, 28 },
  { INN_FIELD_STANCE, INN_TABLE_TEXT, 12 },
  { INN_FIELD_SEVERE, INN_TABLE_TEXT, 8 },
  { INN_FIELD_KNOWN_HOW, INN_TABLE_TEXT, 12 },
  { INN_FIELD_TIMES, INN_TABLE_NUMBER, 8 },
  { INN_FIELD_CONFIRMED, INN_TABLE_DATE, 12 },
  { INN_FIELD_BY, INN_TABLE_TEXT, 12 },
};

static const Layout interaction_layout[] = {
  WHO,
  { INN_FIELD_DAY, INN_TABLE_DATE, 12 },
  { INN_FIELD_TIME, INN_TABLE_TEXT, 8 },
  { INN_FIELD_KIND, INN_TABLE_TEXT, 10 },
  { INN_FIELD_WORDS, INN_TABLE_TEXT, 40 },
  { INN_FIELD_BY, INN_TABLE_TEXT, 12 },
};

static const Layout promise_layout[] = {
  WHO,
  { INN_FIELD_KIND, INN_TABLE_TEXT, 14 },
  { INN_FIELD_WORDS, INN_TABLE_TEXT, 28 },
  { INN_FIELD_DAY, INN_TABLE_DATE, 12 },
  { INN_FIELD_DUE, INN_TABLE_DATE, 12 },
  { INN_FIELD_DUE_TIME, INN_TABLE_TEXT, 10 },
  { INN_FIELD_STATE, INN_TABLE_TEXT, 10 },
  { INN_FIELD_OUTCOME, INN_TABLE_TEXT, 24 },
  { INN_FIELD_BY, INN_TABLE_TEXT, 12 },
};

static const Layout consent_layout[] = {
  WHO,
  { INN_FIELD_CONSENT, INN_TABLE_TEXT, 18 },
  { INN_FIELD_ANSWER, INN_TABLE_TEXT, 10 },
  { INN_FIELD_DAY, INN_TABLE_DATE, 12 },
  { INN_FIELD_TIME, INN_TABLE_TEXT, 8 },
  { INN_FIELD_HOW, INN_TABLE_TEXT, 12 },
  { INN_FIELD_WORDING, INN_TABLE_TEXT, 40 },
  { INN_FIELD_BY, INN_TABLE_TEXT, 12 },
};

static const Layout relation_layout[] = {
  WHO,
  { INN_FIELD_KIND, INN_TABLE_TEXT, 14 },
  { INN_FIELD_OTHER, INN_TABLE_TEXT, 18 },
  { INN_FIELD_OTHER_PHONE, INN_TABLE_PHONE, 18 },
  { INN_FIELD_BORN, INN_TABLE_PHONE, 12 },
  { INN_FIELD_WORDS, INN_TABLE_TEXT, 28 },
};

static const Layout date_layout[] = {
  WHO,
  { INN_FIELD_KIND, INN_TABLE_TEXT, 18 },
  { INN_FIELD_WORDS, INN_TABLE_TEXT, 24 },
  { INN_FIELD_OCCASION, INN_TABLE_DATE, 16 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (preference_layout) <= MOST_COLUMNS);

struct _InnFactCells
{
  InnSheetRows    rows;
  const Layout   *layout;
  guint           n_columns;
  InnTableColumn  columns[MOST_COLUMNS];
  InnTableCell    cells[MOST_COLUMNS];
  char           *texts[MOST_COLUMNS];
  GPtrArray      *staff;      /* owned, of InnStaff */
  char           *name;       /* of the guest of the row */
  char           *latin_name;
  char           *phone;
};

/**
 * inn_fact_cells_new:
 * @rows: which facts
 *
 * Returns: (transfer full): the columns of such a sheet; inn_fact_cells_free() frees it
 */
InnFactCells *
inn_fact_cells_new (InnSheetRows rows)
{
  static const struct
  {
    const Layout *layout;
    guint         n_columns;
  } layouts[INN_SHEET_N_ROWS] = {
    [INN_SHEET_PREFERENCES] = { preference_layout, G_N_ELEMENTS (preference_layout) },
    [INN_SHEET_INTERACTIONS] = { interaction_layout, G_N_ELEMENTS (interaction_layout) },
    [INN_SHEET_PROMISES] = { promise_layout, G_N_ELEMENTS (promise_layout) },
    [INN_SHEET_CONSENTS] = { consent_layout, G_N_ELEMENTS (consent_layout) },
    [INN_SHEET_RELATIONS] = { relation_layout, G_N_ELEMENTS (relation_layout) },
    [INN_SHEET_DATES] = { date_layout, G_N_ELEMENTS (date_layout) },
  };
  InnFactCells *self = g_new0 (InnFactCells, 1);

  self->rows = rows;
  self->layout = layouts[rows].layout;
  self->n_columns = layouts[rows].n_columns;
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = (InnTableColumn) {
      inn_sheet_field_get_label (self->layout[i].field), self->layout[i].type,
      self->layout[i].width,
    };

  return self;
}

static void
forget_guest (InnFactCells *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->latin_name, g_free);
  g_clear_pointer (&self->phone, g_free);
}

/**
 * inn_fact_cells_free:
 * @self: (transfer full): an #InnFactCells
 */
void
inn_fact_cells_free (InnFactCells *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  forget_guest (self);
  g_free (self);
}

/**
 * inn_fact_cells_learn:
 *
 * To be called before the first row.
 */
gboolean
inn_fact_cells_learn (InnFactCells   *self,
                      InnConnection  *connection,
                      GError        **error)
{
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = inn_staff_table_list (connection, error);

  return self->staff != NULL;
}

/**
 * inn_fact_cells_get_columns:
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): the columns
 */
const InnTableColumn *
inn_fact_cells_get_columns (InnFactCells *self,
                            guint        *n_columns)
{
  *n_columns = self->n_columns;

  return self->columns;
}

/**
 * inn_fact_cells_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full): the next facts of all guests
 */
GPtrArray *
inn_fact_cells_list_after (InnFactCells   *self,
                           InnConnection  *connection,
                           gint64          id,
                           guint           limit,
                           GError        **error)
{
  switch (self->rows)
    {
    case INN_SHEET_PREFERENCES:
      return inn_preference_table_list_after (connection, id, limit, error);
    case INN_SHEET_INTERACTIONS:
      return inn_interaction_table_list_after (connection, id, limit, error);
    case INN_SHEET_PROMISES:
      return inn_promise_table_list_after (connection, id, limit, error);
    case INN_SHEET_CONSENTS:
      return inn_consent_table_list_after (connection, id, limit, error);
    case INN_SHEET_RELATIONS:
      return inn_relation_table_list_after (connection, id, limit, error);
    case INN_SHEET_DATES:
      return inn_important_date_table_list_after (connection, id, limit, error);
    case INN_SHEET_GUESTS:
    case INN_SHEET_STAYS:
    case INN_SHEET_CHARGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * inn_fact_cells_identify:
 * @fact: one that inn_fact_cells_list_after() gave
 * @id: (out): its row
 * @guest_id: (out): whose it is
 */
void
inn_fact_cells_identify (gconstpointer  fact,
                         gint64        *id,
                         gint64        *guest_id)
{
  const AnyFact *any = fact;

  *id = any->id;
  *guest_id = any->guest_id;
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
             gint64        number)
{
  cell->type = INN_TABLE_NUMBER;
  cell->number = number;

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
dup_minute (int minute)
{
  return minute == INN_CIVIL_NO_MINUTE ? g_strdup ("")
                                       : g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

static char *
dup_staff (InnFactCells *self,
           gint64        staff_id)
{
  for (guint i = 0; i < self->staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (self->staff, i);

      if (person->id == staff_id)
        return g_strdup (person->name);
    }

  return g_strdup ("");
}

static char *
dup_preference_text (InnFactCells        *self,
                     InnSheetField        field,
                     const InnPreference *preference,
                     InnTableCell        *cell)
{
  switch (field)
    {
    case INN_FIELD_AREA:
      return g_strdup (inn_preference_area_get_label (preference->area));
    case INN_FIELD_TOPIC:
      return g_strdup (preference->topic);
    case INN_FIELD_CHOICE:
      return g_strdup (preference->choice);
    case INN_FIELD_WORDS:
      return g_strdup (preference->what);
    case INN_FIELD_STANCE:
      return g_strdup (inn_stance_get_label (preference->stance));
    case INN_FIELD_SEVERE:
      return g_strdup (preference->severe ? C_ ("sheet", "yes") : "");
    case INN_FIELD_KNOWN_HOW:
      return g_strdup (inn_preference_source_get_label (preference->source));
    case INN_FIELD_TIMES:
      return take_number (cell, preference->times);
    case INN_FIELD_CONFIRMED:
      return take_day (cell, preference->confirmed);
    case INN_FIELD_BY:
      return dup_staff (self, preference->staff_id);
    default:
      return NULL;
    }
}

static char *
dup_interaction_text (InnFactCells         *self,
                      InnSheetField         field,
                      const InnInteraction *interaction,
                      InnTableCell         *cell)
{
  switch (field)
    {
    case INN_FIELD_DAY:
      return take_day (cell, interaction->when.date);
    case INN_FIELD_TIME:
      return dup_minute (interaction->when.minute);
    case INN_FIELD_KIND:
      return g_strdup (inn_interaction_kind_get_label (interaction->kind));
    case INN_FIELD_WORDS:
      return g_strdup (interaction->what);
    case INN_FIELD_BY:
      return dup_staff (self, interaction->staff_id);
    default:
      return NULL;
    }
}

static char *
dup_promise_text (InnFactCells     *self,
                  InnSheetField     field,
                  const InnPromise *promise,
                  InnTableCell     *cell)
{
  switch (field)
    {
    case INN_FIELD_KIND:
      return g_strdup (inn_promise_kind_get_label (promise->kind));
    case INN_FIELD_WORDS:
      return g_strdup (promise->what);
    case INN_FIELD_DAY:
      return take_day (cell, promise->day);
    case INN_FIELD_DUE:
      return take_day (cell, promise->due.date);
    case INN_FIELD_DUE_TIME:
      return dup_minute (promise->due.minute);
    case INN_FIELD_STATE:
      return g_strdup (inn_promise_state_get_label (promise->state));
    case INN_FIELD_OUTCOME:
      return g_strdup (promise->outcome);
    case INN_FIELD_BY:
      return dup_staff (self, promise->staff_id);
    default:
      return NULL;
    }
}

static char *
dup_consent_text (InnFactCells     *self,
                  InnSheetField     field,
                  const InnConsent *consent,
                  InnTableCell     *cell)
{
  switch (field)
    {
    case INN_FIELD_CONSENT:
      return g_strdup (inn_consent_purpose_get_label (consent->purpose));
    case INN_FIELD_ANSWER:
      return g_strdup (inn_consent_answer_get_label (consent->answer));
    case INN_FIELD_DAY:
      return take_day (cell, consent->when.date);
    case INN_FIELD_TIME:
      return dup_minute (consent->when.minute);
    case INN_FIELD_HOW:
      return g_strdup (inn_consent_how_get_label (consent->how));
    case INN_FIELD_WORDING:
      return g_strdup (consent->wording);
    case INN_FIELD_BY:
      return dup_staff (self, consent->staff_id);
    default:
      return NULL;
    }
}

/* Another guest is told by the number, as the import reads it, and has the rest with them. */
static char *
dup_relation_text (InnSheetField      field,
                   const InnRelation *relation,
                   InnTableCell      *cell)
{
  gboolean is_guest = relation->other_id != 0;

  switch (field)
    {
    case INN_FIELD_KIND:
      return g_strdup (inn_relation_kind_get_label (relation->kind));
    case INN_FIELD_OTHER:
      return is_guest ? g_strdup_printf ("#%" G_GINT64_FORMAT "%s%s", relation->other_id,
                                         relation->name[0] != '\0' ? " " : "", relation->name)
                      : g_strdup (relation->name);
    case INN_FIELD_OTHER_PHONE:
      cell->type = INN_TABLE_PHONE;
      return g_strdup (is_guest ? "" : relation->phone);
    case INN_FIELD_BORN:
      cell->type = INN_TABLE_PHONE;
      return g_strdup (is_guest ? "" : relation->born);
    case INN_FIELD_WORDS:
      return g_strdup (relation->note);
    default:
      return NULL;
    }
}

/* As birthdays are written, so that no spreadsheet misreads them. */
static char *
dup_occasion (InnBirthday   day,
              InnTableCell *cell)
{
  if (day.calendar == INN_CALENDAR_LUNAR)
    return inn_birthday_format (day);
  if (day.year == 0)
    return g_strdup_printf ("--%02d-%02d", day.month, day.day);

  return take_day (cell, inn_date_new (day.year, day.month, day.day));
}

static char *
dup_date_text (InnSheetField           field,
               const InnImportantDate *date,
               InnTableCell           *cell)
{
  switch (field)
    {
    case INN_FIELD_KIND:
      return g_strdup (inn_important_kind_get_label (date->kind));
    case INN_FIELD_WORDS:
      return g_strdup (date->name);
    case INN_FIELD_OCCASION:
      return dup_occasion (date->day, cell);
    default:
      return NULL;
    }
}

static char *
dup_text (InnFactCells  *self,
          InnSheetField  field,
          gconstpointer  fact,
          InnTableCell  *cell)
{
  switch (self->rows)
    {
    case INN_SHEET_PREFERENCES:
      return dup_preference_text (self, field, fact, cell);
    case INN_SHEET_INTERACTIONS:
      return dup_interaction_text (self, field, fact, cell);
    case INN_SHEET_PROMISES:
      return dup_promise_text (self, field, fact, cell);
    case INN_SHEET_CONSENTS:
      return dup_consent_text (self, field, fact, cell);
    case INN_SHEET_RELATIONS:
      return dup_relation_text (field, fact, cell);
    case INN_SHEET_DATES:
      return dup_date_text (field, fact, cell);
    case INN_SHEET_GUESTS:
    case INN_SHEET_STAYS:
    case INN_SHEET_CHARGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What stands in the rows of each kind. */
static char *
dup_guest_text (InnFactCells  *self,
                InnSheetField  field,
                gconstpointer  fact,
                InnTableCell  *cell)
{
  const AnyFact *any = fact;

  switch (field)
    {
    case INN_FIELD_GUEST:
      return take_number (cell, any->guest_id);
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

/**
 * inn_fact_cells_fill:
 * @fact: one that inn_fact_cells_list_after() gave
 *
 * Returns: (transfer none) (nullable): a cell for each column, lent until the next call, or %NULL
 *   with @error
 */
const InnTableCell *
inn_fact_cells_fill (InnFactCells   *self,
                     InnConnection  *connection,
                     gconstpointer   fact,
                     GError        **error)
{
  forget_guest (self);
  if (!inn_charge_place_table_find_guest (connection, ((const AnyFact *) fact)->guest_id,
                                          &self->name, &self->latin_name, &self->phone, error))
    return NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      InnTableCell cell = { INN_TABLE_TEXT };
      InnSheetField field = self->layout[i].field;
      char *text = dup_guest_text (self, field, fact, &cell);

      g_free (self->texts[i]);
      self->texts[i] = text != NULL ? text : dup_text (self, field, fact, &cell);
      if (self->texts[i] == NULL)
        self->texts[i] = g_strdup ("");
      cell.text = self->texts[i];
      self->cells[i] = cell;
    }

  return self->cells;
}
