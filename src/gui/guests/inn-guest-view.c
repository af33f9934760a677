/* inn-guest-view.c: see inn-guest-view.h. The widget, and who is chosen in it; where its rows
 * stand is in inn-guest-view-places.c.
 */

#include "config.h"

#include "inn-guest-view.h"

#include "inn-guest-view-private.h"

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

  return MIN (place, MAX (inn_guest_view_get_n (self), 1) - 1);
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
  inn_guest_view_fill (self);
  inn_guest_view_remember (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  self->tick = 0;
  inn_guest_view_fill (self);
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
      inn_guest_view_set_top (self, gtk_adjustment_get_value (adjustment));
      if (self->rows != NULL)
        {
          inn_guest_view_fill (self);
          inn_guest_view_remember (self);
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

  self->rest = self->rest * height / inn_guest_view_get_height (self);
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
  *minimum = inn_guest_view_get_height (self);
  *natural = (int) MIN ((guint64) MAX (inn_guest_view_get_n (self), 1) * (guint) *minimum,
                        G_MAXINT / 2);
}

static void
configure (InnGuestView *self,
           int           width,
           int           height)
{
  const int row_height = inn_guest_view_get_height (self);
  const double upper = MAX ((double) inn_guest_view_get_n (self) * row_height, height);
  const double value = CLAMP ((double) self->top * row_height + self->rest, 0, upper - height);

  self->configuring = TRUE;
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], value, 0, upper,
                            height * 0.1, height * 0.9, height);
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], 0, 0, width,
                            width * 0.1, width * 0.9, width);
  self->configuring = FALSE;
  inn_guest_view_set_top (self, value);
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
  inn_guest_view_remember (self);
  inn_guest_row_pool_allocate (self->rows, self->top, self->rest, inn_guest_view_get_height (self),
                               width, height);

  /* A view that has grown gets its rows with the next frame. */
  if (self->tick == 0
      && inn_guest_row_pool_get_n_filled (self->rows) < inn_guest_view_get_n_rows (self))
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

static gboolean
inn_guest_view_grab_focus (GtkWidget *widget)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);
  guint n = inn_guest_view_get_n (self);

  return n > 0 && inn_guest_view_focus (self, MIN (self->cursor, n - 1));
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
  inn_guest_view_remember (self);
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
