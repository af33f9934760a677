/* inn-guest-rows.c: see inn-guest-rows.h.
 *
 * The card follows the selection after 150 ms, so that running down the list with the arrow key
 * does not load every card on the way.
 */

#include "config.h"

#include "inn-guest-rows.h"

#include "inn-guest-view-click.h"
#include "inn-guest-view-keys.h"
#include "inn-guest-view.h"

#define REST_MS 150

struct _InnGuestRows
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *view;

  InnGuestList *list;              /* owned */
  InnGuestSelection *selection;    /* owned */
  gint64 wanted;                   /* guest to select once the list has answered, or 0 */
  guint rest_source;
  gboolean folded;
  gboolean had_many;               /* several were selected when it was last told */
};

G_DEFINE_FINAL_TYPE (InnGuestRows, inn_guest_rows, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

enum
{
  GUEST_CHOSEN,
  GUEST_OPENED,
  GUESTS_SELECTED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
select_only (InnGuestRows *self,
             guint         position)
{
  inn_guest_view_choose (INN_GUEST_VIEW (self->view), position, FALSE, FALSE);
}

/* Brings the row into sight. */
static void
scroll_to (InnGuestRows *self,
           guint         position)
{
  inn_guest_view_scroll_to (INN_GUEST_VIEW (self->view), position);
}

static void
select_wanted (InnGuestRows *self)
{
  guint position;

  if (self->wanted == 0)
    return;

  position = inn_guest_list_find (self->list, self->wanted);
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  self->wanted = 0;
  select_only (self, position);
  scroll_to (self, position);
}

static void
open_selected (InnGuestRows *self)
{
  gint64 id = inn_guest_selection_get_only_id (self->selection);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (id != 0)
    g_signal_emit (self, signals[GUEST_OPENED], 0, id);
}

/* Callbacks */

static gboolean
rest_cb (gpointer user_data)
{
  InnGuestRows *self = user_data;

  self->rest_source = 0;
  self->had_many = inn_guest_selection_get_n (self->selection) > 1;
  if (self->had_many)
    g_signal_emit (self, signals[GUESTS_SELECTED], 0);
  else
    g_signal_emit (self, signals[GUEST_CHOSEN], 0,
                   inn_guest_selection_get_only_id (self->selection));

  return G_SOURCE_REMOVE;
}

static void
selected_cb (InnGuestRows *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);

  /* With nobody chosen the last guest stays on the card. */
  if (inn_guest_selection_get_n (self->selection) > 0 || self->had_many)
    self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

static void
row_activate_cb (InnGuestView *view,
                 guint         position,
                 InnGuestRows *self)
{
  select_only (self, position);
  open_selected (self);
}

static void
row_released_cb (InnGuestView *view,
                 guint         position,
                 InnGuestRows *self)
{
  /* With one pane a touch on a row means "go there". The view chooses it only after this. */
  if (self->folded)
    row_activate_cb (view, position, self);
}

/* GObject */

static gboolean
inn_guest_rows_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_GUEST_ROWS (widget)->view);
}

static void
inn_guest_rows_dispose (GObject *object)
{
  InnGuestRows *self = INN_GUEST_ROWS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_rows_parent_class)->dispose (object);
}

static void
inn_guest_rows_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnGuestRows *self = INN_GUEST_ROWS (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_rows_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InnGuestRows *self = INN_GUEST_ROWS (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_rows_class_init (InnGuestRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_rows_dispose;
  object_class->get_property = inn_guest_rows_get_property;
  object_class->set_property = inn_guest_rows_set_property;

  widget_class->grab_focus = inn_guest_rows_grab_focus;

  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[GUEST_CHOSEN] =
    g_signal_new ("guest-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[GUEST_OPENED] =
    g_signal_new ("guest-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[GUESTS_SELECTED] =
    g_signal_new ("guests-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  inn_guest_view_keys_install (GTK_WIDGET_CLASS (g_type_class_ref (INN_TYPE_GUEST_VIEW)));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestRows, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRows, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_released_cb);
}

static void
inn_guest_rows_init (InnGuestRows *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_guest_view_click_add (INN_GUEST_VIEW (self->view));
}

/**
 * inn_guest_rows_set_list:
 * @self: the rows
 * @list: whom to show; set once
 * @tags: all tags
 * @clock: says which day it is
 */
void
inn_guest_rows_set_list (InnGuestRows *self,
                         InnGuestList *list,
                         InnTagShelf  *tags,
                         InnClock     *clock)
{
  g_return_if_fail (INN_IS_GUEST_ROWS (self));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  self->selection = inn_guest_selection_new (list);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  inn_guest_view_set_list (INN_GUEST_VIEW (self->view), list, self->selection, tags, clock);
}

/**
 * inn_guest_rows_get_selection:
 * @self: the rows
 *
 * Returns: (transfer none) (nullable): who is chosen; %NULL before there is a list
 */
InnGuestSelection *
inn_guest_rows_get_selection (InnGuestRows *self)
{
  g_return_val_if_fail (INN_IS_GUEST_ROWS (self), NULL);

  return self->selection;
}

/**
 * inn_guest_rows_take_answer:
 * @self: the rows
 * @to_top: whether another question was answered: its best match stands at the top
 *
 * The list has an answer: who is wanted is chosen if there.
 */
void
inn_guest_rows_take_answer (InnGuestRows *self,
                            gboolean      to_top)
{
  g_return_if_fail (INN_IS_GUEST_ROWS (self));

  inn_guest_selection_retain (self->selection);
  if (to_top && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    scroll_to (self, 0);
  select_wanted (self);
}

/**
 * inn_guest_rows_jump_to:
 * @self: the rows
 * @position: who is to stand at the top, or as far up as the list goes, and gets the focus
 *
 * Selects nobody: the card stays as it is.
 */
void
inn_guest_rows_jump_to (InnGuestRows *self,
                        guint         position)
{
  g_return_if_fail (INN_IS_GUEST_ROWS (self));

  inn_guest_view_jump_to (INN_GUEST_VIEW (self->view), position);
}

/**
 * inn_guest_rows_select_guest:
 * @self: the rows
 * @guest_id: whom to select, at once or as soon as the list holds the guest; 0 for nobody
 */
void
inn_guest_rows_select_guest (InnGuestRows *self,
                             gint64        guest_id)
{
  g_return_if_fail (INN_IS_GUEST_ROWS (self));

  self->wanted = guest_id;
  if (guest_id == 0)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  else
    select_wanted (self);
}

/**
 * inn_guest_rows_open_first:
 * @self: the rows
 *
 * Returns: whether there was anybody to open
 */
gboolean
inn_guest_rows_open_first (InnGuestRows *self)
{
  g_return_val_if_fail (INN_IS_GUEST_ROWS (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return FALSE;

  select_only (self, 0);
  open_selected (self);

  return TRUE;
}

/**
 * inn_guest_rows_focus:
 * @self: the rows
 *
 * Moves the keyboard focus to who is chosen; with nobody chosen, to the first row.
 */
void
inn_guest_rows_focus (InnGuestRows *self)
{
  guint position;

  g_return_if_fail (INN_IS_GUEST_ROWS (self));

  position = inn_guest_selection_find_only (self->selection);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;

  if (position == GTK_INVALID_LIST_POSITION && inn_guest_selection_get_n (self->selection) < 2)
    {
      position = 0;
      select_only (self, position);
    }
  if (position == GTK_INVALID_LIST_POSITION ||
      !inn_guest_view_focus (INN_GUEST_VIEW (self->view), position))
    gtk_widget_grab_focus (self->view);
}
