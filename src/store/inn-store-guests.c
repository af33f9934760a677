/* inn-store-guests.c: guests, asked for from the main thread. Changes are in
 * inn-store-guest-changes.c.
 */

#include "config.h"

#include "inn-store-guests.h"

#include "inn-document-table.h"
#include "inn-charge-table.h"
#include "inn-follow-up-table.h"
#include "inn-guest-figures-table.h"
#include "inn-guest-ids.h"
#include "inn-guest-record.h"
#include "inn-guest-tag-table.h"
#include "inn-hotel-table.h"
#include "inn-known-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-photo-table.h"
#include "inn-promise-table.h"
#include "inn-preference-table.h"
#include "inn-room-memory-table.h"
#include "inn-rating-table.h"
#include "inn-staff-table.h"
#include "inn-relation-table.h"
#include "inn-stay-table.h"
#include "inn-store-box.h"
#include "inn-summary-table.h"

/* A card shows no more; the rest is one click away. */
#define CARD_MAX_STAYS 200

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

/* What all figures together say of the guest on that day. */
static gboolean
rate_guest (InnConnection  *connection,
            CardJob        *job,
            InnGuestCard   *card,
            GError        **error)
{
  InnRatingBounds bounds;
  InnGuestFigures figures;
  InnHotelFigures hotel;
  gint64 spend = 0;

  if (!inn_rating_table_load (connection, &bounds, error)
      || !inn_guest_figures_table_load (connection, job->id, job->today, &figures, &spend, error)
      || !inn_hotel_table_load (connection, &bounds, job->today, &hotel, error))
    return FALSE;

  card->rating = inn_rating_judge (&figures, spend, &hotel, &bounds, job->today);
  card->tier = inn_tier_on (inn_guest_get_tier (card->guest),
                            inn_guest_get_tier_until (card->guest), job->today);

  return TRUE;
}

/* The guest was there: that is heard of too. Who only pays for the stay need not be. */
static void
find_last_heard (InnGuestCard *card,
                 gint64        guest_id,
                 InnDate       last_contact,
                 InnDate       today)
{
  card->last_heard = card->last_departure;
  if (inn_date_is_set (last_contact)
      && (!inn_date_is_set (card->last_heard)
          || inn_date_compare (last_contact, card->last_heard) > 0))
    card->last_heard = last_contact;

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (stay->status == INN_STAY_IN_HOUSE
          && (stay->guest_id == guest_id || stay->payer_id != guest_id))
        card->last_heard = today;
    }
}

/* What was talked of and what was promised. */
static gboolean
add_talk (InnConnection  *connection,
          CardJob        *job,
          InnGuestCard   *card,
          GError        **error)
{
  GPtrArray *promises = inn_promise_table_list_of_guest (connection, job->id, error);
  GPtrArray *interactions = NULL;
  InnDate last_contact = INN_DATE_NONE;
  gint64 count = 0;

  if (promises == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (card->promises, promises);

  interactions = inn_interaction_table_list_of_guest (connection, job->id,
                                                      INN_GUEST_CARD_INTERACTIONS, 0, error);
  if (interactions == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (card->interactions, interactions);

  if (!inn_interaction_table_count_of_guest (connection, job->id, &count, error)
      || !inn_interaction_table_find_last_contact (connection, job->id, &last_contact, error))
    return FALSE;
  card->n_interactions = count;
  find_last_heard (card, job->id, last_contact, job->today);

  return TRUE;
}

/* Who is around the guest, and the days that matter. */
static gboolean
add_people (InnConnection  *connection,
            CardJob        *job,
            InnGuestCard   *card,
            GError        **error)
{
  GPtrArray *people = inn_relation_table_list_of_guest (connection, job->id, error);
  GPtrArray *dates = NULL;

  if (people == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (card->people, people);

  dates = inn_important_date_table_list_of_guest (connection, job->id, error);
  if (dates == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (card->dates, dates);

  return TRUE;
}

static InnGuestCard *
make_card (InnConnection  *connection,
           CardJob        *job,
           GError        **error)
{
  g_autoptr (InnGuest) guest = inn_guest_record_load (connection, job->id, error);
  g_autoptr (InnGuestCard) card = guest != NULL ? inn_guest_card_new (guest) : NULL;
  GPtrArray *tags = NULL;
  GPtrArray *follow_ups = NULL;
  GPtrArray *stays = NULL;
  GPtrArray *charges = NULL;
  GPtrArray *preferences = NULL;
  GPtrArray *room_memories = NULL;
  GPtrArray *staff = NULL;

  if (card == NULL)
    return NULL;

  tags = inn_guest_tag_table_list_tags (connection, job->id, error);
  if (tags == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->tags, tags);

  follow_ups = inn_follow_up_table_list_of_guest (connection, job->id, error);
  if (follow_ups == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->follow_ups, follow_ups);

  stays = inn_stay_table_list_of_guest (connection, job->id, CARD_MAX_STAYS, error);
  if (stays == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->stays, stays);

  charges = inn_charge_table_list_alone (connection, job->id, error);
  if (charges == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->charges, charges);

  preferences = inn_preference_table_list_of_guest (connection, job->id, error);
  if (preferences == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->preferences, preferences);

  room_memories = inn_room_memory_table_list_of_guest (connection, job->id, error);
  if (room_memories == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->room_memories, room_memories);

  staff = inn_staff_table_list (connection, error);
  if (staff == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (card->staff, staff);

  if (!inn_stay_table_sum (connection, job->id, job->today, card, error)
      || !add_talk (connection, job, card, error)
      || !add_people (connection, job, card, error)
      || !rate_guest (connection, job, card, error)
      || !inn_photo_table_has (connection, job->id, &card->has_photo, error))
    return NULL;

  return g_steal_pointer (&card);
}

static gpointer
load_card (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return make_card (connection, data, error);
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
