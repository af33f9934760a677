/* inn-guest-list-pane.c: see inn-guest-list-pane.h. Puts the question together from what is typed,
 * the filter bar and the order, and shows the page that fits the answer.
 */

#include "config.h"

#include "inn-guest-list-pane.h"

#include "inn-guest-count-line.h"
#include "inn-guest-filter-bar.h"
#include "inn-guest-list-pane-private.h"
#include "inn-guest-order-menu.h"
#include "inn-guest-rows.h"
#include "inn-no-match-page.h"
#include "inn-pane-header.h"
#include "inn-recent-popover.h"
#include "inn-search-keys.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (InnGuestListPane, inn_guest_list_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_VIEW,
  N_PROPS
};

enum
{
  GUEST_CHOSEN,
  GUEST_OPENED,
  GUESTS_SELECTED,
  FOUND,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
ask (InnGuestListPane *self)
{
  g_autoptr(InnGuestQuery) query
    = inn_guest_filter_bar_make_query (INN_GUEST_FILTER_BAR (self->filter_bar),
                                       inn_guest_list_pane_get_search_text (self));

  inn_guest_list_set_query (self->list, query);
}

static const char *
choose_page (InnGuestListPane *self)
{
  if (!inn_guest_list_has_answered (self->list))
    return "waiting";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "list";

  return inn_guest_query_is_plain (inn_guest_list_get_query (self->list)) ? "empty" : "no-match";
}

/* Returns: (transfer none): the name of the field of the hotel by which the list is ordered, or "" */
static const char *
get_order_field (InnGuestListPane *self)
{
  const InnGuestQuery *query = inn_guest_list_get_query (self->list);
  const InnCustomField *field
    = inn_field_shelf_get_field (inn_book_get_fields (self->book), query->order_field);

  return field != NULL ? field->name : "";
}

static void
update_page (InnGuestListPane *self)
{
  if (inn_guest_list_has_answered (self->list))
    inn_guest_count_line_show (INN_GUEST_COUNT_LINE (self->count_line),
                               inn_guest_list_get_query (self->list), get_order_field (self),
                               g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  inn_no_match_page_set_search (INN_NO_MATCH_PAGE (self->no_match_page),
                                inn_guest_list_pane_get_search_text (self));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), choose_page (self));
}

static void
open_first (InnGuestListPane *self)
{
  self->wants_first = FALSE;
  /* Nobody to open: Enter once more makes a guest of what was typed. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    gtk_widget_child_focus (self->no_match_page, GTK_DIR_TAB_FORWARD);
  else
    inn_guest_rows_open_first (INN_GUEST_ROWS (self->rows));
}

/* Callbacks */

/* A list that is only read again tells nothing new. */
static void
tell_found (InnGuestListPane *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  if (self->wants_top || found != self->found)
    g_signal_emit (self, signals[FOUND], 0, found);
  self->found = found;
}

static void
answered_cb (InnGuestListPane *self)
{
  update_page (self);
  inn_guest_rows_take_answer (INN_GUEST_ROWS (self->rows), self->wants_top);
  tell_found (self);
  self->wants_top = FALSE;
  if (self->wants_first)
    open_first (self);
}

static void
guest_chosen_cb (InnGuestRows     *rows,
                 gint64            guest_id,
                 InnGuestListPane *self)
{
  g_signal_emit (self, signals[GUEST_CHOSEN], 0, guest_id);
}

static void
guest_opened_cb (InnGuestRows     *rows,
                 gint64            guest_id,
                 InnGuestListPane *self)
{
  g_signal_emit (self, signals[GUEST_OPENED], 0, guest_id);
}

static void
guests_selected_cb (InnGuestRows     *rows,
                    InnGuestListPane *self)
{
  g_signal_emit (self, signals[GUESTS_SELECTED], 0);
}

static void
recent_opened_cb (InnRecentPopover *recent,
                  gint64            guest_id,
                  InnGuestListPane *self)
{
  inn_guest_rows_select_guest (INN_GUEST_ROWS (self->rows), guest_id);
  g_signal_emit (self, signals[GUEST_OPENED], 0, guest_id);
}

static void
initial_chosen_cb (InnGuestListPane *self,
                   guint             position)
{
  inn_guest_rows_jump_to (INN_GUEST_ROWS (self->rows), position);
}

static void
search_changed_cb (GtkSearchEntry   *entry,
                   InnGuestListPane *self)
{
  self->wants_top = TRUE;
  ask (self);
}

static void
search_activate_cb (GtkSearchEntry   *entry,
                    InnGuestListPane *self)
{
  /* A quick hand presses Enter before the answer is there. */
  self->wants_first = TRUE;
  ask (self);
  if (!inn_guest_list_is_busy (self->list))
    open_first (self);
}

static void
search_stop_cb (GtkSearchEntry   *entry,
                InnGuestListPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.escape", NULL);
}

static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               InnGuestListPane      *self)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  /* While an input method composes, the arrow key moves among its candidates. */
  if (inn_search_keys_is_composing (self->search_entry))
    return GDK_EVENT_PROPAGATE;

  inn_guest_rows_focus (INN_GUEST_ROWS (self->rows));

  return GDK_EVENT_STOP;
}

static void
filter_changed_cb (InnGuestFilterBar *bar,
                   InnGuestListPane  *self)
{
  self->wants_top = TRUE;
  inn_guest_order_menu_update (self->actions, bar);
  if (self->list != NULL)
    ask (self);
}

static void
fields_changed_cb (InnGuestListPane *self)
{
  inn_guest_order_menu_set_fields (self->order_menu, inn_book_get_fields (self->book));
  update_page (self);
}

static void
show_all_cb (InnNoMatchPage   *page,
             InnGuestListPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  inn_guest_filter_bar_clear (INN_GUEST_FILTER_BAR (self->filter_bar));
  inn_guest_list_pane_focus_search (self);
}

static void
view_notify_cb (InnGuestListPane *self)
{
  const char *title = inn_guest_filter_bar_get_title (INN_GUEST_FILTER_BAR (self->filter_bar));

  g_object_set (self->header, "title", title != NULL ? title : C_("page", "Guests"), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static gboolean
inn_guest_list_pane_grab_focus (GtkWidget *widget)
{
  InnGuestListPane *self = INN_GUEST_LIST_PANE (widget);
  InnGuestSelection *selection = inn_guest_rows_get_selection (INN_GUEST_ROWS (self->rows));

  if (inn_guest_selection_get_only_id (selection) != 0)
    return gtk_widget_grab_focus (self->rows);

  return gtk_widget_grab_focus (self->search_entry);
}

/* GObject */

static void
inn_guest_list_pane_dispose (GObject *object)
{
  InnGuestListPane *self = INN_GUEST_LIST_PANE (object);
  GtkWidget *child;

  g_clear_pointer (&self->recent, gtk_widget_unparent);
  g_clear_object (&self->initials);
  g_clear_object (&self->list);
  g_clear_object (&self->actions);
  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_list_pane_parent_class)->dispose (object);
}

static void
inn_guest_list_pane_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  InnGuestListPane *self = INN_GUEST_LIST_PANE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_VIEW:
      g_value_set_int64 (value, inn_guest_filter_bar_get_view (INN_GUEST_FILTER_BAR (self->filter_bar)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_list_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  InnGuestListPane *self = INN_GUEST_LIST_PANE (object);

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
inn_guest_list_pane_class_init (InnGuestListPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_list_pane_dispose;
  object_class->get_property = inn_guest_list_pane_get_property;
  object_class->set_property = inn_guest_list_pane_set_property;

  widget_class->grab_focus = inn_guest_list_pane_grab_focus;

  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_VIEW] =
    g_param_spec_int64 ("view", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
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
  signals[FOUND] =
    g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (INN_TYPE_GUEST_COUNT_LINE);
  g_type_ensure (INN_TYPE_GUEST_FILTER_BAR);
  g_type_ensure (INN_TYPE_GUEST_ROWS);
  g_type_ensure (INN_TYPE_NO_MATCH_PAGE);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-list-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, header);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, order_menu);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, count_line);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, stack);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, rows);
  gtk_widget_class_bind_template_child (widget_class, InnGuestListPane, no_match_page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, guests_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_notify_cb);
}

static void
inn_guest_list_pane_init (InnGuestListPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = inn_guest_order_menu_new (INN_GUEST_FILTER_BAR (self->filter_bar));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));

  /* On this pane only: typing elsewhere belongs to what has the focus there. */
  inn_search_keys_add (GTK_WIDGET (self), self->search_entry);
}

/**
 * inn_guest_list_pane_set_book:
 * @self: the pane
 * @book: the book whose guests are listed; set once
 */
void
inn_guest_list_pane_set_book (InnGuestListPane *self,
                              InnBook          *book)
{
  InnInitialButton *initials;

  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  self->list = inn_book_new_guest_list (book);
  g_signal_connect_object (self->list, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  inn_guest_rows_set_list (INN_GUEST_ROWS (self->rows), self->list, inn_book_get_tags (book),
                           inn_book_get_clock (book));

  self->initials = inn_initial_index_new (inn_book_get_store (book), self->list);
  initials = inn_guest_count_line_get_initials (INN_GUEST_COUNT_LINE (self->count_line));
  inn_initial_button_set_index (initials, self->initials);
  g_signal_connect_object (initials, "chosen", G_CALLBACK (initial_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  /* Another day: who arrives today is somebody else. */
  g_signal_connect_object (inn_book_get_clock (book), "changed", G_CALLBACK (ask), self,
                           G_CONNECT_SWAPPED);
  inn_guest_filter_bar_set_book (INN_GUEST_FILTER_BAR (self->filter_bar), book);
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (fields_changed_cb), self,
                           G_CONNECT_SWAPPED);
  inn_guest_order_menu_set_fields (self->order_menu, inn_book_get_fields (book));
  self->recent = inn_recent_popover_new (self->search_entry, book);
  g_signal_connect_object (self->recent, "guest-opened", G_CALLBACK (recent_opened_cb), self, 0);
  ask (self);
  update_page (self);
}

/**
 * inn_guest_list_pane_select_guest:
 * @self: the pane
 * @guest_id: whom to select, at once or as soon as the list holds the guest; 0 for nobody
 */
void
inn_guest_list_pane_select_guest (InnGuestListPane *self,
                                  gint64            guest_id)
{
  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  inn_guest_rows_select_guest (INN_GUEST_ROWS (self->rows), guest_id);
}
