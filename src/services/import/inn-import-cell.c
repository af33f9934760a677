/* inn-import-cell.c: reads one cell of a row into the guest that is being made.
 *
 * A cell that is damaged beyond doubt (a rounded number, a number with digits missing, a day that
 * cannot be, bytes that are no text) is left out and never stored. It is told with its line and the
 * reason, and its row goes to the file of what was left out, to be mended and brought in again.
 *
 * The guest is kept if what is left of the row besides the name will tell that the mended row is the
 * same guest: another phone, email or WeChat, a document, or a full birthday. Otherwise the row is
 * refused, or the mended one would make the guest a second time. Of stays and charges such a row is
 * always refused.
 *
 * A word nobody understands is only left out, and counted.
 */

#include "config.h"

#include "inn-import-cell.h"

#include "inn-birthday-reader.h"
#include "inn-channel.h"
#include "inn-email.h"
#include "inn-import-fill.h"
#include "inn-import-words.h"
#include "inn-phone.h"
#include "inn-text.h"

#include <string.h>

static InnImportComplaint *
leave_out (InnImportCell   *self,
           InnImportReason  reason,
           gboolean         damaged)
{
  return inn_import_draft_leave_out (self->draft, self->index, self->column->field, reason,
                                     damaged);
}

/* Something is wrong, but nothing is left out. */
static void
remark (InnImportCell   *self,
        InnImportReason  reason)
{
  inn_import_draft_complain (self->draft, self->index, self->column->field, reason, FALSE);
}

static const char *
peek_text (InnImportCell *self,
           InnGuestText   text)
{
  return inn_guest_get_text (inn_guest_builder_peek (self->builder), text);
}

static void
read_text (InnImportCell *self,
           InnGuestText   text,
           const char    *cell)
{
  const char *before = peek_text (self, text);

  if (before[0] == '\0' && text == INN_GUEST_CHANNEL)
    {
      g_autofree char *channel = inn_channel_from_text (cell);

      inn_guest_builder_set_text (self->builder, text, channel);
    }
  else if (before[0] == '\0')
    {
      inn_guest_builder_set_text (self->builder, text, cell);
    }
  else if (text == INN_GUEST_NOTE)
    {
      g_autofree char *joined = g_strconcat (before, "\n", cell, NULL);

      inn_guest_builder_set_text (self->builder, text, joined);
    }

  if (text == INN_GUEST_READING)
    inn_guest_builder_set_flag (self->builder, INN_GUEST_READING_TYPED, TRUE);
}

/* The first of its kind is the one to use. */
static void
add_contact (InnImportCell *self,
             InnContact    *contact)
{
  const InnGuest *guest = inn_guest_builder_peek (self->builder);

  if (inn_import_has_contact (guest, contact))
    return;

  contact->primary = inn_guest_get_first_contact (guest, contact->kind) == NULL;
  inn_guest_builder_add_contact (self->builder, contact);
}

static void
add_text_contact (InnImportCell *self,
                  InnContactKind kind,
                  const char    *value)
{
  g_autoptr (InnContact) contact = inn_contact_new (kind, value,
                                                    self->default_region);

  add_contact (self, contact);
}

static void
add_phone (InnImportCell  *self,
           const InnPhone *phone,
           const char     *value)
{
  g_autoptr (InnContact) contact = inn_contact_new_stored (INN_CONTACT_PHONE, value,
                                                           phone->normalised, NULL);

  add_contact (self, contact);
}

static void
read_phone (InnImportCell *self,
            const char    *text)
{
  g_autoptr (InnPhone) phone = inn_phone_parse (text, self->default_region);

  if (phone->reason == INN_PHONE_REASON_DAMAGED)
    leave_out (self, INN_IMPORT_REASON_DAMAGED_NUMBER, TRUE);
  else if ((phone->reason == INN_PHONE_REASON_NO_DIGITS
            || phone->reason == INN_PHONE_REASON_EMPTY)
           && text[strcspn (text, "0123456789")] == '\0')
    leave_out (self, INN_IMPORT_REASON_PHONE, FALSE);
  else if (!inn_phone_is_whole (phone))
    {
      InnImportComplaint *complaint = leave_out (self, INN_IMPORT_REASON_PHONE, TRUE);

      if (phone->reason != INN_PHONE_REASON_NO_DIGITS)
        complaint->phone = phone->reason;
      complaint->digits = phone->digits;
      complaint->digits_expected = phone->digits_expected;
    }
  else
    {
      g_autofree char *line = inn_text_clean (text, INN_TEXT_ONE_LINE);

      /* What stands on two lines may be two halves of a number, or two numbers. */
      if (strchr (text, '\n') != NULL)
        remark (self, INN_IMPORT_REASON_LINE_BREAK);
      add_phone (self, phone, line);
    }
}

static void
read_phones (InnImportCell *self,
             const char    *cell)
{
  g_auto (GStrv) parts = NULL;
  gsize digits = strspn (cell, "0123456789");

  /* The usual cell, at once. */
  if (cell[digits] == '\0' && digits <= 13)
    {
      read_phone (self, cell);
      return;
    }

  parts = inn_phone_split (cell);
  for (guint i = 0; parts[i] != NULL; i++)
    read_phone (self, parts[i]);
}

static void
read_email (InnImportCell *self,
            const char    *text)
{
  if (inn_email_check (text, NULL, NULL) == INN_VALIDITY_INVALID)
    remark (self, INN_IMPORT_REASON_EMAIL);
  add_text_contact (self, INN_CONTACT_EMAIL, text);
}

/* A wrong address is kept as it was written; it only cannot be compared. */
static void
read_emails (InnImportCell *self,
             const char    *cell)
{
  static const char * const marks[] = { "，", "；", "、", "／" };
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) text = NULL;

  /* The usual cell, at once; a name before <address> has blanks of its own. */
  if ((g_str_is_ascii (cell) && strpbrk (cell, ",;/ ") == NULL) || strchr (cell, '<') != NULL)
    {
      read_email (self, cell);
      return;
    }

  text = g_string_new (cell);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (text, marks[i], " ", 0);
  parts = g_strsplit_set (text->str, ",;/ ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      read_email (self, parts[i]);
}

static void
read_contact (InnImportCell *self,
              InnContactKind kind,
              const char    *cell)
{
  if (kind == INN_CONTACT_PHONE)
    read_phones (self, cell);
  else if (kind == INN_CONTACT_EMAIL)
    read_emails (self, cell);
  else
    add_text_contact (self, kind, cell);
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
read_birthday (InnImportCell *self,
               const char    *cell)
{
  g_autofree char *told = self->column->lunar && !names_calendar (cell)
                          ? g_strconcat ("农历", cell, NULL) : g_strdup (cell);
  InnBirthdayReading read;

  if (inn_birthday_read (told, self->column->date_order, self->today, &read, NULL))
    {
      inn_guest_builder_set_birthday (self->builder, read.birthday);
      inn_guest_builder_set_text (self->builder, INN_GUEST_BIRTH_TOLD, cell);
      return;
    }

  switch (read.reason)
    {
    case INN_BIRTHDAY_EMPTY:
      break;

    /* Not wrong, only not a birthday: it stays as what was told. */
    case INN_BIRTHDAY_YEAR_ONLY:
    case INN_BIRTHDAY_MONTH_ONLY:
      inn_guest_builder_set_text (self->builder, INN_GUEST_BIRTH_TOLD, cell);
      remark (self, INN_IMPORT_REASON_BIRTHDAY);
      break;

    case INN_BIRTHDAY_AMBIGUOUS:
      leave_out (self, INN_IMPORT_REASON_DATE_ORDER, TRUE);
      break;

    case INN_BIRTHDAY_FUTURE:
      leave_out (self, INN_IMPORT_REASON_BIRTHDAY_AHEAD, TRUE);
      break;

    default:
      leave_out (self, INN_IMPORT_REASON_BIRTHDAY, TRUE);
    }
}

/* Excel keeps 15 digits of a number: an ID that was one ends in zeros and fits no checksum. */
static void
read_document (InnImportCell *self,
               const char    *cell)
{
  InnDocumentKind kind = inn_document_number_detect (cell);
  g_autoptr (InnDocument) document = NULL;
  InnResidentIdReason reason;
  InnResidentId id;
  gsize digits = strspn (cell, "0123456789");

  if (inn_phone_is_damaged (cell))
    {
      leave_out (self, INN_IMPORT_REASON_DAMAGED_NUMBER, TRUE);
      return;
    }

  if (digits >= 17 && (cell[digits] == '\0' || g_ascii_toupper (cell[digits]) == 'X')
      && inn_resident_id_parse (cell, &id, &reason) != INN_VALIDITY_OK)
    {
      leave_out (self, g_str_has_suffix (cell, "000") ? INN_IMPORT_REASON_DAMAGED_NUMBER
                                                      : INN_IMPORT_REASON_DOCUMENT, TRUE);
      return;
    }

  if (inn_document_number_check (kind, cell) == INN_VALIDITY_INVALID)
    {
      leave_out (self, INN_IMPORT_REASON_DOCUMENT, TRUE);
      return;
    }

  document = inn_document_new (kind, cell);
  inn_guest_builder_add_document (self->builder, document);
}

/* Whoever has a passport and a permit has both in one cell, and so does our own export. */
static void
read_documents (InnImportCell *self,
                const char    *cell)
{
  g_autoptr (GString) text = g_string_new (cell);
  g_auto (GStrv) parts = NULL;

  g_string_replace (text, "；", ";", 0);
  g_string_replace (text, "、", ";", 0);
  parts = g_strsplit (text->str, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      read_document (self, parts[i]);
}

static void
read_flag (InnImportCell *self,
           InnGuestFlags  flag,
           const char    *cell)
{
  gboolean value;
  InnImportWord word = inn_import_words_read_flag (cell, &value);

  if (word == INN_IMPORT_WORD_KNOWN)
    {
      inn_guest_builder_set_flag (self->builder, flag, value);
    }
  else if (word == INN_IMPORT_WORD_UNKNOWN && flag == INN_GUEST_BANNED)
    {
      /* Whoever wrote something else here wrote the reason. */
      inn_guest_builder_set_flag (self->builder, flag, TRUE);
      inn_guest_builder_set_text (self->builder, INN_GUEST_BANNED_REASON, cell);
    }
  else if (word == INN_IMPORT_WORD_UNKNOWN)
    {
      leave_out (self, INN_IMPORT_REASON_FLAG, FALSE);
    }
}

static void
read_staff (InnImportCell *self,
            const char    *cell)
{
  gint64 id = inn_import_names_find (self->staff, cell);

  if (id != 0)
    inn_guest_builder_set_staff_id (self->builder, id);
  else
    leave_out (self, INN_IMPORT_REASON_STAFF, FALSE);
}

static void
read_tags (InnImportCell *self,
           const char    *cell)
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
        {
          gint64 id = inn_import_names_ensure (self->tags, name);

          if (!inn_guest_has_tag (inn_guest_builder_peek (self->builder), id))
            inn_guest_builder_add_tag (self->builder, id);
        }
    }
}

/**
 * inn_import_cell_read:
 * @cell: the text of the cell, cleaned and not empty
 */
void
inn_import_cell_read (InnImportCell *self,
                      const char    *cell)
{
  InnContactKind contact;
  InnGuestText text;
  InnGuestType type;
  InnGender gender;

  if (inn_guest_field_get_text (self->column->field, &text))
    {
      read_text (self, text, cell);
      return;
    }
  if (inn_import_words_are_nothing (cell)
      && self->column->field != INN_FIELD_VIP && self->column->field != INN_FIELD_BANNED)
    return;
  if (inn_guest_field_get_contact_kind (self->column->field, &contact))
    {
      read_contact (self, contact, cell);
      return;
    }

  switch (self->column->field)
    {
    case INN_FIELD_GENDER:
      if (inn_import_words_read_gender (cell, &gender) == INN_IMPORT_WORD_UNKNOWN)
        leave_out (self, INN_IMPORT_REASON_GENDER, FALSE);
      else
        inn_guest_builder_set_gender (self->builder, gender);
      break;

    case INN_FIELD_BIRTHDAY:
      read_birthday (self, cell);
      break;

    case INN_FIELD_DOCUMENT:
      read_documents (self, cell);
      break;

    case INN_FIELD_TYPE:
      if (inn_import_words_read_type (cell, &type) == INN_IMPORT_WORD_UNKNOWN)
        leave_out (self, INN_IMPORT_REASON_TYPE, FALSE);
      else
        inn_guest_builder_set_guest_type (self->builder, type);
      break;

    case INN_FIELD_VIP:
      read_flag (self, INN_GUEST_VIP, cell);
      break;

    case INN_FIELD_BANNED:
      read_flag (self, INN_GUEST_BANNED, cell);
      break;

    case INN_FIELD_STAFF:
      read_staff (self, cell);
      break;

    case INN_FIELD_TAGS:
      read_tags (self, cell);
      break;

    default:
      break;
    }
}
