/* inn-repeat-entry.c: see inn-repeat-entry.h. Once is what most tasks are, so nothing more is seen
 * than a list that says so; the numbers come with “Custom…”, the day it is counted from with any.
 */

#include "config.h"

#include "inn-repeat-entry.h"

#include <glib/gi18n.h>

struct _InnRepeatEntry
{
  GtkBox parent_instance;

  GtkWidget *choice;
  GtkWidget *custom_box;
  GtkWidget *every_spin;
  GtkWidget *unit_choice;
  GtkWidget *from_done_check;
};

G_DEFINE_FINAL_TYPE (InnRepeatEntry, inn_repeat_entry, GTK_TYPE_BOX)

/* The list: once, one for each unit in its order, and at the end any number of them. */
#define CHOICE_ONCE 0
#define CHOICE_CUSTOM (INN_N_RECUR_UNITS + 1)

static guint
get_selected (GtkWidget *drop_down)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
}

static void
choice_changed_cb (InnRepeatEntry *self)
{
  guint choice = get_selected (self->choice);

  gtk_widget_set_visible (self->custom_box, choice == CHOICE_CUSTOM);
  gtk_widget_set_visible (self->from_done_check, choice != CHOICE_ONCE);
}

static gboolean
inn_repeat_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_REPEAT_ENTRY (widget)->choice);
}

static void
inn_repeat_entry_class_init (InnRepeatEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = inn_repeat_entry_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-repeat-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, InnRepeatEntry, choice);
  gtk_widget_class_bind_template_child (widget_class, InnRepeatEntry, custom_box);
  gtk_widget_class_bind_template_child (widget_class, InnRepeatEntry, every_spin);
  gtk_widget_class_bind_template_child (widget_class, InnRepeatEntry, unit_choice);
  gtk_widget_class_bind_template_child (widget_class, InnRepeatEntry, from_done_check);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
inn_repeat_entry_init (InnRepeatEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  choice_changed_cb (self);
}

/**
 * inn_repeat_entry_get_recurrence:
 * @self: an entry
 *
 * Returns: what was chosen, without an anchor
 */
InnRecurrence
inn_repeat_entry_get_recurrence (InnRepeatEntry *self)
{
  InnRecurrence recurrence = INN_RECURRENCE_ONCE;
  guint choice;

  g_return_val_if_fail (INN_IS_REPEAT_ENTRY (self), recurrence);

  choice = get_selected (self->choice);
  if (choice == CHOICE_ONCE || choice > CHOICE_CUSTOM)
    return recurrence;

  if (choice == CHOICE_CUSTOM)
    {
      /* What was typed and not yet taken counts as well. */
      gtk_spin_button_update (GTK_SPIN_BUTTON (self->every_spin));
      recurrence.every = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->every_spin));
      recurrence.unit = MIN (get_selected (self->unit_choice), INN_N_RECUR_UNITS - 1);
    }
  else
    {
      recurrence.every = 1;
      recurrence.unit = choice - 1;
    }
  recurrence.from_done = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->from_done_check));

  return recurrence;
}

/**
 * inn_repeat_entry_set_recurrence:
 * @self: an entry
 * @recurrence: what to show
 */
void
inn_repeat_entry_set_recurrence (InnRepeatEntry *self,
                                 InnRecurrence   recurrence)
{
  guint choice = CHOICE_ONCE;

  g_return_if_fail (INN_IS_REPEAT_ENTRY (self));

  if (recurrence.every == 1)
    choice = recurrence.unit + 1;
  else if (recurrence.every > 1)
    choice = CHOICE_CUSTOM;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), choice);
  if (choice == CHOICE_CUSTOM)
    {
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->every_spin), recurrence.every);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->unit_choice), recurrence.unit);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->from_done_check), recurrence.from_done);
}
