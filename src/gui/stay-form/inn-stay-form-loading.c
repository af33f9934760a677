/* inn-stay-form-loading.c: what the form begins with: the stay, else one like the last, the card of its
 * guest, the rooms and the companies. One is asked for after the other; the form shows nothing before
 * all are there.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-feedback.h"
#include "inn-store-guests.h"
#include "inn-store-organisations.h"
#include "inn-store-stays.h"

#include <glib/gi18n.h>

static void
fail (InnStayForm  *self,
      const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  inn_feedback_error (GTK_WIDGET (self), _("The stay could not be opened"), error);
  inn_stay_form_close (self, 0);
}

/* ---- Like the last one ------------------------------------------------------------------- */

static const InnStay *
find_last (InnGuestCard *card)
{
  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (inn_stay_is_counted (stay) && stay->guest_id == inn_guest_get_id (card->guest))
        return stay;
    }

  return NULL;
}

/* What people keep to; what they paid is only proposed, as prices change. */
static void
take_over (InnStay       *stay,
           const InnStay *last)
{
  stay->room_id = last->room_id;
  stay->room_type_id = last->room_type_id;
  stay->organisation_id = last->organisation_id;
  stay->bill_to = last->bill_to;
  stay->payer_id = last->payer_id;
  inn_stay_set_text (&stay->room, last->room);
  inn_stay_set_text (&stay->organisation_name, last->organisation_name);
  inn_stay_set_text (&stay->channel, last->channel);
  inn_stay_set_text (&stay->purpose, last->purpose);
}

/* Whether the form begins with what the last stay tells: a new one, or one whose price is open. */
static gboolean
is_like_last (InnStayForm *self)
{
  return self->base->id == 0
         || (self->kind == INN_STAY_FORM_CHECK_IN && self->base->rate.amount < 0);
}

static InnStay *
make_new_stay (InnStayForm *self,
               gint64       guest_id)
{
  InnDate today = inn_stay_form_get_today (self);
  InnDate from = inn_date_is_set (self->wanted_day) ? self->wanted_day : today;
  InnStay *stay = inn_stay_new (guest_id, from, inn_date_add_days (from, 1), INN_STAY_BOOKED);
  char **const texts[] = {
    &stay->guest_name, &stay->payer_name, &stay->organisation_name, &stay->room, &stay->room_type,
    &stay->channel, &stay->purpose, &stay->requests, &stay->note,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    inn_stay_set_text (texts[i], "");

  return stay;
}

/* The room by the number that stands on the door. */
static void
choose_wanted_room (InnStayForm *self)
{
  for (guint i = 0; self->wanted_room != NULL && i < self->rooms->rooms->len; i++)
    {
      const InnRoom *room = g_ptr_array_index (self->rooms->rooms, i);

      if (g_str_equal (room->number, self->wanted_room))
        {
          self->base->room_id = room->id;
          self->base->room_type_id = room->room_type_id;
          inn_stay_set_text (&self->base->room, room->number);
        }
    }
}

/* Who comes on another day than the one booked comes today. */
static void
move_to_today (InnStayForm *self)
{
  InnDate today = inn_stay_form_get_today (self);

  if (self->kind != INN_STAY_FORM_CHECK_IN || self->base->id == 0
      || inn_date_equal (self->base->arrival, today))
    return;

  self->booked_for = self->base->arrival;
  self->base->arrival = today;
  self->base->arrival_minute = INN_STAY_NO_MINUTE;
}

/* ---- One after the other ----------------------------------------------------------------- */

static void
last_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStay) last = inn_store_load_stay_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (last != NULL && self->base->id == 0)
    take_over (self->base, last);
  inn_stay_fields_set_last (self->fields, last);
  inn_stay_form_open (self);
}

/* The guest was found in a form that is open. */
static void
last_of_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(InnStay) last = inn_store_load_stay_finish (INN_STORE (source), result, NULL);

  if (last == NULL || last->guest_id != self->guest_id
      || g_cancellable_is_cancelled (self->cancellable))
    return;

  inn_stay_fields_take_over (self->fields, last);
  inn_stay_people_take_over (self->people, last);
  inn_stay_form_offer_agreed_rate (self);
  inn_stay_form_look (self);
}

static void
organisations_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) organisations = NULL;
  const InnStay *last;

  organisations = inn_store_list_organisations_finish (INN_STORE (source), result, &error);
  if (organisations == NULL)
    {
      fail (self, error);
      return;
    }

  inn_stay_people_set_organisations (self->people, organisations);
  last = self->card != NULL && is_like_last (self) ? find_last (self->card) : NULL;
  if (last != NULL)
    inn_store_load_stay_async (INN_STORE (source), last->id, self->cancellable, last_cb,
                               g_object_ref (self));
  else
    inn_stay_form_open (self);
}

static void
rooms_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->rooms, inn_room_list_free);
  self->rooms = inn_store_list_rooms_finish (INN_STORE (source), result, &error);
  if (self->rooms == NULL)
    {
      fail (self, error);
      return;
    }

  inn_stay_fields_set_rooms (self->fields, self->rooms);
  inn_store_list_organisations_async (INN_STORE (source), self->cancellable, organisations_cb,
                                      g_object_ref (self));
}

static void
show_guest (InnStayForm  *self,
            InnGuestCard *card)
{
  g_autofree char *region = inn_settings_dup_default_region (inn_book_get_settings (self->book));

  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  if (self->kind == INN_STAY_FORM_CHECK_IN)
    inn_given_section_show (self->given, card->guest, region);
  if (self->kind == INN_STAY_FORM_CHECK_IN && self->given_before != NULL)
    inn_given_section_restore (self->given, self->given_before);
  g_clear_pointer (&self->given_before, g_ptr_array_unref);
  inn_known_section_show (self->known, self->book, card, inn_stay_form_get_today (self));
  gtk_widget_set_visible (GTK_WIDGET (self->given), self->kind == INN_STAY_FORM_CHECK_IN);
  gtk_widget_set_visible (GTK_WIDGET (self->known), self->kind != INN_STAY_FORM_EDIT);
  inn_stay_form_update_title (self);
  /* What the room was to somebody else is told no more. */
  if (self->rooms != NULL && self->base != NULL && gtk_widget_get_visible (self->body))
    inn_stay_form_look (self);
}

static void
card_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  InnGuestCard *card = inn_store_load_guest_card_finish (INN_STORE (source), result, &error);

  if (card == NULL)
    {
      fail (self, error);
      return;
    }
  if (inn_guest_get_id (card->guest) != self->guest_id)
    {
      inn_guest_card_unref (card);
      return;
    }

  show_guest (self, card);
  /* Somebody else was chosen in a form that is filled in already. */
  if (self->rooms == NULL)
    inn_store_list_rooms_async (INN_STORE (source), self->cancellable, rooms_cb,
                                g_object_ref (self));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->who)) && find_last (card) == NULL)
    inn_stay_fields_set_last (self->fields, NULL);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->who)))
    inn_store_load_stay_async (INN_STORE (source), find_last (card)->id, self->cancellable,
                               last_of_found_cb, g_object_ref (self));
}

static void
stay_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStay) stay = inn_store_load_stay_finish (INN_STORE (source), result, &error);

  if (stay == NULL)
    {
      fail (self, error);
      return;
    }

  self->base = inn_stay_copy (stay);
  inn_stay_form_load_guest (self, stay->guest_id);
}

void
inn_stay_form_load_guest (InnStayForm *self,
                          gint64       guest_id)
{
  self->guest_id = guest_id;
  inn_store_load_guest_card_async (inn_book_get_store (self->book), guest_id, self->cancellable,
                                   card_cb, g_object_ref (self));
}

/* Nobody is chosen any more. */
void
inn_stay_form_forget_guest (InnStayForm *self)
{
  self->guest_id = 0;
  g_clear_pointer (&self->card, inn_guest_card_unref);
  inn_stay_fields_set_last (self->fields, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->known), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->given), FALSE);
  inn_stay_form_update_title (self);
}

void
inn_stay_form_load (InnStayForm *self,
                    gint64       guest_id,
                    gint64       stay_id)
{
  InnStore *store = inn_book_get_store (self->book);

  gtk_widget_set_visible (GTK_WIDGET (self->known), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->given), FALSE);
  inn_stay_form_update_title (self);
  if (stay_id != 0)
    {
      inn_store_load_stay_async (store, stay_id, self->cancellable, stay_cb, g_object_ref (self));
      return;
    }

  self->base = make_new_stay (self, guest_id);
  gtk_widget_set_visible (GTK_WIDGET (self->who), guest_id == 0);
  if (guest_id == 0)
    inn_stay_people_hide_guest (self->people);
  if (guest_id != 0)
    inn_stay_form_load_guest (self, guest_id);
  else
    inn_store_list_rooms_async (store, self->cancellable, rooms_cb, g_object_ref (self));
}

/* All is there. */
void
inn_stay_form_open (InnStayForm *self)
{
  move_to_today (self);
  choose_wanted_room (self);
  inn_stay_fields_show (self->fields, self->base);
  inn_stay_people_show (self->people, self->base, self->kind == INN_STAY_FORM_BOOK);
  if (is_like_last (self))
    inn_stay_form_offer_agreed_rate (self);
  inn_stay_form_update_title (self);
  inn_stay_form_update_actions (self);
  gtk_widget_set_visible (self->body, TRUE);
  inn_stay_form_look (self);
  inn_stay_form_begin_drafts (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->who)))
    gtk_widget_grab_focus (GTK_WIDGET (self->who));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->fields), GTK_DIR_TAB_FORWARD);
}
