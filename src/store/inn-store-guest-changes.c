/* inn-store-guest-changes.c: guests, changed from the main thread: the second half of
 * inn-store-guests.h.
 */

#include "config.h"

#include "inn-store-guests.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-error.h"
#include "inn-guest-builder.h"
#include "inn-guest-record.h"
#include "inn-guest-table.h"
#include "inn-guest-tag-table.h"
#include "inn-store-box.h"
#include "inn-tag-group-table.h"
#include "inn-tag-table.h"

/* What a change of guests is told; each uses what it needs. */
typedef struct
{
  GArray          *ids;      /* owned, of gint64 */
  InnGuest        *guest;    /* owned */
  GArray          *add;      /* owned, nullable, of gint64 */
  GArray          *remove;   /* owned, nullable, of gint64 */
  GPtrArray       *new_tags; /* owned, nullable, of InnTag */
  InnGuestFlags    flag;
  gboolean         value;
  InnFollowStatus  status;
} GuestJob;

static GuestJob *
guest_job_new (const gint64 *ids,
               guint         n_ids)
{
  GuestJob *job = g_new0 (GuestJob, 1);

  job->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  if (n_ids > 0)
    g_array_append_vals (job->ids, ids, n_ids);

  return job;
}

static void
guest_job_free (gpointer data)
{
  GuestJob *job = data;

  g_array_unref (job->ids);
  g_clear_pointer (&job->guest, inn_guest_unref);
  g_clear_pointer (&job->add, g_array_unref);
  g_clear_pointer (&job->remove, g_array_unref);
  g_clear_pointer (&job->new_tags, g_ptr_array_unref);
  g_free (job);
}

static GArray *
copy_ids (GArray *ids)
{
  return ids != NULL ? g_array_copy (ids) : g_array_new (FALSE, FALSE, sizeof (gint64));
}

static GPtrArray *
copy_tags (GPtrArray *tags)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);

  for (guint i = 0; tags != NULL && i < tags->len; i++)
    g_ptr_array_add (copy, inn_tag_ref (g_ptr_array_index (tags, i)));

  return copy;
}

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* Creates the tags, unless one that reads the same is there already; appends their ids. */
static gboolean
create_tags (InnChange  *change,
             GPtrArray  *tags,
             GArray     *ids,
             GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);

  for (guint i = 0; i < tags->len; i++)
    {
      g_autoptr (InnTag) tag = inn_tag_copy (g_ptr_array_index (tags, i));
      gint64 id = 0;

      if (!inn_tag_table_find_name (connection, tag->name, &id, error))
        return FALSE;

      if (id == 0 && tag->group_id == 0)
        {
          g_autoptr (GPtrArray) groups = inn_tag_group_table_list (connection, error);

          if (groups == NULL)
            return FALSE;
          if (groups->len > 0)
            tag->group_id = ((InnTagGroup *) g_ptr_array_index (groups, 0))->id;
        }
      if (id == 0)
        id = inn_tag_table_insert (connection, tag, error);
      if (id == 0)
        return FALSE;

      if (!has_id (ids, id))
        g_array_append_val (ids, id);
    }

  return TRUE;
}

static gpointer
save_guest (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GuestJob *job = data;
  gint64 id = 0;

  if (job->new_tags->len > 0)
    {
      g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (job->guest);

      if (!create_tags (change, job->new_tags, job->add, error))
        return NULL;

      for (guint i = 0; i < job->add->len; i++)
        inn_guest_builder_add_tag (builder, g_array_index (job->add, gint64, i));
      inn_guest_unref (job->guest);
      job->guest = inn_guest_builder_end (builder);
    }

  id = inn_guest_record_save (change, job->guest, error);
  if (id == 0 || !inn_change_name_guests (change, &id, 1, error))
    return NULL;

  return inn_store_box_id (id);
}

static gpointer
delete_guests (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GuestJob *job = data;
  const gint64 *ids = (const gint64 *) (gpointer) job->ids->data;
  guint n_deleted = 0;

  if (!inn_change_name_guests (change, ids, job->ids->len, error))
    return NULL;

  for (guint i = 0; i < job->ids->len; i++)
    {
      g_autoptr (GError) failure = NULL;

      if (inn_guest_record_delete (inn_change_get_connection (change), ids[i], &failure))
        n_deleted++;
      else if (!g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND)
               || (i + 1 == job->ids->len && n_deleted == 0))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }

  return INN_STORE_DONE;
}

static gpointer
set_flag (InnChange     *change,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GuestJob *job = data;

  for (guint i = 0; i < job->ids->len; i++)
    if (!inn_guest_table_set_flag (inn_change_get_connection (change),
                                   g_array_index (job->ids, gint64, i), job->flag, job->value,
                                   error))
      return NULL;

  if (!inn_change_name_guests (change, (const gint64 *) (gpointer) job->ids->data, job->ids->len,
                               error))
    return NULL;

  return INN_STORE_DONE;
}

static gpointer
set_follow_status (InnChange     *change,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  GuestJob *job = data;

  for (guint i = 0; i < job->ids->len; i++)
    if (!inn_guest_table_set_follow_status (inn_change_get_connection (change),
                                            g_array_index (job->ids, gint64, i), job->status, error))
      return NULL;

  if (!inn_change_name_guests (change, (const gint64 *) (gpointer) job->ids->data, job->ids->len,
                               error))
    return NULL;

  return INN_STORE_DONE;
}

static gboolean
tag_guest (InnChange  *change,
           GuestJob   *job,
           gint64      guest_id,
           GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);

  for (guint i = 0; i < job->remove->len; i++)
    if (!inn_guest_tag_table_remove (connection, guest_id,
                                     g_array_index (job->remove, gint64, i), error))
      return FALSE;

  for (guint i = 0; i < job->add->len; i++)
    if (!inn_guest_tag_table_add (connection, guest_id, g_array_index (job->add, gint64, i),
                                  inn_change_get_utc (change), error))
      return FALSE;

  return TRUE;
}

static gpointer
tag_guests (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  GuestJob *job = data;

  if (!create_tags (change, job->new_tags, job->add, error)
      || !inn_change_name_tags (change, "added", job->add, error)
      || !inn_change_name_tags (change, "removed", job->remove, error)
      || !inn_change_name_guests (change, (const gint64 *) (gpointer) job->ids->data, job->ids->len,
                                  error))
    return NULL;

  for (guint i = 0; i < job->ids->len; i++)
    if (!tag_guest (change, job, g_array_index (job->ids, gint64, i), error))
      return NULL;

  return INN_STORE_DONE;
}

static void
run (InnStore            *self,
     const char          *act_id,
     InnChangeFunc        func,
     GuestJob            *job,
     GDestroyNotify       result_free,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act_id), func, job, guest_job_free, result_free,
                          cancellable, callback, user_data);
}

/**
 * inn_store_save_guest_async:
 * @guest: the guest as it shall be; a new one when its id is 0
 * @new_tags: (nullable) (element-type InnTag): tags to create along and to put on; one that reads
 *   the same as a tag of the book means that tag; without a group it goes into the first
 *
 * Writes what differs, as one act.
 */
void
inn_store_save_guest_async (InnStore            *self,
                            InnGuest            *guest,
                            GPtrArray           *new_tags,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GuestJob *job = guest_job_new (NULL, 0);

  job->guest = inn_guest_ref (guest);
  job->new_tags = copy_tags (new_tags);
  job->add = copy_ids (NULL);
  run (self, inn_guest_get_id (guest) == 0 ? INN_ACT_GUEST_CREATE : INN_ACT_GUEST_EDIT, save_guest,
       job, g_free, cancellable, callback, user_data);
}

/**
 * inn_store_save_guest_finish:
 * @seq: (out) (optional): the entry of the journal, 0 if nothing differed
 *
 * Returns: the guest's id, 0 on error: %INN_ERROR_CONFLICT when the profile was changed since @guest
 *   was read (load it, show both, and save with the new version), %INN_ERROR_NOT_FOUND when it was
 *   deleted
 */
gint64
inn_store_save_guest_finish (InnStore      *self,
                             GAsyncResult  *result,
                             gint64        *seq,
                             GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_guests_async:
 * @ids: (array length=n_ids): guests
 *
 * Deletes guests with all that hangs on them. Those who are gone are passed over.
 */
void
inn_store_delete_guests_async (InnStore            *self,
                               const gint64        *ids,
                               guint                n_ids,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  run (self, INN_ACT_GUEST_DELETE, delete_guests, guest_job_new (ids, n_ids), NULL, cancellable,
       callback, user_data);
}

/**
 * inn_store_delete_guests_finish:
 * @seq: (out) (optional): the entry of the journal
 *
 * Returns: whether they are gone; %INN_ERROR_NOT_FOUND if none was there
 */
gboolean
inn_store_delete_guests_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_set_guests_flag_async:
 * @ids: (array length=n_ids): guests
 * @flag: one flag: VIP, archived…
 * @value: whether it shall be set
 */
void
inn_store_set_guests_flag_async (InnStore            *self,
                                 const gint64        *ids,
                                 guint                n_ids,
                                 InnGuestFlags        flag,
                                 gboolean             value,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GuestJob *job = guest_job_new (ids, n_ids);
  const char *act = INN_ACT_GUEST_FLAG;

  if (flag == INN_GUEST_ARCHIVED)
    act = value ? INN_ACT_GUEST_ARCHIVE : INN_ACT_GUEST_UNARCHIVE;

  job->flag = flag;
  job->value = value;
  run (self, act, set_flag, job, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_set_guests_flag_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_set_guests_flag_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_set_guests_follow_status_async:
 * @ids: (array length=n_ids): guests
 * @status: how far the contact with them is
 */
void
inn_store_set_guests_follow_status_async (InnStore            *self,
                                          const gint64        *ids,
                                          guint                n_ids,
                                          InnFollowStatus      status,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  GuestJob *job = guest_job_new (ids, n_ids);

  job->status = status;
  run (self, INN_ACT_GUEST_FOLLOW_STATUS, set_follow_status, job, NULL, cancellable, callback,
       user_data);
}

/**
 * inn_store_set_guests_follow_status_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_set_guests_follow_status_finish (InnStore      *self,
                                           GAsyncResult  *result,
                                           gint64        *seq,
                                           GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_tag_guests_async:
 * @ids: (array length=n_ids): guests
 * @add: (nullable) (element-type gint64): tags to put on
 * @remove: (nullable) (element-type gint64): tags to take off
 * @new_tags: (nullable) (element-type InnTag): tags to create and put on, as in
 *   inn_store_save_guest_async ()
 */
void
inn_store_tag_guests_async (InnStore            *self,
                            const gint64        *ids,
                            guint                n_ids,
                            GArray              *add,
                            GArray              *remove,
                            GPtrArray           *new_tags,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GuestJob *job = guest_job_new (ids, n_ids);

  job->add = copy_ids (add);
  job->remove = copy_ids (remove);
  job->new_tags = copy_tags (new_tags);
  run (self, INN_ACT_GUEST_TAG, tag_guests, job, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_tag_guests_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_tag_guests_finish (InnStore      *self,
                             GAsyncResult  *result,
                             gint64        *seq,
                             GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
