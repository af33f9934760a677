/* inn-test-desk.h: a desktop for tests: a session bus of its own, a notification service on it, and
 * a measure of how alive the main loop is. */

#pragma once

#include "inn-notifier.h"

G_BEGIN_DECLS

/* The session bus, one per test program. */
void             inn_test_bus_up               (void);
void             inn_test_bus_up_with_services (const char *directory);
void             inn_test_bus_down             (void);
GDBusConnection *inn_test_bus_get              (void);

/* Runs the main loop until @condition holds; FALSE after @seconds. */
typedef gboolean (*InnTestCondition) (gpointer data);
gboolean inn_test_run_until (InnTestCondition condition,
                             gpointer         data,
                             double           seconds);
void     inn_test_run_for   (double           seconds);

/* The widest gap between two turns of the main loop, in ms, since the last call of start. */
void   inn_test_ticker_start (void);
double inn_test_ticker_stop  (void);

/* Between these two the test itself waits for another program, which is no fault of the loop. */
void   inn_test_ticker_pause  (void);
void   inn_test_ticker_resume (void);

/* Other programs, which end with the test at the latest. */
GPid inn_test_spawn (const char *const *argv,
                     int                pipe_fd);

gboolean inn_test_name_has_owner (const char *name);

/* A notifier under test and what it said. */
typedef struct
{
  InnNotifier *notifier;
  GPtrArray *events;   /* of char *: "acted KEY ACTION TOKEN", "closed KEY REASON" */
  guint n_changes;     /* of availability */
  guint n_answers;
  InnNoticeOutcome outcome; /* of the last answer */
} InnTestDesk;

InnTestDesk *inn_test_desk_new    (InnNotifier *notifier);
void         inn_test_desk_free   (InnTestDesk *self);
void         inn_test_desk_send   (InnTestDesk *self,
                                   InnNotice   *notice);
gboolean     inn_test_desk_becomes (InnTestDesk      *self,
                                    InnNotifierState  state);
gboolean     inn_test_desk_answers (InnTestDesk      *self,
                                    guint             n_answers);
gboolean     inn_test_desk_hears   (InnTestDesk      *self,
                                    const char       *event);

G_END_DECLS
