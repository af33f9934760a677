/* inn-import-owner.c: says whose a row of a sheet of stays or charges is. On the database thread.
 *
 * A guest is found by the number of this book, a document, a phone or another contact, or the name
 * with the full birthday, and never guessed: a name alone, a number under another name, or two guests
 * who fit leave the row to a person. Sheets name the same people again and again, so answers are
 * remembered.
 */

#include "config.h"

#include "inn-import-owner.h"

#include "inn-fold.h"
#include "inn-guest-builder.h"
#include "inn-import-keys.h"
#include "inn-known-table.h"
#include "inn-stay-match-table.h"

#include <string.h>

struct _InnImportOwners
{
  char          *default_region;
  gint64         guest_id; /* whose rows are that name nobody, or 0 */
  InnImportKeys *answers;  /* owned: an id, or below 0 a reason */
  GString       *person;   /* owned: scratch */
};

/**
 * inn_import_owners_new:
 * @default_region: two letters of the country whose numbers are written without a country code
 * @guest_id: the guest of all rows, 0 if each row names its own
 *
 * Returns: (transfer full): what finds the guest of a row; inn_import_owners_free() frees it
 */
InnImportOwners *
inn_import_owners_new (const char *default_region,
                       gint64      guest_id)
{
  InnImportOwners *self = g_new0 (InnImportOwners, 1);

  self->default_region = g_strdup (default_region);
  self->guest_id = guest_id;
  self->answers = inn_import_keys_new ();
  self->person = g_string_new (NULL);

  return self;
}

/**
 * inn_import_owners_free:
 * @self: (transfer full): an #InnImportOwners
 */
void
inn_import_owners_free (InnImportOwners *self)
{
  g_free (self->default_region);
  inn_import_keys_free (self->answers);
  g_string_free (self->person, TRUE);
  g_free (self);
}

static gboolean
names_anybody (const InnGuest *guest)
{
  return guest != NULL
         && (inn_guest_get_name (guest)[0] != '\0'
             || inn_guest_get_text (guest, INN_GUEST_LATIN_NAME)[0] != '\0'
             || inn_guest_get_n_contacts (guest) > 0 || inn_guest_get_n_documents (guest) > 0);
}

static gboolean
has_name (const InnGuest *guest)
{
  return inn_guest_get_name (guest)[0] != '\0'
         || inn_guest_get_text (guest, INN_GUEST_LATIN_NAME)[0] != '\0';
}

static gboolean
reads_same (const char *a,
            const char *b)
{
  g_autofree char *left = inn_fold_name (a);
  g_autofree char *right = inn_fold_name (b);

  return left[0] != '\0' && g_str_equal (left, right);
}

/* All that is told of who it is, in one text. */
static const char *
describe (InnImportOwners *self,
          const InnGuest  *guest)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);

  g_string_printf (self->person, "%s\n%s\n%d/%d-%d-%d/%d", inn_guest_get_name (guest),
                   inn_guest_get_text (guest, INN_GUEST_LATIN_NAME), birthday.calendar,
                   birthday.year, birthday.month, birthday.day, birthday.leap);
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      g_string_append_printf (self->person, "\n%d:%s", contact->kind, contact->normalised);
    }
  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    g_string_append_printf (self->person, "\nd:%s", inn_guest_get_document (guest, i)->number);

  return self->person->str;
}

/* The strongest reason decides, if it points at one guest only. */
static InnImportReason
choose (GPtrArray      *known,
        const InnGuest *guest,
        gint64         *guest_id)
{
  const InnKnownGuest *first = known->len > 0 ? known->pdata[0] : NULL;
  const InnKnownGuest *second = known->len > 1 ? known->pdata[1] : NULL;

  *guest_id = 0;
  if (first == NULL)
    return INN_IMPORT_REASON_UNKNOWN_GUEST;
  if (first->reason == INN_KNOWN_NAMESAKE)
    return INN_IMPORT_REASON_ONLY_NAME;
  if (first->reason == INN_KNOWN_SHARES_CONTACT && has_name (guest))
    return INN_IMPORT_REASON_OTHER_NAME;
  if (second != NULL && second->reason == first->reason && second->archived == first->archived)
    return INN_IMPORT_REASON_SEVERAL_GUESTS;

  *guest_id = first->guest_id;

  return INN_IMPORT_REASON_NONE;
}

static gboolean
ask_book (InnImportOwners  *self,
          InnConnection    *connection,
          const InnGuest   *guest,
          gint64           *guest_id,
          InnImportReason  *reason,
          GError          **error)
{
  guint64 key = inn_import_keys_hash (INN_IMPORT_KEY_PERSON, describe (self, guest), NULL);
  gint64 answer = inn_import_keys_find (self->answers, key);
  g_autoptr (GPtrArray) known = NULL;

  if (answer != 0)
    {
      *guest_id = MAX (answer, 0);
      *reason = answer < 0 ? (InnImportReason) -answer : INN_IMPORT_REASON_NONE;
      return TRUE;
    }

  known = inn_known_table_find (connection, guest, 0, error);
  if (known == NULL)
    return FALSE;

  *reason = choose (known, guest, guest_id);
  inn_import_keys_add (self->answers, key, *guest_id != 0 ? *guest_id : - (gint64) *reason);

  return TRUE;
}

/* The number is of this book; another one may have somebody else under it. */
static gboolean
check_number (InnConnection    *connection,
              gint64            number,
              const char       *name,
              const char       *latin_name,
              InnImportReason  *reason,
              GError          **error)
{
  g_autofree char *known = NULL;
  g_autofree char *known_latin = NULL;

  if (!inn_stay_match_table_find_guest (connection, number, &known, &known_latin, error))
    return FALSE;

  if (known == NULL)
    *reason = INN_IMPORT_REASON_UNKNOWN_GUEST;
  else if ((name[0] == '\0' && latin_name[0] == '\0')
           || (known[0] == '\0' && known_latin[0] == '\0')
           || reads_same (name, known) || reads_same (name, known_latin)
           || reads_same (latin_name, known) || reads_same (latin_name, known_latin))
    *reason = INN_IMPORT_REASON_NONE;
  else
    *reason = INN_IMPORT_REASON_OTHER_NAME;

  return TRUE;
}

/* Whether somebody was named, by what cannot be read. */
static gboolean
has_damage (const InnImportDraft *draft)
{
  for (guint i = 0; i < draft->complaints->len; i++)
    {
      InnSheetField field = g_array_index (draft->complaints, InnImportComplaint, i).field;

      if (field != INN_FIELD_NONE && field < INN_N_FIELDS)
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_import_owners_find:
 * @draft: a row that is neither blank nor refused
 * @guest_id: (out): whose it is, or 0
 * @reason: (out): why nobody is found, or %INN_IMPORT_REASON_NONE
 */
gboolean
inn_import_owners_find (InnImportOwners       *self,
                        InnConnection         *connection,
                        const InnImportDraft  *draft,
                        gint64                *guest_id,
                        InnImportReason       *reason,
                        GError               **error)
{
  *guest_id = 0;
  *reason = INN_IMPORT_REASON_NONE;

  if (draft->stay.guest_id != 0)
    {
      if (!check_number (connection, draft->stay.guest_id, inn_guest_get_name (draft->guest),
                         inn_guest_get_text (draft->guest, INN_GUEST_LATIN_NAME), reason, error))
        return FALSE;
      if (*reason == INN_IMPORT_REASON_NONE)
        *guest_id = draft->stay.guest_id;
      return TRUE;
    }
  if (names_anybody (draft->guest))
    return ask_book (self, connection, draft->guest, guest_id, reason, error);

  if (!has_damage (draft))
    *guest_id = self->guest_id;
  if (*guest_id == 0)
    *reason = INN_IMPORT_REASON_NOBODY;

  return TRUE;
}

/**
 * inn_import_owners_find_named:
 * @text: one person as a cell tells: the number of a guest with the name, as our own export writes
 *   it, or a phone with or without the name; a name alone finds nobody
 * @guest_id: (out): who it is, or 0
 * @reason: (out): why nobody is found, or %INN_IMPORT_REASON_NONE
 */
gboolean
inn_import_owners_find_named (InnImportOwners  *self,
                              InnConnection    *connection,
                              const char       *text,
                              gint64           *guest_id,
                              InnImportReason  *reason,
                              GError          **error)
{
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (InnGuest) guest = NULL;
  g_autofree char *name = NULL;
  g_autofree char *digits = NULL;
  gsize n_digits;
  gint64 number = 0;

  *guest_id = 0;
  *reason = INN_IMPORT_REASON_UNKNOWN_GUEST;
  if (text[0] == '#')
    {
      n_digits = strspn (text + 1, "0123456789");
      digits = g_strndup (text + 1, n_digits);
      name = g_strstrip (g_strdup (text + 1 + n_digits));
      if (!g_ascii_string_to_signed (digits, 10, 1, G_MAXINT64, &number, NULL))
        return TRUE;
      if (!check_number (connection, number, name, "", reason, error))
        return FALSE;
      *guest_id = *reason == INN_IMPORT_REASON_NONE ? number : 0;
      return TRUE;
    }

  /* The digits, behind a name or before it. */
  n_digits = strcspn (text, "+0123456789");
  digits = g_strndup (text + n_digits, strspn (text + n_digits, "+0123456789- "));
  name = g_strndup (text, n_digits);
  g_strstrip (name);
  if (name[0] == '\0')
    {
      g_free (name);
      name = g_strstrip (g_strdup (text + n_digits + strlen (digits)));
    }
  builder = inn_guest_builder_new (NULL);
  if (name[0] != '\0')
    inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  if (g_strstrip (digits)[0] != '\0')
    {
      g_autoptr (InnContact) contact
        = inn_contact_new (INN_CONTACT_PHONE, digits, self->default_region);

      inn_guest_builder_add_contact (builder, contact);
    }
  guest = inn_guest_builder_end (builder);

  return !names_anybody (guest) || ask_book (self, connection, guest, guest_id, reason, error);
}
