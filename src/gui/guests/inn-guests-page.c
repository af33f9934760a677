/* inn-guests-page.c: see inn-guests-page.h. The list and the card beside each other, and the way
 * between them.
 */

#include "config.h"

#include "inn-guests-page.h"

#include "inn-guest-list-pane.h"
#include "inn-guest-row.h"
#include "inn-guests-page-private.h"
#include "inn-pane.h"

#include <glib/gi18n.h>

/* Whose card is there so long was looked at, in milliseconds; not whom the arrow keys passed by. */
#define LOOK_MS 1000

G_DEFINE_FINAL_TYPE (InnGuestsPage, inn_guests_page, GTK_TYPE_WIDGET)

enum
{
  VIEW_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_folded (InnGuestsPage *self)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (self->leaflet));
}

static void
folded_cb (AdwLeaflet    *leaflet,
           GParamSpec    *pspec,
           InnGuestsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guests.show-list",
                                 adw_leaflet_get_folded (leaflet));
}

/* With one pane at a time, the way from the list to what can be done with several guests. */
static void
show_selected (InnGuestsPage *self,
               guint          n_guests)
{
  if (n_guests > 1)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u guest selected", "%u guests selected",
                                                         n_guests),
                                               n_guests);

      gtk_label_set_text (GTK_LABEL (self->selected_label), text);
    }
  gtk_widget_set_visible (self->selected_bar, n_guests > 1);
}

static void
guest_chosen_cb (InnGuestListPane *list_pane,
                 gint64            guest_id,
                 InnGuestsPage    *self)
{
  /* The list keeps its selection while it is empty. */
  if (guest_id != 0 && guest_id == self->hidden_id)
    return;

  inn_guest_pane_show_guest (INN_GUEST_PANE (self->guest_pane), guest_id);
  show_selected (self, 1);
}

/* Beside a list that names nobody, the card of the guest before would be taken for what was found. */
static void
found_cb (InnGuestsPage *self,
          gboolean       found)
{
  InnGuestPane *pane = INN_GUEST_PANE (self->guest_pane);
  gint64 shown_id = inn_guest_pane_get_guest_id (pane);

  if (!found && shown_id != 0 && !inn_guest_pane_is_editing (pane))
    {
      self->hidden_id = shown_id;
      inn_guest_pane_show_guest (pane, 0);
    }
  else if (found && self->hidden_id != 0)
    {
      if (shown_id == 0)
        inn_guest_pane_show_guest (pane, self->hidden_id);
      self->hidden_id = 0;
    }
}

static void
guests_selected_cb (InnGuestListPane *list_pane,
                    InnGuestsPage    *self)
{
  g_autoptr (GArray) ids = inn_guest_list_pane_dup_selected (list_pane);

  inn_guest_pane_show_selection (INN_GUEST_PANE (self->guest_pane), ids);
  show_selected (self, ids->len);
}

static void
selected_clicked_cb (InnGuestsPage *self)
{
  inn_guests_page_show_card (self);
  inn_guest_pane_focus_card (INN_GUEST_PANE (self->guest_pane));
}

static void
guest_opened_cb (InnGuestListPane *list_pane,
                 gint64            guest_id,
                 InnGuestsPage    *self)
{
  inn_guest_pane_show_guest (INN_GUEST_PANE (self->guest_pane), guest_id);
  inn_guests_page_show_card (self);
  inn_guest_pane_focus_card (INN_GUEST_PANE (self->guest_pane));
}

/* Who was deleted under one's eyes comes back there. */
static void
guest_returned_cb (InnGuestPane  *pane,
                   gint64         guest_id,
                   InnGuestsPage *self)
{
  if (!inn_guest_pane_is_editing (pane))
    inn_guests_page_show_guest (self, guest_id);
}

static gboolean
looked_cb (gpointer user_data)
{
  InnGuestsPage *self = user_data;

  self->look_source = 0;
  inn_recent_guests_note (self->recent,
                          inn_guest_pane_get_guest_id (INN_GUEST_PANE (self->guest_pane)));

  return G_SOURCE_REMOVE;
}

static void
guest_notify_cb (InnGuestsPage *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (inn_guest_pane_get_guest_id (INN_GUEST_PANE (self->guest_pane)) != 0)
    self->look_source = g_timeout_add (LOOK_MS, looked_cb, self);
}

static void
view_notify_cb (InnGuestsPage *self)
{
  g_signal_emit (self, signals[VIEW_SHOWN], 0);
}

static void
show_list_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  inn_guests_page_go_back (INN_GUESTS_PAGE (widget));
}

/* The key speaks of guests only where a guest has the keyboard: a row of the list, or the card as a
 * whole. Within the card it would take more than what one points at. */
static gboolean
delete_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  InnGuestsPage *self = INN_GUESTS_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL
      || (!INN_IS_GUEST_ROW (focus)
          && !inn_guest_pane_has_card_focus (INN_GUEST_PANE (self->guest_pane))))
    return FALSE;

  return inn_guest_pane_delete (INN_GUEST_PANE (self->guest_pane));
}

static void
inn_guests_page_dispose (GObject *object)
{
  InnGuestsPage *self = INN_GUESTS_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_object (&self->recent);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guests_page_parent_class)->dispose (object);
}

static void
inn_guests_page_class_init (InnGuestsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guests_page_dispose;

  signals[VIEW_SHOWN] =
    g_signal_new ("view-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "guests.show-list", NULL, show_list_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_key_cb, NULL);

  g_type_ensure (INN_TYPE_GUEST_LIST_PANE);
  g_type_ensure (INN_TYPE_GUEST_PANE);
  g_type_ensure (INN_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guests-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, InnGuestsPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, InnGuestsPage, guest_pane);
  gtk_widget_class_bind_template_child (widget_class, InnGuestsPage, selected_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestsPage, selected_bar);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, guests_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_notify_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_returned_cb);
}

static void
inn_guests_page_init (InnGuestsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guests_page_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
inn_guests_page_new (InnBook *book)
{
  InnGuestsPage *self = g_object_new (INN_TYPE_GUESTS_PAGE, NULL);

  inn_guest_list_pane_set_book (INN_GUEST_LIST_PANE (self->list_pane), book);
  inn_guest_pane_set_book (INN_GUEST_PANE (self->guest_pane), book);
  self->recent = g_object_ref (inn_book_get_recent (book));
  g_signal_connect_object (self->list_pane, "found", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->guest_pane, "notify::guest-id", G_CALLBACK (guest_notify_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_guests_page_get_pane:
 * @self: the page
 *
 * Returns: (transfer none): the pane of the card, in whose place forms lie
 */
InnGuestPane *
inn_guests_page_get_pane (InnGuestsPage *self)
{
  g_return_val_if_fail (INN_IS_GUESTS_PAGE (self), NULL);

  return INN_GUEST_PANE (self->guest_pane);
}

/**
 * inn_guests_page_show_guest:
 * @self: the page
 * @guest_id: whose card to show
 */
void
inn_guests_page_show_guest (InnGuestsPage *self,
                            gint64         guest_id)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  inn_guest_list_pane_select_guest (INN_GUEST_LIST_PANE (self->list_pane), guest_id);
  inn_guest_pane_show_guest (INN_GUEST_PANE (self->guest_pane), guest_id);
  inn_guests_page_show_card (self);
}

/**
 * inn_guests_page_take_focus:
 * @self: the page
 *
 * Moves the keyboard focus to the card, or to the search where nobody's card is shown.
 */
void
inn_guests_page_take_focus (InnGuestsPage *self)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (inn_guest_pane_get_guest_id (INN_GUEST_PANE (self->guest_pane)) != 0
      && (!is_folded (self)
          || g_str_equal (adw_leaflet_get_visible_child_name (ADW_LEAFLET (self->leaflet)),
                          "card")))
    inn_guest_pane_focus_card (INN_GUEST_PANE (self->guest_pane));
  else
    inn_guests_page_focus_search (self);
}

/**
 * inn_guests_page_show_card:
 * @self: the page
 *
 * With one pane at a time, goes from the list to the card, or to the form in its place.
 */
void
inn_guests_page_show_card (InnGuestsPage *self)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "card");
}

/**
 * inn_guests_page_go_back:
 * @self: the page
 *
 * With one pane at a time, goes from the card to the list.
 *
 * Returns: whether it went
 */
gboolean
inn_guests_page_go_back (InnGuestsPage *self)
{
  g_return_val_if_fail (INN_IS_GUESTS_PAGE (self), FALSE);

  if (!is_folded (self) || inn_guest_pane_is_editing (INN_GUEST_PANE (self->guest_pane)))
    return FALSE;
  if (inn_guest_pane_leave_stay (INN_GUEST_PANE (self->guest_pane)))
    return TRUE;

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");

  return TRUE;
}
