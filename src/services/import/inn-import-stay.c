/* inn-import-stay.c: what one row of a sheet says of a stay or a charge, beside whose it is. */

#include "config.h"

#include "inn-import-stay.h"

/**
 * inn_import_stay_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_import_stay_clear (InnImportStay *self)
{
  g_free (self->room);
  g_free (self->room_type);
  g_free (self->requests);
  g_free (self->payer);
  g_free (self->companions);
  g_free (self->what);
  for (guint i = 0; i < INN_N_BOOKING_COLUMNS; i++)
    g_free (self->demand[i]);
}

/**
 * inn_import_stay_reset:
 *
 * Makes it ready for the next row.
 */
void
inn_import_stay_reset (InnImportStay *self)
{
  inn_import_stay_clear (self);
  *self = (InnImportStay) {
    .arrival_minute = INN_STAY_NO_MINUTE,
    .departure_minute = INN_STAY_NO_MINUTE,
    .nights = -1,
    .satisfaction = -1,
    .recommend = -1,
  };
}

/**
 * inn_import_stay_get_status:
 * @today: the business day
 *
 * What the word does not say, the days do: who was to leave by today has left, or never came.
 *
 * Returns: where the stay of the row stands
 */
InnStayStatus
inn_import_stay_get_status (const InnImportStay *self,
                            InnDate              today)
{
  if (self->has_status && self->status_kind == INN_IMPORT_STATUS_SAID)
    return self->status;
  if (inn_date_compare (self->departure, today) <= 0
      && inn_date_compare (self->arrival, today) < 0)
    return self->has_status && self->status_kind == INN_IMPORT_STATUS_AWAITED ? INN_STAY_NO_SHOW
                                                                              : INN_STAY_DEPARTED;
  if (self->has_status)
    return self->status;

  return inn_date_compare (self->arrival, today) < 0 ? INN_STAY_IN_HOUSE : INN_STAY_BOOKED;
}
