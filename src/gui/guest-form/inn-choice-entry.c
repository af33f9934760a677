/* inn-choice-entry.c: see inn-choice-entry.h. The arrow at the end, or the down key, opens the list
 * of answers; every other text can be typed.
 */

#include "config.h"

#include "inn-choice-entry.h"

#include <glib/gi18n.h>

struct _InnChoiceEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;   /* owned as our child */
  GtkWidget *popover; /* owned as our child */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (InnChoiceEntry, inn_choice_entry, GTK_TYPE_WIDGET)

static void
open_list (InnChoiceEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_list_box_unselect_all (GTK_LIST_BOX (self->list));
  for (GtkWidget *row = gtk_widget_get_first_child (self->list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
  gtk_widget_set_size_request (self->popover, MIN (width, 320), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
icon_cb (GtkEntry             *entry,
         GtkEntryIconPosition  position,
         InnChoiceEntry       *self)
{
  open_list (self);
}

static void
row_activated_cb (GtkListBox     *list,
                  GtkListBoxRow  *row,
                  InnChoiceEntry *self)
{
  GtkWidget *label = gtk_list_box_row_get_child (row);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (GTK_LABEL (label)));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        InnChoiceEntry        *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  open_list (self);

  return GDK_EVENT_STOP;
}

static gboolean
inn_choice_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_CHOICE_ENTRY (widget)->entry);
}

static void
inn_choice_entry_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InnChoiceEntry *self = INN_CHOICE_ENTRY (widget);

  gtk_widget_size_allocate (self->entry, &(GtkAllocation) { 0, 0, width, height }, baseline);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
inn_choice_entry_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (INN_CHOICE_ENTRY (widget)->entry, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
inn_choice_entry_dispose (GObject *object)
{
  InnChoiceEntry *self = INN_CHOICE_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_choice_entry_parent_class)->dispose (object);
}

static void
inn_choice_entry_class_init (InnChoiceEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_choice_entry_dispose;
  widget_class->grab_focus = inn_choice_entry_grab_focus;
  widget_class->measure = inn_choice_entry_measure;
  widget_class->size_allocate = inn_choice_entry_size_allocate;
}

static void
inn_choice_entry_init (InnChoiceEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 100);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   _("Usual answers"));
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect (self->entry, "icon-press", G_CALLBACK (icon_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "choices");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  self->popover = gtk_popover_new ();
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_add_css_class (self->popover, "choice-popover");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

/**
 * inn_choice_entry_set_choices:
 * @self: the entry
 * @choices: (array zero-terminated=1): the usual answers
 */
void
inn_choice_entry_set_choices (InnChoiceEntry    *self,
                              const char *const *choices)
{
  GtkWidget *child;

  g_return_if_fail (INN_IS_CHOICE_ENTRY (self));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (choices[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (GTK_LIST_BOX (self->list), label);
    }
}

/**
 * inn_choice_entry_get_entry:
 *
 * Returns: (transfer none): the #GtkEntry inside
 */
GtkWidget *
inn_choice_entry_get_entry (InnChoiceEntry *self)
{
  g_return_val_if_fail (INN_IS_CHOICE_ENTRY (self), NULL);

  return self->entry;
}
