/* inn-help-page.c: see inn-help-page.h. Covers the window. All it says stands in its template. */

#include "config.h"

#include "inn-help-page.h"

#include <adwaita.h>

#include "inn-pane-header.h"
#include "inn-shell.h"

struct _InnHelpPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
};

G_DEFINE_FINAL_TYPE (InnHelpPage, inn_help_page, GTK_TYPE_WIDGET)

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnShell *shell = inn_shell_find (widget);

  if (shell != NULL)
    inn_shell_pop_full (shell);
}

/* The page keys and the arrows are for reading on. */
static gboolean
inn_help_page_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  InnHelpPage *self = INN_HELP_PAGE (widget);

  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD &&
      gtk_widget_grab_focus (self->scroller))
    return TRUE;

  return GTK_WIDGET_CLASS (inn_help_page_parent_class)->focus (widget, direction);
}

static void
inn_help_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_help_page_parent_class)->dispose (object);
}

static void
inn_help_page_class_init (InnHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_help_page_dispose;
  widget_class->focus = inn_help_page_focus;

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnHelpPage, scroller);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "help.back", NULL);
}

static void
inn_help_page_init (InnHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_help_page_new:
 *
 * Returns: (transfer floating): a page for inn_shell_push_full ()
 */
GtkWidget *
inn_help_page_new (void)
{
  return g_object_new (INN_TYPE_HELP_PAGE, NULL);
}
