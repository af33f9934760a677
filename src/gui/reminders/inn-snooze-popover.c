/* inn-snooze-popover.c: see inn-snooze-popover.h. */

#include "config.h"

#include "inn-snooze-popover.h"

#include "inn-day-names.h"
#include "inn-format.h"
#include "inn-large-text.h"
#include "inn-snooze.h"
#include "inn-spoken-name.h"
#include "inn-when-entry.h"

#include <glib/gi18n.h>

struct _InnSnoozePopover
{
  GtkPopover parent_instance;

  GtkWidget *stack;
  GtkWidget *choices;
  GtkWidget *when_entry;
  GtkWidget *choose_button;

  InnBook *book;    /* owned */
  InnCivil until;
};

G_DEFINE_FINAL_TYPE (InnSnoozePopover, inn_snooze_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (InnSnoozePopover *self,
        InnCivil          until)
{
  self->until = until;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
choice_clicked_cb (GtkButton        *button,
                   InnSnoozePopover *self)
{
  const InnCivil *until = g_object_get_data (G_OBJECT (button), "inn-until");

  choose (self, *until);
}

/* The nearer the time, the less of it is written. */
static char *
format_until (InnCivil until,
              InnCivil now)
{
  int days = inn_date_days_between (now.date, until.date);
  g_autofree char *minute = inn_format_minute (until.minute);

  if (days == 0)
    return g_steal_pointer (&minute);
  if (days < 7)
    /* Translators: short weekday, time of day. */
    return g_strdup_printf (C_("day and time", "%1$s %2$s"), inn_weekday_get_short_name (until.date),
                            minute);

  return inn_format_short_day (until.date, now.date);
}

static void
add_choice (InnSnoozePopover *self,
            const char       *title,
            InnCivil          until)
{
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (self->book));
  g_autofree char *when = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *button, *box, *title_label, *when_label;

  if (!inn_civil_is_set (until))
    return;

  when = format_until (until, now);
  box = inn_large_text_is_on (GTK_WIDGET (self)) ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)
                                                 : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  title_label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_box_append (GTK_BOX (box), title_label);
  when_label = gtk_label_new (when);
  gtk_label_set_xalign (GTK_LABEL (when_label), 0);
  gtk_widget_add_css_class (when_label, "secondary");
  gtk_widget_add_css_class (when_label, "figures");
  gtk_box_append (GTK_BOX (box), when_label);

  button = gtk_button_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "choice");
  gtk_button_set_child (GTK_BUTTON (button), box);
  spoken = g_strdup_printf (C_("spoken row", "%1$s, %2$s"), title, when);
  inn_spoken_name_set (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "inn-until", g_memdup2 (&until, sizeof until),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (choice_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->choices), button);
}

static void
pick_clicked_cb (GtkButton        *button,
                 InnSnoozePopover *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "pick");
  gtk_widget_grab_focus (self->when_entry);
}

static void
when_changed_cb (InnWhenEntry     *entry,
                 InnSnoozePopover *self)
{
  gtk_widget_set_sensitive (self->choose_button,
                            inn_civil_is_set (inn_when_entry_get_civil (entry)));
}

static void
when_chosen_cb (InnSnoozePopover *self)
{
  InnCivil until = inn_when_entry_get_civil (INN_WHEN_ENTRY (self->when_entry));

  if (inn_civil_is_set (until))
    choose (self, until);
}

static void
show_cb (InnSnoozePopover *self)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnSettings *settings = inn_book_get_settings (self->book);
  int morning = inn_settings_get_morning_minute (settings);
  int evening = inn_settings_get_evening_minute (settings);
  InnCivil tomorrow = inn_snooze_tomorrow_morning (clock, morning);
  InnCivil monday = inn_snooze_next_monday (clock, morning);
  GtkWidget *child;

  /* On a Sunday tomorrow is offered already. */
  if (inn_civil_compare (tomorrow, monday) == 0)
    monday.date = inn_date_add_days (monday.date, 7);

  while ((child = gtk_widget_get_first_child (self->choices)))
    gtk_box_remove (GTK_BOX (self->choices), child);

  add_choice (self, _("In an hour"), inn_snooze_in_an_hour (clock));
  add_choice (self, _("This evening"), inn_snooze_this_evening (clock, evening));
  add_choice (self, _("Tomorrow morning"), tomorrow);
  add_choice (self, _("Next Monday"), monday);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "choices");
  inn_when_entry_set_civil (INN_WHEN_ENTRY (self->when_entry), INN_CIVIL_NONE);
}

static void
inn_snooze_popover_dispose (GObject *object)
{
  g_clear_object (&INN_SNOOZE_POPOVER (object)->book);

  G_OBJECT_CLASS (inn_snooze_popover_parent_class)->dispose (object);
}

static void
inn_snooze_popover_class_init (InnSnoozePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_snooze_popover_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_WHEN_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-snooze-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InnSnoozePopover, stack);
  gtk_widget_class_bind_template_child (widget_class, InnSnoozePopover, choices);
  gtk_widget_class_bind_template_child (widget_class, InnSnoozePopover, when_entry);
  gtk_widget_class_bind_template_child (widget_class, InnSnoozePopover, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, pick_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_chosen_cb);
}

static void
inn_snooze_popover_init (InnSnoozePopover *self)
{
  self->until = INN_CIVIL_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_snooze_popover_new:
 * @book: the open book: its clock, and when morning and evening are
 *
 * Returns: (transfer floating): a popover for a menu button
 */
GtkWidget *
inn_snooze_popover_new (InnBook *book)
{
  InnSnoozePopover *self = g_object_new (INN_TYPE_SNOOZE_POPOVER, NULL);

  self->book = g_object_ref (book);
  inn_when_entry_set_clock (INN_WHEN_ENTRY (self->when_entry), inn_book_get_clock (book));
  g_signal_connect (self, "show", G_CALLBACK (show_cb), NULL);
  show_cb (self);

  return GTK_WIDGET (self);
}

/**
 * inn_snooze_popover_get_until:
 * @self: a popover
 *
 * Returns: what was chosen last, or unset
 */
InnCivil
inn_snooze_popover_get_until (InnSnoozePopover *self)
{
  g_return_val_if_fail (INN_IS_SNOOZE_POPOVER (self), INN_CIVIL_NONE);

  return self->until;
}
