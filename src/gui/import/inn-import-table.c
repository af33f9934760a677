/* inn-import-table.c: the first rows of a sheet, with what becomes of each and where each column
 * goes.
 *
 * A column and a grid side by side with rows of the same height: the left one stays, the right one
 * scrolls. The left one is no grid, as a grid without a width is as high as with the least width.
 * A page of rows is made at a time, the next when somebody asks for it; all are made anew whenever
 * something changed.
 */

#include "config.h"

#include "inn-import-table.h"

#include "inn-import-cells.h"

#include <glib/gi18n.h>

#define ROWS_A_PAGE 50
/* In a narrow window the reasons give way to the cells. */
#define NARROW_WIDTH 600

/* Behind the fields stands one more choice: a birthday told by the lunar calendar. */
#define FIELD_LUNAR INN_SHEET_N_FIELDS

struct _InnImportTable
{
  GtkWidget parent_instance;

  GtkWidget *status_box;
  GtkWidget *cell_grid;
  GtkWidget *more_button;
  GtkWidget *rest_label;

  InnImport *import;      /* owned */
  GtkStringList *choices; /* owned */
  GArray *fields;         /* owned, of guint: what each choice means */
  guint n_rows;           /* so many stand in the grids */
  gboolean filling;       /* the heads are being made; nothing is chosen by hand */
  gboolean narrow;
  guint narrow_id;
};

G_DEFINE_FINAL_TYPE (InnImportTable, inn_import_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  CORRECTED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
clear_grid (GtkWidget *grid)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (grid)) != NULL)
    gtk_grid_remove (GTK_GRID (grid), child);
}

/* The heading of a column, and under it the choice of its field. */

static void
chosen_cb (GtkDropDown    *choice,
           GParamSpec     *pspec,
           InnImportTable *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
  guint chosen = gtk_drop_down_get_selected (choice);
  guint field;

  if (self->filling || chosen >= self->fields->len)
    return;

  field = g_array_index (self->fields, guint, chosen);
  g_signal_emit (self, signals[CORRECTED], 0, column,
                 field == FIELD_LUNAR ? INN_FIELD_BIRTHDAY : field, field == FIELD_LUNAR);
}

static guint
find_choice (InnImportTable *self,
             guint           field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, guint, i) == field)
      return i;

  return 0;
}

/* What the column fills, as one of the choices. */
static guint
get_target (InnImportTable  *self,
            const InnColumn *column)
{
  GPtrArray *own = inn_import_get_own_fields (self->import);

  if (column->own != NULL && column->own->id < 0)
    return INN_IMPORT_NEW_TARGET + 1 + column->own->kind;

  for (guint i = 0; column->own != NULL && i < own->len; i++)
    if (((InnCustomField *) g_ptr_array_index (own, i))->id == column->own->id)
      return INN_IMPORT_OWN_TARGET + i;

  return column->field;
}

static GtkWidget *
create_head (InnImportTable *self,
             guint           column)
{
  const InnColumn *known = inn_import_get_column (self->import, column);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = inn_import_cell_new_text (known->heading, "import-heading");
  GtkWidget *choice =
    gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->choices)), NULL);
  gboolean lunar = known->field == INN_FIELD_BIRTHDAY && known->lunar;

  gtk_widget_set_size_request (head, INN_IMPORT_COLUMN_WIDTH, INN_IMPORT_HEAD_HEIGHT);
  gtk_widget_set_tooltip_text (title, known->heading);
  gtk_box_append (GTK_BOX (head), title);

  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), find_choice (self, lunar ? FIELD_LUNAR : get_target (self, known)));
  gtk_widget_add_css_class (choice, "flat");
  gtk_widget_add_css_class (choice, known->field == INN_FIELD_NONE ? "import-unused"
                                                                   : "import-target");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, known->heading, -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (head), choice);
  gtk_widget_add_css_class (head, "import-head");

  return head;
}

/* With large text the two lines of a reason are higher than a row: both sides follow the higher one. */
static void
attach_cell (InnImportTable *self,
             GtkWidget      *status,
             GtkWidget      *cell,
             guint           column,
             guint           line)
{
  gtk_grid_attach (GTK_GRID (self->cell_grid), cell, column, line, 1, 1);
  if (column == 0)
    {
      g_autoptr(GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

      gtk_size_group_add_widget (height, status);
      gtk_size_group_add_widget (height, cell);
    }
}

static void
add_row (InnImportTable *self,
         guint           index)
{
  g_autoptr(InnImportRow) row = inn_import_dup_row (self->import, index);
  GtkWidget *status = inn_import_cell_new_status (row, self->narrow);
  guint n_cells = g_strv_length (row->cells);

  gtk_box_append (GTK_BOX (self->status_box), status);
  for (guint column = 0; column < inn_import_get_n_columns (self->import); column++)
    {
      gboolean unused = inn_import_get_column (self->import, column)->field == INN_FIELD_NONE;

      attach_cell (self, status,
                   inn_import_cell_new (row, column, column < n_cells ? row->cells[column] : "",
                                        unused),
                   column, index + 1);
    }
}

/* The next page of rows, and whether there is one more behind it. */
static void
add_page (InnImportTable *self)
{
  guint n_there = inn_import_get_n_rows_shown (self->import);
  guint64 n_all = inn_import_count_rows_shown (self->import);
  guint until = MIN (self->n_rows + ROWS_A_PAGE, n_there);

  for (; self->n_rows < until; self->n_rows++)
    add_row (self, self->n_rows);

  gtk_widget_set_visible (self->more_button, self->n_rows < n_there);
  gtk_widget_set_visible (self->rest_label, self->n_rows == n_there && n_there < n_all);
  if (n_there < n_all)
    {
      guint64 n_rest = n_all - n_there;
      g_autofree char *text = g_strdup_printf (ngettext ("%'u more row is not shown",
                                                         "%'u more rows are not shown", n_rest),
                                               (guint) n_rest);

      gtk_label_set_text (GTK_LABEL (self->rest_label), text);
    }
}

static void
more_cb (GtkButton      *button,
         InnImportTable *self)
{
  add_page (self);
}

static void
refill_cb (gpointer user_data)
{
  InnImportTable *self = user_data;

  self->narrow_id = 0;
  self->narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_WIDTH;
  if (self->import != NULL)
    inn_import_table_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
inn_import_table_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
}

static void
inn_import_table_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InnImportTable *self = INN_IMPORT_TABLE (widget);

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (self->narrow != (width < NARROW_WIDTH) && self->narrow_id == 0)
    self->narrow_id = g_idle_add_once (refill_cb, self);
}

static void
inn_import_table_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, INN_IMPORT_TABLE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_import_table_dispose (GObject *object)
{
  InnImportTable *self = INN_IMPORT_TABLE (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (inn_import_table_parent_class)->dispose (object);
}

static void
inn_import_table_class_init (InnImportTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_table_dispose;
  G_OBJECT_CLASS (klass)->get_property = inn_import_table_get_property;
  widget_class->measure = inn_import_table_measure;
  widget_class->size_allocate = inn_import_table_size_allocate;

  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  signals[CORRECTED] = g_signal_new ("corrected", INN_TYPE_IMPORT_TABLE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 3,
                                     G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-table.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportTable, status_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportTable, cell_grid);
  gtk_widget_class_bind_template_child (widget_class, InnImportTable, more_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportTable, rest_label);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
inn_import_table_init (InnImportTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->choices = gtk_string_list_new (NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* A column that nothing is known of becomes a field of its name: of the kind its cells look like, or of the
 * kind that is chosen. */
static void
list_new_fields (InnImportTable *self)
{
  for (guint kind = 0; kind <= INN_CUSTOM_N_KINDS; kind++)
    {
      guint target = INN_IMPORT_NEW_TARGET + kind;
      g_autofree char *label = NULL;

      /* Several choices in a cell are no list to choose from. */
      if (kind == INN_CUSTOM_CHOICES + 1)
        continue;
      if (kind == 0)
        label = g_strdup (_("As a new field"));
      else
        /* Translators: the kind of a field that is added for a column, such as "Number". */
        label = g_strdup_printf (_("New field: %s"), inn_custom_kind_get_label (kind - 1));
      gtk_string_list_append (self->choices, label);
      g_array_append_val (self->fields, target);
    }
}

/* What such a sheet can fill, the fields of the hotel and those it could have last. The columns of the public data set are told by their own headings. */
static void
list_choices (InnImportTable *self)
{
  InnSheetRows rows = inn_import_get_rows (self->import);
  const guint lunar = FIELD_LUNAR;
  GPtrArray *own = inn_import_get_own_fields (self->import);

  g_clear_object (&self->choices);
  self->choices = gtk_string_list_new (NULL);
  g_array_set_size (self->fields, 0);
  for (guint field = 0; field < INN_SHEET_N_FIELDS; field++)
    {
      gboolean used = FALSE;

      for (guint i = 0; i < inn_import_get_n_columns (self->import); i++)
        used |= inn_import_get_column (self->import, i)->field == field;
      if (!inn_sheet_field_fits (field, rows) || field == INN_FIELD_OWN
          || (field >= INN_FIELD_DEMAND && field < INN_FIELD_FACT && !used))
        continue;

      gtk_string_list_append (self->choices, inn_sheet_field_get_label (field));
      g_array_append_val (self->fields, field);
    }
  gtk_string_list_append (self->choices, _("Birthday, lunar"));
  g_array_append_val (self->fields, lunar);
  for (guint i = 0; rows == INN_SHEET_GUESTS && i < own->len; i++)
    {
      guint target = INN_IMPORT_OWN_TARGET + i;

      gtk_string_list_append (self->choices, ((InnCustomField *) g_ptr_array_index (own, i))->name);
      g_array_append_val (self->fields, target);
    }
  if (rows == INN_SHEET_GUESTS)
    list_new_fields (self);
}

/**
 * inn_import_table_set_import:
 * @self: the table
 * @import: an import whose sheet is open
 */
void
inn_import_table_set_import (InnImportTable *self,
                             InnImport      *import)
{
  g_return_if_fail (INN_IS_IMPORT_TABLE (self));

  g_set_object (&self->import, import);
  list_choices (self);
}

/**
 * inn_import_table_refresh:
 * @self: the table
 *
 * Shows the columns and rows as they stand now.
 */
void
inn_import_table_refresh (InnImportTable *self)
{
  GtkWidget *corner = NULL;
  guint n_columns;

  g_return_if_fail (INN_IS_IMPORT_TABLE (self));

  n_columns = inn_import_get_n_columns (self->import);
  self->filling = TRUE;
  clear_box (self->status_box);
  clear_grid (self->cell_grid);

  corner = inn_import_cell_new_corner ();
  gtk_box_append (GTK_BOX (self->status_box), corner);
  for (guint column = 0; column < n_columns; column++)
    attach_cell (self, corner, create_head (self, column), column, 0);

  self->n_rows = 0;
  add_page (self);
  self->filling = FALSE;
}
