/* inn-notifier.h: whoever can put a notice before the eyes of the staff. The engine of the
 * reminders knows this interface only; the desktop, silence and the tests stand behind it. */

#pragma once

#include <gio/gio.h>

#include "inn-notice.h"

G_BEGIN_DECLS

/**
 * InnNotifierState:
 * @INN_NOTIFIER_UNKNOWN: not found out yet; ask again after #InnNotifier::availability-changed
 * @INN_NOTIFIER_READY: popups can be shown
 * @INN_NOTIFIER_ABSENT: no session bus, or nobody on it who shows popups
 * @INN_NOTIFIER_HUNG: there is somebody, but it does not answer
 * @INN_NOTIFIER_OFF: popups are switched off
 */
typedef enum
{
  INN_NOTIFIER_UNKNOWN,
  INN_NOTIFIER_READY,
  INN_NOTIFIER_ABSENT,
  INN_NOTIFIER_HUNG,
  INN_NOTIFIER_OFF,
} InnNotifierState;

/**
 * InnNotifierFeatures:
 * @INN_NOTIFIER_ACTIONS: popups can have buttons
 * @INN_NOTIFIER_BODY_MARKUP: the desktop reads markup in bodies (the notifier escapes it)
 * @INN_NOTIFIER_PERSISTENCE: popups are kept for later in a tray
 */
typedef enum
{
  INN_NOTIFIER_NO_FEATURES = 0,
  INN_NOTIFIER_ACTIONS = 1 << 0,
  INN_NOTIFIER_BODY_MARKUP = 1 << 1,
  INN_NOTIFIER_PERSISTENCE = 1 << 2,
} InnNotifierFeatures;

/**
 * InnNoticeOutcome:
 * @INN_NOTICE_SHOWN: the desktop took it
 * @INN_NOTICE_ABSENT: there was nobody to show it; try again when the state becomes ready
 * @INN_NOTICE_REFUSED: the desktop answered with an error, or popups are off
 * @INN_NOTICE_HUNG: no answer in time; it may yet appear, and a later try with the same key then
 *   takes its place
 */
typedef enum
{
  INN_NOTICE_SHOWN,
  INN_NOTICE_ABSENT,
  INN_NOTICE_REFUSED,
  INN_NOTICE_HUNG,
} InnNoticeOutcome;

/**
 * InnNoticeClosed:
 * @INN_NOTICE_CLOSED_EXPIRED: its time on the screen was over
 * @INN_NOTICE_CLOSED_DISMISSED: somebody closed it
 * @INN_NOTICE_CLOSED_OTHERWISE: the desktop does not say
 * @INN_NOTICE_CLOSED_LOST: went down with the desktop's notification service, and too many others
 *   with it to bring all back
 */
typedef enum
{
  INN_NOTICE_CLOSED_EXPIRED,
  INN_NOTICE_CLOSED_DISMISSED,
  INN_NOTICE_CLOSED_OTHERWISE,
  INN_NOTICE_CLOSED_LOST,
} InnNoticeClosed;

#define INN_TYPE_NOTIFIER (inn_notifier_get_type ())

G_DECLARE_INTERFACE (InnNotifier, inn_notifier, INN, NOTIFIER, GObject)

struct _InnNotifierInterface
{
  GTypeInterface parent_iface;

  InnNotifierState     (*get_state)    (InnNotifier          *self);
  InnNotifierFeatures  (*get_features) (InnNotifier          *self);
  void                 (*show_async)   (InnNotifier          *self,
                                        InnNotice            *notice,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
  InnNoticeOutcome     (*show_finish)  (InnNotifier          *self,
                                        GAsyncResult         *result);
  void                 (*withdraw)     (InnNotifier          *self,
                                        const char           *key);
  void                 (*withdraw_all) (InnNotifier          *self);
};

InnNotifierState    inn_notifier_get_state    (InnNotifier *self);
gboolean            inn_notifier_is_available (InnNotifier *self);
InnNotifierFeatures inn_notifier_get_features (InnNotifier *self);

void             inn_notifier_show_async   (InnNotifier         *self,
                                            InnNotice           *notice,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
InnNoticeOutcome inn_notifier_show_finish  (InnNotifier         *self,
                                            GAsyncResult        *result);
void             inn_notifier_withdraw     (InnNotifier         *self,
                                            const char          *key);
void             inn_notifier_withdraw_all (InnNotifier         *self);

/* For those who implement the interface. */
void inn_notifier_emit_acted                (InnNotifier     *self,
                                             const char      *key,
                                             const char      *action,
                                             const char      *activation_token);
void inn_notifier_emit_closed               (InnNotifier     *self,
                                             const char      *key,
                                             InnNoticeClosed  reason);
void inn_notifier_emit_availability_changed (InnNotifier     *self);

G_END_DECLS
