/* inn-application.c: opens the guest book, shows the window over it, and ends in good order. */

#include "config.h"

#include "inn-application.h"

#include "inn-book-bar.h"
#include "inn-command-service.h"
#include "inn-feedback.h"
#include "inn-gui-resources.h"
#include "inn-memory.h"
#include "inn-reminder-desk.h"
#include "inn-restore-desk.h"
#include "inn-search-provider.h"
#include "inn-shell.h"
#include "inn-start.h"
#include "inn-tooltip-width.h"
#include "inn-wake-watch.h"
#include "inn-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

/* How long leaving may take, with a last copy to a slow stick. */
#define LEAVE_SECONDS 60

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
  InnCommandService *commands; /* owned, NULL without a session bus */
  InnSearchProvider *provider; /* owned, NULL without a session bus */
  char *path;              /* owned, absolute */
  gboolean sample;
  gboolean wanted;         /* somebody asked for the window */
  const char *asked;       /* static: what the window is to do first, or NULL */
};

G_DEFINE_FINAL_TYPE (InnApplication, inn_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_("The guest book to open"), N_("FILE") },
  { "demo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_("Open a sample hotel to look around in"), NULL },
  { "now", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("The time it is taken to be; the clock runs on from there"), N_("YYYY-MM-DD HH:MM") },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_("Print the version and leave"), NULL },
  { NULL }
};

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

/* Lets the console ask while the book is held here. */
static void
serve_console (InnApplication *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (bus != NULL)
    self->commands = inn_command_service_new (bus, inn_book_get_store (self->book),
                                              self->settings);
}

/* From the overview of the desktop: the provider answers only when the book is open. */
static void
provider_activated_cb (InnApplication *self,
                       gint64          guest_id)
{
  self->wanted = TRUE;
  present_window (self);
  inn_shell_open_guest (INN_SHELL (find_window (self)), guest_id);
}

static void
provider_launched_cb (InnApplication *self,
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
  serve_console (self);
  if (self->provider != NULL)
    inn_search_provider_set_book (self->provider, inn_book_get_store (book),
                                  inn_book_get_finder (book));
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

/* Which book decides under which name the program is known: one program for each book. */
static void
choose_book (InnApplication *self,
             GVariantDict   *dict)
{
  g_autofree char *given = NULL;
  g_autofree char *name = NULL;

  self->sample = g_variant_dict_contains (dict, "demo");
  if (self->sample)
    self->settings = inn_settings_new_apart (_("Sample hotel"));
  else
    self->settings = inn_settings_new ();
  if (g_variant_dict_lookup (dict, "database", "^ay", &given))
    self->path = g_canonicalize_filename (given, NULL);
  else
    self->path = inn_book_dup_default_path (self->sample);

  name = inn_command_dup_bus_name (self->path);
  g_application_set_application_id (G_APPLICATION (self), name);
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
  g_clear_object (&self->commands);
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

/* Each book has a process of its own, so that the sample never meets the real one. */
static gboolean
start_other (InnApplication  *self,
             const char      *option,
             GError         **error)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", error);
  g_autoptr(GSubprocess) process = NULL;

  if (program != NULL)
    process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, error, program, option, NULL);

  return process != NULL;
}

static void
open_sample_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  InnApplication *self = user_data;
  g_autoptr(GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!start_other (self, "--demo", &error) && window != NULL)
    inn_feedback_error (GTK_WIDGET (window), _("The sample hotel could not be opened"), error);
}

/* The guest book's own window comes forward, or is opened, and this one goes. */
static void
leave_sample_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  InnApplication *self = user_data;
  g_autoptr(GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (start_other (self, NULL, &error))
    g_application_quit (G_APPLICATION (self));
  else if (window != NULL)
    inn_feedback_error (GTK_WIDGET (window), _("The guest book could not be opened"), error);
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

  self->provider = inn_search_provider_new (bus, error);
  if (self->provider == NULL)
    return FALSE;

  g_signal_connect_object (self->provider, "activated", G_CALLBACK (provider_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "launched", G_CALLBACK (provider_launched_cb), self,
                           G_CONNECT_SWAPPED);

  return TRUE;
}

static void
inn_application_dbus_unregister (GApplication    *application,
                                 GDBusConnection *bus,
                                 const char      *object_path)
{
  InnApplication *self = INN_APPLICATION (application);

  if (self->provider != NULL)
    g_object_run_dispose (G_OBJECT (self->provider));
  g_clear_object (&self->provider);

  G_APPLICATION_CLASS (inn_application_parent_class)->dbus_unregister (application, bus,
                                                                       object_path);
}

static int
inn_application_handle_local_options (GApplication *application,
                                      GVariantDict *dict)
{
  InnApplication *self = INN_APPLICATION (application);
  const char *now = NULL;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("innkeeper %s\n", PACKAGE_VERSION);
      return 0;
    }

  choose_book (self, dict);
  if (g_variant_dict_lookup (dict, "now", "&s", &now))
    {
      InnCivil civil;

      if (!inn_civil_from_text (now, &civil))
        {
          g_printerr ("%s\n", _("--now takes a day and a time, “2026-11-22 09:30”"));
          return 2;
        }
      inn_clock_set_now (self->clock, civil);
    }

  return -1;
}

static void
inn_application_startup (GApplication *application)
{
  const GActionEntry entries[] = {
    { "new-guest", window_action },
    { "open-again", open_again_action },
    { "restore", restore_action },
    { "reminders", window_action },
    { "quit", quit_action },
  };
  const GActionEntry to_sample[] = { { "open-sample", open_sample_action } };
  const GActionEntry from_sample[] = { { "leave-sample", leave_sample_action } };

  inn_gui_register_resource ();

  /* The database thread reads while the toolkit starts. With the desktop no window is asked for, and
   * reminders come without one. */
  open_book (INN_APPLICATION (application));

  G_APPLICATION_CLASS (inn_application_parent_class)->startup (application);

  inn_tooltip_width_mend ();
  g_unix_signal_add (SIGTERM, terminate_cb, application);
  g_unix_signal_add (SIGINT, terminate_cb, application);
  g_unix_signal_add (SIGHUP, terminate_cb, application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), application);
  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   INN_APPLICATION (application)->sample ? from_sample : to_sample,
                                   1, application);
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

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  gboolean *closed = user_data;

  /* The program ends either way; the store has said what is wrong where it matters. */
  inn_book_close_finish (INN_BOOK (source), result, NULL);
  *closed = TRUE;
}

static gboolean
left_behind_cb (gpointer user_data)
{
  gboolean *closed = user_data;

  *closed = TRUE;

  return G_SOURCE_CONTINUE;
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
  g_clear_object (&self->commands);
  g_clear_object (&self->wake_watch);
  g_clear_object (&self->reminders);
  if (self->book != NULL)
    {
      gboolean closed = FALSE;
      guint limit = g_timeout_add_seconds (LEAVE_SECONDS, left_behind_cb, &closed);

      hide_windows (self);
      /* The main loop has ended already: what is under way is written down before we go. A share
       * that hangs must not keep the computer from being switched off; the book survives that. */
      inn_book_close_async (self->book, closed_cb, &closed);
      while (!closed)
        g_main_context_iteration (NULL, TRUE);
      g_source_remove (limit);
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
  g_application_add_main_option_entries (G_APPLICATION (self), options);
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
