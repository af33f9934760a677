/* test-newcomer.c: somebody who is not in the book books, or stands at the desk: one act. */

#include "config.h"

#include "inn-guest-builder.h"
#include "inn-store-newcomer.h"
#include "inn-store-stays.h"
#include "inn-test-guests.h"

typedef void (*TakeFunc) (InnStore            *store,
                          InnGuest            *guest,
                          const InnStay       *stay,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

static InnStay *
new_stay (void)
{
  InnStay *stay = inn_stay_new (0, INN_TEST_TODAY, inn_date_add_days (INN_TEST_TODAY, 2),
                                INN_STAY_BOOKED);

  inn_stay_set_rate (stay, inn_money (58800, "CNY"));

  return stay;
}

static gint64
take (InnTestBook    *book,
      TakeFunc        func,
      const InnStay  *stay,
      gint64         *seq,
      GError        **error)
{
  g_autoptr (InnGuest) guest = inn_test_guest_new ("陶晚", "13905710088");
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  func (book->store, guest, stay, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_save_stay_finish (book->store, inn_test_loop_wait (&loop), seq, error);
}

static void
test_one_act (void)
{
  const struct
  {
    TakeFunc func;
    const char *status;
    int n_stays;       /* that count */
    int n_given;
  } cases[] = {
    { inn_store_book_newcomer_async, "booked", 0, 0 },
    { inn_store_receive_newcomer_async, "in-house", 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new ();
      g_autoptr (InnStay) stay = new_stay ();
      g_autoptr (GError) error = NULL;
      g_autofree char *status = NULL;
      gint64 seq = 0;
      gint64 id = take (book, cases[i].func, stay, &seq, &error);

      g_test_message ("%s", cases[i].status);
      g_assert_no_error (error);
      g_assert_cmpint (id, >, 0);
      g_assert_cmpint (seq, >, 0);
      status = inn_test_book_get_text (book, "SELECT status FROM stay");
      g_assert_cmpstr (status, ==, cases[i].status);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 1);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT guest_id = (SELECT id FROM guest) "
                                                    "FROM stay"), ==, 1);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT stays FROM guest_state"), ==,
                       cases[i].n_stays);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM stay_given"), ==,
                       cases[i].n_given);

      inn_test_undo (book, seq);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM stay"), ==, 0);
      inn_test_book_verify (book);
    }
}

/* What is wrong with the stay leaves no guest behind. */
static void
test_nothing_half (void)
{
  const TakeFunc funcs[] = { inn_store_book_newcomer_async, inn_store_receive_newcomer_async };

  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new ();
      g_autoptr (InnStay) stay = new_stay ();
      g_autoptr (GError) error = NULL;

      stay->room_id = 77;
      g_assert_cmpint (take (book, funcs[i], stay, NULL, &error), ==, 0);
      g_assert_nonnull (error);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
      inn_test_book_verify (book);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/newcomer/guest-and-stay-are-written-and-taken-back-in-one-act", test_one_act);
  g_test_add_func ("/newcomer/a-stay-that-cannot-be-leaves-no-guest", test_nothing_half);

  return g_test_run ();
}
