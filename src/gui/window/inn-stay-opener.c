/* inn-stay-opener.c: see inn-stay-opener.h. The card below the stay is that of whoever is shown if
 * the stay is theirs, as payer or companion too, else that of its main guest.
 */

#include "config.h"

#include "inn-stay-opener.h"

#include "inn-feedback.h"
#include "inn-shell.h"
#include "inn-store-stays.h"

#include <glib/gi18n.h>

struct _InnStayOpener
{
  GObject parent_instance;

  InnBook *book;             /* owned */
  InnGuestsPage *guests;     /* unowned, outlives us */
  GCancellable *cancellable; /* owned, of the question under way */
  gboolean leaving;          /* the guest is to be checked out */
};

G_DEFINE_FINAL_TYPE (InnStayOpener, inn_stay_opener, G_TYPE_OBJECT)

static gboolean
concerns (const InnStay *stay,
          gint64         guest_id)
{
  if (guest_id == 0)
    return FALSE;
  if (stay->guest_id == guest_id || stay->payer_id == guest_id)
    return TRUE;
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    if (((InnStayGuest *) g_ptr_array_index (stay->companions, i))->guest_id == guest_id)
      return TRUE;

  return FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnStayOpener) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStay) stay = inn_store_load_stay_finish (INN_STORE (source), result, &error);
  InnGuestPane *pane = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (stay == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self->guests), _("The stay could not be read"), error);
      return;
    }

  pane = inn_guests_page_get_pane (self->guests);
  gtk_widget_activate_action (GTK_WIDGET (self->guests), "win.page", "i", INN_SHELL_PAGE_GUESTS);
  if (concerns (stay, inn_guest_pane_get_guest_id (pane)))
    inn_guests_page_show_card (self->guests);
  else
    inn_guests_page_show_guest (self->guests, stay->guest_id);
  inn_guest_pane_show_stay (pane, stay->id);
  if (self->leaving)
    inn_guest_pane_check_out (pane);
}

static void
open_stay (InnStayOpener *self,
           gint64         stay_id,
           gboolean       leaving)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->leaving = leaving;
  inn_store_load_stay_async (inn_book_get_store (self->book), stay_id, self->cancellable,
                             loaded_cb, g_object_ref (self));
}

static void
inn_stay_opener_dispose (GObject *object)
{
  InnStayOpener *self = INN_STAY_OPENER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_stay_opener_parent_class)->dispose (object);
}

static void
inn_stay_opener_class_init (InnStayOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_opener_dispose;
}

static void
inn_stay_opener_init (InnStayOpener *self)
{
}

/**
 * inn_stay_opener_new:
 * @book: the open book
 * @guests: the page with the pane in which the stay lies; outlives the opener
 *
 * Returns: (transfer full): an opener
 */
InnStayOpener *
inn_stay_opener_new (InnBook       *book,
                     InnGuestsPage *guests)
{
  InnStayOpener *self = g_object_new (INN_TYPE_STAY_OPENER, NULL);

  self->book = g_object_ref (book);
  self->guests = guests;

  return self;
}

/**
 * inn_stay_opener_show:
 * @self: the opener
 * @stay_id: what to show
 */
void
inn_stay_opener_show (InnStayOpener *self,
                      gint64         stay_id)
{
  g_return_if_fail (INN_IS_STAY_OPENER (self));

  open_stay (self, stay_id, FALSE);
}

/**
 * inn_stay_opener_check_out:
 * @self: the opener
 * @stay_id: a stay in house
 *
 * Shows the stay and checks the guest out; what is not charged or not paid is asked about there.
 */
void
inn_stay_opener_check_out (InnStayOpener *self,
                           gint64         stay_id)
{
  g_return_if_fail (INN_IS_STAY_OPENER (self));

  open_stay (self, stay_id, TRUE);
}
