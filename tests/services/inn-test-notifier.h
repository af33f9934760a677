/* inn-test-notifier.h: a notifier that shows nothing, remembers everything and fails on demand. */

#pragma once

#include "inn-notifier.h"

G_BEGIN_DECLS

#define INN_TYPE_TEST_NOTIFIER (inn_test_notifier_get_type ())

G_DECLARE_FINAL_TYPE (InnTestNotifier, inn_test_notifier, INN, TEST_NOTIFIER, GObject)

InnTestNotifier *inn_test_notifier_new (void);

/* What is to happen. */
void inn_test_notifier_set_state    (InnTestNotifier     *self,
                                     InnNotifierState     state);
void inn_test_notifier_set_features (InnTestNotifier     *self,
                                     InnNotifierFeatures  features);
void inn_test_notifier_set_outcome  (InnTestNotifier     *self,
                                     InnNoticeOutcome     outcome);
void inn_test_notifier_hold         (InnTestNotifier     *self);
void inn_test_notifier_release      (InnTestNotifier     *self);
void inn_test_notifier_act          (InnTestNotifier     *self,
                                     const char          *key,
                                     const char          *action);
void inn_test_notifier_close        (InnTestNotifier     *self,
                                     const char          *key,
                                     InnNoticeClosed      reason);

/* What has happened. */
guint      inn_test_notifier_get_n_asked     (InnTestNotifier *self);
guint      inn_test_notifier_get_n_shown     (InnTestNotifier *self);
InnNotice *inn_test_notifier_get_shown       (InnTestNotifier *self,
                                              guint            index);
guint      inn_test_notifier_get_n_visible   (InnTestNotifier *self);
InnNotice *inn_test_notifier_get_visible     (InnTestNotifier *self,
                                              const char      *key);
guint      inn_test_notifier_get_n_withdrawn (InnTestNotifier *self);
void       inn_test_notifier_forget          (InnTestNotifier *self);

G_END_DECLS
