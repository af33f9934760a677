/* inn-guest-follow-up-row.c: see inn-guest-follow-up-row.h. The round check completes and takes
 * back, the clock postpones, the words open it.
 */

#include "config.h"

#include "inn-guest-follow-up-row.h"

#include "inn-format.h"
#include "inn-reminder-acts.h"
#include "inn-snooze-popover.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnGuestFollowUpRow
{
  GtkBox parent_instance;

  GtkWidget *check;
  GtkWidget *open_button;
  GtkWidget *what_label;
  GtkWidget *when_label;
  GtkWidget *later_button;

  InnBook *book;            /* owned */
  InnFollowUp *follow_up;   /* owned */
};

G_DEFINE_FINAL_TYPE (InnGuestFollowUpRow, inn_guest_follow_up_row, GTK_TYPE_BOX)

static char *
format_when (const InnFollowUp *follow_up,
             InnCivil           now)
{
  int days = inn_date_days_between (follow_up->due.date, now.date);

  if (!follow_up->done && days > 1)
    return g_strdup_printf (ngettext ("overdue by %d day", "overdue by %d days", days), days);

  return inn_format_due (follow_up->due, now);
}

static void
show (InnGuestFollowUpRow *self,
      const char          *staff_name)
{
  const InnFollowUp *follow_up = self->follow_up;
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (self->book));
  g_autofree char *when = format_when (follow_up, now);
  g_autoptr(GString) line = g_string_new (when);

  gtk_label_set_text (GTK_LABEL (self->what_label), follow_up->what);
  inn_spoken_name_set (self->open_button, follow_up->what);
  if (follow_up->automatic)
    g_string_append_printf (line, "%s%s", C_("separator", "\302\240· "), C_("follow-up", "automatic"));
  else if (staff_name != NULL && *staff_name != '\0')
    g_string_append_printf (line, "%s%s", C_("separator", "\302\240· "), staff_name);
  if (!follow_up->done && inn_recurrence_comes_again (follow_up->repeat))
    {
      g_autofree char *again = inn_recurrence_dup_label (follow_up->repeat);

      g_string_append_printf (line, "%s%s", C_("separator", "\302\240· "), again);
    }
  gtk_label_set_text (GTK_LABEL (self->when_label), line->str);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), follow_up->done);
  gtk_widget_set_tooltip_text (self->check, follow_up->done ? _("Take back") : _("Done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, follow_up->what,
                                  -1);
  gtk_widget_set_visible (self->later_button, !follow_up->done);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "x", follow_up->id);

  if (follow_up->done)
    {
      gtk_widget_add_css_class (self->what_label, "secondary-body");
    }
  else if (inn_follow_up_is_overdue (follow_up, now))
    {
      gtk_widget_add_css_class (self->check, "overdue");
      gtk_widget_add_css_class (self->when_label, "danger");
    }
  else if (inn_date_equal (follow_up->due.date, now.date))
    {
      gtk_widget_add_css_class (self->when_label, "due-today");
    }
}

static void
check_toggled_cb (GtkCheckButton      *check,
                  InnGuestFollowUpRow *self)
{
  if (gtk_check_button_get_active (check) == self->follow_up->done)
    return;

  /* One press is one act; the card comes back with the outcome. */
  gtk_widget_set_sensitive (GTK_WIDGET (check), FALSE);
  if (self->follow_up->done)
    inn_reminder_acts_reopen (GTK_WIDGET (self), self->book, self->follow_up);
  else
    inn_reminder_acts_finish (GTK_WIDGET (self), self->book, self->follow_up);
}

static void
chosen_cb (InnSnoozePopover    *popover,
           InnGuestFollowUpRow *self)
{
  inn_reminder_acts_snooze (GTK_WIDGET (self), self->book, self->follow_up,
                            inn_snooze_popover_get_until (popover));
}

/* Made only when it is asked for: a card is looked at more often than acted on. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  InnGuestFollowUpRow *self = user_data;
  GtkWidget *popover = inn_snooze_popover_new (self->book);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_menu_button_set_popover (button, popover);
}

static void
inn_guest_follow_up_row_dispose (GObject *object)
{
  InnGuestFollowUpRow *self = INN_GUEST_FOLLOW_UP_ROW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->follow_up, inn_follow_up_unref);

  G_OBJECT_CLASS (inn_guest_follow_up_row_parent_class)->dispose (object);
}

static void
inn_guest_follow_up_row_class_init (InnGuestFollowUpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_follow_up_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-follow-up-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpRow, check);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpRow, what_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpRow, later_button);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
inn_guest_follow_up_row_init (InnGuestFollowUpRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guest_follow_up_row_new:
 * @book: the open book
 * @follow_up: what it shows
 * @staff_name: (nullable): who does it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
inn_guest_follow_up_row_new (InnBook     *book,
                             InnFollowUp *follow_up,
                             const char  *staff_name)
{
  InnGuestFollowUpRow *self = g_object_new (INN_TYPE_GUEST_FOLLOW_UP_ROW, NULL);

  self->book = g_object_ref (book);
  self->follow_up = inn_follow_up_ref (follow_up);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->later_button),
                                         create_popover_cb, self, NULL);
  show (self, staff_name);

  return GTK_WIDGET (self);
}
