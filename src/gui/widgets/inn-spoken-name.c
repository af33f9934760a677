/* inn-spoken-name.c: see inn-spoken-name.h. */

#include "config.h"

#include "inn-spoken-name.h"

/**
 * inn_spoken_name_set:
 * @widget: something that shows words of its own, such as a button with a label
 * @name: what it is called in their place
 *
 * Newer toolkits tie a button to the label in it, and that tie would win over any name.
 */
void
inn_spoken_name_set (GtkWidget  *widget,
                     const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}
