/* Stays that are not as most are: in another currency, without a night, given back a month later, paid
 * for by two, come later than booked. What the guest owes and what counts for whom is right of each.
 */

#include "config.h"

#include "inn-error.h"
#include "inn-store-charges.h"
#include "inn-store-stay-status.h"
#include "inn-store-stays.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook *book;
  gint64       lin;
  gint64       su;
} Desk;

static void
set_up (Desk          *self,
        gconstpointer  data)
{
  self->book = inn_test_book_new ();
  self->lin = inn_test_guest_add (self->book, "林雨桐", "13805716620");
  self->su = inn_test_guest_add (self->book, "苏晚晴", "13805716621");
  inn_test_book_do (self->book, "INSERT INTO room (number) VALUES ('301')");
  inn_test_book_do (self->book, "INSERT INTO room (number) VALUES ('302')");
}

static void
tear_down (Desk          *self,
           gconstpointer  data)
{
  inn_test_book_verify (self->book);
  inn_test_book_free (self->book);
}

static InnStay *
load (Desk   *desk,
      gint64  id)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnStay *stay;

  inn_store_load_stay_async (desk->book->store, id, NULL, inn_test_loop_done_cb, &loop);
  stay = inn_store_load_stay_finish (desk->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stay;
}

static gint64
save (Desk           *desk,
      const InnStay  *stay,
      GError        **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_save_stay_async (desk->book->store, stay, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_save_stay_finish (desk->book->store, inn_test_loop_wait (&loop), NULL, error);
}

/* Books room @room from @from days after today. */
static gint64
book (Desk     *desk,
      gint64    guest_id,
      gint64    room,
      int       from,
      int       nights,
      InnMoney  rate)
{
  InnDate arrival = inn_date_add_days (INN_TEST_TODAY, from);
  g_autoptr (InnStay) stay
    = inn_stay_new (guest_id, arrival, inn_date_add_days (arrival, nights), INN_STAY_BOOKED);
  g_autoptr (GError) error = NULL;
  gint64 id;

  stay->room_id = room;
  inn_stay_set_rate (stay, rate);
  id = save (desk, stay, &error);
  g_assert_no_error (error);

  return id;
}

typedef void (*StayFunc) (InnStore            *store,
                          gint64               id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

static gint64
act (Desk     *desk,
     StayFunc  func,
     gint64    id)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  func (desk->book->store, id, NULL, inn_test_loop_done_cb, &loop);
  inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static gint64
charge (Desk               *desk,
        gint64              stay_id,
        InnDate             day,
        InnChargeCategory   category,
        InnMoney            amount,
        GError            **error)
{
  g_autoptr (InnCharge) one = inn_charge_new (stay_id, day, category, "晚餐", amount);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_save_charge_async (desk->book->store, one, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_save_charge_finish (desk->book->store, inn_test_loop_wait (&loop), NULL, error);
}

static void
charge_well (Desk              *desk,
             gint64             stay_id,
             InnDate            day,
             InnChargeCategory  category,
             InnMoney           amount)
{
  g_autoptr (GError) error = NULL;

  charge (desk, stay_id, day, category, amount, &error);
  g_assert_no_error (error);
}

static void
assert_state (Desk       *desk,
              gint64      guest_id,
              const char *expected)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT stays || ' ' || nights || ' ' || paid_stays || ' ' || spend"
                       " FROM guest_state WHERE guest_id = %" G_GINT64_FORMAT, guest_id);
  g_autofree char *found = inn_test_book_get_text (desk->book, sql);

  g_assert_cmpstr (found, ==, expected);
}

/* What was paid in dollars is owed in dollars, and is never added to yuan. */
static void
test_two_currencies (Desk          *desk,
                     gconstpointer  data)
{
  gint64 dollars = book (desk, desk->lin, 1, 0, 1, inn_money (9900, "USD"));
  gint64 yuan = book (desk, desk->lin, 2, 0, 1, inn_money (58800, "CNY"));
  g_autoptr (InnStay) first = NULL;
  g_autoptr (InnStay) second = NULL;
  g_autoptr (GError) error = NULL;

  act (desk, inn_store_check_in_stay_async, dollars);
  act (desk, inn_store_check_in_stay_async, yuan);
  charge_well (desk, dollars, INN_DATE_NONE, INN_CHARGE_DINING, inn_money (2500, "USD"));
  charge_well (desk, yuan, INN_DATE_NONE, INN_CHARGE_DINING, inn_money (12800, "CNY"));
  g_assert_cmpint (charge (desk, dollars, INN_DATE_NONE, INN_CHARGE_DINING, inn_money (100, "CNY"),
                           &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);

  first = load (desk, dollars);
  second = load (desk, yuan);
  g_assert_cmpstr (first->spend.currency, ==, "USD");
  g_assert_cmpint (inn_stay_get_balance (first).amount, ==, 2500);
  g_assert_cmpstr (second->spend.currency, ==, "CNY");
  g_assert_cmpint (inn_stay_get_balance (second).amount, ==, 12800);
  assert_state (desk, desk->lin, "2 0 2 12800");
}

/* A room for the day: a stay that counts, without a night. */
static void
test_day_use (Desk          *desk,
              gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 1, 0, 0, inn_money (20000, "CNY"));
  gint64 seq;

  assert_state (desk, desk->lin, "0 0 0 0");
  act (desk, inn_store_check_in_stay_async, id);
  charge_well (desk, id, INN_DATE_NONE, INN_CHARGE_ROOM, inn_money (20000, "CNY"));
  seq = act (desk, inn_store_check_out_stay_async, id);
  assert_state (desk, desk->lin, "1 0 1 20000");

  inn_test_undo (desk->book, seq);
  assert_state (desk, desk->lin, "1 0 1 20000");
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT status = 'in-house' FROM stay"), ==, 1);
}

/* Money that is given back a month later is of that day, and off the guest's spending; the desk may
 * leave out the sign. */
static void
test_refund_next_month (Desk          *desk,
                        gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 1, 0, 1, inn_money (58800, "CNY"));
  InnDate later = inn_date_new (2026, 12, 3);
  g_autoptr (GError) error = NULL;

  act (desk, inn_store_check_in_stay_async, id);
  charge_well (desk, id, INN_DATE_NONE, INN_CHARGE_ROOM, inn_money (58800, "CNY"));
  act (desk, inn_store_check_out_stay_async, id);
  charge_well (desk, id, later, INN_CHARGE_REFUND, inn_money (10000, "CNY"));

  assert_state (desk, desk->lin, "1 0 1 48800");
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT sum (amount) FROM charge"
                                          " WHERE day LIKE '2026-11-%'"), ==, 58800);
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT sum (amount) FROM charge"
                                          " WHERE day LIKE '2026-12-%'"), ==, -10000);

  /* What is absurd, or takes off where nothing may be taken off, changes nothing. */
  g_assert_cmpint (charge (desk, id, later, INN_CHARGE_REFUND, inn_money (G_MAXINT64, "CNY"), &error),
                   ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (charge (desk, id, later, INN_CHARGE_DINING, inn_money (-100, "CNY"), &error), ==,
                   0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  assert_state (desk, desk->lin, "1 0 1 48800");
}

/* Two rooms of one guest, one of them paid for by somebody else: each has the spending of what they
 * pay, and who only pays has not slept here. */
static void
test_two_payers (Desk          *desk,
                 gconstpointer  data)
{
  gint64 own = book (desk, desk->lin, 1, 0, 1, inn_money (58800, "CNY"));
  gint64 given = book (desk, desk->lin, 2, 0, 1, inn_money (58800, "CNY"));
  g_autoptr (InnStay) stay = load (desk, given);
  g_autoptr (GError) error = NULL;

  stay->payer_id = desk->su;
  save (desk, stay, &error);
  g_assert_no_error (error);
  act (desk, inn_store_check_in_stay_async, own);
  act (desk, inn_store_check_in_stay_async, given);
  charge_well (desk, own, INN_DATE_NONE, INN_CHARGE_DINING, inn_money (10000, "CNY"));
  charge_well (desk, given, INN_DATE_NONE, INN_CHARGE_DINING, inn_money (3000, "CNY"));
  act (desk, inn_store_check_out_stay_async, own);
  act (desk, inn_store_check_out_stay_async, given);

  assert_state (desk, desk->lin, "2 0 1 10000");
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT spend FROM guest_state WHERE guest_id = 2"), ==,
                   3000);
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT paid_stays FROM guest_state WHERE guest_id = 2"),
                   ==, 1);
}

/* Who was booked for yesterday may still come today; the stay then began today. */
static void
test_comes_later (Desk          *desk,
                  gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 1, -1, 3, inn_money (58800, "CNY"));
  g_autoptr (InnStay) here = NULL;

  act (desk, inn_store_check_in_stay_async, id);
  here = load (desk, id);
  g_assert_cmpint (here->status, ==, INN_STAY_IN_HOUSE);
  g_assert_cmpint (inn_date_to_julian (here->arrival), ==, inn_date_to_julian (INN_TEST_TODAY));
  g_assert_cmpint (inn_date_days_between (here->arrival, here->departure), ==, 2);
}

#define ADD(path, func) g_test_add ("/stay-cases/" path, Desk, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("dollars-are-never-added-to-yuan", test_two_currencies);
  ADD ("a-room-for-the-day-is-a-stay-without-a-night", test_day_use);
  ADD ("money-given-back-next-month-is-of-that-day", test_refund_next_month);
  ADD ("two-payers-have-what-each-of-them-pays", test_two_payers);
  ADD ("who-comes-a-day-late-stays-from-then-on", test_comes_later);

  return g_test_run ();
}
