/* inn-sample.c: fills a book with an invented hotel of any size.
 *
 * One change of the journal, written in slices. Every guest has chance of its own, drawn from the
 * seed and the guest's number, so that the first hundred are the same whatever the size. */

#include "config.h"

#include "inn-sample.h"

#include "inn-guest-record.h"
#include "inn-sample-facts.h"
#include "inn-sample-history.h"
#include "inn-sample-known.h"
#include "inn-sample-person.h"
#include "inn-sample-regulars.h"
#include "inn-tag-table.h"

#define GUESTS_A_SLICE 40

/* Whom a later guest may share a number with. */
#define RECENT 64

#define PERCENT_TWICE 2
#define PERCENT_FAMILY 4

#define FEWEST_ROOMS 24
#define MOST_ROOMS 80

/* With so many days of a room for each stay the house is fairly full, but not more than that. */
#define DAYS_A_STAY 3

/* Share of the guests who have an open follow-up, in percent. */
#define PERCENT_TASKS 5
#define TASKS_SOON 7

/* So that not the same guests are chosen for everything. */
#define SHIFT_ARRIVING 5
#define SHIFT_TASKS 3

typedef struct
{
  gint64  id;
  char   *name;
  char   *phone;
} Recent;

typedef struct
{
  guint           n_guests;
  guint           n_stays;  /* 0 for the usual number */
  guint64         seed;
  gboolean        chinese;
  InnSampleDepth  depth;
  InnDate         today;
  guint           done;
  InnSampleHotel *hotel;   /* owned */
  GArray         *tag_ids; /* owned */
  Recent          recent[RECENT];
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  for (guint i = 0; i < RECENT; i++)
    {
      g_free (work->recent[i].name);
      g_free (work->recent[i].phone);
    }
  g_clear_pointer (&work->hotel, inn_sample_hotel_free);
  g_clear_pointer (&work->tag_ids, g_array_unref);
  g_free (work);
}

static gboolean
begin (Work       *work,
       InnChange  *change,
       GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (GPtrArray) tags = inn_tag_table_list (connection, error);

  if (tags != NULL && tags->len == 0)
    {
      g_clear_pointer (&tags, g_ptr_array_unref);
      if (inn_tag_table_add_usual (connection, error))
        tags = inn_tag_table_list (connection, error);
    }
  if (tags == NULL)
    return FALSE;

  work->tag_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < tags->len; i++)
    g_array_append_val (work->tag_ids, ((InnTag *) g_ptr_array_index (tags, i))->id);

  work->hotel = inn_sample_hotel_open (connection,
                                       CLAMP (work->n_guests / 10, FEWEST_ROOMS, MOST_ROOMS),
                                       work->today, inn_change_get_utc (change), work->chinese,
                                       error);

  if (work->hotel == NULL)
    return FALSE;

  if (work->n_stays > 0)
    {
      work->hotel->stays_percent
        = MAX (1, (guint) ((guint64) work->n_stays * 10000 / work->n_guests
                           / INN_SAMPLE_STAYS_A_HUNDRED));
      work->hotel->days_back
        = MAX (INN_SAMPLE_DAYS_BACK, (int) (work->n_stays / work->hotel->rooms->len * DAYS_A_STAY));
    }

  return TRUE;
}

static void
remember (Work           *work,
          const InnGuest *guest,
          gint64          id)
{
  const InnContact *phone = inn_guest_get_first_contact (guest, INN_CONTACT_PHONE);
  Recent *place = &work->recent[work->done % RECENT];

  g_free (place->name);
  g_free (place->phone);
  place->id = id;
  place->name = g_strdup (inn_guest_get_name (guest));
  place->phone = g_strdup (phone != NULL ? phone->value : NULL);
}

/* Whether the guest of this number is one of @wanted that are spread evenly over all. Choices with
 * another @shift fall on other guests. */
static gboolean
is_chosen (const Work *work,
           guint       wanted,
           guint       shift)
{
  guint64 place = (work->done + shift) % work->n_guests;
  guint64 before = place * wanted / work->n_guests;
  guint64 after = (place + 1) * wanted / work->n_guests;

  return before != after;
}

static gboolean
write_guest (Work       *work,
             InnChange  *change,
             GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  InnChance chance = inn_chance_new (work->seed * G_GUINT64_CONSTANT (1000003) + work->done);
  const Recent *other = &work->recent[inn_chance_below (&chance, RECENT)];
  gboolean twice = inn_chance_of (&chance, PERCENT_TWICE);
  gboolean family = !twice && inn_chance_of (&chance, PERCENT_FAMILY);
  gboolean shares = (twice || family) && other->phone != NULL && other->phone[0] != '+';
  InnSampleTwin twin = { other->name, other->phone, twice };
  g_autoptr (InnGuest) guest =
    inn_sample_person_make (&chance, work->today, work->chinese, shares ? &twin : NULL,
                            work->tag_ids);
  guint n_rooms = work->hotel->rooms->len;
  guint n_in_house = MIN (n_rooms * 6 / 10, work->n_guests / 12);
  guint n_arriving = MIN (n_rooms * 2 / 10, work->n_guests / 40);
  guint n_tasks = work->n_guests * PERCENT_TASKS / 100;
  guint room = (guint) ((guint64) work->done * n_in_house / work->n_guests);
  gint64 id = inn_guest_record_insert (connection, guest, inn_change_get_utc (change), error);

  if (id == 0
      || !inn_sample_history_write_past (connection, &chance, work->hotel, id,
                                         shares ? other->id : 0, error))
    return FALSE;

  if (is_chosen (work, n_in_house, 0))
    {
      if (!inn_sample_history_write_now (connection, &chance, work->hotel, id, room,
                                         INN_STAY_IN_HOUSE, error))
        return FALSE;
    }
  else if (is_chosen (work, n_arriving, SHIFT_ARRIVING)
           && !inn_sample_history_write_now (connection, &chance, work->hotel, id,
                                             n_rooms - 1 - work->done * n_arriving / work->n_guests,
                                             INN_STAY_BOOKED, error))
    {
      return FALSE;
    }

  if (is_chosen (work, n_tasks, SHIFT_TASKS)
      && !inn_sample_history_write_tasks (connection, &chance, work->hotel, id,
                                          inn_chance_of (&chance, TASKS_SOON * 10), error))
    return FALSE;

  /* Chance of its own, so that the rest is the same with and without. */
  if (work->depth != INN_SAMPLE_PLAIN)
    {
      InnChance facts = inn_chance_new (work->seed * G_GUINT64_CONSTANT (1000033) + work->done);

      if (!inn_sample_facts_write (connection, &facts, work->hotel, id, other->id, error))
        return FALSE;
    }
  remember (work, guest, id);

  return TRUE;
}

/* So many are drawn by chance; those of whom everything is known come last, as nobody is drawn after
 * them. */
static guint
count_drawn (const Work *work)
{
  return work->depth == INN_SAMPLE_HOTEL && work->n_guests > inn_sample_n_regulars
           ? work->n_guests - inn_sample_n_regulars
           : work->n_guests;
}

static InnSlice
write_slice (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Work *work = data;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return INN_SLICE_FAILED;
  if (work->hotel == NULL && !begin (work, change, error))
    return INN_SLICE_FAILED;

  for (guint i = 0; i < GUESTS_A_SLICE && work->done < count_drawn (work); i++)
    {
      if (!write_guest (work, change, error))
        return INN_SLICE_FAILED;
      work->done++;
    }
  if (work->done == count_drawn (work) && work->done < work->n_guests)
    {
      if (!inn_sample_known_write (inn_change_get_connection (change), work->hotel, work->seed,
                                   error))
        return INN_SLICE_FAILED;
      work->done = work->n_guests;
    }

  inn_change_set_progress (change, (double) work->done / MAX (1, work->n_guests));

  return work->done < work->n_guests ? INN_SLICE_MORE : INN_SLICE_DONE;
}

/**
 * inn_sample_generate_async:
 * @store: the open book
 * @n_guests: how many guests to invent
 * @n_stays: how many stays they had, about, over as many years as the rooms need for them; 0 for
 *   two or three each, within four years
 * @seed: the same seed and size give the same book
 * @chinese: language of notes, tasks and rooms
 * @depth: how much is known of the guests
 * @progress: (nullable): told how far it is
 *
 * Writes staff, rooms, guests, years of stays and charges, and follow-ups, with dates that end
 * today. One act that can be undone.
 */
void
inn_sample_generate_async (InnStore            *store,
                           guint                n_guests,
                           guint                n_stays,
                           guint64              seed,
                           gboolean             chinese,
                           InnSampleDepth       depth,
                           InnProgressFunc      progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Work *work = g_new0 (Work, 1);
  g_autofree char *count = g_strdup_printf ("%u", n_guests);

  work->n_guests = n_guests;
  work->n_stays = n_stays;
  work->seed = seed;
  work->chinese = chinese;
  work->depth = depth;
  work->today = inn_clock_get_business_day (inn_store_get_clock (store));
  inn_store_change_sliced_async (store, inn_act_new_with ("generate", "count", count, NULL),
                                 write_slice, work, work_free, progress, progress_data,
                                 cancellable, callback, user_data);
}

/**
 * inn_sample_generate_finish:
 *
 * Returns: whether the sample is in the book, and on the disk
 */
gboolean
inn_sample_generate_finish (InnStore      *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  return inn_store_change_sliced_finish (store, result, NULL, error);
}
