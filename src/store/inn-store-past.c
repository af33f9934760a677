/* inn-store-past.c: a guest as the book had them at a moment gone by. A store of the past is read like
 * any other, by the same functions; nothing can be changed in it, and all of it is in memory. It
 * works on the database thread of the book it is the past of. */

#include "config.h"

#include "inn-store-past.h"

#include "inn-error.h"
#include "inn-guest-card-record.h"
#include "inn-past.h"
#include "inn-store-private.h"

typedef struct
{
  InnStore *store; /* owned */
  gint64    guest_id;
  gint64    utc;
  InnDate   today;
} PastJob;

/* A past as the main thread holds it, which cannot close it. */
typedef struct
{
  GWeakRef  store;
  InnPast  *past; /* owned */
  gint64    utc;
} Parcel;

static gboolean
close_past_cb (gpointer data)
{
  inn_past_free (data);
  return FALSE;
}

/* What stands open belongs to the database thread; when there is none any more it was closed by it. */
static void
parcel_free (gpointer data)
{
  Parcel *parcel = data;
  g_autoptr (InnStore) store = g_weak_ref_get (&parcel->store);

  if (store != NULL && store->worker != NULL)
    inn_worker_push (store->worker, INN_PRIORITY_IDLE, INN_WORKER_READ, close_past_cb,
                     parcel->past, NULL);
  else
    inn_past_free (parcel->past);
  g_weak_ref_clear (&parcel->store);
  g_free (parcel);
}

static void
past_job_free (gpointer data)
{
  PastJob *job = data;

  g_object_unref (job->store);
  g_free (job);
}

static PastJob *
past_job_new (InnStore *self,
              gint64    guest_id,
              gint64    utc)
{
  PastJob *job = g_new0 (PastJob, 1);
  g_autoptr (InnClock) then = inn_store_new_clock_at (self, utc);

  job->store = g_object_ref (self);
  job->guest_id = guest_id;
  job->utc = utc;
  job->today = inn_clock_get_business_day (then);

  return job;
}

static gpointer
open_past (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  PastJob *job = data;
  InnPast *past = inn_past_new (connection, job->guest_id, job->utc, job->today, error);
  Parcel *parcel = NULL;

  if (past == NULL)
    return NULL;

  parcel = g_new0 (Parcel, 1);
  g_weak_ref_init (&parcel->store, job->store);
  parcel->past = past;
  parcel->utc = job->utc;

  return parcel;
}

static gpointer
load_card (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  PastJob *job = data;
  g_autoptr (InnPast) past
    = inn_past_new (connection, job->guest_id, job->utc, job->today, error);

  if (past == NULL)
    return NULL;

  return inn_guest_card_record_load (inn_past_get_connection (past, NULL), job->guest_id,
                                     job->today, error);
}

/**
 * inn_store_new_clock_at:
 * @self: a store
 * @utc: a moment, in seconds
 *
 * Returns: (transfer full): a clock like that of the book which shows that moment
 */
InnClock *
inn_store_new_clock_at (InnStore *self,
                        gint64    utc)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (InnClock) clock = inn_clock_new ();

  g_object_get (self->clock, "time-zone", &zone, NULL);
  inn_clock_set_time_zone (clock, zone);
  inn_clock_set_cut_off (clock, inn_clock_get_cut_off (self->clock));
  inn_clock_set_now (clock, inn_clock_civil_at (self->clock, utc));

  return g_steal_pointer (&clock);
}

/**
 * inn_store_open_past_async:
 * @guest_id: a guest, who may have been deleted since
 * @utc: the moment, in seconds: all that was done up to then counts
 *
 * Opens the past of one guest: a store with this guest as of then, whose clock shows that moment.
 */
void
inn_store_open_past_async (InnStore            *self,
                           gint64               guest_id,
                           gint64               utc,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (INN_IS_STORE (self));

  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, open_past,
                        past_job_new (self, guest_id, utc), past_job_free, parcel_free, cancellable,
                        callback, user_data);
}

/**
 * inn_store_open_past_finish:
 *
 * %INN_ERROR_NOT_FOUND when the guest was not in the book then; the count of the error is the moment
 * from which on something is known of them, or 0.
 *
 * Returns: (transfer full): a store that is only read
 */
InnStore *
inn_store_open_past_finish (InnStore      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  Parcel *parcel = inn_store_read_finish (self, result, error);
  InnStore *past = NULL;

  if (parcel == NULL)
    return NULL;

  past = g_object_new (INN_TYPE_STORE, NULL);
  g_set_weak_pointer (&past->present, self);
  past->path = g_strdup (self->path);
  past->clock = inn_store_new_clock_at (self, parcel->utc);
  past->context = g_main_context_ref (self->context);
  past->opened_utc = parcel->utc;
  past->vault = inn_vault_ref (self->vault);
  past->read_only = TRUE;
  past->core.past = parcel->past;
  /* The jobs of a store hold it, so nobody reads when this goes with it. */
  g_object_set_data_full (G_OBJECT (past), "past", parcel, parcel_free);

  return past;
}

/**
 * inn_store_get_present:
 *
 * Returns: (transfer none) (nullable): the book whose past this is; %NULL for a book of today, and once
 *   that book is closed
 */
InnStore *
inn_store_get_present (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);

  return self->present;
}

/**
 * inn_store_load_card_as_of_async:
 * @guest_id: a guest, who may have been deleted since
 * @utc: the moment, in seconds: all that was done up to then counts
 *
 * Reads the card as it would have been read then.
 */
void
inn_store_load_card_as_of_async (InnStore            *self,
                                 gint64               guest_id,
                                 gint64               utc,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (INN_IS_STORE (self));

  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_card,
                        past_job_new (self, guest_id, utc), past_job_free,
                        (GDestroyNotify) inn_guest_card_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_card_as_of_finish:
 *
 * Returns: (transfer full): the card; errors are those of inn_store_open_past_finish ()
 */
InnGuestCard *
inn_store_load_card_as_of_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return inn_store_read_finish (self, result, error);
}
