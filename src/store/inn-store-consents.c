/* inn-store-consents.c: what guests agreed to, asked for and noted from the main thread. */

#include "config.h"

#include "inn-store-consents.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-consent-table.h"
#include "inn-store-box.h"

/* Whose answer is asked for. */
typedef struct
{
  gint64            guest_id;
  InnConsentPurpose purpose;
} ConsentAsk;

static gpointer
list_consents (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return inn_consent_table_list_of_guest (connection, *(gint64 *) data, error);
}

/* One more than the answer, as who was not asked is 0. */
static gpointer
get_consent (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const ConsentAsk *ask = data;
  InnConsentAnswer answer = INN_CONSENT_NOT_ASKED;

  if (!inn_consent_table_get_standing (connection, ask->guest_id, ask->purpose, &answer, error))
    return NULL;

  return GINT_TO_POINTER (answer + 1);
}

static gpointer
get_wording (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_consent_table_dup_wording (connection, GPOINTER_TO_UINT (data), error);
}

static gpointer
add_consent (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const InnConsent *consent = data;
  gint64 id = 0;

  if (!inn_change_name_guests (change, &consent->guest_id, 1, error))
    return NULL;

  id = inn_consent_table_insert (inn_change_get_connection (change), consent,
                                 inn_change_get_utc (change), error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
delete_consent (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnConsent) consent = inn_consent_table_load (connection, *(gint64 *) data, error);

  return consent != NULL && inn_change_name_guests (change, &consent->guest_id, 1, error)
             && inn_consent_table_delete (connection, consent->id, error)
           ? INN_STORE_DONE
           : NULL;
}

/**
 * inn_store_list_consents_async:
 * @guest_id: the guest
 *
 * Reads all that a guest agreed to or not; inn_store_list_consents_finish() gives it.
 */
void
inn_store_list_consents_async (InnStore            *self,
                               gint64               guest_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_consents,
                        inn_store_box_id (guest_id), g_free, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

/**
 * inn_store_list_consents_finish:
 *
 * Returns: (transfer full) (element-type InnConsent): the consents, what counts most first; hand them to
 *   inn_consent_get_standing ()
 */
GPtrArray *
inn_store_list_consents_finish (InnStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_get_consent_async:
 * @guest_id: the guest
 * @purpose: to what
 *
 * Asks which answer counts; inn_store_get_consent_finish() gives it.
 */
void
inn_store_get_consent_async (InnStore            *self,
                             gint64               guest_id,
                             InnConsentPurpose    purpose,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  ConsentAsk ask = { guest_id, purpose };

  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, get_consent, g_memdup2 (&ask, sizeof ask),
                        g_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_get_consent_finish:
 * @answer: (out): the answer that counts
 *
 * Returns: whether it could be asked
 */
gboolean
inn_store_get_consent_finish (InnStore          *self,
                              GAsyncResult      *result,
                              InnConsentAnswer  *answer,
                              GError           **error)
{
  int found = GPOINTER_TO_INT (inn_store_read_finish (self, result, error));

  if (found == 0)
    return FALSE;

  *answer = found - 1;

  return TRUE;
}

/**
 * inn_store_get_consent_wording_async:
 * @purpose: to what
 *
 * Asks for the words the hotel asked with last; inn_store_get_consent_wording_finish() gives them.
 */
void
inn_store_get_consent_wording_async (InnStore            *self,
                                     InnConsentPurpose    purpose,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, get_wording, GUINT_TO_POINTER (purpose),
                        NULL, g_free, cancellable, callback, user_data);
}

/**
 * inn_store_get_consent_wording_finish:
 *
 * Returns: (transfer full): the words, "" if nobody was asked with any
 */
char *
inn_store_get_consent_wording_finish (InnStore      *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_add_consent_async:
 * @consent: what was answered
 *
 * Notes it, as an act that can be taken back.
 */
void
inn_store_add_consent_async (InnStore            *self,
                             InnConsent          *consent,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_CONSENT_ADD), add_consent,
                          inn_consent_ref (consent), (GDestroyNotify) inn_consent_unref, g_free,
                          cancellable, callback, user_data);
}

/**
 * inn_store_add_consent_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it is nobody's, answers nothing or has no day
 */
gint64
inn_store_add_consent_finish (InnStore      *self,
                              GAsyncResult  *result,
                              gint64        *seq,
                              GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_consent_async:
 * @id: the consent
 *
 * Deletes what was noted by mistake, as an act that can be taken back.
 */
void
inn_store_delete_consent_async (InnStore            *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_CONSENT_DELETE), delete_consent,
                          inn_store_box_id (id), g_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_delete_consent_finish:
 *
 * Returns: whether it is deleted
 */
gboolean
inn_store_delete_consent_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
