/* inn-guest-selection.c: see inn-guest-selection.h.
 *
 * Of several, a bit per place of the answer they were chosen in says who: a range of a million is
 * told by filling bytes. The answer is kept beside the bits, as it does not change once it is told;
 * when there is another one, the guests are looked up in it once.
 */

#include "config.h"

#include "inn-guest-selection.h"

#include "inn-place-bits.h"

#define WORD_BITS 64

struct _InnGuestSelection
{
  GObject parent_instance;

  InnGuestList *list;  /* owned */
  gint64 only;         /* who alone is chosen, in the list or not; 0 if nobody is, or several are */
  GArray *ids;         /* owned, of gint64: the answer in which several are chosen; NULL without */
  guint64 *bits;       /* owned, one per place of @ids */
  guint n;             /* how many of them are set */
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

static gint64
get_id (GArray *ids,
        guint   at)
{
  return g_array_index (ids, gint64, at);
}

/* Whom the bits say */

static void
forget_many (InnGuestSelection *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->bits, g_free);
  self->n = 0;
}

/* Those from one place to before another. */
static GArray *
dup_between (InnGuestSelection *self,
             guint              start,
             guint              end)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), MIN (self->n, end - start));

  for (guint i = start / WORD_BITS; start < end && i <= (end - 1) / WORD_BITS; i++)
    for (guint64 word = self->bits[i]; word != 0; word &= word - 1)
      {
        guint at = i * WORD_BITS + (guint) __builtin_ctzll (word);
        gint64 id;

        if (at < start || at >= end)
          continue;
        id = get_id (self->ids, at);
        g_array_append_val (ids, id);
      }

  return ids;
}

static GArray *
dup_many (InnGuestSelection *self)
{
  return dup_between (self, 0, self->n > 0 ? self->ids->len : 0);
}

/* The bits are of one guest or none: these are kept by id, as they may leave the list. */
static void
take_count (InnGuestSelection *self)
{
  g_autoptr (GArray) left = NULL;

  self->n = inn_place_bits_count (self->bits, self->ids->len);
  if (self->n > 1)
    return;

  left = dup_many (self);
  self->only = left->len > 0 ? get_id (left, 0) : 0;
  forget_many (self);
}

/* After an edit nearly everybody stands as before: at the beginning and at the end of the answer the
 * bits are moved as they are, and only who stands between is looked up. */
static void
carry_over (InnGuestSelection *self,
            GArray            *ids)
{
  const gint64 *old_ids = (const gint64 *) (gpointer) self->ids->data;
  const gint64 *new_ids = (const gint64 *) (gpointer) ids->data;
  const guint most = MIN (self->ids->len, ids->len);
  g_autofree guint64 *bits = inn_place_bits_new (ids->len);
  g_autoptr (GArray) chosen = NULL;
  guint before = 0;
  guint after = 0;

  while (before < most && old_ids[before] == new_ids[before])
    before++;
  while (after < most - before
         && old_ids[self->ids->len - 1 - after] == new_ids[ids->len - 1 - after])
    after++;

  inn_place_bits_copy (bits, 0, self->bits, 0, before);
  inn_place_bits_copy (bits, ids->len - after, self->bits, self->ids->len - after, after);
  chosen = dup_between (self, before, self->ids->len - after);
  inn_place_bits_mark (bits, ids, before, ids->len - after, chosen);

  forget_many (self);
  self->ids = g_array_ref (ids);
  self->bits = g_steal_pointer (&bits);
}

/* From now on the bits are those of the answer that is shown. */
static void
take_answer (InnGuestSelection *self)
{
  GArray *ids = inn_guest_list_get_ids (self->list);
  g_autoptr (GArray) chosen = NULL;

  if (self->ids == ids)
    return;
  if (self->ids != NULL)
    {
      carry_over (self, ids);
      return;
    }

  chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->only != 0)
    g_array_append_val (chosen, self->only);
  self->only = 0;
  self->ids = g_array_ref (ids);
  self->bits = inn_place_bits_new (ids->len);
  inn_place_bits_mark (self->bits, ids, 0, ids->len, chosen);
}

/* Selection */

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  InnGuestSelection *self = INN_GUEST_SELECTION (model);
  const gint64 id = inn_guest_list_get_id (self->list, position);
  guint at;

  if (id == 0 || self->ids == NULL)
    return id != 0 && id == self->only;

  /* While another answer is told, who stands where they stood is still known. */
  at = inn_guest_list_get_index (self->list, position);

  return at < self->ids->len && get_id (self->ids, at) == id && inn_place_bits_has (self->bits, at);
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

static void
forget_all (InnGuestSelection *self)
{
  forget_many (self);
  self->only = 0;
}

static void
change_range (InnGuestSelection *self,
              guint              position,
              guint              n_items,
              gboolean           value,
              gboolean           unselect_rest)
{
  const guint n = get_n_items (G_LIST_MODEL (self));

  if (unselect_rest)
    forget_all (self);
  n_items = MIN (n_items, n - MIN (position, n));
  if (n_items == 1 && value && self->ids == NULL && self->only == 0)
    self->only = inn_guest_list_get_id (self->list, position);
  else if (n_items > 0)
    {
      take_answer (self);
      inn_place_bits_fill (self->bits, position, n_items, value);
      take_count (self);
    }

  if (unselect_rest)
    tell_all (self);
  else
    tell (self, position, n_items);
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  change_range (INN_GUEST_SELECTION (model), position, n_items, TRUE, unselect_rest);

  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model,
                guint              position,
                guint              n_items)
{
  change_range (INN_GUEST_SELECTION (model), position, n_items, FALSE, FALSE);

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
  return unselect_range (model, position, 1);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, get_n_items (G_LIST_MODEL (model)), TRUE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  forget_all (INN_GUEST_SELECTION (model));
  tell_all (INN_GUEST_SELECTION (model));

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

  take_answer (self);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position);
       more && position < n;
       more = gtk_bitset_iter_next (&iter, &position))
    inn_place_bits_set (self->bits, position, gtk_bitset_contains (selected, position));
  take_count (self);
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
  iface->unselect_range = unselect_range;
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
  forget_all (self);

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

  return self->ids != NULL ? self->n : self->only != 0;
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

  return self->only;
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
 * Returns: (transfer full) (element-type gint64): everybody who is chosen, in the order of the list
 */
GArray *
inn_guest_selection_dup_ids (InnGuestSelection *self)
{
  GArray *ids;

  g_return_val_if_fail (INN_IS_GUEST_SELECTION (self),
                        g_array_new (FALSE, FALSE, sizeof (gint64)));

  if (self->ids != NULL)
    return dup_many (self);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->only != 0)
    g_array_append_val (ids, self->only);

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
  guint before;

  g_return_if_fail (INN_IS_GUEST_SELECTION (self));

  if (self->ids == NULL || self->ids == inn_guest_list_get_ids (self->list))
    return;

  before = self->n;
  take_answer (self);
  take_count (self);
  if (inn_guest_selection_get_n (self) != before)
    tell_all (self);
}
