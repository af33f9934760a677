/* inn-toast-names.c: see inn-toast-names.h. The toolkit gives the button that closes a toast no name,
 * and says the name of the other one twice, once with the mark of its mnemonic.
 */

#include "config.h"

#include "inn-toast-names.h"

#include <glib/gi18n.h>

static void
name_buttons (GtkWidget *from)
{
  if (GTK_IS_BUTTON (from))
    {
      /* Its label is told by itself. */
      if (gtk_button_get_label (GTK_BUTTON (from)) != NULL)
        gtk_accessible_reset_property (GTK_ACCESSIBLE (from), GTK_ACCESSIBLE_PROPERTY_LABEL);
      else
        gtk_accessible_update_property (GTK_ACCESSIBLE (from), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        _("Close the message"), -1);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

/**
 * inn_toast_names_give:
 * @overlay: what a toast was just added to
 *
 * Gives the buttons of the toasts that are there their names.
 */
void
inn_toast_names_give (AdwToastOverlay *overlay)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overlay));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      name_buttons (child);
}
