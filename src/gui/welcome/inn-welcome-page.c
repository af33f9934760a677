/* inn-welcome-page.c: what an empty book shows: three ways in.
 *
 * The rows are buttons on actions of the window and of the program, so nothing is known here of what
 * they lead to.
 */

#include "config.h"

#include "inn-welcome-page.h"

#include <adwaita.h>

#include "inn-pane-header.h"

struct _InnWelcomePage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (InnWelcomePage, inn_welcome_page, GTK_TYPE_WIDGET)

static void
inn_welcome_page_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_welcome_page_parent_class)->dispose (object);
}

static void
inn_welcome_page_class_init (InnWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_welcome_page_dispose;

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-welcome-page.ui");
}

static void
inn_welcome_page_init (InnWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_welcome_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
inn_welcome_page_new (void)
{
  return g_object_new (INN_TYPE_WELCOME_PAGE, NULL);
}
