/* inn-navigation-row.c: see inn-navigation-row.h. A count of zero is left out. */

#include "config.h"

#include "inn-navigation-row.h"

struct _InnNavigationRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *count;

  char *name;
};

G_DEFINE_FINAL_TYPE (InnNavigationRow, inn_navigation_row, GTK_TYPE_LIST_BOX_ROW)

static void
inn_navigation_row_finalize (GObject *object)
{
  InnNavigationRow *self = INN_NAVIGATION_ROW (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (inn_navigation_row_parent_class)->finalize (object);
}

static void
inn_navigation_row_class_init (InnNavigationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_navigation_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-navigation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnNavigationRow, icon);
  gtk_widget_class_bind_template_child (widget_class, InnNavigationRow, label);
  gtk_widget_class_bind_template_child (widget_class, InnNavigationRow, count);
}

static void
inn_navigation_row_init (InnNavigationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_navigation_row_new:
 * @name: name of the page
 * @title: what people read
 * @icon_name: a symbolic icon
 *
 * Returns: (transfer floating): a row without a count
 */
GtkWidget *
inn_navigation_row_new (const char *name,
                        const char *title,
                        const char *icon_name)
{
  InnNavigationRow *self = g_object_new (INN_TYPE_NAVIGATION_ROW, NULL);

  self->name = g_strdup (name);
  gtk_label_set_text (GTK_LABEL (self->label), title);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * inn_navigation_row_get_name:
 *
 * Returns: (transfer none): name of the page it leads to
 */
const char *
inn_navigation_row_get_name (InnNavigationRow *self)
{
  g_return_val_if_fail (INN_IS_NAVIGATION_ROW (self), NULL);

  return self->name;
}

/**
 * inn_navigation_row_set_count:
 * @self: a row
 * @count: how many there are; 0 shows nothing
 */
void
inn_navigation_row_set_count (InnNavigationRow *self,
                              guint             count)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_NAVIGATION_ROW (self));

  if (count > 0)
    text = g_strdup_printf ("%'u", count);
  gtk_label_set_text (GTK_LABEL (self->count), text != NULL ? text : "");
}
