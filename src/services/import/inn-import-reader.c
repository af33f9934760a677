/* inn-import-reader.c: what one row of a sheet says of a guest, without a look at the book.
 *
 * A cell that is damaged beyond doubt (a rounded number, a day that cannot be) refuses its row, so
 * that it comes back in the file of refused rows to be mended; a word nobody understands is only
 * left out, and counted. Missing cells never refuse anything.
 */

#include "config.h"

#include "inn-import-reader.h"

#include "inn-birthday-reader.h"
#include "inn-channel.h"
#include "inn-email.h"
#include "inn-fold.h"
#include "inn-guest-builder.h"
#include "inn-import-fill.h"
#include "inn-import-words.h"
#include "inn-phone.h"
#include "inn-staff.h"
#include "inn-tag.h"
#include "inn-text.h"

#include <string.h>

#define MOST_CHARACTERS 500
#define MOST_NOTE_CHARACTERS 20000
#define REPLACEMENT "\xef\xbf\xbd"

struct _InnImportReader
{
  InnColumnMap *map;            /* owned */
  char         *default_region;
  InnDate       today;
  GHashTable   *staff;          /* folded name → gint64; owned */
  GHashTable   *tags;           /* folded name → gint64; owned */
  GPtrArray    *new_tags;       /* names of tags to be made; the first one's id is -1; owned */
  GChecksum    *checksum;
};

/* One row being read. */
typedef struct
{
  InnImportReader  *reader;
  InnImportDraft   *draft;
  InnGuestBuilder  *builder;
  const InnColumn  *column;
  guint             index;
} Reading;

static void
complain (Reading         *reading,
          InnImportReason  reason,
          gboolean         fatal)
{
  InnImportComplaint complaint = {
    .column = reading->index,
    .field = reading->column->field,
    .reason = reason,
    .fatal = fatal,
  };

  g_array_append_val (reading->draft->complaints, complaint);
  if (fatal)
    reading->draft->refused = TRUE;
  else
    reading->draft->n_left_out++;
}

static const char *
peek_text (Reading      *reading,
           InnGuestText  text)
{
  return inn_guest_get_text (inn_guest_builder_peek (reading->builder), text);
}

static void
read_text (Reading      *reading,
           InnGuestText  text,
           const char   *cell)
{
  const char *before = peek_text (reading, text);

  if (before[0] == '\0' && text == INN_GUEST_CHANNEL)
    {
      g_autofree char *channel = inn_channel_from_text (cell);

      inn_guest_builder_set_text (reading->builder, text, channel);
    }
  else if (before[0] == '\0')
    {
      inn_guest_builder_set_text (reading->builder, text, cell);
    }
  else if (text == INN_GUEST_NOTE)
    {
      g_autofree char *joined = g_strconcat (before, "\n", cell, NULL);

      inn_guest_builder_set_text (reading->builder, text, joined);
    }

  if (text == INN_GUEST_READING)
    inn_guest_builder_set_flag (reading->builder, INN_GUEST_READING_TYPED, TRUE);
}

/* The first of its kind is the one to use. */
static void
add_contact (Reading    *reading,
             InnContact *contact)
{
  const InnGuest *guest = inn_guest_builder_peek (reading->builder);

  if (inn_import_has_contact (guest, contact))
    return;

  contact->primary = inn_guest_get_first_contact (guest, contact->kind) == NULL;
  inn_guest_builder_add_contact (reading->builder, contact);
}

static void
add_text_contact (Reading        *reading,
                  InnContactKind  kind,
                  const char     *value)
{
  g_autoptr (InnContact) contact = inn_contact_new (kind, value,
                                                    reading->reader->default_region);

  add_contact (reading, contact);
}

static void
add_phone (Reading        *reading,
           const InnPhone *phone,
           const char     *value)
{
  g_autoptr (InnContact) contact = inn_contact_new_stored (INN_CONTACT_PHONE, value,
                                                           phone->normalised, NULL);

  add_contact (reading, contact);
}

static void
read_phones (Reading    *reading,
             const char *cell)
{
  g_auto (GStrv) parts = inn_phone_split (cell);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (InnPhone) phone = inn_phone_parse (parts[i], reading->reader->default_region);

      if (phone->reason == INN_PHONE_REASON_DAMAGED)
        complain (reading, INN_IMPORT_REASON_DAMAGED_NUMBER, TRUE);
      else if (phone->reason == INN_PHONE_REASON_NO_DIGITS
               && parts[i][strcspn (parts[i], "0123456789")] == '\0')
        complain (reading, INN_IMPORT_REASON_PHONE, FALSE);
      else if (phone->validity == INN_VALIDITY_INVALID
               || phone->reason == INN_PHONE_REASON_TOO_SHORT
               || phone->reason == INN_PHONE_REASON_TOO_LONG)
        complain (reading, INN_IMPORT_REASON_PHONE, TRUE);
      else
        add_phone (reading, phone, parts[i]);
    }
}

/* A wrong address is kept as it was written; it only cannot be compared. */
static void
read_emails (Reading    *reading,
             const char *cell)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *spaced = g_strdup (cell);

  g_strdelimit (spaced, ",;/ \t\n", ' ');
  parts = g_strsplit (spaced, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0')
        continue;

      if (inn_email_check (parts[i], NULL, NULL) == INN_VALIDITY_INVALID)
        {
          complain (reading, INN_IMPORT_REASON_EMAIL, FALSE);
          reading->draft->n_left_out--;
        }
      add_text_contact (reading, INN_CONTACT_EMAIL, parts[i]);
    }
}

static void
read_contact (Reading        *reading,
              InnContactKind  kind,
              const char     *cell)
{
  if (kind == INN_CONTACT_PHONE)
    read_phones (reading, cell);
  else if (kind == INN_CONTACT_EMAIL)
    read_emails (reading, cell);
  else
    add_text_contact (reading, kind, cell);
}

static gboolean
names_calendar (const char *cell)
{
  static const char * const words[] = {
    "公历", "公曆", "阳历", "陽曆", "国历", "國曆", "新历", "新曆", "西历", "西曆", "solar",
    "农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "lunar",
  };
  g_autofree char *lower = g_utf8_strdown (cell, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
read_birthday (Reading    *reading,
               const char *cell)
{
  g_autofree char *told = reading->column->lunar && !names_calendar (cell)
                          ? g_strconcat ("农历", cell, NULL) : g_strdup (cell);
  InnBirthdayReading read;

  if (inn_birthday_read (told, reading->column->date_order, reading->reader->today, &read, NULL))
    {
      inn_guest_builder_set_birthday (reading->builder, read.birthday);
      inn_guest_builder_set_text (reading->builder, INN_GUEST_BIRTH_TOLD, cell);
      return;
    }

  switch (read.reason)
    {
    case INN_BIRTHDAY_EMPTY:
      break;

    /* Not wrong, only not a birthday: it stays as what was told. */
    case INN_BIRTHDAY_YEAR_ONLY:
    case INN_BIRTHDAY_MONTH_ONLY:
      inn_guest_builder_set_text (reading->builder, INN_GUEST_BIRTH_TOLD, cell);
      complain (reading, INN_IMPORT_REASON_BIRTHDAY, FALSE);
      reading->draft->n_left_out--;
      break;

    case INN_BIRTHDAY_AMBIGUOUS:
      complain (reading, INN_IMPORT_REASON_DATE_ORDER, TRUE);
      break;

    default:
      complain (reading, INN_IMPORT_REASON_BIRTHDAY, TRUE);
    }
}

/* Excel keeps 15 digits of a number: an ID that was one ends in three zeros and fits no checksum. */
static void
read_document (Reading    *reading,
               const char *cell)
{
  InnDocumentKind kind = inn_document_number_detect (cell);
  g_autoptr (InnDocument) document = NULL;
  InnResidentIdReason reason;
  InnResidentId id;
  gsize digits = strspn (cell, "0123456789");

  if (inn_phone_is_damaged (cell))
    {
      complain (reading, INN_IMPORT_REASON_DAMAGED_NUMBER, TRUE);
      return;
    }

  if (digits >= 17 && (cell[digits] == '\0' || g_ascii_toupper (cell[digits]) == 'X')
      && inn_resident_id_parse (cell, &id, &reason) != INN_VALIDITY_OK)
    {
      complain (reading, g_str_has_suffix (cell, "000") ? INN_IMPORT_REASON_DAMAGED_NUMBER
                                                        : INN_IMPORT_REASON_DOCUMENT, TRUE);
      return;
    }

  if (inn_document_number_check (kind, cell) == INN_VALIDITY_INVALID)
    {
      complain (reading, INN_IMPORT_REASON_DOCUMENT, TRUE);
      return;
    }

  document = inn_document_new (kind, cell);
  inn_guest_builder_add_document (reading->builder, document);
}

static void
read_flag (Reading       *reading,
           InnGuestFlags  flag,
           const char    *cell)
{
  gboolean value;
  InnImportWord word = inn_import_words_read_flag (cell, &value);

  if (word == INN_IMPORT_WORD_KNOWN)
    {
      inn_guest_builder_set_flag (reading->builder, flag, value);
    }
  else if (word == INN_IMPORT_WORD_UNKNOWN && flag == INN_GUEST_BANNED)
    {
      /* Whoever wrote something else here wrote the reason. */
      inn_guest_builder_set_flag (reading->builder, flag, TRUE);
      inn_guest_builder_set_text (reading->builder, INN_GUEST_BANNED_REASON, cell);
    }
  else if (word == INN_IMPORT_WORD_UNKNOWN)
    {
      complain (reading, INN_IMPORT_REASON_FLAG, FALSE);
    }
}

static void
read_staff (Reading    *reading,
            const char *cell)
{
  g_autofree char *folded = inn_fold_name (cell);
  const gint64 *id = g_hash_table_lookup (reading->reader->staff, folded);

  if (id != NULL)
    inn_guest_builder_set_staff_id (reading->builder, *id);
  else
    complain (reading, INN_IMPORT_REASON_STAFF, FALSE);
}

static void
remember_id (GHashTable *ids,
             const char *name,
             gint64      id)
{
  g_hash_table_insert (ids, inn_fold_name (name), g_memdup2 (&id, sizeof id));
}

static void
read_tag (Reading    *reading,
          const char *name)
{
  InnImportReader *reader = reading->reader;
  g_autofree char *folded = inn_fold_name (name);
  const gint64 *known = g_hash_table_lookup (reader->tags, folded);
  gint64 id;

  if (known != NULL)
    {
      id = *known;
    }
  else
    {
      g_ptr_array_add (reader->new_tags, g_strdup (name));
      id = - (gint64) reader->new_tags->len;
      remember_id (reader->tags, name, id);
    }

  if (!inn_guest_has_tag (inn_guest_builder_peek (reading->builder), id))
    inn_guest_builder_add_tag (reading->builder, id);
}

static void
read_tags (Reading    *reading,
           const char *cell)
{
  static const char * const marks[] = { "、", "，", "；", "／", "｜", ";", "/", "|", "#" };
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) text = g_string_new (cell);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (text, marks[i], ",", 0);

  parts = g_strsplit (text->str, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *name = inn_text_clean (parts[i], INN_TEXT_ONE_LINE);

      if (name[0] != '\0')
        read_tag (reading, name);
    }
}

static void
read_cell (Reading    *reading,
           const char *cell)
{
  InnContactKind contact;
  InnGuestText text;
  InnGuestType type;
  InnGender gender;

  if (inn_guest_field_get_text (reading->column->field, &text))
    {
      read_text (reading, text, cell);
      return;
    }
  if (inn_import_words_are_nothing (cell)
      && reading->column->field != INN_FIELD_VIP && reading->column->field != INN_FIELD_BANNED)
    return;
  if (inn_guest_field_get_contact_kind (reading->column->field, &contact))
    {
      read_contact (reading, contact, cell);
      return;
    }

  switch (reading->column->field)
    {
    case INN_FIELD_GENDER:
      if (inn_import_words_read_gender (cell, &gender) == INN_IMPORT_WORD_UNKNOWN)
        complain (reading, INN_IMPORT_REASON_GENDER, FALSE);
      else
        inn_guest_builder_set_gender (reading->builder, gender);
      break;

    case INN_FIELD_BIRTHDAY:
      read_birthday (reading, cell);
      break;

    case INN_FIELD_DOCUMENT:
      read_document (reading, cell);
      break;

    case INN_FIELD_TYPE:
      if (inn_import_words_read_type (cell, &type) == INN_IMPORT_WORD_UNKNOWN)
        complain (reading, INN_IMPORT_REASON_TYPE, FALSE);
      else
        inn_guest_builder_set_guest_type (reading->builder, type);
      break;

    case INN_FIELD_VIP:
      read_flag (reading, INN_GUEST_VIP, cell);
      break;

    case INN_FIELD_BANNED:
      read_flag (reading, INN_GUEST_BANNED, cell);
      break;

    case INN_FIELD_STAFF:
      read_staff (reading, cell);
      break;

    case INN_FIELD_TAGS:
      read_tags (reading, cell);
      break;

    default:
      break;
    }
}

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

static gboolean
check_cell (Reading    *reading,
            const char *cell,
            const char *raw)
{
  gboolean note = reading->column->field == INN_FIELD_NOTE;

  if (strstr (raw, REPLACEMENT) != NULL)
    complain (reading, INN_IMPORT_REASON_SHEET, TRUE);
  else if (strlen (cell) > MOST_CHARACTERS
           && g_utf8_strlen (cell, -1) > (note ? MOST_NOTE_CHARACTERS : MOST_CHARACTERS))
    complain (reading, INN_IMPORT_REASON_TOO_LONG, TRUE);
  else
    return TRUE;

  return FALSE;
}

static void
read_columns (Reading              *reading,
              const InnSheetRecord *record)
{
  guint n_columns = inn_column_map_get_n_columns (reading->reader->map);

  for (guint i = 0; i < MIN (n_columns, record->n_cells); i++)
    {
      g_autofree char *cell = NULL;

      reading->index = i;
      reading->column = inn_column_map_get_column (reading->reader->map, i);
      if (reading->column->field == INN_FIELD_NONE || record->cells[i][0] == '\0')
        continue;

      cell = inn_text_clean (record->cells[i], reading->column->field == INN_FIELD_NOTE
                                               ? INN_TEXT_KEEP_LINES : INN_TEXT_ONE_LINE);
      if (cell[0] == '\0')
        continue;

      reading->draft->blank = FALSE;
      if (check_cell (reading, cell, record->cells[i]))
        read_cell (reading, cell);
    }
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
  self->default_region = g_strdup (default_region);
  self->today = today;
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->staff = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->new_tags = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
inn_import_reader_free (InnImportReader *self)
{
  inn_column_map_free (self->map);
  g_free (self->default_region);
  g_hash_table_unref (self->staff);
  g_hash_table_unref (self->tags);
  g_ptr_array_unref (self->new_tags);
  g_checksum_free (self->checksum);
  g_free (self);
}

/**
 * inn_import_reader_set_staff:
 * @staff: (element-type InnStaff): who may look after guests
 */
void
inn_import_reader_set_staff (InnImportReader *self,
                             GPtrArray       *staff)
{
  g_hash_table_remove_all (self->staff);
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *person = staff->pdata[i];

      remember_id (self->staff, person->name, person->id);
    }
}

/**
 * inn_import_reader_set_tags:
 * @tags: (element-type InnTag): the tags of the book
 */
void
inn_import_reader_set_tags (InnImportReader *self,
                            GPtrArray       *tags)
{
  g_hash_table_remove_all (self->tags);
  g_ptr_array_set_size (self->new_tags, 0);
  for (guint i = 0; i < tags->len; i++)
    {
      const InnTag *tag = tags->pdata[i];

      remember_id (self->tags, tag->name, tag->id);
    }
}

/**
 * inn_import_reader_get_new_tag:
 * @new_id: below 0, as a draft has it
 *
 * Returns: (transfer none): the name of a tag the book does not have
 */
const char *
inn_import_reader_get_new_tag (InnImportReader *self,
                               gint64           new_id)
{
  g_return_val_if_fail (new_id < 0 && -new_id <= self->new_tags->len, NULL);

  return self->new_tags->pdata[-new_id - 1];
}

/**
 * inn_import_reader_name_new_tag:
 * @id: the tag of the book it became; drafts after this have it
 */
void
inn_import_reader_name_new_tag (InnImportReader *self,
                                gint64           new_id,
                                gint64           id)
{
  remember_id (self->tags, inn_import_reader_get_new_tag (self, new_id), id);
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
  const InnColumn whole_row = { .field = INN_FIELD_NONE };
  Reading reading = { self, draft, builder, NULL, 0 };

  g_clear_pointer (&draft->guest, inn_guest_unref);
  g_array_set_size (draft->complaints, 0);
  draft->blank = TRUE;
  draft->refused = FALSE;
  draft->n_left_out = 0;
  draft->row_hash = hash_row (self, record);

  read_columns (&reading, record);

  reading.column = &whole_row;
  reading.index = 0;
  if ((record->problems & (INN_SHEET_PROBLEM_TOO_WIDE | INN_SHEET_PROBLEM_TOO_LONG)) != 0)
    {
      draft->blank = FALSE;
      complain (&reading, INN_IMPORT_REASON_SHEET, TRUE);
    }
  else if (!draft->blank && !draft->refused && !is_somebody (builder))
    {
      complain (&reading, INN_IMPORT_REASON_NOBODY, TRUE);
    }

  if (!draft->blank && !draft->refused)
    draft->guest = inn_guest_builder_end (builder);
}

void
inn_import_draft_init (InnImportDraft *draft)
{
  *draft = (InnImportDraft) { NULL };
  draft->complaints = g_array_new (FALSE, FALSE, sizeof (InnImportComplaint));
}

void
inn_import_draft_clear (InnImportDraft *draft)
{
  g_clear_pointer (&draft->guest, inn_guest_unref);
  g_clear_pointer (&draft->complaints, g_array_unref);
}
