/* inn-guest-card-printing.c: the ways of a card onto paper. The window prints; the card says whose it is.
 */

#include "config.h"

#include "inn-guest-card-page-private.h"

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  InnGuestCardPage *self = user_data;
  g_autofree char *name = g_strconcat ("win.", g_action_get_name (G_ACTION (action)), NULL);

  if (self->card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), name, "x", inn_guest_get_id (self->card->guest));
}

/**
 * inn_guest_card_page_add_printing:
 *
 * Adds to the actions of the card those that put it on paper.
 */
void
inn_guest_card_page_add_printing (InnGuestCardPage *self)
{
  const GActionEntry entries[] = {
    { "print-card", forward_action },
    { "save-card", forward_action },
    { "guest-data", forward_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}
