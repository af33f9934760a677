/* inn-test-stage.h: the desktop's notifier before a scripted service, ready for one test. */

#pragma once

#include "inn-desktop-notifier.h"
#include "inn-test-desk.h"
#include "inn-test-service.h"

G_BEGIN_DECLS

#define INN_TEST_FULL_SERVICE "{\"capabilities\": \"actions body body-markup\"}"
#define INN_TEST_LONGEST_GAP 100.0 /* ms */

extern const InnNotifyTimes inn_test_times;

/* A fixture; its data are the parameters of the service, NULL for none. */
typedef struct
{
  GPid service;
  InnTestDesk *desk;
} InnTestStage;

void             inn_test_stage_set_up      (InnTestStage  *self,
                                             gconstpointer  data);
void             inn_test_stage_tear_down   (InnTestStage  *self,
                                             gconstpointer  data);
InnTestDesk     *inn_test_stage_make_desk   (void);
InnNotice       *inn_test_stage_make_notice (const char    *key);
InnNoticeOutcome inn_test_stage_show        (InnTestStage  *self,
                                             InnNotice     *notice);
void             inn_test_stage_expect      (InnTestStage     *self,
                                             const char       *key,
                                             InnNoticeOutcome  outcome);

G_END_DECLS
