/* inn-guest-ids.c: guests as ids only: in an order, and by what they have in common.
 *
 * Everybody is read through the index of readings; what narrows them down is read as sets, each of
 * them small and by an index of its own, and the two meet in memory. Other orders are made there
 * too: SQLite would sort a hundred thousand rows several times slower. Database thread.
 */

#include "config.h"

#include "inn-guest-ids.h"

#include "inn-book-notes.h"
#include "inn-guest-filter-marks.h"
#include "inn-guest-order.h"
#include "inn-statement-copy.h"

/* In the order of the index: by reading, then by id. Guests without any reading come last. */
static const char ORDER_BY_READING[] =
  "SELECT take_id (?2, id) FROM guest INDEXED BY guest_by_reading "
  "WHERE archived = ?1 AND reading > ''";

static const char ORDER_WITHOUT_READING[] =
  "SELECT take_id (?2, id) FROM guest INDEXED BY guest_by_reading "
  "WHERE archived = ?1 AND reading = ''";

static const char ARRIVING[] =
  "SELECT DISTINCT guest_id FROM stay WHERE status = 'booked' AND arrival = ?1";

static const char WITH_FOLLOW_UPS[] =
  "SELECT DISTINCT guest_id FROM follow_up WHERE status = 'open' AND guest_id IS NOT NULL";

static const char VIPS[] =
  "SELECT id FROM guest WHERE vip = 1";

static const char ARCHIVED[] =
  "SELECT id FROM guest WHERE archived = 1";

static const char HIGHEST_ID[] =
  "SELECT coalesce (max (id), 0) FROM guest";

static const char COUNT[] =
  "SELECT count (*) FROM guest WHERE archived = 0";

static gboolean
mark_scope (InnGuestMarks        *marks,
            InnConnection        *connection,
            const InnGuestQuery  *query,
            InnDate               today,
            GError              **error)
{
  g_autoptr (InnStatement) statement = NULL;
  const char *sql = NULL;

  switch (query->scope)
    {
    case INN_SCOPE_IN_HOUSE:
      sql = INN_SQL_IN_HOUSE;
      break;
    case INN_SCOPE_ARRIVING:
      sql = ARRIVING;
      break;
    case INN_SCOPE_FOLLOW_UPS:
      sql = WITH_FOLLOW_UPS;
      break;
    case INN_SCOPE_VIP:
      sql = VIPS;
      break;
    case INN_SCOPE_ALL:
    case INN_SCOPE_ARCHIVED:
    default:
      return TRUE;
    }

  statement = inn_statement_new (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  if (query->scope == INN_SCOPE_ARRIVING)
    inn_statement_bind_date (statement, 1, today);

  marks->n_sets++;

  return inn_guest_marks_add (marks, statement, error);
}

/* Everybody in the order of readings; those without any stand behind. */
typedef struct
{
  GArray *ids;         /* owned */
  guint   n_readable;
} Everybody;

static void
everybody_free (gpointer data)
{
  Everybody *self = data;

  g_array_unref (self->ids);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Everybody, everybody_free)

static void
list_cb (gint64      id,
         const char *text,
         gpointer    data)
{
  g_array_append_val ((GArray *) data, id);
}

static gboolean
list_order (GArray         *ids,
            InnConnection  *connection,
            const char     *sql,
            gboolean        archived,
            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_boolean (statement, 1, archived);

  return inn_statement_tell_ids (statement, 2, list_cb, ids, error);
}

static Everybody *
list_everybody (InnConnection  *connection,
                gboolean        archived,
                GError        **error)
{
  g_autoptr (Everybody) self = g_new0 (Everybody, 1);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!list_order (self->ids, connection, ORDER_BY_READING, archived, error))
    return NULL;
  self->n_readable = self->ids->len;
  if (!list_order (self->ids, connection, ORDER_WITHOUT_READING, archived, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
reverse (GArray *ids)
{
  for (guint i = 0, j = ids->len; i + 1 < j; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      j--;
      g_array_index (ids, gint64, i) = g_array_index (ids, gint64, j);
      g_array_index (ids, gint64, j) = id;
    }
}

/* Whoever is in a set stands in the book, so nobody else has to be read but who was put away. */
static gboolean
append_marked (GArray         *ids,
               InnGuestMarks  *marks,
               InnConnection  *connection,
               gboolean        archived,
               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ARCHIVED, error);

  if (statement == NULL)
    return FALSE;
  if (archived)
    {
      marks->n_sets++;
      if (!inn_guest_marks_add (marks, statement, error))
        return FALSE;
    }
  else if (!inn_guest_marks_take (marks, statement, error))
    {
      return FALSE;
    }

  for (gint64 id = 0; id <= marks->highest; id++)
    if (inn_guest_marks_has (marks, id))
      g_array_append_val (ids, id);

  return TRUE;
}

static void
append_some (GArray              *ids,
             const InnGuestMarks *marks,
             const Everybody     *everybody,
             guint                from,
             guint                until)
{
  for (guint i = from; i < until; i++)
    {
      gint64 id = g_array_index (everybody->ids, gint64, i);

      if (inn_guest_marks_has (marks, id))
        g_array_append_val (ids, id);
    }
}

/* Whatever narrows a list, and as long as nothing changes, everybody stands in the same order. */
static gboolean
append_everybody (GArray               *ids,
                  const InnGuestMarks  *marks,
                  InnConnection        *connection,
                  const InnGuestQuery  *query,
                  GError              **error)
{
  gboolean archived = query->scope == INN_SCOPE_ARCHIVED;
  const char *key = archived ? "everybody archived" : "everybody";
  const Everybody *kept = inn_book_notes_find (connection, key);
  g_autoptr (Everybody) listed = NULL;

  if (kept == NULL)
    {
      listed = list_everybody (connection, archived, error);
      if (listed == NULL)
        return FALSE;
      kept = listed;
    }

  append_some (ids, marks, kept, 0, kept->n_readable);
  if (query->order == INN_ORDER_READING && query->reversed)
    reverse (ids);
  append_some (ids, marks, kept, kept->n_readable, kept->ids->len);
  if (listed != NULL)
    inn_book_notes_keep (connection, key, g_steal_pointer (&listed), everybody_free);

  return TRUE;
}

/**
 * inn_guest_ids_read:
 * @query: what is asked; its text is not looked at
 * @today: the business day, for who arrives
 *
 * Returns: (transfer full) (element-type gint64): the guests in the order asked for, or %NULL
 *   with @error set
 */
GArray *
inn_guest_ids_read (InnConnection        *connection,
                    const InnGuestQuery  *query,
                    InnDate               today,
                    GError              **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (InnGuestMarks) marks = { NULL, 0, 0 };
  gint64 highest = 0;
  gboolean read = FALSE;

  if (!inn_connection_get_int (connection, HIGHEST_ID, &highest, error))
    return NULL;
  if (inn_guest_query_is_narrowed (query))
    inn_guest_marks_begin (&marks, highest);
  if (!mark_scope (&marks, connection, query, today, error)
      || !inn_guest_filter_mark (query->filter, &marks, connection, today, error))
    return NULL;

  /* Other orders do without the one by reading, but among those who have the same in an own field. */
  if (query->order != INN_ORDER_READING && query->order != INN_ORDER_OWN && marks.n_sets > 0)
    read = append_marked (ids, &marks, connection, query->scope == INN_SCOPE_ARCHIVED, error);
  else
    read = append_everybody (ids, &marks, connection, query, error);
  if (!read)
    return NULL;

  if (!inn_guest_order_sort (connection, ids, highest, query, today, error))
    return NULL;

  return g_steal_pointer (&ids);
}

/**
 * inn_guest_ids_count:
 *
 * Returns: how many guests are not archived, or -1 with @error set
 */
gint64
inn_guest_ids_count (InnConnection  *connection,
                     GError        **error)
{
  gint64 count = -1;

  return inn_connection_get_int (connection, COUNT, &count, error) ? count : -1;
}
