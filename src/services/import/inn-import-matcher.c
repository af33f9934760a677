/* inn-import-matcher.c: says whether the guest of a row is known, from the book or from an earlier
 * row of the same sheet. On the database thread.
 *
 * Rows of the sheet are remembered by hashes of what identifies them, as nothing is written while
 * rows are judged.
 */

#include "config.h"

#include "inn-import-matcher.h"

#include "inn-custom-field-table.h"
#include "inn-document-number.h"
#include "inn-email.h"
#include "inn-fold.h"
#include "inn-guest-record.h"
#include "inn-import-fill.h"
#include "inn-import-filter.h"
#include "inn-import-keys.h"
#include "inn-known-table.h"
#include "inn-stay-match-table.h"

#define MOST_KEYS 64

/* The keys of one row, the strongest kinds first. */
typedef struct
{
  guint            n;
  guint64          keys[MOST_KEYS];
  InnImportKeyKind kinds[MOST_KEYS];
  gint64           fields[MOST_KEYS]; /* of INN_IMPORT_KEY_FIELD */
} RowKeys;

struct _InnImportMatcher
{
  InnImportFilter *filter; /* owned: of the book before the first row */
  InnImportKeys   *keys;   /* owned: of the rows before */
  GPtrArray       *fields; /* owned, of InnCustomField; NULL before they are read */
  RowKeys          row;    /* scratch */
};

static const InnKnownReason reasons[] = {
  [INN_IMPORT_KEY_ROW] = INN_KNOWN_BY_SOURCE,
  [INN_IMPORT_KEY_DOCUMENT] = INN_KNOWN_BY_DOCUMENT,
  [INN_IMPORT_KEY_CONTACT_NAME] = INN_KNOWN_BY_CONTACT,
  [INN_IMPORT_KEY_BIRTHDAY] = INN_KNOWN_BY_BIRTHDAY,
  [INN_IMPORT_KEY_FIELD] = INN_KNOWN_BY_FIELD,
  [INN_IMPORT_KEY_CONTACT] = INN_KNOWN_SHARES_CONTACT,
  [INN_IMPORT_KEY_NAME] = INN_KNOWN_NAMESAKE,
};

static void
add_key (RowKeys          *row,
         InnImportKeyKind  kind,
         const char       *first,
         const char       *second)
{
  if (row->n == MOST_KEYS)
    return;

  row->kinds[row->n] = kind;
  row->keys[row->n++] = inn_import_keys_hash (kind, first, second);
}

static void
add_contact_keys (RowKeys        *row,
                  const InnGuest *guest,
                  char          **names,
                  guint           n_names)
{
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);
      g_autofree char *text = NULL;

      /* As in inn-known-table.c: neither says who somebody is. */
      if (contact->normalised[0] == '\0' || contact->kind == INN_CONTACT_ADDRESS
          || (contact->kind == INN_CONTACT_EMAIL && inn_email_is_relay (contact->normalised)))
        continue;

      text = g_strconcat (inn_contact_kind_to_nick (contact->kind), ":", contact->normalised, NULL);
      for (guint k = 0; k < n_names; k++)
        add_key (row, INN_IMPORT_KEY_CONTACT_NAME, text, names[k]);
      add_key (row, INN_IMPORT_KEY_CONTACT, text, NULL);
    }
}

static void
add_value_keys (RowKeys        *row,
                const InnGuest *guest,
                GPtrArray      *fields)
{
  for (guint i = 0; fields != NULL && i < inn_guest_get_n_values (guest); i++)
    {
      const InnCustomValue *value = inn_guest_get_value (guest, i);
      const InnCustomField *field = inn_custom_fields_get (fields, value->field_id);
      g_autofree char *id = NULL;
      g_autofree char *text = NULL;

      if (field == NULL || !inn_custom_field_is (field, INN_CUSTOM_IN_DUPLICATES)
          || !inn_custom_value_tells_apart (value) || row->n == MOST_KEYS)
        continue;

      id = g_strdup_printf ("%" G_GINT64_FORMAT, field->id);
      text = value->type == INN_CUSTOM_VALUE_INTEGER
               ? g_strdup_printf ("%" G_GINT64_FORMAT, value->integer) : g_strdup (value->text);
      row->fields[row->n] = field->id;
      add_key (row, INN_IMPORT_KEY_FIELD, text, id);
    }
}

static void
collect_keys (RowKeys        *row,
              const InnGuest *guest,
              GPtrArray      *fields,
              gint64          row_hash)
{
  const char *texts[] = {
    inn_guest_get_name (guest), inn_guest_get_text (guest, INN_GUEST_LATIN_NAME),
  };
  g_auto (GStrv) names = g_new0 (char *, G_N_ELEMENTS (texts) + 1);
  InnBirthday birthday = inn_guest_get_birthday (guest);
  char text[64];
  guint n_names = 0;

  row->n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i][0] != '\0')
      names[n_names++] = inn_fold_name (texts[i]);

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, row_hash);
  add_key (row, INN_IMPORT_KEY_ROW, text, NULL);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      g_autofree char *number = inn_document_number_normalise (
        inn_guest_get_document (guest, i)->number);

      add_key (row, INN_IMPORT_KEY_DOCUMENT, number, NULL);
    }

  add_contact_keys (row, guest, names, n_names);

  if (inn_birthday_is_set (birthday) && birthday.year != 0)
    {
      g_snprintf (text, sizeof text, "%d/%d-%d-%d/%d", birthday.calendar, birthday.year,
                  birthday.month, birthday.day, birthday.leap);
      for (guint k = 0; k < n_names; k++)
        add_key (row, INN_IMPORT_KEY_BIRTHDAY, text, names[k]);
    }

  add_value_keys (row, guest, fields);

  for (guint k = 0; k < n_names; k++)
    add_key (row, INN_IMPORT_KEY_NAME, names[k], NULL);
}

/* Looks for the strongest reason among the rows before. */
static void
find_earlier (InnImportMatcher *self,
              const RowKeys    *row,
              InnImportMatch   *match)
{
  for (guint i = 0; i < row->n; i++)
    {
      InnKnownReason reason = reasons[row->kinds[i]];
      gint64 value = inn_import_keys_find (self->keys, row->keys[i]);

      if (value == 0 || (match->found && match->reason <= reason))
        continue;

      match->found = TRUE;
      match->reason = reason;
      match->earlier = TRUE;
      match->guest = value;
      match->field_id = reason == INN_KNOWN_BY_FIELD ? row->fields[i] : 0;
    }
}

static guint64
hash_guest (gint64 guest)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, guest);

  return inn_import_keys_hash (INN_IMPORT_KEY_GUEST, text, NULL);
}

/* Whether an earlier row is about this guest of the book, perhaps found by something else. */
static gboolean
is_told (InnImportMatcher    *self,
         const InnKnownGuest *known)
{
  return inn_known_guest_is_same (known)
         && inn_import_keys_find (self->keys, hash_guest (known->guest_id)) != 0;
}

/* Of those known for one and the same reason, finds the first to whom the row adds least: who has all
 * that a row says is the one it was about before, also when others have come to be like them. */
static gboolean
find_closest (InnConnection    *connection,
              const GPtrArray  *known,
              const InnGuest   *draft,
              InnKnownGuest   **closest,
              GError          **error)
{
  InnKnownGuest *first = known->pdata[0];
  guint least = G_MAXUINT;

  *closest = first;
  if (known->len == 1 || !inn_known_guest_is_same (first))
    return TRUE;

  for (guint i = 0; i < known->len && least > 0; i++)
    {
      InnKnownGuest *other = known->pdata[i];
      g_autoptr (InnGuest) guest = NULL;
      g_autoptr (InnGuest) filled = NULL;
      guint n_filled;

      if (other->reason != first->reason || other->archived != first->archived)
        break;

      guest = inn_guest_record_load (connection, other->guest_id, error);
      if (guest == NULL)
        return FALSE;

      n_filled = inn_import_fill (guest, draft, other->reason, &filled);
      if (n_filled < least)
        {
          least = n_filled;
          *closest = other;
        }
    }

  return TRUE;
}

/* Whether the book knows more than the rows before. Where both know the person equally well, they
 * are told of twice, and the row before it says all. */
static gboolean
is_better (const InnKnownGuest  *known,
           const InnImportMatch *match)
{
  if (!match->found)
    return TRUE;

  return match->reason <= INN_KNOWN_BY_BIRTHDAY ? known->reason < match->reason
                                                : known->reason <= match->reason;
}

/**
 * inn_import_matcher_new:
 *
 * Returns: (transfer full): one that has seen no row yet; inn_import_matcher_free() frees it
 */
InnImportMatcher *
inn_import_matcher_new (void)
{
  InnImportMatcher *self = g_new0 (InnImportMatcher, 1);

  self->filter = inn_import_filter_new ();
  self->keys = inn_import_keys_new ();

  return self;
}

/**
 * inn_import_matcher_free:
 * @self: (transfer full): an #InnImportMatcher
 */
void
inn_import_matcher_free (InnImportMatcher *self)
{
  inn_import_filter_free (self->filter);
  inn_import_keys_free (self->keys);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_free (self);
}

/**
 * inn_import_matcher_learn:
 * @more: (out): whether to call it again, before the first row
 *
 * Reads one slice of the book.
 */
gboolean
inn_import_matcher_learn (InnImportMatcher  *self,
                          InnConnection     *connection,
                          gboolean          *more,
                          GError           **error)
{
  if (self->fields == NULL)
    self->fields = inn_custom_field_table_list (connection, error);

  return self->fields != NULL && inn_import_filter_learn (self->filter, connection, more, error);
}

/**
 * inn_import_matcher_find:
 * @draft: what the row tells, documents in plain
 * @row_hash: of the row, not 0
 * @match: (out caller-allocates): the strongest reason and whom it is about
 */
gboolean
inn_import_matcher_find (InnImportMatcher  *self,
                         InnConnection     *connection,
                         const InnGuest    *draft,
                         gint64             row_hash,
                         InnImportMatch    *match,
                         GError           **error)
{
  g_autoptr (GPtrArray) known = NULL;

  *match = (InnImportMatch) { FALSE };
  collect_keys (&self->row, draft, self->fields, row_hash);
  find_earlier (self, &self->row, match);

  /* The strongest reason there is was found among the rows before. */
  if ((match->found && match->reason == INN_KNOWN_BY_DOCUMENT)
      || !inn_import_filter_may_know (self->filter, draft, row_hash))
    return TRUE;

  known = inn_known_table_find (connection, draft, row_hash, error);
  if (known == NULL)
    return FALSE;

  if (known->len > 0 && is_better (known->pdata[0], match))
    {
      InnKnownGuest *closest = NULL;

      if (!find_closest (connection, known, draft, &closest, error))
        return FALSE;

      inn_import_match_clear (match);
      *match = (InnImportMatch) { TRUE, closest->reason, closest->guest_id,
                                  inn_known_guest_ref (closest), is_told (self, closest) };
    }

  return TRUE;
}

static gboolean
reads_same (const char *a,
            const char *b)
{
  g_autofree char *left = inn_fold_name (a);
  g_autofree char *right = inn_fold_name (b);

  return g_str_equal (left, right);
}

static gboolean
has_contact (const InnGuest   *guest,
             const InnContact *contact)
{
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *other = inn_guest_get_contact (guest, i);

      if (other->kind == contact->kind
          && g_str_equal (other->normalised[0] != '\0' ? other->normalised : other->value,
                          contact->normalised[0] != '\0' ? contact->normalised : contact->value))
        return TRUE;
    }

  return FALSE;
}

/* Whether a row says of who somebody is just what @guest has, but for the documents, which an export
 * leaves out. */
static gboolean
agrees (const InnGuest *draft,
        const InnGuest *guest)
{
  InnBirthday told = inn_guest_get_birthday (draft);
  InnBirthday known = inn_guest_get_birthday (guest);

  if (!reads_same (inn_guest_get_name (draft), inn_guest_get_name (guest))
      || !reads_same (inn_guest_get_text (draft, INN_GUEST_LATIN_NAME),
                      inn_guest_get_text (guest, INN_GUEST_LATIN_NAME))
      || inn_guest_get_n_contacts (draft) != inn_guest_get_n_contacts (guest)
      || inn_guest_get_n_documents (draft) > 0)
    return FALSE;
  if (inn_birthday_is_set (told) != inn_birthday_is_set (known)
      || (inn_birthday_is_set (told)
          && (told.calendar != known.calendar || told.month != known.month || told.day != known.day
              || told.leap != known.leap || told.year != known.year)))
    return FALSE;

  for (guint i = 0; i < inn_guest_get_n_contacts (draft); i++)
    if (!has_contact (guest, inn_guest_get_contact (draft, i)))
      return FALSE;

  return TRUE;
}

/**
 * inn_import_matcher_find_number:
 * @number: the number of a guest of this book, as our own export writes it
 * @match: (inout): what inn_import_matcher_find() found, no sure reason among it
 *
 * Who has a name only, or only what many share, is known again by the number, where the row says
 * just what the guest of that number has: in another book the number is somebody else's.
 */
gboolean
inn_import_matcher_find_number (InnImportMatcher  *self,
                                InnConnection     *connection,
                                const InnGuest    *draft,
                                gint64             number,
                                InnImportMatch    *match,
                                GError           **error)
{
  g_autoptr (InnGuest) guest = NULL;
  g_autofree char *name = NULL;
  g_autofree char *latin_name = NULL;

  if (!inn_stay_match_table_find_guest (connection, number, &name, &latin_name, error))
    return FALSE;
  if (name == NULL)
    return TRUE;

  guest = inn_guest_record_load (connection, number, error);
  if (guest == NULL)
    return FALSE;
  if (!agrees (draft, guest))
    return TRUE;

  inn_import_match_clear (match);
  *match = (InnImportMatch) {
    TRUE, INN_KNOWN_BY_SOURCE, number,
    inn_known_guest_new (number, name, INN_KNOWN_BY_SOURCE),
    inn_import_keys_find (self->keys, hash_guest (number)) != 0,
  };

  return TRUE;
}

/**
 * inn_import_matcher_add:
 * @guest: the guest of the book the row is about, or a number below 0 for one that is not in the
 *   book yet
 *
 * Remembers the row that was looked for last, for those that come after it.
 */
void
inn_import_matcher_add (InnImportMatcher *self,
                        gint64            guest)
{
  for (guint i = 0; i < self->row.n; i++)
    inn_import_keys_add (self->keys, self->row.keys[i], guest);
  if (guest > 0)
    inn_import_keys_add (self->keys, hash_guest (guest), guest);
}

/**
 * inn_import_match_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_import_match_clear (InnImportMatch *match)
{
  g_clear_pointer (&match->known, inn_known_guest_unref);
}

/**
 * inn_import_matcher_get_alike:
 *
 * Returns: (transfer none): the name of the field in which both have the same, "" if that is not the reason
 */
const char *
inn_import_matcher_get_alike (InnImportMatcher     *self,
                              const InnImportMatch *match)
{
  const InnCustomField *field = NULL;

  if (!match->found || match->reason != INN_KNOWN_BY_FIELD)
    return "";
  if (match->known != NULL)
    return match->known->field;
  field = inn_custom_fields_get (self->fields, match->field_id);

  return field != NULL ? field->name : "";
}
