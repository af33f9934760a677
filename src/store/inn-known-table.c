/* inn-known-table.c: finds the guest of the book who may be the one that is being typed or brought
 * in. On the database thread.
 *
 * Each reason has its own query, each by an index, so that a row of an import is answered in some
 * microseconds. A guest is given once, with the strongest reason.
 */

#include "config.h"

#include "inn-known-table.h"

#include "inn-document-table.h"
#include "inn-email.h"
#include "inn-fold.h"
#include "inn-pinyin.h"
#include "inn-source-table.h"
#include "inn-table-private.h"

static const char LOAD_GUEST[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", g.archived, g.name, g.latin_name "
  "FROM guest g "
  "WHERE g.id = ?1";

static const char FIND_CONTACT[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", g.archived, g.name, g.latin_name, k.value "
  "FROM contact_point k JOIN guest g ON g.id = k.guest_id "
  "WHERE k.normalised = ?1 AND k.normalised <> '' AND k.kind = ?2 "
  "ORDER BY g.archived, g.id "
  "LIMIT 50";

static const char FIND_BIRTHDAY[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", g.archived, g.name, g.latin_name "
  "FROM guest g "
  "WHERE g.birth_month IS NOT NULL AND g.birth_calendar = ?1 AND g.birth_month = ?2 "
  "  AND g.birth_day = ?3 AND g.birth_leap = ?4 AND g.birth_year = ?5";

static const char FIND_READING[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", g.archived, g.name, g.latin_name "
  "FROM guest g "
  "WHERE g.archived = ?1 AND g.reading = ?2 "
  "ORDER BY g.id "
  "LIMIT 50";

static const char FIND_VALUE[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", g.archived, g.name, g.latin_name, f.name "
  "FROM custom_value v INDEXED BY custom_value_by_field "
  "  JOIN custom_field f ON f.id = v.field_id AND f.in_duplicates = 1 AND f.retired = 0 "
  "  JOIN guest g ON g.id = v.guest_id "
  "WHERE v.field_id = ?1 AND v.value = ?2 "
  "ORDER BY g.archived, g.id "
  "LIMIT 50";

/* Ids are not given twice, so this is no less than the number of keys. */
static const char COUNT_KEYS[] =
  "SELECT 3 * (SELECT coalesce (max (id), 0) FROM guest) "
  "  + (SELECT coalesce (max (id), 0) FROM contact_point) "
  "  + (SELECT coalesce (max (id), 0) FROM guest_source) "
  "  + (SELECT coalesce (max (id), 0) FROM custom_value)";

/* All keys of a kind, in slices. */
static const char * const LIST_KEYS[] = {
  [INN_KNOWN_KEY_NAME] =
    "SELECT id, reading, latin_name, CASE reading_typed WHEN 1 THEN name ELSE '' END "
    "FROM guest "
    "WHERE id > ?1 "
    "ORDER BY id "
    "LIMIT ?2",
  [INN_KNOWN_KEY_CONTACT] =
    "SELECT id, normalised "
    "FROM contact_point "
    "WHERE id > ?1 "
    "ORDER BY id "
    "LIMIT ?2",
  [INN_KNOWN_KEY_SOURCE] =
    "SELECT id, CAST (row_hash AS TEXT) "
    "FROM guest_source "
    "WHERE id > ?1 "
    "ORDER BY id "
    "LIMIT ?2",
  [INN_KNOWN_KEY_FIELD] =
    "SELECT v.id, v.field_id || ':' || v.value "
    "FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
    "WHERE v.id > ?1 AND f.in_duplicates = 1 AND f.retired = 0 AND v.choice_id IS NULL "
    "  AND v.kind IN ('text', 'integer') "
    "ORDER BY v.id "
    "LIMIT ?2",
};

G_STATIC_ASSERT (G_N_ELEMENTS (LIST_KEYS) == INN_KNOWN_N_KEYS);

typedef struct
{
  InnConnection  *connection; /* unowned */
  const InnGuest *draft;      /* unowned */
  char           *names[2];   /* owned: folded name and latin name, "" if none */
  GPtrArray      *found;      /* owned, of InnKnownGuest */
} Search;

static void
search_clear (Search *search)
{
  g_free (search->names[0]);
  g_free (search->names[1]);
  g_clear_pointer (&search->found, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* Whether one of the names of the row reads the same as one of the draft's. */
static gboolean
has_same_name (Search       *search,
               InnStatement *row)
{
  for (int column = 3; column <= 4; column++)
    {
      const char *name = inn_statement_get_text (row, column);
      g_autofree char *folded = NULL;

      if (name == NULL || name[0] == '\0')
        continue;

      folded = inn_fold_name (name);
      for (guint i = 0; i < G_N_ELEMENTS (search->names); i++)
        if (search->names[i][0] != '\0' && g_str_equal (search->names[i], folded))
          return TRUE;
    }

  return FALSE;
}

/* Adds the guest of the row, unless it is the draft itself, somebody the draft was said not to be,
 * or known for a stronger reason. */
static void
add (Search           *search,
     InnStatement     *row,
     InnKnownReason    reason,
     const InnContact *contact)
{
  gint64 id = inn_statement_get_int (row, 0);
  InnKnownGuest *known = NULL;

  if (id == inn_guest_get_id (search->draft) || inn_guest_is_apart_from (search->draft, id))
    return;

  for (guint i = 0; i < search->found->len; i++)
    {
      InnKnownGuest *other = g_ptr_array_index (search->found, i);

      if (other->guest_id != id)
        continue;
      if (other->reason <= reason)
        return;
      g_ptr_array_remove_index (search->found, i);
      break;
    }

  known = inn_known_guest_new (id, inn_statement_get_text (row, 1), reason);
  known->archived = inn_statement_get_boolean (row, 2);
  if (contact != NULL)
    {
      known->contact_kind = contact->kind;
      g_free (known->contact);
      known->contact = inn_statement_dup_text (row, 5);
    }
  if (reason == INN_KNOWN_BY_FIELD)
    {
      g_free (known->field);
      known->field = inn_statement_dup_text (row, 5);
    }
  g_ptr_array_add (search->found, known);
}

static gboolean
add_guest (Search          *search,
           gint64           id,
           InnKnownReason   reason,
           GError         **error)
{
  g_autoptr (InnStatement) row
    = inn_table_find (search->connection, LOAD_GUEST, id, "guest", error);

  if (row == NULL)
    return FALSE;

  add (search, row, reason, NULL);

  return TRUE;
}

static gboolean
find_documents (Search  *search,
                GError **error)
{
  for (guint i = 0; i < inn_guest_get_n_documents (search->draft); i++)
    {
      const InnDocument *document = inn_guest_get_document (search->draft, i);
      g_autoptr (GArray) guests = NULL;

      if (document->number == NULL)
        continue;

      guests = inn_document_table_find_guests (search->connection, document->number, error);
      if (guests == NULL)
        return FALSE;

      for (guint j = 0; j < guests->len; j++)
        if (!add_guest (search, g_array_index (guests, gint64, j), INN_KNOWN_BY_DOCUMENT, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
find_source (Search  *search,
             gint64   row_hash,
             GError **error)
{
  gint64 id = 0;

  if (row_hash == 0)
    return TRUE;

  return inn_source_table_find (search->connection, row_hash, &id, error)
         && (id == 0 || add_guest (search, id, INN_KNOWN_BY_SOURCE, error));
}

static gboolean
find_contact (Search            *search,
              const InnContact  *contact,
              GError           **error)
{
  g_autoptr (InnStatement) row = NULL;
  InnStep step = INN_STEP_DONE;

  /* An address is shared by everybody in the building; an agency's relay says nothing of who. */
  if (contact->normalised[0] == '\0' || contact->kind == INN_CONTACT_ADDRESS
      || (contact->kind == INN_CONTACT_EMAIL && inn_email_is_relay (contact->normalised)))
    return TRUE;

  row = inn_statement_new (search->connection, FIND_CONTACT, error);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_text (row, 1, contact->normalised);
  inn_statement_bind_text (row, 2, inn_contact_kind_to_nick (contact->kind));
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      if (has_same_name (search, row))
        add (search, row, INN_KNOWN_BY_CONTACT, contact);
      else if (!contact->shared)
        add (search, row, INN_KNOWN_SHARES_CONTACT, contact);
    }

  return step != INN_STEP_ERROR;
}

static gboolean
find_value (Search                *search,
            const InnCustomValue  *value,
            GError               **error)
{
  g_autoptr (InnStatement) row = NULL;
  InnStep step = INN_STEP_DONE;

  if (!inn_custom_value_tells_apart (value))
    return TRUE;

  row = inn_statement_new (search->connection, FIND_VALUE, error);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, value->field_id);
  if (value->type == INN_CUSTOM_VALUE_INTEGER)
    inn_statement_bind_int (row, 2, value->integer);
  else
    inn_statement_bind_text (row, 2, value->text);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    add (search, row, INN_KNOWN_BY_FIELD, NULL);

  return step != INN_STEP_ERROR;
}

static gboolean
find_birthday (Search  *search,
               GError **error)
{
  g_autoptr (InnStatement) row = NULL;
  InnBirthday birthday = inn_guest_get_birthday (search->draft);
  InnStep step = INN_STEP_DONE;

  if (!inn_birthday_is_set (birthday) || birthday.year == 0)
    return TRUE;

  row = inn_statement_new (search->connection, FIND_BIRTHDAY, error);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_text (row, 1, birthday.calendar == INN_CALENDAR_LUNAR ? "lunar" : "solar");
  inn_statement_bind_int (row, 2, birthday.month);
  inn_statement_bind_int (row, 3, birthday.day);
  inn_statement_bind_boolean (row, 4, birthday.leap);
  inn_statement_bind_int (row, 5, birthday.year);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    if (has_same_name (search, row))
      add (search, row, INN_KNOWN_BY_BIRTHDAY, NULL);

  return step != INN_STEP_ERROR;
}

/* The same name has the same reading, unless somebody corrected one of them. */
static gboolean
find_namesakes (Search      *search,
                const char  *reading,
                GError     **error)
{
  g_autoptr (InnStatement) row = NULL;

  if (reading[0] == '\0')
    return TRUE;

  row = inn_statement_new (search->connection, FIND_READING, error);
  if (row == NULL)
    return FALSE;

  for (int archived = 0; archived <= 1; archived++)
    {
      InnStep step = INN_STEP_DONE;

      inn_statement_bind_int (row, 1, archived);
      inn_statement_bind_text (row, 2, reading);
      while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
        if (has_same_name (search, row))
          add (search, row, INN_KNOWN_NAMESAKE, NULL);
      if (step == INN_STEP_ERROR)
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_names (Search  *search,
            GError **error)
{
  const char *name = inn_guest_get_name (search->draft);
  const char *reading = inn_guest_get_text (search->draft, INN_GUEST_READING);
  g_autofree char *usual = NULL;

  if (search->names[0][0] == '\0' && search->names[1][0] == '\0')
    return TRUE;

  if (!find_namesakes (search, reading, error))
    return FALSE;

  if (!inn_guest_is (search->draft, INN_GUEST_READING_TYPED))
    return TRUE;

  usual = inn_pinyin_reading (name);

  return g_str_equal (usual, reading) || find_namesakes (search, usual, error);
}

static int
compare_reasons (gconstpointer a,
                 gconstpointer b)
{
  const InnKnownGuest *left = *(const InnKnownGuest *const *) a;
  const InnKnownGuest *right = *(const InnKnownGuest *const *) b;

  if (left->reason != right->reason)
    return left->reason < right->reason ? -1 : 1;
  if (!left->archived != !right->archived)
    return left->archived ? 1 : -1;

  return (left->guest_id > right->guest_id) - (left->guest_id < right->guest_id);
}

/**
 * inn_known_table_find:
 * @draft: what is known of the person so far; the guest with its own id is never found, nor one it
 *   is known to be apart from, nor one whose name differs by a contact that is said to be shared
 * @row_hash: the row of a sheet it comes from, see inn-source-table.h; 0 for none
 *
 * Returns: (transfer full) (element-type InnKnownGuest): who it may be, strongest reason first
 */
GPtrArray *
inn_known_table_find (InnConnection   *connection,
                      const InnGuest  *draft,
                      gint64           row_hash,
                      GError         **error)
{
  g_auto (Search) search = { .connection = connection, .draft = draft };

  search.names[0] = inn_fold_name (inn_guest_get_name (draft));
  search.names[1] = inn_fold_name (inn_guest_get_text (draft, INN_GUEST_LATIN_NAME));
  search.found = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_known_guest_unref);

  if (!find_documents (&search, error)
      || !find_source (&search, row_hash, error)
      || !find_birthday (&search, error)
      || !find_names (&search, error))
    return NULL;

  for (guint i = 0; i < inn_guest_get_n_contacts (draft); i++)
    if (!find_contact (&search, inn_guest_get_contact (draft, i), error))
      return NULL;

  for (guint i = 0; i < inn_guest_get_n_values (draft); i++)
    if (!find_value (&search, inn_guest_get_value (draft, i), error))
      return NULL;

  g_ptr_array_sort (search.found, compare_reasons);

  return g_steal_pointer (&search.found);
}

/* A name is found by its reading, and by itself where that was typed or is of the other name. */
static void
tell_name (const char       *name,
           InnKnownKeyFunc   func,
           gpointer          data)
{
  g_autofree char *folded = NULL;
  g_autofree char *reading = NULL;

  if (name == NULL || name[0] == '\0')
    return;

  folded = inn_fold_name (name);
  reading = inn_pinyin_reading (name);
  func (INN_KNOWN_KEY_NAME, folded, data);
  func (INN_KNOWN_KEY_NAME, reading, data);
}

static void
tell_key (InnKnownKey       kind,
          const char       *key,
          InnKnownKeyFunc   func,
          gpointer          data)
{
  if (key != NULL && key[0] != '\0')
    func (kind, key, data);
}

/**
 * inn_known_table_count_keys:
 * @n_keys: (out): about how many keys inn_known_table_list_keys() gives in all
 */
gboolean
inn_known_table_count_keys (InnConnection  *connection,
                            gint64         *n_keys,
                            GError        **error)
{
  return inn_connection_get_int (connection, COUNT_KEYS, n_keys, error);
}

/**
 * inn_known_table_list_keys:
 * @kind: which keys
 * @after: the last row that was read, 0 to begin
 * @limit: at most so many rows
 * @func: is told each key
 * @last: (out): the last row read now, 0 at the end
 *
 * For somebody who asks about many drafts: one of which no key is among these, and which has no
 * document, is not known; inn_known_table_find() need not be asked.
 */
gboolean
inn_known_table_list_keys (InnConnection    *connection,
                           InnKnownKey       kind,
                           gint64            after,
                           guint             limit,
                           InnKnownKeyFunc   func,
                           gpointer          data,
                           gint64           *last,
                           GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_KEYS[kind], error);
  InnStep step = INN_STEP_DONE;

  *last = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, after);
  inn_statement_bind_int (row, 2, limit);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      *last = inn_statement_get_int (row, 0);
      tell_key (kind, inn_statement_get_text (row, 1), func, data);
      if (kind == INN_KNOWN_KEY_NAME)
        {
          tell_name (inn_statement_get_text (row, 2), func, data);
          tell_name (inn_statement_get_text (row, 3), func, data);
        }
    }

  return step != INN_STEP_ERROR;
}

/**
 * inn_known_table_draft_keys:
 * @row_hash: as for inn_known_table_find()
 * @func: is told each key
 *
 * The keys of one draft, to be compared with those of inn_known_table_list_keys().
 */
void
inn_known_table_draft_keys (const InnGuest   *draft,
                            gint64            row_hash,
                            InnKnownKeyFunc   func,
                            gpointer          data)
{
  char source[32];

  g_snprintf (source, sizeof source, "%" G_GINT64_FORMAT, row_hash);
  func (INN_KNOWN_KEY_SOURCE, source, data);
  tell_key (INN_KNOWN_KEY_NAME, inn_guest_get_text (draft, INN_GUEST_READING), func, data);
  if (inn_guest_is (draft, INN_GUEST_READING_TYPED)
      || inn_guest_get_text (draft, INN_GUEST_LATIN_NAME)[0] != '\0')
    tell_name (inn_guest_get_name (draft), func, data);
  tell_name (inn_guest_get_text (draft, INN_GUEST_LATIN_NAME), func, data);
  for (guint i = 0; i < inn_guest_get_n_values (draft); i++)
    {
      const InnCustomValue *value = inn_guest_get_value (draft, i);
      g_autofree char *key
        = value->type == INN_CUSTOM_VALUE_INTEGER
            ? g_strdup_printf ("%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, value->field_id, value->integer)
            : g_strdup_printf ("%" G_GINT64_FORMAT ":%s", value->field_id, value->text);

      if (inn_custom_value_tells_apart (value))
        func (INN_KNOWN_KEY_FIELD, key, data);
    }
  for (guint i = 0; i < inn_guest_get_n_contacts (draft); i++)
    tell_key (INN_KNOWN_KEY_CONTACT, inn_guest_get_contact (draft, i)->normalised, func, data);
}
