/* What is planned, and that a plan made over and over shows everything once. */

#include "config.h"

#include "inn-reminder-plan.h"

#define FOLLOW_UP_RULE 1
#define BIRTHDAY_RULE 2
#define AHEAD_RULE 3

typedef struct
{
  GArray    *rules;
  GArray    *tasks;
  GArray    *occasions;
  GArray    *leads;
  GPtrArray *answers;
  GArray    *occurrences;
} World;

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  InnReminderRule rules[] = {
    { FOLLOW_UP_RULE, INN_RULE_FOLLOW_UP, 0, 9 * 60, TRUE },
    { BIRTHDAY_RULE, INN_RULE_BIRTHDAY, 0, 8 * 60, TRUE },
    { AHEAD_RULE, INN_RULE_BIRTHDAY, 3, 8 * 60, TRUE },
  };

  world->rules = g_array_new (FALSE, FALSE, sizeof (InnReminderRule));
  g_array_append_vals (world->rules, rules, G_N_ELEMENTS (rules));
  world->tasks = g_array_new (FALSE, FALSE, sizeof (InnPlanTask));
  world->occasions = g_array_new (FALSE, FALSE, sizeof (InnOccasion));
  world->leads = g_array_new (FALSE, FALSE, sizeof (InnGuestLead));
  world->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_answer_unref);
  world->occurrences = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  g_array_unref (world->rules);
  g_array_unref (world->tasks);
  g_array_unref (world->occasions);
  g_array_unref (world->leads);
  g_ptr_array_unref (world->answers);
  g_array_unref (world->occurrences);
}

static InnCivil
at (const char *text)
{
  InnCivil civil;

  g_assert_true (inn_civil_from_text (text, &civil));

  return civil;
}

static InnDate
on (const char *text)
{
  InnDate date;

  g_assert_true (inn_date_from_iso (text, &date));

  return date;
}

static void
add_follow_up (World    *world,
               gint64    id,
               InnCivil  due)
{
  InnPlanTask follow_up = { INN_SUBJECT_FOLLOW_UP, id, due };

  g_array_append_val (world->tasks, follow_up);
}

static void
add_birthday (World   *world,
              gint64   guest_id,
              InnDate  day)
{
  InnOccasion birthday = { INN_RULE_BIRTHDAY, guest_id, guest_id, day };

  g_array_append_val (world->occasions, birthday);
}

static gboolean
is_key (const InnOccurrence *a,
        const InnOccurrence *b)
{
  return a->rule_id == b->rule_id
         && a->subject_kind == b->subject_kind
         && a->subject_id == b->subject_id
         && inn_date_equal (a->day, b->day);
}

/* Does what the table would. */
static void
replan (World    *world,
        InnCivil  now)
{
  g_autoptr (InnPlanChanges) changes = inn_reminder_plan_make (&(InnPlanFacts) {
    now, world->rules, world->tasks, world->occasions, world->leads, world->answers, world->occurrences,
  });

  for (guint i = 0; i < changes->remove->len; i++)
    for (guint j = 0; j < world->occurrences->len; j++)
      if (is_key (&g_array_index (changes->remove, InnOccurrence, i),
                  &g_array_index (world->occurrences, InnOccurrence, j)))
        {
          g_array_remove_index_fast (world->occurrences, j);
          break;
        }

  for (guint i = 0; i < changes->save->len; i++)
    {
      const InnOccurrence *save = &g_array_index (changes->save, InnOccurrence, i);
      gboolean known = FALSE;

      for (guint j = 0; j < world->occurrences->len && !known; j++)
        {
          InnOccurrence *row = &g_array_index (world->occurrences, InnOccurrence, j);

          if (is_key (save, row))
            {
              *row = *save;
              known = TRUE;
            }
        }
      if (!known)
        g_array_append_val (world->occurrences, *save);
    }
}

/* Plans, shows everything due, and says how many that were. */
static guint
show_due (World    *world,
          InnCivil  now)
{
  guint n_shown = 0;

  replan (world, now);
  for (guint i = 0; i < world->occurrences->len; i++)
    {
      InnOccurrence *row = &g_array_index (world->occurrences, InnOccurrence, i);

      if ((row->state == INN_OCCURRENCE_PLANNED || row->state == INN_OCCURRENCE_CLAIMED)
          && inn_civil_compare (row->fire, now) <= 0)
        {
          row->state = INN_OCCURRENCE_SHOWN;
          row->shown = row->fire;
          n_shown++;
        }
    }

  return n_shown;
}

static void
test_time_of_its_own (World         *world,
                      gconstpointer  data)
{
  add_follow_up (world, 1, at ("2026-11-22 14:00"));

  g_assert_cmpuint (show_due (world, at ("2026-11-22 13:59")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:00")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-23 14:00")), ==, 0);
}

static void
test_time_of_the_rule (World         *world,
                       gconstpointer  data)
{
  add_follow_up (world, 1, inn_civil_new (on ("2026-11-22"), INN_CIVIL_NO_MINUTE));

  g_assert_cmpuint (show_due (world, at ("2026-11-22 08:59")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 09:00")), ==, 1);
}

static void
test_postponed_comes_again (World         *world,
                            gconstpointer  data)
{
  InnPlanTask *follow_up = NULL;

  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  follow_up = &g_array_index (world->tasks, InnPlanTask, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:00")), ==, 1);

  follow_up->due = at ("2026-11-22 15:00");
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:10")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 15:00")), ==, 1);

  follow_up->due = at ("2026-11-24 09:00");
  g_assert_cmpuint (show_due (world, at ("2026-11-24 08:59")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-24 09:00")), ==, 1);
}

static void
test_undone_postponement_stays_shown (World         *world,
                                      gconstpointer  data)
{
  InnPlanTask *follow_up = NULL;

  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  follow_up = &g_array_index (world->tasks, InnPlanTask, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:00")), ==, 1);

  /* To another day, and back by an undo. */
  follow_up->due = at ("2026-11-23 09:00");
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:05")), ==, 0);
  follow_up->due = at ("2026-11-22 14:00");
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:06")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-23 09:00")), ==, 0);
}

static void
test_done_and_reopened (World         *world,
                        gconstpointer  data)
{
  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 13:00")), ==, 0);

  /* Done before its time: nothing. Opened again before its time: it comes. */
  g_array_set_size (world->tasks, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 13:30")), ==, 0);
  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:30")), ==, 1);

  /* Opened again after it was shown: it is in the panel, and does not pop up again. */
  g_array_set_size (world->tasks, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 15:00")), ==, 0);
  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 15:01")), ==, 0);
}

static void
test_clock_set_back (World         *world,
                     gconstpointer  data)
{
  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-11-20 09:00")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:00")), ==, 0);
}

static void
test_claimed_is_shown_again (World         *world,
                             gconstpointer  data)
{
  add_follow_up (world, 1, at ("2026-11-22 14:00"));
  replan (world, at ("2026-11-22 14:00"));
  g_array_index (world->occurrences, InnOccurrence, 0).state = INN_OCCURRENCE_CLAIMED;

  /* The program died between claim and popup. */
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:01")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 14:02")), ==, 0);
}

static void
test_birthday_with_lead (World         *world,
                         gconstpointer  data)
{
  add_birthday (world, 7, on ("2026-11-25"));

  g_assert_cmpuint (show_due (world, at ("2026-11-22 07:59")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 08:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-11-23 08:00")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-25 08:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-11-26 08:00")), ==, 0);
}

static void
test_birthday_after_days_off (World         *world,
                              gconstpointer  data)
{
  add_birthday (world, 7, on ("2026-11-25"));

  /* Both rules have their time: one reminder is enough. */
  g_assert_cmpuint (show_due (world, at ("2026-11-28 10:00")), ==, 1);
}

static void
test_birthday_answered (World         *world,
                        gconstpointer  data)
{
  InnAnswer *answer = inn_answer_new (7, on ("2026-11-25"), INN_ANSWER_DONE);

  add_birthday (world, 7, on ("2026-11-25"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 08:00")), ==, 1);

  answer->rule_id = AHEAD_RULE;
  g_ptr_array_add (world->answers, answer);
  g_assert_cmpuint (show_due (world, at ("2026-11-25 08:00")), ==, 0);
}

static void
test_birthday_postponed (World         *world,
                         gconstpointer  data)
{
  InnAnswer *answer = inn_answer_new (7, on ("2026-11-22"), INN_ANSWER_SNOOZED);

  add_birthday (world, 7, on ("2026-11-22"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 08:00")), ==, 1);

  answer->rule_id = BIRTHDAY_RULE;
  answer->until = at ("2026-11-22 16:00");
  g_ptr_array_add (world->answers, answer);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 15:59")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 16:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-11-22 17:00")), ==, 0);
}

static void
add_rule (World       *world,
          gint64       id,
          InnRuleKind  kind,
          int          days_before)
{
  InnReminderRule rule = { id, kind, days_before, 8 * 60, TRUE };

  g_array_append_val (world->rules, rule);
}

static void
add_occasion (World       *world,
              InnRuleKind  kind,
              gint64       subject_id,
              gint64       guest_id,
              InnDate      day)
{
  InnOccasion occasion = { kind, subject_id, guest_id, day };

  g_array_append_val (world->occasions, occasion);
}

/* Each kind has its own rules: the same day of the same guest is told once for each. */
static void
test_other_days (World         *world,
                 gconstpointer  data)
{
  add_rule (world, 11, INN_RULE_IMPORTANT_DATE, 0);
  add_rule (world, 12, INN_RULE_FESTIVAL, 7);
  add_rule (world, 13, INN_RULE_DOCUMENT, 30);
  add_rule (world, 14, INN_RULE_TIER, 30);
  add_birthday (world, 7, on ("2026-11-25"));
  add_occasion (world, INN_RULE_IMPORTANT_DATE, 3, 7, on ("2026-11-25"));
  add_occasion (world, INN_RULE_FESTIVAL, 1, 0, on ("2026-11-30"));
  add_occasion (world, INN_RULE_DOCUMENT, 5, 7, on ("2026-12-22"));
  add_occasion (world, INN_RULE_TIER, 7, 7, on ("2026-12-23"));

  /* The birthday three days ahead, the document thirty. */
  g_assert_cmpuint (show_due (world, at ("2026-11-22 08:00")), ==, 2);
  /* The festival in a week, the tier. */
  g_assert_cmpuint (show_due (world, at ("2026-11-23 08:00")), ==, 2);
  g_assert_cmpuint (show_due (world, at ("2026-11-24 08:00")), ==, 0);
  g_assert_cmpuint (show_due (world, at ("2026-11-25 08:00")), ==, 2);
  g_assert_cmpuint (show_due (world, at ("2026-12-23 08:00")), ==, 0);
}

/* What was done about the one says nothing of the other. */
static void
test_answer_is_for_one (World         *world,
                        gconstpointer  data)
{
  InnAnswer *answer = inn_answer_new (7, on ("2026-11-25"), INN_ANSWER_DONE);

  add_rule (world, 11, INN_RULE_IMPORTANT_DATE, 0);
  add_birthday (world, 7, on ("2026-11-25"));
  add_occasion (world, INN_RULE_IMPORTANT_DATE, 3, 7, on ("2026-11-25"));
  add_occasion (world, INN_RULE_IMPORTANT_DATE, 4, 7, on ("2026-11-25"));
  answer->of = INN_RULE_IMPORTANT_DATE;
  answer->subject_id = 3;
  answer->rule_id = 11;
  g_ptr_array_add (world->answers, answer);

  g_assert_cmpuint (show_due (world, at ("2026-11-25 08:00")), ==, 2);
}

/* A lead of one guest stands in place of those of the rules, and only there. */
static void
test_lead_of_one_guest (World         *world,
                        gconstpointer  data)
{
  InnGuestLead leads[] = { { 5, INN_RULE_IMPORTANT_DATE, 1 }, { 7, INN_RULE_BIRTHDAY, 10 } };

  g_array_append_vals (world->leads, leads, G_N_ELEMENTS (leads));
  g_assert_true (inn_date_equal (inn_reminder_plan_horizon (on ("2026-11-22"), world->rules, world->leads),
                                 on ("2026-12-04")));
  add_birthday (world, 5, on ("2026-12-05"));
  add_birthday (world, 7, on ("2026-12-05"));

  g_assert_cmpuint (show_due (world, at ("2026-11-25 08:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-12-02 08:00")), ==, 1);
  g_assert_cmpuint (show_due (world, at ("2026-12-05 08:00")), ==, 1);

  /* With the rules switched off nothing comes. */
  g_array_index (world->rules, InnReminderRule, 1).enabled = FALSE;
  g_array_index (world->rules, InnReminderRule, 2).enabled = FALSE;
  add_birthday (world, 7, on ("2026-12-20"));
  g_assert_cmpuint (show_due (world, at ("2026-12-10 08:00")), ==, 0);
}

static void
test_rule_switched_off (World         *world,
                        gconstpointer  data)
{
  add_birthday (world, 7, on ("2026-11-22"));
  g_array_index (world->rules, InnReminderRule, 1).enabled = FALSE;
  g_array_index (world->rules, InnReminderRule, 2).enabled = FALSE;
  g_assert_cmpuint (show_due (world, at ("2026-11-22 08:00")), ==, 0);

  g_array_index (world->rules, InnReminderRule, 1).enabled = TRUE;
  g_assert_cmpuint (show_due (world, at ("2026-11-22 09:00")), ==, 1);
}

/* Random acts over three years of checks at random moments, now and then with the PC off for weeks
 * or the clock set back: every time that was ever due while its follow-up was open, and that lies
 * later than all it was shown for before, is shown exactly once. */
static void
test_each_once (World         *world,
                gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  InnDate start = on ("2026-11-22");
  int now = 0;
  guint n_expected = 0;
  guint n_shown = 0;

  for (int i = 0; i < 40; i++)
    {
      int minute = g_rand_int_range (rand, 0, 5000);

      add_follow_up (world, i + 1,
                     inn_civil_new (inn_date_add_days (start, minute / 1440), minute % 1440));
    }

  for (int step = 0; step < 6000; step++)
    {
      InnCivil moment;

      now += g_rand_int_range (rand, 0, 10) == 0 ? g_rand_int_range (rand, -2000, 20000)
                                                 : g_rand_int_range (rand, 0, 200);
      now = MAX (now, 0);
      moment = inn_civil_new (inn_date_add_days (start, now / 1440), now % 1440);

      if (g_rand_boolean (rand))
        {
          InnPlanTask *moved =
            &g_array_index (world->tasks, InnPlanTask, g_rand_int_range (rand, 0, 40));
          int due = now + g_rand_int_range (rand, -1000, 3000);

          due = MAX (due, 0);
          moved->due = inn_civil_new (inn_date_add_days (start, due / 1440), due % 1440);
        }

      for (guint i = 0; i < world->tasks->len; i++)
        {
          InnCivil civil = g_array_index (world->tasks, InnPlanTask, i).due;
          int due = inn_date_days_between (start, civil.date) * 1440 + civil.minute;
          gboolean same_day_shown = FALSE;

          /* The obvious reference: remember per follow-up and day the latest time shown. */
          for (guint j = 0; j < world->occurrences->len && !same_day_shown; j++)
            {
              const InnOccurrence *row = &g_array_index (world->occurrences, InnOccurrence, j);

              same_day_shown = row->subject_id == (gint64) i + 1
                               && inn_date_equal (row->day, civil.date)
                               && inn_civil_is_set (row->shown)
                               && inn_civil_compare (civil, row->shown) <= 0;
            }
          if (due <= now && !same_day_shown)
            n_expected++;
        }

      n_shown += show_due (world, moment);
      g_assert_cmpuint (n_shown, ==, n_expected);
    }

  g_assert_cmpuint (n_shown, >, 1000);
}

#define ADD(path, func) \
  g_test_add ("/reminder-plan/" path, World, NULL, world_set_up, func, world_tear_down)

/* What was shown years ago and is done today is remembered from today on: today it may be undone. */
static void
test_memory_begins_when_it_goes (World         *world,
                                 gconstpointer  data)
{
  const InnOccurrence *row = NULL;

  add_follow_up (world, 1, at ("2026-11-22 10:00"));
  g_assert_cmpuint (show_due (world, at ("2026-11-22 10:00")), ==, 1);

  g_array_set_size (world->tasks, 0);
  replan (world, at ("2029-03-01 12:00"));
  add_follow_up (world, 1, at ("2026-11-22 10:00"));
  replan (world, at ("2029-03-01 12:01"));
  g_assert_cmpuint (world->occurrences->len, ==, 1);
  row = &g_array_index (world->occurrences, InnOccurrence, 0);
  g_assert_cmpint (row->state, ==, INN_OCCURRENCE_SHOWN);

  /* And not for ever. */
  g_array_set_size (world->tasks, 0);
  replan (world, at ("2029-03-01 12:02"));
  replan (world, at ("2030-03-01 12:02"));
  g_assert_cmpuint (world->occurrences->len, ==, 1);
  replan (world, at ("2030-06-01 12:02"));
  g_assert_cmpuint (world->occurrences->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("memory-begins-when-it-goes", test_memory_begins_when_it_goes);
  ADD ("fires-at-its-own-time-once", test_time_of_its_own);
  ADD ("without-a-time-fires-at-the-rule's", test_time_of_the_rule);
  ADD ("postponed-comes-again", test_postponed_comes_again);
  ADD ("undone-postponement-stays-shown", test_undone_postponement_stays_shown);
  ADD ("done-is-silent-reopened-comes", test_done_and_reopened);
  ADD ("clock-set-back-fires-nothing-again", test_clock_set_back);
  ADD ("claimed-but-not-shown-comes-again", test_claimed_is_shown_again);
  ADD ("birthday-ahead-and-on-the-day", test_birthday_with_lead);
  ADD ("birthday-after-days-off-comes-once", test_birthday_after_days_off);
  ADD ("birthday-greeted-ahead-is-silent-on-the-day", test_birthday_answered);
  ADD ("birthday-postponed-comes-again-once", test_birthday_postponed);
  ADD ("rule-switched-off-is-silent", test_rule_switched_off);
  ADD ("other-days-have-rules-of-their-own", test_other_days);
  ADD ("an-answer-is-for-one-day", test_answer_is_for_one);
  ADD ("a-guest-has-a-lead-of-its-own", test_lead_of_one_guest);
  ADD ("random-years-show-each-once", test_each_once);

  return g_test_run ();
}
