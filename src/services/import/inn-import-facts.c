/* inn-import-facts.c: what is remembered while the rows of a sheet of facts known of guests are gone
 * through. On the database thread.
 *
 * Of the book only the facts of guests the sheet names are looked at, once each, and kept as keys of
 * some bytes.
 */

#include "config.h"

#include "inn-import-facts.h"

#include "inn-preference-topic-table.h"
#include "inn-staff-table.h"

/* How every fact begins. */
typedef struct
{
  gint64 id;
  gint64 guest_id;
} AnyFact;

/**
 * inn_import_facts_new:
 * @kind: which facts
 * @today: of the book
 * @default_region: two letters of the country whose numbers are written without a country code
 * @guest_id: the guest of all rows, 0 if each row names its own
 *
 * Returns: (transfer full): what finds the place of each row in the book
 */
InnImportFacts *
inn_import_facts_new (const InnImportFactKind *kind,
                      InnDate                  today,
                      const char              *default_region,
                      gint64                   guest_id)
{
  InnImportFacts *self = g_new0 (InnImportFacts, 1);

  self->kind = kind;
  self->today = today;
  self->owners = inn_import_owners_new (default_region, guest_id);
  self->rows = inn_import_keys_new ();
  self->there = inn_import_keys_new ();
  self->staff = inn_import_names_new ();
  self->referrals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * inn_import_facts_free:
 * @self: (transfer full): an #InnImportFacts
 */
void
inn_import_facts_free (InnImportFacts *self)
{
  inn_import_owners_free (self->owners);
  inn_import_keys_free (self->rows);
  inn_import_keys_free (self->there);
  inn_import_names_free (self->staff);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_hash_table_unref (self->referrals);
  g_free (self);
}

/**
 * inn_import_facts_learn:
 *
 * Reads what the book has of lists, before the first row.
 */
gboolean
inn_import_facts_learn (InnImportFacts  *self,
                        InnConnection   *connection,
                        GError         **error)
{
  g_autoptr (GPtrArray) staff = inn_staff_table_list (connection, error);

  if (staff == NULL)
    return FALSE;

  inn_import_names_clear (self->staff);
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (staff, i);

      inn_import_names_add (self->staff, person->name, person->id);
    }

  g_clear_pointer (&self->topics, g_ptr_array_unref);
  self->topics = inn_preference_topic_table_list (connection, error);

  return self->topics != NULL;
}

/**
 * inn_import_facts_restart:
 *
 * Forgets the rows, which are gone through a second time, to be written.
 */
void
inn_import_facts_restart (InnImportFacts *self)
{
  inn_import_keys_free (self->rows);
  self->rows = inn_import_keys_new ();
  inn_import_keys_free (self->there);
  self->there = inn_import_keys_new ();
  g_hash_table_remove_all (self->referrals);
}

static guint64
hash_number (InnImportKeyKind kind,
             gint64           number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);

  return inn_import_keys_hash (kind, text, NULL);
}

static guint64
hash_fact (InnImportFacts *self,
           gint64          guest_id,
           gconstpointer   fact)
{
  g_autofree char *words = self->kind->describe (fact);
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, self->kind->two_sided ? 0 : guest_id);

  return inn_import_keys_hash (INN_IMPORT_KEY_FACT, text, words);
}

/**
 * inn_import_facts_add_row:
 * @row_hash: of the row
 * @guest_id: whose it is
 * @fact: what it says
 *
 * Returns: whether no row before it said the same
 */
gboolean
inn_import_facts_add_row (InnImportFacts *self,
                          gint64          row_hash,
                          gint64          guest_id,
                          gconstpointer   fact)
{
  guint64 row = hash_number (INN_IMPORT_KEY_ROW, row_hash);
  guint64 said = hash_fact (self, guest_id, fact);
  gboolean is_new = inn_import_keys_find (self->rows, row) == 0
                    && inn_import_keys_find (self->rows, said) == 0;

  if (is_new)
    {
      inn_import_keys_add (self->rows, row, 1);
      inn_import_keys_add (self->rows, said, 1);
    }

  return is_new;
}

/* What the book says of a guest, looked at once. */
static gboolean
look_at_guest (InnImportFacts  *self,
               InnConnection   *connection,
               gint64           guest_id,
               GError         **error)
{
  guint64 key = hash_number (INN_IMPORT_KEY_GUEST, guest_id);
  g_autoptr (GPtrArray) facts = NULL;

  if (inn_import_keys_find (self->there, key) != 0)
    return TRUE;

  facts = self->kind->list (connection, guest_id, error);
  if (facts == NULL)
    return FALSE;

  for (guint i = 0; i < facts->len; i++)
    {
      const AnyFact *fact = g_ptr_array_index (facts, i);

      inn_import_keys_add (self->there, hash_fact (self, guest_id, fact), fact->id);
    }
  inn_import_keys_add (self->there, key, 1);

  return TRUE;
}

/**
 * inn_import_facts_find:
 * @id: (out): the row of the book that says the same of the guest, or 0
 */
gboolean
inn_import_facts_find (InnImportFacts  *self,
                       InnConnection   *connection,
                       gint64           guest_id,
                       gconstpointer    fact,
                       gint64          *id,
                       GError         **error)
{
  if (!look_at_guest (self, connection, guest_id, error))
    return FALSE;

  *id = inn_import_keys_find (self->there, hash_fact (self, guest_id, fact));

  return TRUE;
}

/**
 * inn_import_facts_get_text:
 * @field: from %INN_FIELD_FACT on
 *
 * Returns: (transfer none): what the row says, or ""
 */
const char *
inn_import_facts_get_text (InnImportDraft *draft,
                           InnSheetField   field)
{
  return inn_import_fact_get_text (&draft->fact, field);
}

/* In which column the row says it, if it does. */
static guint
get_column (InnImportDraft *draft,
            InnSheetField   field)
{
  return field >= INN_FIELD_FACT && draft->fact.texts[field - INN_FIELD_FACT] != NULL
           ? draft->fact.columns[field - INN_FIELD_FACT]
           : INN_IMPORT_NO_COLUMN;
}

/**
 * inn_import_facts_refuse:
 * @field: what is wrong
 * @reason: and how
 *
 * Refuses the row.
 */
void
inn_import_facts_refuse (InnImportDraft  *draft,
                         InnSheetField    field,
                         InnImportReason  reason)
{
  inn_import_draft_complain (draft, get_column (draft, field), field, reason, TRUE);
}

/**
 * inn_import_facts_leave_out:
 * @field: what cannot be taken
 * @reason: and why
 *
 * Leaves the cell out; the row is taken without it.
 */
void
inn_import_facts_leave_out (InnImportDraft  *draft,
                            InnSheetField    field,
                            InnImportReason  reason)
{
  inn_import_draft_leave_out (draft, get_column (draft, field), field, reason, FALSE);
}

/**
 * inn_import_facts_get_staff:
 *
 * Returns: who of the staff the row names, 0 if nobody; a name nobody here has is left out
 */
gint64
inn_import_facts_get_staff (InnImportFacts *self,
                            InnImportDraft *draft)
{
  const char *name = inn_import_facts_get_text (draft, INN_FIELD_BY);
  gint64 id = name[0] != '\0' ? inn_import_names_find (self->staff, name) : 0;

  if (name[0] != '\0' && id == 0)
    inn_import_facts_leave_out (draft, INN_FIELD_BY, INN_IMPORT_REASON_STAFF);

  return id;
}

/**
 * inn_import_facts_check_day:
 * @field: what the day is called
 *
 * Something that has been needs a day, and one that has been.
 *
 * Returns: whether the row has one; else it is refused
 */
gboolean
inn_import_facts_check_day (InnImportFacts *self,
                            InnImportDraft *draft,
                            InnSheetField   field)
{
  if (!inn_date_is_set (draft->fact.when.date))
    inn_import_facts_refuse (draft, field, INN_IMPORT_REASON_NO_DAYS);
  else if (inn_date_compare (draft->fact.when.date, self->today) > 0)
    inn_import_facts_refuse (draft, field, INN_IMPORT_REASON_DAY_AHEAD);
  else
    return TRUE;

  return FALSE;
}
