/* inn-import-cells.c: see inn-import-cells.h. A row looks as what becomes of it. */

#include "config.h"

#include "inn-import-cells.h"

#include <glib/gi18n.h>

#define ROW_HEIGHT 47
#define STATUS_WIDTH 144
#define REASON_LINES 2
#define CHOICE_HEIGHT 30

static const struct
{
  const char *icon;
  const char *style;
} looks[INN_IMPORT_N_VERDICTS] = {
  [INN_IMPORT_NEW] = { "inn-plus-symbolic", "verdict-new" },
  [INN_IMPORT_NAMESAKE] = { "inn-warning-symbolic", "verdict-doubt" },
  [INN_IMPORT_HOUSEHOLD] = { "inn-warning-symbolic", "verdict-doubt" },
  [INN_IMPORT_ALIKE] = { "inn-warning-symbolic", "verdict-doubt" },
  [INN_IMPORT_FILL] = { "inn-edit-symbolic", "verdict-fill" },
  [INN_IMPORT_UNCHANGED] = { "inn-check-symbolic", "verdict-quiet" },
  [INN_IMPORT_REPEATED] = { "inn-minus-symbolic", "verdict-quiet" },
  [INN_IMPORT_BLANK] = { "inn-minus-symbolic", "verdict-quiet" },
  [INN_IMPORT_REFUSED] = { "inn-stop-symbolic", "verdict-refused" },
};

/* A broken row looks as one that a person is to judge. */
static InnImportVerdict
get_look (const InnImportRow *row)
{
  return inn_import_row_is_broken (row) ? INN_IMPORT_HOUSEHOLD : row->verdict;
}

/**
 * inn_import_cell_new_text:
 * @text: what it says, no markup
 * @style: (nullable): a CSS class
 *
 * Returns: (transfer floating): one line, cut where it is too long
 */
GtkWidget *
inn_import_cell_new_text (const char *text,
                          const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/**
 * inn_import_cell_new_corner:
 *
 * Returns: (transfer floating): what stands over the verdicts, beside the headings
 */
GtkWidget *
inn_import_cell_new_corner (void)
{
  GtkWidget *corner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column = inn_import_cell_new_text (_("Column of the sheet"), "secondary");
  GtkWidget *target = inn_import_cell_new_text (_("goes to"), "secondary");

  gtk_widget_set_size_request (corner, STATUS_WIDTH, INN_IMPORT_HEAD_HEIGHT);
  /* At the height of the choices beside it. */
  gtk_widget_set_size_request (target, -1, CHOICE_HEIGHT);
  gtk_box_append (GTK_BOX (corner), column);
  gtk_box_append (GTK_BOX (corner), target);
  gtk_widget_add_css_class (corner, "import-head");

  return corner;
}

/* A reason that breaks its line is as high as its column is wide, and both grids measure each
 * other's cells: it may only where the columns of both are equally wide. */
static GtkWidget *
create_reason (const char *words,
               gboolean    narrow)
{
  GtkWidget *reason = inn_import_cell_new_text (words, "secondary");

  gtk_accessible_update_property (GTK_ACCESSIBLE (reason),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (narrow)
    {
      gtk_label_set_max_width_chars (GTK_LABEL (reason), 1);
      gtk_label_set_single_line_mode (GTK_LABEL (reason), FALSE);
      gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (reason), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (reason), REASON_LINES);
    }

  return reason;
}

/**
 * inn_import_cell_new_status:
 * @row: a row of the sheet
 * @narrow: whether the reason may break its line
 *
 * Returns: (transfer floating): what becomes of the row, and why
 */
GtkWidget *
inn_import_cell_new_status (const InnImportRow *row,
                            gboolean            narrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = NULL;

  gtk_widget_set_size_request (box, STATUS_WIDTH, ROW_HEIGHT);
  gtk_widget_add_css_class (box, "import-cell");
  if (!row->verdict_known)
    return box;

  words = inn_import_row_dup_words (row);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (looks[get_look (row)].icon));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines),
                  inn_import_cell_new_text (inn_import_row_get_label (row), "import-verdict"));
  if (words != NULL && *words != '\0')
    {
      gtk_widget_set_tooltip_text (box, words);
      gtk_box_append (GTK_BOX (lines), create_reason (words, narrow));
    }
  gtk_box_append (GTK_BOX (box), lines);
  gtk_widget_add_css_class (box, looks[get_look (row)].style);

  return box;
}

static const InnImportComplaint *
find_complaint (const InnImportRow *row,
                guint               column)
{
  for (guint i = 0; i < row->complaints->len; i++)
    {
      const InnImportComplaint *complaint =
        &g_array_index (row->complaints, InnImportComplaint, i);

      if (complaint->column == column && complaint->field != INN_FIELD_NONE)
        return complaint;
    }

  return NULL;
}

/**
 * inn_import_cell_new:
 * @row: a row of the sheet
 * @column: the column, from 0
 * @text: what the cell says
 * @unused: whether the column goes nowhere
 *
 * Returns: (transfer floating): the cell, marked where something is wrong with it
 */
GtkWidget *
inn_import_cell_new (const InnImportRow *row,
                     guint               column,
                     const char         *text,
                     gboolean            unused)
{
  const InnImportComplaint *complaint = find_complaint (row, column);
  GtkWidget *cell = inn_import_cell_new_text (text, "import-cell");

  gtk_widget_set_size_request (cell, INN_IMPORT_COLUMN_WIDTH, ROW_HEIGHT);
  if (unused)
    gtk_widget_add_css_class (cell, "import-unused");
  if (row->verdict_known)
    gtk_widget_add_css_class (cell, looks[get_look (row)].style);
  if (complaint != NULL)
    {
      g_autofree char *words = inn_import_complaint_dup_words (row, complaint);

      gtk_widget_add_css_class (cell, "import-wrong");
      gtk_widget_set_tooltip_text (cell, words);
    }

  return cell;
}
