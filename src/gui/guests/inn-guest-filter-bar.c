/* inn-guest-filter-bar.c: see inn-guest-filter-bar.h. A scope for which the book has nobody is left out.
 * It holds what the list is narrowed by and in which order it stands, so that all of it can be saved.
 */

#include "config.h"

#include "inn-guest-filter-bar.h"

#include "inn-feedback.h"
#include "inn-filter-chips.h"
#include "inn-filter-popover.h"
#include "inn-filter-tags.h"
#include "inn-pending-act.h"
#include "inn-store-views.h"
#include "inn-view-name.h"

#include <glib/gi18n.h>

#define N_SCOPES (INN_SCOPE_ARCHIVED + 1)

struct _InnGuestFilterBar
{
  GtkWidget parent_instance;

  GtkWidget *all_chip;
  GtkWidget *in_house_chip;
  GtkWidget *arriving_chip;
  GtkWidget *vip_chip;
  GtkWidget *follow_ups_chip;
  GtkWidget *archived_chip;
  GtkWidget *tags_chip;
  InnFilterTags *tags_popover;
  GtkWidget *filter_chip;
  InnFilterPopover *filter_popover;
  InnFilterChips *chips;
  GtkWidget *name_popover;

  InnBook *book;             /* owned */
  InnGuestFilter *filter;    /* owned */
  InnGuestOrder order;
  gboolean reversed;
  gint64 view;               /* the saved view that is shown, or 0 */
  gboolean view_seen;        /* whether it stands in the shelf */
  GCancellable *cancellable; /* owned, of the counts under way */
  gboolean present[N_SCOPES];
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

typedef struct
{
  InnGuestFilterBar *self;
  InnGuestScope scope;
} Count;

static GtkWidget *
get_chip (InnGuestFilterBar *self,
          InnGuestScope      scope)
{
  switch (scope)
    {
    case INN_SCOPE_IN_HOUSE:
      return self->in_house_chip;
    case INN_SCOPE_ARRIVING:
      return self->arriving_chip;
    case INN_SCOPE_FOLLOW_UPS:
      return self->follow_ups_chip;
    case INN_SCOPE_VIP:
      return self->vip_chip;
    case INN_SCOPE_ARCHIVED:
      return self->archived_chip;
    case INN_SCOPE_ALL:
    default:
      return self->all_chip;
    }
}

static void
update_chips (InnGuestFilterBar *self)
{
  for (guint scope = INN_SCOPE_IN_HOUSE; scope < N_SCOPES; scope++)
    {
      GtkWidget *chip = get_chip (self, scope);

      gtk_widget_set_visible (chip,
                              self->present[scope] ||
                              gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
    }
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Count *count = user_data;
  g_autoptr(GError) error = NULL;
  int n_guests = inn_store_count_query_finish (INN_STORE (source), result, &error);

  /* The bar may be gone; a chip that could not be counted stays as it was. */
  if (n_guests < 0)
    return;

  count->self->present[count->scope] = n_guests > 0;
  update_chips (count->self);
}

static void
count_scopes (InnGuestFilterBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  for (guint scope = INN_SCOPE_IN_HOUSE; scope < N_SCOPES; scope++)
    {
      g_autoptr(InnGuestQuery) query = inn_guest_query_new ("", scope, INN_ORDER_CREATED);
      Count *count = g_new0 (Count, 1);

      count->self = self;
      count->scope = scope;
      inn_store_count_query_async (inn_book_get_store (self->book), query,
                                   INN_PRIORITY_INTERACTIVE, self->cancellable, count_cb, count);
    }
}

static void
book_changed_cb (InnGuestFilterBar *self,
                 InnChangeSet      *changes)
{
  if (inn_change_set_get_areas (changes) &
      (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS | INN_CHANGE_STAYS))
    count_scopes (self);
}

/* What is shown */

static InnGuestQuery *
make_query (InnGuestFilterBar *self,
            const char        *text)
{
  return inn_guest_query_new_filtered (text, inn_guest_filter_bar_get_scope (self), self->order,
                                       self->reversed, self->filter);
}

static InnSavedView *
get_view (InnGuestFilterBar *self)
{
  return self->view != 0
           ? inn_view_shelf_get_view (inn_book_get_views (self->book), self->view) : NULL;
}

static void
set_view (InnGuestFilterBar *self,
          gint64             view)
{
  if (self->view == view)
    return;

  self->view = view;
  self->view_seen = get_view (self) != NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
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

/* What a saved view was changed to can be saved in it; anything else, as a new one. */
static const char *
get_save_label (InnGuestFilterBar *self)
{
  g_autoptr(InnGuestQuery) query = make_query (self, NULL);
  InnSavedView *view = get_view (self);

  if (inn_book_is_read_only (self->book))
    return NULL;
  if (view != NULL && view->query != NULL)
    return inn_guest_query_equal (view->query, query) ? NULL : _("Save changes");

  return inn_guest_filter_is_empty (self->filter) ? NULL : _("Save view…");
}

static void
show_filter (InnGuestFilterBar *self)
{
  inn_filter_tags_set_filter (self->tags_popover, self->filter);
  inn_filter_popover_set_filter (self->filter_popover, self->filter,
                                 inn_guest_filter_bar_get_scope (self));
  set_lit (self->tags_chip, self->filter->n_tags > 0);
  set_lit (self->filter_chip, has_more_than_tags (self->filter));
  inn_filter_chips_set (self->chips, self->filter, inn_book_get_tags (self->book),
                        inn_clock_get_business_day (inn_book_get_clock (self->book)));
  inn_filter_chips_set_save (self->chips, get_save_label (self));
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

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_view_finish (store, result, seq, error) != 0;
}

static void
chips_save_cb (InnGuestFilterBar *self)
{
  InnSavedView *before = get_view (self);
  g_autoptr(InnGuestQuery) query = make_query (self, NULL);
  g_autoptr(InnSavedView) view = NULL;

  if (before == NULL)
    {
      inn_guest_filter_bar_ask_name (self);
      return;
    }

  view = inn_saved_view_new_query (before->id, before->name, query);
  inn_store_save_view_async (inn_book_get_store (self->book), view, NULL, inn_pending_act_cb,
                             inn_pending_act_new (GTK_WIDGET (self), finish_save,
                                                  g_strdup_printf (_("View “%s” saved"),
                                                                   before->name),
                                                  _("The view was not saved")));
}

/* A list under a new name is that view from now on. */
static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InnGuestFilterBar) self = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;
  gint64 id = inn_store_save_view_finish (INN_STORE (source), result, &seq, &error);

  if (self->book == NULL)
    return;
  if (id == 0)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The view was not saved"), error);
      return;
    }

  inn_feedback_offer_undo (GTK_WIDGET (self), _("View saved"), seq);
  set_view (self, id);
  show_filter (self);
}

static void
named_cb (InnViewName       *popover,
          const char        *name,
          InnGuestFilterBar *self)
{
  g_autoptr(InnGuestQuery) query = make_query (self, NULL);
  g_autoptr(InnSavedView) view = inn_saved_view_new_query (0, name, query);

  inn_store_save_view_async (inn_book_get_store (self->book), view, NULL, created_cb,
                             g_object_ref (self));
}

/* One that is gone leaves what it asked for; one that is not read yet will be. */
static void
views_changed_cb (InnGuestFilterBar *self)
{
  gboolean there = get_view (self) != NULL;

  if (self->view_seen && !there)
    set_view (self, 0);
  self->view_seen = there;
  if (there)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
  inn_filter_chips_set_save (self->chips, get_save_label (self));
}

static void
tags_changed_cb (InnGuestFilterBar *self)
{
  gtk_widget_set_visible (self->tags_chip,
                          inn_tag_shelf_get_tags (inn_book_get_tags (self->book))->len > 0);
  /* Names may be others now. */
  show_filter (self);
}

static void
scope_toggled (InnGuestFilterBar *self)
{
  update_chips (self);
  tell (self);
}

static void
chip_toggled_cb (GtkToggleButton   *chip,
                 InnGuestFilterBar *self)
{
  if (gtk_toggle_button_get_active (chip))
    scope_toggled (self);
}

static void
inn_guest_filter_bar_dispose (GObject *object)
{
  InnGuestFilterBar *self = INN_GUEST_FILTER_BAR (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
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
      g_value_set_int64 (value, self->view);
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, all_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, in_house_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, arriving_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, vip_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, follow_ups_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, archived_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tags_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tags_popover);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, filter_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
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
  inn_filter_tags_set_book (self->tags_popover, book);
  inn_filter_popover_set_book (self->filter_popover, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_tags (book), "changed", G_CALLBACK (tags_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_views (book), "changed", G_CALLBACK (views_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_clock (book), "changed", G_CALLBACK (count_scopes), self,
                           G_CONNECT_SWAPPED);
  count_scopes (self);
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

InnGuestScope
inn_guest_filter_bar_get_scope (InnGuestFilterBar *self)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), INN_SCOPE_ALL);

  for (guint scope = INN_SCOPE_ALL; scope < N_SCOPES; scope++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_chip (self, scope))))
      return scope;

  return INN_SCOPE_ALL;
}

InnGuestOrder
inn_guest_filter_bar_get_order (InnGuestFilterBar *self,
                                gboolean          *reversed)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), INN_ORDER_READING);

  *reversed = self->reversed;

  return self->order;
}

void
inn_guest_filter_bar_set_order (InnGuestFilterBar *self,
                                InnGuestOrder      order,
                                gboolean           reversed)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));

  if (self->order == order && self->reversed == reversed)
    return;

  self->order = order;
  self->reversed = reversed;
  tell (self);
}

/* All at once, told once. */
static void
set_all (InnGuestFilterBar *self,
         InnGuestScope      scope,
         InnGuestFilter    *filter,
         InnGuestOrder      order,
         gboolean           reversed)
{
  self->setting = TRUE;
  self->order = order;
  self->reversed = reversed;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_chip (self, scope)), TRUE);
  take_filter (self, filter);
  self->setting = FALSE;
  update_chips (self);
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
  set_view (self, 0);
  set_all (self, INN_SCOPE_ALL, filter, self->order, self->reversed);
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

  set_view (self, id);
  set_all (self, view->query->scope, view->query->filter, view->query->order,
           view->query->reversed);

  return TRUE;
}

gint64
inn_guest_filter_bar_get_view (InnGuestFilterBar *self)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), 0);

  return self->view;
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

  view = get_view (self);

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

  narrowed = inn_guest_filter_bar_get_scope (self) != INN_SCOPE_ALL
             || !inn_guest_filter_is_empty (self->filter);
  set_view (self, 0);
  if (narrowed)
    set_all (self, INN_SCOPE_ALL, everybody, self->order, self->reversed);

  return narrowed;
}
