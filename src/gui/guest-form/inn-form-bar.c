/* inn-form-bar.c: see inn-form-bar.h. */

#include "config.h"

#include "inn-form-bar.h"

struct _InnFormBar
{
  GtkWidget parent_instance;

  GtkWidget *box; /* owned as our child */
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (InnFormBar, inn_form_bar, GTK_TYPE_WIDGET)

enum
{
  FIRST,
  SECOND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *css_class;
  const char *icon_name;
} looks[] = {
  [INN_FORM_BAR_OFFER] = { "offer-bar", "inn-edit-symbolic" },
  [INN_FORM_BAR_WARNING] = { "warning-bar", "inn-warning-symbolic" },
  [INN_FORM_BAR_DANGER] = { "danger-bar", "inn-stop-symbolic" },
};

static void
clicked_cb (GtkWidget  *button,
            InnFormBar *self)
{
  g_signal_emit (self, signals[button == self->first ? FIRST : SECOND], 0);
}

static void
inn_form_bar_dispose (GObject *object)
{
  g_clear_pointer (&INN_FORM_BAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_form_bar_parent_class)->dispose (object);
}

static void
inn_form_bar_class_init (InnFormBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_form_bar_dispose;

  signals[FIRST] = g_signal_new ("first", INN_TYPE_FORM_BAR, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SECOND] = g_signal_new ("second", INN_TYPE_FORM_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-form-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnFormBar, box);
  gtk_widget_class_bind_template_child (widget_class, InnFormBar, icon);
  gtk_widget_class_bind_template_child (widget_class, InnFormBar, title);
  gtk_widget_class_bind_template_child (widget_class, InnFormBar, text);
  gtk_widget_class_bind_template_child (widget_class, InnFormBar, first);
  gtk_widget_class_bind_template_child (widget_class, InnFormBar, second);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_form_bar_init (InnFormBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_button (GtkWidget  *button,
            const char *label)
{
  gtk_widget_set_visible (button, label != NULL);
  gtk_button_set_label (GTK_BUTTON (button), label != NULL ? label : "");
}

/**
 * inn_form_bar_say:
 * @self: the bar
 * @look: what kind of thing it is
 * @title: what happened
 * @text: (nullable): what to do about it
 * @first: (nullable): the suggested way on
 * @second: (nullable): another
 *
 * Shows the bar with these words.
 */
void
inn_form_bar_say (InnFormBar     *self,
                  InnFormBarLook  look,
                  const char     *title,
                  const char     *text,
                  const char     *first,
                  const char     *second)
{
  g_return_if_fail (INN_IS_FORM_BAR (self));

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (i == look)
      gtk_widget_add_css_class (self->box, looks[i].css_class);
    else
      gtk_widget_remove_css_class (self->box, looks[i].css_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[look].icon_name);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->text), text != NULL ? text : "");
  gtk_widget_set_visible (self->text, text != NULL);
  set_button (self->first, first);
  set_button (self->second, second);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static gboolean
is_held (GtkWidget *button)
{
  return (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_ACTIVE) != 0;
}

/**
 * inn_form_bar_is_pressed:
 * @self: the bar
 *
 * Returns: whether a button of the bar is held down; if the bar went now, the press would be lost
 */
gboolean
inn_form_bar_is_pressed (InnFormBar *self)
{
  g_return_val_if_fail (INN_IS_FORM_BAR (self), FALSE);

  return is_held (self->first) || is_held (self->second);
}

/**
 * inn_form_bar_hide:
 *
 * Takes the bar away, whatever it asks.
 */
void
inn_form_bar_hide (InnFormBar *self)
{
  g_return_if_fail (INN_IS_FORM_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
