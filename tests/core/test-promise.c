/* test-promise.c: what was promised, and until when. */

#include "config.h"

#include "inn-error.h"
#include "inn-promise.h"

#define TODAY inn_date_new (2026, 11, 22)

static void
test_what_can_be_kept (void)
{
  g_autoptr (GError) error = NULL;
  static const struct
  {
    gint64 guest_id;
    InnPromiseKind kind;
    const char *what;
    InnCivil due;
    gboolean good;
  } cases[] = {
    { 1, INN_PROMISE_OTHER, "a room with a view", { { 0 }, -1 }, TRUE },
    { 1, INN_PROMISE_LATE_CHECK_OUT, "", { { 2026, 11, 22 }, 14 * 60 }, TRUE },
    { 1, INN_PROMISE_OTHER, "", { { 0 }, -1 }, FALSE },
    { 0, INN_PROMISE_GIFT, "tea", { { 0 }, -1 }, FALSE },
    { 1, INN_PROMISE_GIFT, "tea", { { 2026, 11, 21 }, -1 }, FALSE },
    { 1, INN_PROMISE_GIFT, "tea", { { 2026, 13, 1 }, -1 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnPromise) promise
        = inn_promise_new (cases[i].guest_id, cases[i].kind, TODAY, cases[i].what);

      promise->due = cases[i].due;
      g_assert_cmpint (inn_promise_check (promise, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_clear_error (&error);
    }
}

static void
test_overdue (void)
{
  g_autoptr (InnPromise) promise = inn_promise_new (1, INN_PROMISE_LATE_CHECK_OUT, TODAY, "");

  g_assert_false (inn_promise_is_overdue (promise, inn_civil_new (TODAY, 1000)));
  promise->due = inn_civil_new (TODAY, INN_CIVIL_NO_MINUTE);
  g_assert_false (inn_promise_is_overdue (promise, inn_civil_new (TODAY, 1439)));
  g_assert_true (inn_promise_is_overdue (promise, inn_civil_new (inn_date_new (2026, 11, 23), 0)));
  promise->due = inn_civil_new (TODAY, 600);
  g_assert_false (inn_promise_is_overdue (promise, inn_civil_new (TODAY, 600)));
  g_assert_true (inn_promise_is_overdue (promise, inn_civil_new (TODAY, 601)));
  promise->state = INN_PROMISE_KEPT;
  g_assert_false (inn_promise_is_overdue (promise, inn_civil_new (TODAY, 601)));
}

static void
test_what_it_is_called (void)
{
  g_autoptr (InnPromise) tea = inn_promise_new (1, INN_PROMISE_GIFT, TODAY, "a tin of tea");
  g_autoptr (InnPromise) late = inn_promise_new (1, INN_PROMISE_LATE_CHECK_OUT, TODAY, NULL);

  g_assert_cmpstr (inn_promise_get_title (tea), ==, "a tin of tea");
  g_assert_cmpstr (inn_promise_get_title (late), ==, "Late check-out");
}

static void
test_until_when (void)
{
  InnDate leaves = inn_date_new (2026, 11, 25);
  InnCivil due;

  g_assert_true (inn_promise_due_from_words ("", TODAY, leaves, &due));
  g_assert_false (inn_civil_is_set (due));
  g_assert_true (inn_promise_due_from_words ("tomorrow 14:00", TODAY, leaves, &due));
  g_assert_cmpint (inn_civil_compare (due, inn_civil_new (inn_date_new (2026, 11, 23), 840)), ==, 0);

  for (const char *const *words = (const char *const[]) { "until leaving", "Before check-out",
                                                          "离店前", "離店前", "退房前", NULL };
       *words != NULL; words++)
    {
      g_assert_true (inn_promise_due_from_words (*words, TODAY, leaves, &due));
      g_assert_true (inn_date_equal (due.date, leaves));
      g_assert_cmpint (due.minute, ==, INN_CIVIL_NO_MINUTE);
      g_assert_false (inn_promise_due_from_words (*words, TODAY, INN_DATE_NONE, &due));
    }
  g_assert_false (inn_promise_due_from_words ("sometime", TODAY, leaves, &due));
}

static void
test_names_are_stable (void)
{
  for (int i = 0; i < INN_N_PROMISE_KINDS; i++)
    {
      InnPromiseKind kind;

      g_assert_true (inn_promise_kind_from_nick (inn_promise_kind_to_nick (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  for (int i = 0; i < INN_N_PROMISE_STATES; i++)
    {
      InnPromiseState state;

      g_assert_true (inn_promise_state_from_nick (inn_promise_state_to_nick (i), &state));
      g_assert_cmpint (state, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promise/what-can-be-kept", test_what_can_be_kept);
  g_test_add_func ("/promise/overdue", test_overdue);
  g_test_add_func ("/promise/what-it-is-called", test_what_it_is_called);
  g_test_add_func ("/promise/until-when", test_until_when);
  g_test_add_func ("/promise/names-are-stable", test_names_are_stable);

  return g_test_run ();
}
