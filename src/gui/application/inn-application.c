/* inn-application.c: opens the guest book, shows the window over it, and ends in good order. How it
 * was started is read by inn-launch, who else may ask on the bus is answered by inn-bus-desk. */

#include "config.h"

#include "inn-application.h"

#include "inn-book-bar.h"
#include "inn-bus-desk.h"
#include "inn-command-service.h"
#include "inn-gui-resources.h"
#include "inn-launch.h"
#include "inn-leaving.h"
#include "inn-memory.h"
#include "inn-reminder-desk.h"
#include "inn-restore-desk.h"
#include "inn-sample-door.h"
#include "inn-shell.h"
#include "inn-start.h"
#include "inn-tooltip-menu.h"
#include "inn-tooltip-width.h"
#include "inn-wake-watch.h"
#include "inn-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _InnApplication
{
  AdwApplication parent_instance;

  InnSettings *settings;   /* owned */
  InnClock *clock;         /* owned */
  InnStart *start;         /* owned, NULL until it begins */
  InnBook *book;           /* owned, NULL until it is open */
  InnReminderDesk *reminders; /* owned, NULL until the book is open */
  InnRestoreDesk *restorer; /* owned, NULL until a copy is asked for */
  InnWakeWatch *wake_watch; /* owned, NULL where no copies are kept */
  InnBusDesk *bus;         /* owned, NULL without a session bus */
  char *path;              /* owned, absolute */
  gboolean sample;
  gboolean wanted;         /* somebody asked for the window */
  const char *asked;       /* static: what the window is to do first, or NULL */
};

G_DEFINE_FINAL_TYPE (InnApplication, inn_application, ADW_TYPE_APPLICATION)

/* Others, such as the preferences or what is seen before the book is open, do not count. */
static GtkWindow *
find_window (InnApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self));
       link != NULL;
       link = link->next)
    if (INN_IS_WINDOW (link->data))
      return link->data;

  return NULL;
}

static void
present_window (InnApplication *self)
{
  GtkWindow *window = find_window (self);

  if (window == NULL)
    {
      window = GTK_WINDOW (inn_window_new (GTK_APPLICATION (self), self->book));
      inn_reminder_desk_attach (self->reminders, INN_WINDOW (window));
      inn_window_set_bar (INN_WINDOW (window), inn_book_bar_new (self->book));
    }

  gtk_window_present (window);
  if (self->restorer != NULL)
    inn_restore_desk_tell (self->restorer, window);
  if (g_strcmp0 (self->asked, "new-guest") == 0)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.new-guest", NULL);
  else if (g_strcmp0 (self->asked, "reminders") == 0)
    inn_window_set_panel_open (INN_WINDOW (window), TRUE);
  self->asked = NULL;
}

/* From the overview of the desktop: it is answered only when the book is open. */
static void
guest_wanted_cb (InnApplication *self,
                 gint64          guest_id)
{
  self->wanted = TRUE;
  present_window (self);
  inn_shell_open_guest (INN_SHELL (find_window (self)), guest_id);
}

static void
search_wanted_cb (InnApplication *self,
                  const char     *text)
{
  self->wanted = TRUE;
  present_window (self);
  inn_window_find (INN_WINDOW (find_window (self)), text);
}

static void
woke_cb (InnApplication *self)
{
  if (self->book != NULL)
    inn_backup_keeper_check (inn_book_get_copies (self->book));
}

/* The sample is made anew any time. */
static void
keep_copies (InnApplication *self)
{
  if (self->sample)
    return;

  inn_book_keep_copies (self->book);
  if (inn_book_get_copies (self->book) == NULL)
    return;
  self->wake_watch = inn_wake_watch_new (self->clock);
  g_signal_connect_object (self->wake_watch, "woke", G_CALLBACK (woke_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
opened_cb (InnApplication *self,
           InnBook        *book)
{
  self->book = g_object_ref (book);
  keep_copies (self);
  if (self->bus != NULL)
    inn_bus_desk_open (self->bus, book);
  self->reminders = inn_reminder_desk_new (GTK_APPLICATION (self), self->book, !self->sample);
  if (self->wanted)
    present_window (self);
}

static void
open_book (InnApplication *self)
{
  if (self->start == NULL)
    {
      self->start = inn_start_new (GTK_APPLICATION (self), self->settings, self->clock, self->path,
                                   self->sample);
      g_signal_connect_object (self->start, "opened", G_CALLBACK (opened_cb), self,
                               G_CONNECT_SWAPPED);
    }
  inn_start_open (self->start);
}

static void
closed_to_open_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(InnApplication) self = user_data;

  /* What is wrong is said when it is opened. */
  inn_book_close_finish (INN_BOOK (source), result, NULL);
  open_book (self);
  g_application_release (G_APPLICATION (self));
}

/* Takes everything down that follows the book, and closes it; it may not be open. */
static void
close_book (InnApplication      *self,
            GAsyncReadyCallback  callback)
{
  g_autoptr(InnBook) book = g_steal_pointer (&self->book);

  g_application_hold (G_APPLICATION (self));
  while (gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (self))->data);
  if (self->bus != NULL)
    inn_bus_desk_close (self->bus);
  g_clear_object (&self->wake_watch);
  g_clear_object (&self->reminders);
  if (book != NULL)
    inn_book_close_async (book, callback, g_object_ref (self));
  else
    callback (NULL, NULL, g_object_ref (self));
}

/* Somebody has mended what was wrong with the book, or thinks so. */
static void
open_again_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  InnApplication *self = user_data;

  self->wanted = TRUE;
  if (self->book == NULL)
    open_book (self);
  else
    close_book (self, closed_to_open_cb);
}

static void
use_older_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  InnApplication *self = user_data;

  if (self->book == NULL && self->start != NULL)
    inn_start_open_older (self->start);
}

static void
begin_new_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  InnApplication *self = user_data;

  if (self->book == NULL && self->start != NULL)
    inn_start_begin_new (self->start);
}

static void
closed_to_restore_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(InnApplication) self = user_data;

  if (source != NULL)
    inn_book_close_finish (INN_BOOK (source), result, NULL);
  inn_restore_desk_go_on (self->restorer);
  g_application_release (G_APPLICATION (self));
}

static void
restore_closes_cb (InnApplication *self)
{
  close_book (self, closed_to_restore_cb);
}

static void
restored_cb (InnApplication *self)
{
  self->wanted = TRUE;
  open_book (self);
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  InnApplication *self = user_data;

  if (self->restorer == NULL)
    {
      self->restorer = inn_restore_desk_new (GTK_APPLICATION (self), self->settings, self->clock,
                                             self->path);
      g_signal_connect_object (self->restorer, "close-book", G_CALLBACK (restore_closes_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->restorer, "done", G_CALLBACK (restored_cb), self,
                               G_CONNECT_SWAPPED);
    }
  inn_restore_desk_show (self->restorer);
}

/* From the desktop's menu; the book may not be open yet. */
static void
window_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  INN_APPLICATION (user_data)->asked =
    g_intern_string (g_action_get_name (G_ACTION (action)));
  g_application_activate (G_APPLICATION (user_data));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

/* The end of a session is a good end as well: what is under way is written down first. */
static gboolean
terminate_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

/* The overview may ask as soon as the program has its name; it is answered once the book is open. */
static gboolean
inn_application_dbus_register (GApplication     *application,
                               GDBusConnection  *bus,
                               const char       *object_path,
                               GError          **error)
{
  InnApplication *self = INN_APPLICATION (application);

  if (!G_APPLICATION_CLASS (inn_application_parent_class)->dbus_register (application, bus,
                                                                          object_path, error))
    return FALSE;

  self->bus = inn_bus_desk_new (bus, error);
  if (self->bus == NULL)
    return FALSE;

  g_signal_connect_object (self->bus, "guest-wanted", G_CALLBACK (guest_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bus, "search-wanted", G_CALLBACK (search_wanted_cb), self,
                           G_CONNECT_SWAPPED);

  return TRUE;
}

static void
inn_application_dbus_unregister (GApplication    *application,
                                 GDBusConnection *bus,
                                 const char      *object_path)
{
  InnApplication *self = INN_APPLICATION (application);

  if (self->bus != NULL)
    g_object_run_dispose (G_OBJECT (self->bus));
  g_clear_object (&self->bus);

  G_APPLICATION_CLASS (inn_application_parent_class)->dbus_unregister (application, bus,
                                                                       object_path);
}

static int
inn_application_handle_local_options (GApplication *application,
                                      GVariantDict *dict)
{
  InnApplication *self = INN_APPLICATION (application);
  int status = inn_launch_read (dict, self->clock, &self->path, &self->sample);
  g_autofree char *name = NULL;

  if (status >= 0)
    return status;

  if (self->sample)
    self->settings = inn_settings_new_apart (_("Sample hotel"));
  else
    self->settings = inn_settings_new ();

  /* Which book decides under which name the program is known: one program for each book. */
  name = inn_command_dup_bus_name (self->path);
  g_application_set_application_id (application, name);

  return -1;
}

static void
inn_application_startup (GApplication *application)
{
  const GActionEntry entries[] = {
    { "new-guest", window_action },
    { "open-again", open_again_action },
    { "use-older", use_older_action },
    { "begin-new", begin_new_action },
    { "restore", restore_action },
    { "reminders", window_action },
    { "quit", quit_action },
  };

  inn_gui_register_resource ();

  /* The database thread reads while the toolkit starts. With the desktop no window is asked for, and
   * reminders come without one. */
  open_book (INN_APPLICATION (application));

  G_APPLICATION_CLASS (inn_application_parent_class)->startup (application);

  inn_tooltip_width_mend ();
  inn_tooltip_menu_mend ();
  g_unix_signal_add (SIGTERM, terminate_cb, application);
  g_unix_signal_add (SIGINT, terminate_cb, application);
  g_unix_signal_add (SIGHUP, terminate_cb, application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), application);
  inn_sample_door_add (GTK_APPLICATION (application), INN_APPLICATION (application)->sample);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit",
                                         (const char *[]) { "<Control>q", NULL });
}

static void
inn_application_activate (GApplication *application)
{
  InnApplication *self = INN_APPLICATION (application);

  self->wanted = TRUE;
  if (self->book != NULL)
    present_window (self);
  else
    {
      open_book (self);
      inn_start_present (self->start);
    }
}

static gboolean
give_back_cb (gpointer user_data)
{
  inn_memory_give_back ();

  return G_SOURCE_REMOVE;
}

/* The program may stay for weeks without a window. */
static void
inn_application_window_removed (GtkApplication *application,
                                GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (inn_application_parent_class)->window_removed (application, window);

  g_idle_add_full (G_PRIORITY_LOW, give_back_cb, NULL, NULL);
}

/* The last copy may take a second. */
static void
hide_windows (InnApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    gtk_widget_set_visible (link->data, FALSE);
}

static void
inn_application_shutdown (GApplication *application)
{
  InnApplication *self = INN_APPLICATION (application);

  if (self->start != NULL)
    g_object_run_dispose (G_OBJECT (self->start));
  if (self->bus != NULL)
    inn_bus_desk_close (self->bus);
  g_clear_object (&self->wake_watch);
  g_clear_object (&self->reminders);
  if (self->book != NULL)
    {
      hide_windows (self);
      inn_leaving_close (self->book);
    }

  G_APPLICATION_CLASS (inn_application_parent_class)->shutdown (application);
}

static void
inn_application_finalize (GObject *object)
{
  InnApplication *self = INN_APPLICATION (object);

  g_clear_object (&self->start);
  g_clear_object (&self->restorer);
  g_clear_object (&self->book);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (inn_application_parent_class)->finalize (object);
}

static void
inn_application_class_init (InnApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_application_finalize;

  application_class->handle_local_options = inn_application_handle_local_options;
  application_class->startup = inn_application_startup;
  application_class->dbus_register = inn_application_dbus_register;
  application_class->dbus_unregister = inn_application_dbus_unregister;
  application_class->activate = inn_application_activate;
  application_class->shutdown = inn_application_shutdown;

  GTK_APPLICATION_CLASS (klass)->window_removed = inn_application_window_removed;
}

static void
inn_application_init (InnApplication *self)
{
  self->clock = inn_clock_new ();
  inn_launch_add_options (G_APPLICATION (self));
}

/**
 * inn_application_new:
 *
 * Returns: (transfer full): the program, to be run
 */
InnApplication *
inn_application_new (void)
{
  return g_object_new (INN_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_CAN_OVERRIDE_APP_ID,
                       "resource-base-path", "/org/innkeeper/Innkeeper",
                       NULL);
}
