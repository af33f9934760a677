/* inn-store-guests.c: guests, asked for from the main thread. Changes are in
 * inn-store-guest-changes.c.
 */

#include "config.h"

#include "inn-store-guests.h"

#include "inn-document-table.h"
#include "inn-guest-card-record.h"
#include "inn-guest-ids.h"
#include "inn-guest-record.h"
#include "inn-known-table.h"
#include "inn-store-box.h"
#include "inn-summary-table.h"

static gpointer
load_guest (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_guest_record_load (connection, *(gint64 *) data, error);
}

typedef struct
{
  gint64  id;
  InnDate today;
} CardJob;

static gpointer
load_card (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  CardJob *job = data;

  return inn_guest_card_record_load (connection, job->id, job->today, error);
}

static gpointer
load_summaries (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  GArray *ids = data;

  return inn_summary_table_load (connection, (const gint64 *) (gpointer) ids->data, ids->len, error);
}

typedef struct
{
  InnGuestQuery *query; /* owned */
  InnDate        today;
} ListJob;

static void
list_job_free (gpointer data)
{
  ListJob *job = data;

  inn_guest_query_unref (job->query);
  g_free (job);
}

static gpointer
list_guests (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  ListJob *job = data;

  return inn_guest_ids_read (connection, job->query, job->today, error);
}

/* The box cannot hold 0, so it holds one more. */
static gpointer
count_guests (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return inn_store_box_id (inn_guest_ids_count (connection, error) + 1);
}

static gpointer
find_known (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_known_table_find (connection, data, 0, error);
}

static gpointer
reveal_document (InnConnection  *connection,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return inn_document_table_reveal (connection, *(gint64 *) data, error);
}

/**
 * inn_store_load_guest_async:
 * @id: the guest
 *
 * Reads the profile: contacts, documents (sealed) and tags with it.
 */
void
inn_store_load_guest_async (InnStore            *self,
                            gint64               id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_guest, g_memdup2 (&id, sizeof id),
                        g_free, (GDestroyNotify) inn_guest_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_guest_finish:
 *
 * Returns: (transfer full): the guest; %INN_ERROR_NOT_FOUND if there is none
 */
InnGuest *
inn_store_load_guest_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_load_guest_card_async:
 * @id: the guest
 *
 * Reads all that the card shows in one go, so that it fits together.
 */
void
inn_store_load_guest_card_async (InnStore            *self,
                                 gint64               id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  CardJob job = { id, inn_clock_get_business_day (inn_store_get_clock (self)) };

  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_card, g_memdup2 (&job, sizeof job),
                        g_free, (GDestroyNotify) inn_guest_card_unref, cancellable, callback,
                        user_data);
}

/**
 * inn_store_load_guest_card_finish:
 *
 * Returns: (transfer full): the card, with the latest 200 stays; %INN_ERROR_NOT_FOUND if there is no
 *   such guest
 */
InnGuestCard *
inn_store_load_guest_card_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_load_guest_summaries_async:
 * @ids: (array length=n_ids): guests, a page of a list
 *
 * Reads what the rows of a list show.
 */
void
inn_store_load_guest_summaries_async (InnStore            *self,
                                      const gint64        *ids,
                                      guint                n_ids,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_summaries,
                        inn_store_copy_ids (ids, n_ids), (GDestroyNotify) g_array_unref,
                        (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

/**
 * inn_store_load_guest_summaries_finish:
 *
 * Returns: (transfer full) (element-type InnGuestSummary): in the order asked for; guests who are
 *   gone are left out
 */
GPtrArray *
inn_store_load_guest_summaries_finish (InnStore      *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_list_guests_async:
 * @query: scope, order and tags; its text is left to the finder
 */
void
inn_store_list_guests_async (InnStore            *self,
                             InnGuestQuery       *query,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  ListJob *job = g_new0 (ListJob, 1);

  job->query = inn_guest_query_ref (query);
  job->today = inn_clock_get_business_day (inn_store_get_clock (self));
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_guests, job, list_job_free,
                        (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_guests_finish:
 *
 * Returns: (transfer full) (element-type gint64): the guests asked for, in their order
 */
GArray *
inn_store_list_guests_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_count_guests_async:
 *
 * Counts everybody who is not archived.
 */
void
inn_store_count_guests_async (InnStore            *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, count_guests, NULL, NULL, g_free,
                        cancellable, callback, user_data);
}

/**
 * inn_store_count_guests_finish:
 *
 * Returns: how many, -1 on error
 */
gint64
inn_store_count_guests_finish (InnStore      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return inn_store_unbox_id (inn_store_read_finish (self, result, error)) - 1;
}

/**
 * inn_store_find_known_async:
 * @draft: what is known of the person so far; with its id if it is a guest of the book
 *
 * Looks for guests of the book who may be the same person.
 */
void
inn_store_find_known_async (InnStore            *self,
                            InnGuest            *draft,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, find_known, inn_guest_ref (draft),
                        (GDestroyNotify) inn_guest_unref, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

/**
 * inn_store_find_known_finish:
 *
 * Returns: (transfer full) (element-type InnKnownGuest): who it may be, strongest reason first
 */
GPtrArray *
inn_store_find_known_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_reveal_document_async:
 * @document_id: the document
 *
 * The one door through which a number is read.
 */
void
inn_store_reveal_document_async (InnStore            *self,
                                 gint64               document_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, reveal_document,
                        g_memdup2 (&document_id, sizeof document_id), g_free, g_free, cancellable,
                        callback, user_data);
}

/**
 * inn_store_reveal_document_finish:
 *
 * Returns: (transfer full): the number in plain; an error if there is no such document or its key
 *   is not there
 */
char *
inn_store_reveal_document_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return inn_store_read_finish (self, result, error);
}
