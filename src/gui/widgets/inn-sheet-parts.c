/* inn-sheet-parts.c: see inn-sheet-parts.h. */

#include "config.h"

#include "inn-sheet-parts.h"

#include "inn-spoken-name.h"
#include "inn-wrap-layout.h"

/**
 * inn_sheet_part_label:
 * @text: what to say
 * @classes: (nullable) (array zero-terminated=1): its style
 *
 * Returns: (transfer floating): a label at the start of its line that wraps
 */
GtkWidget *
inn_sheet_part_label (const char        *text,
                      const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (classes != NULL)
    gtk_widget_set_css_classes (label, (const char **) classes);

  return label;
}

/**
 * inn_sheet_part_head:
 * @title: of a section
 *
 * Returns: (transfer floating): a box with the title, for links at its end
 */
GtkWidget *
inn_sheet_part_head (const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = inn_sheet_part_label (title, (const char *[]) { "section-head", NULL });

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_button (const char *label,
             GCallback   callback,
             gpointer    object)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", callback, object, G_CONNECT_SWAPPED);

  return button;
}

/**
 * inn_sheet_part_button:
 * @label: a verb
 * @callback: what it does, with @object first
 * @object: a #GObject, outlived by nothing
 *
 * Returns: (transfer floating): a small button
 */
GtkWidget *
inn_sheet_part_button (const char *label,
                       GCallback   callback,
                       gpointer    object)
{
  GtkWidget *button = make_button (label, callback, object);

  gtk_widget_add_css_class (button, "small-button");

  return button;
}

/**
 * inn_sheet_part_link:
 * @label: a verb
 * @callback: what it does, with @object first
 * @object: a #GObject
 *
 * Returns: (transfer floating): a button that looks like a link
 */
GtkWidget *
inn_sheet_part_link (const char *label,
                     GCallback   callback,
                     gpointer    object)
{
  GtkWidget *button = make_button (label, callback, object);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-button");
  gtk_widget_add_css_class (button, "head-link");

  return button;
}

/**
 * inn_sheet_part_entry:
 * @title: what is to be typed, also for screen readers
 * @width_chars: how wide it is at least
 *
 * Returns: (transfer floating): an entry
 */
GtkWidget *
inn_sheet_part_entry (const char *title,
                      int         width_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width_chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width_chars);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), title);
  gtk_widget_set_valign (entry, GTK_ALIGN_START);
  inn_spoken_name_set (entry, title);

  return entry;
}

/**
 * inn_sheet_part_choice:
 * @title: what is to be chosen, for screen readers and as a tooltip
 * @choices: (array zero-terminated=1): the answers
 *
 * Returns: (transfer floating): a list that drops down
 */
GtkWidget *
inn_sheet_part_choice (const char        *title,
                       const char *const *choices)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (choices);

  gtk_widget_set_valign (choice, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (choice, title);
  inn_spoken_name_set (choice, title);

  return choice;
}

/**
 * inn_sheet_part_line:
 *
 * Returns: (transfer floating): a box whose children wrap like words
 */
GtkWidget *
inn_sheet_part_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, inn_wrap_layout_new (6, 6));

  return line;
}

/**
 * inn_sheet_part_message:
 *
 * Returns: (transfer floating): a line for what is to be told, hidden
 */
GtkWidget *
inn_sheet_part_message (void)
{
  GtkWidget *message = inn_sheet_part_label ("", NULL);

  inn_sheet_part_tell (message, NULL, NULL);

  return message;
}

/**
 * inn_sheet_part_tell:
 * @message: a line of inn_sheet_part_message()
 * @look: (nullable): style class
 * @text: (nullable): what to tell; %NULL hides it
 */
void
inn_sheet_part_tell (GtkWidget  *message,
                     const char *look,
                     const char *text)
{
  gtk_widget_set_css_classes (message,
                              (const char *[]) { "field-message", "figures", look, NULL });
  gtk_label_set_text (GTK_LABEL (message), text != NULL ? text : "");
  gtk_widget_set_visible (message, text != NULL);
}

/**
 * inn_sheet_part_empty:
 * @box: a #GtkBox
 *
 * Takes all its children out.
 */
void
inn_sheet_part_empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}
