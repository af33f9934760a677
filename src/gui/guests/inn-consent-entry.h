/* inn-consent-entry.h: what a guest answered when asked for something, to be noted. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-consent.h"

G_BEGIN_DECLS

/**
 * InnConsentEntry:
 *
 * Signals: `save` with an #InnConsent, and `closed`.
 */
#define INN_TYPE_CONSENT_ENTRY (inn_consent_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnConsentEntry, inn_consent_entry, INN, CONSENT_ENTRY, GtkBox)

GtkWidget *inn_consent_entry_new   (InnBook           *book,
                                    InnConsentPurpose  purpose);

void       inn_consent_entry_start (InnConsentEntry   *self,
                                    gint64             guest_id);
void       inn_consent_entry_offer (InnConsentEntry   *self,
                                    const char        *wording);

G_END_DECLS
