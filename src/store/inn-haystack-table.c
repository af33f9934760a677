/* inn-haystack-table.c: all words by which guests are found, read in bulk.
 *
 * The rows of each table are copied in the order of guests, so that no guest costs a statement of its
 * own; who goes through them brings them together. What a guest was called before is in the journal.
 * Database thread.
 */

#include "config.h"

#include "inn-haystack-table.h"

#include "inn-preference-topic.h"
#include "inn-statement-copy.h"

/* In the order of the key by which they are chosen, which is that of the guests. */
static const char READ_GUESTS[] =
  "SELECT copy_row (?3, guest.id, guest.archived, guest_state.last_departure, guest.name, "
  "  guest.latin_name, CASE guest.reading_typed WHEN 1 THEN guest.reading ELSE '' END, "
  "  guest.salutation, guest.company, guest.occupation, guest.region, guest.note) "
  "FROM guest LEFT JOIN guest_state ON guest_state.guest_id = guest.id "
  "WHERE guest.id BETWEEN ?1 AND ?2";

/* By position, as the index has them. */
static const char READ_CONTACTS[] =
  "SELECT copy_row (?3, guest_id, kind, value, normalised) "
  "FROM contact_point INDEXED BY contact_point_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2";

static const char READ_TAILS[] =
  "SELECT copy_row (?3, guest_id, last_four) "
  "FROM identity_document INDEXED BY identity_document_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2";

static const char READ_TAGS[] =
  "SELECT copy_row (?3, guest_id, tag_id) "
  "FROM guest_tag NOT INDEXED "
  "WHERE guest_id BETWEEN ?1 AND ?2";

/* The condition is that of the index. */
static const char READ_STAY_NOTES[] =
  "SELECT copy_row (?3, guest_id, note) "
  "FROM stay INDEXED BY stay_note "
  "WHERE note <> '' AND guest_id BETWEEN ?1 AND ?2";

static const char READ_PREFERENCES[] =
  "SELECT copy_row (?3, guest_id, ifnull (choice_id, 0), what) "
  "FROM preference INDEXED BY preference_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2";

static const char READ_INTERACTIONS[] =
  "SELECT copy_row (?3, guest_id, what) "
  "FROM interaction INDEXED BY interaction_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2";

static const char READ_PROMISES[] =
  "SELECT copy_row (?3, guest_id, what) "
  "FROM promise INDEXED BY promise_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2";

/* Who is a guest is found by themselves. */
static const char READ_PEOPLE[] =
  "SELECT copy_row (?3, guest_id, other_name) "
  "FROM relation INDEXED BY relation_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2";

/* Whoever looks for 1 does not mean everybody who said yes. */
static const char READ_FIELD_TEXTS[] =
  "SELECT copy_row (?3, guest_id, "
  "  ifnull ((SELECT currency FROM custom_field WHERE id = field_id AND kind = 'money'), ''), "
  "  CAST (value AS TEXT)) "
  "FROM custom_value INDEXED BY custom_value_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2 AND choice_id IS NULL "
  "  AND field_id IN (SELECT id FROM custom_field WHERE in_search = 1 AND retired = 0) "
  "  AND (kind = 'text' OR field_id NOT IN (SELECT id FROM custom_field WHERE kind = 'yes-no'))";

static const char READ_FIELD_CHOICES[] =
  "SELECT copy_row (?3, guest_id, choice_id) "
  "FROM custom_value INDEXED BY custom_value_by_guest "
  "WHERE guest_id BETWEEN ?1 AND ?2 AND choice_id IS NOT NULL "
  "  AND field_id IN (SELECT id FROM custom_field WHERE in_search = 1 AND retired = 0)";

/* The condition is that of the index. What was taken back was never so. */
static const char READ_FORMER[] =
  "SELECT copy_row (?3, subject_id, tbl, before) "
  "FROM entry_row INDEXED BY entry_row_former "
  "WHERE subject_kind = 'guest' AND op <> 'I' AND tbl IN ('guest', 'contact_point') "
  "  AND subject_id BETWEEN ?1 AND ?2 "
  "  AND NOT EXISTS (SELECT 1 FROM entry WHERE undoes = entry_row.seq) "
  "  AND (SELECT undoes FROM entry WHERE entry.seq = entry_row.seq) IS NULL";

/* What is read of each part, in the order of #InnHaystackPart. */
static const char *const READ[INN_HAYSTACK_N_PARTS] = {
  READ_GUESTS, READ_CONTACTS, READ_TAILS, READ_TAGS, READ_STAY_NOTES, READ_PREFERENCES,
  READ_INTERACTIONS, READ_PROMISES, READ_PEOPLE, READ_FIELD_TEXTS, READ_FIELD_CHOICES, READ_FORMER,
};

static const char LIST_TAGS[] =
  "SELECT id, name FROM tag";

static const char LIST_PREFERENCES[] =
  "SELECT id, name, key FROM preference_choice";

static const char LIST_FIELD_CHOICES[] =
  "SELECT id, name FROM custom_choice";

static const char LIST_ROOMS[] =
  "SELECT id, number FROM room";

/**
 * inn_haystack_table_read_slice:
 * @first_id: first guest to read
 * @last_id: last guest to read; the same for a single one
 * @slice: an empty one; gets the guests, in the order of ids
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_haystack_table_read_slice (InnConnection     *connection,
                               gint64             first_id,
                               gint64             last_id,
                               InnHaystackSlice  *slice,
                               GError           **error)
{
  for (InnHaystackPart part = 0; part < INN_HAYSTACK_N_PARTS; part++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, READ[part], error);

      if (statement == NULL)
        return FALSE;

      inn_statement_bind_int (statement, 1, first_id);
      inn_statement_bind_int (statement, 2, last_id);
      if (!inn_statement_copy_rows (statement, 3, inn_haystack_slice_get_part (slice, part),
                                    error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_haystack_table_read:
 * @first_id: first guest to read
 * @last_id: last guest to read; the same for a single one
 * @func: (scope call): called for each guest, in the order of ids
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_haystack_table_read (InnConnection    *connection,
                         gint64            first_id,
                         gint64            last_id,
                         InnHaystackFunc   func,
                         gpointer          data,
                         GError          **error)
{
  g_autoptr (InnHaystackSlice) slice = inn_haystack_slice_new ();

  if (!inn_haystack_table_read_slice (connection, first_id, last_id, slice, error))
    return FALSE;

  inn_haystack_slice_foreach (slice, func, data);

  return TRUE;
}

/* Hands on names as those of labels. */
typedef struct
{
  InnLabelKind         kind;
  InnHaystackNameFunc  func;
  gpointer             data;
} Labelling;

static void
name_label (gint64      id,
            const char *name,
            gpointer    data)
{
  Labelling *labelling = data;

  labelling->func (inn_label_key (labelling->kind, id), name, labelling->data);
}

static gboolean
list_names (InnConnection        *connection,
            const char           *sql,
            InnHaystackNameFunc   func,
            gpointer              data,
            GError              **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  while (statement != NULL && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    func (inn_statement_get_int (statement, 0), inn_statement_get_text (statement, 1), data);

  return step == INN_STEP_DONE;
}

/* The ready-made choices are called as they are on the screen. */
static gboolean
list_preferences (InnConnection  *connection,
                  Labelling      *labelling,
                  GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_PREFERENCES, error);
  InnStep step = INN_STEP_ERROR;

  while (statement != NULL && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    name_label (inn_statement_get_int (statement, 0),
                inn_preference_key_get_label (inn_statement_get_text (statement, 2),
                                              inn_statement_get_text (statement, 1)),
                labelling);

  return step == INN_STEP_DONE;
}

/**
 * inn_haystack_table_list_labels:
 * @func: (scope call): called for each label with its key and its name
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_haystack_table_list_labels (InnConnection        *connection,
                              InnHaystackNameFunc   func,
                              gpointer              data,
                              GError              **error)
{
  Labelling tags = { INN_LABEL_TAG, func, data };
  Labelling preferences = { INN_LABEL_PREFERENCE, func, data };
  Labelling choices = { INN_LABEL_FIELD, func, data };

  return list_names (connection, LIST_TAGS, name_label, &tags, error)
         && list_preferences (connection, &preferences, error)
         && list_names (connection, LIST_FIELD_CHOICES, name_label, &choices, error);
}

/**
 * inn_haystack_table_list_rooms:
 * @func: (scope call): called for each room with its number
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_haystack_table_list_rooms (InnConnection        *connection,
                               InnHaystackNameFunc   func,
                               gpointer              data,
                               GError              **error)
{
  return list_names (connection, LIST_ROOMS, func, data, error);
}
