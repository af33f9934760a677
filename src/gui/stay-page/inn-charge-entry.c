/* inn-charge-entry.c: see inn-charge-entry.h. Whoever types an amount of a discount or a refund types
 * how much; that it is taken off is clear.
 */

#include "config.h"

#include "inn-charge-entry.h"

#include "inn-day-entry.h"
#include "inn-money-entry.h"
#include "inn-sheet-parts.h"
#include "inn-stay-rules.h"

#include <glib/gi18n.h>

struct _InnChargeEntry
{
  GtkBox parent_instance;

  GtkWidget *category;
  GtkWidget *what;
  GtkWidget *amount;
  GtkWidget *day;
  GtkWidget *delete_button;
  GtkWidget *message;

  InnStaySheet *sheet;   /* owned */
  InnCharge *charge;     /* owned, what is changed, or NULL */
};

G_DEFINE_FINAL_TYPE (InnChargeEntry, inn_charge_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  DELETE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnChargeCategory
get_category (InnChargeEntry *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->category));
}

static const char *
get_hint (InnChargeCategory category)
{
  switch (category)
    {
    case INN_CHARGE_ROOM:
      return _("Which night, or empty");
    case INN_CHARGE_DINING:
      return _("Dishes: steamed fish, tofu");
    case INN_CHARGE_SERVICE:
      return _("Laundry, airport transfer");
    case INN_CHARGE_DISCOUNT:
    case INN_CHARGE_REFUND:
      return _("What for");
    case INN_CHARGE_NO_SHOW_FEE:
    default:
      return _("Remarks");
    }
}

static void
category_cb (InnChargeEntry *self)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->what), get_hint (get_category (self)));
}

/* The fee comes last: it is offered where it can be charged, and where it stands already. */
static void
offer_categories (InnChargeEntry *self,
                  gboolean        fee)
{
  const char *labels[INN_N_CHARGE_CATEGORIES + 1] = { NULL };
  g_autoptr(GtkStringList) list = NULL;

  G_STATIC_ASSERT (INN_CHARGE_NO_SHOW_FEE == INN_N_CHARGE_CATEGORIES - 1);
  for (int i = 0; i < INN_N_CHARGE_CATEGORIES - (fee ? 0 : 1); i++)
    labels[i] = inn_charge_category_get_label (i);
  list = gtk_string_list_new (labels);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->category), G_LIST_MODEL (list));
}

static void
save_cb (InnChargeEntry *self)
{
  InnChargeCategory category = get_category (self);
  g_autoptr(InnCharge) charge = NULL;
  g_autoptr(GError) error = NULL;
  InnMoney amount;
  InnDate day;

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (!inn_money_entry_check (INN_MONEY_ENTRY (self->amount), &amount)
      || !inn_day_entry_check (INN_DAY_ENTRY (self->day), &day))
    return;

  if (inn_charge_category_takes_off (category))
    amount.amount = -ABS (amount.amount);
  charge = inn_charge_new (inn_stay_sheet_get_id (self->sheet), day, category,
                           gtk_editable_get_text (GTK_EDITABLE (self->what)), amount);
  if (self->charge != NULL)
    {
      charge->id = self->charge->id;
      charge->guest_id = self->charge->guest_id;
    }
  if (!inn_charge_check (charge, &error))
    {
      inn_sheet_part_tell (self->message, "danger", error->message);
      gtk_widget_grab_focus (self->amount);
      return;
    }

  g_signal_emit (self, signals[SAVE], 0, charge);
}

static void
delete_cb (InnChargeEntry *self)
{
  if (self->charge != NULL)
    g_signal_emit (self, signals[DELETE], 0, self->charge->id);
}

static void
close_cb (InnChargeEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
what_activate_cb (InnChargeEntry *self)
{
  gtk_widget_grab_focus (self->amount);
}

static gboolean
inn_charge_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_CHARGE_ENTRY (widget)->category);
}

static void
inn_charge_entry_dispose (GObject *object)
{
  InnChargeEntry *self = INN_CHARGE_ENTRY (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->charge, inn_charge_unref);

  G_OBJECT_CLASS (inn_charge_entry_parent_class)->dispose (object);
}

static void
inn_charge_entry_class_init (InnChargeEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_charge_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_charge_entry_grab_focus;

  signals[SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETE] =
    g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_charge_entry_init (InnChargeEntry *self)
{
  GtkWidget *line = inn_sheet_part_line ();
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkWidget *save;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");

  self->category = inn_sheet_part_choice (_("Kind of charge"), (const char *[]) { NULL });
  self->what = inn_sheet_part_entry (_("What exactly"), 14);
  self->amount = inn_money_entry_new (_("Amount"), "CNY");
  self->day = inn_day_entry_new (_("Day"));
  save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);
  gtk_widget_add_css_class (save, "suggested-action");
  self->delete_button = inn_sheet_part_button (C_("verb", "Delete"), G_CALLBACK (delete_cb), self);
  self->message = inn_sheet_part_message ();

  gtk_box_append (GTK_BOX (line), self->category);
  gtk_box_append (GTK_BOX (line), self->what);
  gtk_box_append (GTK_BOX (line), self->amount);
  gtk_box_append (GTK_BOX (line), self->day);
  gtk_box_append (GTK_BOX (verbs), save);
  gtk_box_append (GTK_BOX (verbs), self->delete_button);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  /* Together: a verb alone in a line of its own is one too far away. */
  gtk_box_append (GTK_BOX (line), verbs);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->message);

  g_signal_connect_object (self->category, "notify::selected", G_CALLBACK (category_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->what, "activate", G_CALLBACK (what_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->amount, "activate", G_CALLBACK (save_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_charge_entry_new:
 * @sheet: the stay
 *
 * Returns: (transfer floating): the line; show something in it first
 */
GtkWidget *
inn_charge_entry_new (InnStaySheet *sheet)
{
  InnChargeEntry *self = g_object_new (INN_TYPE_CHARGE_ENTRY, NULL);

  self->sheet = g_object_ref (sheet);

  return GTK_WIDGET (self);
}

/**
 * inn_charge_entry_show:
 * @self: the line
 * @charge: (nullable): what to change; %NULL for a new one of today, dining as that is typed most
 */
void
inn_charge_entry_show (InnChargeEntry *self,
                       InnCharge      *charge)
{
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);
  InnDate today = inn_stay_sheet_get_today (self->sheet);

  g_return_if_fail (INN_IS_CHARGE_ENTRY (self));

  if (charge != NULL)
    inn_charge_ref (charge);
  g_clear_pointer (&self->charge, inn_charge_unref);
  self->charge = charge;

  offer_categories (self, inn_stay_owes_no_show_fee (stay->status)
                          || (charge != NULL && charge->category == INN_CHARGE_NO_SHOW_FEE));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->category),
                              charge != NULL ? charge->category : INN_CHARGE_DINING);
  category_cb (self);
  gtk_editable_set_text (GTK_EDITABLE (self->what), charge != NULL ? charge->what : "");
  inn_money_entry_set_currency (INN_MONEY_ENTRY (self->amount), stay->spend.currency);
  if (charge != NULL)
    inn_money_entry_set_money (INN_MONEY_ENTRY (self->amount),
                               inn_money (inn_charge_category_takes_off (charge->category)
                                            ? -charge->amount.amount : charge->amount.amount,
                                          charge->amount.currency));
  else
    inn_money_entry_clear (INN_MONEY_ENTRY (self->amount));
  inn_day_entry_set_today (INN_DAY_ENTRY (self->day), today);
  inn_day_entry_set_day (INN_DAY_ENTRY (self->day), charge != NULL ? charge->day : today);
  gtk_widget_set_visible (self->delete_button, charge != NULL);
  inn_sheet_part_tell (self->message, NULL, NULL);
}
