/* inn-desktop-notifier.h: popups of the desktop, through libnotify. */

#pragma once

#include "inn-notify-server.h"

G_BEGIN_DECLS

#define INN_TYPE_DESKTOP_NOTIFIER (inn_desktop_notifier_get_type ())

G_DECLARE_FINAL_TYPE (InnDesktopNotifier, inn_desktop_notifier, INN, DESKTOP_NOTIFIER, GObject)

InnNotifier *inn_desktop_notifier_new            (const char           *app_name,
                                                  const char           *app_id);
InnNotifier *inn_desktop_notifier_new_with_times (const char           *app_name,
                                                  const char           *app_id,
                                                  const InnNotifyTimes *times);

G_END_DECLS
