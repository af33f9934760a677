/* The agenda: what is overdue, due and coming, whose birthday is when, and the rules behind. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-follow-ups.h"
#include "inn-store-guests.h"
#include "inn-store-promises.h"
#include "inn-store-reminders.h"
#include "inn-test-guests.h"

static InnAgenda *
load (InnTestBook  *book,
      InnAgendaAsk  ask)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnAgenda *agenda = NULL;

  inn_store_load_agenda_async (book->store, ask, NULL, inn_test_loop_done_cb, &result);
  agenda = inn_store_load_agenda_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return agenda;
}

static void
add_task (InnTestBook *book,
          gint64       guest_id,
          const char  *what,
          InnDate      day,
          int          minute)
{
  g_autoptr (InnFollowUp) follow_up
    = inn_follow_up_new (guest_id, what, inn_civil_new (day, minute));
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_save_follow_up_async (book->store, follow_up, NULL, inn_test_loop_done_cb, &result);
  inn_store_save_follow_up_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);
}

static gint64
add_promise (InnTestBook *book,
             gint64       guest_id,
             const char  *what,
             InnCivil     due)
{
  g_autoptr (InnPromise) promise
    = inn_promise_new (guest_id,
                       g_str_equal (what, "") ? INN_PROMISE_LATE_CHECK_OUT : INN_PROMISE_GIFT,
                       inn_date_add_days (INN_TEST_TODAY, -30), what);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  promise->due = due;
  inn_store_save_promise_async (book->store, promise, NULL, inn_test_loop_done_cb, &result);
  id = inn_store_save_promise_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static gint64
add_born (InnTestBook   *book,
          const char    *name,
          InnBirthday    birthday,
          InnGuestFlags  flags)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = NULL;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  inn_guest_builder_set_birthday (builder, birthday);
  inn_guest_builder_set_flags (builder, flags);
  guest = inn_guest_builder_end (builder);

  return inn_test_guest_save (book, guest);
}

/* The names or tasks of the agenda in their order. */
static char *
tell_tasks (InnAgenda *agenda)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < agenda->tasks->len; i++)
    {
      InnAgendaTask *task = g_ptr_array_index (agenda->tasks, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", inn_agenda_task_get_what (task));
    }

  return g_string_free (text, FALSE);
}

static char *
tell_birthdays (InnAgenda *agenda)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < agenda->days->len; i++)
    {
      InnAgendaDay *birthday = g_ptr_array_index (agenda->days, i);

      if (birthday->kind != INN_RULE_BIRTHDAY)
        continue;
      g_string_append_printf (text, "%s%s+%d", text->len > 0 ? " " : "", birthday->name,
                              birthday->days_left);
      if (birthday->age >= 0)
        g_string_append_printf (text, "(%d)", birthday->age);
    }

  return g_string_free (text, FALSE);
}

static void
test_tasks (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  InnDate today = INN_TEST_TODAY;
  g_autoptr (InnAgenda) day = NULL;
  g_autoptr (InnAgenda) week = NULL;
  g_autoptr (InnAgenda) cut = NULL;
  g_autofree char *of_day = NULL;
  g_autofree char *of_week = NULL;
  g_autofree char *of_cut = NULL;

  add_task (book, id, "next-week", inn_date_add_days (today, 7), 0);
  add_task (book, id, "too-late", inn_date_add_days (today, 8), 0);
  add_task (book, id, "tomorrow", inn_date_add_days (today, 1), INN_CIVIL_NO_MINUTE);
  add_task (book, id, "at-ten", today, 600);
  add_task (book, id, "at-eight", today, 480);
  add_task (book, id, "some-time", today, INN_CIVIL_NO_MINUTE);
  add_task (book, id, "yesterday", inn_date_add_days (today, -1), INN_CIVIL_NO_MINUTE);

  /* It is nine. */
  day = load (book, (InnAgendaAsk) { .now = { today, 540 } });
  of_day = tell_tasks (day);
  g_assert_cmpstr (of_day, ==, "yesterday at-eight some-time at-ten");
  g_assert_cmpint (day->n_overdue, ==, 2);
  g_assert_cmpint (day->n_today, ==, 2);
  g_assert_cmpint (day->n_coming, ==, 0);

  week = load (book, (InnAgendaAsk) { .now = { today, 540 }, .days = 7 });
  of_week = tell_tasks (week);
  g_assert_cmpstr (of_week, ==, "yesterday at-eight some-time at-ten tomorrow next-week");
  g_assert_cmpint (week->n_coming, ==, 2);

  cut = load (book, (InnAgendaAsk) { .now = { today, 540 }, .days = 7, .limit = 1 });
  of_cut = tell_tasks (cut);
  g_assert_cmpstr (of_cut, ==, "yesterday");
  g_assert_cmpint (cut->n_overdue, ==, 2);
  g_assert_cmpstr (((InnAgendaTask *) g_ptr_array_index (cut->tasks, 0))->name, ==, "林雨桐");
}

/* Promises stand among the follow-ups, by the same rules and in the same counts. */
static void
test_promises (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  InnDate today = INN_TEST_TODAY;
  g_autoptr (InnAgenda) week = NULL;
  g_autoptr (InnAgenda) late = NULL;
  g_autoptr (InnAgenda) cut = NULL;
  g_autofree char *of_week = NULL;
  g_autofree char *of_late = NULL;
  g_autofree char *of_cut = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  const InnAgendaTask *first = NULL;
  gint64 kept;

  add_task (book, id, "at-eight", today, 480);
  add_task (book, id, "tomorrow", inn_date_add_days (today, 1), INN_CIVIL_NO_MINUTE);
  add_promise (book, id, "yesterday", inn_civil_new (inn_date_add_days (today, -1), 600));
  add_promise (book, id, "at-seven", inn_civil_new (today, 420));
  add_promise (book, id, "some-time", inn_civil_new (today, INN_CIVIL_NO_MINUTE));
  add_promise (book, id, "next-week", inn_civil_new (inn_date_add_days (today, 7), 0));
  add_promise (book, id, "too-late", inn_civil_new (inn_date_add_days (today, 8), 0));
  add_promise (book, id, "some-day", INN_CIVIL_NONE);
  kept = add_promise (book, id, "kept", inn_civil_new (today, 430));
  inn_store_settle_promise_async (book->store, kept, TRUE, NULL, NULL, inn_test_loop_done_cb,
                                  &result);
  inn_store_change_promise_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);

  /* It is nine. */
  week = load (book, (InnAgendaAsk) { .now = { today, 540 }, .days = 7 });
  of_week = tell_tasks (week);
  g_assert_cmpstr (of_week, ==, "yesterday at-seven at-eight some-time tomorrow next-week");
  g_assert_cmpint (week->n_overdue, ==, 3);
  g_assert_cmpint (week->n_today, ==, 1);
  g_assert_cmpint (week->n_coming, ==, 2);
  first = g_ptr_array_index (week->tasks, 0);
  g_assert_cmpstr (first->name, ==, "林雨桐");
  g_assert_cmpint (inn_agenda_task_get_guest_id (first), ==, id);
  g_assert_null (first->follow_up);

  late = load (book, (InnAgendaAsk) { .now = { today, 540 }, .days = -1 });
  of_late = tell_tasks (late);
  g_assert_cmpstr (of_late, ==, "yesterday at-seven at-eight");

  cut = load (book, (InnAgendaAsk) { .now = { today, 540 }, .days = 7, .limit = 1 });
  of_cut = tell_tasks (cut);
  g_assert_cmpstr (of_cut, ==, "yesterday");
  g_assert_cmpint (cut->n_overdue + cut->n_today + cut->n_coming, ==, 6);
}

static void
add_stay (InnTestBook *book,
          gint64       guest_id,
          int          from,
          int          to,
          const char  *status)
{
  char arrival[INN_DATE_ISO_SIZE], departure[INN_DATE_ISO_SIZE];
  g_autofree char *sql
    = g_strdup_printf ("INSERT INTO stay (guest_id, arrival, departure, status, created_utc) "
                       "VALUES (%" G_GINT64_FORMAT ", '%s', '%s', '%s', 1)", guest_id,
                       inn_date_to_iso (inn_date_add_days (INN_TEST_TODAY, from), arrival),
                       inn_date_to_iso (inn_date_add_days (INN_TEST_TODAY, to), departure), status);

  inn_test_book_do (book, sql);
}

/* What is for the next visit waits on the day of that visit, and on no other. */
static void
test_visits (void)
{
  static const struct
  {
    const char *what;
    int         from, to;
    const char *status;
    int         days;     /* from today on, -1 for never */
  } cases[] = {
    { "in-house", -2, 3, "in-house", 0 },
    { "stayed-on", -5, -1, "in-house", 0 },
    { "today", 0, 2, "booked", 0 },
    { "came-not-yet", -1, 2, "booked", 0 },
    { "comes", 3, 5, "booked", 3 },
    { "comes-far", 9, 10, "booked", -1 },
    { "left", -3, -1, "departed", -1 },
    { "gone-by", -3, -1, "booked", -1 },
    { "cancelled", 0, 2, "cancelled", -1 },
    { "", -1, 4, "in-house", 4 },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnAgenda) week = NULL;
  g_autoptr (InnAgenda) day = NULL;
  g_autofree char *of_day = NULL;
  gint64 companion;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = inn_test_guest_add (book, "王五", NULL);

      add_stay (book, id, cases[i].from, cases[i].to, cases[i].status);
      add_promise (book, id, cases[i].what, INN_CIVIL_NONE);
    }
  companion = inn_test_guest_add (book, "李四", NULL);
  inn_test_book_do (book, "INSERT INTO stay_guest (stay_id, guest_id) "
                          "SELECT s.id, max (g.id) FROM stay s, guest g WHERE s.id = 5");
  add_promise (book, companion, "along", INN_CIVIL_NONE);

  week = load (book, (InnAgendaAsk) { .now = { INN_TEST_TODAY, 540 }, .days = 7 });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *what = *cases[i].what != '\0' ? cases[i].what : "Late check-out";
      int days = -1;

      for (guint j = 0; j < week->tasks->len; j++)
        {
          const InnAgendaTask *task = g_ptr_array_index (week->tasks, j);

          if (g_str_equal (inn_agenda_task_get_what (task), what))
            days = inn_date_days_between (INN_TEST_TODAY, task->due.date);
        }
      g_test_message ("%s", what);
      g_assert_cmpint (days, ==, cases[i].days);
    }
  g_assert_cmpint (week->n_overdue, ==, 0);
  g_assert_cmpint (week->n_today, ==, 4);
  g_assert_cmpint (week->n_coming, ==, 3);

  day = load (book, (InnAgendaAsk) { .now = { INN_TEST_TODAY, 540 } });
  of_day = tell_tasks (day);
  g_assert_cmpstr (of_day, ==, "in-house stayed-on today came-not-yet");
  g_assert_cmpint (day->n_coming, ==, 0);
}

static void
test_birthdays (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnAgenda) month = NULL;
  g_autoptr (InnAgenda) day = NULL;
  g_autofree char *of_month = NULL;
  g_autofree char *of_day = NULL;

  add_born (book, "Solar", inn_birthday_new_solar (1990, 11, 22), 0);
  add_born (book, "Yearless", inn_birthday_new_solar (0, 12, 21), 0);
  add_born (book, "TooLate", inn_birthday_new_solar (1990, 12, 22), 0);
  add_born (book, "Yesterday", inn_birthday_new_solar (1990, 11, 21), 0);
  /* 2026-12-17 is the ninth of the eleventh month. */
  add_born (book, "Lunar", inn_birthday_new_lunar (1990, 11, 9, FALSE), 0);
  add_born (book, "Vip", inn_birthday_new_solar (1980, 11, 22), INN_GUEST_VIP);
  add_born (book, "Dead", inn_birthday_new_solar (1980, 11, 22), INN_GUEST_DECEASED);
  add_born (book, "Away", inn_birthday_new_solar (1980, 11, 22), INN_GUEST_ARCHIVED);
  add_born (book, "Quiet", inn_birthday_new_solar (1980, 11, 22), INN_GUEST_NO_CONTACT);
  add_born (book, "Banned", inn_birthday_new_solar (1980, 11, 22), INN_GUEST_BANNED);
  inn_test_guest_add (book, "Unknown", NULL);

  month = load (book, (InnAgendaAsk) { .now = { INN_TEST_TODAY, 540 }, .birthday_days = 30 });
  of_month = tell_birthdays (month);
  g_assert_cmpstr (of_month, ==, "Vip+0(46) Solar+0(36) Lunar+25(36) Yearless+29");

  day = load (book, (InnAgendaAsk) { .now = { INN_TEST_TODAY, 540 }, .birthday_days = 1 });
  of_day = tell_birthdays (day);
  g_assert_cmpstr (of_day, ==, "Vip+0(46) Solar+0(36)");
}

static void
test_new_year (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnAgenda) agenda = NULL;
  g_autofree char *text = NULL;

  add_born (book, "January", inn_birthday_new_solar (2000, 1, 2), 0);
  add_born (book, "December", inn_birthday_new_solar (2000, 12, 31), 0);
  agenda = load (book, (InnAgendaAsk) { .now = { inn_date_new (2026, 12, 30), 0 },
                                        .birthday_days = 30 });
  text = tell_birthdays (agenda);
  g_assert_cmpstr (text, ==, "December+1(26) January+3(27)");
}

static void
test_leap_day (void)
{
  static const struct
  {
    InnFeb29Rule  rule;
    const char   *expected;
  } cases[] = {
    { INN_FEB29_ON_FEB28, "Leap+0(27)" },
    { INN_FEB29_ON_MAR1, "Leap+1(27)" },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  add_born (book, "Leap", inn_birthday_new_solar (2000, 2, 29), 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnAgenda) agenda
        = load (book, (InnAgendaAsk) { .now = { inn_date_new (2027, 2, 28), 0 },
                                       .birthday_days = 30, .feb29 = cases[i].rule });
      g_autofree char *text = tell_birthdays (agenda);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Every birthday of a year, against asking each guest in turn. */
static void
test_against_reference (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  InnBirthday born[60];

  for (guint i = 0; i < G_N_ELEMENTS (born); i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u", i);
      int month = g_test_rand_int_range (1, 13);

      born[i] = i % 2 == 0
                  ? inn_birthday_new_solar (1950 + i, month,
                                            g_test_rand_int_range (
                                              1, inn_date_days_in_month (1950 + i, month) + 1))
                  : inn_birthday_new_lunar (0, month, g_test_rand_int_range (1, 31), i % 8 == 1);
      add_born (book, name, born[i], 0);
    }

  for (int left = 0; left < 400; left += 50)
    {
      InnDate today = inn_date_add_days (INN_TEST_TODAY, left);
      g_autoptr (InnAgenda) agenda
        = load (book, (InnAgendaAsk) { .now = { today, 0 }, .birthday_days = 50 });
      g_autofree char *found = tell_birthdays (agenda);
      g_autoptr (GString) expected = g_string_new (NULL);

      for (int days = 0; days < 50; days++)
        for (guint i = 0; i < G_N_ELEMENTS (born); i++)
          {
            InnDate day = inn_date_add_days (today, days);
            int age = inn_birthday_age_turned (born[i], day);

            if (!inn_birthday_is_on (born[i], day, INN_FEB29_ON_FEB28))
              continue;
            g_string_append_printf (expected, "%s%02u+%d", expected->len > 0 ? " " : "", i, days);
            if (age >= 0)
              g_string_append_printf (expected, "(%d)", age);
          }

      g_assert_cmpstr (found, ==, expected->str);
    }
}

static gint64
answer (InnTestBook    *book,
        gint64          guest_id,
        InnAnswerKind   kind,
        InnCivil        until,
        GError        **error)
{
  g_autoptr (InnAnswer) given = inn_answer_new (guest_id, INN_TEST_TODAY, kind);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  given->until = until;
  inn_store_answer_day_async (book->store, given, NULL, inn_test_loop_done_cb, &result);
  if (inn_store_answer_day_finish (book->store, inn_test_loop_wait (&result), &seq, error) == 0)
    return 0;

  return seq;
}

static InnAnswer *
get_answer (InnAgenda *agenda)
{
  g_assert_cmpuint (agenda->days->len, ==, 1);

  return ((InnAgendaDay *) g_ptr_array_index (agenda->days, 0))->answer;
}

static void
test_answers (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_born (book, "Solar", inn_birthday_new_solar (1990, 11, 22), 0);
  InnAgendaAsk ask = { .now = { INN_TEST_TODAY, 540 }, .birthday_days = 1 };
  g_autoptr (InnAgenda) open = load (book, ask);
  g_autoptr (InnAgenda) snoozed = NULL;
  g_autoptr (InnAgenda) done = NULL;
  g_autoptr (InnAgenda) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  g_assert_null (get_answer (open));

  answer (book, id, INN_ANSWER_SNOOZED, inn_civil_new (INN_TEST_TODAY, 18 * 60), &error);
  g_assert_no_error (error);
  snoozed = load (book, ask);
  g_assert_cmpint (get_answer (snoozed)->kind, ==, INN_ANSWER_SNOOZED);
  g_assert_cmpint (get_answer (snoozed)->until.minute, ==, 18 * 60);

  seq = answer (book, id, INN_ANSWER_DONE, INN_CIVIL_NONE, &error);
  g_assert_no_error (error);
  done = load (book, ask);
  g_assert_cmpint (get_answer (done)->kind, ==, INN_ANSWER_DONE);

  inn_test_undo (book, seq);
  again = load (book, ask);
  g_assert_cmpint (get_answer (again)->kind, ==, INN_ANSWER_SNOOZED);
}

static void
test_answers_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_born (book, "Solar", inn_birthday_new_solar (1990, 11, 22), 0);
  g_autoptr (GError) gone = NULL;
  g_autoptr (GError) timeless = NULL;

  answer (book, 4711, INN_ANSWER_DONE, INN_CIVIL_NONE, &gone);
  g_assert_error (gone, INN_ERROR, INN_ERROR_NOT_FOUND);
  answer (book, id, INN_ANSWER_SNOOZED, INN_CIVIL_NONE, &timeless);
  g_assert_error (timeless, INN_ERROR, INN_ERROR_INVALID);
}

static char *
tell_other_days (InnTestBook *book)
{
  g_autoptr (InnAgenda) agenda
    = load (book, (InnAgendaAsk) { .now = { INN_TEST_TODAY, 540 }, .birthday_days = 40 });
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < agenda->days->len; i++)
    {
      const InnAgendaDay *day = g_ptr_array_index (agenda->days, i);

      if (day->kind != INN_RULE_BIRTHDAY && !inn_agenda_day_is_settled (day))
        g_string_append_printf (text, "%s%s/%s+%d", text->len > 0 ? " | " : "", day->name, day->label,
                                day->days_left);
    }

  return g_string_free (text, FALSE);
}

static void
test_other_days (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_born (book, "A", inn_birthday_new_solar (1990, 11, 23), 0);
  gint64 quiet = add_born (book, "Q", inn_birthday_new_solar (1990, 11, 23), INN_GUEST_NO_CONTACT);
  g_autofree char *own = g_strdup_printf (
    "INSERT INTO important_date (guest_id, kind, name, calendar, year, month, day) VALUES "
    "(%" G_GINT64_FORMAT ", 'anniversary', '', 'solar', 2016, 11, 23), "
    "(%" G_GINT64_FORMAT ", 'other', 'Move', 'lunar', NULL, 10, 16), "
    "(%" G_GINT64_FORMAT ", 'anniversary', '', 'solar', 2016, 11, 23)", id, id, quiet);
  g_autofree char *ends = g_strdup_printf (
    "INSERT INTO identity_document (guest_id, kind, sealed, blind_index, expires) VALUES "
    "(%" G_GINT64_FORMAT ", 'passport', zeroblob (40), zeroblob (16), '2026-12-01');; "
    "UPDATE guest SET tier = 'gold', tier_until = '2026-12-02' WHERE id = %" G_GINT64_FORMAT, id, id);
  g_auto (GStrv) two = g_strsplit (ends, ";; ", 2);
  g_autofree char *quietly = NULL;
  g_autofree char *all = NULL;
  g_autofree char *answered = NULL;
  g_autoptr (InnAnswer) given = inn_answer_new (id, inn_date_add_days (INN_TEST_TODAY, 1),
                                                INN_ANSWER_DONE);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_test_book_do (book, own);
  inn_test_book_do (book, two[0]);
  inn_test_book_do (book, two[1]);
  inn_test_book_do (book, "INSERT INTO festival (name, calendar, month, day) "
                          "VALUES ('Lake day', 'solar', 12, 3)");

  /* What ends is told only once its rule is switched on. */
  quietly = tell_other_days (book);
  g_assert_cmpstr (quietly, ==,
                   "A/Wedding anniversary+1 | A/Move+2 | Lake day/+11");

  inn_test_book_do (book, "UPDATE reminder_rule SET enabled = 1");
  all = tell_other_days (book);
  g_assert_cmpstr (all, ==,
                   "A/Wedding anniversary+1 | A/Move+2 | A/Passport expires+9 | A/Gold membership ends+10"
                   " | Lake day/+11");

  /* The birthday of the same day is not answered by it. */
  given->of = INN_RULE_IMPORTANT_DATE;
  given->subject_id = inn_test_book_get_int (book, "SELECT min (id) FROM important_date");
  inn_store_answer_day_async (book->store, given, NULL, inn_test_loop_done_cb, &result);
  g_assert_cmpint (inn_store_answer_day_finish (book->store, inn_test_loop_wait (&result), &seq, &error),
                   !=, 0);
  g_assert_no_error (error);
  answered = tell_other_days (book);
  g_assert_true (g_str_has_prefix (answered, "A/Move+2"));
  {
    g_autoptr (InnAgenda) agenda
      = load (book, (InnAgendaAsk) { .now = { INN_TEST_TODAY, 540 }, .birthday_days = 2 });
    g_autofree char *birthdays = tell_birthdays (agenda);

    g_assert_cmpstr (birthdays, ==, "A+1(36)");
    g_assert_false (inn_agenda_day_is_settled (g_ptr_array_index (agenda->days, 0)));
  }

  inn_test_undo (book, seq);
  g_free (g_steal_pointer (&answered));
  answered = tell_other_days (book);
  g_assert_cmpstr (answered, ==, all);
}

static gint64
set_rules (InnTestBook *book,
           int          minute,
           const int   *leads,
           gsize        n_leads)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_set_rules_async (book->store, minute, minute + 1, leads, n_leads, NULL,
                             inn_test_loop_done_cb, &result);
  inn_store_set_rules_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static char *
tell_rules (InnTestBook *book)
{
  return inn_test_book_get_text (book,
                                 "SELECT group_concat (kind || ' ' || days_before || ' ' || minute"
                                 " || ' ' || enabled, '; ') FROM reminder_rule"
                                 " WHERE kind IN ('follow-up', 'birthday')");
}

static void
test_rules (void)
{
  const int first[] = { 3, 0 };
  const int second[] = { 3 };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *more = NULL;
  g_autofree char *fewer = NULL;
  g_autofree char *none = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpint (set_rules (book, 540, first, 2), >, 0);
  more = tell_rules (book);
  g_assert_cmpstr (more, ==, "follow-up 0 540 1; birthday 0 541 1; birthday 3 541 1");
  g_assert_cmpint (set_rules (book, 540, first, 2), ==, 0);

  set_rules (book, 600, second, 1);
  fewer = tell_rules (book);
  g_assert_cmpstr (fewer, ==, "follow-up 0 600 1; birthday 0 601 0; birthday 3 601 1");

  set_rules (book, 600, NULL, 0);
  none = tell_rules (book);
  g_assert_cmpstr (none, ==, "follow-up 0 600 1; birthday 0 601 0; birthday 3 601 0");

  set_rules (book, 540, first, 2);
  back = tell_rules (book);
  g_assert_cmpstr (back, ==, more);
}

/* The clock at both ends of what it may show. */
static void
test_ends_of_time (void)
{
  static const struct
  {
    guint16     year;
    guint8      month, day;
    int         days;
    const char *tasks;
  } cases[] = {
    { 1, 1, 1, 0, "first" }, { 1, 1, 1, 366, "first" },
    { 9999, 12, 31, 0, "first eve last" }, { 9999, 12, 31, 366, "first eve last" },
    { 9999, 12, 30, 0, "first eve" }, { 9999, 12, 30, 1, "first eve last" },
    { 9999, 12, 1, 366, "first eve last" },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 guest = add_born (book, "Lin", inn_birthday_new_solar (0, 12, 31), 0);

  add_born (book, "Zhou", inn_birthday_new_lunar (0, 11, 1, FALSE), 0);
  add_task (book, guest, "first", inn_date_new (1, 1, 1), INN_CIVIL_NO_MINUTE);
  add_task (book, guest, "eve", inn_date_new (9999, 12, 30), INN_CIVIL_NO_MINUTE);
  add_task (book, guest, "last", inn_date_new (9999, 12, 31), INN_CIVIL_NO_MINUTE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnAgendaAsk ask = {
        .now = inn_civil_new (inn_date_new (cases[i].year, cases[i].month, cases[i].day), 1439),
        .days = cases[i].days,
        .birthday_days = cases[i].days + 1,
      };
      g_autoptr (InnAgenda) agenda = load (book, ask);
      g_autofree char *tasks = tell_tasks (agenda);

      g_test_message ("%u", i);
      g_assert_cmpstr (tasks, ==, cases[i].tasks);
      g_assert_cmpint (agenda->n_overdue + agenda->n_today + agenda->n_coming, ==,
                       agenda->tasks->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/overdue-then-by-time", test_tasks);
  g_test_add_func ("/agenda/promises-stand-among-them", test_promises);
  g_test_add_func ("/agenda/a-promise-for-a-visit-waits-for-it", test_visits);
  g_test_add_func ("/agenda/birthdays-by-days-left", test_birthdays);
  g_test_add_func ("/agenda/birthdays-cross-new-year", test_new_year);
  g_test_add_func ("/agenda/leap-day-follows-the-setting", test_leap_day);
  g_test_add_func ("/agenda/same-as-asking-each-guest", test_against_reference);
  g_test_add_func ("/agenda/answers-are-shown-and-undone", test_answers);
  g_test_add_func ("/agenda/answers-that-do-not-fit-are-refused", test_answers_refused);
  g_test_add_func ("/agenda/the-first-and-the-last-of-all-days-have-one", test_ends_of_time);
  g_test_add_func ("/agenda/other-days-by-their-rules", test_other_days);
  g_test_add_func ("/agenda/rules-follow-the-settings", test_rules);

  return g_test_run ();
}
