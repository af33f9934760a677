/* inn-day-entry.c: see inn-day-entry.h. "11-20", "昨天" and "tomorrow" are understood, and the line
 * below says as what.
 */

#include "config.h"

#include "inn-day-entry.h"

#include "inn-date-words.h"
#include "inn-format.h"
#include "inn-sheet-parts.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InnDayEntry
{
  GtkBox parent_instance;

  GtkWidget *entry;
  GtkWidget *message;
  InnDate today;
  InnDate day;      /* what stands there without having been typed, or unset */
};

G_DEFINE_FINAL_TYPE (InnDayEntry, inn_day_entry, GTK_TYPE_BOX)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
read_text (InnDayEntry *self,
           InnDate     *day)
{
  InnCivil civil;

  if (inn_date_is_set (self->day))
    {
      *day = self->day;
      return TRUE;
    }
  if (!inn_civil_from_words (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->today,
                             &civil, NULL))
    return FALSE;
  *day = civil.date;

  return TRUE;
}

static void
changed_cb (InnDayEntry *self)
{
  g_autofree char *words = NULL;
  InnDate day;

  self->day = INN_DATE_NONE;
  gtk_widget_remove_css_class (self->entry, "refused");
  if (read_text (self, &day))
    words = inn_format_day_words (day, self->today);
  inn_sheet_part_tell (self->message, "good", words);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (InnDayEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
inn_day_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_DAY_ENTRY (widget)->entry);
}

static void
inn_day_entry_class_init (InnDayEntryClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_day_entry_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_day_entry_init (InnDayEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
}

/**
 * inn_day_entry_new:
 * @title: what is to be typed, also for screen readers
 *
 * Returns: (transfer floating): an empty entry; tell it what day it is before it is used
 */
GtkWidget *
inn_day_entry_new (const char *title)
{
  InnDayEntry *self = g_object_new (INN_TYPE_DAY_ENTRY, NULL);

  self->entry = inn_sheet_part_entry (title, 7);
  gtk_widget_add_css_class (self->entry, "figures");
  gtk_box_append (GTK_BOX (self), self->entry);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_day_entry_set_today:
 * @today: the day from which “tomorrow” and days without a year are counted
 */
void
inn_day_entry_set_today (InnDayEntry *self,
                         InnDate      today)
{
  g_return_if_fail (INN_IS_DAY_ENTRY (self));

  self->today = today;
}

/**
 * inn_day_entry_set_day:
 * @self: the entry
 * @day: what is to stand there; an unset one empties it
 */
void
inn_day_entry_set_day (InnDayEntry *self,
                       InnDate      day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_DAY_ENTRY (self));

  text = inn_date_is_set (day) ? inn_format_short_day (day, self->today) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->day = day;
  inn_sheet_part_tell (self->message, NULL, NULL);
}

/**
 * inn_day_entry_check:
 * @self: the entry
 * @day: (out): the day
 *
 * Says below the entry what is wrong with it, and moves the focus there.
 *
 * Returns: whether it was understood
 */
gboolean
inn_day_entry_check (InnDayEntry *self,
                     InnDate     *day)
{
  g_return_val_if_fail (INN_IS_DAY_ENTRY (self), FALSE);

  if (read_text (self, day))
    return TRUE;

  inn_sheet_part_tell (self->message, "danger", _("Not understood. Try “12-05”."));
  gtk_widget_add_css_class (self->entry, "refused");
  gtk_widget_grab_focus (self->entry);

  return FALSE;
}

/**
 * inn_day_entry_is_empty:
 *
 * Returns: whether nothing but blanks is written
 */
gboolean
inn_day_entry_is_empty (InnDayEntry *self)
{
  const char *text;

  g_return_val_if_fail (INN_IS_DAY_ENTRY (self), TRUE);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return text[strspn (text, " ")] == '\0';
}
