/* inn-restore-desk.c: see inn-restore-desk.h.
 *
 *   show ── the window: choose, look, agree ──> "close-book" ── go on: swap ──> "done" ── tell
 */

#include "config.h"

#include "inn-restore-desk.h"

#include "inn-backup-phrases.h"
#include "inn-backup-words.h"
#include "inn-restore-window.h"
#include "inn-shell.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

/* Long enough to be read after the list was looked through. */
#define TOLD_SECONDS 15

struct _InnRestoreDesk
{
  GObject parent_instance;

  GtkApplication *application; /* unowned, outlives us */
  InnSettings *settings;       /* owned */
  InnClock *clock;             /* owned */
  char *path;                  /* owned */
  InnRestore *restore;         /* owned, on its way */
  char *told;                  /* owned, nullable: what is to be said when a window is there */
  char *trouble;               /* owned, nullable: what went wrong */
};

G_DEFINE_FINAL_TYPE (InnRestoreDesk, inn_restore_desk, G_TYPE_OBJECT)

enum
{
  CLOSE_BOOK,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
bring_back_cb (InnRestoreWindow *window,
               InnRestore       *restore,
               InnRestoreDesk   *self)
{
  g_set_object (&self->restore, restore);
  g_application_hold (G_APPLICATION (self->application));
  gtk_window_destroy (GTK_WINDOW (window));
  g_signal_emit (self, signals[CLOSE_BOOK], 0);
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(InnRestoreDesk) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *time
    = inn_backup_phrases_dup_time (self->clock,
                                   inn_restore_get_entry (self->restore)->header.utc);

  if (inn_restore_commit_finish (self->restore, result, &aside, &error))
    {
      /* Translators: “Today 14:30”. */
      self->told = g_strdup_printf (_("The guest book is as it was: %s"), time);
    }
  else
    self->trouble = g_strdup (inn_backup_words_get_restore_failure (error));
  g_clear_object (&self->restore);
  g_signal_emit (self, signals[DONE], 0);
  g_application_release (G_APPLICATION (self->application));
}

static void
inn_restore_desk_dispose (GObject *object)
{
  InnRestoreDesk *self = INN_RESTORE_DESK (object);

  g_clear_object (&self->restore);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (inn_restore_desk_parent_class)->dispose (object);
}

static void
inn_restore_desk_finalize (GObject *object)
{
  InnRestoreDesk *self = INN_RESTORE_DESK (object);

  g_free (self->path);
  g_free (self->told);
  g_free (self->trouble);

  G_OBJECT_CLASS (inn_restore_desk_parent_class)->finalize (object);
}

static void
inn_restore_desk_class_init (InnRestoreDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_restore_desk_dispose;
  object_class->finalize = inn_restore_desk_finalize;

  signals[CLOSE_BOOK] = g_signal_new ("close-book", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_restore_desk_init (InnRestoreDesk *self)
{
}

/**
 * inn_restore_desk_new:
 * @application: the program
 * @settings: tell where the second place for copies is
 * @clock: the time
 * @path: the database
 *
 * Returns: (transfer full): a desk
 */
InnRestoreDesk *
inn_restore_desk_new (GtkApplication *application,
                      InnSettings    *settings,
                      InnClock       *clock,
                      const char     *path)
{
  InnRestoreDesk *self = g_object_new (INN_TYPE_RESTORE_DESK, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->path = g_strdup (path);

  return self;
}

/**
 * inn_restore_desk_show:
 * @self: a desk
 *
 * Lets somebody choose a copy. The book may be open, or such that it cannot be opened.
 */
void
inn_restore_desk_show (InnRestoreDesk *self)
{
  GtkWindow *parent = NULL;
  GtkWidget *window = NULL;
  g_autofree char *second = NULL;

  g_return_if_fail (INN_IS_RESTORE_DESK (self));

  if (self->restore != NULL)
    return;
  parent = gtk_application_get_active_window (self->application);
  second = inn_settings_dup_backup_folder (self->settings);
  window = inn_restore_window_new (parent, self->clock, self->path, second);
  g_signal_connect_object (window, "bring-back", G_CALLBACK (bring_back_cb), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * inn_restore_desk_go_on:
 * @self: a desk whose copy was agreed to, with the book closed
 */
void
inn_restore_desk_go_on (InnRestoreDesk *self)
{
  g_return_if_fail (INN_IS_RESTORE_DESK (self));
  g_return_if_fail (self->restore != NULL);

  inn_restore_commit_async (self->restore, inn_clock_get_utc (self->clock), committed_cb,
                            g_object_ref (self));
}

/**
 * inn_restore_desk_tell:
 * @self: a desk
 * @window: the window over the book
 *
 * Says what came of it, once.
 */
void
inn_restore_desk_tell (InnRestoreDesk *self,
                       GtkWindow      *window)
{
  g_autofree char *told = g_steal_pointer (&self->told);
  g_autofree char *trouble = g_steal_pointer (&self->trouble);

  g_return_if_fail (INN_IS_RESTORE_DESK (self));

  if (told != NULL)
    {
      AdwToast *toast = inn_user_text_new_toast (told);

      adw_toast_set_timeout (toast, TOLD_SECONDS);
      inn_shell_add_toast (INN_SHELL (window), toast);
    }
  if (trouble != NULL)
    {
      GtkWidget *dialog = adw_message_dialog_new (window, _("The copy was not brought back"), NULL);

      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), trouble);
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
    }
}
