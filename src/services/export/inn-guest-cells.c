/* inn-guest-cells.c: a guest as a row of typed cells, as the import of this program reads it back.
 *
 * Choices are written in the words of the language, as the form and the card show them; the import
 * understands them in each.
 *
 * Document numbers are unsealed only where that was asked for. On the database thread.
 */

#include "config.h"

#include "inn-guest-cells.h"

#include <glib/gi18n-lib.h>

#include "inn-channel.h"
#include "inn-consent-table.h"
#include "inn-custom-field-table.h"
#include "inn-custom-reader.h"
#include "inn-document-table.h"
#include "inn-document.h"
#include "inn-guest-field.h"
#include "inn-guest-label.h"
#include "inn-guest-tag-table.h"
#include "inn-sheet-field.h"
#include "inn-staff-table.h"
#include "inn-staff.h"
#include "inn-tag.h"

/* Between several values in one cell; the import parts phones, emails and tags there. */
#define BETWEEN "; "

/* What there may be several of has as many columns as stand here; the last takes what is left. */
static const struct
{
  InnSheetField field;
  InnTableType  type;
  guint         width;
} layout[] = {
  { INN_FIELD_NAME, INN_TABLE_TEXT, 14 },
  { INN_FIELD_LATIN_NAME, INN_TABLE_TEXT, 16 },
  { INN_FIELD_SALUTATION, INN_TABLE_TEXT, 10 },
  { INN_FIELD_READING, INN_TABLE_TEXT, 14 },
  { INN_FIELD_GENDER, INN_TABLE_TEXT, 8 },
  { INN_FIELD_BIRTHDAY, INN_TABLE_DATE, 16 },
  { INN_FIELD_PHONE, INN_TABLE_PHONE, 18 },
  { INN_FIELD_EMAIL, INN_TABLE_TEXT, 24 },
  { INN_FIELD_WECHAT, INN_TABLE_TEXT, 16 },
  { INN_FIELD_WECHAT, INN_TABLE_TEXT, 16 },
  { INN_FIELD_ADDRESS, INN_TABLE_TEXT, 28 },
  { INN_FIELD_ADDRESS, INN_TABLE_TEXT, 28 },
  { INN_FIELD_DOCUMENT, INN_TABLE_PHONE, 22 },
  { INN_FIELD_NATIONALITY, INN_TABLE_TEXT, 10 },
  { INN_FIELD_LANGUAGE, INN_TABLE_TEXT, 10 },
  { INN_FIELD_COMPANY, INN_TABLE_TEXT, 20 },
  { INN_FIELD_OCCUPATION, INN_TABLE_TEXT, 12 },
  { INN_FIELD_REGION, INN_TABLE_TEXT, 12 },
  { INN_FIELD_TYPE, INN_TABLE_TEXT, 12 },
  { INN_FIELD_VIP, INN_TABLE_TEXT, 6 },
  { INN_FIELD_BANNED, INN_TABLE_TEXT, 16 },
  { INN_FIELD_CHANNEL, INN_TABLE_TEXT, 12 },
  { INN_FIELD_STAFF, INN_TABLE_TEXT, 10 },
  { INN_FIELD_TAGS, INN_TABLE_TEXT, 24 },
  { INN_FIELD_NOTE, INN_TABLE_TEXT, 48 },
  { INN_FIELD_GUEST, INN_TABLE_PHONE, 10 },
};

/* What no field of the import is filled with: what the guest agreed to of greetings and offers. */
#define FIGURE_CONSENT INN_SHEET_N_FIELDS

#define MOST_COLUMNS (G_N_ELEMENTS (layout) + INN_CUSTOM_MAX_FIELDS + INN_N_CONSENT_PURPOSES)
#define OWN_WIDTH 16

struct _InnGuestCells
{
  gboolean        with_documents;
  guint           n_columns;
  InnSheetField   fields[MOST_COLUMNS];
  guint           ranks[MOST_COLUMNS];  /* how many of the same field stand before it */
  gboolean        lasts[MOST_COLUMNS];  /* whether none stands behind it */
  char           *headings[MOST_COLUMNS];
  InnTableColumn  columns[MOST_COLUMNS];
  InnTableCell    cells[MOST_COLUMNS];
  char           *texts[MOST_COLUMNS];  /* what the cells point to */
  InnCustomField *own[MOST_COLUMNS];    /* owned, of a column of a field of the hotel */
  GPtrArray      *staff;                /* owned, of InnStaff */
};

/* @value is the one at @index of those that are of the kind of @column. */
static void
add_value (InnGuestCells *self,
           guint          column,
           guint          index,
           GString       *cell,
           const char    *value)
{
  if (index == self->ranks[column] || (index > self->ranks[column] && self->lasts[column]))
    g_string_append_printf (cell, "%s%s", cell->len > 0 ? BETWEEN : "", value);
}

static char *
dup_contacts (InnGuestCells  *self,
              const InnGuest *guest,
              InnContactKind  kind,
              guint           column)
{
  GString *cell = g_string_new (NULL);
  guint n_seen = 0;

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind == kind)
        add_value (self, column, n_seen++, cell, contact->value);
    }

  return g_string_free (cell, FALSE);
}

static char *
dup_documents (InnGuestCells   *self,
               InnConnection   *connection,
               const InnGuest  *guest,
               guint            column,
               GError         **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      const InnDocument *document = inn_guest_get_document (guest, i);
      g_autofree char *number = inn_document_table_reveal (connection, document->id, error);

      if (number == NULL)
        return NULL;
      add_value (self, column, i, cell, number);
    }

  return g_string_free (g_steal_pointer (&cell), FALSE);
}

/* A day of the common calendar is written so that no spreadsheet misreads it. */
static char *
dup_birthday (const InnGuest *guest,
              InnTableCell   *cell)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);

  if (!inn_birthday_is_set (birthday))
    return g_strdup (inn_guest_get_text (guest, INN_GUEST_BIRTH_TOLD));
  if (birthday.calendar == INN_CALENDAR_LUNAR)
    return inn_birthday_format (birthday);
  if (birthday.year == 0)
    return g_strdup_printf ("--%02d-%02d", birthday.month, birthday.day);

  cell->type = INN_TABLE_DATE;
  cell->date = inn_date_new (birthday.year, birthday.month, birthday.day);

  return g_strdup_printf ("%04d-%02d-%02d", birthday.year, birthday.month, birthday.day);
}

static const char *
get_staff (InnGuestCells  *self,
           const InnGuest *guest)
{
  for (guint i = 0; i < self->staff->len; i++)
    {
      const InnStaff *somebody = g_ptr_array_index (self->staff, i);

      if (somebody->id == inn_guest_get_staff_id (guest))
        return somebody->name;
    }

  return "";
}

static char *
dup_tags (InnConnection   *connection,
          const InnGuest  *guest,
          GError         **error)
{
  g_autoptr (GPtrArray) tags =
    inn_guest_tag_table_list_tags (connection, inn_guest_get_id (guest), error);
  GString *cell;

  if (tags == NULL)
    return NULL;

  cell = g_string_new (NULL);
  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (cell, "%s%s", i > 0 ? BETWEEN : "",
                            ((InnTag *) g_ptr_array_index (tags, i))->name);

  return g_string_free (cell, FALSE);
}

static const char *
get_banned (const InnGuest *guest)
{
  const char *reason = inn_guest_get_text (guest, INN_GUEST_BANNED_REASON);

  if (!inn_guest_is (guest, INN_GUEST_BANNED))
    return "";

  return reason[0] != '\0' ? reason : C_ ("guest is not welcome", "yes");
}

static char *
dup_own (const InnGuest       *guest,
         const InnCustomField *field)
{
  g_autoptr (GPtrArray) values = inn_guest_list_values (guest, field->id);

  return inn_custom_write (field, values);
}

/* Whoever takes a list out to greet with it sees who said no. */
static char *
dup_consent (InnConnection      *connection,
             const InnGuest     *guest,
             InnConsentPurpose   purpose,
             GError            **error)
{
  InnConsentAnswer answer;

  if (!inn_consent_table_get_standing (connection, inn_guest_get_id (guest), purpose, &answer,
                                       error))
    return NULL;

  return g_strdup (answer == INN_CONSENT_NOT_ASKED ? "" : inn_consent_answer_get_label (answer));
}

/* Returns: (transfer full) (nullable): the text of @column, its type and value being in @cell */
static char *
dup_text (InnGuestCells   *self,
          InnConnection   *connection,
          const InnGuest  *guest,
          guint            column,
          InnTableCell    *cell,
          GError         **error)
{
  InnSheetField field = self->fields[column];
  InnContactKind kind;
  InnGuestText text;

  if (self->own[column] != NULL)
    return dup_own (guest, self->own[column]);
  if (field >= FIGURE_CONSENT)
    return dup_consent (connection, guest, field - FIGURE_CONSENT, error);
  /* By it a guest who has a name only is known again. */
  if (field == INN_FIELD_GUEST)
    return g_strdup_printf ("%" G_GINT64_FORMAT, inn_guest_get_id (guest));
  if (field == INN_FIELD_CHANNEL)
    return g_strdup (inn_channel_get_title (inn_guest_get_text (guest, INN_GUEST_CHANNEL)));
  if (inn_guest_field_get_text (field, &text))
    return g_strdup (inn_guest_get_text (guest, text));
  if (inn_guest_field_get_contact_kind (field, &kind))
    return dup_contacts (self, guest, kind, column);

  switch (field)
    {
    case INN_FIELD_GENDER:
      return g_strdup (inn_gender_get_label (inn_guest_get_gender (guest)));
    case INN_FIELD_BIRTHDAY:
      return dup_birthday (guest, cell);
    case INN_FIELD_DOCUMENT:
      return dup_documents (self, connection, guest, column, error);
    case INN_FIELD_TYPE:
      return g_strdup (inn_guest_type_get_label (inn_guest_get_guest_type (guest)));
    case INN_FIELD_VIP:
      return g_strdup (inn_guest_is (guest, INN_GUEST_VIP) ? "VIP" : "");
    case INN_FIELD_BANNED:
      return g_strdup (get_banned (guest));
    case INN_FIELD_STAFF:
      return g_strdup (get_staff (self, guest));
    case INN_FIELD_TAGS:
      return dup_tags (connection, guest, error);
    default:
      return g_strdup ("");
    }
}

/* A field that has several columns counts them in their headings. */
static void
add_column (InnGuestCells *self,
            InnSheetField  field,
            const char    *label,
            InnTableType   type,
            guint          width)
{
  guint column = self->n_columns++;

  self->fields[column] = field;
  self->ranks[column] = 0;
  self->lasts[column] = TRUE;
  for (guint i = 0; i < column; i++)
    if (field != INN_FIELD_OWN && self->fields[i] == field)
      {
        self->ranks[column]++;
        self->lasts[i] = FALSE;
      }

  self->headings[column] = self->ranks[column] == 0
                           ? g_strdup (label)
                           : g_strdup_printf ("%s %u", label, self->ranks[column] + 1);
  self->columns[column] = (InnTableColumn) { self->headings[column], type, width };
}

/**
 * inn_guest_cells_new:
 * @with_documents: whether document numbers are unsealed and written
 *
 * Returns: (transfer full): the columns of a list of guests, which are known once it has learned
 */
InnGuestCells *
inn_guest_cells_new (gboolean with_documents)
{
  InnGuestCells *self = g_new0 (InnGuestCells, 1);

  self->with_documents = with_documents;

  return self;
}

static void
forget_columns (InnGuestCells *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_clear_pointer (&self->headings[i], g_free);
      g_clear_pointer (&self->texts[i], g_free);
      g_clear_pointer (&self->own[i], inn_custom_field_unref);
    }
  self->n_columns = 0;
}

/**
 * inn_guest_cells_free:
 * @self: (transfer full): an #InnGuestCells
 */
void
inn_guest_cells_free (InnGuestCells *self)
{
  forget_columns (self);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_free (self);
}

/**
 * inn_guest_cells_get_columns:
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): the columns
 */
const InnTableColumn *
inn_guest_cells_get_columns (InnGuestCells *self,
                             guint         *n_columns)
{
  *n_columns = self->n_columns;

  return self->columns;
}

/* The fields of the hotel, those for sheets. */
static gboolean
add_own_columns (InnGuestCells  *self,
                 InnConnection  *connection,
                 GError        **error)
{
  g_autoptr (GPtrArray) fields = inn_custom_field_table_list (connection, error);

  if (fields == NULL)
    return FALSE;

  for (guint i = 0; i < fields->len && self->n_columns < MOST_COLUMNS - INN_N_CONSENT_PURPOSES; i++)
    {
      InnCustomField *field = fields->pdata[i];

      if (field->retired || !inn_custom_field_is (field, INN_CUSTOM_IN_SHEETS))
        continue;

      self->own[self->n_columns] = inn_custom_field_ref (field);
      add_column (self, INN_FIELD_OWN, field->name, INN_TABLE_TEXT, OWN_WIDTH);
    }

  return TRUE;
}

static void
add_consent_column (InnGuestCells     *self,
                    InnConsentPurpose  purpose)
{
  add_column (self, FIGURE_CONSENT + purpose, inn_consent_purpose_get_label (purpose),
              INN_TABLE_TEXT, OWN_WIDTH);
}

/**
 * inn_guest_cells_learn:
 *
 * Looks up the fields of the hotel and the names that stand for rows of the book; to be called before
 * the columns are asked for. The number of the guest comes last.
 */
gboolean
inn_guest_cells_learn (InnGuestCells  *self,
                       InnConnection  *connection,
                       GError        **error)
{
  guint last = G_N_ELEMENTS (layout) - 1;

  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = inn_staff_table_list (connection, error);
  if (self->staff == NULL)
    return FALSE;

  forget_columns (self);
  for (guint i = 0; i < last; i++)
    if (layout[i].field != INN_FIELD_DOCUMENT || self->with_documents)
      add_column (self, layout[i].field, inn_sheet_field_get_label (layout[i].field),
                  layout[i].type, layout[i].width);
  if (!add_own_columns (self, connection, error))
    return FALSE;
  add_consent_column (self, INN_CONSENT_MARKETING);
  add_consent_column (self, INN_CONSENT_BIRTHDAY);
  add_column (self, layout[last].field, inn_sheet_field_get_label (layout[last].field),
              layout[last].type, layout[last].width);

  return TRUE;
}

/**
 * inn_guest_cells_fill:
 * @guest: a guest of the book
 *
 * Returns: (transfer none) (nullable): a cell for each column, lent until the next call, or %NULL
 *   with @error
 */
const InnTableCell *
inn_guest_cells_fill (InnGuestCells   *self,
                      InnConnection   *connection,
                      const InnGuest  *guest,
                      GError         **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      InnTableCell cell = {
        self->columns[i].type == INN_TABLE_PHONE ? INN_TABLE_PHONE : INN_TABLE_TEXT,
      };

      g_free (self->texts[i]);
      self->texts[i] = dup_text (self, connection, guest, i, &cell, error);
      if (self->texts[i] == NULL)
        return NULL;

      cell.text = self->texts[i];
      self->cells[i] = cell;
    }

  return self->cells;
}
