/* inn-view-row.c: one saved view in the navigation, with how many guests it holds. The button with what
 * can be done to it stands in the row that is shown; the right button of the mouse opens it in any.
 */

#include "config.h"

#include "inn-view-row.h"

#include <glib/gi18n.h>

struct _InnViewRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *label;
  GtkWidget *count;
  GtkWidget *menu_button;

  gint64 id;
};

G_DEFINE_FINAL_TYPE (InnViewRow, inn_view_row, GTK_TYPE_LIST_BOX_ROW)

static void
menu_closed_cb (InnViewRow *self)
{
  gtk_widget_set_visible (self->menu_button,
                          gtk_widget_has_css_class (GTK_WIDGET (self), "shown"));
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            InnViewRow *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  inn_view_row_open_menu (self);
}

static GMenuModel *
create_menu (InnViewRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) acts = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  const struct
  {
    GMenu *section;
    const char *label;
    const char *action;
  } entries[] = {
    { acts, _("_Rename…"), "views.rename" },
    { acts, _("_Delete"), "views.delete" },
    { places, _("Move _up"), "views.up" },
    { places, _("Move do_wn"), "views.down" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (entries[i].label, NULL);

      g_menu_item_set_action_and_target (item, entries[i].action, "x", self->id);
      g_menu_append_item (entries[i].section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
inn_view_row_class_init (InnViewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-view-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnViewRow, label);
  gtk_widget_class_bind_template_child (widget_class, InnViewRow, count);
  gtk_widget_class_bind_template_child (widget_class, InnViewRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
inn_view_row_init (InnViewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_view_row_new:
 *
 * Returns: (transfer floating): a row in a list that has the actions "views"
 */
GtkWidget *
inn_view_row_new (const InnSavedView *view)
{
  InnViewRow *self = g_object_new (INN_TYPE_VIEW_ROW, NULL);
  g_autoptr (GMenuModel) menu = NULL;

  self->id = view->id;
  menu = create_menu (self);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->menu_button)),
                           "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  inn_view_row_set_view (self, view);

  return GTK_WIDGET (self);
}

/**
 * inn_view_row_set_view:
 * @view: the same view, as it is now
 */
void
inn_view_row_set_view (InnViewRow         *self,
                       const InnSavedView *view)
{
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (INN_IS_VIEW_ROW (self));

  if (view->n_guests != INN_SAVED_VIEW_UNCOUNTED)
    count = g_strdup_printf ("%'d", view->n_guests);
  gtk_label_set_text (GTK_LABEL (self->label), view->name);
  gtk_label_set_text (GTK_LABEL (self->count), count != NULL ? count : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               view->query == NULL
                                 ? _("A newer version of Innkeeper saved this view") : NULL);
  name = count != NULL ? g_strconcat (view->name, ", ", count, NULL) : g_strdup (view->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * inn_view_row_get_id:
 *
 * Returns: row of the saved view
 */
gint64
inn_view_row_get_id (InnViewRow *self)
{
  g_return_val_if_fail (INN_IS_VIEW_ROW (self), 0);

  return self->id;
}

/**
 * inn_view_row_set_shown:
 * @shown: whether the list shows this view
 */
void
inn_view_row_set_shown (InnViewRow *self,
                        gboolean    shown)
{
  g_return_if_fail (INN_IS_VIEW_ROW (self));

  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self), "shown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "shown");
  gtk_widget_set_visible (self->menu_button, shown);
}

/**
 * inn_view_row_open_menu:
 * @self: a row that can be seen
 */
void
inn_view_row_open_menu (InnViewRow *self)
{
  g_return_if_fail (INN_IS_VIEW_ROW (self));

  gtk_widget_set_visible (self->menu_button, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
