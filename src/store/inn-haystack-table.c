/* inn-haystack-table.c: all words by which guests are found, read in bulk.
 *
 * The statements run side by side in the order of guests, like the ways of a merge, so that no guest
 * costs a statement of its own. What a guest was called before is in the journal. Database thread.
 */

#include "config.h"

#include "inn-haystack-table.h"

#include "inn-statement.h"

static const char READ_GUESTS[] =
  "SELECT guest.id, guest.archived, guest_state.last_departure, guest.name, guest.latin_name, "
  "       CASE guest.reading_typed WHEN 1 THEN guest.reading ELSE '' END, guest.salutation, "
  "       guest.company, guest.occupation, guest.region, guest.note "
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
  "SELECT guest_id, tag_id "
  "FROM guest_tag "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id";

/* The condition is that of the index. */
static const char READ_STAY_NOTES[] =
  "SELECT guest_id, note "
  "FROM stay INDEXED BY stay_note "
  "WHERE note <> '' AND guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id";

/* The condition is that of the index. What was taken back was never so. */
static const char READ_FORMER[] =
  "SELECT subject_id, tbl, before "
  "FROM entry_row INDEXED BY entry_row_former "
  "WHERE subject_kind = 'guest' AND op <> 'I' AND tbl IN ('guest', 'contact_point') "
  "  AND subject_id BETWEEN ?1 AND ?2 "
  "  AND NOT EXISTS (SELECT 1 FROM entry WHERE undoes = entry_row.seq) "
  "  AND (SELECT undoes FROM entry WHERE entry.seq = entry_row.seq) IS NULL "
  "ORDER BY subject_id";

static const char LIST_TAGS[] =
  "SELECT id, name FROM tag";

static const char LIST_ROOMS[] =
  "SELECT id, number FROM room";

/* One way through the index, which holds all that is asked; a stay comes once for each who came
 * along. */
static const char LIST_STAYED[] =
  "SELECT stay.guest_id, stay_guest.guest_id, stay.arrival, stay.departure "
  "FROM stay INDEXED BY stay_by_room LEFT JOIN stay_guest ON stay_guest.stay_id = stay.id "
  "WHERE stay.room_id = ?1 AND stay.status <> 'cancelled' AND stay.status <> 'no-show'";

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
copy_text (InnHaystackSlice *slice,
           InnStatement     *statement,
           int               column)
{
  gsize length;
  gconstpointer text = inn_statement_get_blob (statement, column, &length);

  inn_haystack_slice_add_text (slice, text, length);
}

/* The columns behind the guest, of whoever stands at @id. */
static gboolean
take_texts (Way               *way,
            gint64             id,
            InnHaystackPart    part,
            int                n_texts,
            InnHaystackSlice  *slice,
            GError           **error)
{
  while (way->guest_id <= id)
    {
      if (way->guest_id == id)
        {
          inn_haystack_slice_add_part (slice, part);
          for (int i = 1; i <= n_texts; i++)
            copy_text (slice, way->statement, i);
        }
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_tags (Way               *way,
           gint64             id,
           InnHaystackSlice  *slice,
           GError           **error)
{
  while (way->guest_id <= id)
    {
      if (way->guest_id == id)
        {
          inn_haystack_slice_add_part (slice, INN_HAYSTACK_TAG);
          inn_haystack_slice_add_number (slice, inn_statement_get_int (way->statement, 1));
        }
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_haystack_table_read_slice:
 * @first_id: first guest to read
 * @last_id: last guest to read; the same for a single one
 * @slice: gets the guests, in the order of ids
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
  g_autoptr (InnStatement) guests = NULL;
  g_autoptr (InnStatement) contacts = NULL;
  g_autoptr (InnStatement) tails = NULL;
  g_autoptr (InnStatement) tags = NULL;
  g_autoptr (InnStatement) stay_notes = NULL;
  g_autoptr (InnStatement) former = NULL;
  InnStep step;

  if ((guests = prepare (connection, READ_GUESTS, first_id, last_id, error)) == NULL
      || (contacts = prepare (connection, READ_CONTACTS, first_id, last_id, error)) == NULL
      || (tails = prepare (connection, READ_TAILS, first_id, last_id, error)) == NULL
      || (tags = prepare (connection, READ_TAGS, first_id, last_id, error)) == NULL
      || (stay_notes = prepare (connection, READ_STAY_NOTES, first_id, last_id, error)) == NULL
      || (former = prepare (connection, READ_FORMER, first_id, last_id, error)) == NULL)
    return FALSE;

  Way contact_way = { contacts, 0 };
  Way tail_way = { tails, 0 };
  Way tag_way = { tags, 0 };
  Way stay_note_way = { stay_notes, 0 };
  Way former_way = { former, 0 };

  if (!advance (&contact_way, error)
      || !advance (&tail_way, error)
      || !advance (&tag_way, error)
      || !advance (&stay_note_way, error)
      || !advance (&former_way, error))
    return FALSE;

  while ((step = inn_statement_step (guests, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (guests, 0);

      inn_haystack_slice_add_number (slice, id);
      inn_haystack_slice_add_number (slice, inn_statement_get_boolean (guests, 1));
      for (int i = 0; i < INN_HAYSTACK_N_TEXTS; i++)
        copy_text (slice, guests, 2 + i);

      if (!take_texts (&contact_way, id, INN_HAYSTACK_CONTACT, 3, slice, error)
          || !take_texts (&tail_way, id, INN_HAYSTACK_TAIL, 1, slice, error)
          || !take_tags (&tag_way, id, slice, error)
          || !take_texts (&stay_note_way, id, INN_HAYSTACK_STAY_NOTE, 1, slice, error)
          || !take_texts (&former_way, id, INN_HAYSTACK_FORMER, 2, slice, error))
        return FALSE;
      inn_haystack_slice_add_part (slice, INN_HAYSTACK_END);
    }

  return step == INN_STEP_DONE;
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

/**
 * inn_haystack_table_list_tags:
 * @func: (scope call): called for each tag with its name
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_haystack_table_list_tags (InnConnection        *connection,
                              InnHaystackNameFunc   func,
                              gpointer              data,
                              GError              **error)
{
  return list_names (connection, LIST_TAGS, func, data, error);
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

/**
 * inn_haystack_table_list_stayed:
 * @room_id: a room
 * @when: whether @func wants to know when; else the days are left unset
 * @func: (scope call): called for each stay in it and each guest of that stay, sometimes twice
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_haystack_table_list_stayed (InnConnection        *connection,
                                gint64                room_id,
                                gboolean              when,
                                InnHaystackStayFunc   func,
                                gpointer              data,
                                GError              **error)
{
  g_autoptr (InnStatement) stays = inn_statement_new (connection, LIST_STAYED, error);
  InnDate arrival = { 0 };
  InnDate departure = { 0 };
  InnStep step;

  if (stays == NULL)
    return FALSE;

  inn_statement_bind_int (stays, 1, room_id);
  while ((step = inn_statement_step (stays, error)) == INN_STEP_ROW)
    {
      if (when)
        {
          arrival = inn_statement_get_date (stays, 2);
          departure = inn_statement_get_date (stays, 3);
        }
      func (inn_statement_get_int (stays, 0), arrival, departure, data);
      if (!inn_statement_is_null (stays, 1))
        func (inn_statement_get_int (stays, 1), arrival, departure, data);
    }

  return step == INN_STEP_DONE;
}
