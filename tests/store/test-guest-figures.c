/* What is kept of each guest's stays and of the hotel's days is, after any sequence of changes,
 * undos and redos, what counting all stays anew gives. */

#include "config.h"

#include "inn-guest-figures-table.h"
#include "inn-store-guests.h"
#include "inn-store-rating.h"
#include "inn-test-figures.h"
#include "inn-test-guests.h"

#define N_GUESTS 6
#define N_STEPS 160

static int
roll (int bound)
{
  return g_test_rand_int_range (0, bound);
}

/* Days around the ends of years and months, leap days among them. */
static char *
roll_day (int *julian)
{
  static const char *const days[] = { "2024-02-29", "2025-12-31", "2026-11-20", "2023-02-28",
                                      "2025-11-22", "2024-11-22", "2026-03-01" };
  InnDate date;

  inn_date_from_iso (days[roll (G_N_ELEMENTS (days))], &date);
  *julian = inn_date_to_julian (date) + roll (5) - 2;

  return inn_date_dup_iso (inn_date_from_julian (*julian));
}

static char *
roll_guest_or_null (void)
{
  return roll (2) == 0 ? g_strdup ("NULL") : g_strdup_printf ("%d", 1 + roll (N_GUESTS));
}

/* One of the stays there are, or none. */
#define SOME_STAY "(SELECT id FROM stay ORDER BY (id * %d) %% 31 LIMIT 1)"
#define SOME_CHARGE "(SELECT id FROM charge ORDER BY (id * %d) %% 31 LIMIT 1)"

#define SOME_INTERACTION "(SELECT id FROM interaction ORDER BY (id * %d) %% 31 LIMIT 1)"

static char *
make_act (void)
{
  static const char *const interactions[] = { "call", "wechat", "email", "visit", "note", "gift" };
  static const char *const statuses[] = { "departed", "departed", "departed", "in-house", "booked",
                                          "cancelled", "no-show" };
  const char *status = statuses[roll (G_N_ELEMENTS (statuses))];
  int julian = 0;
  g_autofree char *arrival = roll_day (&julian);
  g_autofree char *departure = inn_date_dup_iso (inn_date_from_julian (julian + roll (4)));
  g_autofree char *payer = roll_guest_or_null ();
  int guest = 1 + roll (N_GUESTS);
  int which = 1 + roll (30);
  int amount = roll (1000) - 200;
  const char *currency = roll (4) == 0 ? "USD" : "CNY";

  switch (roll (17))
    {
    case 0:
    case 1:
    case 2:
    case 3:
      return g_strdup_printf ("INSERT INTO stay (guest_id, payer_id, arrival, departure, status,"
                              " currency, created_utc) VALUES (%d, %s, '%s', '%s', '%s', '%s', 0);;"
                              "INSERT INTO charge (stay_id, guest_id, day, category, amount, currency)"
                              " SELECT id, coalesce (payer_id, guest_id), arrival, 'room', %d, currency"
                              " FROM stay WHERE id = (SELECT max (id) FROM stay)",
                              guest, payer, arrival, departure, status, currency, amount);
    case 4:
      return g_strdup_printf ("UPDATE stay SET status = '%s' WHERE id = " SOME_STAY, status, which);
    case 5:
      return g_strdup_printf ("UPDATE stay SET arrival = '%s', departure = '%s' WHERE id = " SOME_STAY,
                              arrival, departure, which);
    case 6:
      /* Another payer, whose the charges become. */
      return g_strdup_printf ("UPDATE stay SET payer_id = %s WHERE id = " SOME_STAY ";;"
                              "UPDATE charge SET guest_id = (SELECT coalesce (payer_id, guest_id)"
                              " FROM stay WHERE stay.id = charge.stay_id)"
                              " WHERE stay_id = " SOME_STAY,
                              payer, which, which);
    case 7:
      return g_strdup_printf ("INSERT INTO stay_guest (stay_id, guest_id)"
                              " SELECT id, %d FROM stay WHERE id = " SOME_STAY,
                              guest, which);
    case 8:
      return g_strdup_printf ("DELETE FROM stay_guest WHERE stay_id = " SOME_STAY, which);
    case 9:
      return g_strdup_printf ("INSERT INTO charge (stay_id, guest_id, day, category, amount, currency)"
                              " SELECT id, coalesce (payer_id, guest_id), '2026-11-22', 'refund', %d, '%s'"
                              " FROM stay WHERE id = " SOME_STAY,
                              -amount, currency, which);
    case 10:
      return g_strdup_printf ("UPDATE charge SET amount = %d, stay_id = " SOME_STAY
                              " WHERE id = " SOME_CHARGE,
                              amount, which, which);
    case 13:
    case 14:
      return g_strdup_printf ("INSERT INTO interaction (guest_id, kind, day, what, created_utc)"
                              " VALUES (%d, '%s', '%s', 'x', 0)",
                              guest, interactions[roll (G_N_ELEMENTS (interactions))], arrival);
    case 15:
      return g_strdup_printf ("UPDATE interaction SET kind = '%s', day = '%s', guest_id = %d"
                              " WHERE id = " SOME_INTERACTION,
                              interactions[roll (G_N_ELEMENTS (interactions))], arrival, guest, which);
    case 16:
      return g_strdup_printf ("DELETE FROM interaction WHERE id = " SOME_INTERACTION, which);
    case 11:
      return g_strdup_printf ("DELETE FROM charge WHERE id = " SOME_CHARGE, which);
    default:
      return g_strdup_printf ("DELETE FROM charge WHERE stay_id = " SOME_STAY ";;"
                              "DELETE FROM stay_guest WHERE stay_id = " SOME_STAY ";;"
                              "DELETE FROM stay WHERE id = " SOME_STAY,
                              which, which, which);
    }
}

static void
add_guests (InnTestBook *book)
{
  for (int i = 1; i <= N_GUESTS; i++)
    {
      g_autofree char *sql
        = g_strdup_printf ("INSERT INTO guest (id, name, created_utc) VALUES (%d, '客人%d', 0)", i, i);

      inn_test_book_do (book, sql);
    }
}

static void
test_any_sequence (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_guests (book);
  for (int step = 0; step < N_STEPS; step++)
    {
      if (seqs->len > 0 && roll (4) == 0)
        {
          gint64 seq = g_array_index (seqs, gint64, roll (seqs->len));
          g_autoptr (InnUndoReport) report = NULL;

          /* Undo of an undo is a redo. What cannot be taken back stays. */
          report = inn_test_book_undo (book, seq,
                                       roll (2) == 0 ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT, NULL);
          if (report != NULL)
            {
              seq = inn_test_book_get_int (book, "SELECT max (seq) FROM entry");
              g_array_append_val (seqs, seq);
            }
        }
      else
        {
          g_autofree char *act = make_act ();
          gint64 seq = inn_test_book_run (book, "test.act", act, NULL);

          g_test_message ("%s", act);
          if (seq > 0)
            g_array_append_val (seqs, seq);
        }
      inn_test_figures_check (book);
    }
}

static void
test_many_rows (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 seq = 0;

  add_guests (book);
  /* So many that days are not looked for one by one. */
  seq = inn_test_book_do (book,
                          "INSERT INTO stay (guest_id, arrival, departure, status, created_utc)"
                          " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                          "                          WHERE i < 12000)"
                          " SELECT 1 + i % 6, date ('2025-01-01', (i % 300) || ' days'),"
                          "   date ('2025-01-02', (i % 300) || ' days'),"
                          "   CASE i % 7 WHEN 0 THEN 'cancelled' ELSE 'departed' END, 0 FROM n;;"
                          "INSERT INTO charge (stay_id, guest_id, day, category, amount)"
                          " SELECT id, guest_id, departure, 'room', id FROM stay");
  inn_test_figures_check (book);
  inn_test_undo (book, seq);
  inn_test_figures_check (book);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM departure_day"), ==, 0);
}

static void
test_counted_anew_when_missing (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  add_guests (book);
  inn_test_book_do (book,
                    "INSERT INTO stay (id, guest_id, arrival, departure, status, created_utc)"
                    " VALUES (1, 1, '2026-11-01', '2026-11-04', 'departed', 0);;"
                    "INSERT INTO charge (stay_id, guest_id, day, category, amount)"
                    " VALUES (1, 1, '2026-11-04', 'room', 50000)");
  /* As a book from an older program has it. */
  inn_test_book_do (book, "INSERT INTO interaction (guest_id, kind, day, what, created_utc)"
                          " VALUES (1, 'call', '2026-11-05', 'x', 0)");
  inn_test_book_do (book, "UPDATE guest_state SET paid_stays = 0, paid_day = NULL,"
                          " last_contact = NULL;;"
                          "DELETE FROM departure_day;;"
                          "DELETE FROM state WHERE key = 'figures'");
  inn_test_book_close (book);
  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  inn_test_figures_check (book);
}

static InnRatingBounds *
load_bounds (InnTestBook *book)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnRatingBounds *bounds = NULL;

  inn_store_load_rating_bounds_async (book->store, NULL, inn_test_loop_done_cb, &loop);
  bounds = inn_store_load_rating_bounds_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return bounds;
}

static void
save_bounds (InnTestBook           *book,
             const InnRatingBounds *bounds)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_save_rating_bounds_async (book->store, bounds, NULL, inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_save_rating_bounds_finish (book->store, inn_test_loop_wait (&loop),
                                                      &error));
  g_assert_no_error (error);
}

static void
test_bounds_are_settings (void)
{
  static const char kept[] =
    "SELECT coalesce (loyal_day, '-') || ' ' || spend_stays || ' ' || recent_spend || ' ' || spend"
    " || ' ' || (SELECT sum (spend) FROM departure_day) FROM guest_state WHERE guest_id = 1";
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree InnRatingBounds *bounds = NULL;
  g_autofree InnRatingBounds *again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  add_guests (book);
  inn_test_book_do (book,
                    "INSERT INTO stay (id, guest_id, arrival, departure, status, currency,"
                    "                  created_utc) VALUES"
                    " (1, 1, '2026-11-01', '2026-11-02', 'departed', 'CNY', 0),"
                    " (2, 1, '2026-10-01', '2026-10-02', 'departed', 'USD', 0);;"
                    "INSERT INTO charge (stay_id, guest_id, day, category, amount, currency) VALUES"
                    " (1, 1, '2026-11-02', 'room', 1300, 'CNY'),"
                    " (2, 1, '2026-10-02', 'room', 70, 'USD')");
  before = inn_test_book_get_text (book, kept);
  g_assert_cmpstr (before, ==, "- 1 1300 1300 1300");

  bounds = load_bounds (book);
  g_assert_cmpint (bounds->figures.loyal_stays, ==, 4);
  g_assert_cmpstr (bounds->currency, ==, "CNY");
  bounds->figures.loyal_stays = 2;
  bounds->rfm.recent_days = 7;
  g_strlcpy (bounds->currency, "USD", sizeof bounds->currency);
  save_bounds (book, bounds);
  after = inn_test_book_get_text (book, kept);
  g_assert_cmpstr (after, ==, "2026-10-02 1 70 70 70");

  /* What is written from now on is counted so as well. */
  inn_test_book_do (book, "INSERT INTO charge (stay_id, guest_id, day, category, amount, currency)"
                          " VALUES (2, 1, '2026-10-02', 'dining', 5, 'USD')");
  later = inn_test_book_get_text (book, kept);
  g_assert_cmpstr (later, ==, "2026-10-02 1 75 75 75");

  again = load_bounds (book);
  g_assert_cmpint (again->rfm.recent_days, ==, 7);
  g_assert_cmpint (again->figures.loyal_stays, ==, 2);
}

static gpointer
read_nights (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  InnGuestFigures figures;
  gint64 spend = 0;

  g_assert_true (inn_guest_figures_table_load (connection, 1, *(InnDate *) data, &figures, &spend,
                                               error));

  return GINT_TO_POINTER (figures.nights);
}

/* They grow by one a night without anybody writing anything. */
static void
test_nights_in_house (void)
{
  static const struct { InnDate day; int nights; } cases[] = {
    { { 2026, 11, 20 }, 3 + 0 }, { { 2026, 11, 21 }, 3 + 2 }, { { 2026, 11, 22 }, 3 + 3 },
    { { 2026, 11, 30 }, 3 + 5 },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  add_guests (book);
  /* Two rooms at once, one of which is somebody else's to sleep in. */
  inn_test_book_do (book,
                    "INSERT INTO stay (guest_id, payer_id, arrival, departure, status, created_utc)"
                    " VALUES (1, NULL, '2026-11-01', '2026-11-04', 'departed', 0),"
                    " (1, NULL, '2026-11-20', '2026-11-24', 'in-house', 0),"
                    " (2, 1, '2026-11-20', '2026-11-21', 'in-house', 0),"
                    " (2, NULL, '2026-11-20', '2026-11-29', 'in-house', 0)");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnDate day = cases[i].day;
      gpointer nights = inn_test_book_read (book, read_nights, &day, &error);

      g_assert_no_error (error);
      g_assert_cmpint (GPOINTER_TO_INT (nights), ==, cases[i].nights);
    }
}

static InnGuestCard *
load_card (InnTestBook *book,
           gint64       id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnGuestCard *card = NULL;

  inn_store_load_guest_card_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  card = inn_store_load_guest_card_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return card;
}

static void
test_card (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuestCard) best = NULL;
  g_autoptr (InnGuestCard) lapsed = NULL;
  g_autoptr (InnGuestCard) prospect = NULL;

  add_guests (book);
  /* 900 a stay in the average of three stays within 24 months; a fourth is older than that. */
  inn_test_book_do (book,
                    "INSERT INTO stay (id, guest_id, arrival, departure, status, created_utc) VALUES"
                    " (1, 1, '2026-11-01', '2026-11-02', 'departed', 0),"
                    " (2, 1, '2026-10-01', '2026-10-02', 'departed', 0),"
                    " (3, 2, '2024-11-22', '2024-11-23', 'departed', 0),"
                    " (4, 2, '2024-11-21', '2024-11-22', 'departed', 0);;"
                    "INSERT INTO charge (stay_id, guest_id, day, category, amount) VALUES"
                    " (1, 1, '2026-11-02', 'room', 1300), (2, 1, '2026-10-02', 'room', 1300),"
                    " (3, 2, '2024-11-23', 'room', 100), (4, 2, '2024-11-22', 'room', 99999)");
  best = load_card (book, 1);
  g_assert_cmpint (best->rating.stage, ==, INN_STAGE_ACTIVE);
  g_assert_cmpint (best->rating.rfm.recency, ==, 3);
  g_assert_cmpint (best->rating.rfm.money, ==, 2);
  g_assert_cmpint (best->rating.rfm.class, ==, INN_RFM_VALUE);
  g_assert_false (best->rating.high_value);

  lapsed = load_card (book, 2);
  g_assert_cmpint (lapsed->rating.stage, ==, INN_STAGE_LAPSED);
  g_assert_cmpint (lapsed->rating.rfm.class, ==, INN_RFM_CALL_BACK);
  g_assert_true (lapsed->rating.high_value);

  prospect = load_card (book, 3);
  g_assert_cmpint (prospect->rating.stage, ==, INN_STAGE_PROSPECT);
  g_assert_cmpint (prospect->rating.rfm.class, ==, INN_RFM_PROSPECT);
}

static void
test_tier (void)
{
  static const struct
  {
    const char *until;
    InnTier     shown;
  } cases[] = {
    { NULL, INN_TIER_GOLD },
    { "2026-11-22", INN_TIER_GOLD },
    { "2026-11-21", INN_TIER_NONE },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnGuest) before = inn_test_guest_load (book, id);
      g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (before);
      g_autoptr (InnGuest) guest = NULL;
      g_autoptr (InnGuestCard) card = NULL;
      InnDate until = INN_DATE_NONE;

      if (cases[i].until != NULL)
        inn_date_from_iso (cases[i].until, &until);
      inn_guest_builder_set_tier (builder, INN_TIER_GOLD, until);
      guest = inn_guest_builder_end (builder);
      inn_test_guest_save (book, guest);

      card = load_card (book, id);
      g_assert_cmpint (inn_guest_get_tier (card->guest), ==, INN_TIER_GOLD);
      g_assert_true (inn_date_equal (inn_guest_get_tier_until (card->guest), until));
      g_assert_cmpint (card->tier, ==, cases[i].shown);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guest-figures/after any changes and undos they are as counted anew",
                   test_any_sequence);
  g_test_add_func ("/guest-figures/a large change counts the days of the whole hotel",
                   test_many_rows);
  g_test_add_func ("/guest-figures/a book without them gets them when it is opened",
                   test_counted_anew_when_missing);
  g_test_add_func ("/guest-figures/the card tells stage, class and value", test_card);
  g_test_add_func ("/guest-figures/a tier is kept, and shown until its last day", test_tier);
  g_test_add_func ("/guest-figures/bounds are settings by which the book is counted",
                   test_bounds_are_settings);
  g_test_add_func ("/guest-figures/nights of who is in the house grow by themselves",
                   test_nights_in_house);

  return g_test_run ();
}
