/* inn-stay-party.c: see inn-stay-party.h. */

#include "config.h"

#include "inn-stay-party.h"

#include "inn-error.h"
#include "inn-stay-table.h"
#include "inn-table-private.h"

static const char LIST_COMPANIONS[] =
  "SELECT a.guest_id, " INN_SQL_GUEST_NAME " "
  "FROM stay_guest a JOIN guest g ON g.id = a.guest_id "
  "WHERE a.stay_id = ?1 "
  "ORDER BY a.id";

static const char LIST_GIVEN[] =
  "SELECT field, value "
  "FROM stay_given "
  "WHERE stay_id = ?1 "
  "ORDER BY id";

static const char REMOVE_COMPANION[] =
  "DELETE FROM stay_guest "
  "WHERE stay_id = ?1 AND guest_id = ?2";

static const char DELETE_COMPANIONS[] =
  "DELETE FROM stay_guest "
  "WHERE stay_id = ?1";

static const char ADD_GIVEN[] =
  "INSERT INTO stay_given (stay_id, guest_id, field, value) "
  "VALUES (?1, ?2, ?3, ?4)";

static const char DELETE_GIVEN[] =
  "DELETE FROM stay_given "
  "WHERE stay_id = ?1";

/**
 * inn_stay_party_load_companions:
 * @stay: gets those who come along, with their names
 *
 * Returns: whether they could be read
 */
gboolean
inn_stay_party_load_companions (InnConnection  *connection,
                                InnStay        *stay,
                                GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_COMPANIONS, error);
  InnStep step;

  if (row == NULL)
    return FALSE;

  inn_stay_add_companion (stay, 0, NULL);
  inn_statement_bind_int (row, 1, stay->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    inn_stay_add_companion (stay, inn_statement_get_int (row, 0), inn_statement_get_text (row, 1));

  return step == INN_STEP_DONE;
}

/**
 * inn_stay_party_load_given:
 * @stay: gets what was given at it
 *
 * Returns: whether it could be read
 */
gboolean
inn_stay_party_load_given (InnConnection  *connection,
                           InnStay        *stay,
                           GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_GIVEN, error);
  InnStep step;

  if (row == NULL)
    return FALSE;

  stay->given = inn_stay_given_list_new ();
  inn_statement_bind_int (row, 1, stay->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnGuestField field;

      if (inn_guest_field_from_key (inn_statement_get_text (row, 0), &field))
        inn_stay_add_given (stay, field, inn_statement_get_text (row, 1));
    }

  return step == INN_STEP_DONE;
}

static gboolean
is_along (GPtrArray *companions,
          gint64     guest_id)
{
  for (guint i = 0; i < companions->len; i++)
    if (((InnStayGuest *) g_ptr_array_index (companions, i))->guest_id == guest_id)
      return TRUE;

  return FALSE;
}

/**
 * inn_stay_party_save_companions:
 * @id: the stay
 * @before: (element-type InnStayGuest): who came along so far
 * @after: (nullable) (element-type InnStayGuest): who comes along now; %NULL for the same
 *
 * Writes only what differs, so that the journal tells of nobody else.
 *
 * Returns: whether they come along now
 */
gboolean
inn_stay_party_save_companions (InnConnection  *connection,
                                gint64          id,
                                GPtrArray      *before,
                                GPtrArray      *after,
                                GError        **error)
{
  if (after == NULL)
    return TRUE;

  for (guint i = 0; i < before->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (before, i);
      g_autoptr (InnStatement) statement = NULL;

      if (is_along (after, guest->guest_id))
        continue;
      statement = inn_statement_new (connection, REMOVE_COMPANION, error);
      if (statement == NULL)
        return FALSE;
      inn_statement_bind_int (statement, 1, id);
      inn_statement_bind_int (statement, 2, guest->guest_id);
      if (!inn_statement_run (statement, error))
        return FALSE;
    }

  for (guint i = 0; i < after->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (after, i);

      if (!is_along (before, guest->guest_id)
          && !inn_stay_table_add_companion (connection, id, guest->guest_id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_given (GPtrArray *a,
               GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const InnStayGiven *left = g_ptr_array_index (a, i);
      const InnStayGiven *right = g_ptr_array_index (b, i);

      if (left->field != right->field || !g_str_equal (left->value, right->value))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_stay_party_save_given:
 * @id: the stay
 * @stay: what was given now, and by whom
 * @before: (element-type InnStayGiven): what was given so far
 *
 * Returns: whether it is noted; %INN_ERROR_INVALID if it is nothing that is noted with a stay
 */
gboolean
inn_stay_party_save_given (InnConnection  *connection,
                           gint64          id,
                           const InnStay  *stay,
                           GPtrArray      *before,
                           GError        **error)
{
  if (stay->given == NULL || is_same_given (before, stay->given))
    return TRUE;
  if (!inn_table_run (connection, DELETE_GIVEN, id, error))
    return FALSE;

  for (guint i = 0; i < stay->given->len; i++)
    {
      const InnStayGiven *given = g_ptr_array_index (stay->given, i);
      g_autoptr (InnStatement) statement = inn_statement_new (connection, ADD_GIVEN, error);

      if (!inn_stay_given_is_field (given->field))
        {
          g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "%s is not noted with a stay",
                       inn_guest_field_get_key (given->field));
          return FALSE;
        }
      if (statement == NULL)
        return FALSE;
      inn_statement_bind_int (statement, 1, id);
      inn_statement_bind_int (statement, 2, stay->guest_id);
      inn_statement_bind_text (statement, 3, inn_guest_field_get_key (given->field));
      inn_statement_bind_text (statement, 4, given->value);
      if (!inn_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_stay_party_delete:
 * @id: a stay that is being deleted
 *
 * Returns: whether nobody comes along any more and nothing is noted as given
 */
gboolean
inn_stay_party_delete (InnConnection  *connection,
                       gint64          id,
                       GError        **error)
{
  return inn_table_run (connection, DELETE_GIVEN, id, error)
         && inn_table_run (connection, DELETE_COMPANIONS, id, error);
}
