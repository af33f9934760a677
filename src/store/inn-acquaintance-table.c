/* inn-acquaintance-table.c: finds the guests who may belong to a guest: who is noted around them, who has
 * the same telephone number, and who came along. On the database thread.
 */

#include "config.h"

#include "inn-acquaintance-table.h"

#include "inn-table-private.h"

/* A desk of a company, or a guide, has hundreds of guests on one number, and comes with as many. */
#define MOST_ROWS "200"

static const char LIST_RELATED[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", 0 "
  "FROM guest g "
  "WHERE g.archived = 0 AND g.deceased = 0 AND g.id <> ?1 "
  "  AND g.id IN (SELECT other_id FROM relation WHERE guest_id = ?1 AND other_id IS NOT NULL "
  "               UNION SELECT guest_id FROM relation WHERE other_id = ?1)";

static const char LIST_SAME_NUMBER[] =
  "SELECT g.id, " INN_SQL_GUEST_NAME ", 0 "
  "FROM contact_point m "
  "  JOIN contact_point c ON c.normalised = m.normalised AND c.kind = m.kind "
  "                       AND c.normalised <> '' "
  "  JOIN guest g ON g.id = c.guest_id "
  "WHERE m.guest_id = ?1 AND m.kind = 'phone' AND m.normalised <> '' "
  "  AND g.id <> ?1 AND g.archived = 0 AND g.deceased = 0 "
  "LIMIT " MOST_ROWS;

/* Those of a stay are its guest and who came along. */
static const char LIST_ALONG[] =
  "WITH mine (stay_id) AS ("
  "  SELECT id FROM stay WHERE guest_id = ?1 "
  "  UNION SELECT stay_id FROM stay_guest WHERE guest_id = ?1), "
  "along (stay_id, guest_id) AS ("
  "  SELECT s.id, s.guest_id FROM mine m JOIN stay s ON s.id = m.stay_id "
  "  UNION SELECT a.stay_id, a.guest_id FROM mine m JOIN stay_guest a ON a.stay_id = m.stay_id) "
  "SELECT g.id, " INN_SQL_GUEST_NAME ", count (*) "
  "FROM along l JOIN stay s ON s.id = l.stay_id JOIN guest g ON g.id = l.guest_id "
  "WHERE l.guest_id <> ?1 AND s.status IN ('in-house', 'departed') "
  "  AND g.archived = 0 AND g.deceased = 0 "
  "GROUP BY g.id "
  "ORDER BY count (*) DESC, g.id "
  "LIMIT " MOST_ROWS;

typedef enum
{
  RELATED,
  SAME_NUMBER,
  ALONG,
} Why;

static InnAcquaintance *
get_acquaintance (GPtrArray    *found,
                  InnStatement *row)
{
  gint64 guest_id = inn_statement_get_int (row, 0);
  InnAcquaintance *acquaintance;

  for (guint i = 0; i < found->len; i++)
    {
      acquaintance = g_ptr_array_index (found, i);
      if (acquaintance->guest_id == guest_id)
        return acquaintance;
    }

  acquaintance = inn_acquaintance_new (guest_id, inn_statement_get_text (row, 1));
  g_ptr_array_add (found, acquaintance);

  return acquaintance;
}

static gboolean
collect (InnConnection  *connection,
         const char     *sql,
         gint64          guest_id,
         Why             why,
         GPtrArray      *found,
         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnStep step;

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnAcquaintance *acquaintance = get_acquaintance (found, statement);

      if (why == RELATED)
        acquaintance->related = TRUE;
      else if (why == SAME_NUMBER)
        acquaintance->same_number = TRUE;
      else
        acquaintance->n_stays = (guint) inn_statement_get_int (statement, 2);
    }

  return step == INN_STEP_DONE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return inn_acquaintance_compare (*(const InnAcquaintance *const *) a,
                                   *(const InnAcquaintance *const *) b);
}

/**
 * inn_acquaintance_table_list:
 * @guest_id: a guest
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type InnAcquaintance): who may belong to the guest, the likeliest
 *   first; nobody who is archived or has died
 */
GPtrArray *
inn_acquaintance_table_list (InnConnection  *connection,
                             gint64          guest_id,
                             guint           limit,
                             GError        **error)
{
  g_autoptr (GPtrArray) found
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_acquaintance_unref);

  if (!collect (connection, LIST_RELATED, guest_id, RELATED, found, error)
      || !collect (connection, LIST_SAME_NUMBER, guest_id, SAME_NUMBER, found, error)
      || !collect (connection, LIST_ALONG, guest_id, ALONG, found, error))
    return NULL;

  g_ptr_array_sort (found, compare);
  if (found->len > limit)
    g_ptr_array_set_size (found, (int) limit);

  return g_steal_pointer (&found);
}
