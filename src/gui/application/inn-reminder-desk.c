/* inn-reminder-desk.c: see inn-reminder-desk.h.
 *
 * Owns the engine and the agenda of the open book. Follows the settings: popups on or off, and
 * whether the program stays when its window is closed. Gives each window its panel and its actions.
 */

#include "config.h"

#include "inn-reminder-desk.h"

#include "inn-action-lock.h"
#include "inn-agenda-list.h"
#include "inn-desktop-notifier.h"
#include "inn-null-notifier.h"
#include "inn-preferences-window.h"
#include "inn-question-desk.h"
#include "inn-automation-keeper.h"
#include "inn-reminder-engine.h"
#include "inn-reminders-panel.h"
#include "inn-shell.h"

#include <glib/gi18n.h>

struct _InnReminderDesk
{
  GObject parent_instance;

  GtkApplication *application;   /* unowned, outlives us */
  InnBook *book;                 /* owned */
  InnReminderEngine *engine;     /* owned */
  InnAutomationKeeper *keeper;   /* owned */
  InnAgendaList *agenda;         /* owned */
  InnWindow *window;             /* weak, NULL while there is none */
  InnRemindersPanel *panel;      /* weak, in @window */
  InnQuestionDesk *questions;    /* owned */

  gboolean resident;
  gboolean popups;
  gboolean holding;
};

G_DEFINE_FINAL_TYPE (InnReminderDesk, inn_reminder_desk, G_TYPE_OBJECT)

static GSettings *
get_settings (InnReminderDesk *self)
{
  return inn_settings_get_gsettings (inn_book_get_settings (self->book));
}

static InnNotifier *
create_notifier (gboolean popups)
{
  if (!popups)
    return inn_null_notifier_new ();

  return inn_desktop_notifier_new (_("Innkeeper"), APPLICATION_ID);
}

/* The engine */

static void
open_cb (InnReminderEngine *engine,
         gint64             guest_id,
         gint64             follow_up_id,
         const char        *token,
         InnReminderDesk   *self)
{
  g_application_activate (G_APPLICATION (self->application));
  if (self->window == NULL)
    return;

  if (token != NULL && *token != '\0')
    gtk_window_set_startup_id (GTK_WINDOW (self->window), token);
  gtk_window_present (GTK_WINDOW (self->window));

  if (guest_id != 0)
    inn_shell_open_guest (INN_SHELL (self->window), guest_id);
  else
    inn_window_set_panel_open (self->window, TRUE);
}

static void
waiting_cb (InnReminderDesk *self)
{
  if (self->window != NULL)
    inn_window_set_reminder_count (self->window, inn_agenda_list_get_waiting (self->agenda));
}

static void
settings_changed_cb (InnReminderDesk *self)
{
  InnSettings *settings = inn_book_get_settings (self->book);
  gboolean popups = inn_settings_get_popups (settings);
  gboolean background = self->resident && inn_settings_get_background (settings);

  if (self->popups != popups)
    {
      g_autoptr(InnNotifier) notifier = create_notifier (popups);

      self->popups = popups;
      inn_reminder_engine_set_notifier (self->engine, notifier);
    }

  if (self->holding != background)
    {
      self->holding = background;
      if (background)
        g_application_hold (G_APPLICATION (self->application));
      else
        g_application_release (G_APPLICATION (self->application));
    }
}

/* The window */

/* The bell knows its number without the panel; a window is there sooner when it is made later. */
static void
panel_open_cb (InnReminderDesk *self)
{
  GtkWidget *panel;
  gboolean open = FALSE;

  if (self->window != NULL)
    g_object_get (self->window, "panel-open", &open, NULL);
  if (!open || self->panel != NULL)
    return;

  panel = inn_reminders_panel_new (self->book, self->agenda, self->engine);
  g_set_weak_pointer (&self->panel, INN_REMINDERS_PANEL (panel));
  inn_window_set_panel (self->window, panel);
}

static void
new_follow_up_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  InnReminderDesk *self = user_data;

  if (self->window == NULL)
    return;

  inn_window_set_panel_open (self->window, TRUE);
  inn_reminders_panel_new_follow_up (self->panel, g_variant_get_int64 (parameter));
}

static void
edit_follow_up_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  InnReminderDesk *self = user_data;

  if (self->window == NULL)
    return;

  inn_window_set_panel_open (self->window, TRUE);
  inn_reminders_panel_edit_follow_up (self->panel, g_variant_get_int64 (parameter));
}

static void
edit_promise_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  InnReminderDesk *self = user_data;

  if (self->window == NULL)
    return;

  inn_window_set_panel_open (self->window, TRUE);
  inn_reminders_panel_edit_promise (self->panel, g_variant_get_int64 (parameter));
}

/* The lamp leads to the page it tells of, and so does what asks for rooms. */
static const char *
get_page_of (GSimpleAction *action)
{
  const char *name = g_action_get_name (G_ACTION (action));

  return g_str_equal (name, "preferences") ? NULL : name;
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  InnReminderDesk *self = user_data;

  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (inn_preferences_window_new (GTK_WINDOW (self->window),
                                                                self->book, self->engine,
                                                                get_page_of (action))));
}

static void
stay_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  InnReminderDesk  *self)
{
  g_settings_set_boolean (get_settings (self), "background-told", TRUE);
  if (g_str_equal (response, "quit"))
    g_application_quit (G_APPLICATION (self->application));
  else if (self->window != NULL)
    {
      /* The dialog ends after this, and must not reach for a window that is gone. */
      gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
      gtk_window_destroy (GTK_WINDOW (self->window));
    }
}

/* The first time the window is closed, somebody should know that the program stays. */
static gboolean
close_request_cb (InnWindow       *window,
                  InnReminderDesk *self)
{
  GtkWidget *dialog;

  if (!self->holding || get_settings (self) == NULL ||
      g_settings_get_boolean (get_settings (self), "background-told"))
    return GDK_EVENT_PROPAGATE;

  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Reminders go on"), NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _("Innkeeper stays in the background, so that popups come in time. "
                                 "To end it, press Ctrl+Q or choose Quit in its menu."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "quit", _("_Quit Instead"),
                                    "close", _("_Close Window"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (stay_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return GDK_EVENT_STOP;
}

static void
inn_reminder_desk_dispose (GObject *object)
{
  InnReminderDesk *self = INN_REMINDER_DESK (object);

  if (self->holding)
    g_application_release (G_APPLICATION (self->application));
  self->holding = FALSE;
  g_clear_object (&self->questions);
  g_clear_weak_pointer (&self->panel);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->agenda);
  g_clear_object (&self->keeper);
  g_clear_object (&self->engine);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_reminder_desk_parent_class)->dispose (object);
}

static void
inn_reminder_desk_class_init (InnReminderDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_reminder_desk_dispose;
}

static void
inn_reminder_desk_init (InnReminderDesk *self)
{
}

/**
 * inn_reminder_desk_new:
 * @application: the program
 * @book: the open book
 * @resident: whether reminding goes on without a window, as the preferences say; a sample ends with
 *   its window, and so does a book that cannot be written
 *
 * Returns: (transfer full): reminders that are checked from now on
 */
InnReminderDesk *
inn_reminder_desk_new (GtkApplication *application,
                       InnBook        *book,
                       gboolean        resident)
{
  InnReminderDesk *self = g_object_new (INN_TYPE_REMINDER_DESK, NULL);
  InnSettings *settings = inn_book_get_settings (book);
  g_autoptr(InnNotifier) notifier = NULL;

  self->application = application;
  self->book = g_object_ref (book);
  self->resident = resident && !inn_book_is_read_only (book);
  self->popups = inn_settings_get_popups (settings);
  notifier = create_notifier (self->popups);
  self->engine = inn_reminder_engine_new (inn_book_get_store (book), settings, notifier);
  self->keeper = inn_automation_keeper_new (book);
  self->agenda = inn_agenda_list_new (book);
  self->questions = inn_question_desk_new (book, self->engine, resident);

  g_signal_connect_object (self->engine, "open", G_CALLBACK (open_cb), self, 0);
  g_signal_connect_object (self->agenda, "notify::waiting", G_CALLBACK (waiting_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  settings_changed_cb (self);

  return self;
}

/**
 * inn_reminder_desk_attach:
 * @self: the reminders
 * @window: a new window on the same book
 *
 * Gives @window its panel and its part of the actions.
 */
void
inn_reminder_desk_attach (InnReminderDesk *self,
                          InnWindow       *window)
{
  const GActionEntry entries[] = {
    { "new-follow-up", new_follow_up_action, "x" },
    { "edit-follow-up", edit_follow_up_action, "x" },
    { "edit-promise", edit_promise_action, "x" },
    { "copies", preferences_action },
    { "organisations", preferences_action },
    { "preferences", preferences_action },
    { "rooms", preferences_action },
  };

  static const char *const changing[] = { "new-follow-up", "edit-follow-up", "edit-promise",
                                            NULL };

  g_return_if_fail (INN_IS_REMINDER_DESK (self));
  g_return_if_fail (INN_IS_WINDOW (window));

  g_set_weak_pointer (&self->window, window);
  inn_window_set_agenda (window, self->agenda);
  inn_window_set_panel (window, NULL);
  g_signal_connect_object (window, "notify::panel-open", G_CALLBACK (panel_open_cb), self,
                           G_CONNECT_SWAPPED);
  inn_question_desk_attach (self->questions, window);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  if (inn_book_is_read_only (self->book))
    inn_action_lock (G_ACTION_MAP (window), changing);
  gtk_application_set_accels_for_action (self->application, "win.preferences",
                                         (const char *[]) { "<Control>comma", NULL });
  /* Without a place to keep them there is nothing to prefer. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action
                                                  (G_ACTION_MAP (window), "preferences")),
                               get_settings (self) != NULL);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, 0);

  waiting_cb (self);
}
