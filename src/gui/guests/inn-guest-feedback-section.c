/* inn-guest-feedback-section.c: see inn-guest-feedback-section.h. Asked for by itself: most guests
 * said nothing yet, and the card does not wait for it.
 */

#include "config.h"

#include "inn-guest-feedback-section.h"

#include "inn-feedback-list.h"
#include "inn-store-feedback.h"

struct _InnGuestFeedbackSection
{
  GtkBox parent_instance;

  GtkWidget *list;           /* NULL before the first card */
  GCancellable *cancellable; /* owned, of the question under way */
  gint64 guest_id;
};

static void inn_guest_feedback_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestFeedbackSection, inn_guest_feedback_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_feedback_section_section_init))

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnGuestFeedbackSection) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) feedback = NULL;

  feedback = inn_store_list_feedback_finish (INN_STORE (source), result, &error);
  if (feedback != NULL && self->list != NULL)
    inn_feedback_list_show (INN_FEEDBACK_LIST (self->list), feedback, self->guest_id, 0, 0);
}

static void
inn_guest_feedback_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestFeedbackSection *self = INN_GUEST_FEEDBACK_SECTION (section);

  if (self->list == NULL)
    {
      self->list = inn_feedback_list_new (book);
      gtk_widget_set_hexpand (self->list, TRUE);
      gtk_box_append (GTK_BOX (self), self->list);
    }
  self->guest_id = inn_guest_get_id (card->guest);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_list_feedback_async (inn_book_get_store (book), self->guest_id, self->cancellable,
                                 listed_cb, g_object_ref (self));
}

static void
inn_guest_feedback_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_feedback_section_show_card;
}

static void
inn_guest_feedback_section_dispose (GObject *object)
{
  InnGuestFeedbackSection *self = INN_GUEST_FEEDBACK_SECTION (object);

  self->list = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_guest_feedback_section_parent_class)->dispose (object);
}

static void
inn_guest_feedback_section_class_init (InnGuestFeedbackSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_feedback_section_dispose;
}

static void
inn_guest_feedback_section_init (InnGuestFeedbackSection *self)
{
}
