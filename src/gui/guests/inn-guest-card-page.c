/* inn-guest-card-page.c: the header bar with the verbs for this guest, and below it the sections.
 * Each section is a class of its own and knows nothing of the others; this page hands the card to
 * every #InnGuestSection it finds in its template.
 */

#include "config.h"

#include "inn-guest-card-page.h"

#include "inn-action-lock.h"
#include "inn-column-layout.h"
#include "inn-guest-bars-section.h"
#include "inn-guest-birthday-section.h"
#include "inn-guest-changes-section.h"
#include "inn-guest-contacts-section.h"
#include "inn-guest-details-section.h"
#include "inn-guest-facts-section.h"
#include "inn-guest-feedback-section.h"
#include "inn-guest-follow-ups-section.h"
#include "inn-guest-head-section.h"
#include "inn-guest-note-section.h"
#include "inn-guest-section.h"
#include "inn-guest-stays-section.h"
#include "inn-pane-header.h"
#include "inn-pending-act.h"
#include "inn-photo-intake.h"
#include "inn-qr-window.h"
#include "inn-stay-acts.h"
#include "inn-store-guests.h"

#include <glib/gi18n.h>

struct _InnGuestCardPage
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *head;
  GtkWidget *scroller;
  GtkWidget *sections_box;
  GtkWidget *bottom_bar;
  GtkWidget *check_in_button;
  GtkWidget *check_out_button;

  InnBook *book;                 /* owned */
  InnGuestCard *card;            /* owned, NULL before the first */
  GSimpleActionGroup *actions;   /* owned */
  InnPhotoIntake *photos;        /* owned */
  GCancellable *cancellable;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (InnGuestCardPage, inn_guest_card_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *
get_name (InnGuestCardPage *self)
{
  const char *name = inn_guest_get_display_name (self->card->guest);

  return *name != '\0' ? name : _("No name");
}

/* Actions */

static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnGuestCardPage *self = user_data;
  char *done;
  gint64 id;

  if (self->card == NULL)
    return;

  if (self->card->n_stays > 0)
    /* Translators: name of a guest, number of stays. */
    done = g_strdup_printf (ngettext ("Deleted “%1$s” and %2$d stay",
                                      "Deleted “%1$s” and %2$d stays", self->card->n_stays),
                            get_name (self), self->card->n_stays);
  else
    /* Translators: name of a guest. */
    done = g_strdup_printf (_("Deleted “%s”"), get_name (self));

  id = inn_guest_get_id (self->card->guest);
  inn_store_delete_guests_async (inn_book_get_store (self->book), &id, 1, self->cancellable,
                                 inn_pending_act_cb,
                                 inn_pending_act_new (GTK_WIDGET (self),
                                                      inn_store_delete_guests_finish, done,
                                                      _("The guest was not deleted")));
}

static void
add_follow_up_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  InnGuestCardPage *self = user_data;

  if (self->card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-follow-up", "x",
                                inn_guest_get_id (self->card->guest));
}

/* The stay that the verbs are about: who is in the house leaves; else what was booked for today or
 * before, and not come to yet, is the way in.
 */
static const InnStay *
find_stay (InnGuestCardPage *self,
           InnStayStatus     status)
{
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));

  for (guint i = 0; self->card != NULL && i < self->card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (self->card->stays, i);

      if (stay->status == status && stay->guest_id == inn_guest_get_id (self->card->guest)
          && (status == INN_STAY_IN_HOUSE
              || (inn_date_compare (stay->arrival, today) <= 0
                  && inn_date_compare (stay->departure, today) >= 0)))
        return stay;
    }

  return NULL;
}

static void
check_in_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  InnGuestCardPage *self = user_data;
  const InnStay *booked = find_stay (self, INN_STAY_BOOKED);

  if (self->card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.check-in", "x",
                                booked != NULL ? booked->id : 0);
}

static void
check_out_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  InnGuestCardPage *self = user_data;
  const InnStay *stay = find_stay (self, INN_STAY_IN_HOUSE);

  if (stay != NULL
      && !gtk_widget_activate_action (GTK_WIDGET (self), "win.check-out", "x", stay->id))
    inn_stay_acts_check_out (GTK_WIDGET (self), self->book, stay, get_name (self));
}

static void
show_qr_code_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  InnGuestCardPage *self = user_data;

  if (self->card != NULL)
    inn_qr_window_present (GTK_WIDGET (self), self->card->guest);
}

static void
change_flag (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  InnGuestCardPage *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  gboolean on = g_variant_get_boolean (value);
  InnGuestFlags flag;
  const char *format;
  char *done;
  gint64 id;

  if (self->card == NULL)
    return;

  /* Translators: in all of these %s is the name of a guest. */
  if (g_str_equal (name, "vip"))
    {
      flag = INN_GUEST_VIP;
      format = on ? _("“%s” is a VIP now") : _("“%s” is no VIP any more");
    }
  else if (g_str_equal (name, "no-contact"))
    {
      flag = INN_GUEST_NO_CONTACT;
      format = on ? _("“%s”: no contact") : _("“%s”: contact allowed");
    }
  else
    {
      flag = INN_GUEST_ARCHIVED;
      format = on ? _("Archived “%s”") : _("“%s” is back in the list");
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  done = g_strdup_printf (format, get_name (self));
#pragma GCC diagnostic pop

  id = inn_guest_get_id (self->card->guest);
  inn_store_set_guests_flag_async (inn_book_get_store (self->book), &id, 1, flag, on,
                                   self->cancellable, inn_pending_act_cb,
                                   inn_pending_act_new (GTK_WIDGET (self),
                                                        inn_store_set_guests_flag_finish, done,
                                                        _("The guest was not changed")));
}

static void
change_follow_status (GSimpleAction *action,
                      GVariant      *value,
                      gpointer       user_data)
{
  InnGuestCardPage *self = user_data;
  gint64 id;

  if (self->card == NULL)
    return;

  id = inn_guest_get_id (self->card->guest);
  inn_store_set_guests_follow_status_async (inn_book_get_store (self->book), &id, 1,
                                            g_variant_get_int32 (value), self->cancellable,
                                            inn_pending_act_cb,
                                            inn_pending_act_new (GTK_WIDGET (self),
                                              inn_store_set_guests_follow_status_finish,
                                              g_strdup (_("Follow-up status changed")),
                                              _("The guest was not changed")));
}

static void
set_state (InnGuestCardPage *self,
           const char       *name,
           GVariant         *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
update_actions (InnGuestCardPage *self)
{
  const InnGuest *guest = self->card->guest;

  gboolean is_here = find_stay (self, INN_STAY_IN_HOUSE) != NULL;
  gboolean can_come = !inn_guest_is (guest, INN_GUEST_DECEASED)
                      && !inn_guest_is (guest, INN_GUEST_ARCHIVED);

  gtk_widget_set_visible (self->check_in_button, !is_here && can_come);
  gtk_widget_set_visible (self->check_out_button, is_here);
  set_state (self, "vip", g_variant_new_boolean (inn_guest_is (guest, INN_GUEST_VIP)));
  set_state (self, "no-contact",
             g_variant_new_boolean (inn_guest_is (guest, INN_GUEST_NO_CONTACT)));
  set_state (self, "archived", g_variant_new_boolean (inn_guest_is (guest, INN_GUEST_ARCHIVED)));
  set_state (self, "follow-status",
             g_variant_new_int32 (inn_guest_get_follow_status (guest)));
}

static void
show_sections (InnGuestCardPage *self,
               GtkWidget        *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (INN_IS_GUEST_SECTION (child))
      inn_guest_section_show_card (INN_GUEST_SECTION (child), self->book, self->card);
    else
      show_sections (self, child);
}

/* GObject */

static void
inn_guest_card_page_dispose (GObject *object)
{
  InnGuestCardPage *self = INN_GUEST_CARD_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->photos);
  g_clear_object (&self->actions);
  g_clear_object (&self->book);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_card_page_parent_class)->dispose (object);
}

static void
inn_guest_card_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  InnGuestCardPage *self = INN_GUEST_CARD_PAGE (object);

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
inn_guest_card_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  InnGuestCardPage *self = INN_GUEST_CARD_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      if (self->folded)
        gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
      gtk_widget_set_visible (self->bottom_bar,
                              self->folded);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The card itself has the keyboard first, so that the arrows move it; from there Tab leads into it. The
 * toolkit would leave it with all its buttons behind. */
static gboolean
inn_guest_card_page_move_focus (GtkWidget        *widget,
                                GtkDirectionType  direction)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (INN_GUEST_CARD_PAGE (widget)->scroller);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (GTK_WIDGET (scroller))
      && gtk_widget_child_focus (gtk_scrolled_window_get_child (scroller), direction))
    return TRUE;

  return GTK_WIDGET_CLASS (inn_guest_card_page_parent_class)->focus (widget, direction);
}

static void
inn_guest_card_page_class_init (InnGuestCardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_card_page_dispose;
  object_class->get_property = inn_guest_card_page_get_property;
  object_class->set_property = inn_guest_card_page_set_property;
  widget_class->focus = inn_guest_card_page_move_focus;

  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (INN_TYPE_COLUMN_LAYOUT);
  g_type_ensure (INN_TYPE_GUEST_BARS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_BIRTHDAY_SECTION);
  g_type_ensure (INN_TYPE_GUEST_CHANGES_SECTION);
  g_type_ensure (INN_TYPE_GUEST_CONTACTS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_DETAILS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_FACTS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_FEEDBACK_SECTION);
  g_type_ensure (INN_TYPE_GUEST_FOLLOW_UPS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_HEAD_SECTION);
  g_type_ensure (INN_TYPE_GUEST_NOTE_SECTION);
  g_type_ensure (INN_TYPE_GUEST_STAYS_SECTION);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-card-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, header);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, head);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, scroller);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "card.paste-photo", NULL);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, sections_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, bottom_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, check_in_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, check_out_button);
}

static void
inn_guest_card_page_init (InnGuestCardPage *self)
{
  const GActionEntry entries[] = {
    { "vip", NULL, NULL, "false", change_flag },
    { "no-contact", NULL, NULL, "false", change_flag },
    { "archived", NULL, NULL, "false", change_flag },
    { "follow-status", NULL, "i", "0", change_follow_status },
    { "add-follow-up", add_follow_up_action },
    { "check-in", check_in_action },
    { "check-out", check_out_action },
    { "show-qr-code", show_qr_code_action },
    { "delete", delete_action },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries,
                                   G_N_ELEMENTS (entries), self);
  self->photos = inn_photo_intake_new (GTK_WIDGET (self), G_ACTION_MAP (self->actions));
  inn_guest_head_section_take_photos (INN_GUEST_HEAD_SECTION (self->head), self->photos);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "card", G_ACTION_GROUP (self->actions));
}

/**
 * inn_guest_card_page_set_book:
 * @self: the page
 * @book: the book whose guests are shown; set once
 */
void
inn_guest_card_page_set_book (InnGuestCardPage *self,
                              InnBook          *book)
{
  g_return_if_fail (INN_IS_GUEST_CARD_PAGE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  inn_photo_intake_set_book (self->photos, book);
  if (inn_book_is_read_only (book))
    inn_action_lock_all (G_ACTION_MAP (self->actions));
}

/**
 * inn_guest_card_page_show_card:
 * @self: the page
 * @card: what to show
 */
void
inn_guest_card_page_show_card (InnGuestCardPage *self,
                               InnGuestCard     *card)
{
  gboolean is_other;

  g_return_if_fail (INN_IS_GUEST_CARD_PAGE (self));
  g_return_if_fail (card != NULL);

  is_other = self->card == NULL ||
             inn_guest_get_id (self->card->guest) != inn_guest_get_id (card->guest);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;

  update_actions (self);
  inn_photo_intake_show_card (self->photos, card);
  show_sections (self, self->sections_box);

  /* Another guest is read from the top; the same one stays where one was. */
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment
                                (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/**
 * inn_guest_card_page_get_card:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the card shown
 */
InnGuestCard *
inn_guest_card_page_get_card (InnGuestCardPage *self)
{
  g_return_val_if_fail (INN_IS_GUEST_CARD_PAGE (self), NULL);

  return self->card;
}

/**
 * inn_guest_card_page_focus:
 * @self: the page
 *
 * Takes the keyboard focus, so that the page keys scroll and Tab goes through the card.
 */
void
inn_guest_card_page_focus (InnGuestCardPage *self)
{
  g_return_if_fail (INN_IS_GUEST_CARD_PAGE (self));

  gtk_widget_grab_focus (self->scroller);
}

/**
 * inn_guest_card_page_has_focus:
 * @self: the page
 *
 * Returns: whether the card as a whole has the keyboard focus, and nothing within it
 */
gboolean
inn_guest_card_page_has_focus (InnGuestCardPage *self)
{
  g_return_val_if_fail (INN_IS_GUEST_CARD_PAGE (self), FALSE);

  return gtk_widget_is_focus (self->scroller);
}
