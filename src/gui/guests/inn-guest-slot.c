/* inn-guest-slot.c: see inn-guest-slot.h. The toolkit keeps about two hundred places of a list at
 * hand and a screen shows a dozen; an empty place costs next to nothing. The least height comes from
 * the style, so that the list does not jump.
 */

#include "config.h"

#include "inn-guest-slot.h"

struct _InnGuestSlot
{
  GtkWidget parent_instance;

  InnGuestRow *row;     /* child, or NULL */
  InnGuestItem *item;   /* owned, nullable */
  InnNeedle *needle;    /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (InnGuestSlot, inn_guest_slot, GTK_TYPE_WIDGET)

static void
take_needle (InnGuestSlot *self,
             InnNeedle    *needle)
{
  InnNeedle *before = self->needle;

  self->needle = needle != NULL ? inn_needle_ref (needle) : NULL;
  g_clear_pointer (&before, inn_needle_unref);
}

static void
fill_row (InnGuestSlot *self)
{
  if (self->row == NULL)
    return;

  inn_guest_row_set_item (self->row, self->item);
  inn_guest_row_set_needle (self->row, self->needle);
}

static void
inn_guest_slot_dispose (GObject *object)
{
  InnGuestSlot *self = INN_GUEST_SLOT (object);

  if (self->row != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->row));
  self->row = NULL;
  take_needle (self, NULL);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (inn_guest_slot_parent_class)->dispose (object);
}

static void
inn_guest_slot_class_init (InnGuestSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_slot_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inn_guest_slot_init (InnGuestSlot *self)
{
}

/**
 * inn_guest_slot_new:
 *
 * Returns: (transfer floating): a place for nobody, without a row
 */
GtkWidget *
inn_guest_slot_new (void)
{
  return g_object_new (INN_TYPE_GUEST_SLOT, NULL);
}

/**
 * inn_guest_slot_set_item:
 * @self: a place
 * @item: (nullable): whose place it is now
 * @needle: (nullable): what is searched for
 */
void
inn_guest_slot_set_item (InnGuestSlot *self,
                         InnGuestItem *item,
                         InnNeedle    *needle)
{
  g_return_if_fail (INN_IS_GUEST_SLOT (self));

  g_set_object (&self->item, item);
  take_needle (self, needle);
  fill_row (self);
}

void
inn_guest_slot_set_needle (InnGuestSlot *self,
                           InnNeedle    *needle)
{
  g_return_if_fail (INN_IS_GUEST_SLOT (self));

  take_needle (self, needle);
  fill_row (self);
}

gboolean
inn_guest_slot_has_row (InnGuestSlot *self)
{
  g_return_val_if_fail (INN_IS_GUEST_SLOT (self), FALSE);

  return self->row != NULL;
}

/**
 * inn_guest_slot_give_row:
 * @self: a place without a row
 * @row: (transfer floating): shows the guest of the place from now on
 */
void
inn_guest_slot_give_row (InnGuestSlot *self,
                         InnGuestRow  *row)
{
  g_return_if_fail (INN_IS_GUEST_SLOT (self));
  g_return_if_fail (self->row == NULL);

  self->row = row;
  gtk_widget_set_parent (GTK_WIDGET (row), GTK_WIDGET (self));
  fill_row (self);
}

/**
 * inn_guest_slot_steal_row:
 * @self: a place with a row
 *
 * Returns: (transfer full): its row, free to be given to another place
 */
InnGuestRow *
inn_guest_slot_steal_row (InnGuestSlot *self)
{
  GtkWidget *list_item;
  InnGuestRow *row;

  g_return_val_if_fail (INN_IS_GUEST_SLOT (self), NULL);
  g_return_val_if_fail (self->row != NULL, NULL);

  row = g_object_ref (g_steal_pointer (&self->row));
  inn_guest_row_set_item (row, NULL);
  gtk_widget_unparent (GTK_WIDGET (row));

  /* The row said whose place it is. */
  list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  if (list_item != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL);

  return row;
}
