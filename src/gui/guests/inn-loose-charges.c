/* inn-loose-charges.c: see inn-loose-charges.h. The latest few, and more of them each time they are
 * asked for. Hidden where there is nothing. */

#include "config.h"

#include "inn-loose-charges.h"

#include "inn-charge.h"
#include "inn-format.h"
#include "inn-money.h"
#include "inn-sheet-parts.h"

#include <glib/gi18n.h>

/* How many are there at first, and how many come when more are asked for. */
#define FEW 6
#define BATCH 60

struct _InnLooseCharges
{
  GtkBox parent_instance;

  GtkWidget *lines;
  GtkWidget *more_button;

  GPtrArray *charges; /* owned, nullable, of InnCharge: latest first */
  guint n_shown;
  InnDate today;
};

G_DEFINE_FINAL_TYPE (InnLooseCharges, inn_loose_charges, GTK_TYPE_BOX)

static GtkWidget *
create_figure (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "figures");
  return label;
}

static void
add_charge (InnLooseCharges *self,
            const InnCharge *charge)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  g_autofree char *day = inn_format_short_day (charge->day, self->today);
  g_autofree char *amount = inn_money_format (charge->amount);
  const char *what = *charge->what != '\0' ? charge->what
                                           : inn_charge_category_get_label (charge->category);
  GtkWidget *what_label = gtk_label_new (what);

  gtk_label_set_xalign (GTK_LABEL (what_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (what_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (what_label, TRUE);
  gtk_widget_add_css_class (line, "stay-cell");
  gtk_box_append (GTK_BOX (line), create_figure (day));
  gtk_box_append (GTK_BOX (line), what_label);
  gtk_box_append (GTK_BOX (line), create_figure (amount));
  gtk_box_append (GTK_BOX (self->lines), line);
}

static void
show_up_to (InnLooseCharges *self,
            guint            up_to)
{
  guint n_left = 0;

  for (; self->n_shown < MIN (self->charges->len, up_to); self->n_shown++)
    add_charge (self, g_ptr_array_index (self->charges, self->n_shown));

  n_left = self->charges->len - self->n_shown;
  gtk_widget_set_visible (self->more_button, n_left > 0);
  if (n_left > 0)
    {
      /* Translators: a link to what was charged before what is shown. */
      g_autofree char *label = g_strdup_printf (ngettext ("%u earlier", "%u earlier", n_left),
                                                n_left);

      gtk_button_set_label (GTK_BUTTON (self->more_button), label);
    }
}

static void
more_clicked_cb (InnLooseCharges *self)
{
  show_up_to (self, self->n_shown + BATCH);
}

/**
 * inn_loose_charges_show:
 * @charges: (element-type InnCharge): what lies in none of the guest's stays, latest first
 * @today: the day years are left out for
 */
void
inn_loose_charges_show (InnLooseCharges *self,
                        GPtrArray       *charges,
                        InnDate          today)
{
  g_return_if_fail (INN_IS_LOOSE_CHARGES (self));

  g_ptr_array_ref (charges);
  g_clear_pointer (&self->charges, g_ptr_array_unref);
  self->charges = charges;
  self->n_shown = 0;
  self->today = today;
  inn_sheet_part_empty (self->lines);
  gtk_widget_set_visible (GTK_WIDGET (self), charges->len > 0);
  show_up_to (self, FEW);
}

static void
inn_loose_charges_dispose (GObject *object)
{
  InnLooseCharges *self = INN_LOOSE_CHARGES (object);

  g_clear_pointer (&self->charges, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_loose_charges_parent_class)->dispose (object);
}

static void
inn_loose_charges_class_init (InnLooseChargesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_loose_charges_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-loose-charges.ui");
  gtk_widget_class_bind_template_child (widget_class, InnLooseCharges, lines);
  gtk_widget_class_bind_template_child (widget_class, InnLooseCharges, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
inn_loose_charges_init (InnLooseCharges *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
