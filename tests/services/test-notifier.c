/* test-notifier.c: notices as values, silence, and the notifier that other tests use. */

#include "config.h"

#include "inn-null-notifier.h"
#include "inn-test-notifier.h"

typedef struct
{
  guint n_answers;
  guint n_changes;
  InnNoticeOutcome outcome;
  char *last;
} Witness;

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Witness *witness = data;

  witness->outcome = inn_notifier_show_finish (INN_NOTIFIER (source), result);
  witness->n_answers++;
}

static void
acted_cb (InnNotifier *notifier,
          const char  *key,
          const char  *action,
          const char  *token,
          gpointer     data)
{
  Witness *witness = data;

  g_free (witness->last);
  witness->last = g_strdup_printf ("acted %s %s", key, action);
}

static void
closed_cb (InnNotifier *notifier,
           const char  *key,
           int          reason,
           gpointer     data)
{
  Witness *witness = data;

  g_free (witness->last);
  witness->last = g_strdup_printf ("closed %s %d", key, reason);
}

static void
changed_cb (InnNotifier *notifier,
            gpointer     data)
{
  Witness *witness = data;

  witness->n_changes++;
}

static void
show (InnNotifier *notifier,
      const char  *key,
      Witness     *witness)
{
  g_autoptr (InnNotice) notice = inn_notice_new (key, "Call back", NULL);

  inn_notifier_show_async (notifier, notice, shown_cb, witness);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_notice_keeps_what_it_was_told (void)
{
  g_autoptr (InnNotice) notice = inn_notice_new ("follow-up/1/2026-11-22", "Call <b>&", NULL);
  g_autoptr (InnNotice) other = NULL;

  g_assert_cmpstr (inn_notice_get_body (notice), ==, "");
  g_assert_cmpint (inn_notice_get_urgency (notice), ==, INN_NOTICE_URGENCY_NORMAL);
  g_assert_cmpuint (inn_notice_get_n_actions (notice), ==, 0);
  g_assert_null (inn_notice_get_icon_name (notice));
  g_assert_null (inn_notice_get_category (notice));

  inn_notice_add_action (notice, "done", "Done");
  inn_notice_add_action (notice, "snooze", "Snooze");
  inn_notice_set_urgency (notice, INN_NOTICE_URGENCY_LOW);
  inn_notice_set_icon_name (notice, "a");
  inn_notice_set_icon_name (notice, "alarm");
  inn_notice_set_category (notice, "x-innkeeper.birthday");

  other = g_boxed_copy (INN_TYPE_NOTICE, notice);
  g_assert_cmpstr (inn_notice_get_key (other), ==, "follow-up/1/2026-11-22");
  g_assert_cmpstr (inn_notice_get_summary (other), ==, "Call <b>&");
  g_assert_cmpint (inn_notice_get_urgency (other), ==, INN_NOTICE_URGENCY_LOW);
  g_assert_cmpstr (inn_notice_get_icon_name (other), ==, "alarm");
  g_assert_cmpstr (inn_notice_get_category (other), ==, "x-innkeeper.birthday");
  g_assert_cmpuint (inn_notice_get_n_actions (other), ==, 2);
  g_assert_cmpstr (inn_notice_get_action_id (other, 1), ==, "snooze");
  g_assert_cmpstr (inn_notice_get_action_label (other, 1), ==, "Snooze");
}

static void
test_null_shows_nothing_and_says_so (void)
{
  g_autoptr (InnNotifier) notifier = inn_null_notifier_new ();
  Witness witness = { 0 };

  g_assert_cmpint (inn_notifier_get_state (notifier), ==, INN_NOTIFIER_OFF);
  g_assert_false (inn_notifier_is_available (notifier));
  g_assert_cmpint (inn_notifier_get_features (notifier), ==, INN_NOTIFIER_NO_FEATURES);

  show (notifier, "digest", &witness);
  g_assert_cmpuint (witness.n_answers, ==, 0);
  settle ();
  g_assert_cmpuint (witness.n_answers, ==, 1);
  g_assert_cmpint (witness.outcome, ==, INN_NOTICE_REFUSED);

  inn_notifier_withdraw (notifier, "digest");
  inn_notifier_withdraw_all (notifier);
  settle ();
  g_assert_finalize_object (g_steal_pointer (&notifier));
}

static void
test_recorder_remembers (void)
{
  g_autoptr (InnTestNotifier) recorder = inn_test_notifier_new ();
  InnNotifier *notifier = INN_NOTIFIER (recorder);
  Witness witness = { 0 };

  g_signal_connect (recorder, "acted", G_CALLBACK (acted_cb), &witness);
  g_signal_connect (recorder, "closed", G_CALLBACK (closed_cb), &witness);
  g_signal_connect (recorder, "availability-changed", G_CALLBACK (changed_cb), &witness);

  show (notifier, "a", &witness);
  show (notifier, "a", &witness);
  show (notifier, "b", &witness);
  settle ();
  g_assert_cmpuint (witness.n_answers, ==, 3);
  g_assert_cmpint (witness.outcome, ==, INN_NOTICE_SHOWN);
  g_assert_cmpuint (inn_test_notifier_get_n_shown (recorder), ==, 3);
  g_assert_cmpuint (inn_test_notifier_get_n_visible (recorder), ==, 2);
  g_assert_cmpstr (inn_notice_get_key (inn_test_notifier_get_shown (recorder, 2)), ==, "b");

  inn_test_notifier_act (recorder, "a", "done");
  g_assert_cmpstr (witness.last, ==, "acted a done");
  g_assert_null (inn_test_notifier_get_visible (recorder, "a"));
  inn_test_notifier_close (recorder, "b", INN_NOTICE_CLOSED_DISMISSED);
  g_assert_cmpstr (witness.last, ==, "closed b 1");

  inn_test_notifier_set_state (recorder, INN_NOTIFIER_HUNG);
  show (notifier, "c", &witness);
  settle ();
  g_assert_cmpint (witness.outcome, ==, INN_NOTICE_HUNG);
  g_assert_cmpuint (inn_test_notifier_get_n_visible (recorder), ==, 0);

  inn_test_notifier_set_state (recorder, INN_NOTIFIER_READY);
  g_assert_cmpuint (witness.n_changes, ==, 2);
  inn_test_notifier_forget (recorder);
  inn_test_notifier_hold (recorder);
  show (notifier, "d", &witness);
  settle ();
  g_assert_cmpuint (witness.n_answers, ==, 4);
  g_assert_cmpuint (inn_test_notifier_get_n_asked (recorder), ==, 1);
  g_assert_cmpuint (inn_test_notifier_get_n_shown (recorder), ==, 0);
  inn_test_notifier_release (recorder);
  settle ();
  g_assert_cmpuint (witness.n_answers, ==, 5);
  inn_notifier_withdraw (notifier, "d");
  inn_notifier_withdraw (notifier, "unknown");
  g_assert_cmpuint (inn_test_notifier_get_n_withdrawn (recorder), ==, 1);
  g_free (witness.last);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice/keeps-what-it-was-told", test_notice_keeps_what_it_was_told);
  g_test_add_func ("/null-notifier/shows-nothing-and-says-so",
                   test_null_shows_nothing_and_says_so);
  g_test_add_func ("/test-notifier/remembers-and-fails-on-demand", test_recorder_remembers);

  return g_test_run ();
}
