/* inn-haystack-table.c: all words by which guests are found, read in bulk.
 *
 * Five statements run side by side in the order of guests, like the ways of a merge, so that no
 * guest costs a statement of its own. Database thread.
 */

#include "config.h"

#include "inn-haystack-table.h"

#include "inn-statement.h"

static const char READ_GUESTS[] =
  "SELECT guest.id, guest.archived, guest_state.last_departure, guest.name, guest.latin_name, "
  "       guest.reading, guest.salutation, guest.company, guest.occupation, guest.region, "
  "       guest.note "
  "FROM guest LEFT JOIN guest_state ON guest_state.guest_id = guest.id "
  "WHERE guest.id BETWEEN ?1 AND ?2 "
  "ORDER BY guest.id";

static const char READ_CONTACTS[] =
  "SELECT guest_id, kind, value, normalised "
  "FROM contact_point "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id, position";

static const char READ_TAILS[] =
  "SELECT guest_id, last_four "
  "FROM identity_document "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id";

static const char READ_TAGS[] =
  "SELECT guest_tag.guest_id, tag.name "
  "FROM guest_tag JOIN tag ON tag.id = guest_tag.tag_id "
  "WHERE guest_tag.guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_tag.guest_id";

/* One of the side rows, standing on its next row. */
typedef struct
{
  InnStatement *statement;
  gint64        guest_id; /* G_MAXINT64 after the last row */
} Way;

static gboolean
advance (Way     *way,
         GError **error)
{
  switch (inn_statement_step (way->statement, error))
    {
    case INN_STEP_ROW:
      way->guest_id = inn_statement_get_int (way->statement, 0);
      return TRUE;
    case INN_STEP_DONE:
      way->guest_id = G_MAXINT64;
      return TRUE;
    case INN_STEP_ERROR:
    default:
      return FALSE;
    }
}

static InnStatement *
prepare (InnConnection  *connection,
         const char     *sql,
         gint64          first_id,
         gint64          last_id,
         GError        **error)
{
  InnStatement *statement = inn_statement_new (connection, sql, error);

  if (statement != NULL)
    {
      inn_statement_bind_int (statement, 1, first_id);
      inn_statement_bind_int (statement, 2, last_id);
    }

  return statement;
}

static void
add_word (GString    *words,
          const char *word)
{
  if (word == NULL || word[0] == '\0')
    return;

  g_string_append (words, word);
  g_string_append_c (words, '\2');
}

static gboolean
take_contacts (Way          *way,
               InnHaystack  *row,
               GError      **error)
{
  while (way->guest_id <= row->id)
    {
      gboolean phone = g_strcmp0 (inn_statement_get_text (way->statement, 1), "phone") == 0;

      if (way->guest_id == row->id)
        {
          add_word (phone ? row->phones : row->contacts,
                    inn_statement_get_text (way->statement, 2));
          if (phone)
            add_word (row->phones, inn_statement_get_text (way->statement, 3));
        }
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_words (Way     *way,
            gint64   guest_id,
            GString *words,
            GError **error)
{
  while (way->guest_id <= guest_id)
    {
      if (way->guest_id == guest_id)
        add_word (words, inn_statement_get_text (way->statement, 1));
      if (!advance (way, error))
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
  g_autoptr (InnStatement) guests = NULL;
  g_autoptr (InnStatement) contacts = NULL;
  g_autoptr (InnStatement) tails = NULL;
  g_autoptr (InnStatement) tags = NULL;
  g_autoptr (GString) phone_words = g_string_new (NULL);
  g_autoptr (GString) contact_words = g_string_new (NULL);
  g_autoptr (GString) tail_words = g_string_new (NULL);
  g_autoptr (GString) note_words = g_string_new (NULL);
  InnStep step;

  if ((guests = prepare (connection, READ_GUESTS, first_id, last_id, error)) == NULL
      || (contacts = prepare (connection, READ_CONTACTS, first_id, last_id, error)) == NULL
      || (tails = prepare (connection, READ_TAILS, first_id, last_id, error)) == NULL
      || (tags = prepare (connection, READ_TAGS, first_id, last_id, error)) == NULL)
    return FALSE;

  Way contact_way = { contacts, 0 };
  Way tail_way = { tails, 0 };
  Way tag_way = { tags, 0 };

  if (!advance (&contact_way, error)
      || !advance (&tail_way, error)
      || !advance (&tag_way, error))
    return FALSE;

  while ((step = inn_statement_step (guests, error)) == INN_STEP_ROW)
    {
      InnHaystack row = {
        .id = inn_statement_get_int (guests, 0),
        .archived = inn_statement_get_boolean (guests, 1),
        .last_stay = inn_statement_get_date (guests, 2),
        .name = inn_statement_get_text (guests, 3),
        .latin_name = inn_statement_get_text (guests, 4),
        .reading = inn_statement_get_text (guests, 5),
        .salutation = inn_statement_get_text (guests, 6),
        .phones = g_string_truncate (phone_words, 0),
        .contacts = g_string_truncate (contact_words, 0),
        .id_tails = g_string_truncate (tail_words, 0),
        .notes = g_string_truncate (note_words, 0),
      };

      for (int column = 7; column <= 9; column++)
        add_word (row.contacts, inn_statement_get_text (guests, column));

      if (!take_contacts (&contact_way, &row, error)
          || !take_words (&tail_way, row.id, row.id_tails, error)
          || !take_words (&tag_way, row.id, row.notes, error))
        return FALSE;

      add_word (row.notes, inn_statement_get_text (guests, 10));
      func (&row, data);
    }

  return step == INN_STEP_DONE;
}
