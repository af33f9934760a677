/* inn-import-chips.c: see inn-import-chips.h. */

#include "config.h"

#include "inn-import-chips.h"

#include <glib/gi18n.h>

/* A verdict each, and one for all rows. */
static const int chips[] = {
  -1, INN_IMPORT_NEW, INN_IMPORT_FILL, INN_IMPORT_ALIKE, INN_IMPORT_HOUSEHOLD, INN_IMPORT_NAMESAKE,
  INN_IMPORT_UNCHANGED, INN_IMPORT_REPEATED, INN_IMPORT_REFUSED, INN_IMPORT_BLANK,
};

struct _InnImportChips
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (InnImportChips, inn_import_chips, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The three sorts of a doubt say what is alike; in the rows the reason stands below. */
static const char *
get_label (int verdict)
{
  switch (verdict)
    {
    case -1:
      return C_("rows", "All");
    case INN_IMPORT_ALIKE:
      return C_("rows", "Same in an own field");
    case INN_IMPORT_HOUSEHOLD:
      return C_("rows", "Same number");
    case INN_IMPORT_NAMESAKE:
      return C_("rows", "Same name");
    default:
      return inn_import_verdict_get_label (verdict);
    }
}

static void
chip_cb (GtkToggleButton *chip,
         InnImportChips  *self)
{
  if (gtk_toggle_button_get_active (chip))
    g_signal_emit (self, signals[CHOSEN], 0,
                   GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "verdict")));
}

static void
inn_import_chips_class_init (InnImportChipsClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_IMPORT_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
inn_import_chips_init (InnImportChips *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * inn_import_chips_fill:
 * @import: an import whose sheet is open; its counts are shown, and that all rows are
 */
void
inn_import_chips_fill (InnImportChips *self,
                       InnImport      *import)
{
  const InnImportReport *report = inn_import_get_report (import);
  GtkWidget *child = NULL;
  GtkToggleButton *first = NULL;

  g_return_if_fail (INN_IS_IMPORT_CHIPS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      guint64 n = chips[i] < 0 ? report->n_rows : report->n_by_verdict[chips[i]];
      g_autofree char *text = g_strdup_printf ("%s %'" G_GUINT64_FORMAT, get_label (chips[i]), n);
      GtkWidget *chip = NULL;

      if (n == 0 && chips[i] >= 0)
        continue;

      chip = gtk_toggle_button_new_with_label (text);
      gtk_widget_add_css_class (chip, "chip");
      g_object_set_data (G_OBJECT (chip), "verdict", GINT_TO_POINTER (chips[i]));
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (chip);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), first);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), chips[i] < 0);
      g_signal_connect (chip, "toggled", G_CALLBACK (chip_cb), self);
      gtk_box_append (GTK_BOX (self), chip);
    }
}
