/* inn-haystack-table.c: all words by which guests are found, read in bulk.
 *
 * The statements run side by side in the order of guests, like the ways of a merge, so that no guest
 * costs a statement of its own. What a guest was called before is in the journal. Database thread.
 */

#include "config.h"

#include "inn-haystack-table.h"

#include "inn-image.h"
#include "inn-statement.h"

#include <string.h>

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

/* What parts the values must not stand within one, even in a book that others wrote. */
static void
append_clean (GString    *words,
              const char *word)
{
  gsize start = words->len;

  g_string_append (words, word);
  for (char *at = words->str + start; *at != '\0'; at++)
    if ((guchar) *at < ' ')
      *at = ' ';
}

static void
add_word (GString    *words,
          const char *word)
{
  if (word == NULL || word[0] == '\0')
    return;

  append_clean (words, word);
  g_string_append_c (words, '\2');
}

/* A telephone number is told as typed and as normalised; either may be empty. */
static void
add_phone (GString    *phones,
           const char *typed,
           const char *normalised)
{
  append_clean (phones, typed);
  g_string_append_c (phones, '\3');
  append_clean (phones, normalised);
  g_string_append_c (phones, '\2');
}

/* Whether there is nothing in @value but a number, however spaced. */
static gboolean
is_number (const char *value)
{
  return *value != '\0' && value[strspn (value, "0123456789 -+()")] == '\0';
}

static void
add_contact (InnHaystack *row,
             const char  *kind,
             const char  *value,
             const char  *normalised)
{
  /* A WeChat account that is a telephone number is found however it was spaced. */
  if (g_str_equal (kind, "phone")
      || (g_str_equal (kind, "wechat") && is_number (value) && is_number (normalised)))
    add_phone (row->phones, value, normalised);
  else if (g_str_equal (kind, "address"))
    add_word (row->addresses, value);
  else
    add_word (row->contacts, value);
}

static gboolean
take_contacts (Way          *way,
               InnHaystack  *row,
               GError      **error)
{
  while (way->guest_id <= row->id)
    {
      if (way->guest_id == row->id)
        add_contact (row, inn_statement_get_text (way->statement, 1),
                     inn_statement_get_text (way->statement, 2),
                     inn_statement_get_text (way->statement, 3));
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_tails (Way          *way,
            InnHaystack  *row,
            GError      **error)
{
  while (way->guest_id <= row->id)
    {
      if (way->guest_id == row->id)
        add_word (row->id_tails, inn_statement_get_text (way->statement, 1));
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_tags (Way          *way,
           InnHaystack  *row,
           GError      **error)
{
  while (way->guest_id <= row->id)
    {
      if (way->guest_id == row->id)
        {
          gint64 tag_id = inn_statement_get_int (way->statement, 1);

          g_array_append_val (row->tag_ids, tag_id);
        }
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_stay_notes (Way          *way,
                 InnHaystack  *row,
                 GError      **error)
{
  while (way->guest_id <= row->id)
    {
      if (way->guest_id == row->id)
        add_word (row->stay_notes, inn_statement_get_text (way->statement, 1));
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

/* A text of the image of a changed row; "" if that column did not change. */
static const char *
get_before (InnImage   *image,
            const char *column)
{
  const InnValue *value = inn_image_lookup (image, column);

  return value != NULL && value->type == INN_VALUE_TEXT ? value->data : "";
}

static void
add_former (InnHaystack *row,
            const char  *table,
            const char  *before)
{
  g_autoptr (InnImage) image = before != NULL ? inn_image_parse (before, NULL) : NULL;

  if (image == NULL)
    return;

  if (g_str_equal (table, "guest"))
    {
      add_word (row->former_names, get_before (image, "name"));
      add_word (row->former_names, get_before (image, "latin_name"));
    }
  else
    {
      add_phone (row->former_contacts, get_before (image, "value"),
                 get_before (image, "normalised"));
    }
}

static gboolean
take_former (Way          *way,
             InnHaystack  *row,
             GError      **error)
{
  while (way->guest_id <= row->id)
    {
      if (way->guest_id == row->id)
        add_former (row, inn_statement_get_text (way->statement, 1),
                    inn_statement_get_text (way->statement, 2));
      if (!advance (way, error))
        return FALSE;
    }

  return TRUE;
}

/* What a row is gathered in. */
static void
row_clear (InnHaystack *row)
{
  g_string_free (row->phones, TRUE);
  g_string_free (row->contacts, TRUE);
  g_string_free (row->addresses, TRUE);
  g_string_free (row->id_tails, TRUE);
  g_string_free (row->stay_notes, TRUE);
  g_string_free (row->former_names, TRUE);
  g_string_free (row->former_contacts, TRUE);
  g_array_unref (row->tag_ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnHaystack, row_clear)

static void
row_init (InnHaystack *row)
{
  row->phones = g_string_new (NULL);
  row->contacts = g_string_new (NULL);
  row->addresses = g_string_new (NULL);
  row->id_tails = g_string_new (NULL);
  row->stay_notes = g_string_new (NULL);
  row->former_names = g_string_new (NULL);
  row->former_contacts = g_string_new (NULL);
  row->tag_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
row_begin (InnHaystack  *row,
           InnStatement *guest)
{
  row->id = inn_statement_get_int (guest, 0);
  row->archived = inn_statement_get_boolean (guest, 1);
  row->last_stay = inn_statement_get_date (guest, 2);
  row->name = inn_statement_get_text (guest, 3);
  row->latin_name = inn_statement_get_text (guest, 4);
  row->reading = inn_statement_get_text (guest, 5);
  row->salutation = inn_statement_get_text (guest, 6);
  row->company = inn_statement_get_text (guest, 7);
  row->occupation = inn_statement_get_text (guest, 8);
  row->region = inn_statement_get_text (guest, 9);
  row->note = inn_statement_get_text (guest, 10);

  g_string_truncate (row->phones, 0);
  g_string_truncate (row->contacts, 0);
  g_string_truncate (row->addresses, 0);
  g_string_truncate (row->id_tails, 0);
  g_string_truncate (row->stay_notes, 0);
  g_string_truncate (row->former_names, 0);
  g_string_truncate (row->former_contacts, 0);
  g_array_set_size (row->tag_ids, 0);
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
  g_autoptr (InnStatement) stay_notes = NULL;
  g_autoptr (InnStatement) former = NULL;
  g_auto (InnHaystack) row = { 0 };
  InnStep step;

  row_init (&row);
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
      row_begin (&row, guests);
      if (!take_contacts (&contact_way, &row, error)
          || !take_tails (&tail_way, &row, error)
          || !take_tags (&tag_way, &row, error)
          || !take_stay_notes (&stay_note_way, &row, error)
          || !take_former (&former_way, &row, error))
        return FALSE;

      func (&row, data);
    }

  return step == INN_STEP_DONE;
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
