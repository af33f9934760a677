/* inn-draft-offer.h: offers to go on with what was typed into a form and not saved. */

#pragma once

#include <gtk/gtk.h>

#include "inn-guest.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnDraftOffer:
 *
 * Offers the drafts of one form one by one, the latest first; hidden while there is nothing to offer.
 * Signal: `continued` (const char *key, const char *draft), when one is taken.
 */
#define INN_TYPE_DRAFT_OFFER (inn_draft_offer_get_type ())
G_DECLARE_FINAL_TYPE (InnDraftOffer, inn_draft_offer, INN, DRAFT_OFFER, GtkWidget)

void inn_draft_offer_look (InnDraftOffer *self,
                           InnStore      *store,
                           const char    *form,
                           InnGuest      *base);
void inn_draft_offer_hide (InnDraftOffer *self);

G_END_DECLS
