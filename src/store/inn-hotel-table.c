/* inn-hotel-table.c: what guests are held against. Nothing here is asked once a guest, and nothing twice
 * while the book stays as it is: the average is a sum over days of departure, and the bound of those who
 * spend most is one place in an index. On the database thread. */

#include "config.h"

#include "inn-hotel-table.h"

#include "inn-book-notes.h"
#include "inn-departure-day-table.h"
#include "inn-statement.h"

static const char COUNT_GUESTS[] =
  "SELECT count (*) "
  "FROM guest_state INDEXED BY guest_state_by_spend "
  "WHERE stays > 0";

static const char FIND_TOP[] =
  "SELECT spend "
  "FROM guest_state INDEXED BY guest_state_by_spend "
  "WHERE stays > 0 "
  "ORDER BY spend DESC "
  "LIMIT 1 OFFSET ?1";

/* The last of those who spent most; rounded up, so that a small hotel has somebody too. */
static gboolean
find_top (InnConnection  *connection,
          int             percent,
          gint64         *spend,
          GError        **error)
{
  g_autoptr (InnStatement) row = NULL;
  gint64 n_guests = 0;
  InnStep step = INN_STEP_DONE;

  *spend = 0;
  if (!inn_connection_get_int (connection, COUNT_GUESTS, &n_guests, error))
    return FALSE;
  if (n_guests == 0 || percent <= 0)
    return TRUE;

  row = inn_statement_new (connection, FIND_TOP, error);
  if (row == NULL)
    return FALSE;
  inn_statement_bind_int (row, 1, (n_guests * percent + 99) / 100 - 1);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *spend = MAX (0, inn_statement_get_int (row, 0));

  return step != INN_STEP_ERROR;
}

/**
 * inn_hotel_table_load:
 * @connection: an open connection
 * @bounds: over how many months, and which part is the top
 * @today: the business day
 * @hotel: (out caller-allocates): the figures
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_hotel_table_load (InnConnection          *connection,
                      const InnRatingBounds  *bounds,
                      InnDate                 today,
                      InnHotelFigures        *hotel,
                      GError                **error)
{
  g_autofree char *key = g_strdup_printf ("hotel %d/%d-%02d-%02d/%d", bounds->hotel_months,
                                          today.year, today.month, today.day, bounds->top_percent);
  const InnHotelFigures *kept = inn_book_notes_find (connection, key);

  if (kept != NULL)
    {
      *hotel = *kept;
      return TRUE;
    }

  if (!inn_departure_day_table_sum (connection, inn_date_add_months (today, -bounds->hotel_months),
                                    today, &hotel->stays, &hotel->spend, error)
      || !find_top (connection, bounds->top_percent, &hotel->top_spend, error))
    return FALSE;

  inn_book_notes_keep (connection, key, g_memdup2 (hotel, sizeof *hotel), g_free);

  return TRUE;
}
