/* inn-guest-row-supply.c: see inn-guest-row-supply.h.
 *
 * What can be seen is known after the list was laid out, so the places are looked through at the
 * beginning of the two frames after something moved. Places within a page of the screen have rows
 * already, so a list that is scrolled through is never caught without; after a jump the places are
 * empty for a frame. Rows that are far away are kept for other places.
 */

#include "config.h"

#include "inn-guest-row-supply.h"

#include "inn-guest-slot.h"

#define LIST_ITEM "inn-list-item"

/* So many places at the top of a list get their rows at once: nothing is laid out yet. */
#define N_FIRST 14

/* So many frames after a move: in the first one the places may still stand where they stood. */
#define N_FRAMES 2

struct _InnGuestRowSupply
{
  GObject parent_instance;

  GtkListView *list_view;     /* weak */
  GtkAdjustment *adjustment;  /* owned */
  InnGuestList *list;         /* owned */
  InnTagShelf *tags;          /* owned */
  InnClock *clock;            /* owned */
  GPtrArray *spare;           /* owned, rows without a place */
  guint tick;
  guint n_frames;
};

enum
{
  ROW_RELEASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InnGuestRowSupply, inn_guest_row_supply, G_TYPE_OBJECT)

static void
give_row (InnGuestRowSupply *self,
          InnGuestSlot      *slot)
{
  g_autoptr(InnGuestRow) row = NULL;

  if (inn_guest_slot_has_row (slot))
    return;

  if (self->spare->len > 0)
    row = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  else
    row = INN_GUEST_ROW (g_object_ref_sink (inn_guest_row_new (self->tags, self->clock)));
  inn_guest_slot_give_row (slot, row);
}

static gboolean
is_seen (InnGuestRowSupply *self,
         GtkWidget         *child)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->list_view));
  GtkAllocation place;

  /* Places outside of the view are not allocated, or where they were when they were last seen. */
  if (!gtk_widget_get_child_visible (child) || gtk_widget_get_height (child) == 0)
    return FALSE;

  gtk_widget_get_allocation (child, &place);

  return place.y + place.height > 0 && place.y < height;
}

/* A place can be seen soon if it is within a page of the screen; far away from two pages on. */
static void
look_through (InnGuestRowSupply *self)
{
  GtkWidget *list_view = GTK_WIDGET (self->list_view);
  GtkWidget *child;
  int at = 0, first = -1, last = -1, page;

  for (child = gtk_widget_get_first_child (list_view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child), at++)
    if (is_seen (self, child))
      {
        first = first < 0 ? at : first;
        last = at;
      }
  if (first < 0)
    return;

  page = last - first + 1;
  for (int giving = 0; giving <= 1; giving++)
    for (child = gtk_widget_get_first_child (list_view), at = 0;
         child != NULL;
         child = gtk_widget_get_next_sibling (child), at++)
      {
        GtkWidget *slot = gtk_widget_get_first_child (child);

        if (!INN_IS_GUEST_SLOT (slot))
          continue;

        if (giving && at >= first - page && at <= last + page)
          give_row (self, INN_GUEST_SLOT (slot));
        else if (!giving && (at < first - 2 * page || at > last + 2 * page) &&
                 inn_guest_slot_has_row (INN_GUEST_SLOT (slot)))
          g_ptr_array_add (self->spare, inn_guest_slot_steal_row (INN_GUEST_SLOT (slot)));
      }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  InnGuestRowSupply *self = user_data;

  look_through (self);
  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
moved_cb (InnGuestRowSupply *self)
{
  self->n_frames = N_FRAMES;
  if (self->tick == 0 && self->list_view != NULL)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), tick_cb, self, NULL);
}

/* Rows that stay after an answer mark what is looked for now. */
static void
slot_answered_cb (InnGuestSlot *slot,
                  InnGuestList *list)
{
  inn_guest_slot_set_needle (slot, inn_guest_list_get_needle (list));
}

static void
released_cb (GtkGestureClick   *gesture,
             int                n_press,
             double             x,
             double             y,
             InnGuestRowSupply *self)
{
  GtkWidget *slot = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListItem *list_item = inn_guest_row_supply_get_list_item (slot);

  g_signal_emit (self, signals[ROW_RELEASED], 0, gtk_list_item_get_position (list_item));
}

static void
setup_cb (InnGuestRowSupply *self,
          GtkListItem       *list_item)
{
  GtkWidget *slot = inn_guest_slot_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (slot, GTK_EVENT_CONTROLLER (click));
  g_object_set_data (G_OBJECT (slot), LIST_ITEM, list_item);
  g_signal_connect_object (self->list, "answered", G_CALLBACK (slot_answered_cb), slot,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, slot);
}

static void
bind_cb (InnGuestRowSupply *self,
         GtkListItem       *list_item)
{
  InnGuestSlot *slot = INN_GUEST_SLOT (gtk_list_item_get_child (list_item));

  if (gtk_adjustment_get_value (self->adjustment) < 1 &&
      gtk_list_item_get_position (list_item) < N_FIRST)
    give_row (self, slot);
  inn_guest_slot_set_item (slot, gtk_list_item_get_item (list_item),
                           inn_guest_list_get_needle (self->list));
  moved_cb (self);
}

static void
unbind_cb (InnGuestRowSupply *self,
           GtkListItem       *list_item)
{
  inn_guest_slot_set_item (INN_GUEST_SLOT (gtk_list_item_get_child (list_item)), NULL, NULL);
}

static void
inn_guest_row_supply_dispose (GObject *object)
{
  InnGuestRowSupply *self = INN_GUEST_ROW_SUPPLY (object);

  if (self->tick != 0 && self->list_view != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list_view), self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->list_view);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->list);
  g_clear_object (&self->tags);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->spare, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_guest_row_supply_parent_class)->dispose (object);
}

static void
inn_guest_row_supply_class_init (InnGuestRowSupplyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_row_supply_dispose;

  /* Somebody clicked the row at this position, or touched it. */
  signals[ROW_RELEASED] =
    g_signal_new ("row-released", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
inn_guest_row_supply_init (InnGuestRowSupply *self)
{
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * inn_guest_row_supply_new:
 * @list_view: shows @list, in a scroller already; gets its factory here
 * @list: the guests
 * @tags: all tags
 * @clock: says which day it is
 *
 * Returns: (transfer full): fills the places of @list_view as long as it lives
 */
InnGuestRowSupply *
inn_guest_row_supply_new (GtkListView  *list_view,
                          InnGuestList *list,
                          InnTagShelf  *tags,
                          InnClock     *clock)
{
  InnGuestRowSupply *self = g_object_new (INN_TYPE_GUEST_ROW_SUPPLY, NULL);
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_set_weak_pointer (&self->list_view, list_view);
  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view)));
  self->list = g_object_ref (list);
  self->tags = g_object_ref (tags);
  self->clock = g_object_ref (clock);

  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (list_view, factory);

  return self;
}

/**
 * inn_guest_row_supply_get_list_item:
 * @slot: (nullable): what stands in a place of the list
 *
 * Returns: (transfer none) (nullable): the item of the list that it shows
 */
GtkListItem *
inn_guest_row_supply_get_list_item (GtkWidget *slot)
{
  return slot != NULL ? g_object_get_data (G_OBJECT (slot), LIST_ITEM) : NULL;
}
