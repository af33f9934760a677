/* inn-tooltip-menu.c: see inn-tooltip-menu.h.
 *
 * The toolkit shows the tooltip of a menu button also while its popover is open, and thereby covers
 * the first line of it. The button has none until the popover goes.
 */

#include "config.h"

#include "inn-tooltip-menu.h"

#include <gtk/gtk.h>

static void
unmap_cb (GtkWidget *popover,
          gpointer   user_data)
{
  GtkWidget *button = gtk_widget_get_parent (popover);

  if (GTK_IS_MENU_BUTTON (button))
    gtk_widget_set_has_tooltip (button, gtk_widget_get_tooltip_text (button) != NULL);
  g_signal_handlers_disconnect_by_func (popover, unmap_cb, user_data);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *button = GTK_IS_POPOVER (widget) ? gtk_widget_get_parent (widget) : NULL;

  if (button != NULL && GTK_IS_MENU_BUTTON (button) && gtk_widget_get_has_tooltip (button))
    {
      gtk_widget_set_has_tooltip (button, FALSE);
      g_signal_connect (widget, "unmap", G_CALLBACK (unmap_cb), NULL);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * inn_tooltip_menu_mend:
 *
 * Keeps the tooltip of every menu button away while its popover is open. To be called once, when
 * the toolkit has started.
 */
void
inn_tooltip_menu_mend (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
