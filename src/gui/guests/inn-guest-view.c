/* inn-guest-view.c: see inn-guest-view.h.
 *
 * All rows are of one height, so where a row stands is its place in the list times that height. What
 * stands at the top is remembered as a place and a rest; the adjustment follows it when guests come
 * or go above.
 */

#include "config.h"

#include "inn-guest-view.h"

#include "inn-guest-row-pool.h"

#include <math.h>

/* Taken for the height of a row until one was measured. */
#define USUAL_HEIGHT 62

/* So many rows are made before it is known how many are seen. */
#define ROWS_FIRST 12

struct _InnGuestView
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2];     /* owned; by orientation */
  GtkScrollablePolicy policies[2];

  InnGuestList *list;                /* owned */
  InnGuestSelection *selection;      /* owned */
  InnGuestRowPool *rows;             /* owned; NULL without a list */

  int row_height;                    /* 0 until measured */
  int page_height;                   /* 0 until allocated */
  guint top;                         /* who stands at the top */
  gint64 top_id;
  double rest;                       /* how much of that row is above the view */
  guint cursor;                      /* who has the focus, or would get it */
  gint64 cursor_id;
  guint start;                       /* where a choice of several begins, or invalid */
  guint tick;
  gboolean configuring;
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
  N_PROPS
};

enum
{
  ACTIVATE,
  RELEASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestView, inn_guest_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n (InnGuestView *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static int
get_height (InnGuestView *self)
{
  return self->row_height > 0 ? self->row_height : USUAL_HEIGHT;
}

static void
remember_ids (InnGuestView *self)
{
  self->top_id = inn_guest_list_get_id (self->list, self->top);
  self->cursor_id = inn_guest_list_get_id (self->list, self->cursor);
  inn_guest_list_keep (self->list, self->top > 0 || self->rest >= 1 ? self->top_id : 0);
}

static void
set_top (InnGuestView *self,
         double        value)
{
  const int height = get_height (self);

  self->top = (guint) MAX (0, floor (value / height));
  self->rest = MAX (0, value) - (double) self->top * height;
}

/* A list that became short has no place below its end. */
static void
hold_top (InnGuestView *self)
{
  const double value = (double) self->top * get_height (self) + self->rest;

  set_top (self, MIN (value, (double) get_n (self) * get_height (self) - self->page_height));
}

/* One more than fit, so that there are always as many. */
static guint
get_n_rows (InnGuestView *self)
{
  guint n_rows = self->page_height == 0
                   ? ROWS_FIRST
                   : (guint) ((self->page_height - 1) / get_height (self)) + 2;

  return MIN (n_rows, get_n (self));
}

/* The places in view, and that of the focus, get rows. */
static void
fill (InnGuestView *self)
{
  const guint n_rows = get_n_rows (self);

  hold_top (self);
  inn_guest_row_pool_fill (self->rows, MIN (self->top, get_n (self) - n_rows), n_rows,
                           self->cursor);
}

/* Where somebody stands after the list has changed. */
static guint
follow (InnGuestView *self,
        guint         place,
        gint64        id,
        guint         position,
        guint         removed,
        guint         added)
{
  if (place == GTK_INVALID_LIST_POSITION || place < position)
    return place;
  if (place - position >= removed)
    return place - removed + added;

  for (guint i = 0; id != 0 && i < added; i++)
    if (inn_guest_list_get_id (self->list, position + i) == id)
      return position + i;

  return MIN (place, MAX (get_n (self), 1) - 1);
}

/* Callbacks */

static void
items_changed_cb (InnGuestView *self,
                  guint         position,
                  guint         removed,
                  guint         added)
{
  /* Who looks at the beginning of the list goes on to. */
  if (self->top > 0 || self->rest >= 1)
    self->top = follow (self, self->top, self->top_id, position, removed, added);
  self->cursor = follow (self, self->cursor, self->cursor_id, position, removed, added);
  if (self->start != GTK_INVALID_LIST_POSITION && self->start >= position)
    self->start = self->start - position < removed ? GTK_INVALID_LIST_POSITION
                                                   : self->start - removed + added;
  inn_guest_row_pool_splice (self->rows, position, removed, added);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
answered_cb (InnGuestView *self)
{
  inn_guest_row_pool_refresh (self->rows);
  fill (self);
  remember_ids (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  self->tick = 0;
  fill (self);
  gtk_widget_queue_allocate (widget);

  return G_SOURCE_REMOVE;
}

static void
selected_cb (InnGuestView *self)
{
  inn_guest_row_pool_update_selected (self->rows);
}

static void
scrolled_cb (InnGuestView  *self,
             GtkAdjustment *adjustment)
{
  if (self->configuring)
    return;

  if (adjustment == self->adjustments[GTK_ORIENTATION_VERTICAL])
    {
      set_top (self, gtk_adjustment_get_value (adjustment));
      if (self->rows != NULL)
        {
          fill (self);
          remember_ids (self);
        }
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Widget */

static void
measure_row (InnGuestView *self)
{
  int height;

  inn_guest_row_pool_measure (self->rows, GTK_ORIENTATION_VERTICAL, &height, NULL);
  if (height == self->row_height)
    return;

  self->rest = self->rest * height / get_height (self);
  self->row_height = height;
}

static void
inn_guest_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  *minimum = *natural = 0;
  if (self->rows == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      inn_guest_row_pool_measure (self->rows, orientation, minimum, natural);
      return;
    }

  measure_row (self);
  *minimum = get_height (self);
  *natural = (int) MIN ((guint64) MAX (get_n (self), 1) * (guint) get_height (self), G_MAXINT / 2);
}

static void
configure (InnGuestView *self,
           int           width,
           int           height)
{
  const double upper = MAX ((double) get_n (self) * get_height (self), height);
  const double value = CLAMP ((double) self->top * get_height (self) + self->rest, 0,
                              upper - height);

  self->configuring = TRUE;
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], value, 0, upper,
                            height * 0.1, height * 0.9, height);
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], 0, 0, width,
                            width * 0.1, width * 0.9, width);
  self->configuring = FALSE;
  set_top (self, value);
}

static void
inn_guest_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  if (self->rows == NULL)
    return;

  measure_row (self);
  self->page_height = height;
  configure (self, width, height);
  remember_ids (self);
  inn_guest_row_pool_allocate (self->rows, self->top, self->rest, get_height (self), width, height);

  /* A view that has grown gets its rows with the next frame. */
  if (self->tick == 0 && inn_guest_row_pool_get_n_filled (self->rows) < get_n_rows (self))
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

static gboolean
inn_guest_view_grab_focus (GtkWidget *widget)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  return get_n (self) > 0 && inn_guest_view_focus (self, MIN (self->cursor, get_n (self) - 1));
}

/* Tab goes into the list and out of it again; the arrow keys are bound. */
static gboolean
inn_guest_view_focus_vfunc (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
inn_guest_view_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  GTK_WIDGET_CLASS (inn_guest_view_parent_class)->set_focus_child (widget, child);
  if (!INN_IS_GUEST_ROW (child) ||
      inn_guest_row_get_position (INN_GUEST_ROW (child)) == GTK_INVALID_LIST_POSITION)
    return;

  self->cursor = inn_guest_row_get_position (INN_GUEST_ROW (child));
  remember_ids (self);
}

/* GObject */

static void
take_adjustment (InnGuestView  *self,
                 GtkOrientation orientation,
                 GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] =
    g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustments[orientation], "value-changed", G_CALLBACK (scrolled_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
inn_guest_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnGuestView *self = INN_GUEST_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id == PROP_VADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id == PROP_VSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InnGuestView *self = INN_GUEST_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      take_adjustment (self, prop_id == PROP_VADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id == PROP_VSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_view_dispose (GObject *object)
{
  InnGuestView *self = INN_GUEST_VIEW (object);

  g_clear_pointer (&self->rows, inn_guest_row_pool_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_clear_object (&self->adjustments[i]);
  g_clear_object (&self->list);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (inn_guest_view_parent_class)->dispose (object);
}

static void
inn_guest_view_class_init (InnGuestViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inn_guest_view_get_property;
  object_class->set_property = inn_guest_view_set_property;
  object_class->dispose = inn_guest_view_dispose;

  widget_class->measure = inn_guest_view_measure;
  widget_class->size_allocate = inn_guest_view_size_allocate;
  widget_class->grab_focus = inn_guest_view_grab_focus;
  widget_class->focus = inn_guest_view_focus_vfunc;
  widget_class->set_focus_child = inn_guest_view_set_focus_child;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[RELEASED] =
    g_signal_new ("released", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
inn_guest_view_init (InnGuestView *self)
{
  self->start = GTK_INVALID_LIST_POSITION;
  take_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  take_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                  TRUE, -1);
}

/**
 * inn_guest_view_set_list:
 * @self: the view
 * @list: whom to show; set once
 * @selection: who of them is chosen
 * @tags: all tags
 * @clock: says which day it is
 */
void
inn_guest_view_set_list (InnGuestView      *self,
                         InnGuestList      *list,
                         InnGuestSelection *selection,
                         InnTagShelf       *tags,
                         InnClock          *clock)
{
  g_return_if_fail (INN_IS_GUEST_VIEW (self));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  self->selection = g_object_ref (selection);
  self->rows = inn_guest_row_pool_new (GTK_WIDGET (self), list, selection, tags, clock);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
inn_guest_view_get_n (InnGuestView *self)
{
  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), 0);

  return get_n (self);
}

/**
 * inn_guest_view_get_cursor:
 *
 * Returns: the row that has the focus, or would get it
 */
guint
inn_guest_view_get_cursor (InnGuestView *self)
{
  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), 0);

  return MIN (self->cursor, MAX (get_n (self), 1) - 1);
}

/**
 * inn_guest_view_get_page:
 *
 * Returns: how many rows fit into the view, at least one
 */
guint
inn_guest_view_get_page (InnGuestView *self)
{
  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), 1);

  return (guint) MAX (1, self->page_height / get_height (self));
}

/**
 * inn_guest_view_find_at:
 * @y: pixels below the top of the view
 * @row: (out) (transfer none): the row there
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
inn_guest_view_find_at (InnGuestView  *self,
                        double         y,
                        GtkWidget    **row)
{
  double place;
  InnGuestRow *found;

  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), GTK_INVALID_LIST_POSITION);

  place = self->top + floor ((self->rest + y) / get_height (self));
  *row = NULL;
  if (self->rows == NULL || place < 0 || place >= get_n (self))
    return GTK_INVALID_LIST_POSITION;

  found = inn_guest_row_pool_find (self->rows, (guint) place);
  *row = found != NULL ? GTK_WIDGET (found) : NULL;

  return found != NULL ? (guint) place : GTK_INVALID_LIST_POSITION;
}

/**
 * inn_guest_view_scroll_to:
 * @position: a row to bring into view, as little as it takes
 */
void
inn_guest_view_scroll_to (InnGuestView *self,
                          guint         position)
{
  const int height = get_height (self);
  /* A row fits in any view, also in one that has no height yet. */
  const int page_height = MAX (self->page_height, height);
  double value = (double) self->top * height + self->rest;

  g_return_if_fail (INN_IS_GUEST_VIEW (self));

  if ((double) position * height < value)
    value = (double) position * height;
  else if (((double) position + 1) * height > value + page_height)
    value = ((double) position + 1) * height - page_height;
  else
    return;

  /* The adjustment learns of it with the next layout, which knows how long the list is by now. */
  set_top (self, value);
  fill (self);
  remember_ids (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * inn_guest_view_jump_to:
 * @position: who is to stand at the top, or as far up as the list goes, and gets the focus
 */
void
inn_guest_view_jump_to (InnGuestView *self,
                        guint         position)
{
  g_return_if_fail (INN_IS_GUEST_VIEW (self));

  if (position >= get_n (self))
    return;

  set_top (self, (double) position * get_height (self));
  fill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  inn_guest_view_focus (self, position);
}

/**
 * inn_guest_view_focus:
 * @position: a row to bring into view and to give the focus to
 *
 * Returns: whether it has the focus
 */
gboolean
inn_guest_view_focus (InnGuestView *self,
                      guint         position)
{
  InnGuestRow *row;

  g_return_val_if_fail (INN_IS_GUEST_VIEW (self), FALSE);

  if (position >= get_n (self))
    return FALSE;

  inn_guest_view_scroll_to (self, position);
  self->cursor = position;
  remember_ids (self);
  /* The row with the focus goes to the cursor, if no other one stands there. */
  row = inn_guest_row_pool_find (self->rows, position);
  if (row == NULL || inn_guest_row_pool_is_stale (self->rows))
    {
      fill (self);
      row = inn_guest_row_pool_find (self->rows, position);
    }

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * inn_guest_view_choose:
 * @position: a row
 * @modify: whether to change who is chosen, rather than to begin anew
 * @extend: whether to take all rows since the last choice
 */
void
inn_guest_view_choose (InnGuestView *self,
                       guint         position,
                       gboolean      modify,
                       gboolean      extend)
{
  GtkSelectionModel *model;

  g_return_if_fail (INN_IS_GUEST_VIEW (self));

  model = GTK_SELECTION_MODEL (self->selection);
  if (extend && self->start != GTK_INVALID_LIST_POSITION)
    {
      guint first = MIN (self->start, position);
      guint n = MAX (self->start, position) - first + 1;

      if (modify && !gtk_selection_model_is_selected (model, self->start))
        gtk_selection_model_unselect_range (model, first, n);
      else
        gtk_selection_model_select_range (model, first, n, !modify);
      return;
    }

  if (modify && gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, !modify);
  self->start = position;
}

/**
 * inn_guest_view_choose_all:
 * @all: everybody, or nobody
 */
void
inn_guest_view_choose_all (InnGuestView *self,
                           gboolean      all)
{
  g_return_if_fail (INN_IS_GUEST_VIEW (self));

  if (all)
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}
