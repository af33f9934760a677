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

struct _InnGuestCells
{
  guint           n_columns;
  InnSheetField   fields[G_N_ELEMENTS (layout)];
  guint           ranks[G_N_ELEMENTS (layout)];  /* how many of the same field stand before it */
  gboolean        lasts[G_N_ELEMENTS (layout)];  /* whether none stands behind it */
  char           *headings[G_N_ELEMENTS (layout)];
  InnTableColumn  columns[G_N_ELEMENTS (layout)];
  InnTableCell    cells[G_N_ELEMENTS (layout)];
  char           *texts[G_N_ELEMENTS (layout)];  /* what the cells point to */
  GPtrArray      *staff;                         /* owned, of InnStaff */
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
            guint          index)
{
  guint column = self->n_columns++;
  const char *label = inn_sheet_field_get_label (layout[index].field);

  self->fields[column] = layout[index].field;
  self->lasts[column] = TRUE;
  for (guint i = 0; i < column; i++)
    if (self->fields[i] == self->fields[column])
      {
        self->ranks[column]++;
        self->lasts[i] = FALSE;
      }

  self->headings[column] = self->ranks[column] == 0
                           ? g_strdup (label)
                           : g_strdup_printf ("%s %u", label, self->ranks[column] + 1);
  self->columns[column] = (InnTableColumn) {
    self->headings[column], layout[index].type, layout[index].width,
  };
}

/**
 * inn_guest_cells_new:
 * @with_documents: whether document numbers are unsealed and written
 *
 * Returns: (transfer full): the columns of a list of guests
 */
InnGuestCells *
inn_guest_cells_new (gboolean with_documents)
{
  InnGuestCells *self = g_new0 (InnGuestCells, 1);

  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    if (layout[i].field != INN_FIELD_DOCUMENT || with_documents)
      add_column (self, i);

  return self;
}

/**
 * inn_guest_cells_free:
 * @self: (transfer full): an #InnGuestCells
 */
void
inn_guest_cells_free (InnGuestCells *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->headings[i]);
      g_free (self->texts[i]);
    }
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

/**
 * inn_guest_cells_learn:
 *
 * Looks up the names that stand for rows of the book; to be called before the first guest.
 */
gboolean
inn_guest_cells_learn (InnGuestCells  *self,
                       InnConnection  *connection,
                       GError        **error)
{
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = inn_staff_table_list (connection, error);

  return self->staff != NULL;
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
