/* Follow-ups: what happens to one until it is done, and what is told when it is gone. */

#include "config.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-store-follow-ups.h"
#include "inn-store-journal.h"
#include "inn-test-guests.h"

typedef void (* StartFunc) (InnTestBook *book,
                            gint64       id,
                            InnTestLoop *result);

static void
start_done (InnTestBook *book,
            gint64       id,
            InnTestLoop *result)
{
  inn_store_finish_follow_up_async (book->store, id, "she comes in May", NULL,
                                    inn_test_loop_done_cb, result);
}

static void
start_reopen (InnTestBook *book,
              gint64       id,
              InnTestLoop *result)
{
  inn_store_reopen_follow_up_async (book->store, id, NULL, inn_test_loop_done_cb, result);
}

static void
start_snooze (InnTestBook *book,
              gint64       id,
              InnTestLoop *result)
{
  inn_store_snooze_follow_up_async (book->store, id,
                                    inn_civil_new (inn_date_new (2026, 11, 23), 8 * 60), NULL,
                                    inn_test_loop_done_cb, result);
}

static void
start_delete (InnTestBook *book,
              gint64       id,
              InnTestLoop *result)
{
  inn_store_delete_follow_up_async (book->store, id, NULL, inn_test_loop_done_cb, result);
}

/* All ends of changes are alike. Returns: the entry, -1 with @error set */
static gint64
act (InnTestBook  *book,
     StartFunc     start,
     gint64        id,
     GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  start (book, id, &result);
  if (!inn_store_finish_follow_up_finish (book->store, inn_test_loop_wait (&result), &seq, error))
    return -1;

  return seq;
}

static gint64
save (InnTestBook  *book,
      InnFollowUp  *follow_up,
      GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_follow_up_async (book->store, follow_up, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_follow_up_finish (book->store, inn_test_loop_wait (&result), NULL, error);
}

static gint64
add (InnTestBook *book,
     gint64       guest_id,
     const char  *what,
     InnCivil     due)
{
  g_autoptr (InnFollowUp) follow_up = inn_follow_up_new (guest_id, what, due);
  g_autoptr (GError) error = NULL;
  gint64 id = save (book, follow_up, &error);

  g_assert_no_error (error);

  return id;
}

static InnFollowUp *
load (InnTestBook  *book,
      gint64        id,
      GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_load_follow_up_async (book->store, id, NULL, inn_test_loop_done_cb, &result);

  return inn_store_load_follow_up_finish (book->store, inn_test_loop_wait (&result), error);
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  g_autoptr (InnFollowUp) follow_up
    = inn_follow_up_new (guest_id, "<b>call</b> & ask",
                         inn_civil_new (inn_date_new (2026, 12, 31), 0));
  g_autoptr (InnFollowUp) stored = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before = inn_clock_get_utc (book->clock);

  follow_up->priority = INN_PRIORITY_HIGH;
  follow_up->automatic = TRUE;
  inn_follow_up_set_text (&follow_up->note, "a note");
  stored = load (book, save (book, follow_up, &error), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->what, ==, follow_up->what);
  g_assert_cmpstr (stored->note, ==, "a note");
  g_assert_cmpint (inn_civil_compare (stored->due, follow_up->due), ==, 0);
  g_assert_cmpint (stored->due.minute, ==, 0);
  g_assert_cmpint (stored->guest_id, ==, guest_id);
  g_assert_cmpint (stored->priority, ==, INN_PRIORITY_HIGH);
  g_assert_true (stored->automatic);
  g_assert_false (stored->done);
  inn_test_book_assert_at (book, before, stored->created_utc);
}

static void
test_life (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add (book, inn_test_guest_add (book, "林雨桐", NULL), "call",
                   inn_civil_new (INN_TEST_TODAY, INN_CIVIL_NO_MINUTE));
  g_autoptr (InnFollowUp) snoozed = NULL;
  g_autoptr (InnFollowUp) done = NULL;
  g_autoptr (InnFollowUp) open = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before = 0;

  act (book, start_snooze, id, &error);
  g_assert_no_error (error);
  snoozed = load (book, id, &error);
  g_assert_cmpint (snoozed->postponed, ==, 1);
  g_assert_cmpint (snoozed->due.minute, ==, 8 * 60);
  g_assert_cmpint (snoozed->due.date.day, ==, 23);

  before = inn_clock_get_utc (book->clock);
  act (book, start_done, id, &error);
  g_assert_no_error (error);
  done = load (book, id, &error);
  g_assert_true (done->done);
  g_assert_cmpstr (done->outcome, ==, "she comes in May");
  inn_test_book_assert_at (book, before, done->done_utc);

  act (book, start_reopen, id, &error);
  g_assert_no_error (error);
  open = load (book, id, &error);
  g_assert_false (open->done);
  g_assert_cmpint (open->done_utc, ==, 0);
}

static void
test_each_is_undone (void)
{
  static const StartFunc starts[] = { start_done, start_snooze, start_delete };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add (book, inn_test_guest_add (book, "林雨桐", NULL), "call",
                   inn_civil_new (INN_TEST_TODAY, 600));

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *before = inn_test_book_dump (book);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gint64 seq = act (book, starts[i], id, &error);

      g_assert_no_error (error);
      inn_test_undo (book, seq);
      after = inn_test_book_dump (book);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_gone (void)
{
  static const StartFunc starts[] = { start_done, start_reopen, start_snooze, start_delete };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (act (book, starts[i], 4711, &error), ==, -1);
      g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
    }
}

static void
test_done_twice (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add (book, inn_test_guest_add (book, "林雨桐", NULL), "call",
                   inn_civil_new (INN_TEST_TODAY, 600));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (act (book, start_done, id, &error), >, 0);
  g_assert_cmpint (act (book, start_done, id, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpint (act (book, start_snooze, id, &error), ==, -1);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  InnCivil today = inn_civil_new (INN_TEST_TODAY, INN_CIVIL_NO_MINUTE);
  const struct
  {
    gint64      guest_id;
    const char *what;
    InnCivil    due;
  } refused[] = {
    { guest_id, "", today },
    { 0, "call", today },
    { guest_id, "call", INN_CIVIL_NONE },
    { guest_id, "call", inn_civil_new (inn_date_new (2026, 11, 22), 1440) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (InnFollowUp) follow_up
        = inn_follow_up_new (refused[i].guest_id, refused[i].what, refused[i].due);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (save (book, follow_up, &error), ==, 0);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

static void
test_order (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 done = add (book, guest_id, "done", inn_civil_new (INN_TEST_TODAY, 1));
  gint64 whole_day
    = add (book, guest_id, "whole day", inn_civil_new (INN_TEST_TODAY, INN_CIVIL_NO_MINUTE));
  gint64 later = add (book, guest_id, "later", inn_civil_new (inn_date_new (2027, 1, 1), 1));
  gint64 timed = add (book, guest_id, "timed", inn_civil_new (INN_TEST_TODAY, 600));
  gint64 expected[4] = { timed, whole_day, later, done };
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  act (book, start_done, done, &error);
  g_assert_no_error (error);
  inn_store_list_follow_ups_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &result);
  list = inn_store_list_follow_ups_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (((InnFollowUp *) g_ptr_array_index (list, i))->id, ==, expected[i]);
}

static void
test_sentence (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (InnEntry) entry = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  add (book, inn_test_guest_add (book, "林雨桐", NULL), "call {name}",
       inn_civil_new (INN_TEST_TODAY, 600));
  inn_store_load_undoable_async (book->store, FALSE, NULL, inn_test_loop_done_cb, &result);
  entry = inn_store_load_undoable_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  sentence = inn_act_describe (inn_entry_get_act (entry), inn_entry_get_parameters (entry));
  g_assert_cmpstr (sentence, ==, "Added the follow-up “call {name}” for 林雨桐");
}

/* Returns: a task that comes again, due on the day of the test at ten */
static gint64
add_repeating (InnTestBook   *book,
               gint64         guest_id,
               int            every,
               InnRecurUnit   unit,
               gboolean       from_done)
{
  g_autoptr (InnFollowUp) follow_up
    = inn_follow_up_new (guest_id, "call", inn_civil_new (INN_TEST_TODAY, 600));
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  follow_up->priority = INN_PRIORITY_HIGH;
  inn_follow_up_set_text (&follow_up->note, "a note");
  inn_follow_up_set_repeat (follow_up, (InnRecurrence) { every, unit, from_done, INN_CIVIL_NONE });
  id = save (book, follow_up, &error);
  g_assert_no_error (error);

  return id;
}

static GPtrArray *
list (InnTestBook *book,
      gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_follow_ups_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_follow_ups_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static void
test_comes_again (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 id = add_repeating (book, guest_id, 3, INN_RECUR_MONTH, FALSE);
  g_autoptr (InnFollowUp) stored = NULL;
  g_autoptr (GPtrArray) both = NULL;
  const InnFollowUp *next = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  stored = load (book, id, &error);
  g_assert_cmpint (stored->repeat.every, ==, 3);
  g_assert_cmpint (stored->repeat.unit, ==, INN_RECUR_MONTH);
  g_assert_false (stored->repeat.from_done);
  g_assert_cmpint (inn_civil_compare (stored->repeat.anchor, stored->due), ==, 0);

  /* Put off for a day and to another hour: the row stays where it was. */
  act (book, start_snooze, id, &error);
  g_assert_no_error (error);
  before = inn_test_book_dump (book);
  seq = act (book, start_done, id, &error);
  g_assert_no_error (error);

  both = list (book, guest_id);
  g_assert_cmpuint (both->len, ==, 2);
  next = g_ptr_array_index (both, 0);
  g_assert_false (next->done);
  g_assert_cmpint (next->previous_id, ==, id);
  g_assert_cmpint (inn_date_compare (next->due.date, inn_date_add_months (INN_TEST_TODAY, 3)), ==, 0);
  g_assert_cmpint (next->due.minute, ==, 600);
  g_assert_cmpint (next->postponed, ==, 0);
  g_assert_cmpint (next->priority, ==, INN_PRIORITY_HIGH);
  g_assert_cmpstr (next->note, ==, "a note");
  g_assert_cmpstr (next->outcome, ==, "");
  g_assert_true (inn_recurrence_equal (next->repeat, stored->repeat));

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
}

static void
test_comes_again_once (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 id = add_repeating (book, guest_id, 2, INN_RECUR_WEEK, TRUE);
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) three = NULL;
  g_autoptr (GPtrArray) still_three = NULL;
  gint64 next_id = 0;
  g_autoptr (GError) error = NULL;

  act (book, start_done, id, &error);
  act (book, start_done, id, &error);
  both = list (book, guest_id);
  g_assert_cmpuint (both->len, ==, 2);
  next_id = ((InnFollowUp *) g_ptr_array_index (both, 0))->id;

  /* Open again it waits itself; done again it makes one. */
  act (book, start_reopen, id, &error);
  g_assert_no_error (error);
  one = list (book, guest_id);
  g_assert_cmpuint (one->len, ==, 1);
  act (book, start_done, id, &error);
  next_id++;
  act (book, start_done, next_id, &error);
  g_assert_no_error (error);
  three = list (book, guest_id);
  g_assert_cmpuint (three->len, ==, 3);

  /* The one after it is done: opening the first again takes nothing, and its row goes on once. */
  act (book, start_reopen, id, &error);
  act (book, start_done, id, &error);
  g_assert_no_error (error);
  still_three = list (book, guest_id);
  g_assert_cmpuint (still_three->len, ==, 3);
}

static void
test_row_outlives_its_beginning (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 id = add_repeating (book, guest_id, 1, INN_RECUR_YEAR, FALSE);
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  act (book, start_done, id, &error);
  before = inn_test_book_dump (book);
  seq = act (book, start_delete, id, &error);
  g_assert_no_error (error);
  left = list (book, guest_id);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpint (((InnFollowUp *) g_ptr_array_index (left, 0))->previous_id, ==, 0);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
}

static void
test_repeat_is_checked (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest_id = inn_test_guest_add (book, "林雨桐", NULL);
  static const int refused[] = { -1, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (InnFollowUp) follow_up
        = inn_follow_up_new (guest_id, "call", inn_civil_new (INN_TEST_TODAY, 600));
      g_autoptr (GError) error = NULL;

      follow_up->repeat = (InnRecurrence) { refused[i], INN_RECUR_DAY, FALSE, follow_up->due };
      g_assert_cmpint (save (book, follow_up, &error), ==, 0);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

static void
test_anchor (void)
{
  InnCivil first = inn_civil_new (inn_date_new (2026, 1, 31), 600);
  InnCivil put_off = inn_civil_new (inn_date_new (2026, 2, 3), 480);
  InnRecurrence monthly = { 1, INN_RECUR_MONTH, FALSE, INN_CIVIL_NONE };
  g_autoptr (InnFollowUp) follow_up = inn_follow_up_new (1, "call", first);

  inn_follow_up_set_repeat (follow_up, monthly);
  g_assert_cmpint (inn_civil_compare (follow_up->repeat.anchor, first), ==, 0);

  /* Saved again as it is after it was put off. */
  follow_up->due = put_off;
  inn_follow_up_set_due (follow_up, put_off);
  inn_follow_up_set_repeat (follow_up, monthly);
  g_assert_cmpint (inn_civil_compare (follow_up->repeat.anchor, first), ==, 0);

  /* Another day by somebody's wish. */
  inn_follow_up_set_due (follow_up, inn_civil_new (inn_date_new (2026, 2, 10), 480));
  inn_follow_up_set_repeat (follow_up, monthly);
  g_assert_cmpint (follow_up->repeat.anchor.date.day, ==, 10);

  inn_follow_up_set_repeat (follow_up, INN_RECURRENCE_ONCE);
  g_assert_false (inn_recurrence_comes_again (follow_up->repeat));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow-ups/every-field-comes-back", test_round_trip);
  g_test_add_func ("/follow-ups/snoozed-done-and-reopened", test_life);
  g_test_add_func ("/follow-ups/each-act-is-undone", test_each_is_undone);
  g_test_add_func ("/follow-ups/one-that-is-gone-is-not-found", test_gone);
  g_test_add_func ("/follow-ups/done-twice-is-done-once", test_done_twice);
  g_test_add_func ("/follow-ups/what-says-nothing-is-refused", test_refused);
  g_test_add_func ("/follow-ups/open-ones-by-time-then-done-ones", test_order);
  g_test_add_func ("/follow-ups/its-act-is-told-in-a-sentence", test_sentence);
  g_test_add_func ("/follow-ups/what-comes-again-makes-the-next-one", test_comes_again);
  g_test_add_func ("/follow-ups/the-next-one-is-made-once", test_comes_again_once);
  g_test_add_func ("/follow-ups/a-row-outlives-its-beginning", test_row_outlives_its_beginning);
  g_test_add_func ("/follow-ups/a-repeat-is-checked", test_repeat_is_checked);
  g_test_add_func ("/follow-ups/a-row-is-counted-from-the-day-that-was-chosen", test_anchor);

  return g_test_run ();
}
