/* inn-contact-button.c: see inn-contact-button.h. */

#include "config.h"

#include "inn-contact-button.h"

#include "inn-spoken-name.h"

#include <glib/gi18n.h>

/**
 * inn_contact_button_new:
 * @icon_name: what it shows
 * @label: what it does, told as a tip and to screen readers
 *
 * Returns: (transfer floating): a button of an icon, not yet visible
 */
GtkWidget *
inn_contact_button_new (const char *icon_name,
                        const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  inn_spoken_name_set (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "field-button");
  gtk_widget_set_visible (button, FALSE);

  return button;
}

/**
 * inn_contact_button_new_shared:
 *
 * Returns: (transfer floating): the mark that several people use a number, to be clicked away; not
 *   yet visible
 */
GtkWidget *
inn_contact_button_new_shared (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* Translators: of a number that several people use. */
  const char *words = C_("contact", "Shared");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  gtk_box_append (GTK_BOX (box), gtk_label_new (words));
  gtk_box_append (GTK_BOX (box), image);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, _("The family shares it; click to take that back"));
  inn_spoken_name_set (button, words);
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_add_css_class (button, "shared-mark");
  gtk_widget_add_css_class (button, "field-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);

  return button;
}
