/* Rows of the public data set “Hotel booking demand”. */

#include "config.h"

#include "inn-booking-demand.h"
#include "inn-error.h"

/* Year, month, week, day, weekend nights, week nights, status, cancelled, rate, segment, type,
 * reserved type. */
typedef const char *Row[INN_N_BOOKING_COLUMNS];

static InnStay *
read_row (const Row   cells,
          GError    **error)
{
  return inn_booking_demand_read (cells, "EUR", inn_date_new (2026, 11, 22), error);
}

static void
test_rows (void)
{
  static const struct
  {
    Row            cells;
    const char    *arrival;
    const char    *departure;
    InnStayStatus  status;
    gint64         rate;
    const char    *channel;
    const char    *type;
  } cases[] = {
    { { "2015", "July", "27", "1", "0", "2", "Check-Out", "0", "98.50", "Online TA", "C", "A" },
      "2015-07-01", "2015-07-03", INN_STAY_DEPARTED, 9850, "OTA", "C" },
    /* No nights, no price: a day use. */
    { { "2015", "July", "27", "1", "0", "0", "Check-Out", "0", "0", "Direct", NULL, "A " },
      "2015-07-01", "2015-07-01", INN_STAY_DEPARTED, 0, "phone", "A" },
    { { "2016", "December", "53", "31", "2", "1", "Canceled", "1", "75", "Groups", "NULL", "NULL" },
      "2016-12-31", "2017-01-03", INN_STAY_CANCELLED, 7500, "group", "" },
    { { "2016", "2", NULL, "29", "0", "1", "No-Show", "1", "80.0", "Corporate" },
      "2016-02-29", "2016-03-01", INN_STAY_NO_SHOW, 8000, "company", "" },
    /* Without a day: the first one of the week that is in the month. */
    { { "2015", "July", "27", NULL, "1", "1", "Check-Out" }, "2015-07-01", "2015-07-03",
      INN_STAY_DEPARTED, INN_STAY_NO_RATE, "", "" },
    { { "2015", "July", "28", "", "1", "1", "Check-Out" }, "2015-07-05", "2015-07-07",
      INN_STAY_DEPARTED, INN_STAY_NO_RATE, "", "" },
    { { "2016", "January", "1", NULL, "1", "0", "Check-Out" }, "2016-01-01", "2016-01-02",
      INN_STAY_DEPARTED, INN_STAY_NO_RATE, "", "" },
    /* Without a status: cancelled or not, come or still to come. */
    { { "2016", "May", NULL, "3", "0", "1", NULL, "1" }, "2016-05-03", "2016-05-04",
      INN_STAY_CANCELLED, INN_STAY_NO_RATE, "", "" },
    { { "2026", "Nov", NULL, "21", "0", "1", NULL, "0" }, "2026-11-21", "2026-11-22",
      INN_STAY_DEPARTED, INN_STAY_NO_RATE, "", "" },
    { { "2026", "Nov", NULL, "22", "0", "1" }, "2026-11-22", "2026-11-23", INN_STAY_BOOKED,
      INN_STAY_NO_RATE, "", "" },
    { { "2016.0", "May", NULL, "3.0", "0.0", "1.0", "Check-Out", "0", "80", "Undefined" },
      "2016-05-03", "2016-05-04", INN_STAY_DEPARTED, 8000, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InnStay) stay = read_row (cases[i].cells, &error);
      g_autofree char *arrival = NULL;
      g_autofree char *departure = NULL;

      g_test_message ("row %u", (guint) i);
      g_assert_no_error (error);
      arrival = inn_date_dup_iso (stay->arrival);
      departure = inn_date_dup_iso (stay->departure);
      g_assert_cmpstr (arrival, ==, cases[i].arrival);
      g_assert_cmpstr (departure, ==, cases[i].departure);
      g_assert_cmpint (stay->status, ==, cases[i].status);
      g_assert_cmpint (stay->rate.amount, ==, cases[i].rate);
      if (cases[i].rate != INN_STAY_NO_RATE)
        g_assert_cmpstr (stay->rate.currency, ==, "EUR");
      g_assert_cmpstr (stay->channel != NULL ? stay->channel : "", ==, cases[i].channel);
      g_assert_cmpstr (stay->room_type != NULL ? stay->room_type : "", ==, cases[i].type);
    }
}

static void
test_refused (void)
{
  static const Row rows[] = {
    { "", "July", "27", "1", "0", "2", "Check-Out" },
    { "2015", "Someday", "27", "1", "0", "2", "Check-Out" },
    { "2015", "February", NULL, "29", "0", "2", "Check-Out" },
    { "2015", "July", NULL, NULL, "0", "2", "Check-Out" },
    { "2015", "July", "40", NULL, "0", "2", "Check-Out" },
    { "2015", "July", "27", "1", "-1", "2", "Check-Out" },
    { "2015", "July", "27", "1", "0", "1.5", "Check-Out" },
    { "2015", "July", "27", "1", "200", "200", "Check-Out" },
    { "2015", "July", "27", "1", NULL, "2", "Check-Out" },
    { "2015", "July", "27", "1", "0", "2", "Gone" },
    { "2015", "July", "27", "1", "0", "2", NULL, "2" },
    { "2015", "July", "27", "1", "0", "2", "Check-Out", "0", "-6.38" },
    { "2015", "July", "27", "1", "0", "2", "Check-Out", "0", "cheap" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InnStay) stay = NULL;

      g_test_message ("row %u", (guint) i);
      stay = read_row (rows[i], &error);
      g_assert_null (stay);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

static void
test_headings (void)
{
  static const char *const whole[] = { "hotel", "is_canceled", "lead_time", "arrival_date_year",
                                       "arrival_date_month", "arrival_date_week_number",
                                       "stays_in_weekend_nights", "stays_in_week_nights", "adr" };
  static const char *const guests[] = { "姓名", "电话", "arrival_date_year" };
  InnBookingColumn column;

  g_assert_true (inn_booking_demand_is_format (whole, G_N_ELEMENTS (whole)));
  g_assert_false (inn_booking_demand_is_format (whole, 7));
  g_assert_false (inn_booking_demand_is_format (guests, G_N_ELEMENTS (guests)));
  g_assert_true (inn_booking_demand_find_column (" ADR ", &column));
  g_assert_cmpint (column, ==, INN_BOOKING_RATE);
  g_assert_false (inn_booking_demand_find_column ("lead_time", &column));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking-demand/rows become stays", test_rows);
  g_test_add_func ("/booking-demand/what cannot be is refused", test_refused);
  g_test_add_func ("/booking-demand/a sheet is known by its headings", test_headings);

  return g_test_run ();
}
