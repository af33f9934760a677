/* inn-stay-record.c: stays read and written whole, with who comes along and what was given; and the
 * stays that are in the way of another. On the database thread.
 */

#include "config.h"

#include "inn-stay-record.h"

#include "inn-charge-table.h"
#include "inn-error.h"
#include "inn-payment-table.h"
#include "inn-stay-private.h"
#include "inn-stay-rules.h"
#include "inn-stay-table.h"
#include "inn-table-private.h"

static const char LOAD[] =
  "SELECT " INN_SQL_STAY_COLUMNS ", " INN_SQL_GUEST_NAME ", o.name "
  "FROM stay s JOIN guest g ON g.id = s.guest_id "
  INN_SQL_STAY_JOINS
  "LEFT JOIN organisation o ON o.id = s.organisation_id "
  "WHERE s.id = ?1";

static const char LIST_AFTER[] =
  "SELECT " INN_SQL_STAY_COLUMNS ", " INN_SQL_GUEST_NAME ", o.name "
  "FROM stay s JOIN guest g ON g.id = s.guest_id "
  INN_SQL_STAY_JOINS
  "LEFT JOIN organisation o ON o.id = s.organisation_id "
  "WHERE s.id > ?1 "
  "ORDER BY s.id "
  "LIMIT ?2";

static const char LOAD_GUEST_NAME[] =
  "SELECT " INN_SQL_GUEST_NAME " "
  "FROM guest g "
  "WHERE g.id = ?1";

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

static const char DELETE[] =
  "DELETE FROM stay "
  "WHERE id = ?1";

/* The half-open days of stays of one room, or with one guest; a day use touches the day it is. What
 * really is in the way is judged by inn_stay_overlaps (). */
static const char LIST_IN_ROOM[] =
  "SELECT " INN_SQL_STAY_COLUMNS ", " INN_SQL_GUEST_NAME ", '' "
  "FROM stay s JOIN guest g ON g.id = s.guest_id "
  INN_SQL_STAY_JOINS
  "WHERE s.room_id = ?1 AND s.arrival <= ?3 AND s.departure >= ?2 "
  "  AND s.status IN ('booked', 'in-house', 'departed') AND s.id <> ?4 "
  "ORDER BY s.arrival, s.id";

static const char LIST_WITH_GUEST[] =
  "SELECT " INN_SQL_STAY_COLUMNS ", " INN_SQL_GUEST_NAME ", '' "
  "FROM stay s JOIN guest g ON g.id = s.guest_id "
  INN_SQL_STAY_JOINS
  "WHERE s.id IN (SELECT id FROM stay WHERE guest_id = ?1 "
  "               UNION "
  "               SELECT stay_id FROM stay_guest WHERE guest_id = ?1) "
  "  AND s.arrival <= ?3 AND s.departure >= ?2 "
  "  AND s.status IN ('booked', 'in-house', 'departed') AND s.id <> ?4 "
  "ORDER BY s.arrival, s.id";

static const char LIST_BOOKING[] =
  "SELECT " INN_SQL_STAY_COLUMNS ", " INN_SQL_GUEST_NAME ", '' "
  "FROM stay s JOIN guest g ON g.id = s.guest_id "
  INN_SQL_STAY_JOINS
  "WHERE s.booking_id = ?1 "
  "ORDER BY s.id";

static InnStay *
read_named (InnStatement *row)
{
  InnStay *stay = inn_stay_read (row);

  stay->guest_name = inn_statement_dup_text (row, INN_STAY_N_COLUMNS);
  inn_stay_set_text (&stay->payer_name, "");
  if (inn_statement_is_null (row, INN_STAY_N_COLUMNS + 1))
    stay->organisation_name = g_strdup ("");
  else
    stay->organisation_name = inn_statement_dup_text (row, INN_STAY_N_COLUMNS + 1);

  return stay;
}

static gboolean
load_payer (InnConnection  *connection,
            InnStay        *stay,
            GError        **error)
{
  g_autoptr (InnStatement) row = NULL;

  if (stay->payer_id == 0)
    return TRUE;

  row = inn_table_find (connection, LOAD_GUEST_NAME, stay->payer_id, "guest", error);
  if (row == NULL)
    return FALSE;

  inn_stay_set_text (&stay->payer_name, inn_statement_get_text (row, 0));

  return TRUE;
}

static gboolean
load_companions (InnConnection  *connection,
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

static gboolean
load_given (InnConnection  *connection,
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

/* Writes only what differs, so that the journal tells of nobody else. */
static gboolean
save_companions (InnConnection  *connection,
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

static gboolean
save_given (InnConnection  *connection,
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
 * inn_stay_record_load:
 *
 * Returns: (transfer full): the stay with all names, companions and what was given;
 *   %INN_ERROR_NOT_FOUND if there is none
 */
InnStay *
inn_stay_record_load (InnConnection  *connection,
                      gint64          id,
                      GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "stay", error);
  g_autoptr (InnStay) stay = row != NULL ? read_named (row) : NULL;

  if (stay == NULL || !load_payer (connection, stay, error)
      || !load_companions (connection, stay, error) || !load_given (connection, stay, error))
    return NULL;

  return g_steal_pointer (&stay);
}

/**
 * inn_stay_record_list_after:
 * @after: the last stay that was listed, 0 to begin
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnStay): the stays behind it by number, with all names and
 *   companions
 */
GPtrArray *
inn_stay_record_list_after (InnConnection  *connection,
                            gint64          after,
                            guint           limit,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);
  g_autoptr (GPtrArray) stays = NULL;

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, after);
  inn_statement_bind_int (statement, 2, limit);
  stays = inn_table_collect (statement, (InnRowFunc) read_named, (GDestroyNotify) inn_stay_unref,
                             error);
  for (guint i = 0; stays != NULL && i < stays->len; i++)
    if (!load_payer (connection, stays->pdata[i], error)
        || !load_companions (connection, stays->pdata[i], error))
      return NULL;

  return g_steal_pointer (&stays);
}

/**
 * inn_stay_record_insert:
 * @utc: when it was noted
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if it cannot be right
 */
gint64
inn_stay_record_insert (InnConnection  *connection,
                        const InnStay  *stay,
                        gint64          utc,
                        GError        **error)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  gint64 id = 0;

  if (!inn_stay_check (stay, error))
    return 0;

  id = inn_stay_table_insert (connection, stay, utc, error);
  if (id == 0 || !save_companions (connection, id, nothing, stay->companions, error)
      || !save_given (connection, id, stay, nothing, error))
    return 0;

  return id;
}

/**
 * inn_stay_record_update:
 *
 * Writes what differs. Who pays now is whose spending it is from now on: what was charged and paid
 * goes along.
 *
 * Returns: whether it is as @stay says; %INN_ERROR_NOT_FOUND if it is gone, %INN_ERROR_INVALID if it
 *   cannot be right
 */
gboolean
inn_stay_record_update (InnConnection  *connection,
                        const InnStay  *stay,
                        GError        **error)
{
  g_autoptr (InnStay) before = NULL;

  if (!inn_stay_check (stay, error))
    return FALSE;

  before = inn_stay_record_load (connection, stay->id, error);
  if (before == NULL)
    return FALSE;
  if (before->spend.amount != 0 && !g_str_equal (before->spend.currency, stay->spend.currency))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   "Stay %" G_GINT64_FORMAT " was charged in %s already", stay->id,
                   before->spend.currency);
      return FALSE;
    }
  if (!inn_stay_table_update (connection, before, stay, error)
      || !save_companions (connection, stay->id, before->companions, stay->companions, error)
      || !save_given (connection, stay->id, stay, before->given, error))
    return FALSE;

  return inn_stay_get_payer (before) == inn_stay_get_payer (stay)
         || (inn_charge_table_hand_over (connection, stay->id, inn_stay_get_payer (stay), error)
             && inn_payment_table_hand_over (connection, stay->id, inn_stay_get_payer (stay),
                                             error));
}

/**
 * inn_stay_record_delete:
 *
 * Deletes a stay that was noted by mistake, with what was given, charged and paid there.
 *
 * Returns: whether it is gone
 */
gboolean
inn_stay_record_delete (InnConnection  *connection,
                        gint64          id,
                        GError        **error)
{
  return inn_charge_table_delete_of_stay (connection, id, error)
         && inn_payment_table_delete_of_stay (connection, id, error)
         && inn_table_run (connection, DELETE_GIVEN, id, error)
         && inn_table_run (connection, DELETE_COMPANIONS, id, error)
         && inn_stay_table_leave_booking (connection, id, error)
         && inn_table_run (connection, DELETE, id, error);
}

static gboolean
has_stay (GPtrArray *stays,
          gint64     id)
{
  for (guint i = 0; i < stays->len; i++)
    if (((InnStay *) g_ptr_array_index (stays, i))->id == id)
      return TRUE;

  return FALSE;
}

static gboolean
add_overlaps (InnConnection  *connection,
              const char     *sql,
              gint64          of,
              const InnStay  *stay,
              GPtrArray      *overlaps,
              GError        **error)
{
  g_autoptr (InnStatement) row = NULL;
  InnStep step;

  if (of == 0)
    return TRUE;

  row = inn_statement_new (connection, sql, error);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, of);
  inn_statement_bind_date (row, 2, stay->arrival);
  inn_statement_bind_date (row, 3, stay->departure);
  inn_statement_bind_int (row, 4, stay->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      g_autoptr (InnStay) other = read_named (row);

      if (inn_stay_overlaps (stay, other) && !has_stay (overlaps, other->id))
        g_ptr_array_add (overlaps, g_steal_pointer (&other));
    }

  return step == INN_STEP_DONE;
}

/**
 * inn_stay_record_list_overlaps:
 * @stay: a stay as it shall be, saved or not
 *
 * Returns: (transfer full) (element-type InnStay): stays in the same room at that time, then those
 *   with the same guest or a companion; with the name of their main guest
 */
GPtrArray *
inn_stay_record_list_overlaps (InnConnection  *connection,
                               const InnStay  *stay,
                               GError        **error)
{
  g_autoptr (GPtrArray) overlaps
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_unref);

  if (!add_overlaps (connection, LIST_IN_ROOM, stay->room_id, stay, overlaps, error)
      || !add_overlaps (connection, LIST_WITH_GUEST, stay->guest_id, stay, overlaps, error))
    return NULL;

  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (stay->companions, i);

      if (!add_overlaps (connection, LIST_WITH_GUEST, guest->guest_id, stay, overlaps, error))
        return NULL;
    }

  return g_steal_pointer (&overlaps);
}

/**
 * inn_stay_record_list_booking:
 * @booking_id: the first stay of a booking
 *
 * Returns: (transfer full) (element-type InnStay): the stays that were booked together
 */
GPtrArray *
inn_stay_record_list_booking (InnConnection  *connection,
                              gint64          booking_id,
                              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_BOOKING, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, booking_id);

  return inn_table_collect (statement, (InnRowFunc) read_named, (GDestroyNotify) inn_stay_unref,
                            error);
}
