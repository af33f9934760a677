/* inn-store-day.c: the list of a day, asked for from the main thread. */

#include "config.h"

#include "inn-store-day.h"

#include "inn-clock.h"
#include "inn-day-table.h"

typedef struct
{
  InnDate      day;
  InnDate      today;
  InnFeb29Rule feb29;
} DayJob;

static gpointer
load_day (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  DayJob *job = data;

  return inn_day_table_load (connection, job->day, job->today, job->feb29, error);
}

/**
 * inn_store_load_day_async:
 * @day: any day
 * @feb29: where birthdays of 29 February go in common years
 */
void
inn_store_load_day_async (InnStore            *self,
                          InnDate              day,
                          InnFeb29Rule         feb29,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  DayJob *job = g_new0 (DayJob, 1);

  job->day = day;
  job->today = inn_clock_get_business_day (inn_store_get_clock (self));
  job->feb29 = feb29;
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_day, job, g_free,
                        (GDestroyNotify) inn_day_list_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_day_finish:
 *
 * Returns: (transfer full): the list of the day, or %NULL with @error set
 */
InnDayList *
inn_store_load_day_finish (InnStore      *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return inn_store_read_finish (self, result, error);
}
