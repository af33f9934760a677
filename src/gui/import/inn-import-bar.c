/* inn-import-bar.c: see inn-import-bar.h. A choice is there only where there is something to choose:
 * the sheet of a workbook that has several, the writing of a text.
 */

#include "config.h"

#include "inn-import-bar.h"

#include "inn-ends-layout.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#include "inn-user-text.h"

static const InnEncoding encodings[] = {
  INN_ENCODING_AUTOMATIC, INN_ENCODING_GB18030, INN_ENCODING_BIG5, INN_ENCODING_UTF8,
  INN_ENCODING_UTF16LE, INN_ENCODING_UTF16BE,
};

struct _InnImportBar
{
  GtkWidget parent_instance;

  GtkWidget *file_label;
  GtkWidget *shape_label;
  GtkWidget *sheet_box;
  GtkWidget *sheet_choice;
  GtkWidget *heading_switch;
  GtkWidget *encoding_box;
  GtkWidget *encoding_choice;
  GtkWidget *policy_box;
  GtkWidget *policy_label;
  GtkWidget *policy_choice;
  GtkWidget *rows_choice;
  GtkWidget *rooms_box;
  GtkWidget *rooms_switch;

  gboolean filling; /* the choices are being set, not made */
};

G_DEFINE_FINAL_TYPE (InnImportBar, inn_import_bar, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (InnImportBar    *self,
        InnImportChoice  choice,
        int              value)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) choice, value);
}

static void
rows_cb (GtkDropDown  *choice,
         GParamSpec   *pspec,
         InnImportBar *self)
{
  choose (self, INN_IMPORT_CHOICE_ROWS, gtk_drop_down_get_selected (choice));
}

static void
rooms_cb (GtkSwitch    *rooms,
          GParamSpec   *pspec,
          InnImportBar *self)
{
  choose (self, INN_IMPORT_CHOICE_ROOMS, gtk_switch_get_active (rooms));
}

static void
sheet_cb (GtkDropDown  *choice,
          GParamSpec   *pspec,
          InnImportBar *self)
{
  choose (self, INN_IMPORT_CHOICE_SHEET, gtk_drop_down_get_selected (choice));
}

static void
heading_cb (GtkSwitch    *heading,
            GParamSpec   *pspec,
            InnImportBar *self)
{
  choose (self, INN_IMPORT_CHOICE_HEADING, gtk_switch_get_active (heading));
}

static void
encoding_cb (GtkDropDown  *choice,
             GParamSpec   *pspec,
             InnImportBar *self)
{
  guint chosen = gtk_drop_down_get_selected (choice);

  if (chosen < G_N_ELEMENTS (encodings))
    choose (self, INN_IMPORT_CHOICE_ENCODING, encodings[chosen]);
}

static void
policy_cb (GtkDropDown  *choice,
           GParamSpec   *pspec,
           InnImportBar *self)
{
  choose (self, INN_IMPORT_CHOICE_POLICY, gtk_drop_down_get_selected (choice));
}

/* “412 rows, 7 columns”; in a workbook which sheet before it; where the headings stand behind it. */
static void
fill_title (InnImportBar *self,
            InnImport    *import)
{
  guint64 n_rows = inn_import_get_report (import)->n_rows;
  guint n_columns = inn_import_get_n_columns (import);
  guint heading_line = (guint) inn_import_get_heading_line (import);
  const char *sheet = inn_import_get_sheet_name (import, inn_import_get_sheet (import));
  g_autofree char *rows = g_strdup_printf (ngettext ("%'u row", "%'u rows", n_rows),
                                           (guint) n_rows);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u column", "%u columns", n_columns),
                                              n_columns);
  /* Translators: “412 rows”, then “7 columns” */
  g_autofree char *size = n_rows > 0 ? g_strdup_printf (C_("sheet", "%s, %s"), rows, columns)
                                     : g_strdup (columns);
  /* Translators: the name of a sheet of a workbook, then “412 rows, 7 columns” */
  g_autofree char *shape = *sheet != '\0' ? g_strdup_printf (_("Sheet “%s”, %s"), sheet, size)
                                          : g_strdup (size);
  /* Translators: “412 rows, 7 columns”, then the number of a row */
  g_autofree char *text = heading_line > 0
                            ? g_strdup_printf (_("%s; headings in row %u"), shape, heading_line)
                            : g_strdup (shape);

  inn_user_text_set_label (GTK_LABEL (self->file_label), inn_import_get_title (import));
  inn_user_text_set_label (GTK_LABEL (self->shape_label), text);
}

static void
fill_sheets (InnImportBar *self,
             InnImport    *import)
{
  guint n_sheets = inn_import_get_n_sheets (import);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_set_visible (self->sheet_box, n_sheets > 1);
  if (n_sheets <= 1)
    return;

  for (guint i = 0; i < n_sheets; i++)
    gtk_string_list_append (names, inn_import_get_sheet_name (import, i));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->sheet_choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sheet_choice), inn_import_get_sheet (import));
}

/* Charges, interactions and consents have no blanks to fill; only stays name rooms that may be made. */
static void
fill_rows (InnImportBar *self,
           InnImport    *import)
{
  InnSheetRows rows = inn_import_get_rows (import);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->rows_choice), rows);
  gtk_widget_set_visible (self->policy_box,
                          rows != INN_SHEET_CHARGES && rows != INN_SHEET_INTERACTIONS
                            && rows != INN_SHEET_CONSENTS && rows != INN_SHEET_RELATIONS
                            && rows != INN_SHEET_DATES);
  gtk_label_set_text (GTK_LABEL (self->policy_label),
                      rows == INN_SHEET_STAYS ? _("Known stays")
                      : rows >= INN_SHEET_FACTS ? _("Known entries")
                                                : _("Known guests"));
  gtk_widget_set_visible (self->rooms_box, rows == INN_SHEET_STAYS);
  gtk_switch_set_active (GTK_SWITCH (self->rooms_switch), inn_import_get_make_missing (import));
}

static void
inn_import_bar_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_import_bar_parent_class)->dispose (object);
}

static void
inn_import_bar_class_init (InnImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_bar_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_IMPORT_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, file_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, shape_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, sheet_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, sheet_choice);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, heading_switch);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, encoding_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, encoding_choice);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, policy_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, policy_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, policy_choice);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, rows_choice);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, rooms_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportBar, rooms_switch);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_cb);
  gtk_widget_class_bind_template_callback (widget_class, policy_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_cb);
  gtk_widget_class_bind_template_callback (widget_class, rooms_cb);
}

static void
inn_import_bar_init (InnImportBar *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (names, _("Found by itself"));
  for (guint i = 1; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (names, inn_encoding_get_name (encodings[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->encoding_choice), G_LIST_MODEL (names));
  self->filling = FALSE;
}

/**
 * inn_import_bar_fill:
 * @import: an import whose sheet is open
 *
 * Shows how it stands now.
 */
void
inn_import_bar_fill (InnImportBar *self,
                     InnImport    *import)
{
  g_return_if_fail (INN_IS_IMPORT_BAR (self));

  self->filling = TRUE;
  fill_title (self, import);
  fill_sheets (self, import);
  gtk_switch_set_active (GTK_SWITCH (self->heading_switch), inn_import_get_has_heading (import));
  gtk_widget_set_visible (self->encoding_box, inn_import_get_guess (import) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (encodings[i] == inn_import_get_encoding (import))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->encoding_choice), i);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->policy_choice),
                              inn_import_get_policy (import));
  fill_rows (self, import);
  self->filling = FALSE;
}

/**
 * inn_import_bar_set_opening:
 * @opening: whether the file is being read anew; what depends on its columns cannot be chosen then
 */
void
inn_import_bar_set_opening (InnImportBar *self,
                            gboolean      opening)
{
  g_return_if_fail (INN_IS_IMPORT_BAR (self));

  gtk_widget_set_sensitive (self->heading_switch, !opening);
  gtk_widget_set_sensitive (self->policy_choice, !opening);
  gtk_widget_set_sensitive (self->rooms_switch, !opening);
}
