/* inn-initial-button.c: see inn-initial-button.h. The letters stand in a popover as buttons, those
 * without anybody greyed; typing a letter is pressing its button.
 */

#include "config.h"

#include "inn-initial-button.h"

#include <glib/gi18n.h>

#define N_COLUMNS 6

struct _InnInitialButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *grid;

  GtkWidget *letters[INN_N_INITIALS];  /* unowned, in the grid */
  InnInitialIndex *index;              /* owned */
};

G_DEFINE_FINAL_TYPE (InnInitialButton, inn_initial_button, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (InnInitialButton *self,
        guint             initial)
{
  guint position = inn_initial_index_get_position (self->index, initial);

  if (position == G_MAXUINT)
    {
      gtk_widget_error_bell (self->grid);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

/* Callbacks */

static void
index_changed_cb (InnInitialButton *self)
{
  gboolean empty = inn_initial_index_is_empty (self->index);

  if (empty)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_set_visible (GTK_WIDGET (self), !empty);
  for (guint i = 0; i < INN_N_INITIALS; i++)
    gtk_widget_set_sensitive (self->letters[i],
                              inn_initial_index_get_position (self->index, i) != G_MAXUINT);
}

static void
letter_clicked_cb (GtkWidget        *letter,
                   InnInitialButton *self)
{
  for (guint i = 0; i < INN_N_INITIALS; i++)
    if (self->letters[i] == letter)
      choose (self, i);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        InnInitialButton      *self)
{
  guint lower = gdk_keyval_to_lower (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (lower >= GDK_KEY_a && lower <= GDK_KEY_z)
    choose (self, lower - GDK_KEY_a);
  else if (lower == GDK_KEY_numbersign)
    choose (self, INN_N_INITIALS - 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* GObject */

static void
inn_initial_button_dispose (GObject *object)
{
  InnInitialButton *self = INN_INITIAL_BUTTON (object);
  GtkWidget *child;

  g_clear_object (&self->index);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_initial_button_parent_class)->dispose (object);
}

static void
inn_initial_button_class_init (InnInitialButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_initial_button_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-initial-button.ui");
  gtk_widget_class_bind_template_child (widget_class, InnInitialButton, button);
  gtk_widget_class_bind_template_child (widget_class, InnInitialButton, popover);
  gtk_widget_class_bind_template_child (widget_class, InnInitialButton, grid);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
inn_initial_button_init (InnInitialButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < INN_N_INITIALS; i++)
    {
      const char label[] = { i + 1 < INN_N_INITIALS ? 'A' + i : '#', '\0' };
      GtkWidget *letter = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (letter, "flat");
      gtk_widget_add_css_class (letter, "initial");
      gtk_grid_attach (GTK_GRID (self->grid), letter, i % N_COLUMNS, i / N_COLUMNS, 1, 1);
      g_signal_connect_object (letter, "clicked", G_CALLBACK (letter_clicked_cb), self, 0);
      self->letters[i] = letter;
    }
  gtk_widget_set_tooltip_text (self->letters[INN_N_INITIALS - 1], _("Everybody else"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->letters[INN_N_INITIALS - 1]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Everybody else"), -1);
}

/**
 * inn_initial_button_set_index:
 * @self: the button
 * @index: of the list it jumps in; set once
 */
void
inn_initial_button_set_index (InnInitialButton *self,
                              InnInitialIndex  *index)
{
  g_return_if_fail (INN_IS_INITIAL_BUTTON (self));
  g_return_if_fail (self->index == NULL);

  self->index = g_object_ref (index);
  g_signal_connect_object (index, "changed", G_CALLBACK (index_changed_cb), self,
                           G_CONNECT_SWAPPED);
  index_changed_cb (self);
}

/**
 * inn_initial_button_open:
 * @self: the button
 *
 * Asks for a letter.
 *
 * Returns: whether there is anything to jump to
 */
gboolean
inn_initial_button_open (InnInitialButton *self)
{
  g_return_val_if_fail (INN_IS_INITIAL_BUTTON (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));

  return TRUE;
}
