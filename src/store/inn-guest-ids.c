/* inn-guest-ids.c: guests as ids only: in an order, and by what they have in common.
 *
 * Everybody is read through the index of readings; what narrows them down is read as sets, each of
 * them small and by an index of its own, and the two meet in memory. Other orders are made there
 * too: SQLite would sort a hundred thousand rows several times slower. Database thread.
 */

#include "config.h"

#include "inn-guest-ids.h"

#include "inn-guest-order.h"
#include "inn-statement.h"

/* Guests without any reading come last. */
static const char ORDER_BY_READING[] =
  "SELECT id FROM guest WHERE archived = ?1 AND reading > '' "
  "ORDER BY reading, id";

static const char ORDER_WITHOUT_READING[] =
  "SELECT id FROM guest WHERE archived = ?1 AND reading = '' "
  "ORDER BY id";

static const char ARRIVING[] =
  "SELECT DISTINCT guest_id FROM stay WHERE status = 'booked' AND arrival = ?1";

static const char WITH_FOLLOW_UPS[] =
  "SELECT DISTINCT guest_id FROM follow_up WHERE status = 'open' AND guest_id IS NOT NULL";

static const char VIPS[] =
  "SELECT id FROM guest WHERE vip = 1";

static const char WITH_TAG[] =
  "SELECT guest_id FROM guest_tag WHERE tag_id = ?1";

static const char HIGHEST_ID[] =
  "SELECT coalesce (max (id), 0) FROM guest";

static const char COUNT[] =
  "SELECT count (*) FROM guest WHERE archived = 0";

/* No count of sets comes so far. */
#define OUT_OF_ALL G_MAXUINT8

/* For each id, in how many of the sets it is. */
typedef struct
{
  guint8 *counts; /* owned; highest + 1 of them */
  gint64  highest;
  guint8  n_sets;
} Marks;

static void
marks_clear (Marks *marks)
{
  g_free (marks->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marks, marks_clear)

/* Adds one more set. Within it an id counts once, however often it is read. */
static gboolean
mark (Marks         *marks,
      InnStatement  *statement,
      guint8         set,
      GError       **error)
{
  InnStep step;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      if (id >= 0 && id <= marks->highest && marks->counts[id] == set - 1)
        marks->counts[id] = set;
    }

  return step == INN_STEP_DONE;
}

/* Takes a set out of all others. */
static gboolean
unmark (Marks         *marks,
        InnStatement  *statement,
        GError       **error)
{
  InnStep step;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      if (id >= 0 && id <= marks->highest)
        marks->counts[id] = OUT_OF_ALL;
    }

  return step == INN_STEP_DONE;
}

static gboolean
mark_scope (Marks                *marks,
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

  return mark (marks, statement, ++marks->n_sets, error);
}

/* All tags are a set each; any of them are one set together, and so are none of them: those outside
 * of it. */
static gboolean
mark_tags (Marks                *marks,
           InnConnection        *connection,
           const InnGuestQuery  *query,
           GError              **error)
{
  for (guint i = 0; i < query->n_tags; i++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, WITH_TAG, error);

      if (statement == NULL)
        return FALSE;
      inn_statement_bind_int (statement, 1, query->tag_ids[i]);
      if (query->tag_match == INN_TAGS_NONE)
        {
          if (!unmark (marks, statement, error))
            return FALSE;
          continue;
        }

      if (i == 0 || query->tag_match == INN_TAGS_ALL)
        marks->n_sets++;
      if (!mark (marks, statement, marks->n_sets, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
append_order (GArray         *ids,
              const Marks    *marks,
              InnConnection  *connection,
              const char     *sql,
              gboolean        archived,
              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnStep step;

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_boolean (statement, 1, archived);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      if (marks->counts == NULL || (id <= marks->highest && marks->counts[id] == marks->n_sets))
        g_array_append_val (ids, id);
    }

  return step == INN_STEP_DONE;
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
  g_auto (Marks) marks = { NULL, 0, 0 };
  gboolean archived = query->scope == INN_SCOPE_ARCHIVED;

  if (!inn_connection_get_int (connection, HIGHEST_ID, &marks.highest, error))
    return NULL;
  if (query->n_tags > 0 || query->scope != INN_SCOPE_ALL)
    marks.counts = g_malloc0 (marks.highest + 1);
  if (!mark_scope (&marks, connection, query, today, error)
      || !mark_tags (&marks, connection, query, error))
    return NULL;

  if (!append_order (ids, &marks, connection, ORDER_BY_READING, archived, error)
      || !append_order (ids, &marks, connection, ORDER_WITHOUT_READING, archived, error))
    return NULL;

  if (!inn_guest_order_sort (connection, ids, marks.highest, query->order, today, error))
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
