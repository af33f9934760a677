/* inn-guest-pane.c: see inn-guest-pane.h. Loads the card of the guest it is told to show and keeps
 * it fresh; an answer to an older question is dropped.
 */

#include "config.h"

#include "inn-guest-pane.h"

#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-guest-card-page.h"
#include "inn-guest-pane-private.h"
#include "inn-pane-header.h"
#include "inn-selection-page.h"
#include "inn-stay-page.h"
#include "inn-store-guests.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (InnGuestPane, inn_guest_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_GUEST_ID,
  N_PROPS
};

enum
{
  GUEST_RETURNED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* The largest page of all is not made before there is somebody to show. */
static void
ensure_card_page (InnGuestPane *self)
{
  if (self->card_page != NULL)
    return;

  self->card_page = g_object_new (INN_TYPE_GUEST_CARD_PAGE, NULL);
  g_object_bind_property (self, "folded", self->card_page, "folded", G_BINDING_SYNC_CREATE);
  inn_guest_card_page_set_book (INN_GUEST_CARD_PAGE (self->card_page), self->book);
  gtk_stack_add_named (GTK_STACK (self->stack), self->card_page, INN_GUEST_PANE_CARD);
}

static void
load_card_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnGuestPane *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnGuestCard) card = NULL;

  card = inn_store_load_guest_card_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (card == NULL)
    {
      if (!g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
        inn_feedback_error (GTK_WIDGET (self), _("The guest could not be shown"), error);
      self->lost_id = self->guest_id;
      inn_guest_pane_show_guest (self, 0);
      return;
    }

  ensure_card_page (self);
  inn_guest_card_page_show_card (INN_GUEST_CARD_PAGE (self->card_page), card);
  inn_guest_pane_show_page (self, self->stay_id != 0 ? INN_GUEST_PANE_STAY : INN_GUEST_PANE_CARD);
  if (self->wants_focus)
    inn_guest_pane_focus_card (self);
}

static void
load_card (InnGuestPane *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->guest_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  inn_store_load_guest_card_async (inn_book_get_store (self->book), self->guest_id,
                                   self->cancellable, load_card_cb, self);
}

static void
book_changed_cb (InnGuestPane *self,
                 InnChangeSet *changes)
{
  if (self->lost_id != 0 && inn_change_set_get_undoes (changes) != 0 &&
      inn_change_set_has_guest (changes, self->lost_id))
    {
      g_signal_emit (self, signals[GUEST_RETURNED], 0, self->lost_id);
      self->lost_id = 0;
      return;
    }
  if (self->guest_id == 0)
    return;
  if (inn_change_set_has_guest (changes, self->guest_id) ||
      inn_change_set_is_many (changes) ||
      inn_change_set_has_area (changes, INN_CHANGE_TAGS) ||
      inn_change_set_has_area (changes, INN_CHANGE_STAFF))
    load_card (self);
}

static void
leave_stay_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  inn_guest_pane_leave_stay (INN_GUEST_PANE (widget));
}

static gboolean
inn_guest_pane_grab_focus (GtkWidget *widget)
{
  InnGuestPane *self = INN_GUEST_PANE (widget);

  if (inn_guest_pane_is_editing (self))
    return gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)),
                                   GTK_DIR_TAB_FORWARD);
  if (self->guest_id == 0)
    return FALSE;

  if (self->stay_id != 0)
    return gtk_widget_grab_focus (self->stay_page);
  inn_guest_pane_focus_card (self);

  return TRUE;
}

static void
inn_guest_pane_dispose (GObject *object)
{
  InnGuestPane *self = INN_GUEST_PANE (object);
  GtkWidget *child;

  self->card_page = NULL;
  self->selection_page = NULL;
  self->stay_page = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_pane_parent_class)->dispose (object);
}

static void
inn_guest_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnGuestPane *self = INN_GUEST_PANE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_GUEST_ID:
      g_value_set_int64 (value, self->guest_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InnGuestPane *self = INN_GUEST_PANE (object);

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
inn_guest_pane_class_init (InnGuestPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_pane_dispose;
  object_class->get_property = inn_guest_pane_get_property;
  object_class->set_property = inn_guest_pane_set_property;

  widget_class->grab_focus = inn_guest_pane_grab_focus;

  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_GUEST_ID] =
    g_param_spec_int64 ("guest-id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[GUEST_RETURNED] =
    g_signal_new ("guest-returned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "pane.leave-stay", NULL, leave_stay_action);

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestPane, stack);
}

static void
inn_guest_pane_init (InnGuestPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guest_pane_set_book:
 * @self: the pane
 * @book: the book whose guests are shown; set once
 */
void
inn_guest_pane_set_book (InnGuestPane *self,
                         InnBook      *book)
{
  g_return_if_fail (INN_IS_GUEST_PANE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (load_card), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_clock (book), "changed", G_CALLBACK (load_card), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_guest_pane_show_selection:
 * @self: the pane
 * @ids: (element-type gint64): several guests, to be treated as one
 */
void
inn_guest_pane_show_selection (InnGuestPane *self,
                               GArray       *ids)
{
  g_return_if_fail (INN_IS_GUEST_PANE (self));

  inn_guest_pane_show_guest (self, 0);
  if (self->selection_page == NULL)
    {
      self->selection_page = inn_selection_page_new (self->book);
      g_object_bind_property (self, "folded", self->selection_page, "folded",
                              G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (GTK_STACK (self->stack), self->selection_page, INN_GUEST_PANE_SELECTION);
    }
  inn_selection_page_show_guests (INN_SELECTION_PAGE (self->selection_page), ids);
  inn_guest_pane_show_page (self, INN_GUEST_PANE_SELECTION);
}

/**
 * inn_guest_pane_get_guest_id:
 *
 * Returns: row of the guest that is shown, or 0
 */
gint64
inn_guest_pane_get_guest_id (InnGuestPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PANE (self), 0);

  return self->guest_id;
}

/**
 * inn_guest_pane_show_guest:
 * @self: the pane
 * @guest_id: whose card to show; 0 for nobody
 *
 * The card appears once it is loaded; the one before stays until then. A form that lies over the
 * card stays: only whoever pushed it takes it away.
 */
void
inn_guest_pane_show_guest (InnGuestPane *self,
                           gint64        guest_id)
{
  g_return_if_fail (INN_IS_GUEST_PANE (self));

  if (self->guest_id == guest_id
      && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)),
                    INN_GUEST_PANE_SELECTION) != 0)
    return;

  inn_guest_pane_forget_stay (self);
  self->guest_id = guest_id;
  if (guest_id == 0)
    inn_guest_pane_show_page (self, INN_GUEST_PANE_NOBODY);
  load_card (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GUEST_ID]);
}

/**
 * inn_guest_pane_focus_card:
 * @self: the pane
 *
 * Moves the keyboard focus to the card, as soon as it is there.
 */
void
inn_guest_pane_focus_card (InnGuestPane *self)
{
  InnGuestCard *card = NULL;

  g_return_if_fail (INN_IS_GUEST_PANE (self));

  if (self->card_page != NULL)
    card = inn_guest_card_page_get_card (INN_GUEST_CARD_PAGE (self->card_page));
  self->wants_focus = card == NULL || inn_guest_get_id (card->guest) != self->guest_id;
  if (!self->wants_focus && !inn_guest_pane_is_editing (self))
    inn_guest_card_page_focus (INN_GUEST_CARD_PAGE (self->card_page));
}

/**
 * inn_guest_pane_has_card_focus:
 * @self: the pane
 *
 * Returns: whether the card as a whole has the keyboard focus, and nothing within it
 */
gboolean
inn_guest_pane_has_card_focus (InnGuestPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PANE (self), FALSE);

  return self->card_page != NULL
         && inn_guest_card_page_has_focus (INN_GUEST_CARD_PAGE (self->card_page));
}

/**
 * inn_guest_pane_note:
 * @self: the pane
 *
 * Opens the line in which is noted what happened with whoever is shown.
 *
 * Returns: whether anybody is shown, and may be written of
 */
gboolean
inn_guest_pane_note (InnGuestPane *self)
{
  GtkWidget *page;

  g_return_val_if_fail (INN_IS_GUEST_PANE (self), FALSE);

  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  return page != NULL && page == self->card_page
         && gtk_widget_activate_action (page, "card.note", NULL);
}

/**
 * inn_guest_pane_delete:
 * @self: the pane
 *
 * Deletes whoever is shown, one or several, as their button does.
 *
 * Returns: whether anybody was shown who may be deleted
 */
gboolean
inn_guest_pane_delete (InnGuestPane *self)
{
  GtkWidget *page;

  g_return_val_if_fail (INN_IS_GUEST_PANE (self), FALSE);

  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (page == self->card_page)
    return gtk_widget_activate_action (page, "card.delete", NULL);
  if (page == self->selection_page)
    return gtk_widget_activate_action (page, "selection.delete", NULL);

  return FALSE;
}

static void
stay_gone_cb (InnGuestPane *self)
{
  inn_guest_pane_leave_stay (self);
}

static void
stay_shown_cb (InnGuestPane *self)
{
  if (self->stay_id == 0)
    return;

  inn_guest_pane_show_page (self, INN_GUEST_PANE_STAY);
  if (!inn_guest_pane_is_editing (self))
    inn_stay_page_focus (INN_STAY_PAGE (self->stay_page));
}

/**
 * inn_guest_pane_show_stay:
 * @self: the pane
 * @stay_id: a stay of the guest who is shown
 *
 * Lays the stay over the card, as soon as it is read.
 */
void
inn_guest_pane_show_stay (InnGuestPane *self,
                          gint64        stay_id)
{
  g_return_if_fail (INN_IS_GUEST_PANE (self));

  if (self->stay_page == NULL)
    {
      self->stay_page = inn_stay_page_new (self->book);
      gtk_stack_add_named (GTK_STACK (self->stack), self->stay_page, INN_GUEST_PANE_STAY);
      g_object_bind_property (self, "folded", self->stay_page, "folded", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (self->stay_page, "shown", G_CALLBACK (stay_shown_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->stay_page, "gone", G_CALLBACK (stay_gone_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (self->stay_id == stay_id)
    stay_shown_cb (self);
  self->stay_id = stay_id;
  inn_stay_page_show_stay (INN_STAY_PAGE (self->stay_page), stay_id);
}

/**
 * inn_guest_pane_check_out:
 * @self: the pane
 *
 * Checks out the stay that lies over the card; what is open about it is asked there.
 */
void
inn_guest_pane_check_out (InnGuestPane *self)
{
  g_return_if_fail (INN_IS_GUEST_PANE (self));

  if (self->stay_id != 0)
    inn_stay_page_check_out (INN_STAY_PAGE (self->stay_page));
}

/**
 * inn_guest_pane_leave_stay:
 * @self: the pane
 *
 * Goes back from a stay to the card below it.
 *
 * Returns: whether a stay was shown
 */
gboolean
inn_guest_pane_leave_stay (InnGuestPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PANE (self), FALSE);

  if (self->stay_id == 0)
    return FALSE;

  inn_guest_pane_forget_stay (self);
  if (self->guest_id == 0 || self->card_page == NULL)
    inn_guest_pane_show_page (self, INN_GUEST_PANE_NOBODY);
  else
    {
      inn_guest_pane_show_page (self, INN_GUEST_PANE_CARD);
      inn_guest_pane_focus_card (self);
    }

  return TRUE;
}
