/* inn-bell-button.c: the last button before the window controls, on every page. */

#include "config.h"

#include "inn-bell-button.h"

#include "inn-shell.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnBellButton
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *badge;

  GtkWidget *shell; /* unowned, our root */
  gulong count_handler;
  gulong panel_handler;
};

G_DEFINE_FINAL_TYPE (InnBellButton, inn_bell_button, ADW_TYPE_BIN)

static gboolean
is_panel_open (InnBellButton *self)
{
  gboolean open = FALSE;

  g_object_get (self->shell, "panel-open", &open, NULL);

  return open;
}

static void
update (InnBellButton *self)
{
  guint count = self->shell != NULL ? inn_shell_get_reminder_count (INN_SHELL (self->shell)) : 0;
  g_autofree char *badge = NULL;
  g_autofree char *label = NULL;

  if (count > 0)
    {
      badge = g_strdup_printf (count > 99 ? "99+" : "%u", count);
      label = g_strdup_printf (ngettext ("Reminders, %u waiting", "Reminders, %u waiting", count),
                               count);
    }

  gtk_label_set_text (GTK_LABEL (self->badge), badge != NULL ? badge : "");
  gtk_widget_set_visible (self->badge, count > 0);
  if (self->shell != NULL && is_panel_open (self))
    gtk_widget_add_css_class (self->button, "opened");
  else
    gtk_widget_remove_css_class (self->button, "opened");
  inn_spoken_name_set (self->button, label != NULL ? label : _("Reminders"));
}

static void
inn_bell_button_root (GtkWidget *widget)
{
  InnBellButton *self = INN_BELL_BUTTON (widget);
  InnShell *shell;

  GTK_WIDGET_CLASS (inn_bell_button_parent_class)->root (widget);

  shell = inn_shell_find (widget);
  if (shell == NULL)
    return;

  self->shell = GTK_WIDGET (shell);
  self->count_handler = g_signal_connect_swapped (shell, "notify::reminder-count",
                                                  G_CALLBACK (update), self);
  self->panel_handler = g_signal_connect_swapped (shell, "notify::panel-open",
                                                  G_CALLBACK (update), self);
  update (self);
}

static void
inn_bell_button_unroot (GtkWidget *widget)
{
  InnBellButton *self = INN_BELL_BUTTON (widget);

  if (self->shell != NULL)
    {
      g_clear_signal_handler (&self->count_handler, self->shell);
      g_clear_signal_handler (&self->panel_handler, self->shell);
    }
  self->shell = NULL;

  GTK_WIDGET_CLASS (inn_bell_button_parent_class)->unroot (widget);
}

static void
inn_bell_button_class_init (InnBellButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = inn_bell_button_root;
  widget_class->unroot = inn_bell_button_unroot;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-bell-button.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBellButton, button);
  gtk_widget_class_bind_template_child (widget_class, InnBellButton, badge);
}

static void
inn_bell_button_init (InnBellButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}
