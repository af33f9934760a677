/* inn-store-consents.h: what guests agreed to, asked for and noted from the main thread.
 *
 * What was answered once is never changed, a new answer is a row of its own. @seq of a finish function
 * is the entry to hand to inn_store_undo_async (). A consent that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-consent.h"
#include "inn-store.h"

G_BEGIN_DECLS

void              inn_store_list_consents_async       (InnStore             *self,
                                                       gint64                guest_id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray        *inn_store_list_consents_finish      (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void              inn_store_get_consent_async         (InnStore             *self,
                                                       gint64                guest_id,
                                                       InnConsentPurpose     purpose,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean          inn_store_get_consent_finish        (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       InnConsentAnswer     *answer,
                                                       GError              **error);
void              inn_store_get_consent_wording_async (InnStore             *self,
                                                       InnConsentPurpose     purpose,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
char             *inn_store_get_consent_wording_finish
                                                      (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

void              inn_store_add_consent_async         (InnStore             *self,
                                                       InnConsent           *consent,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gint64            inn_store_add_consent_finish        (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);
void              inn_store_delete_consent_async      (InnStore             *self,
                                                       gint64                id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean          inn_store_delete_consent_finish     (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);

G_END_DECLS
