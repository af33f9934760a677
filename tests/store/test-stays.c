/* Stays as the desk works with them: booked, checked in with what was given, charged, moved, checked
 * out, and all of it taken back. What is derived of the guests is right after each act.
 */

#include "config.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-guest-builder.h"
#include "inn-stay-rules.h"
#include "inn-store-charges.h"
#include "inn-store-stay-status.h"
#include "inn-store-rooms.h"
#include "inn-store-stays.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook *book;
  gint64       lin;
  gint64       su;
  gint64       tang;
} Desk;

static void
desk_set_up (Desk          *self,
             gconstpointer  data)
{
  self->book = inn_test_book_new ();
  self->lin = inn_test_guest_add (self->book, "林雨桐", "13805716620");
  self->su = inn_test_guest_add (self->book, "苏晚晴", "13805716621");
  self->tang = inn_test_guest_add (self->book, "唐一鸣", "13805716622");
  inn_test_book_do (self->book, "INSERT INTO room_type (name, usual_rate) VALUES ('湖景房', 58800)");
  inn_test_book_do (self->book, "INSERT INTO room (number, room_type_id) VALUES ('301', 1)");
  inn_test_book_do (self->book, "INSERT INTO room (number) VALUES ('302')");
  inn_test_book_do (self->book, "INSERT INTO room (number, retired) VALUES ('303', 1)");
}

static void
desk_tear_down (Desk          *self,
                gconstpointer  data)
{
  inn_test_book_verify (self->book);
  inn_test_book_free (self->book);
}

static InnStay *
new_stay (gint64  guest_id,
          int     from,
          int     nights)
{
  InnDate arrival = inn_date_add_days (INN_TEST_TODAY, from);
  InnStay *stay
    = inn_stay_new (guest_id, arrival, inn_date_add_days (arrival, nights), INN_STAY_BOOKED);

  stay->room_id = 1;
  inn_stay_set_rate (stay, inn_money (58800, "CNY"));

  return stay;
}

static gint64
save (Desk           *desk,
      const InnStay  *stay,
      gint64         *seq,
      GError        **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_save_stay_async (desk->book->store, stay, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_save_stay_finish (desk->book->store, inn_test_loop_wait (&loop), seq, error);
}

static gint64
save_well (Desk          *desk,
           const InnStay *stay)
{
  g_autoptr (GError) error = NULL;
  gint64 id = save (desk, stay, NULL, &error);

  g_assert_no_error (error);

  return id;
}

static gint64
book (Desk   *desk,
      gint64  guest_id,
      int     from,
      int     nights)
{
  g_autoptr (InnStay) stay = new_stay (guest_id, from, nights);

  return save_well (desk, stay);
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

typedef void (*StayFunc) (InnStore            *store,
                          gint64               id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

static gint64
act (Desk      *desk,
     StayFunc   func,
     gint64     id,
     GError   **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  func (desk->book->store, id, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop), &seq, error)
           ? seq
           : -1;
}

static gint64
act_well (Desk     *desk,
          StayFunc  func,
          gint64    id)
{
  g_autoptr (GError) error = NULL;
  gint64 seq = act (desk, func, id, &error);

  g_assert_no_error (error);

  return seq;
}

static gint64
charge (Desk              *desk,
        gint64             stay_id,
        InnChargeCategory  category,
        gint64             amount,
        const char        *currency,
        GError           **error)
{
  g_autoptr (InnCharge) one
    = inn_charge_new (stay_id, INN_DATE_NONE, category, "东坡肉", inn_money (amount, currency));
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_save_charge_async (desk->book->store, one, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_save_charge_finish (desk->book->store, inn_test_loop_wait (&loop), NULL, error);
}

static gint64
pay (Desk   *desk,
     gint64  stay_id,
     gint64  amount)
{
  g_autoptr (InnPayment) one
    = inn_payment_new (stay_id, INN_DATE_NONE, INN_PAYMENT_WECHAT, inn_money (amount, "CNY"), NULL);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  inn_store_save_payment_async (desk->book->store, one, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_payment_finish (desk->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static InnStayBill *
load_bill (Desk   *desk,
           gint64  stay_id)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnStayBill *bill;

  inn_store_load_bill_async (desk->book->store, stay_id, NULL, inn_test_loop_done_cb, &loop);
  bill = inn_store_load_bill_finish (desk->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return bill;
}

static gint64
get_state (Desk       *desk,
           gint64      guest_id,
           const char *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM guest_state WHERE guest_id = %"
                                          G_GINT64_FORMAT, column, guest_id);

  return inn_test_book_get_int (desk->book, sql);
}

static void
test_book (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (InnStay) stay = new_stay (desk->lin, 3, 2);
  g_autoptr (InnStay) loaded = NULL;
  g_autoptr (InnStay) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  stay->arrival_minute = 14 * 60 + 30;
  stay->recommend = 9;
  inn_stay_set_text (&stay->requests, "要婴儿床");
  inn_stay_set_text (&stay->channel, "ctrip");
  inn_stay_add_companion (stay, desk->su, NULL);
  stay->id = save_well (desk, stay);
  loaded = load (desk, stay->id);

  g_assert_cmpstr (loaded->guest_name, ==, "林雨桐");
  g_assert_cmpstr (loaded->room, ==, "301");
  g_assert_cmpstr (loaded->room_type, ==, "湖景房");
  g_assert_cmpint (loaded->room_type_id, ==, 1);
  g_assert_cmpint (loaded->arrival_minute, ==, 870);
  g_assert_cmpint (loaded->departure_minute, ==, INN_STAY_NO_MINUTE);
  g_assert_cmpint (loaded->rate.amount, ==, 58800);
  g_assert_cmpint (loaded->recommend, ==, 9);
  g_assert_cmpint (loaded->satisfaction, ==, -1);
  g_assert_cmpstr (loaded->requests, ==, "要婴儿床");
  g_assert_cmpuint (loaded->companions->len, ==, 1);
  g_assert_cmpint (get_state (desk, desk->lin, "stays"), ==, 0);

  /* Nothing differs: nothing is written. */
  save (desk, loaded, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 0);

  again = inn_stay_copy (loaded);
  g_ptr_array_set_size (again->companions, 0);
  inn_stay_add_companion (again, desk->tang, NULL);
  save (desk, again, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, >, 0);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT guest_id FROM stay_guest"), ==,
                   desk->tang);
}

static void
test_refused (Desk          *desk,
              gconstpointer  data)
{
  static const struct
  {
    gint64 room, payer, organisation;
    int    nights, code;
  } cases[] = {
    { 1, 0, 0, -2, INN_ERROR_INVALID },  { 99, 0, 0, 2, INN_ERROR_NOT_FOUND },
    { 3, 0, 0, 2, INN_ERROR_INVALID },   { 1, 99, 0, 2, INN_ERROR_NOT_FOUND },
    { 1, 0, 99, 2, INN_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnStay) stay = new_stay (desk->lin, 0, cases[i].nights);
      g_autoptr (GError) error = NULL;

      stay->room_id = cases[i].room;
      stay->payer_id = cases[i].payer;
      stay->organisation_id = cases[i].organisation;
      g_assert_cmpint (save (desk, stay, NULL, &error), ==, 0);
      g_assert_error (error, INN_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT count (*) FROM stay"), ==, 0);
    }
}

static void
test_receive (Desk          *desk,
              gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 2);
  g_autoptr (InnStay) stay = load (desk, id);
  g_autoptr (InnGuest) card = inn_test_guest_load (desk->book, desk->lin);
  g_autoptr (InnGuest) newer = NULL;
  g_autoptr (InnGuest) undone = NULL;
  g_autoptr (InnStay) checked_in = NULL;
  g_autoptr (InnStay) back = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  inn_stay_add_given (stay, INN_FIELD_PHONE, "13900001111");
  inn_stay_add_given (stay, INN_FIELD_NAME, "林雨桐");
  differences = inn_stay_given_compare (stay->given, card, "CN");
  g_assert_cmpuint (differences->len, ==, 1);
  ((InnGivenDifference *) differences->pdata[0])->choice = INN_GIVEN_UPDATE;

  inn_store_receive_guest_async (desk->book->store, stay, differences, "CN", NULL,
                                 inn_test_loop_done_cb, &loop);
  inn_store_save_stay_finish (desk->book->store, inn_test_loop_wait (&loop), &seq, &error);
  g_assert_no_error (error);

  newer = inn_test_guest_load (desk->book, desk->lin);
  g_assert_cmpuint (inn_guest_get_n_contacts (newer), ==, 1);
  g_assert_cmpstr (inn_guest_get_contact (newer, 0)->value, ==, "13900001111");
  checked_in = load (desk, id);
  g_assert_cmpint (checked_in->status, ==, INN_STAY_IN_HOUSE);
  g_assert_cmpint (checked_in->arrival_minute, ==, 9 * 60);
  g_assert_cmpint (checked_in->checked_in_utc, >, 0);
  g_assert_cmpuint (checked_in->given->len, ==, 2);
  g_assert_cmpint (get_state (desk, desk->lin, "stays"), ==, 1);

  inn_test_undo (desk->book, seq);
  undone = inn_test_guest_load (desk->book, desk->lin);
  g_assert_cmpstr (inn_guest_get_contact (undone, 0)->value, ==, "13805716620");
  back = load (desk, id);
  g_assert_cmpint (back->status, ==, INN_STAY_BOOKED);
  g_assert_cmpuint (back->given->len, ==, 0);
  g_assert_cmpint (get_state (desk, desk->lin, "stays"), ==, 0);
}

static void
test_whole_stay (Desk          *desk,
                 gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, -2, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (InnStayBill) bill = NULL;
  g_autoptr (InnStay) left = NULL;
  g_autoptr (InnStay) back = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  gint64 seq;

  act_well (desk, inn_store_check_in_stay_async, id);
  inn_test_book_do (desk->book, "UPDATE stay SET arrival = '2026-11-20' WHERE id = 1");
  charge (desk, id, INN_CHARGE_DINING, 12800, "CNY", &error);
  g_assert_no_error (error);
  inn_store_move_stay_async (desk->book->store, id, 2, inn_money (60000, "CNY"), NULL,
                             inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop), NULL,
                                            &error));
  pay (desk, id, 100000);
  seq = act_well (desk, inn_store_settle_stay_async, id);

  bill = load_bill (desk, id);
  g_assert_cmpint (bill->charged.amount, ==, 12800 + 2 * 60000);
  g_assert_cmpint (inn_stay_bill_sum_category (bill, INN_CHARGE_ROOM).amount, ==, 120000);
  g_assert_cmpint (inn_stay_bill_get_balance (bill).amount, ==, 32800);
  left = load (desk, id);
  g_assert_cmpint (left->status, ==, INN_STAY_DEPARTED);
  g_assert_cmpstr (left->room, ==, "302");
  g_assert_cmpint (inn_stay_get_balance (left).amount, ==, 32800);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 132800);
  g_assert_cmpint (get_state (desk, desk->lin, "nights"), ==, 2);

  inn_test_undo (desk->book, seq);
  back = load (desk, id);
  g_assert_cmpint (back->status, ==, INN_STAY_IN_HOUSE);
  g_assert_cmpint (back->spend.amount, ==, 12800);
  g_assert_cmpint (back->paid.amount, ==, 100000);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 12800);
}

static void
test_payer (Desk          *desk,
            gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 1);
  g_autoptr (InnStay) stay = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  act_well (desk, inn_store_check_in_stay_async, id);
  charge (desk, id, INN_CHARGE_DINING, 12800, "CNY", &error);
  g_assert_no_error (error);
  pay (desk, id, 5000);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 12800);

  stay = load (desk, id);
  stay->payer_id = desk->su;
  save (desk, stay, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 0);
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 12800);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT guest_id FROM payment"), ==,
                   desk->su);

  inn_test_undo (desk->book, seq);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 12800);
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 0);

  g_assert_cmpint (charge (desk, id, INN_CHARGE_DINING, 5000, "JPY", &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
}

/* What was charged after another payer was noted does not stay behind when that is taken back. */
static void
test_payer_taken_back (Desk          *desk,
                       gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 1);
  g_autoptr (InnStay) stay = NULL;
  g_autoptr (InnUndoReport) payer_back = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0, paid = 0;

  act_well (desk, inn_store_check_in_stay_async, id);
  stay = load (desk, id);
  stay->payer_id = desk->su;
  save (desk, stay, &seq, &error);
  g_assert_no_error (error);
  charge (desk, id, INN_CHARGE_DINING, 12800, "CNY", &error);
  g_assert_no_error (error);
  pay (desk, id, 5000);
  paid = inn_test_book_get_int (desk->book, "SELECT max (seq) FROM entry");
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 12800);

  inn_test_undo (desk->book, seq);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 12800);
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT guest_id FROM payment"), ==,
                   desk->lin);

  payer_back = inn_test_book_redo (desk->book, seq, INN_UNDO_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 0);
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 12800);
  inn_test_undo (desk->book, paid);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT count (*) FROM payment"), ==, 0);
}

static void
test_overlaps (Desk          *desk,
               gconstpointer  data)
{
  gint64 room = book (desk, desk->su, 0, 2);
  gint64 other_room;
  g_autoptr (InnStay) elsewhere = new_stay (desk->lin, 1, 2);
  g_autoptr (InnStay) asked = new_stay (desk->lin, 1, 2);
  g_autoptr (InnStay) after = new_stay (desk->tang, 2, 2);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) loop2 = INN_TEST_LOOP_INIT;

  elsewhere->room_id = 2;
  other_room = save_well (desk, elsewhere);
  inn_store_find_overlaps_async (desk->book->store, asked, NULL, inn_test_loop_done_cb, &loop);
  found = inn_store_list_stays_finish (desk->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (((InnStay *) found->pdata[0])->id, ==, room);
  g_assert_cmpstr (((InnStay *) found->pdata[0])->guest_name, ==, "苏晚晴");
  g_assert_cmpint (((InnStay *) found->pdata[1])->id, ==, other_room);

  inn_store_find_overlaps_async (desk->book->store, after, NULL, inn_test_loop_done_cb, &loop2);
  none = inn_store_list_stays_finish (desk->book->store, inn_test_loop_wait (&loop2), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Where the guests are at that time does not matter to the rooms. */
static void
test_rooms_for_days (Desk          *desk,
                     gconstpointer  data)
{
  const struct
  {
    int from;
    int nights;
    gint64 room_id;
    gboolean taken;
  } cases[] = {
    { 0, 1, 1, FALSE }, { 1, 1, 1, TRUE }, { 2, 3, 1, TRUE }, { 3, 1, 1, FALSE },
    { 1, 1, 2, FALSE }, { 4, 1, 2, TRUE },
  };

  book (desk, desk->su, 1, 2);
  {
    g_autoptr (InnStay) other = new_stay (desk->lin, 4, 1);

    other->room_id = 2;
    save_well (desk, other);
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnStay) wanted = new_stay (desk->lin, cases[i].from, cases[i].nights);
      g_autoptr (InnRoomList) list = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

      g_test_message ("case %u", i);
      inn_store_list_rooms_for_async (desk->book->store, wanted, NULL, inn_test_loop_done_cb, &loop);
      list = inn_store_list_rooms_finish (desk->book->store, inn_test_loop_wait (&loop), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (list->rooms->len, ==, 3);
      g_assert_cmpint (g_hash_table_contains (list->taken, &cases[i].room_id), ==, cases[i].taken);
    }
}

static void
test_group (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) stays
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_unref);
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) bad = INN_TEST_LOOP_INIT;
  gint64 seq = 0;
  gint64 first;

  g_ptr_array_add (stays, new_stay (desk->lin, 5, 2));
  g_ptr_array_add (stays, new_stay (desk->su, 5, 2));
  ((InnStay *) stays->pdata[1])->room_id = 2;
  inn_store_book_group_async (desk->book->store, 0, "海岳科技", NULL, stays, NULL, inn_test_loop_done_cb,
                              &loop);
  first = inn_store_save_stay_finish (desk->book->store, inn_test_loop_wait (&loop), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT count (*) FROM stay WHERE booking_id = 1"
                                          " AND organisation_id = 1"), ==, 2);
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT guest_id FROM organisation_member"
                                          " WHERE role = 'leader'"), ==, desk->lin);

  inn_test_undo (desk->book, seq);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT count (*) FROM stay"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT count (*) FROM organisation"), ==, 0);

  /* One that cannot be right: none is booked. */
  ((InnStay *) stays->pdata[1])->room_id = 99;
  inn_store_book_group_async (desk->book->store, 0, "海岳科技", NULL, stays, NULL, inn_test_loop_done_cb,
                              &bad);
  g_assert_cmpint (inn_store_save_stay_finish (desk->book->store, inn_test_loop_wait (&bad), NULL,
                                               &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT count (*) FROM stay"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (desk->book, "SELECT count (*) FROM organisation"), ==, 0);
}

static void
test_not_taken_up (Desk          *desk,
                   gconstpointer  data)
{
  gint64 cancelled = book (desk, desk->lin, 4, 2);
  gint64 missed = book (desk, desk->su, 0, 1);
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  act_well (desk, inn_store_cancel_stay_async, cancelled);
  g_assert_cmpint (act (desk, inn_store_check_in_stay_async, cancelled, &error), ==, -1);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  g_clear_error (&error);

  inn_store_no_show_stay_async (desk->book->store, missed, inn_money (20000, "CNY"), NULL,
                                inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop), NULL,
                                            &error));
  g_assert_cmpint (get_state (desk, desk->su, "stays"), ==, 0);
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 20000);

  act_well (desk, inn_store_reopen_stay_async, cancelled);
  act_well (desk, inn_store_check_in_stay_async, cancelled);
  g_assert_cmpint (get_state (desk, desk->lin, "stays"), ==, 1);
  g_assert_cmpint (act (desk, inn_store_cancel_stay_async, cancelled, &error), ==, -1);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
}

/* Who is awaited may yet come; who came, came. */
static void
test_fee_for_who_came (Desk          *desk,
                       gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 1);
  gint64 missed = book (desk, desk->su, 0, 1);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) none = NULL;

  for (int step = 0; step < 3; step++)
    {
      g_autoptr (GError) error = NULL;

      if (step == 1)
        act_well (desk, inn_store_check_in_stay_async, id);
      else if (step == 2)
        act_well (desk, inn_store_check_out_stay_async, id);
      g_assert_cmpint (charge (desk, id, INN_CHARGE_NO_SHOW_FEE, 20000, "CNY", &error), ==, 0);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 0);
    }

  inn_store_no_show_stay_async (desk->book->store, missed, inn_money (0, "CNY"), NULL,
                                inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop), NULL,
                                            &none));
  g_assert_cmpint (charge (desk, missed, INN_CHARGE_NO_SHOW_FEE, 20000, "CNY", &none), >, 0);
  g_assert_no_error (none);
  g_assert_cmpint (get_state (desk, desk->su, "spend"), ==, 20000);
}

static void
test_extend (Desk          *desk,
             gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 1);
  g_autoptr (InnStay) stay = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) later = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) before = INN_TEST_LOOP_INIT;

  inn_store_extend_stay_async (desk->book->store, id, inn_date_new (2026, 11, 25), FALSE, NULL,
                               inn_test_loop_done_cb, &later);
  g_assert_true (inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&later), NULL,
                                            &error));
  stay = load (desk, id);
  g_assert_cmpint (inn_stay_get_nights (stay, INN_TEST_TODAY), ==, 3);

  inn_store_extend_stay_async (desk->book->store, id, inn_date_new (2026, 11, 20), FALSE, NULL,
                               inn_test_loop_done_cb, &before);
  g_assert_false (inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&before), NULL,
                                             &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
}

/* Charged ahead for three nights; one is stayed. */
static void
test_cut_nights (Desk          *desk,
                 gconstpointer  data)
{
  for (int way = 0; way < 3; way++)
    {
      gint64 id = book (desk, desk->lin, 0, 3);
      g_autoptr (GError) error = NULL;
      g_auto (InnTestLoop) nights = INN_TEST_LOOP_INIT;
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
      gint64 seq = 0;

      act_well (desk, inn_store_check_in_stay_async, id);
      inn_store_charge_nights_async (desk->book->store, id, NULL, inn_test_loop_done_cb, &nights);
      g_assert_true (inn_store_charge_nights_finish (desk->book->store,
                                                     inn_test_loop_wait (&nights), NULL, &error));
      g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 3 * 58800);

      if (way == 2)
        {
          seq = act_well (desk, inn_store_settle_stay_async, id);
        }
      else
        {
          inn_store_extend_stay_async (desk->book->store, id, inn_date_new (2026, 11, 23), way == 1,
                                       NULL, inn_test_loop_done_cb, &loop);
          g_assert_true (inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop),
                                                    &seq, &error));
        }
      g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, way == 0 ? 3 * 58800 : 58800);
      inn_test_undo (desk->book, seq);
      g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 3 * 58800);
      act_well (desk, inn_store_delete_stay_async, id);
    }
}

static void
test_delete (Desk          *desk,
             gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 1);
  g_autoptr (GError) error = NULL;
  gint64 seq;

  act_well (desk, inn_store_check_in_stay_async, id);
  charge (desk, id, INN_CHARGE_DINING, 12800, "CNY", &error);
  g_assert_no_error (error);
  pay (desk, id, 5000);
  seq = act_well (desk, inn_store_delete_stay_async, id);
  g_assert_cmpint (inn_test_book_get_int (desk->book,
                                          "SELECT (SELECT count (*) FROM stay)"
                                          " + (SELECT count (*) FROM charge)"
                                          " + (SELECT count (*) FROM payment)"), ==, 0);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 0);
  inn_test_undo (desk->book, seq);
  g_assert_cmpint (get_state (desk, desk->lin, "spend"), ==, 12800);
}

/* Nobody who comes after midnight and before the cut-off loses a night, and a day use that went on
 * past midnight is no mistake. */
static void
test_night (Desk          *desk,
            gconstpointer  data)
{
  gint64 id = book (desk, desk->lin, 0, 0);
  g_autoptr (InnStay) stay = NULL;

  act_well (desk, inn_store_check_in_stay_async, id);
  inn_clock_set_now (desk->book->clock, inn_civil_new (inn_date_new (2026, 11, 23), 60));
  act_well (desk, inn_store_check_out_stay_async, id);
  stay = load (desk, id);
  g_assert_cmpint (stay->status, ==, INN_STAY_DEPARTED);
  g_assert_true (inn_date_equal (stay->departure, INN_TEST_TODAY));
}

/* A guest's figures, counted the slow way from what the stays say. */
static void
check_guest (Desk   *desk,
             gint64  guest_id)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) stays = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_stays = 0, nights = 0, spend = 0;

  inn_store_list_stays_async (desk->book->store, guest_id, 1000, NULL, inn_test_loop_done_cb,
                              &loop);
  stays = inn_store_list_stays_finish (desk->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (stays, i);

      if (inn_stay_is_counted (stay))
        {
          n_stays++;
          nights += inn_stay_get_nights (stay, INN_TEST_TODAY);
        }
      if (inn_stay_get_payer (stay) == guest_id)
        spend += stay->spend.amount;
    }

  g_assert_cmpint (get_state (desk, guest_id, "stays"), ==, n_stays);
  g_assert_cmpint (get_state (desk, guest_id, "nights"), ==, nights);
  g_assert_cmpint (get_state (desk, guest_id, "spend"), ==, spend);
}

static int
roll (int bound)
{
  return g_test_rand_int_range (0, bound);
}

static gint64
roll_guest (Desk *desk)
{
  const gint64 ids[] = { desk->lin, desk->su, desk->tang };

  return ids[roll (G_N_ELEMENTS (ids))];
}

/* Some of these cannot be done to the stay as it stands; then nothing may change. */
static void
do_something (Desk   *desk,
              gint64  id)
{
  static const StayFunc acts[] = {
    inn_store_check_in_stay_async, inn_store_check_out_stay_async, inn_store_settle_stay_async,
    inn_store_cancel_stay_async,   inn_store_reopen_stay_async,    inn_store_delete_stay_async,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (InnStay) stay = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  int which = roll (G_N_ELEMENTS (acts) + 4);

  if (which < (int) G_N_ELEMENTS (acts))
    {
      act (desk, acts[which], id, NULL);
      return;
    }
  if (inn_test_book_get_int (desk->book, "SELECT count (*) FROM stay") == 0)
    return;

  switch (which - (int) G_N_ELEMENTS (acts))
    {
    case 0:
      charge (desk, id, roll (4) == 0 ? INN_CHARGE_REFUND : INN_CHARGE_DINING, 100 + roll (900),
              "CNY", NULL);
      break;
    case 1:
      inn_store_no_show_stay_async (desk->book->store, id, inn_money (20000, "CNY"), NULL,
                                    inn_test_loop_done_cb, &loop);
      inn_store_finish_stay_act (desk->book->store, inn_test_loop_wait (&loop), NULL, NULL);
      break;
    default:
      inn_store_load_stay_async (desk->book->store, id, NULL, inn_test_loop_done_cb, &loop);
      stay = inn_store_load_stay_finish (desk->book->store, inn_test_loop_wait (&loop), NULL);
      if (stay == NULL)
        break;
      stay->payer_id = roll (2) == 0 ? 0 : roll_guest (desk);
      stay->departure = inn_date_add_days (stay->arrival, roll (5) - 1);
      g_ptr_array_set_size (stay->companions, 0);
      if (roll (2) == 0)
        inn_stay_add_companion (stay, roll_guest (desk), NULL);
      save (desk, stay, NULL, NULL);
      break;
    }
}

static void
test_any_sequence (Desk          *desk,
                   gconstpointer  data)
{
  gint64 first = inn_test_book_get_int (desk->book, "SELECT max (seq) FROM entry");

  for (int step = 0; step < 120; step++)
    {
      gint64 last = inn_test_book_get_int (desk->book, "SELECT max (seq) FROM entry");
      gint64 n_stays = inn_test_book_get_int (desk->book,
                                              "SELECT coalesce (max (id), 0) FROM stay");

      if (roll (4) == 0)
        {
          gint64 back = roll (4);
          gint64 seq = MAX (first + 1, last - back);
          g_autoptr (InnUndoReport) report = NULL;

          if (seq <= last)
            report = inn_test_book_undo (desk->book, seq, INN_UNDO_TAKE_LATER, NULL);
        }
      else if (n_stays == 0 || roll (4) == 0)
        {
          g_autoptr (InnStay) stay = new_stay (roll_guest (desk), roll (6) - 4, roll (4));

          save_well (desk, stay);
        }
      else
        {
          do_something (desk, 1 + roll (n_stays));
        }

      check_guest (desk, desk->lin);
      check_guest (desk, desk->su);
      check_guest (desk, desk->tang);
    }
}

#define DESK_TEST(path, func) \
  g_test_add (path, Desk, NULL, desk_set_up, func, desk_tear_down)

/* Two at the desk have the same stay open; what the first saved must not be written over. */
static void
test_changed_meanwhile (Desk          *desk,
                        gconstpointer  data)
{
  gint64 id = book (desk, 1, 5, 2);
  g_autoptr (InnStay) first = load (desk, id);
  g_autoptr (InnStay) second = load (desk, id);
  g_autoptr (InnStay) kept = NULL;
  g_autoptr (InnStay) now = NULL;
  g_autoptr (GError) error = NULL;

  inn_stay_set_text (&first->note, "Comes by train");
  save_well (desk, first);

  inn_stay_set_text (&second->requests, "A cot");
  g_assert_cmpint (save (desk, second, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  kept = load (desk, id);
  g_assert_cmpstr (kept->note, ==, "Comes by train");
  g_assert_cmpstr (kept->requests, ==, "");

  /* Who has seen what the other wrote may write. */
  inn_stay_set_text (&kept->requests, "A cot");
  save_well (desk, kept);
  now = load (desk, id);
  g_assert_cmpstr (now->note, ==, "Comes by train");
  g_assert_cmpstr (now->requests, ==, "A cot");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  DESK_TEST ("/stays/booking-keeps-all-and-writes-only-what-differs", test_book);
  DESK_TEST ("/stays/what-cannot-be-right-is-refused-whole", test_refused);
  DESK_TEST ("/stays/checking-in-updates-the-card-as-decided-and-undo-takes-both-back",
             test_receive);
  DESK_TEST ("/stays/totals-are-right-after-a-whole-stay-and-after-undo", test_whole_stay);
  DESK_TEST ("/stays/who-pays-has-the-spending", test_payer);
  DESK_TEST ("/stays/who-pays-again-after-an-undo-has-what-was-charged-since", test_payer_taken_back);
  DESK_TEST ("/stays/others-in-the-room-and-with-the-guest-are-told", test_overlaps);
  DESK_TEST ("/stays/the-rooms-that-others-have-are-told-in-one-question", test_rooms_for_days);
  DESK_TEST ("/stays/a-group-is-booked-in-one-act-or-not-at-all", test_group);
  DESK_TEST ("/stays/who-does-not-come-never-stayed-but-may-pay", test_not_taken_up);
  DESK_TEST ("/stays/who-came-is-charged-nothing-for-not-coming", test_fee_for_who_came);
  DESK_TEST ("/stays/a-stay-ends-later-but-not-before-it-began", test_extend);
  DESK_TEST ("/stays/nights-charged-ahead-are-kept-or-taken-back-with-the-days", test_cut_nights);
  DESK_TEST ("/stays/a-stay-noted-by-mistake-goes-with-all-of-it-and-comes-back", test_delete);
  DESK_TEST ("/stays/what-somebody-else-saved-meanwhile-is-not-written-over", test_changed_meanwhile);
  DESK_TEST ("/stays/after-midnight-is-still-the-business-day", test_night);

  DESK_TEST ("/stays/figures-are-right-after-any-acts-and-undos", test_any_sequence);

  return g_test_run ();
}
