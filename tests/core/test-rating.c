/* What the stays of a guest add up to, and what that says of the guest, as tables of cases. Stays
 * are written as one speaks of them: "departed 2026-11-01/2026-11-03 600" is a stay of two nights
 * for 600; "payer" was only paid for, "along" only stayed at, "other pays" is main guest only. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "inn-rating.h"

#define GUEST 1
#define OTHER 2

static InnDate
day (const char *text)
{
  InnDate date;

  if (text == NULL)
    return INN_DATE_NONE;
  g_assert_true (inn_date_from_iso (text, &date));
  return date;
}

/* Reads "status arrival/departure [spend] [payer|along|other pays]; …". */
static GArray *
read_visits (const char *text)
{
  g_autoptr (GArray) visits = g_array_new (FALSE, TRUE, sizeof (InnVisit));
  g_auto (GStrv) lines = g_strsplit (text, ";", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;
      g_auto (GStrv) days = NULL;
      g_autoptr (InnStay) stay = NULL;
      InnStayStatus status;
      gboolean along = strstr (lines[i], "along") != NULL;
      gint64 guest_id
        = along || (strstr (lines[i], "payer") != NULL) ? OTHER : GUEST;
      InnVisit visit;

      if (g_strstrip (lines[i])[0] == '\0')
        continue;
      words = g_strsplit (lines[i], " ", -1);
      days = g_strsplit (words[1], "/", 2);
      g_assert_true (inn_stay_status_from_nick (words[0], &status));
      stay = inn_stay_new (guest_id, day (days[0]), day (days[1]), status);
      if (words[2] != NULL)
        stay->spend = inn_money (strtoll (words[2], NULL, 10), "CNY");
      if (strstr (lines[i], "payer") != NULL)
        stay->payer_id = GUEST;
      if (strstr (lines[i], "other pays") != NULL)
        stay->payer_id = OTHER;

      g_assert_true (inn_visit_init (&visit, stay, GUEST, along));
      g_array_append_val (visits, visit);
    }

  return g_steal_pointer (&visits);
}

static InnGuestFigures
count (const char *visits,
       const char *today)
{
  g_autoptr (GArray) list = read_visits (visits);
  InnFigureBounds bounds = INN_FIGURE_BOUNDS_DEFAULT;
  InnGuestFigures figures;

  inn_guest_figures_count (&figures, (const InnVisit *) (gpointer) list->data, list->len, &bounds,
                           day (today));

  return figures;
}

static void
assert_day (InnDate     found,
            const char *expected)
{
  g_autofree char *text = inn_date_is_set (found) ? inn_date_dup_iso (found) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_count (void)
{
  static const struct
  {
    const char *visits;
    const char *today;
    int         stays;
    int         nights;
    const char *first;
    const char *last;
    gboolean    in_house;
    int         paid;
  } cases[] = {
    { "", "2026-11-22", 0, 0, NULL, NULL, FALSE, 0 },
    { "departed 2026-11-01/2026-11-03", "2026-11-22", 1, 2, "2026-11-01", "2026-11-03", FALSE, 1 },
    /* What never took place. */
    { "cancelled 2026-11-01/2026-11-03 900", "2026-11-22", 0, 0, NULL, NULL, FALSE, 0 },
    { "no-show 2026-11-01/2026-11-03 300", "2026-11-22", 0, 0, NULL, NULL, FALSE, 0 },
    { "booked 2026-12-01/2026-12-03", "2026-11-22", 0, 0, NULL, NULL, FALSE, 0 },
    { "booked 2026-11-01/2026-11-03", "2026-11-22", 0, 0, NULL, NULL, FALSE, 0 },
    { "departed 2026-11-01/2026-11-03; cancelled 2026-12-01/2026-12-31; no-show "
      "2025-01-01/2025-01-02",
      "2026-11-22", 1, 2, "2026-11-01", "2026-11-03", FALSE, 1 },
    /* A day use is a stay without a night. */
    { "departed 2026-11-01/2026-11-01 120", "2026-11-22", 1, 0, "2026-11-01", "2026-11-01", FALSE,
      1 },
    /* In house up to today: on the day of arrival, in the middle, on the last day, overdue. */
    { "in-house 2026-11-20/2026-11-25", "2026-11-20", 1, 0, "2026-11-20", NULL, TRUE, 1 },
    { "in-house 2026-11-20/2026-11-25", "2026-11-22", 1, 2, "2026-11-20", NULL, TRUE, 1 },
    { "in-house 2026-11-20/2026-11-25", "2026-11-25", 1, 5, "2026-11-20", NULL, TRUE, 1 },
    { "in-house 2026-11-20/2026-11-25", "2026-11-28", 1, 5, "2026-11-20", NULL, TRUE, 1 },
    { "in-house 2026-11-20/2026-11-20", "2026-11-20", 1, 0, "2026-11-20", NULL, TRUE, 1 },
    /* Before the cut-off the business day is still the day before. */
    { "in-house 2026-11-22/2026-11-23", "2026-11-21", 1, 0, "2026-11-22", NULL, TRUE, 1 },
    { "in-house 2026-11-20/2026-11-25; departed 2026-01-01/2026-01-02", "2026-11-22", 2, 3,
      "2026-01-01", "2026-01-02", TRUE, 2 },
    /* Who stays and who pays. */
    { "departed 2026-11-01/2026-11-03 900 along", "2026-11-22", 1, 2, "2026-11-01", "2026-11-03",
      FALSE, 0 },
    { "departed 2026-11-01/2026-11-03 900 payer", "2026-11-22", 1, 2, "2026-11-01", "2026-11-03",
      FALSE, 1 },
    { "departed 2026-11-01/2026-11-03 900 other pays", "2026-11-22", 1, 2, "2026-11-01",
      "2026-11-03", FALSE, 0 },
    /* Over New Year, over a leap day, over the night of a clock change. */
    { "departed 2025-12-30/2026-01-02", "2026-11-22", 1, 3, "2025-12-30", "2026-01-02", FALSE, 1 },
    { "departed 2024-02-28/2024-03-01", "2026-11-22", 1, 2, "2024-02-28", "2024-03-01", FALSE, 1 },
    { "departed 2026-03-28/2026-03-30", "2026-11-22", 1, 2, "2026-03-28", "2026-03-30", FALSE, 1 },
    { "departed 2026-10-24/2026-10-26", "2026-11-22", 1, 2, "2026-10-24", "2026-10-26", FALSE, 1 },
    /* Two rooms the same nights are two stays. */
    { "departed 2026-11-01/2026-11-03; departed 2026-11-01/2026-11-03", "2026-11-22", 2, 4,
      "2026-11-01", "2026-11-03", FALSE, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnGuestFigures figures = count (cases[i].visits, cases[i].today);

      g_test_message ("%s on %s", cases[i].visits, cases[i].today);
      g_assert_cmpint (figures.stays, ==, cases[i].stays);
      g_assert_cmpint (figures.nights, ==, cases[i].nights);
      assert_day (figures.first_arrival, cases[i].first);
      assert_day (figures.last_departure, cases[i].last);
      g_assert_cmpint (figures.in_house, ==, cases[i].in_house);
      g_assert_cmpint (figures.paid_stays, ==, cases[i].paid);
    }
}

static void
test_windows (void)
{
  static const struct
  {
    const char *visits;
    const char *paid_day;
    int         recent;
    int         spend_stays;
    gint64      spend;
    const char *loyal_day;
  } cases[] = {
    { "departed 2026-11-01/2026-11-03 600", "2026-11-03", 1, 1, 600, NULL },
    /* Twelve months end on the last departure: the day a year before is not in them. */
    { "departed 2026-11-01/2026-11-03 600; departed 2025-11-01/2025-11-03 100", "2026-11-03", 1, 2,
      700, NULL },
    { "departed 2026-11-01/2026-11-03 600; departed 2025-11-01/2025-11-04 100", "2026-11-03", 2, 2,
      700, NULL },
    { "departed 2026-11-01/2026-11-03 600; departed 2024-11-01/2024-11-03 100", "2026-11-03", 1, 1,
      600, NULL },
    { "departed 2026-11-01/2026-11-03 600; departed 2024-11-01/2024-11-04 100", "2026-11-03", 1, 2,
      700, NULL },
    /* Of a leap day. */
    { "departed 2024-02-28/2024-02-29 600; departed 2023-02-27/2023-02-28 100", "2024-02-29", 1, 2,
      700, NULL },
    { "departed 2024-02-28/2024-02-29 600; departed 2023-02-27/2023-03-01 100", "2024-02-29", 2, 2,
      700, NULL },
    /* Long ago is long ago for everybody but the guest. */
    { "departed 2019-05-01/2019-05-02 200; departed 2019-03-01/2019-03-02 100", "2019-05-02", 2, 2,
      300, NULL },
    /* A refund counts with its stay, whatever month it came in: the stay's spend is net. */
    { "departed 2026-10-30/2026-10-31 -50", "2026-10-31", 1, 1, -50, NULL },
    /* In house is left out of the money, and ends the months with its arrival. */
    { "in-house 2026-11-20/2026-11-25 5000; departed 2026-11-01/2026-11-03 600", "2026-11-20", 2, 1,
      600, NULL },
    { "in-house 2026-11-20/2026-11-25 5000; departed 2025-11-19/2025-11-20 600", "2026-11-20", 1, 1,
      600, NULL },
    { "in-house 2026-11-20/2026-11-25 5000", "2026-11-20", 1, 0, 0, NULL },
    /* Not theirs, not theirs to count. */
    { "departed 2026-11-01/2026-11-03 900 along", NULL, 0, 0, 0, NULL },
    { "departed 2026-11-01/2026-11-03 900 other pays", NULL, 0, 0, 0, NULL },
    { "departed 2026-11-01/2026-11-03 900 payer", "2026-11-03", 1, 1, 900, NULL },
    { "departed 2026-11-01/2026-11-03 900 along; departed 2026-01-01/2026-01-02 80", "2026-01-02", 1,
      1, 80, NULL },
    { "cancelled 2026-11-01/2026-11-03 900; no-show 2026-11-05/2026-11-06 300", NULL, 0, 0, 0,
      NULL },
    /* The fourth from the latest, in whatever order they come, paid or not. */
    { "departed 2026-01-01/2026-01-02 1; departed 2026-04-01/2026-04-02 1 along; departed "
      "2026-02-01/2026-02-02 1; departed 2026-03-01/2026-03-02 1",
      "2026-03-02", 3, 3, 3, "2026-01-02" },
    { "departed 2026-01-01/2026-01-02 1; departed 2026-04-01/2026-04-02 1; departed "
      "2026-02-01/2026-02-02 1; departed 2026-03-01/2026-03-02 1; in-house 2026-05-01/2026-05-09",
      "2026-05-01", 5, 4, 4, "2026-02-02" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnGuestFigures figures = count (cases[i].visits, "2026-11-22");

      g_test_message ("%s", cases[i].visits);
      assert_day (figures.paid_day, cases[i].paid_day);
      g_assert_cmpint (figures.recent_stays, ==, cases[i].recent);
      g_assert_cmpint (figures.spend_stays, ==, cases[i].spend_stays);
      g_assert_cmpint (figures.spend, ==, cases[i].spend);
      assert_day (figures.loyal_day, cases[i].loyal_day);
    }
}

/* What is kept is right tomorrow too: but for the nights of who is in house, nothing of it knows
 * what day it is. */
static void
test_figures_know_no_today (void)
{
  static const char visits[]
    = "in-house 2026-11-20/2026-11-25 5000; departed 2026-11-01/2026-11-03 600; departed "
      "2025-01-01/2025-01-03 600 along; departed 2024-05-01/2024-05-03 600";
  InnGuestFigures first = count (visits, "2026-11-22");

  for (int later = 1; later < 1000; later += 37)
    {
      g_autofree char *today = inn_date_dup_iso (inn_date_add_days (day ("2026-11-22"), later));
      InnGuestFigures then = count (visits, today);

      then.nights = first.nights;
      g_assert_true (inn_guest_figures_equal (&then, &first));
    }
}

static void
test_stage (void)
{
  static const struct
  {
    const char *visits;
    const char *today;
    InnStage    stage;
  } cases[] = {
    { "", "2026-11-22", INN_STAGE_PROSPECT },
    { "booked 2026-12-01/2026-12-03", "2026-11-22", INN_STAGE_PROSPECT },
    { "no-show 2026-11-01/2026-11-03; cancelled 2026-11-05/2026-11-06", "2026-11-22",
      INN_STAGE_PROSPECT },
    { "departed 2026-11-01/2026-11-03", "2026-11-22", INN_STAGE_NEW },
    { "departed 2026-11-01/2026-11-01", "2026-11-01", INN_STAGE_NEW },
    /* 180 days are not more than 180 days. */
    { "departed 2026-05-25/2026-05-26", "2026-11-22", INN_STAGE_NEW },
    { "departed 2026-05-24/2026-05-25", "2026-11-22", INN_STAGE_AT_RISK },
    /* 365 and 366. */
    { "departed 2025-11-21/2025-11-22", "2026-11-22", INN_STAGE_AT_RISK },
    { "departed 2025-11-20/2025-11-21", "2026-11-22", INN_STAGE_LAPSED },
    /* Over a leap day a year has 366. */
    { "departed 2023-11-21/2023-11-22", "2024-11-21", INN_STAGE_AT_RISK },
    { "departed 2023-11-21/2023-11-22", "2024-11-22", INN_STAGE_LAPSED },
    { "departed 2026-11-01/2026-11-03; departed 2020-11-01/2020-11-03", "2026-11-22",
      INN_STAGE_ACTIVE },
    { "departed 2026-11-01/2026-11-03; departed 2026-11-04/2026-11-05 along", "2026-11-22",
      INN_STAGE_ACTIVE },
    { "departed 2026-11-01/2026-11-03; cancelled 2026-11-04/2026-11-05", "2026-11-22",
      INN_STAGE_NEW },
    /* Four within 24 months; the day itself two years ago is out. */
    { "departed 2026-11-01/2026-11-03; departed 2026-10-01/2026-10-03; departed "
      "2026-09-01/2026-09-03; departed 2024-11-20/2024-11-23",
      "2026-11-22", INN_STAGE_LOYAL },
    { "departed 2026-11-01/2026-11-03; departed 2026-10-01/2026-10-03; departed "
      "2026-09-01/2026-09-03; departed 2024-11-20/2024-11-22",
      "2026-11-22", INN_STAGE_ACTIVE },
    { "departed 2026-11-01/2026-11-03; departed 2026-10-01/2026-10-03; departed "
      "2026-09-01/2026-09-03",
      "2026-11-22", INN_STAGE_ACTIVE },
    /* Loyal once, and about to go: the first that fits. */
    { "departed 2026-04-01/2026-04-03; departed 2026-03-01/2026-03-03; departed "
      "2026-02-01/2026-02-03; departed 2026-01-20/2026-01-22",
      "2026-11-22", INN_STAGE_AT_RISK },
    /* Who is in house is not gone, however long ago the last departure was. */
    { "in-house 2026-11-20/2026-11-25", "2026-11-22", INN_STAGE_NEW },
    { "in-house 2026-11-20/2026-11-25; departed 2019-01-01/2019-01-02", "2026-11-22",
      INN_STAGE_ACTIVE },
    { "in-house 2024-01-01/2026-12-31", "2026-11-22", INN_STAGE_NEW },
    { "in-house 2026-11-20/2026-11-25; departed 2026-10-01/2026-10-03; departed "
      "2026-09-01/2026-09-03; departed 2025-11-20/2025-11-22",
      "2026-11-22", INN_STAGE_LOYAL },
    /* A departure in the future is a slip, no reason to call somebody gone. */
    { "departed 2026-11-01/2026-12-03", "2026-11-22", INN_STAGE_NEW },
  };
  InnStageBounds bounds = INN_STAGE_BOUNDS_DEFAULT;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnGuestFigures figures = count (cases[i].visits, cases[i].today);

      g_test_message ("%s on %s", cases[i].visits, cases[i].today);
      g_assert_cmpstr (inn_stage_to_nick (inn_stage_judge (&figures, &bounds, day (cases[i].today))),
                       ==, inn_stage_to_nick (cases[i].stage));
    }
}

static void
test_stage_bounds (void)
{
  InnStageBounds bounds = { .lapsed_days = 30, .at_risk_days = 10, .loyal_months = 1,
                            .active_stays = 3 };
  InnGuestFigures figures = count ("departed 2026-11-10/2026-11-11; departed 2026-11-01/2026-11-02",
                                   "2026-11-21");

  g_assert_cmpint (inn_stage_judge (&figures, &bounds, day ("2026-11-21")), ==, INN_STAGE_NEW);
  g_assert_cmpint (inn_stage_judge (&figures, &bounds, day ("2026-11-22")), ==, INN_STAGE_AT_RISK);
  g_assert_cmpint (inn_stage_judge (&figures, &bounds, day ("2026-12-12")), ==, INN_STAGE_LAPSED);
  bounds.active_stays = 2;
  g_assert_cmpint (inn_stage_judge (&figures, &bounds, day ("2026-11-21")), ==, INN_STAGE_ACTIVE);
}

static void
test_rfm_levels (void)
{
  static const struct
  {
    const char *visits;
    int         r, f, m;
  } cases[] = {
    { "", 0, 0, 0 },
    /* The hotel's average is 500. */
    { "departed 2026-10-22/2026-10-23 499", 3, 1, 1 }, /* 30 days ago */
    { "departed 2026-10-21/2026-10-22 500", 2, 1, 2 }, /* 31 */
    { "departed 2026-08-23/2026-08-24 999", 2, 1, 2 }, /* 90 */
    { "departed 2026-08-22/2026-08-23 1000", 1, 1, 3 }, /* 91 */
    { "departed 2026-11-22/2026-11-22 0", 3, 1, 1 },
    { "departed 2026-11-01/2026-11-02 -900", 3, 1, 1 },
    /* Average per stay, not sum. */
    { "departed 2026-11-01/2026-11-02 900; departed 2026-10-01/2026-10-02 99", 3, 1, 1 },
    { "departed 2026-11-01/2026-11-02 900; departed 2026-10-01/2026-10-02 100", 3, 1, 2 },
    /* In house: today, and no money yet. */
    { "in-house 2026-11-20/2026-11-25 9999", 3, 1, 1 },
    { "in-house 2026-11-20/2026-11-25 9999; departed 2026-01-01/2026-01-02 500", 3, 1, 2 },
    { "in-house 2026-01-01/2026-11-25 9999", 3, 1, 1 },
    /* As payer: what somebody else paid does not bring a guest nearer. */
    { "departed 2026-11-01/2026-11-02 9999 along; departed 2026-01-01/2026-01-02 500", 1, 1, 2 },
    { "in-house 2026-11-20/2026-11-25 9999 along; departed 2026-01-01/2026-01-02 500", 1, 1, 2 },
    /* But who never paid is judged by what there is. */
    { "departed 2026-11-01/2026-11-02 9999 along", 3, 1, 1 },
    { "departed 2026-01-01/2026-01-02 9999 other pays", 1, 1, 1 },
    { "in-house 2026-11-20/2026-11-25 9999 along; departed 2026-01-01/2026-01-02 9 along", 3, 1, 1 },
    /* A slip into the future is today. */
    { "departed 2026-11-01/2026-12-24 500", 3, 1, 2 },
  };
  InnRfmBounds bounds = INN_RFM_BOUNDS_DEFAULT;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnGuestFigures figures = count (cases[i].visits, "2026-11-22");
      InnRfm rfm = inn_rfm_judge (&figures, 1500, 3, &bounds, day ("2026-11-22"));

      g_test_message ("%s", cases[i].visits);
      g_assert_cmpint (rfm.recency, ==, cases[i].r);
      g_assert_cmpint (rfm.frequency, ==, cases[i].f);
      g_assert_cmpint (rfm.money, ==, cases[i].m);
      g_assert_cmpint (rfm.class == INN_RFM_PROSPECT, ==, cases[i].r == 0);
    }
}

static void
test_frequency (void)
{
  static const struct
  {
    int stays;
    int level;
  } cases[] = { { 1, 1 }, { 3, 1 }, { 4, 2 }, { 11, 2 }, { 12, 3 }, { 40, 3 } };
  InnRfmBounds bounds = INN_RFM_BOUNDS_DEFAULT;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) visits = g_string_new (NULL);
      InnGuestFigures figures;

      /* Once frequent, and away for three years. */
      for (int j = 0; j < cases[i].stays; j++)
        g_string_append_printf (visits, "departed 2023-10-%02d/2023-10-%02d 1;", j % 28 + 1,
                                j % 28 + 1);
      figures = count (visits->str, "2026-11-22");
      g_assert_cmpint (inn_rfm_judge (&figures, 1, 1, &bounds, day ("2026-11-22")).frequency, ==,
                       cases[i].level);
    }
}

static void
test_money_without_an_average (void)
{
  InnGuestFigures figures = count ("departed 2026-11-01/2026-11-02 900", "2026-11-22");
  InnRfmBounds bounds = INN_RFM_BOUNDS_DEFAULT;

  g_assert_cmpint (inn_rfm_judge (&figures, 0, 0, &bounds, day ("2026-11-22")).money, ==, 1);
  g_assert_cmpint (inn_rfm_judge (&figures, 0, 5, &bounds, day ("2026-11-22")).money, ==, 1);
  g_assert_cmpint (inn_rfm_judge (&figures, -100, 5, &bounds, day ("2026-11-22")).money, ==, 1);

  /* No number is too large for the comparison. */
  figures.spend = G_MAXINT64 / 2;
  g_assert_cmpint (inn_rfm_judge (&figures, G_MAXINT64 / 4, 1, &bounds, day ("2026-11-22")).money,
                   ==, 3);
  g_assert_cmpint (inn_rfm_judge (&figures, G_MAXINT64 / 2, 1, &bounds, day ("2026-11-22")).money,
                   ==, 2);
}

static void
test_classes (void)
{
  /* Recent or not, often or not, much or not. */
  static const struct
  {
    const char  *visits;
    InnRfmClass  class;
  } cases[] = {
    { "departed 2026-11-01/2026-11-02 600; departed 2026-10-01/2026-10-02 600", INN_RFM_VALUE },
    { "departed 2026-11-01/2026-11-02 100; departed 2026-10-01/2026-10-02 600", INN_RFM_POTENTIAL },
    { "departed 2026-11-01/2026-11-02 600", INN_RFM_KEEP },
    { "departed 2026-01-01/2026-01-02 600; departed 2025-10-01/2025-10-02 600", INN_RFM_CALL_BACK },
    { "departed 2026-01-01/2026-01-02 600; departed 2024-10-01/2024-10-02 600", INN_RFM_LOST },
    { "departed 2026-11-01/2026-11-02 499", INN_RFM_GENERAL_NEW },
    { "departed 2026-01-01/2026-01-02 100; departed 2025-10-01/2025-10-02 600",
      INN_RFM_GENERAL_CALL_BACK },
    { "departed 2026-01-01/2026-01-02 100", INN_RFM_GENERAL_LOST },
    /* At the cuts: 90 days is near, the average is much. */
    { "departed 2026-08-23/2026-08-24 500", INN_RFM_KEEP },
    { "departed 2026-08-22/2026-08-23 500", INN_RFM_LOST },
    { "departed 2026-11-01/2026-11-02 9 along", INN_RFM_GENERAL_NEW },
    { "booked 2026-12-01/2026-12-02 600", INN_RFM_PROSPECT },
  };
  InnRfmBounds bounds = INN_RFM_BOUNDS_DEFAULT;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnGuestFigures figures = count (cases[i].visits, "2026-11-22");
      InnRfm rfm = inn_rfm_judge (&figures, 1500, 3, &bounds, day ("2026-11-22"));

      g_test_message ("%s", cases[i].visits);
      g_assert_cmpstr (inn_rfm_class_to_nick (rfm.class), ==, inn_rfm_class_to_nick (cases[i].class));
    }
}

static void
test_class_bounds_are_their_own (void)
{
  InnRfmBounds bounds = INN_RFM_BOUNDS_DEFAULT;
  InnGuestFigures figures = count ("departed 2026-11-01/2026-11-02 600", "2026-11-22");
  InnRfm rfm;

  /* Moving the cuts of the classes moves no level. */
  bounds.recency_days = 5;
  bounds.frequency_stays = 1;
  bounds.money_percent = 300;
  rfm = inn_rfm_judge (&figures, 1500, 3, &bounds, day ("2026-11-22"));
  g_assert_cmpint (rfm.recency, ==, 3);
  g_assert_cmpint (rfm.frequency, ==, 1);
  g_assert_cmpint (rfm.money, ==, 2);
  g_assert_cmpint (rfm.class, ==, INN_RFM_GENERAL_CALL_BACK);
}

static void
test_high_value (void)
{
  static const struct
  {
    const char *visits;
    gint64      lifetime;
    gint64      top;
    gboolean    high;
  } cases[] = {
    { "departed 2026-11-01/2026-11-02 600", 8000, 8000, TRUE },
    { "departed 2026-11-01/2026-11-02 600", 7999, 8000, FALSE },
    { "departed 2026-11-01/2026-11-02 1000", 1000, 8000, TRUE },
    { "departed 2026-11-01/2026-11-02 0", 0, 0, FALSE },
    /* Fees for not coming are spending, and no stay. */
    { "no-show 2026-11-01/2026-11-02 9000", 9000, 8000, FALSE },
    { "", 0, 0, FALSE },
  };
  InnRatingBounds bounds;

  inn_rating_bounds_init (&bounds);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnGuestFigures figures = count (cases[i].visits, "2026-11-22");
      InnHotelFigures hotel = { .stays = 3, .spend = 1500, .top_spend = cases[i].top };

      g_test_message ("%s", cases[i].visits);
      g_assert_cmpint (inn_rating_judge (&figures, cases[i].lifetime, &hotel, &bounds,
                                         day ("2026-11-22")).high_value,
                       ==, cases[i].high);
    }
}

static void
test_defaults (void)
{
  InnRatingBounds bounds;

  inn_rating_bounds_init (&bounds);
  g_assert_cmpint (bounds.figures.stays_months, ==, 12);
  g_assert_cmpint (bounds.figures.spend_months, ==, 24);
  g_assert_cmpint (bounds.figures.loyal_stays, ==, 4);
  g_assert_cmpint (bounds.stage.lapsed_days, ==, 365);
  g_assert_cmpint (bounds.stage.at_risk_days, ==, 180);
  g_assert_cmpint (bounds.rfm.recent_days, ==, 30);
  g_assert_cmpint (bounds.rfm.near_days, ==, 90);
  g_assert_cmpint (bounds.rfm.often_stays, ==, 12);
  g_assert_cmpint (bounds.rfm.some_stays, ==, 4);
  g_assert_cmpint (bounds.hotel_months, ==, 24);
  g_assert_cmpint (bounds.top_percent, ==, 10);
}

static void
test_names_are_read_back (void)
{
  for (int i = 0; i < INN_N_STAGES; i++)
    {
      InnStage stage;

      g_assert_true (inn_stage_from_nick (inn_stage_to_nick (i), &stage));
      g_assert_cmpint (stage, ==, i);
      g_assert_cmpstr (inn_stage_get_label (i), !=, "");
    }
  for (int i = 0; i < INN_N_RFM_CLASSES; i++)
    {
      InnRfmClass class;

      g_assert_true (inn_rfm_class_from_nick (inn_rfm_class_to_nick (i), &class));
      g_assert_cmpint (class, ==, i);
      g_assert_cmpstr (inn_rfm_class_get_label (i), !=, "");
      g_assert_cmpstr (inn_rfm_class_get_strategy (i), !=, "");
    }
}

/* Settings of another version or of a careless hand do no harm. */
static void
test_settings (void)
{
  InnRatingBounds usual;
  InnRatingBounds bounds;
  g_autofree char *text = NULL;
  g_autofree char *counts = NULL;

  inn_rating_bounds_init (&usual);
  inn_rating_bounds_read (&bounds, NULL);
  g_assert_cmpmem (&bounds, sizeof bounds, &usual, sizeof usual);
  inn_rating_bounds_read (&bounds, "nonsense\ncolour=7\nloyal-stays=0\ntop-percent=101\n"
                                   "lapsed-days=many\ncurrency=yuan");
  g_assert_cmpmem (&bounds, sizeof bounds, &usual, sizeof usual);

  inn_rating_bounds_read (&bounds, "top-percent=20\ncurrency=EUR\nstays-months=6");
  g_assert_cmpint (bounds.top_percent, ==, 20);
  g_assert_cmpint (bounds.figures.stays_months, ==, 6);
  g_assert_cmpstr (bounds.currency, ==, "EUR");
  g_assert_cmpint (bounds.stage.lapsed_days, ==, usual.stage.lapsed_days);

  text = inn_rating_bounds_to_text (&bounds);
  inn_rating_bounds_read (&usual, text);
  g_assert_cmpmem (&bounds, sizeof bounds, &usual, sizeof usual);

  /* The others are asked when a guest is judged. */
  counts = inn_rating_bounds_to_counts (&bounds);
  g_assert_cmpstr (counts, ==, "currency=EUR\nstays-months=6\nspend-months=24\nloyal-stays=4\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rating/stays and nights are counted as the trade counts them", test_count);
  g_test_add_func ("/rating/months end at the guest's own last departure", test_windows);
  g_test_add_func ("/rating/what is kept does not depend on today", test_figures_know_no_today);
  g_test_add_func ("/rating/the first stage that fits is the guest's", test_stage);
  g_test_add_func ("/rating/the bounds of the stages are settings", test_stage_bounds);
  g_test_add_func ("/rating/levels change exactly at their bounds", test_rfm_levels);
  g_test_add_func ("/rating/a once frequent guest stays frequent", test_frequency);
  g_test_add_func ("/rating/nobody is above an average that is not there",
                   test_money_without_an_average);
  g_test_add_func ("/rating/everybody with a stay is in one of the eight classes", test_classes);
  g_test_add_func ("/rating/classes are cut by bounds of their own", test_class_bounds_are_their_own);
  g_test_add_func ("/rating/those who spent most are of high value", test_high_value);
  g_test_add_func ("/rating/the settings begin as the trade has them", test_defaults);
  g_test_add_func ("/rating/stages and classes have names", test_names_are_read_back);
  g_test_add_func ("/rating/settings are kept as text and nonsense is passed over", test_settings);

  return g_test_run ();
}
