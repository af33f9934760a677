/* inn-guest-selection.c: see inn-guest-selection.h. The ids of guests are small numbers in a row, so
 * a bitset of them stays small even when everybody is chosen.
 */

#include "config.h"

#include "inn-guest-selection.h"

struct _InnGuestSelection
{
  GObject parent_instance;

  InnGuestList *list;  /* owned */
  GtkBitset *ids;      /* owned */
};

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (INN_GUEST_SELECTION (model)->list));
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (INN_GUEST_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (INN_GUEST_SELECTION (model)->list), position);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (model);

  return position < get_n_items (G_LIST_MODEL (model))
         && gtk_bitset_contains (self->ids, (guint) inn_guest_list_get_id (self->list, position));
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  const guint n = get_n_items (G_LIST_MODEL (model));
  const guint end = n_items < n - MIN (position, n) ? position + n_items : n;
  GtkBitset *found = gtk_bitset_new_empty ();

  for (guint i = position; i < end; i++)
    if (is_selected (model, i))
      gtk_bitset_add (found, i);

  return found;
}

static void
add (InnGuestSelection *self,
     guint              position)
{
  gtk_bitset_add (self->ids, (guint) inn_guest_list_get_id (self->list, position));
}

/* The guests in some rows, if they are among @within. A bitset grows fast only in the order of its
 * values, and rows are in any other: so they are put in order first, a bit for each. */
static GtkBitset *
new_ids (InnGuestSelection *self,
         guint              position,
         guint              n_items,
         GtkBitset         *within)
{
  GtkBitset *ids = gtk_bitset_new_empty ();
  g_autofree guint8 *bits = NULL;
  guint highest = 0;

  for (guint i = 0; i < n_items; i++)
    highest = MAX (highest, (guint) inn_guest_list_get_id (self->list, position + i));
  bits = g_new0 (guint8, highest / 8 + 1);
  for (guint i = 0; i < n_items; i++)
    {
      guint id = (guint) inn_guest_list_get_id (self->list, position + i);

      if (within == NULL || gtk_bitset_contains (within, id))
        bits[id / 8] |= 1 << id % 8;
    }

  for (guint id = 0, start = 0; n_items > 0 && id <= highest; id = start + 1)
    {
      for (start = id; start <= highest && (bits[start / 8] & 1 << start % 8) != 0;)
        start++;
      if (start > id)
        gtk_bitset_add_range (ids, id, start - id);
    }

  return ids;
}

static void
tell (InnGuestSelection *self,
      guint              position,
      guint              n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
}

static void
tell_all (InnGuestSelection *self)
{
  tell (self, 0, get_n_items (G_LIST_MODEL (self)));
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (model);
  const guint n = get_n_items (G_LIST_MODEL (model));
  g_autoptr (GtkBitset) ids = NULL;

  if (unselect_rest)
    gtk_bitset_remove_all (self->ids);
  ids = new_ids (self, position, MIN (n_items, n - MIN (position, n)), NULL);
  gtk_bitset_union (self->ids, ids);

  if (unselect_rest)
    tell_all (self);
  else
    tell (self, position, n_items);

  return TRUE;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  return select_range (model, position, 1, unselect_rest);
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (model);

  gtk_bitset_remove (self->ids, (guint) inn_guest_list_get_id (self->list, position));
  tell (self, position, 1);

  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, get_n_items (G_LIST_MODEL (model)), TRUE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (model);

  gtk_bitset_remove_all (self->ids);
  tell_all (self);

  return TRUE;
}

static gboolean
set_selection (GtkSelectionModel *model,
               GtkBitset         *selected,
               GtkBitset         *mask)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (model);
  const guint n = get_n_items (G_LIST_MODEL (model));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_is_empty (mask))
    return TRUE;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position);
       more && position < n;
       more = gtk_bitset_iter_next (&iter, &position))
    if (gtk_bitset_contains (selected, position))
      add (self, position);
    else
      gtk_bitset_remove (self->ids, (guint) inn_guest_list_get_id (self->list, position));
  tell (self, gtk_bitset_get_minimum (mask),
        gtk_bitset_get_maximum (mask) - gtk_bitset_get_minimum (mask) + 1);

  return TRUE;
}

static void
init_selection_model (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
  iface->set_selection = set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestSelection, inn_guest_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      init_selection_model))

static void
items_changed_cb (InnGuestSelection *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
inn_guest_selection_dispose (GObject *object)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->ids, gtk_bitset_unref);

  G_OBJECT_CLASS (inn_guest_selection_parent_class)->dispose (object);
}

static void
inn_guest_selection_class_init (InnGuestSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_selection_dispose;
}

static void
inn_guest_selection_init (InnGuestSelection *self)
{
  self->ids = gtk_bitset_new_empty ();
}

/**
 * inn_guest_selection_new:
 * @list: the guests to choose from
 *
 * Returns: (transfer full): the selection, nobody chosen
 */
InnGuestSelection *
inn_guest_selection_new (InnGuestList *list)
{
  InnGuestSelection *self = g_object_new (INN_TYPE_GUEST_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_guest_selection_get_n:
 *
 * Returns: how many guests are chosen
 */
guint
inn_guest_selection_get_n (InnGuestSelection *self)
{
  g_return_val_if_fail (INN_IS_GUEST_SELECTION (self), 0);

  return (guint) gtk_bitset_get_size (self->ids);
}

/**
 * inn_guest_selection_get_only_id:
 *
 * Returns: the guest who alone is chosen; 0 if nobody is, or several are
 */
gint64
inn_guest_selection_get_only_id (InnGuestSelection *self)
{
  g_return_val_if_fail (INN_IS_GUEST_SELECTION (self), 0);

  return gtk_bitset_get_size (self->ids) == 1 ? gtk_bitset_get_minimum (self->ids) : 0;
}

/**
 * inn_guest_selection_find_only:
 *
 * Returns: where the guest who alone is chosen stands, or %GTK_INVALID_LIST_POSITION
 */
guint
inn_guest_selection_find_only (InnGuestSelection *self)
{
  const gint64 id = inn_guest_selection_get_only_id (self);

  return id != 0 ? inn_guest_list_find (self->list, id) : GTK_INVALID_LIST_POSITION;
}

/**
 * inn_guest_selection_dup_ids:
 *
 * Returns: (transfer full) (element-type gint64): everybody who is chosen
 */
GArray *
inn_guest_selection_dup_ids (InnGuestSelection *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint id;

  g_return_val_if_fail (INN_IS_GUEST_SELECTION (self), ids);

  for (gboolean more = gtk_bitset_iter_init_first (&iter, self->ids, &id);
       more;
       more = gtk_bitset_iter_next (&iter, &id))
    {
      gint64 value = id;

      g_array_append_val (ids, value);
    }

  return ids;
}

/**
 * inn_guest_selection_retain:
 * @self: the selection
 *
 * The list has another answer: of several who are chosen, those who are no longer in it are left
 * out, so that no act reaches anybody who cannot be seen.
 */
void
inn_guest_selection_retain (InnGuestSelection *self)
{
  g_autoptr (GtkBitset) left = NULL;

  g_return_if_fail (INN_IS_GUEST_SELECTION (self));

  if (gtk_bitset_get_size (self->ids) < 2)
    return;

  left = new_ids (self, 0, get_n_items (G_LIST_MODEL (self)), self->ids);
  if (gtk_bitset_equals (left, self->ids))
    return;

  g_clear_pointer (&self->ids, gtk_bitset_unref);
  self->ids = g_steal_pointer (&left);
  tell_all (self);
}
