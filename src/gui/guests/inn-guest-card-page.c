/* inn-guest-card-page.c: see inn-guest-card-page.h. The header bar, and below it the sections.
 * Each section is a class of its own and knows nothing of the others; this page hands the card to
 * every #InnGuestSection it finds in its template.
 */

#include "config.h"

#include "inn-guest-card-page.h"

#include "inn-action-lock.h"
#include "inn-column-layout.h"
#include "inn-guest-bars-section.h"
#include "inn-guest-birthday-section.h"
#include "inn-guest-card-page-private.h"
#include "inn-guest-changes-section.h"
#include "inn-guest-consent-section.h"
#include "inn-guest-contacts-section.h"
#include "inn-guest-dates-section.h"
#include "inn-guest-details-section.h"
#include "inn-guest-facts-section.h"
#include "inn-guest-feedback-section.h"
#include "inn-guest-follow-ups-section.h"
#include "inn-guest-head-section.h"
#include "inn-guest-note-section.h"
#include "inn-guest-people-section.h"
#include "inn-guest-own-fields-section.h"
#include "inn-guest-preferences-section.h"
#include "inn-guest-promises-section.h"
#include "inn-guest-section.h"
#include "inn-guest-sentence-section.h"
#include "inn-guest-stays-section.h"
#include "inn-guest-timeline-section.h"
#include "inn-interaction-entry.h"
#include "inn-pane-header.h"

G_DEFINE_FINAL_TYPE (InnGuestCardPage, inn_guest_card_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

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
  g_type_ensure (INN_TYPE_GUEST_CONSENT_SECTION);
  g_type_ensure (INN_TYPE_GUEST_CONTACTS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_DATES_SECTION);
  g_type_ensure (INN_TYPE_GUEST_DETAILS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_FACTS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_FEEDBACK_SECTION);
  g_type_ensure (INN_TYPE_GUEST_FOLLOW_UPS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_HEAD_SECTION);
  g_type_ensure (INN_TYPE_GUEST_NOTE_SECTION);
  g_type_ensure (INN_TYPE_GUEST_PREFERENCES_SECTION);
  g_type_ensure (INN_TYPE_GUEST_PEOPLE_SECTION);
  g_type_ensure (INN_TYPE_GUEST_PROMISES_SECTION);
  g_type_ensure (INN_TYPE_GUEST_OWN_FIELDS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_SENTENCE_SECTION);
  g_type_ensure (INN_TYPE_GUEST_STAYS_SECTION);
  g_type_ensure (INN_TYPE_GUEST_TIMELINE_SECTION);
  g_type_ensure (INN_TYPE_INTERACTION_ENTRY);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-card-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, header);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, head);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, note_entry);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, bars);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, promises);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "card.paste-photo", NULL);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, sections_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, bottom_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, check_in_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCardPage, check_out_button);
}

static void
edit_interaction_cb (InnGuestCardPage *self,
                     InnInteraction   *interaction)
{
  inn_interaction_entry_edit (INN_INTERACTION_ENTRY (self->note_entry), interaction);
}

static void
edit_promise_cb (InnGuestCardPage *self,
                 InnPromise       *promise)
{
  inn_guest_bars_section_edit_promise (INN_GUEST_BARS_SECTION (self->bars), promise);
}

static void
inn_guest_card_page_init (InnGuestCardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->timeline, "edit", G_CALLBACK (edit_interaction_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->promises, "edit", G_CALLBACK (edit_promise_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note_entry, "closed", G_CALLBACK (inn_guest_card_page_focus), self,
                           G_CONNECT_SWAPPED);

  self->cancellable = g_cancellable_new ();
  inn_guest_card_page_add_verbs (self);
  inn_guest_card_page_add_printing (self);
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
  inn_interaction_entry_set_book (INN_INTERACTION_ENTRY (self->note_entry), book);
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

  inn_guest_card_page_update_verbs (self);
  inn_photo_intake_show_card (self->photos, card);
  inn_interaction_entry_show_card (INN_INTERACTION_ENTRY (self->note_entry), card);
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
