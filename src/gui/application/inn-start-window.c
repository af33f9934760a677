/* inn-start-window.c: see inn-start-window.h. */

#include "config.h"

#include "inn-start-window.h"

#include "inn-user-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define PULSE_MILLISECONDS 100

struct _InnStartWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *icon;
  GtkWidget *title_label;
  GtkWidget *text_label;
  GtkWidget *progress_bar;
  GtkWidget *path_label;
  GtkWidget *again_button;
  GtkWidget *restore_button;
  GtkWidget *older_button;
  GtkWidget *new_button;
  GtkWidget *folder_button;
  GtkWidget *end_button;

  char *folder; /* owned, nullable: of the book that cannot be opened */
  gboolean disposed;
  guint pulse_source; /* while nobody knows how far it is */
};

G_DEFINE_FINAL_TYPE (InnStartWindow, inn_start_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (INN_START_WINDOW (user_data)->progress_bar));

  return G_SOURCE_CONTINUE;
}

static void
show_progress (InnStartWindow *self,
               double          fraction)
{
  /* A window on its way out starts nothing that would outlive it. */
  if (self->disposed)
    return;

  gtk_widget_set_visible (self->progress_bar, TRUE);
  if (fraction >= 0)
    {
      g_clear_handle_id (&self->pulse_source, g_source_remove);
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), fraction);
    }
  else if (self->pulse_source == 0)
    self->pulse_source = g_timeout_add (PULSE_MILLISECONDS, pulse_cb, self);
}

static void
show_words (InnStartWindow *self,
            const char     *icon_name,
            const char     *title,
            const char     *text)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_label_set_text (GTK_LABEL (self->title_label), title);
  inn_user_text_set_label (GTK_LABEL (self->text_label), text);
}

/* While it is on its way, there is nothing to choose but to stop. */
static void
show_course (InnStartWindow *self,
             double          fraction)
{
  show_progress (self, fraction);
  gtk_widget_set_visible (self->path_label, FALSE);
  gtk_widget_set_visible (self->again_button, FALSE);
  gtk_widget_set_visible (self->restore_button, FALSE);
  gtk_widget_set_visible (self->older_button, FALSE);
  gtk_widget_set_visible (self->new_button, FALSE);
  gtk_widget_set_visible (self->folder_button, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->end_button), _("Cancel"));
}

static void
folder_clicked_cb (InnStartWindow *self)
{
  g_autofree char *uri = g_filename_to_uri (self->folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static gboolean
close_request_cb (InnStartWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.quit", NULL);

  return GDK_EVENT_PROPAGATE;
}

static void
inn_start_window_dispose (GObject *object)
{
  INN_START_WINDOW (object)->disposed = TRUE;
  g_clear_handle_id (&INN_START_WINDOW (object)->pulse_source, g_source_remove);

  G_OBJECT_CLASS (inn_start_window_parent_class)->dispose (object);
}

static void
inn_start_window_finalize (GObject *object)
{
  g_free (INN_START_WINDOW (object)->folder);

  G_OBJECT_CLASS (inn_start_window_parent_class)->finalize (object);
}

static void
inn_start_window_class_init (InnStartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_start_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_start_window_finalize;

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-start-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, icon);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, text_label);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, path_label);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, again_button);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, older_button);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, folder_button);
  gtk_widget_class_bind_template_child (widget_class, InnStartWindow, end_button);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "app.quit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
inn_start_window_init (InnStartWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_start_window_new:
 * @application: the program
 * @settings: tell how large the window is
 *
 * Returns: (transfer none): a window without words, not yet presented
 */
GtkWidget *
inn_start_window_new (GtkApplication *application,
                      InnSettings    *settings)
{
  GtkWidget *self = g_object_new (INN_TYPE_START_WINDOW, "application", application, NULL);
  GSettings *gsettings = inn_settings_get_gsettings (settings);

  if (gsettings == NULL)
    return self;

  g_settings_bind (gsettings, "window-width", self, "default-width", G_SETTINGS_BIND_GET);
  g_settings_bind (gsettings, "window-height", self, "default-height", G_SETTINGS_BIND_GET);
  g_settings_bind (gsettings, "window-maximized", self, "maximized", G_SETTINGS_BIND_GET);

  return self;
}

/**
 * inn_start_window_show_check:
 * @self: the window
 * @fraction: how far it is, 0 to 1; below 0 while not known
 *
 * Shows that the book is checked, because it was not closed in order.
 */
void
inn_start_window_show_check (InnStartWindow *self,
                             double          fraction)
{
  g_return_if_fail (INN_IS_START_WINDOW (self));

  show_words (self, "inn-bed-symbolic", _("Checking the guest book"),
              _("It was not closed in order the last time, perhaps because the power failed. "
                "What was saved is kept."));
  show_course (self, fraction);
}

/**
 * inn_start_window_show_wait:
 * @self: the window
 * @who: who has the book, a sentence
 *
 * Shows that the book will be opened as soon as it is free.
 */
void
inn_start_window_show_wait (InnStartWindow *self,
                            const char     *who)
{
  g_return_if_fail (INN_IS_START_WINDOW (self));

  show_words (self, "inn-clock-symbolic", _("Waiting for the guest book"), who);
  show_course (self, -1);
}

/**
 * inn_start_window_show_trouble:
 * @self: the window
 * @why: what is wrong and what to do about it, plain text
 * @path: the book, plain text
 * @may_restore: whether a copy would mend it
 * @is_older: whether it is sound, and can be used as it is
 * @is_away: whether its place is empty, so that another one can be begun there
 *
 * Shows that the book cannot be opened.
 */
void
inn_start_window_show_trouble (InnStartWindow *self,
                               const char     *why,
                               const char     *path,
                               gboolean        may_restore,
                               gboolean        is_older,
                               gboolean        is_away)
{
  GtkWidget *first = may_restore ? self->restore_button : self->again_button;
  GtkWidget *other = may_restore ? self->again_button : self->restore_button;
  g_autofree char *shown = NULL;

  g_return_if_fail (INN_IS_START_WINDOW (self));

  show_words (self, "inn-warning-symbolic", _("The guest book could not be opened"), why);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_widget_set_visible (self->progress_bar, FALSE);
  g_free (self->folder);
  self->folder = g_path_get_dirname (path);
  shown = g_filename_display_name (path);
  inn_user_text_set_label (GTK_LABEL (self->path_label), shown);
  gtk_widget_set_visible (self->path_label, TRUE);
  gtk_widget_set_visible (self->again_button, !is_older);
  gtk_widget_set_visible (self->older_button, is_older);
  gtk_widget_set_visible (self->new_button, is_away);
  gtk_widget_set_visible (self->restore_button, may_restore);
  gtk_widget_set_visible (self->folder_button, g_file_test (self->folder, G_FILE_TEST_IS_DIR));
  gtk_widget_add_css_class (first, "suggested-action");
  gtk_widget_remove_css_class (other, "suggested-action");
  gtk_button_set_label (GTK_BUTTON (self->end_button), _("Quit"));
  gtk_widget_grab_focus (first);
}
