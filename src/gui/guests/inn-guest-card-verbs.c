/* inn-guest-card-verbs.c: what can be done with the guest whose card is shown.
 */

#include "config.h"

#include "inn-guest-card-page-private.h"

#include "inn-guest-bars-section.h"
#include "inn-guest-note-section.h"
#include "inn-interaction-entry.h"
#include "inn-pending-act.h"
#include "inn-qr-window.h"
#include "inn-stay-acts.h"
#include "inn-store-guests.h"

#include <glib/gi18n.h>

static const char *
get_name (InnGuestCardPage *self)
{
  const char *name = inn_guest_get_display_name (self->card->guest);

  return *name != '\0' ? name : _("No name");
}

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
note_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InnGuestCardPage *self = user_data;

  if (self->card != NULL)
    inn_interaction_entry_open (INN_INTERACTION_ENTRY (self->note_entry));
}

static void
remarks_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  InnGuestCardPage *self = user_data;

  if (self->card != NULL)
    inn_guest_note_section_edit (INN_GUEST_NOTE_SECTION (self->remarks));
}

static void
promise_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  InnGuestCardPage *self = user_data;

  if (self->card != NULL)
    inn_guest_bars_section_edit_promise (INN_GUEST_BARS_SECTION (self->bars), NULL);
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

void
inn_guest_card_page_update_verbs (InnGuestCardPage *self)
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

void
inn_guest_card_page_add_verbs (InnGuestCardPage *self)
{
  const GActionEntry entries[] = {
    { "vip", NULL, NULL, "false", change_flag },
    { "no-contact", NULL, NULL, "false", change_flag },
    { "archived", NULL, NULL, "false", change_flag },
    { "follow-status", NULL, "i", "0", change_follow_status },
    { "note", note_action },
    { "promise", promise_action },
    { "remarks", remarks_action },
    { "add-follow-up", add_follow_up_action },
    { "check-in", check_in_action },
    { "check-out", check_out_action },
    { "show-qr-code", show_qr_code_action },
    { "delete", delete_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries,
                                   G_N_ELEMENTS (entries), self);
}
