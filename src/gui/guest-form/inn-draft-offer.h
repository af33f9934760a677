/* inn-draft-offer.h: offers to go on with what was typed into a form and not saved. */

#pragma once

#include <gtk/gtk.h>

#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnDraftNameFunc:
 * @content: a draft
 * @data: what inn_draft_offer_look () was given
 *
 * Returns: (transfer full) (nullable): whom @content is about, or "", or %NULL if it cannot be read
 */
typedef char *(* InnDraftNameFunc) (const char *content,
                                    gpointer    data);

/**
 * InnDraftOffer:
 *
 * Offers the drafts of one form one by one, the latest first; hidden while there is nothing to offer.
 * Signal: `continued` (const char *key, const char *draft), when one is taken.
 */
#define INN_TYPE_DRAFT_OFFER (inn_draft_offer_get_type ())
G_DECLARE_FINAL_TYPE (InnDraftOffer, inn_draft_offer, INN, DRAFT_OFFER, GtkWidget)

void inn_draft_offer_look (InnDraftOffer    *self,
                           InnStore         *store,
                           const char       *form,
                           InnDraftNameFunc  name,
                           gpointer          data);
void inn_draft_offer_hide (InnDraftOffer    *self);

G_END_DECLS
