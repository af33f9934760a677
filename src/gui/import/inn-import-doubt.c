/* inn-import-doubt.c: what a person has to be asked about a sheet. One question at a time, the first
 * that needs an answer: until the names can be read, their columns are none. */

#include "config.h"

#include "inn-import-doubt.h"

#include <glib/gi18n.h>

#include "inn-text.h"

/* So much of the first names stands on a button. */
#define READING_CHARACTERS 24

struct _InnImportDoubt
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *order_box;
  GtkWidget *unit_box;
  GtkWidget *reading_box;
  GtkWidget *gb18030_button;
  GtkWidget *big5_button;

  guint column; /* that is asked about */
};

G_DEFINE_FINAL_TYPE (InnImportDoubt, inn_import_doubt, GTK_TYPE_WIDGET)

enum
{
  ENCODING_CHOSEN,
  ORDER_CHOSEN,
  UNIT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What @encoding makes of the first names, short enough for a button. */
static void
show_reading (GtkWidget   *button,
              InnImport   *import,
              InnEncoding  encoding)
{
  const InnEncodingGuess *guess = inn_import_get_guess (import);
  g_autofree char *preview = inn_encoding_guess_preview (guess, encoding);
  g_autofree char *clean = inn_text_clean (preview, INN_TEXT_ONE_LINE);
  g_autofree char *reading = inn_text_shorten (clean, READING_CHARACTERS);
  /* Translators: the name of a character encoding, then how a text looks in it */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), inn_encoding_get_name (encoding),
                                            reading);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, label);
}

/* Returns: (transfer full) (nullable): the first question about a column */
static char *
dup_column_question (InnImportDoubt *self,
                     InnImport      *import,
                     gboolean       *asks_order,
                     gboolean       *asks_unit)
{
  for (guint i = 0; i < inn_import_get_n_columns (import); i++)
    {
      const InnColumn *column = inn_import_get_column (import, i);

      self->column = i;
      *asks_order = (column->doubt == INN_COLUMN_DATE_ORDER
                     || column->doubt == INN_COLUMN_DATE_MIXED)
                    && column->field != INN_FIELD_NONE;
      if (*asks_order)
        /* Translators: heading of a column, then a date from it */
        return g_strdup_printf (_("“%s”: does %s begin with the day or with the month?"),
                                column->heading, column->example);
      *asks_unit = column->doubt == INN_COLUMN_MONEY_UNIT;
      if (*asks_unit)
        /* Translators: heading of a column, then an amount from it */
        return g_strdup_printf (_("“%s”: is %s in yuan or in fen?"), column->heading,
                                column->example);
      if (column->doubt == INN_COLUMN_SECOND)
        return g_strdup_printf (_("“%s” is a second column of its kind and is left out. Choose a "
                                  "field for it if that is wrong."), column->heading);
    }

  return NULL;
}

/* Either answer is a choice: it is not asked again. */
static void
reading_cb (GtkWidget      *button,
            InnImportDoubt *self)
{
  g_signal_emit (self, signals[ENCODING_CHOSEN], 0,
                 button == self->big5_button ? INN_ENCODING_BIG5 : INN_ENCODING_GB18030);
}

static void
order_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[ORDER_CHOSEN], 0, INN_IMPORT_DOUBT (widget)->column,
                 g_str_equal (name, "doubt.day-first") ? INN_DATE_ORDER_DMY : INN_DATE_ORDER_MDY);
}

static void
unit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[UNIT_CHOSEN], 0, INN_IMPORT_DOUBT (widget)->column,
                 g_str_equal (name, "doubt.yuan") ? INN_MONEY_UNIT_MAJOR : INN_MONEY_UNIT_MINOR);
}

static void
inn_import_doubt_dispose (GObject *object)
{
  g_clear_pointer (&INN_IMPORT_DOUBT (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_import_doubt_parent_class)->dispose (object);
}

static void
inn_import_doubt_class_init (InnImportDoubtClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_doubt_dispose;

  signals[ENCODING_CHOSEN] = g_signal_new ("encoding-chosen", INN_TYPE_IMPORT_DOUBT,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           G_TYPE_INT);
  signals[ORDER_CHOSEN] = g_signal_new ("order-chosen", INN_TYPE_IMPORT_DOUBT, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                        G_TYPE_INT);

  signals[UNIT_CHOSEN] = g_signal_new ("unit-chosen", INN_TYPE_IMPORT_DOUBT, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                       G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "doubt.yuan", NULL, unit_action);
  gtk_widget_class_install_action (widget_class, "doubt.fen", NULL, unit_action);
  gtk_widget_class_install_action (widget_class, "doubt.day-first", NULL, order_action);
  gtk_widget_class_install_action (widget_class, "doubt.month-first", NULL, order_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-doubt.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, box);
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, label);
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, order_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, unit_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, reading_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, gb18030_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportDoubt, big5_button);
  gtk_widget_class_bind_template_callback (widget_class, reading_cb);
}

static void
inn_import_doubt_init (InnImportDoubt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_import_doubt_fill:
 * @self: the bar
 * @import: an import whose sheet is open
 *
 * Hides itself where there is nothing to ask.
 */
void
inn_import_doubt_fill (InnImportDoubt *self,
                       InnImport      *import)
{
  gboolean asks_order = FALSE;
  gboolean asks_unit = FALSE;
  gboolean asks_encoding = inn_import_asks_encoding (import);
  g_autofree char *question = asks_encoding ? g_strdup (_("Which of the two can be read?"))
                                            : dup_column_question (self, import, &asks_order,
                                                                 &asks_unit);
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (INN_IS_IMPORT_DOUBT (self));

  if (inn_import_is_disguised (import))
    g_string_append (text, _("This file is a workbook in spite of its name, and is read as one."));
  if (inn_import_get_n_boms (import) > 0)
    g_string_append (text, _("A byte order mark within the file was dropped; the file seems to be "
                             "put together from several."));
  if (question != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", question);

  gtk_widget_set_visible (GTK_WIDGET (self), text->len > 0);
  gtk_label_set_text (GTK_LABEL (self->label), text->str);
  gtk_widget_set_visible (self->reading_box, asks_encoding);
  if (asks_encoding)
    {
      show_reading (self->gb18030_button, import, INN_ENCODING_GB18030);
      show_reading (self->big5_button, import, INN_ENCODING_BIG5);
    }
  gtk_widget_set_visible (self->order_box, asks_order);
  gtk_widget_set_visible (self->unit_box, asks_unit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "doubt.yuan", asks_unit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "doubt.fen", asks_unit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "doubt.day-first", asks_order);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "doubt.month-first", asks_order);
}
