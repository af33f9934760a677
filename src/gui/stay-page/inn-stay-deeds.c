/* inn-stay-deeds.c: see inn-stay-deeds.h. One question is open at a time, below the verbs. */

#include "config.h"

#include "inn-stay-deeds.h"

#include "inn-cut-nights.h"
#include "inn-day-entry.h"
#include "inn-format.h"
#include "inn-money-entry.h"
#include "inn-move-panel.h"
#include "inn-sheet-parts.h"
#include "inn-stay-acts.h"
#include "inn-stay-panel.h"
#include "inn-stay-rules.h"

#include <glib/gi18n.h>

struct _InnStayDeeds
{
  GtkBox parent_instance;

  GtkWidget *verbs;
  GtkWidget *extend;
  GtkWidget *move;
  GtkWidget *no_show;
  GtkWidget *cancel;
  GtkWidget *reopen;
  GtkWidget *place;
  GtkWidget *panel;      /* unowned, in the place, or NULL */
  GtkWidget *field;      /* unowned, in the panel */
  GtkWidget *asker;      /* unowned, the verb that opened it, or NULL */

  InnStaySheet *sheet;   /* owned */
  InnDate departure;     /* wanted */
  gboolean leaving;      /* the guest is to be checked out as soon as the stay is read */
};

G_DEFINE_FINAL_TYPE (InnStayDeeds, inn_stay_deeds, GTK_TYPE_BOX)

static InnStay *
get_stay (InnStayDeeds *self)
{
  return inn_stay_sheet_get_stay (self->sheet);
}

static InnBook *
get_book (InnStayDeeds *self)
{
  return inn_stay_sheet_get_book (self->sheet);
}

static void
close_cb (InnStayDeeds *self)
{
  inn_stay_deeds_close (self);
}

static void
open_panel (InnStayDeeds *self,
            GtkWidget    *asker,
            GtkWidget    *panel)
{
  inn_sheet_part_empty (self->place);
  self->asker = asker;
  self->panel = panel;
  gtk_widget_set_hexpand (panel, TRUE);
  gtk_box_append (GTK_BOX (self->place), panel);
  gtk_widget_set_visible (self->place, TRUE);
  g_signal_connect_object (panel, "closed", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (panel);
}

static GtkWidget *
open_question (InnStayDeeds *self,
               GtkWidget    *asker,
               const char   *title,
               const char   *verb,
               GtkWidget    *field,
               GCallback     accepted)
{
  GtkWidget *panel = inn_stay_panel_new (self->sheet, title, verb);

  self->field = field;
  if (field != NULL)
    {
      inn_stay_panel_add_field (INN_STAY_PANEL (panel), field);
      g_signal_connect_object (field, "activate", G_CALLBACK (inn_stay_panel_accept), panel,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (panel, "accepted", accepted, self, G_CONNECT_SWAPPED);
  open_panel (self, asker, panel);

  return panel;
}

/* ---- The verbs --------------------------------------------------------------------------- */

static void
change_departure (InnStayDeeds *self,
                  gboolean      take_back)
{
  inn_stay_acts_extend (GTK_WIDGET (self), get_book (self), get_stay (self), self->departure,
                        take_back);
  inn_stay_deeds_close (self);
}

static void
take_back_cb (InnStayDeeds *self)
{
  change_departure (self, TRUE);
}

/* What the stay is once the guest left today: nights ahead are not stayed. */
static InnStay *
copy_ended (InnStayDeeds *self)
{
  InnStay *ended = inn_stay_copy (get_stay (self));
  InnDate today = inn_stay_sheet_get_today (self->sheet);

  ended->departure = inn_date_compare (today, ended->arrival) < 0 ? ended->arrival : today;

  return ended;
}

static GPtrArray *
find_cut (InnStayDeeds *self,
          InnDate       departure)
{
  return inn_stay_find_cut_nights (get_stay (self), departure,
                                   inn_stay_sheet_get_bill (self->sheet)->charges);
}

static void
extend_now (GObject *object)
{
  InnStayDeeds *self = INN_STAY_DEEDS (object);
  g_autoptr(GPtrArray) cut = find_cut (self, self->departure);
  g_autofree char *text
    = inn_cut_nights_describe (get_stay (self), cut, inn_stay_sheet_get_today (self->sheet));
  GtkWidget *panel;

  if (text == NULL)
    {
      change_departure (self, FALSE);
      return;
    }

  panel = open_question (self, self->extend, text, C_("verb", "Take them back"), NULL,
                         G_CALLBACK (take_back_cb));
  inn_stay_panel_add_verb (INN_STAY_PANEL (panel), C_("verb", "Keep them charged"),
                           "sheet.keep-nights", FALSE);
}

static void
extend_accepted_cb (InnStayDeeds *self)
{
  InnStay *stay = get_stay (self);
  g_autoptr(InnStay) wanted = NULL;
  g_autofree char *trouble = NULL;

  if (!inn_day_entry_check (INN_DAY_ENTRY (self->field), &self->departure))
    return;
  if (inn_date_compare (self->departure, stay->arrival) < 0)
    {
      trouble = inn_stay_describe_trouble (INN_STAY_BACKWARDS);
      inn_stay_panel_tell (INN_STAY_PANEL (self->panel), "danger", trouble);
      gtk_widget_grab_focus (self->field);
      return;
    }

  wanted = inn_stay_copy (stay);
  wanted->departure = self->departure;
  inn_stay_panel_ask_clash (INN_STAY_PANEL (self->panel), wanted, extend_now, G_OBJECT (self));
}

static void
extend_cb (InnStayDeeds *self)
{
  GtkWidget *day = inn_day_entry_new (_("Day of leaving"));

  inn_day_entry_set_today (INN_DAY_ENTRY (day), inn_stay_sheet_get_today (self->sheet));
  inn_day_entry_set_day (INN_DAY_ENTRY (day), inn_date_add_days (get_stay (self)->departure, 1));
  open_question (self, self->extend, _("Until which day?"), C_("verb", "Save"), day,
                 G_CALLBACK (extend_accepted_cb));
}

static void
move_cb (InnStayDeeds *self)
{
  self->field = NULL;
  open_panel (self, self->move, inn_move_panel_new (self->sheet, GTK_WIDGET (self)));
}

static void
no_show_accepted_cb (InnStayDeeds *self)
{
  InnMoney fee = inn_money (0, get_stay (self)->spend.currency);

  if (!inn_money_entry_is_empty (INN_MONEY_ENTRY (self->field))
      && !inn_money_entry_check (INN_MONEY_ENTRY (self->field), &fee))
    return;
  if (fee.amount < 0)
    {
      inn_stay_panel_tell (INN_STAY_PANEL (self->panel), "danger",
                           _("Only a discount or a refund takes money off"));
      return;
    }

  inn_stay_acts_no_show (GTK_WIDGET (self), get_book (self), get_stay (self), fee);
  inn_stay_deeds_close (self);
}

/* The first night is what is usually charged. */
static void
no_show_cb (InnStayDeeds *self)
{
  const InnStay *stay = get_stay (self);
  GtkWidget *fee = inn_money_entry_new (_("Fee, or empty"), stay->spend.currency);

  if (stay->rate.amount > 0)
    inn_money_entry_set_money (INN_MONEY_ENTRY (fee), stay->rate);
  open_question (self, self->no_show, _("What is charged for it?"), C_("verb", "Did not come"),
                 fee, G_CALLBACK (no_show_accepted_cb));
}

static void
cancel_cb (InnStayDeeds *self)
{
  inn_stay_acts_cancel (GTK_WIDGET (self), get_book (self), get_stay (self));
}

static void
reopen_cb (InnStayDeeds *self)
{
  inn_stay_acts_reopen (GTK_WIDGET (self), get_book (self), get_stay (self));
}

/* ---- Leaving ----------------------------------------------------------------------------- */

static void
leave_accepted_cb (InnStayDeeds *self)
{
  g_autoptr(InnStay) ended = copy_ended (self);
  g_autoptr(GPtrArray) missing
    = inn_stay_charge_nights (ended, inn_stay_sheet_get_bill (self->sheet)->charges);
  g_autoptr(GPtrArray) cut = find_cut (self, ended->departure);

  if (missing->len > 0 || cut->len > 0)
    inn_stay_acts_settle (GTK_WIDGET (self), get_book (self), get_stay (self));
  else
    inn_stay_acts_check_out (GTK_WIDGET (self), get_book (self), get_stay (self),
                             get_stay (self)->guest_name);
  inn_stay_deeds_close (self);
}

static void
check_out_now (InnStayDeeds *self)
{
  InnStayBill *bill = inn_stay_sheet_get_bill (self->sheet);
  const InnStay *stay = get_stay (self);
  g_autoptr(InnStay) ended = copy_ended (self);
  g_autoptr(GPtrArray) missing = inn_stay_charge_nights (ended, bill->charges);
  g_autoptr(GPtrArray) cut = find_cut (self, ended->departure);
  InnMoney open = inn_stay_bill_get_balance (bill);
  guint n_promises = inn_stay_sheet_get_promises (self->sheet)->len;
  g_autofree char *promised = NULL;
  g_autofree char *ahead
    = inn_cut_nights_describe (stay, cut, inn_stay_sheet_get_today (self->sheet));
  g_autofree char *nights = NULL;
  g_autofree char *owed = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *told = NULL;
  g_autofree char *money = NULL;
  g_autofree char *text = NULL;
  GtkWidget *panel;

  for (guint i = 0; i < missing->len; i++)
    inn_money_add (&open, ((InnCharge *) g_ptr_array_index (missing, i))->amount);
  for (guint i = 0; i < cut->len; i++)
    open.amount -= ((InnCharge *) g_ptr_array_index (cut, i))->amount.amount;
  if (open.amount == 0 && missing->len == 0 && cut->len == 0 && n_promises == 0)
    {
      inn_stay_acts_check_out (GTK_WIDGET (self), get_book (self), stay, stay->guest_name);
      return;
    }

  if (missing->len > 0)
    nights = g_strdup_printf (ngettext ("%u night is not charged yet", "%u nights are not charged yet",
                                        missing->len), missing->len);
  amount = inn_money_format (inn_money (ABS (open.amount), open.currency));
  if (open.amount > 0)
    /* Translators: an amount that the guest still has to pay. */
    owed = g_strdup_printf (_("%s is not paid"), amount);
  else if (open.amount < 0)
    /* Translators: an amount that the guest paid too much. */
    owed = g_strdup_printf (_("%s to give back"), amount);
  if (n_promises > 0)
    promised = g_strdup_printf (ngettext ("%u promise is still open", "%u promises are still open",
                                          n_promises), n_promises);
  told = inn_format_list (ahead, nights);
  money = inn_format_list (told, owed);
  text = inn_format_list (promised, money);
  panel = open_question (self, NULL, text,
                         cut->len > 0 ? C_("verb", "Take them back and check out")
                         : missing->len > 0 ? C_("verb", "Charge the nights and check out")
                                          : C_("verb", "Check out all the same"),
                         NULL, G_CALLBACK (leave_accepted_cb));
  if (missing->len == 0 && cut->len == 0 && open.amount != 0)
    inn_stay_panel_add_verb (INN_STAY_PANEL (panel), _("Note a payment"), "sheet.add-payment",
                             open.amount > 0);
  else if (missing->len > 0 || cut->len > 0)
    inn_stay_panel_add_verb (INN_STAY_PANEL (panel), C_("verb", "Check out only"),
                             "sheet.check-out-only", FALSE);
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
loaded_cb (InnStayDeeds *self)
{
  const InnStay *stay = get_stay (self);
  gboolean booked = stay->status == INN_STAY_BOOKED;
  gboolean current = booked || stay->status == INN_STAY_IN_HOUSE;
  gboolean late = inn_date_compare (stay->arrival, inn_stay_sheet_get_today (self->sheet)) <= 0;

  gtk_widget_set_visible (self->verbs, inn_stay_sheet_can_change (self->sheet));
  gtk_widget_set_visible (self->extend, current);
  gtk_widget_set_visible (self->move, current);
  gtk_widget_set_visible (self->no_show, booked && late);
  gtk_widget_set_visible (self->cancel, booked);
  gtk_widget_set_visible (self->reopen, !current);
  gtk_button_set_label (GTK_BUTTON (self->reopen),
                        stay->status == INN_STAY_DEPARTED ? C_("verb", "Not left yet")
                                                          : C_("verb", "Book again"));
  if (self->leaving && stay->status == INN_STAY_IN_HOUSE)
    check_out_now (self);
  self->leaving = FALSE;
}

static void
inn_stay_deeds_dispose (GObject *object)
{
  g_clear_object (&INN_STAY_DEEDS (object)->sheet);

  G_OBJECT_CLASS (inn_stay_deeds_parent_class)->dispose (object);
}

static void
inn_stay_deeds_class_init (InnStayDeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_deeds_dispose;
}

static void
inn_stay_deeds_init (InnStayDeeds *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);

  self->verbs = inn_sheet_part_line ();
  self->extend = inn_sheet_part_button (C_("verb", "Extend"), G_CALLBACK (extend_cb), self);
  self->move = inn_sheet_part_button (C_("verb", "Move room"), G_CALLBACK (move_cb), self);
  self->no_show = inn_sheet_part_button (C_("verb", "No-show"), G_CALLBACK (no_show_cb), self);
  self->cancel = inn_sheet_part_button (C_("verb", "Cancel the booking"), G_CALLBACK (cancel_cb),
                                        self);
  self->reopen = inn_sheet_part_button ("", G_CALLBACK (reopen_cb), self);
  gtk_box_append (GTK_BOX (self->verbs), self->extend);
  gtk_box_append (GTK_BOX (self->verbs), self->move);
  gtk_box_append (GTK_BOX (self->verbs), self->no_show);
  gtk_box_append (GTK_BOX (self->verbs), self->cancel);
  gtk_box_append (GTK_BOX (self->verbs), self->reopen);
  gtk_box_append (GTK_BOX (self), self->verbs);
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_visible (self->place, FALSE);
  gtk_box_append (GTK_BOX (self), self->place);
}

/**
 * inn_stay_deeds_new:
 * @sheet: the stay
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
inn_stay_deeds_new (InnStaySheet *sheet)
{
  InnStayDeeds *self = g_object_new (INN_TYPE_STAY_DEEDS, NULL);

  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_stay_deeds_check_out:
 * @self: the section
 *
 * Checks the guest out, as soon as the stay is there; what is not charged or not paid is told first.
 */
void
inn_stay_deeds_check_out (InnStayDeeds *self)
{
  const InnStay *stay;

  g_return_if_fail (INN_IS_STAY_DEEDS (self));

  stay = get_stay (self);
  if (stay == NULL || stay->id != inn_stay_sheet_get_id (self->sheet))
    self->leaving = TRUE;
  else if (stay->status == INN_STAY_IN_HOUSE)
    check_out_now (self);
}

/**
 * inn_stay_deeds_close:
 * @self: the section
 *
 * Gives up the question that is open.
 *
 * Returns: whether there was one
 */
gboolean
inn_stay_deeds_close (InnStayDeeds *self)
{
  g_return_val_if_fail (INN_IS_STAY_DEEDS (self), FALSE);

  self->leaving = FALSE;
  if (self->panel == NULL)
    return FALSE;

  if (self->asker != NULL)
    gtk_widget_grab_focus (self->asker);
  self->panel = NULL;
  self->field = NULL;
  gtk_widget_set_visible (self->place, FALSE);
  inn_sheet_part_empty (self->place);

  return TRUE;
}

/**
 * inn_stay_deeds_keep_nights:
 * @self: the section
 *
 * The answer to what becomes of nights that were charged and are cut off: they stay charged.
 */
void
inn_stay_deeds_keep_nights (InnStayDeeds *self)
{
  g_return_if_fail (INN_IS_STAY_DEEDS (self));

  if (self->panel != NULL && self->asker == self->extend)
    change_departure (self, FALSE);
}
