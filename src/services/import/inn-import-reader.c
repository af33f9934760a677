/* inn-import-reader.c: what one row of a sheet says, without a look at the book.
 *
 * Of guests missing cells never refuse anything: whoever has a name, a contact or a document is one.
 * A stay needs its days, and a charge its day and amount; see inn-import-stays.c and inn-import-charges.c.
 * What a fact needs, inn-import-fact-maker.c says.
 */

#include "config.h"

#include "inn-import-reader.h"

#include "inn-custom-reader.h"
#include "inn-email.h"
#include "inn-guest-builder.h"
#include "inn-import-cell.h"
#include "inn-import-fact-cell.h"
#include "inn-import-stay-cell.h"
#include "inn-resident-id.h"
#include "inn-text.h"

#include <string.h>

#define MOST_CHARACTERS 500
#define MOST_NOTE_CHARACTERS 20000
#define DEFAULT_CURRENCY "CNY"
#define REPLACEMENT "\xef\xbf\xbd"

struct _InnImportReader
{
  InnSheetRows    rows;
  InnColumnMap   *map;            /* owned */
  char           *default_region;
  InnDate         today;
  InnImportNames *staff;          /* owned */
  InnImportNames *tags;           /* owned */
  GChecksum      *checksum;       /* owned */
};

/* Over all cells, mapped or not, so that another mapping finds the same rows again. */
static gint64
hash_row (InnImportReader      *self,
          const InnSheetRecord *record)
{
  guint8 digest[32];
  gsize size = sizeof digest;
  guint n_cells = record->n_cells;
  gint64 hash;

  while (n_cells > 0 && record->cells[n_cells - 1][0] == '\0')
    n_cells--;

  g_checksum_reset (self->checksum);
  /* The same row may be told of a guest and of a stay. */
  if (self->rows != INN_SHEET_GUESTS)
    {
      const char *nick = inn_sheet_rows_to_nick (self->rows);

      g_checksum_update (self->checksum, (const guchar *) nick, strlen (nick) + 1);
    }
  for (guint i = 0; i < n_cells; i++)
    g_checksum_update (self->checksum, (const guchar *) record->cells[i],
                       strlen (record->cells[i]) + 1);
  g_checksum_get_digest (self->checksum, digest, &size);
  memcpy (&hash, digest, sizeof hash);
  hash = GINT64_FROM_LE (hash);

  return hash != 0 ? hash : 1;
}

static gboolean
is_somebody (InnGuestBuilder *builder)
{
  const InnGuest *guest = inn_guest_builder_peek (builder);

  return inn_guest_get_name (guest)[0] != '\0'
         || inn_guest_get_text (guest, INN_GUEST_LATIN_NAME)[0] != '\0'
         || inn_guest_get_n_contacts (guest) > 0
         || inn_guest_get_n_documents (guest) > 0;
}

/* Whether the row would be known to be this guest if it came once more with its damaged cells mended:
 * as inn-known-table.c looks for guests, by what is there besides the name. */
static gboolean
will_be_known (InnGuestBuilder *builder)
{
  const InnGuest *guest = inn_guest_builder_peek (builder);
  InnBirthday birthday = inn_guest_get_birthday (guest);

  if (inn_guest_get_n_documents (guest) > 0)
    return TRUE;
  if (inn_guest_get_name (guest)[0] == '\0'
      && inn_guest_get_text (guest, INN_GUEST_LATIN_NAME)[0] == '\0')
    return FALSE;
  if (inn_birthday_is_set (birthday) && birthday.year != 0)
    return TRUE;

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->normalised[0] != '\0' && contact->kind != INN_CONTACT_ADDRESS
          && (contact->kind != INN_CONTACT_EMAIL || !inn_email_is_relay (contact->normalised)))
        return TRUE;
    }

  return FALSE;
}

/* Whether the birthday is not the one in the resident ID. Some have the day of the lunar calendar in
 * it. */
static gboolean
contradicts_id (InnBirthday          birthday,
                const InnResidentId *id)
{
  InnDate date;

  if (!inn_birthday_is_set (birthday)
      || (birthday.month == (int) id->month && birthday.day == (int) id->day
          && (birthday.year == 0 || birthday.year == (int) id->year)))
    return FALSE;
  if (birthday.calendar == INN_CALENDAR_SOLAR)
    return TRUE;

  return birthday.year != 0 && inn_birthday_solar_date (birthday, &date)
         && (date.year != (int) id->year || date.month != (int) id->month
             || date.day != (int) id->day);
}

static void
compare_with_id (InnImportReader *self,
                 InnGuestBuilder *builder,
                 InnImportDraft  *draft)
{
  const InnGuest *guest = inn_guest_builder_peek (builder);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      const InnDocument *document = inn_guest_get_document (guest, i);
      InnResidentId id;

      if (document->kind != INN_DOCUMENT_RESIDENT_ID
          || inn_resident_id_parse (document->number, &id, NULL) != INN_VALIDITY_OK
          || !contradicts_id (inn_guest_get_birthday (guest), &id))
        continue;

      inn_import_draft_complain (draft, inn_column_map_find_field (self->map, INN_FIELD_BIRTHDAY, 0),
                                 INN_FIELD_BIRTHDAY, INN_IMPORT_REASON_ID_BIRTHDAY, FALSE);
      break;
    }
}

/* Returns: why the cell cannot even be looked at, or none. */
static InnImportReason
check_cell (InnSheetField      field,
            const char        *cell,
            const char        *raw,
            InnSheetCellFlags  flags)
{
  glong most = inn_sheet_field_keeps_lines (field) ? MOST_NOTE_CHARACTERS : MOST_CHARACTERS;

  if ((flags & INN_SHEET_CELL_DAMAGED) != 0)
    return INN_IMPORT_REASON_DAMAGED_NUMBER;
  if (strstr (raw, REPLACEMENT) != NULL)
    return INN_IMPORT_REASON_SHEET;
  if (strlen (cell) > MOST_CHARACTERS && g_utf8_strlen (cell, -1) > most)
    return INN_IMPORT_REASON_TOO_LONG;

  return INN_IMPORT_REASON_NONE;
}

/* What amounts of the row are in; known before the first of them is read. */
static const char *
read_currency (InnImportReader      *self,
               const InnSheetRecord *record,
               InnImportDraft       *draft)
{
  static const struct
  {
    const char *word;
    const char *currency;
  } words[] = { { "人民币", "CNY" }, { "RMB", "CNY" }, { "元", "CNY" }, { "¥", "CNY" },
                { "欧元", "EUR" },   { "€", "EUR" },   { "美元", "USD" }, { "$", "USD" } };
  int column = inn_column_map_find_field (self->map, INN_FIELD_CURRENCY, 0);
  const char *cell = column >= 0 ? inn_sheet_record_get_cell (record, column) : "";
  g_autofree char *text = inn_text_clean (cell, INN_TEXT_ONE_LINE);
  g_autofree char *upper = g_ascii_strup (text, -1);

  if (upper[0] == '\0')
    return DEFAULT_CURRENCY;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, upper))
      return words[i].currency;
  if (inn_money_is_currency (upper))
    return g_intern_string (upper);

  inn_import_draft_complain (draft, column, INN_FIELD_CURRENCY, INN_IMPORT_REASON_CURRENCY, TRUE);

  return DEFAULT_CURRENCY;
}

/* What a field of the hotel does not take is kept as it was told, and shown as such. */
static void
read_own (InnImportCell *cell,
          const char    *text)
{
  const InnCustomField *field = cell->column->own;
  g_autoptr (GPtrArray) values = NULL;
  InnCustomFault fault;

  if (!inn_custom_read (field, text, cell->column->date_order, cell->today, &values, &fault))
    {
      InnImportComplaint complaint = {
        .column = cell->index, .field = INN_FIELD_OWN, .reason = INN_IMPORT_REASON_OWN,
        .label = g_intern_string (field->name), .words = inn_custom_fault_get_words (fault),
      };

      g_array_append_val (cell->draft->complaints, complaint);
      values = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);
      g_ptr_array_add (values, inn_custom_value_new_text (field->id, text));
    }
  inn_guest_builder_set_values (cell->builder, field->id, values);
}

static void
read_columns (InnImportReader      *self,
              const InnSheetRecord *record,
              InnGuestBuilder      *builder,
              InnImportDraft       *draft)
{
  const char *currency = read_currency (self, record, draft);
  InnImportCell cell = {
    builder, draft, NULL, 0, self->default_region, self->today, self->staff, self->tags,
    currency,
  };
  guint n_columns = MIN (inn_column_map_get_n_columns (self->map), record->n_cells);

  for (; cell.index < n_columns; cell.index++)
    {
      g_autofree char *text = NULL;
      InnImportReason reason;
      InnSheetField field;

      cell.column = inn_column_map_get_column (self->map, cell.index);
      field = cell.column->field;
      if (field == INN_FIELD_NONE || record->cells[cell.index][0] == '\0'
          || (inn_sheet_record_get_flags (record, cell.index) & INN_SHEET_CELL_ERROR) != 0)
        continue;

      text = inn_text_clean (record->cells[cell.index],
                             field == INN_FIELD_PHONE || inn_sheet_field_keeps_lines (field)
                               ? INN_TEXT_KEEP_LINES : INN_TEXT_ONE_LINE);
      /* A mark that is never closed opened no text, and is no part of it. */
      if (text[0] == '"' && (record->problems & INN_SHEET_PROBLEM_OPEN_QUOTE) != 0)
        {
          g_autofree char *marked = g_steal_pointer (&text);

          text = g_strdup (g_strchug (marked + 1));
        }
      if (text[0] == '\0')
        continue;

      draft->blank = FALSE;
      reason = check_cell (field, text, record->cells[cell.index],
                           inn_sheet_record_get_flags (record, cell.index));
      if (reason != INN_IMPORT_REASON_NONE)
        inn_import_draft_leave_out (draft, cell.index, field, reason, TRUE);
      /* Of guests it only tells who is meant; other programs number theirs in their own way. */
      else if (field == INN_FIELD_GUEST && self->rows == INN_SHEET_GUESTS)
        g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &draft->stay.guest_id, NULL);
      else if (field == INN_FIELD_OWN)
        read_own (&cell, text);
      else if (field >= INN_FIELD_FACT
               || (field == INN_FIELD_DAY && self->rows >= INN_SHEET_FACTS))
        inn_import_fact_cell_read (&cell, text);
      else if (field >= INN_N_FIELDS)
        inn_import_stay_cell_read (&cell, text);
      else
        inn_import_cell_read (&cell, text);
    }
}

/* Sheets that were put together from several have their heading in the middle again. */
static gboolean
repeats_heading (InnImportReader      *self,
                 const InnSheetRecord *record)
{
  guint n_columns = inn_column_map_get_n_columns (self->map);
  guint n_same = 0;

  if (!inn_column_map_get_has_heading (self->map))
    return FALSE;

  for (guint i = 0; i < record->n_cells; i++)
    {
      g_autofree char *text = NULL;

      if (record->cells[i][0] == '\0')
        continue;

      text = inn_text_clean (record->cells[i], INN_TEXT_ONE_LINE);
      if (text[0] == '\0')
        continue;
      if (i >= n_columns
          || !g_str_equal (text, inn_column_map_get_column (self->map, i)->heading))
        return FALSE;
      n_same++;
    }

  /* One word alone may be the name of somebody. */
  return n_same >= 2;
}

/**
 * inn_import_reader_new:
 * @map: (transfer full): what the columns are
 * @default_region: for phones without a country
 * @today: for birthdays
 *
 * Returns: (transfer full): a reader; one thread at a time
 */
InnImportReader *
inn_import_reader_new (InnColumnMap *map,
                       const char   *default_region,
                       InnDate       today)
{
  InnImportReader *self = g_new0 (InnImportReader, 1);

  self->map = map;
  self->rows = inn_column_map_get_rows (map);
  self->default_region = g_strdup (default_region);
  self->today = today;
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->staff = inn_import_names_new ();
  self->tags = inn_import_names_new ();

  return self;
}

/**
 * inn_import_reader_free:
 * @self: (transfer full): an #InnImportReader
 */
void
inn_import_reader_free (InnImportReader *self)
{
  inn_column_map_free (self->map);
  g_free (self->default_region);
  inn_import_names_free (self->staff);
  inn_import_names_free (self->tags);
  g_checksum_free (self->checksum);
  g_free (self);
}

/**
 * inn_import_reader_get_rows:
 *
 * Returns: whether its rows are guests, stays or charges
 */
InnSheetRows
inn_import_reader_get_rows (InnImportReader *self)
{
  return self->rows;
}

/**
 * inn_import_reader_get_today:
 *
 * Returns: the day from which days without a year are told
 */
InnDate
inn_import_reader_get_today (InnImportReader *self)
{
  return self->today;
}

/**
 * inn_import_reader_get_region:
 *
 * Returns: (transfer none): for phones without a country
 */
const char *
inn_import_reader_get_region (InnImportReader *self)
{
  return self->default_region;
}

/**
 * inn_import_reader_get_map:
 *
 * Returns: (transfer none): what the columns are
 */
InnColumnMap *
inn_import_reader_get_map (InnImportReader *self)
{
  return self->map;
}

/**
 * inn_import_reader_get_staff:
 *
 * Returns: (transfer none): who may look after guests, for the caller to fill
 */
InnImportNames *
inn_import_reader_get_staff (InnImportReader *self)
{
  return self->staff;
}

/**
 * inn_import_reader_get_tags:
 *
 * Returns: (transfer none): the tags, for the caller to fill
 */
InnImportNames *
inn_import_reader_get_tags (InnImportReader *self)
{
  return self->tags;
}

/**
 * inn_import_reader_read:
 * @record: a row below the heading
 * @draft: what it says; what it held before is dropped
 */
void
inn_import_reader_read (InnImportReader      *self,
                        const InnSheetRecord *record,
                        InnImportDraft       *draft)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  InnImportReason reason = INN_IMPORT_REASON_NONE;

  inn_import_draft_reset (draft);
  draft->row_hash = hash_row (self, record);
  if (repeats_heading (self, record))
    {
      inn_import_draft_complain (draft, 0, INN_FIELD_NONE, INN_IMPORT_REASON_HEADING, FALSE);
      return;
    }
  read_columns (self, record, builder, draft);
  if (inn_import_draft_has_damage (draft)
      && (self->rows != INN_SHEET_GUESTS || !will_be_known (builder)))
    inn_import_draft_refuse_damage (draft);
  compare_with_id (self, builder, draft);

  if ((record->problems & (INN_SHEET_PROBLEM_TOO_WIDE | INN_SHEET_PROBLEM_TOO_LONG)) != 0)
    reason = INN_IMPORT_REASON_SHEET;
  else if (!draft->blank && !draft->refused && self->rows == INN_SHEET_GUESTS
           && !is_somebody (builder))
    reason = INN_IMPORT_REASON_NOBODY;

  if (reason != INN_IMPORT_REASON_NONE)
    {
      draft->blank = FALSE;
      inn_import_draft_complain (draft, 0, INN_FIELD_NONE, reason, TRUE);
    }

  if (!draft->blank && (record->problems & INN_SHEET_PROBLEM_OPEN_QUOTE) != 0)
    inn_import_draft_complain (draft, 0, INN_FIELD_NONE, INN_IMPORT_REASON_OPEN_QUOTE, FALSE);
  if (!draft->blank && !draft->refused)
    draft->guest = inn_guest_builder_end (builder);
}
