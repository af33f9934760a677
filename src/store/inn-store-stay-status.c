/* inn-store-stay-status.c: guests come and go: their stays checked in and out, from the main
 * thread. The day they really came or went is the business day on which it was noted.
 */

#include "config.h"

#include "inn-store-stay-status.h"

#include "inn-act-sentence.h"
#include "inn-clock.h"
#include "inn-error.h"
#include "inn-store-box.h"
#include "inn-table-private.h"

typedef struct
{
  gint64  stay_id;
  InnDate today;
  int     minute; /* of the day it is by the clock */
} StatusJob;

static const char LOAD[] =
  "SELECT s.status, " INN_SQL_GUEST_NAME " "
  "FROM stay s CROSS JOIN guest g ON g.id = s.guest_id "
  "WHERE s.id = ?1";

/* Who comes late keeps the day of leaving; nobody leaves before coming. */
static const char CHECK_IN[] =
  "UPDATE stay "
  "SET status = 'in-house', arrival = ?2, departure = max (departure, ?2), "
  "    arrival_minute = ?3, checked_in_utc = ?4 "
  "WHERE id = ?1";

static const char CHECK_OUT[] =
  "UPDATE stay "
  "SET status = 'departed', departure = max (arrival, ?2), "
  "    departure_minute = ?3, checked_out_utc = ?4 "
  "WHERE id = ?1";

static gpointer
set_status (InnChange   *change,
            StatusJob   *job,
            const char  *from,
            const char  *sql,
            GError     **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, job->stay_id, "stay", error);
  g_autoptr (InnStatement) update = NULL;

  if (row == NULL)
    return NULL;
  if (!g_str_equal (inn_statement_get_text (row, 0), from))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
                   "Stay %" G_GINT64_FORMAT " is %s", job->stay_id,
                   inn_statement_get_text (row, 0));
      return NULL;
    }

  inn_act_set_parameter (inn_change_get_act (change), "name", inn_statement_get_text (row, 1));
  update = inn_statement_new (connection, sql, error);
  if (update == NULL)
    return NULL;

  inn_statement_bind_int (update, 1, job->stay_id);
  inn_statement_bind_date (update, 2, job->today);
  inn_statement_bind_int (update, 3, job->minute);
  inn_statement_bind_int (update, 4, inn_change_get_utc (change));

  return inn_statement_run (update, error) ? INN_STORE_DONE : NULL;
}

static gpointer
check_in (InnChange     *change,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return set_status (change, data, "booked", CHECK_IN, error);
}

static gpointer
check_out (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return set_status (change, data, "in-house", CHECK_OUT, error);
}

static void
run (InnStore            *self,
     const char          *act,
     InnChangeFunc        func,
     gint64               stay_id,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  StatusJob *job = g_new0 (StatusJob, 1);

  job->stay_id = stay_id;
  job->today = inn_clock_get_business_day (inn_store_get_clock (self));
  job->minute = inn_clock_get_minute (inn_store_get_clock (self));
  inn_store_change_async (self, inn_act_new (act), func, job, g_free, NULL, cancellable, callback,
                          user_data);
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
  run (self, INN_ACT_STAY_CHECK_IN, check_in, stay_id, cancellable, callback, user_data);
}

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
  run (self, INN_ACT_STAY_CHECK_OUT, check_out, stay_id, cancellable, callback, user_data);
}

gboolean
inn_store_check_out_stay_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
