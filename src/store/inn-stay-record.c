/* inn-stay-record.c: see inn-stay-record.h. Stays are read and written whole; also those that are in the
 * way of another. On the database thread.
 */

#include "config.h"

#include "inn-stay-record.h"

#include "inn-charge-table.h"
#include "inn-error.h"
#include "inn-payment-table.h"
#include "inn-stay-party.h"
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

static const char DELETE[] =
  "DELETE FROM stay "
  "WHERE id = ?1";

/* What was said, noted and promised at a stay that was none remains with its guest. */
static const char *const DETACH[] = {
  "UPDATE feedback SET stay_id = NULL "
  "WHERE stay_id = ?1",
  "UPDATE room_memory SET stay_id = NULL "
  "WHERE stay_id = ?1",
  "UPDATE interaction SET stay_id = NULL "
  "WHERE stay_id = ?1",
  "UPDATE promise SET stay_id = NULL "
  "WHERE stay_id = ?1",
};

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
  g_autoptr (InnStay) stay = row != NULL ? inn_stay_read_named (row) : NULL;

  if (stay == NULL || !load_payer (connection, stay, error)
      || !inn_stay_party_load_companions (connection, stay, error) || !inn_stay_party_load_given (connection, stay, error))
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
  stays = inn_table_collect (statement, (InnRowFunc) inn_stay_read_named, (GDestroyNotify) inn_stay_unref,
                             error);
  for (guint i = 0; stays != NULL && i < stays->len; i++)
    if (!load_payer (connection, stays->pdata[i], error)
        || !inn_stay_party_load_companions (connection, stays->pdata[i], error))
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
  if (id == 0 || !inn_stay_party_save_companions (connection, id, nothing, stay->companions, error)
      || !inn_stay_party_save_given (connection, id, stay, nothing, error))
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
      || !inn_stay_party_save_companions (connection, stay->id, before->companions, stay->companions, error)
      || !inn_stay_party_save_given (connection, stay->id, stay, before->given, error))
    return FALSE;

  return inn_stay_get_payer (before) == inn_stay_get_payer (stay)
         || (inn_charge_table_hand_over (connection, stay->id, inn_stay_get_payer (stay), error)
             && inn_payment_table_hand_over (connection, stay->id, inn_stay_get_payer (stay),
                                             error));
}

/**
 * inn_stay_record_delete:
 *
 * Deletes a stay that was noted by mistake, with what was given, charged and paid there. What was
 * said, noted and promised then stays with its guest.
 *
 * Returns: whether it is gone
 */
gboolean
inn_stay_record_delete (InnConnection  *connection,
                        gint64          id,
                        GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (DETACH); i++)
    if (!inn_table_run (connection, DETACH[i], id, error))
      return FALSE;

  return inn_charge_table_delete_of_stay (connection, id, error)
         && inn_payment_table_delete_of_stay (connection, id, error)
         && inn_stay_party_delete (connection, id, error)
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
      g_autoptr (InnStay) other = inn_stay_read_named (row);

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

  return inn_table_collect (statement, (InnRowFunc) inn_stay_read_named, (GDestroyNotify) inn_stay_unref,
                            error);
}
