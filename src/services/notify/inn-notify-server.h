/* inn-notify-server.h: is there a notification service on the session bus, and does it answer? */

#pragma once

#include "inn-notifier.h"

G_BEGIN_DECLS

/* How patient to be, in milliseconds. The tests are less so. */
typedef struct
{
  guint probe;   /* for an answer to "who are you" */
  guint show;    /* for a popup to be taken, from the moment it is handed over */
  guint age;     /* an answer younger than this need not be asked for again */
  guint retry;   /* until a silent service is asked again, doubling each time */
  guint start;   /* after our own start, until an absent service may be started on our behalf */
  guint parting; /* for popups to be taken away on exit */
} InnNotifyTimes;

extern const InnNotifyTimes inn_notify_times_default;

#define INN_TYPE_NOTIFY_SERVER (inn_notify_server_get_type ())

G_DECLARE_FINAL_TYPE (InnNotifyServer, inn_notify_server, INN, NOTIFY_SERVER, GObject)

InnNotifyServer *inn_notify_server_new (const InnNotifyTimes *times);

InnNotifierState    inn_notify_server_get_state    (InnNotifyServer *self);
InnNotifierFeatures inn_notify_server_get_features (InnNotifyServer *self);

void inn_notify_server_report_hung (InnNotifyServer *self);

void             inn_notify_server_check_async  (InnNotifyServer     *self,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             data);
InnNotifierState inn_notify_server_check_finish (GAsyncResult        *result,
                                                 GError             **error);

G_END_DECLS
