/* inn-popup.c: one popup on the screen, as libnotify has it.
 *
 * Popup thread only: each call here may wait for the service. Guests' names can hold anything, so
 * control and direction characters are taken out; markup is escaped in the body when the service
 * reads markup there, and never in the summary, which is plain by specification. No transient hint,
 * which would keep a reminder out of the tray, and no resident one, which would keep it open after
 * a click. */

#include "config.h"

#include "inn-popup.h"

#include "inn-text.h"

#include <libnotify/notify.h>

/* No popup shows more, and some services stumble over much more. */
#define SUMMARY_LENGTH 200
#define BODY_LENGTH 1000

struct _InnPopup
{
  char *key;
  char *app_name;
  char *app_id;
  InnPopupEventFunc func;
  gpointer data;
  NotifyNotification *notification; /* owned, NULL before the first showing */
  gulong closed_id;
};

static void
closed_cb (NotifyNotification *notification,
           gpointer            data)
{
  InnPopup *self = data;
  InnPopupEvent event = { .kind = INN_POPUP_CLOSED, .key = self->key };

  switch (notify_notification_get_closed_reason (notification))
    {
    case 1:
      event.reason = INN_NOTICE_CLOSED_EXPIRED;
      break;
    case 2:
      event.reason = INN_NOTICE_CLOSED_DISMISSED;
      break;
    default:
      event.reason = INN_NOTICE_CLOSED_OTHERWISE;
      break;
    }
  self->func (&event, self->data);
}

static void
acted_cb (NotifyNotification *notification,
          char               *action,
          gpointer            data)
{
  InnPopup *self = data;
  InnPopupEvent event = {
    .kind = INN_POPUP_ACTED,
    .key = self->key,
    .action = action,
    .activation_token = notify_notification_get_activation_token (notification),
  };

  self->func (&event, self->data);
}

static InnNoticeOutcome
read_outcome (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT))
    return INN_NOTICE_HUNG;

  /* The bus itself says no-reply for an owner that died over the call. */
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_DISCONNECTED)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_SERVER)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_CHILD_EXITED)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_EXEC_FAILED)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_FAILED)
      || (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_DBUS_ERROR
          && error->code != G_IO_ERROR_INVALID_ARGUMENT))
    return INN_NOTICE_ABSENT;

  return INN_NOTICE_REFUSED;
}

static NotifyUrgency
get_urgency (InnNotice *notice)
{
  switch (inn_notice_get_urgency (notice))
    {
    case INN_NOTICE_URGENCY_LOW:
      return NOTIFY_URGENCY_LOW;
    case INN_NOTICE_URGENCY_CRITICAL:
      return NOTIFY_URGENCY_CRITICAL;
    case INN_NOTICE_URGENCY_NORMAL:
    default:
      return NOTIFY_URGENCY_NORMAL;
    }
}

static char *
write_summary (InnPopup  *self,
               InnNotice *notice)
{
  g_autofree char *clean = inn_text_clean (inn_notice_get_summary (notice), INN_TEXT_ONE_LINE);

  /* libnotify takes no empty one. */
  return *clean != '\0' ? inn_text_shorten (clean, SUMMARY_LENGTH) : g_strdup (self->app_name);
}

static char *
write_body (InnNotice           *notice,
            InnNotifierFeatures  features)
{
  g_autofree char *clean = inn_text_clean (inn_notice_get_body (notice), INN_TEXT_KEEP_LINES);
  g_autofree char *body = inn_text_shorten (clean, BODY_LENGTH);

  if (features & INN_NOTIFIER_BODY_MARKUP)
    return g_markup_escape_text (body, -1);
  return g_steal_pointer (&body);
}

static void
fill_in (InnPopup            *self,
         InnNotice           *notice,
         InnNotifierFeatures  features)
{
  g_autofree char *summary = write_summary (self, notice);
  g_autofree char *body = write_body (notice, features);
  const char *icon = inn_notice_get_icon_name (notice);

  if (icon == NULL)
    icon = self->app_id;

  if (self->notification == NULL)
    {
      self->notification = notify_notification_new (summary, body, icon);
      self->closed_id = g_signal_connect (self->notification, "closed", G_CALLBACK (closed_cb),
                                          self);
      notify_notification_set_hint (self->notification, "desktop-entry",
                                    g_variant_new_string (self->app_id));
    }
  else
    {
      notify_notification_update (self->notification, summary, body, icon);
    }

  notify_notification_set_urgency (self->notification, get_urgency (notice));
  notify_notification_set_category (self->notification, inn_notice_get_category (notice));
  notify_notification_clear_actions (self->notification);
  for (guint i = 0; features & INN_NOTIFIER_ACTIONS && i < inn_notice_get_n_actions (notice); i++)
    notify_notification_add_action (self->notification, inn_notice_get_action_id (notice, i),
                                    inn_notice_get_action_label (notice, i), acted_cb, self,
                                    NULL);
}

/**
 * inn_popup_new:
 * @func: told when somebody clicks and when it is closed, but not about inn_popup_close(); may free
 *   the popup
 *
 * Returns: (transfer full): a popup that is not on the screen yet
 */
InnPopup *
inn_popup_new (const char        *key,
               const char        *app_name,
               const char        *app_id,
               InnPopupEventFunc  func,
               gpointer           data)
{
  InnPopup *self = g_new0 (InnPopup, 1);

  self->key = g_strdup (key);
  self->app_name = g_strdup (app_name);
  self->app_id = g_strdup (app_id);
  self->func = func;
  self->data = data;
  return self;
}

/**
 * inn_popup_free:
 * @self: (transfer full): a popup; the screen is left as it is
 */
void
inn_popup_free (InnPopup *self)
{
  if (self->notification != NULL)
    g_clear_signal_handler (&self->closed_id, self->notification);
  g_clear_object (&self->notification);
  g_free (self->key);
  g_free (self->app_name);
  g_free (self->app_id);
  g_free (self);
}

/**
 * inn_popup_show:
 * @notice: (transfer none): what to show
 * @features: what the service can show
 *
 * Shows it; again and in the same place if the popup is open. Waits for the service, so never on
 * the main thread.
 *
 * Returns: what came of it
 */
InnNoticeOutcome
inn_popup_show (InnPopup            *self,
                InnNotice           *notice,
                InnNotifierFeatures  features)
{
  g_autoptr (GError) error = NULL;

  fill_in (self, notice, features);
  if (notify_notification_show (self->notification, &error))
    return INN_NOTICE_SHOWN;

  g_debug ("Showing a popup: %s", error->message);
  return read_outcome (error);
}

/**
 * inn_popup_close:
 *
 * Takes it off the screen; nothing more is heard of it. Waits for the service, so never on the main
 * thread.
 */
void
inn_popup_close (InnPopup *self)
{
  g_autoptr (GError) error = NULL;

  if (self->notification == NULL)
    return;

  g_clear_signal_handler (&self->closed_id, self->notification);
  if (!notify_notification_close (self->notification, &error))
    g_debug ("Closing a popup: %s", error->message);
}
