/* inn-notifier.c: whoever can put a notice before the eyes of the staff.
 *
 * Everything happens on the thread which made the notifier, and nothing here ever blocks it. A
 * shown notice ends with exactly one of: acted, closed, or being withdrawn (which is silent). */

#include "config.h"

#include "inn-notifier.h"

G_DEFINE_INTERFACE (InnNotifier, inn_notifier, G_TYPE_OBJECT)

enum
{
  ACTED,
  CLOSED,
  AVAILABILITY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
inn_notifier_default_init (InnNotifierInterface *iface)
{
  /**
   * InnNotifier::acted:
   * @key: of the notice
   * @action: id of the action
   * @activation_token: (nullable): hand it to the window that is raised in answer
   *
   * Somebody clicked. The popup is closed already; the matter itself may be gone since.
   */
  signals[ACTED] = g_signal_new ("acted", INN_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * InnNotifier::closed:
   * @key: of the notice
   * @reason: an #InnNoticeClosed
   *
   * The popup went away without an answer. Says nothing about the matter itself.
   */
  signals[CLOSED] = g_signal_new ("closed", INN_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_INT);

  /**
   * InnNotifier::availability-changed:
   *
   * The state or the features are others than before. When the state became ready, notices which
   * were not shown are worth another try.
   */
  signals[AVAILABILITY_CHANGED] = g_signal_new ("availability-changed", INN_TYPE_NOTIFIER,
                                                G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * inn_notifier_get_state:
 *
 * Returns: whether popups can be shown, and if not, why
 */
InnNotifierState
inn_notifier_get_state (InnNotifier *self)
{
  g_return_val_if_fail (INN_IS_NOTIFIER (self), INN_NOTIFIER_OFF);

  return INN_NOTIFIER_GET_IFACE (self)->get_state (self);
}

/**
 * inn_notifier_is_available:
 *
 * Returns: whether the state is %INN_NOTIFIER_READY
 */
gboolean
inn_notifier_is_available (InnNotifier *self)
{
  return inn_notifier_get_state (self) == INN_NOTIFIER_READY;
}

/**
 * inn_notifier_get_features:
 *
 * Returns: what the desktop can show; none unless the state is %INN_NOTIFIER_READY
 */
InnNotifierFeatures
inn_notifier_get_features (InnNotifier *self)
{
  g_return_val_if_fail (INN_IS_NOTIFIER (self), INN_NOTIFIER_NO_FEATURES);

  return INN_NOTIFIER_GET_IFACE (self)->get_features (self);
}

/**
 * inn_notifier_show_async:
 * @notice: kept for as long as it can be seen; one with the same key is replaced in place
 * @callback: (nullable): called once, never before this function returned, and after a few
 *   seconds at most
 *
 * There is no cancellable: a popup on its way cannot be held back, only withdrawn.
 */
void
inn_notifier_show_async (InnNotifier         *self,
                         InnNotice           *notice,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_return_if_fail (INN_IS_NOTIFIER (self));
  g_return_if_fail (notice != NULL);

  INN_NOTIFIER_GET_IFACE (self)->show_async (self, notice, callback, data);
}

/**
 * inn_notifier_show_finish:
 *
 * Returns: what came of it; all four are ordinary life, not errors
 */
InnNoticeOutcome
inn_notifier_show_finish (InnNotifier  *self,
                          GAsyncResult *result)
{
  g_return_val_if_fail (INN_IS_NOTIFIER (self), INN_NOTICE_REFUSED);

  return INN_NOTIFIER_GET_IFACE (self)->show_finish (self, result);
}

/**
 * inn_notifier_withdraw:
 * @key: of a notice which may have been shown, or be on its way
 *
 * Takes the popup away and emits nothing for it any more. Call it whenever the matter is settled
 * elsewhere, also after %INN_NOTICE_HUNG; an unknown key is fine.
 */
void
inn_notifier_withdraw (InnNotifier *self,
                       const char  *key)
{
  g_return_if_fail (INN_IS_NOTIFIER (self));
  g_return_if_fail (key != NULL);

  INN_NOTIFIER_GET_IFACE (self)->withdraw (self, key);
}

/**
 * inn_notifier_withdraw_all:
 *
 * inn_notifier_withdraw() for every notice; also done on dispose.
 */
void
inn_notifier_withdraw_all (InnNotifier *self)
{
  g_return_if_fail (INN_IS_NOTIFIER (self));

  INN_NOTIFIER_GET_IFACE (self)->withdraw_all (self);
}

/**
 * inn_notifier_emit_acted:
 * @key: key of a notice
 * @action: id of the button that was pressed
 * @activation_token: (nullable): with which a window may come to the front
 *
 * For those who implement it, on the main thread.
 */
void
inn_notifier_emit_acted (InnNotifier *self,
                         const char  *key,
                         const char  *action,
                         const char  *activation_token)
{
  g_return_if_fail (INN_IS_NOTIFIER (self));

  g_signal_emit (self, signals[ACTED], 0, key, action, activation_token);
}

/**
 * inn_notifier_emit_closed:
 * @key: key of a notice
 * @reason: who closed it
 *
 * For those who implement it, on the main thread.
 */
void
inn_notifier_emit_closed (InnNotifier     *self,
                          const char      *key,
                          InnNoticeClosed  reason)
{
  g_return_if_fail (INN_IS_NOTIFIER (self));

  g_signal_emit (self, signals[CLOSED], 0, key, (int) reason);
}

/**
 * inn_notifier_emit_availability_changed:
 *
 * For those who implement it, on the main thread, when the state is another one.
 */
void
inn_notifier_emit_availability_changed (InnNotifier *self)
{
  g_return_if_fail (INN_IS_NOTIFIER (self));

  g_signal_emit (self, signals[AVAILABILITY_CHANGED], 0);
}
