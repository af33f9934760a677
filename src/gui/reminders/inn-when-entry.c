/* inn-when-entry.c: see inn-when-entry.h. The line below the entry says how it was understood. */

#include "config.h"

#include "inn-when-entry.h"

#include "inn-date-words.h"
#include "inn-format.h"
#include "inn-snooze.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnWhenEntry
{
  GtkBox parent_instance;

  GtkWidget *entry;
  GtkWidget *understood;
  GtkWidget *pick_button;
  GtkWidget *calendar;

  InnClock *clock;   /* owned */
  InnCivil civil;    /* what was understood, or unset */
};

G_DEFINE_FINAL_TYPE (InnWhenEntry, inn_when_entry, GTK_TYPE_BOX)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_understood (InnWhenEntry *self,
                 gboolean      empty)
{
  gboolean understood = inn_civil_is_set (self->civil);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (understood)
    {
      day = inn_format_day_words (self->civil.date, inn_clock_get_today (self->clock));
      if (self->civil.minute >= 0)
        {
          g_autofree char *minute = inn_format_minute (self->civil.minute);

          /* Translators: a day, a time of day: “Tue 24 November, 14:00”. */
          text = g_strdup_printf (_("%1$s, %2$s"), day, minute);
        }
    }

  if (understood)
    gtk_label_set_text (GTK_LABEL (self->understood), text != NULL ? text : day);
  else if (empty)
    gtk_label_set_text (GTK_LABEL (self->understood), _("A day, and a time if there is one"));
  else
    gtk_label_set_text (GTK_LABEL (self->understood), _("Not understood. Try “12-05 14:00”."));

  gtk_widget_remove_css_class (self->understood, "good");
  gtk_widget_remove_css_class (self->understood, "danger");
  gtk_widget_remove_css_class (self->entry, "refused");
  if (understood)
    gtk_widget_add_css_class (self->understood, "good");
  else if (!empty)
    gtk_widget_add_css_class (self->understood, "danger");
}

static void
read_entry (InnWhenEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean empty = text[strspn (text, " ")] == '\0';

  if (self->clock == NULL)
    return;
  if (empty ||
      !inn_civil_from_words (text, inn_clock_get_today (self->clock), &self->civil, NULL))
    self->civil = INN_CIVIL_NONE;

  show_understood (self, empty);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_changed_cb (GtkEditable  *entry,
                  InnWhenEntry *self)
{
  read_entry (self);
}

static void
entry_activate_cb (GtkEntry     *entry,
                   InnWhenEntry *self)
{
  if (inn_civil_is_set (self->civil))
    g_signal_emit (self, signals[ACTIVATE], 0);
}

/* A chosen day keeps the time that was typed. */
static void
choose_day (InnWhenEntry *self,
            InnDate       date)
{
  inn_when_entry_set_civil (self, inn_civil_new (date, self->civil.minute));
}

static void
today_clicked_cb (GtkButton    *button,
                  InnWhenEntry *self)
{
  choose_day (self, inn_clock_get_today (self->clock));
}

static void
tomorrow_clicked_cb (GtkButton    *button,
                     InnWhenEntry *self)
{
  choose_day (self, inn_date_add_days (inn_clock_get_today (self->clock), 1));
}

static void
monday_clicked_cb (GtkButton    *button,
                   InnWhenEntry *self)
{
  choose_day (self, inn_snooze_next_monday (self->clock, 0).date);
}

static void
day_selected_cb (GtkCalendar  *calendar,
                 InnWhenEntry *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);

  if (!gtk_widget_get_mapped (GTK_WIDGET (calendar)))
    return;

  choose_day (self, inn_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                  g_date_time_get_day_of_month (day)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->pick_button));
}

static gboolean
inn_when_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_WHEN_ENTRY (widget)->entry);
}

static void
inn_when_entry_dispose (GObject *object)
{
  g_clear_object (&INN_WHEN_ENTRY (object)->clock);

  G_OBJECT_CLASS (inn_when_entry_parent_class)->dispose (object);
}

static void
inn_when_entry_class_init (InnWhenEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_when_entry_dispose;
  widget_class->grab_focus = inn_when_entry_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-when-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, InnWhenEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, InnWhenEntry, understood);
  gtk_widget_class_bind_template_child (widget_class, InnWhenEntry, pick_button);
  gtk_widget_class_bind_template_child (widget_class, InnWhenEntry, calendar);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tomorrow_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, monday_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
inn_when_entry_init (InnWhenEntry *self)
{
  self->civil = INN_CIVIL_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_when_entry_set_clock:
 * @self: an entry
 * @clock: says what day it is; set once, before anything else
 */
void
inn_when_entry_set_clock (InnWhenEntry *self,
                          InnClock     *clock)
{
  g_return_if_fail (INN_IS_WHEN_ENTRY (self));

  g_set_object (&self->clock, clock);
  read_entry (self);
}

/**
 * inn_when_entry_get_civil:
 * @self: an entry
 *
 * Returns: what was understood, or unset
 */
InnCivil
inn_when_entry_get_civil (InnWhenEntry *self)
{
  g_return_val_if_fail (INN_IS_WHEN_ENTRY (self), INN_CIVIL_NONE);

  return self->civil;
}

/**
 * inn_when_entry_set_civil:
 * @self: an entry
 * @civil: what to show, or unset for an empty entry
 */
void
inn_when_entry_set_civil (InnWhenEntry *self,
                          InnCivil      civil)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_WHEN_ENTRY (self));

  text = inn_civil_is_set (civil) ? inn_civil_dup_text (civil) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * inn_when_entry_check:
 * @self: an entry
 *
 * Tells at the entry what is wrong with it, until it is changed.
 *
 * Returns: whether a day was understood
 */
gboolean
inn_when_entry_check (InnWhenEntry *self)
{
  const char *text;

  g_return_val_if_fail (INN_IS_WHEN_ENTRY (self), FALSE);

  if (inn_civil_is_set (self->civil))
    return TRUE;

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (text[strspn (text, " ")] == '\0')
    gtk_label_set_text (GTK_LABEL (self->understood),
                        _("Say when, so that you can be reminded."));
  gtk_widget_add_css_class (self->understood, "danger");
  gtk_widget_add_css_class (self->entry, "refused");

  return FALSE;
}
