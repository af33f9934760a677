/* inn-day-chooser.c: see inn-day-chooser.h. */

#include "config.h"

#include "inn-day-chooser.h"

#include "inn-format.h"

#include <glib/gi18n.h>

struct _InnDayChooser
{
  GtkWidget parent_instance;

  GtkWidget *day_button;
  GtkWidget *calendar;
  GtkWidget *today_button;

  InnDate day;
  InnDate today;
};

G_DEFINE_FINAL_TYPE (InnDayChooser, inn_day_chooser, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_day (InnDayChooser *self)
{
  int days = inn_date_days_between (self->today, self->day);
  g_autofree char *label = NULL;

  if (ABS (days) < 7)
    {
      g_autofree char *day = inn_format_day (self->day, self->today);

      label = inn_format_opening (day);
    }
  else
    label = inn_format_short_day (self->day, self->today);
  if (days == 0)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->day_button), C_("shown day", "Today"));
  else
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->day_button), label);
  gtk_widget_set_sensitive (self->today_button, days != 0);
}

static void
choose (InnDayChooser *self,
        InnDate        day)
{
  if (!inn_date_is_valid (day) || inn_date_equal (day, self->day))
    return;

  self->day = day;
  show_day (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The calendar shows the day when it is opened; what it tells meanwhile was chosen by nobody. */
static void
popover_show_cb (GtkPopover    *popover,
                 InnDayChooser *self)
{
  g_autoptr(GDateTime) day = g_date_time_new_utc (self->day.year, self->day.month, self->day.day,
                                                  12, 0, 0);

  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
}

static void
day_selected_cb (GtkCalendar   *calendar,
                 InnDayChooser *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);

  if (gtk_widget_get_mapped (GTK_WIDGET (calendar)))
    choose (self, inn_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                g_date_time_get_day_of_month (day)));
}

static void
today_clicked_cb (GtkButton     *button,
                  InnDayChooser *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->day_button));
  inn_day_chooser_go_home (self);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_day_chooser_step (INN_DAY_CHOOSER (widget), g_str_equal (name, "day.before") ? -1 : 1);
}

static void
inn_day_chooser_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_day_chooser_parent_class)->dispose (object);
}

static void
inn_day_chooser_class_init (InnDayChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_day_chooser_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "day.before", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "day.after", NULL, step_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-day-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDayChooser, day_button);
  gtk_widget_class_bind_template_child (widget_class, InnDayChooser, calendar);
  gtk_widget_class_bind_template_child (widget_class, InnDayChooser, today_button);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
}

static void
inn_day_chooser_init (InnDayChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_day_chooser_get_day:
 *
 * Returns: the day that is chosen
 */
InnDate
inn_day_chooser_get_day (InnDayChooser *self)
{
  g_return_val_if_fail (INN_IS_DAY_CHOOSER (self), INN_DATE_NONE);

  return self->day;
}

/**
 * inn_day_chooser_set_days:
 * @self: a chooser
 * @day: the day that is shown
 * @today: the day it is
 *
 * Tells nobody that a day was chosen.
 */
void
inn_day_chooser_set_days (InnDayChooser *self,
                          InnDate        day,
                          InnDate        today)
{
  g_return_if_fail (INN_IS_DAY_CHOOSER (self));

  self->day = day;
  self->today = today;
  show_day (self);
}

/**
 * inn_day_chooser_step:
 * @self: a chooser
 * @days: how many days on, or back
 *
 * Chooses another day.
 */
void
inn_day_chooser_step (InnDayChooser *self,
                      int            days)
{
  g_return_if_fail (INN_IS_DAY_CHOOSER (self));

  choose (self, inn_date_add_days (self->day, days));
}

/**
 * inn_day_chooser_go_home:
 * @self: a chooser
 *
 * Chooses today.
 */
void
inn_day_chooser_go_home (InnDayChooser *self)
{
  g_return_if_fail (INN_IS_DAY_CHOOSER (self));

  choose (self, self->today);
}
