/* inn-referral-table.c: what the table relation says of who recommended the hotel to whom: no chain of
 * recommendations leads back to its beginning, and who gave one is an advocate for as long as it stands.
 * On the database thread. */

#include "config.h"

#include "inn-referral-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

/* UNION takes each guest once, so that a circle in a damaged book is gone round once only. */
static const char LEADS_TO[] =
  "WITH RECURSIVE referred (id) AS ("
  "  VALUES (?1) "
  "  UNION "
  "  SELECT r.other_id FROM referred w JOIN relation r ON r.guest_id = w.id "
  "  WHERE r.kind = 'referred' AND r.other_id IS NOT NULL AND r.id <> ?3 "
  "  UNION "
  "  SELECT r.guest_id FROM referred w JOIN relation r ON r.other_id = w.id "
  "  WHERE r.kind = 'referred-by' AND r.id <> ?3) "
  "SELECT EXISTS (SELECT 1 FROM referred WHERE id = ?2)";

static const char REVIEW[] =
  "UPDATE guest "
  "SET advocate = NOT advocate "
  "WHERE id = ?1 AND advocate <> "
  "  (EXISTS (SELECT 1 FROM relation WHERE guest_id = ?1 AND kind = 'referred') "
  "   OR EXISTS (SELECT 1 FROM relation WHERE other_id = ?1 AND kind = 'referred-by'))";

/* Who recommended the hotel to a guest who is about to be deleted. */
static const char LIST_REFERRERS[] =
  "SELECT other_id FROM relation "
  "WHERE guest_id = ?1 AND kind = 'referred-by' AND other_id IS NOT NULL "
  "UNION "
  "SELECT guest_id FROM relation "
  "WHERE other_id = ?1 AND kind = 'referred'";

/**
 * inn_referral_table_check_chain:
 * @relation: any relation, saved or not
 *
 * A chain of recommendations has a beginning: nobody is at both ends of it.
 *
 * Returns: whether it may stand; %INN_ERROR_LOOP if it would lead back to who gave it
 */
gboolean
inn_referral_table_check_chain (InnConnection      *connection,
                                const InnRelation  *relation,
                                GError            **error)
{
  g_autoptr (InnStatement) statement = NULL;
  gint64 referrer = 0;
  gint64 referred = 0;

  if (!inn_relation_is_referral (relation, &referrer, &referred) || referrer == 0 || referred == 0)
    return TRUE;

  statement = inn_statement_new (connection, LEADS_TO, error);
  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, referred);
  inn_statement_bind_int (statement, 2, referrer);
  inn_statement_bind_int (statement, 3, relation->id);
  if (inn_statement_step (statement, error) != INN_STEP_ROW)
    return FALSE;
  if (!inn_statement_get_boolean (statement, 0))
    return TRUE;

  g_set_error_literal (error, INN_ERROR, INN_ERROR_LOOP,
                       "The recommendation would lead back to who gave it");

  return FALSE;
}

/**
 * inn_referral_table_list_referrers:
 *
 * Returns: (transfer full) (element-type gint64): the guests who recommended the hotel to this one
 */
GArray *
inn_referral_table_list_referrers (InnConnection  *connection,
                                   gint64          guest_id,
                                   GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_REFERRERS, error);
  g_autoptr (GArray) referrers = g_array_new (FALSE, FALSE, sizeof (gint64));
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      g_array_append_val (referrers, id);
    }

  return step == INN_STEP_DONE ? g_steal_pointer (&referrers) : NULL;
}

/**
 * inn_referral_table_review:
 * @guest_id: a guest of whom a recommendation came or went, or 0 for nobody
 * @n_changed: (inout) (optional): raised by one if that makes a difference
 *
 * Makes an advocate of who recommended the hotel, and none of who did not.
 *
 * Returns: whether that went well
 */
gboolean
inn_referral_table_review (InnConnection  *connection,
                           gint64          guest_id,
                           guint          *n_changed,
                           GError        **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (guest_id == 0)
    return TRUE;

  statement = inn_statement_new (connection, REVIEW, error);
  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, guest_id);
  if (!inn_statement_run (statement, error))
    return FALSE;
  if (n_changed != NULL)
    *n_changed += (guint) inn_connection_get_changes (connection);

  return TRUE;
}
