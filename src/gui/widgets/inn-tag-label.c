/* inn-tag-label.c: see inn-tag-label.h. The tints themselves are in the style sheet. */

#include "config.h"

#include "inn-tag-label.h"

/* A tag may be 300 characters long; a chip is not. */
#define MAX_CHARACTERS 16

static const char *const tint_classes[INN_N_TINTS] = {
  [INN_TINT_GREY] = "tint-grey",
  [INN_TINT_BLUE] = "tint-blue",
  [INN_TINT_GREEN] = "tint-green",
  [INN_TINT_VIOLET] = "tint-violet",
  [INN_TINT_AMBER] = "tint-amber",
  [INN_TINT_RED] = "tint-red",
};

/**
 * inn_tint_apply:
 * @widget: a tag, an avatar, anything that has tints in the style sheet
 * @tint: the tint to wear instead of the one before
 */
void
inn_tint_apply (GtkWidget *widget,
                InnTint    tint)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (guint i = 0; i < INN_N_TINTS; i++)
    if (i == tint)
      gtk_widget_add_css_class (widget, tint_classes[i]);
    else
      gtk_widget_remove_css_class (widget, tint_classes[i]);
}

/**
 * inn_tag_label_set:
 * @label: made by inn_tag_label_new ()
 * @tag: what it shows now
 */
void
inn_tag_label_set (GtkWidget    *label,
                   const InnTag *tag)
{
  gboolean is_long = g_utf8_strlen (tag->name, -1) > MAX_CHARACTERS;

  gtk_label_set_text (GTK_LABEL (label), tag->name);
  gtk_widget_set_tooltip_text (label, is_long ? tag->name : NULL);
  inn_tint_apply (label, tag->tint);
}

/**
 * inn_tag_label_new:
 * @tag: (nullable): what it shows
 *
 * Returns: (transfer floating): a label with the look of a tag
 */
GtkWidget *
inn_tag_label_new (const InnTag *tag)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  gtk_widget_add_css_class (label, "tag");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (tag != NULL)
    inn_tag_label_set (label, tag);

  return label;
}
