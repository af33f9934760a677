/* What guests were promised: how it is noted, kept, put off and taken back. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-promises.h"
#include "inn-test-guests.h"

typedef enum
{
  KEEP,
  BREAK,
  REOPEN,
  SNOOZE,
  DELETE,
  N_ACTS,
} Act;

typedef enum
{
  OF_GUEST,
  OPEN,
  OF_PARTY,
} List;

static gint64
save (InnTestBook  *book,
      InnPromise   *promise,
      GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_promise_async (book->store, promise, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_promise_finish (book->store, inn_test_loop_wait (&result), NULL, error);
}

static gint64
add (InnTestBook *book,
     gint64       guest_id,
     const char  *what,
     InnCivil     due)
{
  g_autoptr (InnPromise) promise
    = inn_promise_new (guest_id, INN_PROMISE_GIFT, inn_date_new (2026, 11, 20), what);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  promise->due = due;
  id = save (book, promise, &error);
  g_assert_no_error (error);

  return id;
}

static GPtrArray *
list (InnTestBook *book,
      List         which)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  if (which == OF_GUEST)
    inn_store_list_promises_async (book->store, 1, NULL, inn_test_loop_done_cb, &result);
  else if (which == OPEN)
    inn_store_list_open_promises_async (book->store, 0, NULL, inn_test_loop_done_cb, &result);
  else
    inn_store_list_party_promises_async (book->store, 1, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_promises_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static gint64
act (InnTestBook  *book,
     Act           which,
     gint64        id,
     GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  switch (which)
    {
    case KEEP:
    case BREAK:
      inn_store_settle_promise_async (book->store, id, which == KEEP, "in the room", NULL,
                                      inn_test_loop_done_cb, &result);
      break;
    case REOPEN:
      inn_store_reopen_promise_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
      break;
    case SNOOZE:
      inn_store_snooze_promise_async (book->store, id,
                                      inn_civil_new (inn_date_new (2026, 11, 30), 600), NULL,
                                      inn_test_loop_done_cb, &result);
      break;
    default:
      inn_store_delete_promise_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
    }

  return inn_store_change_promise_finish (book->store, inn_test_loop_wait (&result), &seq, error)
           ? seq
           : -1;
}

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_guest_add (book, "陈伟", NULL);
  inn_test_guest_add (book, "周敏", NULL);
  inn_test_book_do (book, "INSERT INTO stay (guest_id, arrival, departure, status, created_utc)"
                          " VALUES (1, '2026-11-21', '2026-11-23', 'in-house', 0);;"
                          "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 2)");

  return book;
}

static void
assert_whats (GPtrArray         *found,
              const char *const *whats)
{
  g_assert_cmpuint (found->len, ==, g_strv_length ((char **) whats));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((InnPromise *) g_ptr_array_index (found, i))->what, ==, whats[i]);
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPromise) promise
    = inn_promise_new (1, INN_PROMISE_LATE_CHECK_OUT, inn_date_new (2026, 11, 20), "");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const InnPromise *stored = NULL;

  inn_test_book_do (book, "INSERT INTO staff (name) VALUES ('林晓')");
  promise->stay_id = 1;
  promise->staff_id = 1;
  promise->due = inn_civil_new (inn_date_new (2026, 11, 23), 14 * 60);
  save (book, promise, &error);
  g_assert_no_error (error);

  found = list (book, OF_GUEST);
  g_assert_cmpuint (found->len, ==, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->kind, ==, INN_PROMISE_LATE_CHECK_OUT);
  g_assert_cmpint (inn_date_compare (stored->day, promise->day), ==, 0);
  g_assert_cmpint (inn_civil_compare (stored->due, promise->due), ==, 0);
  g_assert_cmpint (stored->stay_id, ==, 1);
  g_assert_cmpint (stored->staff_id, ==, 1);
  g_assert_cmpint (stored->state, ==, INN_PROMISE_OPEN);
  g_assert_cmpint (stored->settled_utc, ==, 0);
}

static void
test_lists (void)
{
  static const char *const of_guest[] = { "today at ten", "tomorrow", "next time", "tea", NULL };
  static const char *const open[] = { "today at ten", "tomorrow", "wine", "next time", "other", NULL };
  static const char *const party[] = { "today at ten", "tomorrow", "next time", "wine", NULL };
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GPtrArray) found = NULL;
  InnDate tomorrow = inn_date_new (2026, 11, 23);

  act (book, KEEP, add (book, 1, "tea", inn_civil_new (INN_TEST_TODAY, 0)), NULL);
  add (book, 1, "next time", INN_CIVIL_NONE);
  add (book, 1, "tomorrow", inn_civil_new (tomorrow, INN_CIVIL_NO_MINUTE));
  add (book, 2, "wine", inn_civil_new (tomorrow, 600));
  add (book, 1, "today at ten", inn_civil_new (INN_TEST_TODAY, 600));
  add (book, 3, "other", INN_CIVIL_NONE);

  found = list (book, OF_GUEST);
  assert_whats (found, of_guest);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = list (book, OPEN);
  assert_whats (found, open);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = list (book, OF_PARTY);
  assert_whats (found, party);
}

static InnPromise *
get_only (InnTestBook *book)
{
  g_autoptr (GPtrArray) found = list (book, OF_GUEST);

  g_assert_cmpuint (found->len, ==, 1);

  return inn_promise_ref (g_ptr_array_index (found, 0));
}

static void
test_life (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, 1, "tea", inn_civil_new (INN_TEST_TODAY, 600));
  gint64 before = inn_clock_get_utc (book->clock);
  g_autoptr (InnPromise) kept = NULL;
  g_autoptr (InnPromise) broken = NULL;
  g_autoptr (InnPromise) open = NULL;
  g_autoptr (InnPromise) later = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (act (book, KEEP, id, NULL), >, 0);
  kept = get_only (book);
  g_assert_cmpint (kept->state, ==, INN_PROMISE_KEPT);
  g_assert_cmpstr (kept->outcome, ==, "in the room");
  inn_test_book_assert_at (book, before, kept->settled_utc);

  /* Kept twice is kept once, and is not put off any more. */
  g_assert_cmpint (act (book, KEEP, id, NULL), ==, 0);
  g_assert_cmpint (act (book, SNOOZE, id, &error), ==, -1);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);

  g_assert_cmpint (act (book, BREAK, id, NULL), >, 0);
  broken = get_only (book);
  g_assert_cmpint (broken->state, ==, INN_PROMISE_BROKEN);

  g_assert_cmpint (act (book, REOPEN, id, NULL), >, 0);
  open = get_only (book);
  g_assert_cmpint (open->state, ==, INN_PROMISE_OPEN);
  g_assert_cmpstr (open->outcome, ==, "");
  g_assert_cmpint (open->settled_utc, ==, 0);

  g_assert_cmpint (act (book, SNOOZE, id, NULL), >, 0);
  later = get_only (book);
  g_assert_cmpint (later->due.date.day, ==, 30);
}

static void
test_each_is_undone (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, 1, "tea", inn_civil_new (INN_TEST_TODAY, 600));

  for (Act which = 0; which < N_ACTS; which++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (which == REOPEN)
        act (book, BREAK, id, NULL);
      if (which == SNOOZE)
        act (book, REOPEN, id, NULL);
      before = inn_test_book_dump (book);
      inn_test_undo (book, act (book, which, id, NULL));
      after = inn_test_book_dump (book);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (InnPromise) wrong
        = inn_promise_new (i == 3 ? 4711 : 1, INN_PROMISE_OTHER, INN_TEST_TODAY, i == 0 ? "" : "x");
      g_autoptr (GError) error = NULL;

      if (i == 1)
        wrong->day = INN_DATE_NONE;
      if (i == 2)
        wrong->due = inn_civil_new (inn_date_new (2026, 11, 21), INN_CIVIL_NO_MINUTE);
      g_assert_cmpint (save (book, wrong, &error), ==, 0);
      if (i == 3)
        g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
      else
        g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
  for (Act which = 0; which < N_ACTS; which++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (act (book, which, 4711, &error), ==, -1);
      g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
    }

  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

static void
test_guest_goes_and_comes_back (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 guest_id = 1, seq = 0;

  add (book, 1, "tea", INN_CIVIL_NONE);
  add (book, 2, "wine", INN_CIVIL_NONE);
  inn_test_book_do (book, "UPDATE promise SET stay_id = 1");
  before = inn_test_book_dump (book);
  inn_store_delete_guests_async (book->store, &guest_id, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  /* What another guest was promised at that stay remains. */
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM promise"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT guest_id FROM promise WHERE stay_id IS NULL"),
                   ==, 2);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promises/what is saved is read back", test_round_trip);
  g_test_add_func ("/promises/each list has its own, by due time", test_lists);
  g_test_add_func ("/promises/it is kept, not kept, reopened and put off", test_life);
  g_test_add_func ("/promises/each act is undone", test_each_is_undone);
  g_test_add_func ("/promises/what cannot be is refused", test_refused);
  g_test_add_func ("/promises/they go and come back with their guest",
                   test_guest_goes_and_comes_back);

  return g_test_run ();
}
