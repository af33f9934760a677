/* inn-form-doubts.c: see inn-form-doubts.h. The words stand under their field, but are repeated where
 * the form asks about them, and there they are nothing without the name of the field. */

#include "config.h"

#include "inn-form-doubts.h"

#include "inn-form-field.h"

#include <glib/gi18n.h>

static void
add_doubt (const char *title,
           const char *message,
           GString    *doubts)
{
  if (doubts->len > 0)
    g_string_append_c (doubts, '\n');
  if (title != NULL)
    /* Translators: a field of the form, what is doubtful in it. */
    g_string_append_printf (doubts, C_("doubt", "%1$s: %2$s"), title, message);
  else
    g_string_append (doubts, message);
}

/**
 * inn_form_doubts_collect:
 * @widget: a part of a form
 * @title: (nullable): what its fields are called; %NULL if each by its own title
 * @doubts: gets a line for each doubtful field within, that names the field
 *
 * A field within a field, as one of several numbers, goes by the title of the outer one.
 */
void
inn_form_doubts_collect (GtkWidget  *widget,
                         const char *title,
                         GString    *doubts)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (INN_IS_FORM_FIELD (widget))
    {
      InnFormField *field = INN_FORM_FIELD (widget);

      if (title == NULL)
        title = inn_form_field_get_title (field);
      if (inn_form_field_get_state (field) == INN_FIELD_DOUBTFUL)
        add_doubt (title, inn_form_field_get_message (field), doubts);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    inn_form_doubts_collect (child, title, doubts);
}
