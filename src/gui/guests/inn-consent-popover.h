/* inn-consent-popover.h: what a guest answered to one purpose: a new answer, and those before. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-consent.h"

G_BEGIN_DECLS

#define INN_TYPE_CONSENT_POPOVER (inn_consent_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnConsentPopover, inn_consent_popover, INN, CONSENT_POPOVER, GtkPopover)

GtkWidget *inn_consent_popover_new      (InnBook           *book,
                                         InnConsentPurpose  purpose);

void       inn_consent_popover_set_card (InnConsentPopover *self,
                                         gint64             guest_id,
                                         GPtrArray         *consents);

G_END_DECLS
