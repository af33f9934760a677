/* inn-store-photos.c: what guests look like, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-photos.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-guest-table.h"
#include "inn-photo-table.h"
#include "inn-store-box.h"

typedef struct
{
  gint64  guest_id;
  GBytes *picture; /* owned, nullable */
} PhotoJob;

static PhotoJob *
photo_job_new (gint64  guest_id,
               GBytes *picture)
{
  PhotoJob *job = g_new0 (PhotoJob, 1);

  job->guest_id = guest_id;
  job->picture = picture != NULL ? g_bytes_ref (picture) : NULL;

  return job;
}

static void
photo_job_free (gpointer data)
{
  PhotoJob *job = data;

  g_clear_pointer (&job->picture, g_bytes_unref);
  g_free (job);
}

static gpointer
load_photo (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_photo_table_load (connection, *(gint64 *) data, error);
}

/* Puts the guest's name into the act; fails if there is no such guest. */
static gboolean
name_guest (InnChange  *change,
            gint64      guest_id,
            GError    **error)
{
  g_autofree char *name
    = inn_guest_table_dup_name (inn_change_get_connection (change), guest_id, error);

  if (name == NULL)
    return FALSE;
  inn_act_set_parameter (inn_change_get_act (change), "name", name);

  return TRUE;
}

static gpointer
set_photo (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  PhotoJob *job = data;
  gsize size = g_bytes_get_size (job->picture);

  if (size == 0 || size > INN_PHOTO_MAX_BYTES)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   "A picture of %" G_GSIZE_FORMAT " bytes has no place in the book", size);
      return NULL;
    }

  return name_guest (change, job->guest_id, error)
                 && inn_photo_table_set (inn_change_get_connection (change), job->guest_id,
                                         job->picture, inn_change_get_utc (change), error)
             ? INN_STORE_DONE
             : NULL;
}

static gpointer
remove_photo (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  PhotoJob *job = data;

  return name_guest (change, job->guest_id, error)
                 && inn_photo_table_delete_of_guest (inn_change_get_connection (change),
                                                     job->guest_id, error)
             ? INN_STORE_DONE
             : NULL;
}

/**
 * inn_store_load_photo_async:
 * @guest_id: whose photo
 *
 * Reads the picture; the card only tells whether there is one.
 */
void
inn_store_load_photo_async (InnStore            *self,
                            gint64               guest_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_photo,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_photo_finish:
 *
 * Returns: (transfer full): a JPEG; %INN_ERROR_NOT_FOUND if there is no photo of the guest
 */
GBytes *
inn_store_load_photo_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_set_photo_async:
 * @guest_id: whose photo
 * @picture: a JPEG of at most %INN_PHOTO_MAX_BYTES bytes, which takes the place of the one there was
 */
void
inn_store_set_photo_async (InnStore            *self,
                           gint64               guest_id,
                           GBytes              *picture,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_PHOTO_SET), set_photo,
                          photo_job_new (guest_id, picture), photo_job_free, NULL, cancellable,
                          callback, user_data);
}

/**
 * inn_store_set_photo_finish:
 * @seq: (out) (optional): the entry of the journal, 0 if it was that picture already
 *
 * Returns: whether the guest has that photo; %INN_ERROR_NOT_FOUND if there is no such guest,
 *   %INN_ERROR_INVALID if the picture is empty or too large
 */
gboolean
inn_store_set_photo_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_remove_photo_async:
 * @guest_id: whose photo
 */
void
inn_store_remove_photo_async (InnStore            *self,
                              gint64               guest_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_PHOTO_REMOVE), remove_photo,
                          photo_job_new (guest_id, NULL), photo_job_free, NULL, cancellable,
                          callback, user_data);
}

/**
 * inn_store_remove_photo_finish:
 * @seq: (out) (optional): the entry of the journal, 0 if there was none
 *
 * Returns: whether the guest has no photo; %INN_ERROR_NOT_FOUND if there is no such guest
 */
gboolean
inn_store_remove_photo_finish (InnStore      *self,
                               GAsyncResult  *result,
                               gint64        *seq,
                               GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
