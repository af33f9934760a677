/* inn-agenda-row.c: see inn-agenda-row.h. */

#include "config.h"

#include "inn-agenda-row.h"

#include "inn-snooze-popover.h"

typedef struct
{
  InnBook *book;              /* owned */
  InnAgendaItem *item;        /* owned */

  GtkWidget *revealer;        /* of the template of the class below */
  GtkWidget *later_button;
  GtkWidget *aside_button;
} InnAgendaRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InnAgendaRow, inn_agenda_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static InnAgendaRowPrivate *
get_private (InnAgendaRow *self)
{
  return inn_agenda_row_get_instance_private (self);
}

static gboolean
is_settled (InnAgendaRow *self)
{
  return inn_agenda_item_get_state (get_private (self)->item) != INN_AGENDA_OPEN;
}

static void
item_changed_cb (InnAgendaRow *self)
{
  InnAgendaRowPrivate *priv = get_private (self);
  gboolean settled = is_settled (self);
  gboolean open = !settled && !inn_book_is_read_only (priv->book);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.complete", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.postpone", open);
  gtk_widget_set_sensitive (priv->later_button, open);
  gtk_widget_set_sensitive (priv->aside_button, open);
  if (settled)
    gtk_widget_add_css_class (GTK_WIDGET (self), "settled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "settled");

  INN_AGENDA_ROW_GET_CLASS (self)->show (self, settled);
}

static void
chosen_cb (InnSnoozePopover *popover,
           InnAgendaRow     *self)
{
  INN_AGENDA_ROW_GET_CLASS (self)->postpone (self, inn_snooze_popover_get_until (popover));
}

/* Back to the row, where the keys for it are. */
static void
closed_cb (GtkPopover   *popover,
           InnAgendaRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A popover is made for the few rows where somebody asks for it. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  InnAgendaRow *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = inn_snooze_popover_new (get_private (self)->book);
  g_signal_connect (popover, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_menu_button_set_popover (button, popover);
}

/* Actions */

static void
complete_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  INN_AGENDA_ROW_GET_CLASS (widget)->complete (INN_AGENDA_ROW (widget));
}

static void
postpone_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  InnAgendaRowPrivate *priv = get_private (INN_AGENDA_ROW (widget));
  gboolean unfolded = gtk_revealer_get_reveal_child (GTK_REVEALER (priv->revealer));
  GtkWidget *button = unfolded && gtk_widget_get_mapped (priv->later_button)
                      ? priv->later_button : priv->aside_button;

  /* What was just settled or opened again may show neither yet; a choice hangs on what is seen. */
  if (gtk_widget_get_mapped (button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gint64 guest_id = inn_agenda_item_get_guest_id (get_private (INN_AGENDA_ROW (widget))->item);

  if (guest_id != 0)
    gtk_widget_activate_action (widget, "win.open-guest", "x", guest_id);
}

/* GObject */

static void
inn_agenda_row_state_flags_changed (GtkWidget     *widget,
                                    GtkStateFlags  before)
{
  InnAgendaRowPrivate *priv = get_private (INN_AGENDA_ROW (widget));
  GtkStateFlags flags = gtk_widget_get_state_flags (widget);
  gboolean unfolded = (flags & GTK_STATE_FLAG_SELECTED) != 0;
  GtkWidget *list = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (inn_agenda_row_parent_class)->state_flags_changed (widget, before);

  /* Whoever walks in by the keyboard finds the verbs at once. */
  if ((flags & GTK_STATE_FLAG_FOCUSED) && !(before & GTK_STATE_FLAG_FOCUSED) && !unfolded &&
      GTK_IS_LIST_BOX (list))
    {
      gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (widget));
      return;
    }

  if (priv->revealer == NULL)
    return;
  gtk_revealer_set_reveal_child (GTK_REVEALER (priv->revealer), unfolded);
  gtk_widget_set_opacity (priv->aside_button, unfolded ? 0 : 1);
  gtk_widget_set_can_target (priv->aside_button, !unfolded);
  gtk_widget_set_focusable (priv->aside_button, !unfolded);
}

static void
inn_agenda_row_constructed (GObject *object)
{
  InnAgendaRow *self = INN_AGENDA_ROW (object);
  InnAgendaRowPrivate *priv = get_private (self);

  G_OBJECT_CLASS (inn_agenda_row_parent_class)->constructed (object);

  g_signal_connect_object (priv->item, "changed", G_CALLBACK (item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  item_changed_cb (self);
}

static void
inn_agenda_row_dispose (GObject *object)
{
  InnAgendaRowPrivate *priv = get_private (INN_AGENDA_ROW (object));

  priv->revealer = NULL;
  g_clear_object (&priv->item);
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (inn_agenda_row_parent_class)->dispose (object);
}

static void
inn_agenda_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnAgendaRowPrivate *priv = get_private (INN_AGENDA_ROW (object));

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, priv->book);
      break;
    case PROP_ITEM:
      g_value_set_object (value, priv->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_agenda_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InnAgendaRowPrivate *priv = get_private (INN_AGENDA_ROW (object));

  switch (prop_id)
    {
    case PROP_BOOK:
      priv->book = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      priv->item = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_agenda_row_class_init (InnAgendaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inn_agenda_row_constructed;
  object_class->dispose = inn_agenda_row_dispose;
  object_class->get_property = inn_agenda_row_get_property;
  object_class->set_property = inn_agenda_row_set_property;
  widget_class->state_flags_changed = inn_agenda_row_state_flags_changed;

  props[PROP_BOOK] =
    g_param_spec_object ("book", NULL, NULL, INN_TYPE_BOOK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, INN_TYPE_AGENDA_ITEM,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "reminder.complete", NULL, complete_action);
  gtk_widget_class_install_action (widget_class, "reminder.postpone", NULL, postpone_action);
  gtk_widget_class_install_action (widget_class, "reminder.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "reminder.complete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "reminder.postpone", NULL);
}

static void
inn_agenda_row_init (InnAgendaRow *self)
{
}

/**
 * inn_agenda_row_get_book:
 *
 * Returns: (transfer none): the book it was given
 */
InnBook *
inn_agenda_row_get_book (InnAgendaRow *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ROW (self), NULL);

  return get_private (self)->book;
}

/**
 * inn_agenda_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
InnAgendaItem *
inn_agenda_row_get_item (InnAgendaRow *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ROW (self), NULL);

  return get_private (self)->item;
}

/**
 * inn_agenda_row_adopt:
 * @self: a row
 * @revealer: holds the verbs
 * @later_button: the menu button among them
 * @aside_button: the menu button at the edge, while the row is folded
 *
 * For the classes below, once their template is there.
 */
void
inn_agenda_row_adopt (InnAgendaRow *self,
                      GtkWidget    *revealer,
                      GtkWidget    *later_button,
                      GtkWidget    *aside_button)
{
  InnAgendaRowPrivate *priv;

  g_return_if_fail (INN_IS_AGENDA_ROW (self));

  priv = get_private (self);
  priv->revealer = revealer;
  priv->later_button = later_button;
  priv->aside_button = aside_button;
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (later_button), create_popover_cb,
                                         self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (aside_button), create_popover_cb,
                                         self, NULL);
}
