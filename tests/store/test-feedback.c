/* What guests said: how it is noted, settled and taken back. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-feedback.h"
#include "inn-store-guests.h"
#include "inn-test-guests.h"
#include "inn-text.h"

static gint64
save (InnTestBook       *book,
      InnGuestFeedback  *feedback,
      GError           **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_feedback_async (book->store, feedback, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_feedback_finish (book->store, inn_test_loop_wait (&result), NULL, error);
}

static gint64
add (InnTestBook     *book,
     InnFeedbackKind  kind,
     const char      *what,
     InnCivil         due)
{
  g_autoptr (InnGuestFeedback) feedback = inn_guest_feedback_new (1, kind, INN_TEST_TODAY, what);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  feedback->due = due;
  id = save (book, feedback, &error);
  g_assert_no_error (error);

  return id;
}

static GPtrArray *
list (InnTestBook *book,
      gboolean     open)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  if (open)
    inn_store_list_open_feedback_async (book->store, 0, NULL, inn_test_loop_done_cb, &result);
  else
    inn_store_list_feedback_async (book->store, 1, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_feedback_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

/* 0 closes, 1 reopens, 2 deletes. */
static gint64
act (InnTestBook  *book,
     int           which,
     gint64        id,
     GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  if (which == 0)
    inn_store_close_feedback_async (book->store, id, "new lamp", "content", 9, NULL,
                                    inn_test_loop_done_cb, &result);
  else if (which == 1)
    inn_store_reopen_feedback_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  else
    inn_store_delete_feedback_async (book->store, id, NULL, inn_test_loop_done_cb, &result);

  return inn_store_change_feedback_finish (book->store, inn_test_loop_wait (&result), &seq, error)
           ? seq
           : -1;
}

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_book_do (book, "INSERT INTO room (number) VALUES ('305');;"
                          "INSERT INTO stay (guest_id, room_id, arrival, departure, status,"
                          " created_utc) VALUES (1, 1, '2026-11-01', '2026-11-02', 'departed', 0)");

  return book;
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnGuestFeedback) review
    = inn_guest_feedback_new (1, INN_FEEDBACK_REVIEW, INN_TEST_TODAY, "");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const InnGuestFeedback *stored = NULL;

  review->score_tenths = 96;
  review->stay_id = 1;
  review->room_id = 1;
  review->severity = INN_SEVERITY_HIGH;
  review->due = inn_civil_new (INN_TEST_TODAY, 600);
  inn_text_set (&review->source, "ctrip");
  inn_text_set (&review->category, "noise");
  inn_text_set (&review->department, "housekeeping");
  save (book, review, &error);
  g_assert_no_error (error);

  found = list (book, FALSE);
  g_assert_cmpuint (found->len, ==, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->kind, ==, INN_FEEDBACK_REVIEW);
  g_assert_cmpint (stored->score_tenths, ==, 96);
  g_assert_cmpint (stored->stay_id, ==, 1);
  g_assert_cmpint (stored->room_id, ==, 1);
  g_assert_cmpint (stored->severity, ==, INN_SEVERITY_HIGH);
  g_assert_cmpint (inn_civil_compare (stored->due, review->due), ==, 0);
  g_assert_cmpstr (stored->source, ==, "ctrip");
  g_assert_cmpstr (stored->category, ==, "noise");
  g_assert_cmpstr (stored->department, ==, "housekeeping");
  g_assert_cmpint (stored->satisfaction, ==, -1);
  g_assert_false (stored->closed);
}

static void
test_open_by_due_time (void)
{
  static const char *const expected[] = { "today at ten", "tomorrow", "some day" };
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GPtrArray) found = NULL;

  add (book, INN_FEEDBACK_SUGGESTION, "some day", INN_CIVIL_NONE);
  add (book, INN_FEEDBACK_COMPLAINT, "tomorrow",
       inn_civil_new (inn_date_new (2026, 11, 23), INN_CIVIL_NO_MINUTE));
  add (book, INN_FEEDBACK_COMPLAINT, "today at ten", inn_civil_new (INN_TEST_TODAY, 600));
  add (book, INN_FEEDBACK_PRAISE, "praise waits for nothing", INN_CIVIL_NONE);

  found = list (book, TRUE);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((InnGuestFeedback *) g_ptr_array_index (found, i))->what, ==, expected[i]);
}

static void
test_life (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, INN_FEEDBACK_COMPLAINT, "lamp", INN_CIVIL_NONE);
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) open = NULL;
  const InnGuestFeedback *feedback = NULL;
  gint64 before = inn_clock_get_utc (book->clock);

  g_assert_cmpint (act (book, 0, id, NULL), >, 0);
  closed = list (book, FALSE);
  feedback = g_ptr_array_index (closed, 0);
  g_assert_true (feedback->closed);
  inn_test_book_assert_at (book, before, feedback->closed_utc);
  g_assert_cmpstr (feedback->remedy, ==, "new lamp");
  g_assert_cmpstr (feedback->result, ==, "content");
  g_assert_cmpint (feedback->satisfaction, ==, 9);

  /* Closed twice is closed once. */
  g_assert_cmpint (act (book, 0, id, NULL), ==, 0);

  g_assert_cmpint (act (book, 1, id, NULL), >, 0);
  open = list (book, TRUE);
  g_assert_cmpuint (open->len, ==, 1);
}

static void
test_each_is_undone (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, INN_FEEDBACK_COMPLAINT, "lamp", INN_CIVIL_NONE);

  for (int which = 0; which < 3; which += 2)
    {
      g_autofree char *before = inn_test_book_dump (book);
      g_autofree char *after = NULL;

      inn_test_undo (book, act (book, which, id, NULL));
      after = inn_test_book_dump (book);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = new_book ();

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (InnGuestFeedback) wrong
        = inn_guest_feedback_new (1, INN_FEEDBACK_REVIEW, INN_TEST_TODAY, i == 0 ? "" : "x");
      g_autoptr (GError) error = NULL;

      if (i == 1)
        wrong->day = INN_DATE_NONE;
      if (i == 2)
        wrong->score_tenths = 101;
      if (i == 3)
        wrong->satisfaction = 11;
      g_assert_cmpint (save (book, wrong, &error), ==, 0);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
  for (int which = 0; which < 3; which++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (act (book, which, 4711, &error), ==, -1);
      g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
    }
}

static void
delete_guest (InnTestBook *book,
              gint64       id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_delete_guests_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);
}

static void
test_guest_goes (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 other = inn_test_guest_add (book, "陈伟", NULL);

  add (book, INN_FEEDBACK_COMPLAINT, "lamp", INN_CIVIL_NONE);
  inn_test_book_do (book, "INSERT INTO feedback (guest_id, stay_id, kind, day, what, created_utc)"
                          " VALUES (2, 1, 'suggestion', '2026-11-02', 'tea', 0)");
  delete_guest (book, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM feedback"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT guest_id FROM feedback"
                                                " WHERE stay_id IS NULL"), ==, other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feedback/what is saved is read back", test_round_trip);
  g_test_add_func ("/feedback/what waits comes by due time", test_open_by_due_time);
  g_test_add_func ("/feedback/it is settled with its remedy, and reopened", test_life);
  g_test_add_func ("/feedback/closing and deleting are undone", test_each_is_undone);
  g_test_add_func ("/feedback/what cannot be is refused", test_refused);
  g_test_add_func ("/feedback/a guest who goes takes it along, what others said stays",
                   test_guest_goes);

  return g_test_run ();
}
