/* test-automation-run.c: what a run of the rules keeps to: once for a cause, never to whom it must not reach,
 * no more than the limit, and whatever is taken back stays taken back.
 */

#include "config.h"

#include "inn-error.h"
#include "inn-store-automation.h"
#include "inn-test-book.h"
#include "inn-test-guests.h"
#include "inn-test-loop.h"

#define LIMIT 2

static int
run (InnTestBook *book)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  int n_acts = 0;

  inn_store_run_automation_async (book->store, INN_FEB29_ON_FEB28, LIMIT, NULL, inn_test_loop_done_cb, &loop);
  n_acts = inn_store_run_automation_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return n_acts;
}

static gint64
find_rule (InnTestBook *book,
           const char  *key)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM automation_rule WHERE key = '%s'", key);

  return inn_test_book_get_int (book, sql);
}

static gboolean
switch_rule (InnTestBook  *book,
             gint64        id,
             gboolean      enabled,
             GError      **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_switch_automation_async (book->store, id, enabled, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_switch_automation_finish (book->store, inn_test_loop_wait (&loop), NULL, error);
}

static void
switch_on (InnTestBook *book,
           const char  *key)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (switch_rule (book, find_rule (book, key), TRUE, &error));
  g_assert_no_error (error);
}

/* A stay that ended so many days from today. */
static void
add_departed (InnTestBook *book,
              gint64       guest_id,
              int          from,
              int          to)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO stay (guest_id, arrival, departure, status, created_utc) "
    "VALUES (%" G_GINT64_FORMAT ", date ('2026-11-22', '%d days'), date ('2026-11-22', '%d days'), 'departed', 1)",
    guest_id, from, to);

  inn_test_book_do (book, sql);
}

static int
count_tasks (InnTestBook *book)
{
  return (int) inn_test_book_get_int (book, "SELECT count (*) FROM follow_up");
}

static char *
tell_firings (InnTestBook *book)
{
  return inn_test_book_get_text (book, "SELECT group_concat (guest_id || ' ' || state || reason, ', ') "
                                       "FROM (SELECT * FROM automation_firing ORDER BY guest_id, day)");
}

static void
pass_days (InnTestBook *book,
           int          days)
{
  InnCivil now = inn_clock_get_civil (book->clock);

  now.date = inn_date_add_days (now.date, days);
  inn_clock_set_now (book->clock, now);
}

/* Thanks are due the day after; once, whatever is undone and however often it runs. */
static void
test_once (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "A", NULL);
  g_autofree char *due = NULL;
  gint64 seq = 0;

  switch_on (book, "thanks");
  add_departed (book, id, -2, 0);
  g_assert_cmpint (run (book), ==, 0);
  pass_days (book, 1);
  g_assert_cmpint (run (book), ==, 1);
  g_assert_cmpint (count_tasks (book), ==, 1);
  due = inn_test_book_get_text (book, "SELECT due || ' ' || (origin = 'automatic') || ' ' || marketing FROM follow_up "
                                      "WHERE rule_id IS NOT NULL AND template_id IS NOT NULL");
  g_assert_cmpstr (due, ==, "2026-11-23 1 0");
  g_assert_cmpint (run (book), ==, 0);

  /* Taken back, and the clock set back: not again. */
  seq = inn_test_book_get_int (book, "SELECT max (seq) FROM entry");
  inn_test_undo (book, seq);
  g_assert_cmpint (count_tasks (book), ==, 0);
  g_assert_cmpint (run (book), ==, 0);
  pass_days (book, -1);
  g_assert_cmpint (run (book), ==, 0);
  pass_days (book, 5);
  g_assert_cmpint (run (book), ==, 0);
  g_assert_cmpint (count_tasks (book), ==, 0);
}

/* What happened before the rule was there is left alone. */
static void
test_since (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  add_departed (book, inn_test_guest_add (book, "A", NULL), -3, -1);
  switch_on (book, "thanks");
  g_assert_cmpint (run (book), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM automation_firing"), ==, 0);
}

/* Nobody is won back who died, is put away, not welcome, wants no contact, said no, or complains. */
static void
test_held (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  static const char *const marks[] = {
    "vip = 0", "deceased = 1", "archived = 1", "banned = 1", "no_contact = 1",
  };
  g_autofree char *told = NULL;
  g_autofree char *later = NULL;

  for (gsize i = 0; i < 7; i++)
    {
      gint64 id = inn_test_guest_add (book, "G", NULL);

      add_departed (book, id, -92, -90);
      if (i < G_N_ELEMENTS (marks))
        {
          g_autofree char *sql = g_strdup_printf ("UPDATE guest SET %s WHERE id = %" G_GINT64_FORMAT, marks[i],
                                                  id);

          inn_test_book_do (book, sql);
        }
    }
  inn_test_book_do (book, "INSERT INTO consent (guest_id, purpose, answer, day, how, recorded_utc) "
                          "VALUES (6, 'marketing', 'refused', '2026-11-01', 'spoken', 1)");
  inn_test_book_do (book, "INSERT INTO feedback (guest_id, kind, day, what, created_utc) "
                          "VALUES (7, 'complaint', '2026-11-20', 'Noise', 1)");
  switch_on (book, "win-back");
  g_assert_cmpint (run (book), ==, 1);
  told = tell_firings (book);
  g_assert_cmpstr (told, ==, "1 done, 2 helddeceased, 3 heldarchived, 4 heldbanned, 5 heldno-contact, "
                             "6 heldconsent, 7 heldcomplaint");

  /* What nothing speaks against any more goes, while it is fresh. */
  inn_test_book_do (book, "UPDATE feedback SET closed = 1, closed_utc = 2");
  pass_days (book, 3);
  g_assert_cmpint (run (book), ==, 1);
  g_assert_cmpint (count_tasks (book), ==, 2);
  pass_days (book, 60);
  g_assert_cmpint (run (book), ==, 0);
  later = tell_firings (book);
  g_assert_cmpstr (later, ==, "1 done, 2 passeddeceased, 3 passedarchived, 4 passedbanned, "
                              "5 passedno-contact, 6 passedconsent, 7 done");
}

/* Setting a day right later is no new cause: a stay is departed from once, a complaint is made once. */
static void
test_set_right (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "A", NULL);
  gint64 other = inn_test_guest_add (book, "B", NULL);
  g_autofree char *complaint = NULL;

  switch_on (book, "recover");
  switch_on (book, "welcome");
  switch_on (book, "open-complaint");
  add_departed (book, id, 0, 1);
  inn_test_book_do (book, "UPDATE stay SET recommend = 3");
  complaint = g_strdup_printf ("INSERT INTO feedback (guest_id, kind, day, what, created_utc) "
                               "VALUES (%" G_GINT64_FORMAT ", 'complaint', '2026-11-23', 'Noise', 1)", other);
  inn_test_book_do (book, complaint);
  pass_days (book, 3);
  run (book);
  g_assert_cmpint (count_tasks (book), ==, 3);

  inn_test_book_do (book, "UPDATE stay SET arrival = '2026-11-23', departure = '2026-11-24'");
  inn_test_book_do (book, "UPDATE feedback SET day = '2026-11-24'");
  run (book);
  g_assert_cmpint (count_tasks (book), ==, 3);
}

/* What was held back stays one line when its day is set right, and goes when nothing speaks against it. */
static void
test_held_set_right (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *told = NULL;
  g_autofree char *later = NULL;

  switch_on (book, "recover");
  add_departed (book, inn_test_guest_add (book, "A", NULL), 0, 1);
  inn_test_book_do (book, "UPDATE stay SET recommend = 3");
  inn_test_book_do (book, "UPDATE guest SET no_contact = 1");
  pass_days (book, 3);
  g_assert_cmpint (run (book), ==, 0);
  inn_test_book_do (book, "UPDATE stay SET departure = '2026-11-24'");
  g_assert_cmpint (run (book), ==, 0);
  told = tell_firings (book);
  g_assert_cmpstr (told, ==, "1 heldno-contact");

  inn_test_book_do (book, "UPDATE guest SET no_contact = 0");
  g_assert_cmpint (run (book), ==, 1);
  g_assert_cmpint (run (book), ==, 0);
  later = tell_firings (book);
  g_assert_cmpstr (later, ==, "1 done");
  g_assert_cmpint (count_tasks (book), ==, 1);
}

/* A booking that is moved is prepared for once more. */
static void
test_moved_booking (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  switch_on (book, "prepare");
  add_departed (book, inn_test_guest_add (book, "A", NULL), 1, 2);
  inn_test_book_do (book, "UPDATE stay SET status = 'booked'");
  g_assert_cmpint (run (book), ==, 1);
  inn_test_book_do (book, "UPDATE stay SET arrival = '2026-11-25', departure = '2026-11-26'");
  g_assert_cmpint (run (book), ==, 0);
  pass_days (book, 2);
  g_assert_cmpint (run (book), ==, 1);
  g_assert_cmpint (count_tasks (book), ==, 2);
}

/* No more advertising in a calendar month than the limit, over all rules and by hand. */
static void
test_limit (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *told = NULL;

  for (int i = 0; i < 3; i++)
    add_departed (book, inn_test_guest_add (book, "G", NULL), -92, -90);
  inn_test_book_do (book, "INSERT INTO follow_up (guest_id, what, due, created_utc, marketing) "
                          "VALUES (2, 'x', '2026-11-30', 1, 1)");
  inn_test_book_do (book, "INSERT INTO interaction (guest_id, kind, day, what, created_utc, marketing) "
                          "VALUES (2, 'wechat', '2026-11-01', 'x', 1, 1)");
  inn_test_book_do (book, "INSERT INTO interaction (guest_id, kind, day, what, created_utc, marketing) "
                          "VALUES (3, 'wechat', '2026-10-31', 'x', 1, 1), (3, 'wechat', '2026-11-02', 'x', 1, 1)");
  switch_on (book, "win-back");
  run (book);
  told = tell_firings (book);
  g_assert_cmpstr (told, ==, "1 done, 2 heldlimit, 3 done");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM follow_up WHERE guest_id = 2"), ==, 1);

  /* The next month is another one. */
  pass_days (book, 9);
  g_assert_cmpint (run (book), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM follow_up WHERE guest_id = 2"), ==, 2);
}

static int
count_most_in_a_month (InnTestBook *book)
{
  return (int) inn_test_book_get_int (
    book, "SELECT coalesce (max (n), 0) FROM (SELECT count (*) AS n FROM follow_up WHERE marketing = 1 "
          "GROUP BY guest_id, substr (due, 1, 7))");
}

/* Four rules that advertise, over three months and a day at a time: no guest gets more than the limit in any
 * month. Greetings and service are not counted: as service the same four rules do more. */
static void
test_limit_over_all (void)
{
  for (int advertise = 0; advertise < 2; advertise++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new ();
      g_autofree char *sql = g_strdup_printf (
        "UPDATE automation_rule SET enabled = 1, since = '2026-11-01', quiet_days = 0, template_id = NULL, "
        "purpose = '%s' WHERE key IN ('thanks', 'nurture', 'welcome', 'win-back')",
        advertise ? "marketing" : "service");

      inn_test_book_do (book, sql);
      for (int i = 0; i < 6; i++)
        {
          gint64 id = inn_test_guest_add (book, "G", NULL);

          for (int n = 0, day = g_test_rand_int_range (0, 20); n < 8; n++, day += 5)
            add_departed (book, id, day, day + 2);
        }
      inn_test_book_do (book, "UPDATE stay SET recommend = 10");
      for (int i = 0; i < 45; i++)
        {
          pass_days (book, 2);
          run (book);
          if (advertise)
            g_assert_cmpint (count_most_in_a_month (book), <=, LIMIT);
        }
      if (advertise)
        g_assert_cmpint (count_most_in_a_month (book), ==, LIMIT);
      else
        g_assert_cmpint (inn_test_book_get_int (book, "SELECT max (n) FROM (SELECT count (*) AS n FROM "
                                                      "follow_up GROUP BY guest_id, substr (due, 1, 7))"),
                         >, LIMIT);
    }
}

static InnAutomationRule *
new_tag_rule (const char *name,
              gint64      waits_for,
              gint64      puts_on)
{
  InnAutomationRule *rule = inn_automation_rule_new (INN_CAUSE_TAG);

  g_free (rule->name);
  rule->name = g_strdup (name);
  rule->cause_tag_id = waits_for;
  rule->tag_id = puts_on;
  rule->makes_task = FALSE;

  return rule;
}

static gint64
save_rule (InnTestBook             *book,
           const InnAutomationRule *rule)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  inn_store_save_automation_async (book->store, rule, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_automation_finish (book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* A chain of tags runs to its end at once; a circle is refused, and named. */
static void
test_tags (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 guest = inn_test_guest_add (book, "A", NULL);
  gint64 rules[3];
  g_autofree char *worn = NULL;

  inn_test_book_do (book, "INSERT INTO tag (group_id, name, folded) VALUES (1, 'A', 'xa'), (1, 'B', 'xb'), "
                          "(1, 'C', 'xc')");
  for (int i = 0; i < 3; i++)
    {
      gint64 first = inn_test_book_get_int (book, "SELECT id FROM tag WHERE folded = 'xa'");
      g_autofree char *name = g_strdup_printf ("R%d", i);
      g_autoptr (InnAutomationRule) rule = new_tag_rule (name, first + i, first + (i + 1) % 3);

      rules[i] = save_rule (book, rule);
    }
  g_assert_true (switch_rule (book, rules[1], TRUE, &error));
  g_assert_true (switch_rule (book, rules[0], TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (switch_rule (book, rules[2], TRUE, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CIRCLE);
  g_assert_nonnull (strstr (error->message, "R0 → R1 → R2 → R0"));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM automation_rule WHERE enabled"), ==, 2);

  {
    g_autofree char *sql = g_strdup_printf (
      "INSERT INTO guest_tag (guest_id, tag_id, added_utc) SELECT %" G_GINT64_FORMAT ", id, %" G_GINT64_FORMAT
      " FROM tag WHERE folded = 'xa'", guest, inn_clock_get_utc (book->clock));

    inn_test_book_do (book, sql);
  }
  g_assert_cmpint (run (book), ==, 2);
  worn = inn_test_book_get_text (book, "SELECT group_concat (folded) FROM (SELECT folded FROM guest_tag "
                                       "JOIN tag ON tag.id = tag_id ORDER BY folded)");
  g_assert_cmpstr (worn, ==, "xa,xb,xc");
  g_assert_cmpint (run (book), ==, 0);
}

/* A look back writes nothing, counts guests once, and warns of a rule for everybody. */
static void
test_preview (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (InnAutomationRule) rule = inn_automation_rule_new (INN_CAUSE_CHECK_OUT);
  g_autoptr (InnAutomationPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  gint64 entries = 0;

  for (int i = 0; i < 5; i++)
    {
      gint64 id = inn_test_guest_add (book, "G", NULL);

      if (i < 3)
        add_departed (book, id, -12 - i, -10 - i);
      if (i == 0)
        add_departed (book, id, -40, -39);
      if (i == 4)
        add_departed (book, id, -120, -100);
    }
  entries = inn_test_book_get_int (book, "SELECT max (seq) FROM entry");
  rule->amount = 1;

  inn_store_preview_automation_async (book->store, rule, inn_date_new (2026, 8, 24), INN_FEB29_ON_FEB28, NULL,
                                      inn_test_loop_done_cb, &loop);
  preview = inn_store_preview_automation_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->lines->len, ==, 4);
  g_assert_cmpuint (preview->n_guests, ==, 3);
  g_assert_cmpuint (preview->n_living, ==, 5);
  g_assert_true (inn_automation_preview_is_everybody (preview));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT max (seq) FROM entry"), ==, entries);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM automation_firing"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/automation-run/once-for-a-cause", test_once);
  g_test_add_func ("/automation-run/a-day-set-right-is-no-new-cause", test_set_right);
  g_test_add_func ("/automation-run/held-back-stays-one-line", test_held_set_right);
  g_test_add_func ("/automation-run/a-moved-booking-is-prepared-again", test_moved_booking);
  g_test_add_func ("/automation-run/what-was-before-is-left-alone", test_since);
  g_test_add_func ("/automation-run/held-back-with-the-reason", test_held);
  g_test_add_func ("/automation-run/no-more-than-the-limit", test_limit);
  g_test_add_func ("/automation-run/the-limit-over-all-rules", test_limit_over_all);
  g_test_add_func ("/automation-run/tags-in-a-row-and-in-a-circle", test_tags);
  g_test_add_func ("/automation-run/a-look-back-writes-nothing", test_preview);

  return g_test_run ();
}
