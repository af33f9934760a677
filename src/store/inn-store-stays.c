/* inn-store-stays.c: stays, asked for, booked and changed from the main thread. */

#include "config.h"

#include "inn-store-stays.h"

#include <glib/gi18n-lib.h>

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-clock.h"
#include "inn-error.h"
#include "inn-guest-record.h"
#include "inn-organisation-table.h"
#include "inn-stay-act.h"
#include "inn-stay-record.h"
#include "inn-stay-table.h"
#include "inn-store-box.h"
#include "inn-table-private.h"

static const char LOAD_ORGANISATION_NAME[] =
  "SELECT name FROM organisation WHERE id = ?1";

static const char FIND_MEMBER[] =
  "SELECT count (*) FROM organisation_member "
  "WHERE organisation_id = ?1 AND guest_id = ?2";

typedef struct
{
  gint64 id;
  guint  limit;
} ListJob;

/* What a change of stays is told; each uses what it needs. */
typedef struct
{
  GPtrArray *stays;           /* owned, of InnStay */
  InnGuest  *newcomer;        /* owned, nullable: the guest of the first stay, written down with it */
  GPtrArray *differences;     /* owned, nullable, of InnGivenDifference */
  char      *region;          /* owned, nullable */
  gint64     organisation_id;
  char      *new_name;        /* owned, nullable */
  InnCivil   now;             /* the business day */
  gboolean   take_back;       /* what was charged for nights that are cut off */
} StayJob;

static StayJob *
stay_job_new (InnStore      *self,
              const InnStay *stay)
{
  InnClock *clock = inn_store_get_clock (self);
  StayJob *job = g_new0 (StayJob, 1);

  job->stays = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_unref);
  if (stay != NULL)
    g_ptr_array_add (job->stays, inn_stay_copy (stay));
  job->now = inn_civil_new (inn_clock_get_business_day (clock), inn_clock_get_minute (clock));

  return job;
}

static void
stay_job_free (gpointer data)
{
  StayJob *job = data;

  g_ptr_array_unref (job->stays);
  g_clear_pointer (&job->newcomer, inn_guest_unref);
  g_clear_pointer (&job->differences, g_ptr_array_unref);
  g_free (job->region);
  g_free (job->new_name);
  g_free (job);
}

static gpointer
load_stay (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return inn_stay_record_load (connection, ((ListJob *) data)->id, error);
}

static gpointer
list_stays (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  ListJob *job = data;

  return inn_stay_table_list_of_guest (connection, job->id, job->limit, error);
}

static gpointer
list_booking (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return inn_stay_record_list_booking (connection, ((ListJob *) data)->id, error);
}

static gpointer
find_overlaps (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return inn_stay_record_list_overlaps (connection, data, error);
}

/* Those that the stay in the book has and @shorter has not. */
static gboolean
take_nights_back (InnChange      *change,
                  const InnStay  *shorter,
                  GError        **error)
{
  g_autoptr (InnStay) now = inn_stay_act_take_up (change, shorter->id, error);

  return now != NULL && inn_stay_act_take_nights_back (change, now, shorter->departure, error);
}

static gpointer
save_stay (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  StayJob *job = data;
  InnStay *stay = g_ptr_array_index (job->stays, 0);
  gint64 id = 0;

  if (job->take_back && !take_nights_back (change, stay, error))
    return NULL;

  id = inn_stay_act_save (change, stay, error);
  if (id == 0 || !inn_change_name_guests (change, &stay->guest_id, 1, error))
    return NULL;

  return inn_store_box_id (id);
}

/* What the desk decided goes onto the card in the same act. */
static gboolean
update_card (InnChange  *change,
             StayJob    *job,
             gint64      guest_id,
             GError    **error)
{
  g_autoptr (InnGuest) card = NULL;
  g_autoptr (InnGuest) newer = NULL;

  if (job->differences == NULL || job->differences->len == 0)
    return TRUE;

  card = inn_guest_record_load (inn_change_get_connection (change), guest_id, error);
  if (card == NULL)
    return FALSE;

  newer = inn_stay_given_apply (job->differences, card, job->region);

  return newer == NULL || inn_guest_record_save (change, newer, error) != 0;
}

static gpointer
receive_guest (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  StayJob *job = data;
  InnStay *stay = g_ptr_array_index (job->stays, 0);
  gint64 id;

  if (!inn_stay_act_receive (change, stay, job->now, error))
    return NULL;

  id = inn_stay_act_save (change, stay, error);
  if (id == 0 || !update_card (change, job, stay->guest_id, error)
      || !inn_change_name_guests (change, &stay->guest_id, 1, error))
    return NULL;

  return inn_store_box_id (id);
}

static gboolean
add_member (InnConnection  *connection,
            gint64          organisation_id,
            gint64          guest_id,
            gboolean        leads,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND_MEMBER, error);
  gboolean is_member;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, organisation_id);
  inn_statement_bind_int (row, 2, guest_id);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;

  is_member = inn_statement_get_int (row, 0) > 0;
  inn_statement_reset (row);

  return is_member
         || inn_organisation_table_add_member (connection, organisation_id, guest_id,
                                               leads ? "leader" : "member", error);
}

/* The group by its id, or a new one by its name; named in the act. */
static gint64
find_group (InnChange  *change,
            StayJob    *job,
            GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);

  if (job->organisation_id != 0)
    {
      g_autoptr (InnStatement) row = inn_table_find (connection, LOAD_ORGANISATION_NAME,
                                                     job->organisation_id, "organisation", error);

      if (row == NULL)
        return 0;
      inn_act_set_parameter (inn_change_get_act (change), "name", inn_statement_get_text (row, 0));
      return job->organisation_id;
    }
  if (job->new_name == NULL || *job->new_name == '\0')
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("A group needs a name"));
      return 0;
    }

  inn_act_set_parameter (inn_change_get_act (change), "name", job->new_name);

  return inn_organisation_table_insert (connection, "group", job->new_name, error);
}

/* The leader who is in the book since this act. */
static gboolean
add_newcomer (InnChange  *change,
              StayJob    *job,
              GError    **error)
{
  InnStay *stay = g_ptr_array_index (job->stays, 0);

  if (job->newcomer == NULL)
    return TRUE;

  stay->guest_id = inn_guest_record_save (change, job->newcomer, error);

  return stay->guest_id != 0;
}

static gpointer
book_group (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  StayJob *job = data;
  InnConnection *connection = inn_change_get_connection (change);
  g_autofree char *count = g_strdup_printf ("%u", job->stays->len);
  gint64 organisation_id;
  gint64 first = 0;

  if (job->stays->len == 0)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                           _("A group needs somebody who stays"));
      return NULL;
    }

  organisation_id = find_group (change, job, error);
  if (organisation_id == 0 || !add_newcomer (change, job, error))
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "count", count);
  for (guint i = 0; i < job->stays->len; i++)
    {
      InnStay *stay = g_ptr_array_index (job->stays, i);
      gint64 id;

      stay->organisation_id = organisation_id;
      stay->booking_id = first;
      id = inn_stay_act_save (change, stay, error);
      if (id == 0 || !add_member (connection, organisation_id, stay->guest_id, i == 0, error))
        return NULL;
      if (first == 0)
        {
          first = id;
          if (!inn_stay_table_set_booking (connection, id, id, error))
            return NULL;
        }
    }

  return inn_store_box_id (first);
}

static void
read_list (InnStore            *self,
           InnReadFunc          func,
           gint64               id,
           guint                limit,
           GDestroyNotify       result_free,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  const ListJob job = { id, limit };

  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, func, g_memdup2 (&job, sizeof job), g_free,
                        result_free, cancellable, callback, user_data);
}

/**
 * inn_store_load_stay_async:
 *
 * Reads a stay with all names, companions and what was given.
 */
void
inn_store_load_stay_async (InnStore            *self,
                           gint64               id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  read_list (self, load_stay, id, 0, (GDestroyNotify) inn_stay_unref, cancellable, callback,
             user_data);
}

/**
 * inn_store_load_stay_finish:
 *
 * Returns: (transfer full): the stay; %NULL on error, %INN_ERROR_NOT_FOUND if it is gone
 */
InnStay *
inn_store_load_stay_finish (InnStore      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_list_stays_async:
 * @limit: at most so many
 *
 * Reads stays as main guest, payer or companion, latest first; end it with
 * inn_store_list_stays_finish ().
 */
void
inn_store_list_stays_async (InnStore            *self,
                            gint64               guest_id,
                            guint                limit,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  read_list (self, list_stays, guest_id, limit, (GDestroyNotify) g_ptr_array_unref, cancellable,
             callback, user_data);
}

/**
 * inn_store_list_booking_async:
 * @booking_id: the first stay of a booking
 *
 * Reads the stays that were booked together; end it with inn_store_list_stays_finish ().
 */
void
inn_store_list_booking_async (InnStore            *self,
                              gint64               booking_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  read_list (self, list_booking, booking_id, 0, (GDestroyNotify) g_ptr_array_unref, cancellable,
             callback, user_data);
}

/**
 * inn_store_find_overlaps_async:
 * @stay: a stay as it shall be, saved or not
 *
 * Asks which stays are in its way: in the same room at that time, or with one of its guests. They
 * warn; nothing is refused for them. End it with inn_store_list_stays_finish ().
 */
void
inn_store_find_overlaps_async (InnStore            *self,
                               const InnStay       *stay,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, find_overlaps, inn_stay_copy (stay),
                        (GDestroyNotify) inn_stay_unref, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, callback, user_data);
}

/**
 * inn_store_list_stays_finish:
 *
 * Returns: (transfer full) (element-type InnStay): the stays, each with the name of its main guest
 *   where it is not the one asked about
 */
GPtrArray *
inn_store_list_stays_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_stay_async:
 * @stay: the stay as it shall be; a new one when its id is 0
 *
 * Books a stay, or writes what differs. Who pays now is whose spending it is from now on.
 */
void
inn_store_save_stay_async (InnStore            *self,
                           const InnStay       *stay,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (stay->id == 0 ? INN_ACT_STAY_BOOK : INN_ACT_STAY_EDIT),
                          save_stay, stay_job_new (self, stay), stay_job_free, g_free, cancellable,
                          callback, user_data);
}

/**
 * inn_store_shorten_stay_async:
 * @stay: the stay as it shall be, which ends earlier than before
 *
 * As inn_store_save_stay_async (), and takes back what was charged for the nights that are cut off, in
 * the same act. End it with inn_store_save_stay_finish ().
 */
void
inn_store_shorten_stay_async (InnStore            *self,
                              const InnStay       *stay,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  StayJob *job = stay_job_new (self, stay);

  job->take_back = TRUE;
  inn_store_change_async (self, inn_act_new (INN_ACT_STAY_EDIT), save_stay, job, stay_job_free,
                          g_free, cancellable, callback, user_data);
}

/**
 * inn_store_receive_guest_async:
 * @stay: the stay as the form says, saved or not
 * @differences: (nullable) (element-type InnGivenDifference): what was given and differs from the
 *   card, with what to do about it
 * @region: where numbers without a country code belong
 *
 * Checks in by the form: the stay, what was given at it, and the card, in one act. End it with
 * inn_store_save_stay_finish ().
 */
void
inn_store_receive_guest_async (InnStore            *self,
                               const InnStay       *stay,
                               GPtrArray           *differences,
                               const char          *region,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  StayJob *job = stay_job_new (self, stay);

  job->differences = inn_stay_given_copy_differences (differences);
  job->region = g_strdup (region);
  inn_store_change_async (self, inn_act_new (INN_ACT_STAY_CHECK_IN), receive_guest, job,
                          stay_job_free, g_free, cancellable, callback, user_data);
}

/**
 * inn_store_book_group_async:
 * @organisation_id: a company or group, or 0 for a new group
 * @new_name: (nullable): the name of the new group
 * @leader: (nullable): who leads it, if that is somebody who is not in the book yet
 * @stays: (element-type InnStay): new stays of its members; the first is the leader's
 *
 * Books all of them in one act; the guests become members. End it with
 * inn_store_save_stay_finish (), which gives the first of them.
 */
void
inn_store_book_group_async (InnStore            *self,
                            gint64               organisation_id,
                            const char          *new_name,
                            InnGuest            *leader,
                            GPtrArray           *stays,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  StayJob *job = stay_job_new (self, NULL);

  for (guint i = 0; i < stays->len; i++)
    g_ptr_array_add (job->stays, inn_stay_copy (g_ptr_array_index (stays, i)));
  job->organisation_id = organisation_id;
  job->new_name = g_strdup (new_name);
  job->newcomer = leader != NULL ? inn_guest_ref (leader) : NULL;
  inn_store_change_async (self, inn_act_new (INN_ACT_STAY_BOOK_GROUP), book_group, job,
                          stay_job_free, g_free, cancellable, callback, user_data);
}

/**
 * inn_store_save_stay_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID with translated words if it cannot be right,
 *   %INN_ERROR_NOT_FOUND if it, its guest or its room is gone, %INN_ERROR_CONFLICT if
 *   somebody else changed it since it was read
 */
gint64
inn_store_save_stay_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}
