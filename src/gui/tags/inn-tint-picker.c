/* inn-tint-picker.c: see inn-tint-picker.h. Round swatches with a letter, as tags will look. */

#include "config.h"

#include "inn-tint-picker.h"

#include "inn-spoken-name.h"
#include "inn-tag-label.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnTintPicker
{
  GtkWidget parent_instance;

  GtkWidget *buttons[INN_N_TINTS]; /* owned as our children */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (InnTintPicker, inn_tint_picker, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the groups; grey last. */
static const InnTint order[INN_N_TINTS] = {
  INN_TINT_BLUE, INN_TINT_GREEN, INN_TINT_VIOLET, INN_TINT_AMBER, INN_TINT_RED, INN_TINT_GREY,
};

static const char *
get_name (InnTint tint)
{
  switch (tint)
    {
    case INN_TINT_BLUE:
      return C_("colour", "Blue");
    case INN_TINT_GREEN:
      return C_("colour", "Green");
    case INN_TINT_VIOLET:
      return C_("colour", "Violet");
    case INN_TINT_AMBER:
      return C_("colour", "Amber");
    case INN_TINT_RED:
      return C_("colour", "Red");
    case INN_TINT_GREY:
    default:
      return C_("colour", "Grey");
    }
}

static void
toggled_cb (GtkToggleButton *button,
            InnTintPicker   *self)
{
  if (!self->filling && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
inn_tint_picker_dispose (GObject *object)
{
  InnTintPicker *self = INN_TINT_PICKER (object);

  self->filling = TRUE;
  for (guint i = 0; i < INN_N_TINTS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (inn_tint_picker_parent_class)->dispose (object);
}

static void
inn_tint_picker_class_init (InnTintPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tint_picker_dispose;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_TINT_PICKER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
inn_tint_picker_init (InnTintPicker *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 g_object_new (INN_TYPE_WRAP_LAYOUT,
                                               "spacing", 10, "line-spacing", 6, NULL));
  for (guint i = 0; i < INN_N_TINTS; i++)
    {
      /* Translators: one character that shows a colour, as the letter A or 字. */
      GtkWidget *button = gtk_toggle_button_new_with_label (C_("colour", "A"));

      gtk_widget_add_css_class (button, "swatch");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      inn_tint_apply (button, order[i]);
      gtk_widget_set_tooltip_text (button, get_name (order[i]));
      inn_spoken_name_set (button, get_name (order[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->buttons[i] = button;
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
    }
}

/**
 * inn_tint_picker_get:
 *
 * Returns: the tint that is chosen; grey where none is
 */
InnTint
inn_tint_picker_get (InnTintPicker *self)
{
  g_return_val_if_fail (INN_IS_TINT_PICKER (self), INN_TINT_GREY);

  for (guint i = 0; i < INN_N_TINTS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return order[i];

  return INN_TINT_GREY;
}

/**
 * inn_tint_picker_set:
 * @self: the picker
 * @tint: what is chosen now; does not emit `changed`
 */
void
inn_tint_picker_set (InnTintPicker *self,
                     InnTint        tint)
{
  g_return_if_fail (INN_IS_TINT_PICKER (self));

  self->filling = TRUE;
  for (guint i = 0; i < INN_N_TINTS; i++)
    if (order[i] == tint)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), TRUE);
  self->filling = FALSE;
}
