/* inn-stay-act.c: what is done with stays inside a change: the checks and words every act shares. On
 * the database thread.
 */

#include "config.h"

#include "inn-stay-act.h"

#include <glib/gi18n-lib.h>

#include "inn-change-words.h"
#include "inn-charge-table.h"
#include "inn-error.h"
#include "inn-room-table.h"
#include "inn-stay-record.h"
#include "inn-stay-rules.h"
#include "inn-table-private.h"

static const char FIND_GUEST[] =
  "SELECT 1 FROM guest WHERE id = ?1";

static const char FIND_ORGANISATION[] =
  "SELECT 1 FROM organisation WHERE id = ?1";

static const char FIND_TYPE[] =
  "SELECT 1 FROM room_type WHERE id = ?1";

static gboolean
exists (InnConnection  *connection,
        const char     *sql,
        gint64          id,
        const char     *words,
        GError        **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (InnStatement) row = NULL;

  if (id == 0)
    return TRUE;

  row = inn_table_find (connection, sql, id, "row", &failure);
  if (row != NULL)
    return TRUE;

  if (g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_NOT_FOUND, words);
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Whom and what the stay names is in the book; a room that is let no more takes nobody new. */
static gboolean
check_names (InnConnection  *connection,
             const InnStay  *stay,
             gint64          room_before,
             GError        **error)
{
  if (!exists (connection, FIND_GUEST, stay->guest_id, _("The guest is not in the book"), error)
      || !exists (connection, FIND_GUEST, stay->payer_id, _("Who pays is not in the book"), error)
      || !exists (connection, FIND_ORGANISATION, stay->organisation_id,
                  _("The company or group is not in the book"), error)
      || !exists (connection, FIND_TYPE, stay->room_type_id, _("There is no such room type"), error))
    return FALSE;

  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    if (!exists (connection, FIND_GUEST,
                 ((InnStayGuest *) g_ptr_array_index (stay->companions, i))->guest_id,
                 _("Who comes along is not in the book"), error))
      return FALSE;

  if (stay->room_id != 0)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (InnRoom) room = inn_room_table_load (connection, stay->room_id, &failure);

      if (room == NULL)
        {
          if (g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
            g_set_error_literal (error, INN_ERROR, INN_ERROR_NOT_FOUND, _("There is no such room"));
          else
            g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (room->retired && room->id != room_before)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_INVALID, _("Room %s is out of use"),
                       room->number);
          return FALSE;
        }
    }

  return TRUE;
}

/* On a day use that went on past an expected time the expectation is dropped. */
static void
drop_wrong_departure (InnStay *stay)
{
  if (inn_date_equal (stay->arrival, stay->departure) && stay->arrival_minute >= 0
      && stay->departure_minute >= 0 && stay->departure_minute < stay->arrival_minute)
    stay->departure_minute = INN_STAY_NO_MINUTE;
}

/**
 * inn_stay_act_take_up:
 *
 * Names the guest in the act.
 *
 * Returns: (transfer full): the stay, to be changed and saved; %INN_ERROR_NOT_FOUND if it is gone
 */
InnStay *
inn_stay_act_take_up (InnChange  *change,
                      gint64      id,
                      GError    **error)
{
  g_autoptr (InnStay) stay
    = inn_stay_record_load (inn_change_get_connection (change), id, error);

  if (stay != NULL)
    inn_act_set_parameter (inn_change_get_act (change), "name", stay->guest_name);

  return g_steal_pointer (&stay);
}

/**
 * inn_stay_act_turn:
 *
 * Returns: whether @stay has that status now; %INN_ERROR_CONFLICT if it cannot get it from the one it
 *   has
 */
gboolean
inn_stay_act_turn (InnStay        *stay,
                   InnStayStatus   status,
                   GError        **error)
{
  if (stay->status != status && inn_stay_may_become (stay->status, status))
    {
      stay->status = status;
      return TRUE;
    }

  g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Stay %" G_GINT64_FORMAT " is %s", stay->id,
               inn_stay_status_to_nick (stay->status));

  return FALSE;
}

/**
 * inn_stay_act_begin_stay:
 * @now: the business day and the minute
 *
 * Who comes late keeps the day of leaving; nobody leaves before coming.
 */
void
inn_stay_act_begin_stay (InnStay  *stay,
                         InnCivil  now,
                         gint64    utc)
{
  stay->arrival = now.date;
  stay->arrival_minute = now.minute;
  if (inn_date_compare (stay->departure, now.date) < 0)
    stay->departure = now.date;
  stay->checked_in_utc = utc;
  drop_wrong_departure (stay);
}

/**
 * inn_stay_act_receive:
 * @now: the business day and the time
 *
 * Lets the guest of @stay in, which is not saved yet.
 *
 * Returns: whether that can be; %INN_ERROR_CONFLICT if not
 */
gboolean
inn_stay_act_receive (InnChange  *change,
                      InnStay    *stay,
                      InnCivil    now,
                      GError    **error)
{
  gint64 utc = inn_change_get_utc (change);

  if (stay->status != INN_STAY_IN_HOUSE)
    {
      if (!inn_stay_act_turn (stay, INN_STAY_IN_HOUSE, error))
        return FALSE;
      /* A day in the past was meant: the desk notes it later. */
      if (inn_date_compare (stay->arrival, now.date) < 0)
        stay->checked_in_utc = utc;
      else
        inn_stay_act_begin_stay (stay, now, utc);
    }
  else if (stay->checked_in_utc == 0)
    stay->checked_in_utc = utc;

  return TRUE;
}

/**
 * inn_stay_act_end_stay:
 * @now: the business day and the minute
 */
void
inn_stay_act_end_stay (InnStay  *stay,
                       InnCivil  now,
                       gint64    utc)
{
  stay->departure = inn_date_compare (now.date, stay->arrival) < 0 ? stay->arrival : now.date;
  stay->departure_minute = now.minute;
  stay->checked_out_utc = utc;
  drop_wrong_departure (stay);
}

/**
 * inn_stay_act_save:
 * @stay: the stay as it shall be; a new one when its id is 0
 *
 * A stay without a type of its own gets the type of its room; a main guest who pays is no payer of
 * their own.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID with words, %INN_ERROR_NOT_FOUND if somebody or
 *   something it names is gone, %INN_ERROR_CONFLICT if it was changed since it was read
 */
gint64
inn_stay_act_save (InnChange  *change,
                   InnStay    *stay,
                   GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnStay) before = NULL;

  if (!inn_stay_check (stay, error))
    return 0;
  if (stay->payer_id == stay->guest_id)
    stay->payer_id = 0;

  if (stay->id != 0)
    {
      before = inn_stay_record_load (connection, stay->id, error);
      if (before == NULL)
        return 0;
      if (!inn_stay_may_become (before->status, stay->status))
        {
          g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Stay %" G_GINT64_FORMAT " is %s",
                       stay->id, inn_stay_status_to_nick (before->status));
          return 0;
        }
      if (stay->revision != 0 && stay->revision != before->revision)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
                       "Stay %" G_GINT64_FORMAT " was changed meanwhile", stay->id);
          return 0;
        }
    }
  if (!check_names (connection, stay, before != NULL ? before->room_id : 0, error))
    return 0;

  if (stay->room_id != 0 && stay->room_type_id == 0)
    {
      g_autoptr (InnRoom) room = inn_room_table_load (connection, stay->room_id, error);

      if (room == NULL)
        return 0;
      stay->room_type_id = room->room_type_id;
    }

  if (stay->id == 0)
    return inn_stay_record_insert (connection, stay, inn_change_get_utc (change), error);

  return inn_stay_record_update (connection, stay, error) ? stay->id : 0;
}

/**
 * inn_stay_act_charge_nights:
 *
 * Charges the nights of @stay that were not charged yet, a charge a night on the day it begins.
 */
gboolean
inn_stay_act_charge_nights (InnChange      *change,
                            const InnStay  *stay,
                            GError        **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (GPtrArray) charges = inn_charge_table_list_of_stay (connection, stay->id, error);
  g_autoptr (GPtrArray) missing = NULL;

  if (charges == NULL)
    return FALSE;

  missing = inn_stay_charge_nights (stay, charges);
  for (guint i = 0; i < missing->len; i++)
    {
      InnCharge *charge = g_ptr_array_index (missing, i);

      charge->guest_id = inn_stay_get_payer (stay);
      if (inn_charge_table_save (connection, charge, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_stay_act_take_nights_back:
 * @stay: the stay as it is
 * @departure: the earlier day on which it shall end
 *
 * Deletes what was charged for the nights that @stay then has no more.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_stay_act_take_nights_back (InnChange      *change,
                               const InnStay  *stay,
                               InnDate         departure,
                               GError        **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (GPtrArray) charges = inn_charge_table_list_of_stay (connection, stay->id, error);
  g_autoptr (GPtrArray) cut = NULL;

  if (charges == NULL)
    return FALSE;

  cut = inn_stay_find_cut_nights (stay, departure, charges);
  for (guint i = 0; i < cut->len; i++)
    if (!inn_charge_table_delete (connection, ((InnCharge *) g_ptr_array_index (cut, i))->id, error))
      return FALSE;

  return TRUE;
}
