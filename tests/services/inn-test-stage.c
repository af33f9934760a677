/* inn-test-stage.c: the desktop's notifier before a scripted service, ready for one test. Each test
 * also shows that the main loop never waited. */

#include "config.h"

#include "inn-test-stage.h"

/* Short, so that the tests are; the probe and the showing keep room for a busy machine. */
const InnNotifyTimes inn_test_times = {
  .probe = 2000,
  .show = 2000,
  .age = 50,
  .retry = 200,
  .start = 100000,
  .parting = 2000,
};

/** inn_test_stage_set_up: */
void
inn_test_stage_set_up (InnTestStage  *self,
                       gconstpointer  data)
{
  const char *parameters = data;

  inn_test_bus_up ();
  if (parameters != NULL)
    self->service = inn_test_service_start (parameters);
  self->desk = inn_test_stage_make_desk ();
  if (parameters != NULL)
    g_assert_true (inn_test_desk_becomes (self->desk, INN_NOTIFIER_READY));
  inn_test_ticker_start ();
}

/** inn_test_stage_tear_down: */
void
inn_test_stage_tear_down (InnTestStage  *self,
                          gconstpointer  data)
{
  double gap = inn_test_ticker_stop ();

  g_test_message ("widest gap of the main loop: %.1f ms", gap);
  g_assert_cmpfloat (gap, <, INN_TEST_LONGEST_GAP);
  if (self->desk != NULL)
    inn_test_desk_free (self->desk);
  if (self->service != 0)
    inn_test_service_end (self->service);
}

/** inn_test_stage_make_desk: */
InnTestDesk *
inn_test_stage_make_desk (void)
{
  return inn_test_desk_new (
    inn_desktop_notifier_new_with_times ("Innkeeper", "org.innkeeper.Innkeeper",
                                         &inn_test_times));
}

/** inn_test_stage_make_notice: Returns: (transfer full): one with markup in it and three actions */
InnNotice *
inn_test_stage_make_notice (const char *key)
{
  InnNotice *notice = inn_notice_new (key, "王 & <b>Sons</b>", "Call & <i>ask</i>\nabout it");

  inn_notice_add_action (notice, INN_NOTICE_ACTION_DEFAULT, "Open");
  inn_notice_add_action (notice, "done", "Done");
  inn_notice_add_action (notice, "snooze", "Snooze");
  inn_notice_set_category (notice, "x-innkeeper.follow-up");
  return notice;
}

/** inn_test_stage_show: Shows and waits. @notice: (transfer full): */
InnNoticeOutcome
inn_test_stage_show (InnTestStage *self,
                     InnNotice    *notice)
{
  inn_test_desk_send (self->desk, notice);
  g_assert_true (inn_test_desk_answers (self->desk, self->desk->n_answers + 1));
  return self->desk->outcome;
}

/** inn_test_stage_expect: Shows inn_test_stage_make_notice() of @key; that comes of it. */
void
inn_test_stage_expect (InnTestStage     *self,
                       const char       *key,
                       InnNoticeOutcome  outcome)
{
  g_assert_cmpint (inn_test_stage_show (self, inn_test_stage_make_notice (key)), ==, outcome);
}
