/* inn-tooltip-width.c: see inn-tooltip-width.h.
 *
 * The toolkit lets a tooltip be as many average characters wide as its text has characters. A
 * Chinese character takes two of them, so that even 更多 stood in two lines. Nothing public reaches
 * the label of a tooltip: it is found when the tooltip is mapped. Should a later toolkit call its
 * widgets differently, tooltips look as the toolkit wants them.
 */

#include "config.h"

#include "inn-tooltip-width.h"

#include <gtk/gtk.h>

#define WIDEST 50   /* characters, as the toolkit has it */

static void
widen_cb (GtkLabel *label)
{
  int width = 0;

  for (const char *at = gtk_label_get_text (label); *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;

  gtk_label_set_max_width_chars (label, MIN (width, WIDEST));
}

static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkLabel *label = GTK_IS_LABEL (widget) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child);

  return label;
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkLabel *label;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return G_SOURCE_CONTINUE;

  label = find_label (widget);
  if (label != NULL && g_object_get_data (G_OBJECT (label), "inn-widened") == NULL)
    {
      g_object_set_data (G_OBJECT (label), "inn-widened", label);
      g_signal_connect (label, "notify::max-width-chars", G_CALLBACK (widen_cb), NULL);
      widen_cb (label);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * inn_tooltip_width_mend:
 *
 * Lets every tooltip of the program be as wide as its text needs. To be called once, when the
 * toolkit has started.
 */
void
inn_tooltip_width_mend (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
