/* inn-guest-filter-bar.c: see inn-guest-filter-bar.h. It holds what the list is narrowed by and in
 * which order it stands, so that all of it can be saved.
 */

#include "config.h"

#include "inn-guest-filter-bar.h"

#include "inn-filter-chips.h"
#include "inn-filter-popover.h"
#include "inn-filter-tags.h"
#include "inn-scope-chips.h"
#include "inn-shown-view.h"
#include "inn-view-name.h"

struct _InnGuestFilterBar
{
  GtkWidget parent_instance;

  InnScopeChips *scopes;
  GtkWidget *tags_chip;
  InnFilterTags *tags_popover;
  GtkWidget *filter_chip;
  InnFilterPopover *filter_popover;
  InnFilterChips *chips;
  GtkWidget *name_popover;

  InnBook *book;             /* owned */
  InnGuestFilter *filter;    /* owned */
  InnGuestOrder order;
  gint64 order_field;        /* of INN_ORDER_OWN */
  gboolean reversed;
  InnShownView *view;        /* owned */
  gboolean setting;          /* several things at once: told when all are done */
};

G_DEFINE_FINAL_TYPE (InnGuestFilterBar, inn_guest_filter_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* What is shown */

/* Returns: among which guests the list looks */
static InnGuestScope
get_scope (InnGuestFilterBar *self)
{
  return inn_scope_chips_get_scope (self->scopes);
}

static InnGuestQuery *
make_query (InnGuestFilterBar *self,
            const char        *text)
{
  if (self->order == INN_ORDER_OWN)
    return inn_guest_query_new_by_field (text, get_scope (self), self->order_field, self->reversed,
                                         self->filter);

  return inn_guest_query_new_filtered (text, get_scope (self), self->order,
                                       self->reversed, self->filter);
}

static void
set_lit (GtkWidget *chip,
         gboolean   lit)
{
  if (lit)
    gtk_widget_add_css_class (chip, "active");
  else
    gtk_widget_remove_css_class (chip, "active");
}

/* Whether anything is asked that the tags do not say. */
static gboolean
has_more_than_tags (const InnGuestFilter *filter)
{
  g_autoptr(InnGuestFilter) without = inn_guest_filter_copy (filter);

  inn_guest_filter_set_tags (without, INN_TAGS_ALL, NULL, 0);

  return !inn_guest_filter_is_empty (without);
}

static void
update_save (InnGuestFilterBar *self)
{
  g_autoptr(InnGuestQuery) query = make_query (self, NULL);

  inn_filter_chips_set_save (self->chips, inn_shown_view_get_save_label (self->view, query));
}

static void
show_filter (InnGuestFilterBar *self)
{
  inn_filter_tags_set_filter (self->tags_popover, self->filter);
  inn_filter_popover_set_filter (self->filter_popover, self->filter, get_scope (self));
  set_lit (self->tags_chip, self->filter->n_tags > 0);
  set_lit (self->filter_chip, has_more_than_tags (self->filter));
  inn_filter_chips_set (self->chips, self->filter, inn_book_get_tags (self->book),
                        inn_book_get_fields (self->book),
                        inn_clock_get_business_day (inn_book_get_clock (self->book)));
  update_save (self);
}

/* After anything of it did change. */
static void
tell (InnGuestFilterBar *self)
{
  if (self->setting || self->book == NULL)
    return;

  show_filter (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_filter (InnGuestFilterBar *self,
             InnGuestFilter    *filter)
{
  inn_guest_filter_ref (filter);
  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  tell (self);
}

/* Callbacks */

static void
tags_chosen_cb (InnFilterTags     *popover,
                InnGuestFilterBar *self)
{
  take_filter (self, inn_filter_tags_get_filter (popover));
}

static void
filter_edited_cb (InnFilterPopover  *popover,
                  InnGuestFilterBar *self)
{
  take_filter (self, inn_filter_popover_get_filter (popover));
}

static void
chips_changed_cb (InnFilterChips    *chips,
                  InnGuestFilterBar *self)
{
  take_filter (self, inn_filter_chips_get_filter (chips));
  /* The chip with the focus is gone. */
  gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD);
}

static void
chips_cleared_cb (InnGuestFilterBar *self)
{
  inn_guest_filter_bar_clear (self);
  gtk_widget_grab_focus (self->filter_chip);
}

static void
chips_save_cb (InnGuestFilterBar *self)
{
  g_autoptr(InnGuestQuery) query = make_query (self, NULL);

  if (inn_shown_view_get_view (self->view) == NULL)
    inn_guest_filter_bar_ask_name (self);
  else
    inn_shown_view_save (self->view, query);
}

static void
named_cb (InnViewName       *popover,
          const char        *name,
          InnGuestFilterBar *self)
{
  g_autoptr(InnGuestQuery) query = make_query (self, NULL);

  inn_shown_view_create (self->view, name, query);
}

static void
view_changed_cb (InnGuestFilterBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static void
tags_changed_cb (InnGuestFilterBar *self)
{
  gtk_widget_set_visible (self->tags_chip,
                          inn_tag_shelf_get_tags (inn_book_get_tags (self->book))->len > 0);
  /* Names may be others now. */
  show_filter (self);
}

/* Whether lists are ordered by the field still; before the fields are read nobody knows. */
static gboolean
is_order_offered (InnGuestFilterBar *self,
                  gint64             field_id)
{
  InnFieldShelf *shelf = inn_book_get_fields (self->book);
  const InnCustomField *field = inn_field_shelf_get_field (shelf, field_id);

  return inn_field_shelf_get_fields (shelf)->len == 0
         || (field != NULL && inn_custom_field_is (field, INN_CUSTOM_IN_FILTER));
}

/* A field that was retired leaves the list in the order by name, which the menu still offers. */
static void
settle_order (InnGuestFilterBar *self)
{
  if (self->order != INN_ORDER_OWN || is_order_offered (self, self->order_field))
    return;

  self->order = INN_ORDER_READING;
  self->order_field = 0;
  self->reversed = FALSE;
  tell (self);
}

static void
fields_changed_cb (InnGuestFilterBar *self)
{
  settle_order (self);
  /* Names may be others now. */
  show_filter (self);
}

static void
scope_changed_cb (InnGuestFilterBar *self)
{
  tell (self);
}

static void
inn_guest_filter_bar_dispose (GObject *object)
{
  InnGuestFilterBar *self = INN_GUEST_FILTER_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->view);
  g_clear_object (&self->book);
  g_clear_pointer (&self->name_popover, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_filter_bar_parent_class)->dispose (object);
}

static void
inn_guest_filter_bar_finalize (GObject *object)
{
  inn_guest_filter_unref (INN_GUEST_FILTER_BAR (object)->filter);

  G_OBJECT_CLASS (inn_guest_filter_bar_parent_class)->finalize (object);
}

static void
inn_guest_filter_bar_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  InnGuestFilterBar *self = INN_GUEST_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_int64 (value, inn_guest_filter_bar_get_view (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_filter_bar_class_init (InnGuestFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_filter_bar_dispose;
  object_class->finalize = inn_guest_filter_bar_finalize;
  object_class->get_property = inn_guest_filter_bar_get_property;

  props[PROP_VIEW] =
    g_param_spec_int64 ("view", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_FILTER_CHIPS);
  g_type_ensure (INN_TYPE_FILTER_POPOVER);
  g_type_ensure (INN_TYPE_FILTER_TAGS);
  g_type_ensure (INN_TYPE_SCOPE_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, scopes);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tags_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tags_popover);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, filter_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_save_cb);
}

static void
inn_guest_filter_bar_init (InnGuestFilterBar *self)
{
  self->filter = inn_guest_filter_new ();
  self->view = inn_shown_view_new (GTK_WIDGET (self));
  g_signal_connect_object (self->view, "changed", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "kept", G_CALLBACK (update_save), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->name_popover = inn_view_name_new (self->filter_chip);
  g_signal_connect_object (self->name_popover, "named", G_CALLBACK (named_cb), self, 0);
}

/**
 * inn_guest_filter_bar_set_book:
 * @self: the bar
 * @book: the book whose guests are narrowed; set once
 */
void
inn_guest_filter_bar_set_book (InnGuestFilterBar *self,
                               InnBook           *book)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  inn_scope_chips_set_book (self->scopes, book);
  inn_shown_view_set_book (self->view, book);
  inn_filter_tags_set_book (self->tags_popover, book);
  inn_filter_popover_set_book (self->filter_popover, book);
  g_signal_connect_object (inn_book_get_tags (book), "changed", G_CALLBACK (tags_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (fields_changed_cb),
                           self, G_CONNECT_SWAPPED);
  tags_changed_cb (self);
}

/**
 * inn_guest_filter_bar_make_query:
 * @self: the bar
 * @text: the words searched for
 *
 * Returns: (transfer full): what is asked for
 */
InnGuestQuery *
inn_guest_filter_bar_make_query (InnGuestFilterBar *self,
                                 const char        *text)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), NULL);

  return make_query (self, text);
}

/**
 * inn_guest_filter_bar_get_order:
 * @field_id: (out): of %INN_ORDER_OWN by which field of the hotel, else 0
 * @reversed: (out): whether it goes the other way round
 *
 * Returns: by what the list is ordered
 */
InnGuestOrder
inn_guest_filter_bar_get_order (InnGuestFilterBar *self,
                                gint64            *field_id,
                                gboolean          *reversed)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), INN_ORDER_READING);

  *field_id = self->order_field;
  *reversed = self->reversed;

  return self->order;
}

/**
 * inn_guest_filter_bar_set_order:
 * @order: by what the list is ordered
 * @field_id: of %INN_ORDER_OWN by which field of the hotel, else 0
 * @reversed: whether it goes the other way round
 *
 * Tells of the change, where it is one.
 */
void
inn_guest_filter_bar_set_order (InnGuestFilterBar *self,
                                InnGuestOrder      order,
                                gint64             field_id,
                                gboolean           reversed)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));

  if (self->order == order && self->order_field == field_id && self->reversed == reversed)
    return;

  self->order = order;
  self->order_field = field_id;
  self->reversed = reversed;
  tell (self);
}

/* All at once, told once. */
static void
set_all (InnGuestFilterBar *self,
         InnGuestScope      scope,
         InnGuestFilter    *filter,
         InnGuestOrder      order,
         gint64             order_field,
         gboolean           reversed)
{
  self->setting = TRUE;
  self->order = order;
  self->order_field = order_field;
  self->reversed = reversed;
  inn_scope_chips_set_scope (self->scopes, scope);
  take_filter (self, filter);
  settle_order (self);
  self->setting = FALSE;
  tell (self);
}

/**
 * inn_guest_filter_bar_show_tag:
 * @self: the bar
 * @tag_id: the one tag to ask for, of everybody
 */
void
inn_guest_filter_bar_show_tag (InnGuestFilterBar *self,
                               gint64             tag_id)
{
  g_autoptr(InnGuestFilter) filter = inn_guest_filter_new ();

  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));

  inn_guest_filter_set_tags (filter, INN_TAGS_ALL, &tag_id, 1);
  inn_shown_view_set_id (self->view, 0);
  set_all (self, INN_SCOPE_ALL, filter, self->order, self->order_field,
           self->reversed);
}

/**
 * inn_guest_filter_bar_show_view:
 * @self: the bar
 * @id: a saved view that can be read
 *
 * Returns: whether there is such a view
 */
gboolean
inn_guest_filter_bar_show_view (InnGuestFilterBar *self,
                                gint64             id)
{
  InnSavedView *view;

  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), FALSE);

  view = inn_view_shelf_get_view (inn_book_get_views (self->book), id);
  if (view == NULL || view->query == NULL)
    return FALSE;

  inn_shown_view_set_id (self->view, id);
  set_all (self, view->query->scope, view->query->filter, view->query->order,
           view->query->order_field, view->query->reversed);

  return TRUE;
}

/**
 * inn_guest_filter_bar_get_view:
 *
 * Returns: row of the saved view that is shown, or 0
 */
gint64
inn_guest_filter_bar_get_view (InnGuestFilterBar *self)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), 0);

  return self->view != NULL ? inn_shown_view_get_id (self->view) : 0;
}

/**
 * inn_guest_filter_bar_get_title:
 * @self: the bar
 *
 * Returns: (nullable): name of the view that is shown
 */
const char *
inn_guest_filter_bar_get_title (InnGuestFilterBar *self)
{
  const InnSavedView *view;

  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), NULL);

  view = inn_shown_view_get_view (self->view);

  return view != NULL ? view->name : NULL;
}

/**
 * inn_guest_filter_bar_ask_name:
 * @self: the bar, where it can be seen
 *
 * Asks under which name the list shall be saved as it is shown.
 */
void
inn_guest_filter_bar_ask_name (InnGuestFilterBar *self)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));

  if (!inn_book_is_read_only (self->book))
    inn_view_name_ask (INN_VIEW_NAME (self->name_popover), "");
}

/**
 * inn_guest_filter_bar_clear:
 * @self: the bar
 *
 * Shows everybody again.
 *
 * Returns: whether the list was narrowed before
 */
gboolean
inn_guest_filter_bar_clear (InnGuestFilterBar *self)
{
  g_autoptr(InnGuestFilter) everybody = inn_guest_filter_new ();
  gboolean narrowed;

  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), FALSE);

  narrowed = get_scope (self) != INN_SCOPE_ALL
             || !inn_guest_filter_is_empty (self->filter);
  inn_shown_view_set_id (self->view, 0);
  if (narrowed)
    set_all (self, INN_SCOPE_ALL, everybody, self->order, self->order_field, self->reversed);

  return narrowed;
}
