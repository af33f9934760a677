/* inn-store-stay-status.c: guests come and go: what is done with one stay by a click, from the main
 * thread. The day they really came or went is the business day on which it was noted.
 */

#include "config.h"

#include "inn-store-stay-status.h"

#include "inn-act-sentence.h"
#include "inn-charge-table.h"
#include "inn-clock.h"
#include "inn-error.h"
#include "inn-room-table.h"
#include "inn-stay-act.h"
#include "inn-stay-record.h"
#include "inn-store-box.h"

/* What an act is told; each uses what it needs. */
typedef struct
{
  gint64   stay_id;
  InnCivil now; /* the business day */
  InnDate  departure;
  gint64   room_id;
  InnMoney money;
  gboolean take_back; /* what was charged for nights that are cut off */
} StatusJob;

static gpointer
save (InnChange  *change,
      InnStay    *stay,
      GError    **error)
{
  return inn_stay_act_save (change, stay, error) != 0 ? INN_STORE_DONE : NULL;
}

static gpointer
check_in (InnChange     *change,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);

  if (stay == NULL || !inn_stay_act_turn (stay, INN_STAY_IN_HOUSE, error))
    return NULL;

  /* Who is taken back into the house came when they came. */
  if (stay->checked_out_utc != 0)
    stay->checked_out_utc = 0;
  else
    inn_stay_act_begin_stay (stay, job->now, inn_change_get_utc (change));

  return save (change, stay, error);
}

static gpointer
leave (InnChange  *change,
       StatusJob  *job,
       gboolean    charge_nights,
       GError    **error)
{
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);

  if (stay == NULL || !inn_stay_act_turn (stay, INN_STAY_DEPARTED, error))
    return NULL;
  if (charge_nights && !inn_stay_act_take_nights_back (change, stay, job->now.date, error))
    return NULL;

  inn_stay_act_end_stay (stay, job->now, inn_change_get_utc (change));
  if (charge_nights && !inn_stay_act_charge_nights (change, stay, error))
    return NULL;

  return save (change, stay, error);
}

static gpointer
check_out (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return leave (change, data, FALSE, error);
}

static gpointer
settle (InnChange     *change,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  return leave (change, data, TRUE, error);
}

static gboolean
check_current (const InnStay  *stay,
               GError        **error)
{
  if (stay->status == INN_STAY_BOOKED || stay->status == INN_STAY_IN_HOUSE)
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Stay %" G_GINT64_FORMAT " is %s", stay->id,
               inn_stay_status_to_nick (stay->status));

  return FALSE;
}

static gpointer
extend (InnChange     *change,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);

  if (stay == NULL || !check_current (stay, error))
    return NULL;
  if (job->take_back && !inn_stay_act_take_nights_back (change, stay, job->departure, error))
    return NULL;

  stay->departure = job->departure;

  return save (change, stay, error);
}

/* The new room stands in the sentence; its type and, if it is known, its price go along. */
static gpointer
move (InnChange     *change,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);
  g_autoptr (InnRoom) room = NULL;

  if (stay == NULL || !check_current (stay, error))
    return NULL;

  room = inn_room_table_load (inn_change_get_connection (change), job->room_id, error);
  if (room == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "room", room->number);
  stay->room_id = room->id;
  stay->room_type_id = room->room_type_id;
  if (job->money.amount >= 0)
    stay->rate = inn_money (job->money.amount, stay->spend.currency);

  return save (change, stay, error);
}

static gpointer
cancel (InnChange     *change,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);

  if (stay == NULL || !inn_stay_act_turn (stay, INN_STAY_CANCELLED, error))
    return NULL;

  return save (change, stay, error);
}

static gpointer
no_show (InnChange     *change,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);

  if (stay == NULL || !inn_stay_act_turn (stay, INN_STAY_NO_SHOW, error))
    return NULL;

  if (job->money.amount != 0)
    {
      g_autoptr (InnCharge) fee
        = inn_charge_new (stay->id, job->now.date, INN_CHARGE_NO_SHOW_FEE, "",
                          inn_money (job->money.amount, stay->spend.currency));

      fee->guest_id = inn_stay_get_payer (stay);
      if (inn_charge_table_save (inn_change_get_connection (change), fee, error) == 0)
        return NULL;
    }

  return save (change, stay, error);
}

/* One step back: what was cancelled is booked again, who had left is in the house. */
static gpointer
reopen (InnChange     *change,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);
  InnStayStatus to = INN_STAY_BOOKED;

  if (stay == NULL)
    return NULL;
  if (stay->status == INN_STAY_DEPARTED)
    {
      to = INN_STAY_IN_HOUSE;
      stay->checked_out_utc = 0;
    }
  else if (stay->status == INN_STAY_IN_HOUSE)
    {
      stay->checked_in_utc = 0;
    }
  if (!inn_stay_act_turn (stay, to, error))
    return NULL;

  return save (change, stay, error);
}

static gpointer
delete_stay (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  StatusJob *job = data;
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, job->stay_id, error);

  if (stay == NULL)
    return NULL;

  return inn_stay_record_delete (inn_change_get_connection (change), job->stay_id, error)
           ? INN_STORE_DONE
           : NULL;
}

static StatusJob *
status_job_new (InnStore *self,
                gint64    stay_id)
{
  InnClock *clock = inn_store_get_clock (self);
  StatusJob *job = g_new0 (StatusJob, 1);

  job->stay_id = stay_id;
  job->now = inn_civil_new (inn_clock_get_business_day (clock), inn_clock_get_minute (clock));

  return job;
}

static void
run (InnStore            *self,
     const char          *act,
     InnChangeFunc        func,
     StatusJob           *job,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act), func, job, g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_finish_stay_act:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Ends any act on one stay that gives nothing back.
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_finish_stay_act (InnStore      *self,
                           GAsyncResult  *result,
                           gint64        *seq,
                           GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_check_in_stay_async:
 * @stay_id: a booking
 *
 * The guest is in the house from the business day it is. Fails with %INN_ERROR_CONFLICT if it is no
 * booking any more.
 */
void
inn_store_check_in_stay_async (InnStore            *self,
                               gint64               stay_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  run (self, INN_ACT_STAY_CHECK_IN, check_in, status_job_new (self, stay_id), cancellable, callback,
       user_data);
}

/**
 * inn_store_check_in_stay_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_check_in_stay_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_check_out_stay_async:
 * @stay_id: a stay in house
 *
 * The guest left on the business day it is. Fails with %INN_ERROR_CONFLICT if nobody of that stay is
 * in the house.
 */
void
inn_store_check_out_stay_async (InnStore            *self,
                                gint64               stay_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  run (self, INN_ACT_STAY_CHECK_OUT, check_out, status_job_new (self, stay_id), cancellable,
       callback, user_data);
}

/**
 * inn_store_check_out_stay_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_check_out_stay_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_settle_stay_async:
 * @stay_id: a stay in house
 *
 * Checks out, and in the same act charges the nights that were not charged yet and takes back those
 * that were charged ahead and are not stayed.
 */
void
inn_store_settle_stay_async (InnStore            *self,
                             gint64               stay_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  run (self, INN_ACT_STAY_CHECK_OUT, settle, status_job_new (self, stay_id), cancellable, callback,
       user_data);
}

/**
 * inn_store_extend_stay_async:
 * @stay_id: a booking, or a stay in house
 * @departure: the new day of leaving, later or earlier
 * @take_back: whether what was charged for nights that are cut off is taken back, in the same act
 */
void
inn_store_extend_stay_async (InnStore            *self,
                             gint64               stay_id,
                             InnDate              departure,
                             gboolean             take_back,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  StatusJob *job = status_job_new (self, stay_id);

  job->departure = departure;
  job->take_back = take_back;
  run (self, INN_ACT_STAY_EXTEND, extend, job, cancellable, callback, user_data);
}

/**
 * inn_store_move_stay_async:
 * @stay_id: a booking, or a stay in house
 * @room_id: the other room
 * @rate: price of a night there; a negative amount leaves it as it is
 */
void
inn_store_move_stay_async (InnStore            *self,
                           gint64               stay_id,
                           gint64               room_id,
                           InnMoney             rate,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  StatusJob *job = status_job_new (self, stay_id);

  job->room_id = room_id;
  job->money = rate;
  run (self, INN_ACT_STAY_MOVE, move, job, cancellable, callback, user_data);
}

/**
 * inn_store_cancel_stay_async:
 * @stay_id: a booking
 */
void
inn_store_cancel_stay_async (InnStore            *self,
                             gint64               stay_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  run (self, INN_ACT_STAY_CANCEL, cancel, status_job_new (self, stay_id), cancellable, callback,
       user_data);
}

/**
 * inn_store_no_show_stay_async:
 * @stay_id: a booking
 * @fee: what it costs not to come; nothing is charged when the amount is 0
 */
void
inn_store_no_show_stay_async (InnStore            *self,
                              gint64               stay_id,
                              InnMoney             fee,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  StatusJob *job = status_job_new (self, stay_id);

  job->money = fee;
  run (self, INN_ACT_STAY_NO_SHOW, no_show, job, cancellable, callback, user_data);
}

/**
 * inn_store_reopen_stay_async:
 * @stay_id: a stay that was cancelled or not taken up, becomes a booking again; one in house too; one
 *   that departed is in house again
 */
void
inn_store_reopen_stay_async (InnStore            *self,
                             gint64               stay_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  run (self, INN_ACT_STAY_REOPEN, reopen, status_job_new (self, stay_id), cancellable, callback,
       user_data);
}

/**
 * inn_store_delete_stay_async:
 * @stay_id: a stay that was noted by mistake
 *
 * Takes along what was given, charged and paid there.
 */
void
inn_store_delete_stay_async (InnStore            *self,
                             gint64               stay_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  run (self, INN_ACT_STAY_DELETE, delete_stay, status_job_new (self, stay_id), cancellable,
       callback, user_data);
}
