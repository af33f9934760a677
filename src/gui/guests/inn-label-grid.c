/* inn-label-grid.c: see inn-label-grid.h. */

#include "config.h"

#include "inn-label-grid.h"

/**
 * inn_label_grid_clear:
 * @grid: a grid
 *
 * Takes all lines out of @grid.
 */
void
inn_label_grid_clear (GtkGrid *grid)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_GRID (grid));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))))
    gtk_grid_remove (grid, child);
}

static int
count_lines (GtkGrid *grid)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (grid));
  int row = -1;

  if (last != NULL)
    gtk_grid_query_child (grid, last, NULL, &row, NULL, NULL);

  return row + 1;
}

/**
 * inn_label_grid_add:
 * @grid: a grid
 * @label: what it is
 * @value: (nullable): plain text; the line is left out when there is none
 * @remark: (nullable): said at the end in grey
 * @end: (nullable) (transfer floating): a button at the end
 *
 * Adds a line below the others.
 */
void
inn_label_grid_add (GtkGrid    *grid,
                    const char *label,
                    const char *value,
                    const char *remark,
                    GtkWidget  *end)
{
  GtkWidget *label_label, *value_label;
  int row;

  g_return_if_fail (GTK_IS_GRID (grid));

  if (value == NULL || *value == '\0')
    {
      if (end != NULL)
        g_object_unref (g_object_ref_sink (end));
      return;
    }

  row = count_lines (grid);
  label_label = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (label_label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label_label), 14);
  gtk_label_set_wrap (GTK_LABEL (label_label), TRUE);
  gtk_widget_set_valign (label_label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (label_label, "secondary");
  gtk_widget_add_css_class (label_label, "line-label");
  gtk_grid_attach (grid, label_label, 0, row, 1, 1);

  value_label = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (value_label), 0);
  gtk_label_set_wrap (GTK_LABEL (value_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value_label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (value_label), TRUE);
  gtk_widget_set_focusable (value_label, FALSE);
  gtk_widget_set_hexpand (value_label, TRUE);
  gtk_widget_set_valign (value_label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (value_label, "line-cell");
  gtk_widget_add_css_class (value_label, "figures");
  gtk_grid_attach (grid, value_label, 1, row, 1, 1);

  if (remark != NULL && *remark != '\0')
    {
      GtkWidget *remark_label = gtk_label_new (remark);

      gtk_label_set_ellipsize (GTK_LABEL (remark_label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (remark_label), 1);
      gtk_widget_set_valign (remark_label, GTK_ALIGN_BASELINE);
      gtk_widget_add_css_class (remark_label, "secondary");
      gtk_widget_add_css_class (remark_label, "line-label");
      gtk_grid_attach (grid, remark_label, 2, row, 1, 1);
    }
  if (end != NULL)
    {
      gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
      gtk_grid_attach (grid, end, 3, row, 1, 1);
    }
}
