/* inn-interaction-entry.h: one line in which is noted what happened with a guest. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

/**
 * InnInteractionEntry:
 *
 * Hidden until it is opened. What is typed for a guest stays with that guest while another card is
 * shown. Signal: `closed`, when it was saved or given up.
 */
#define INN_TYPE_INTERACTION_ENTRY (inn_interaction_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnInteractionEntry, inn_interaction_entry, INN, INTERACTION_ENTRY, GtkBox)

void inn_interaction_entry_set_book  (InnInteractionEntry *self,
                                      InnBook             *book);
void inn_interaction_entry_show_card (InnInteractionEntry *self,
                                      InnGuestCard        *card);
void inn_interaction_entry_open      (InnInteractionEntry *self);
void inn_interaction_entry_edit      (InnInteractionEntry *self,
                                      InnInteraction      *interaction);

G_END_DECLS
