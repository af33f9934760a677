/* inn-null-notifier.c: the notifier while popups are switched off. It shows nothing and says so. */

#include "config.h"

#include "inn-null-notifier.h"

struct _InnNullNotifier
{
  GObject parent_instance;
};

static void notifier_iface_init (InnNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnNullNotifier, inn_null_notifier, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_NOTIFIER, notifier_iface_init))

static InnNotifierState
inn_null_notifier_get_state (InnNotifier *notifier)
{
  return INN_NOTIFIER_OFF;
}

static InnNotifierFeatures
inn_null_notifier_get_features (InnNotifier *notifier)
{
  return INN_NOTIFIER_NO_FEATURES;
}

static void
inn_null_notifier_show_async (InnNotifier         *notifier,
                              InnNotice           *notice,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (notifier, NULL, callback, data);

  g_task_set_source_tag (task, inn_null_notifier_show_async);
  g_task_return_int (task, INN_NOTICE_REFUSED);
}

static InnNoticeOutcome
inn_null_notifier_show_finish (InnNotifier  *notifier,
                               GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, notifier), INN_NOTICE_REFUSED);

  return g_task_propagate_int (G_TASK (result), NULL);
}

static void
inn_null_notifier_withdraw (InnNotifier *notifier,
                            const char  *key)
{
}

static void
inn_null_notifier_withdraw_all (InnNotifier *notifier)
{
}

static void
notifier_iface_init (InnNotifierInterface *iface)
{
  iface->get_state = inn_null_notifier_get_state;
  iface->get_features = inn_null_notifier_get_features;
  iface->show_async = inn_null_notifier_show_async;
  iface->show_finish = inn_null_notifier_show_finish;
  iface->withdraw = inn_null_notifier_withdraw;
  iface->withdraw_all = inn_null_notifier_withdraw_all;
}

static void
inn_null_notifier_class_init (InnNullNotifierClass *klass)
{
}

static void
inn_null_notifier_init (InnNullNotifier *self)
{
}

/**
 * inn_null_notifier_new:
 *
 * Returns: (transfer full): a notifier that shows nothing
 */
InnNotifier *
inn_null_notifier_new (void)
{
  return g_object_new (INN_TYPE_NULL_NOTIFIER, NULL);
}
