/* inn-finder-jobs.c: what the finder has the database thread read: the guests, slice by slice or
 * some of them anew, the names of labels and rooms, and who stayed in a room. Database thread, but for
 * the making of jobs and what is taken out of them when they are done.
 */

#include "config.h"

#include "inn-finder-jobs.h"

#include "inn-fold.h"
#include "inn-haystack-table.h"
#include "inn-pack-writer.h"
#include "inn-statement.h"
#include "inn-stay-words.h"
#include "inn-stayed-table.h"

/* Guests read in one slice: some 3 ms. */
#define GUESTS_A_SLICE 2000

static const char READ_LAST_ID[] = "SELECT coalesce (max (id), 0) FROM guest";

struct _InnFinderLoad
{
  InnPack      *pack;
  GThreadPool  *packers; /* of one thread, which alone has the pack meanwhile; NULL for none */
  GHashTable   *rooms;   /* room word to GArray of gint64 */
  GString      *names;
  GString      *notes;
  gint64        next_id;
  gint64        last_id;
  GArray       *ids;     /* the guests to read, or NULL for all */
};

/**
 * inn_finder_load_new:
 * @ids: (nullable) (element-type gint64): the guests to read, or %NULL for all
 *
 * Returns: (transfer full): a job
 */
InnFinderLoad *
inn_finder_load_new (GArray *ids)
{
  InnFinderLoad *self = g_atomic_rc_box_new0 (InnFinderLoad);

  self->pack = inn_pack_new ();
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  self->names = g_string_new (NULL);
  self->notes = g_string_new (NULL);
  self->ids = ids != NULL ? g_array_ref (ids) : NULL;
  self->last_id = -1;

  return self;
}

/**
 * inn_finder_load_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnFinderLoad *
inn_finder_load_ref (InnFinderLoad *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
load_clear (gpointer data)
{
  InnFinderLoad *self = data;

  if (self->packers != NULL)
    g_thread_pool_free (self->packers, TRUE, TRUE);
  g_clear_pointer (&self->pack, inn_pack_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_hash_table_unref (self->rooms);
  g_string_free (self->names, TRUE);
  g_string_free (self->notes, TRUE);
}

/**
 * inn_finder_load_unref:
 * @self: (transfer full): an #InnFinderLoad; freed with its last holder, from any thread
 */
void
inn_finder_load_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, load_clear);
}

static void
take_guest (const InnHaystack *row,
            gpointer           data)
{
  InnFinderLoad *self = data;

  inn_pack_write (self->pack, row, self->names, self->notes);
}

/* On the thread that packs. */
static void
pack_cb (gpointer data,
         gpointer user_data)
{
  g_autoptr (InnHaystackSlice) slice = data;
  InnFinderLoad *self = user_data;

  inn_haystack_slice_foreach (slice, take_guest, self);
}

static void
take_label (gint64      id,
          const char *name,
          gpointer    data)
{
  InnFinderLoad *self = data;

  inn_pack_set_label (self->pack, id, name);
}

static void
take_room (gint64      id,
           const char *number,
           gpointer    data)
{
  InnFinderLoad *self = data;
  g_autofree char *folded = inn_fold (number);
  g_autofree char *word = inn_room_word_dup (folded);
  GArray *ids = g_hash_table_lookup (self->rooms, word);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->rooms, g_steal_pointer (&word), ids);
    }
  g_array_append_val (ids, id);
}

static gboolean
read_names (InnFinderLoad  *self,
            InnConnection  *connection,
            GError        **error)
{
  return inn_haystack_table_list_labels (connection, take_label, self, error)
         && inn_haystack_table_list_rooms (connection, take_room, self, error);
}

static gboolean
begin (InnFinderLoad  *self,
       InnConnection  *connection,
       GError        **error)
{
  if (!inn_connection_get_int (connection, READ_LAST_ID, &self->last_id, error)
      || !read_names (self, connection, error))
    return FALSE;

  self->packers = g_thread_pool_new_full (pack_cb, self, inn_haystack_slice_free, 1, FALSE, NULL);

  return TRUE;
}

/* Waits for what is still to be packed. */
static void
end (InnFinderLoad *self)
{
  g_thread_pool_free (g_steal_pointer (&self->packers), FALSE, TRUE);
  inn_pack_trim (self->pack);
}

/**
 * inn_finder_load_slice:
 * @self: an #InnFinderLoad of all guests
 *
 * An #InnReadSliceFunc that reads some thousand guests. They are packed on a thread of their own
 * while the next are read.
 */
InnSlice
inn_finder_load_slice (InnConnection  *connection,
                       gpointer        data,
                       GCancellable   *cancellable,
                       GError        **error)
{
  InnFinderLoad *self = data;
  g_autoptr (InnHaystackSlice) slice = NULL;
  gint64 last;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return INN_SLICE_FAILED;

  if (self->last_id < 0 && !begin (self, connection, error))
    return INN_SLICE_FAILED;

  last = self->next_id + GUESTS_A_SLICE;
  slice = inn_haystack_slice_new ();
  if (!inn_haystack_table_read_slice (connection, self->next_id, last, slice, error))
    return INN_SLICE_FAILED;
  g_thread_pool_push (self->packers, g_steal_pointer (&slice), NULL);
  self->next_id = last + 1;
  if (self->next_id <= self->last_id)
    return INN_SLICE_MORE;

  end (self);

  return INN_SLICE_DONE;
}

/**
 * inn_finder_load_some:
 * @self: an #InnFinderLoad of some guests
 *
 * An #InnReadFunc that reads them.
 *
 * Returns: (transfer full): @self, or %NULL with @error set
 */
gpointer
inn_finder_load_some (InnConnection  *connection,
                      gpointer        data,
                      GCancellable   *cancellable,
                      GError        **error)
{
  InnFinderLoad *self = data;

  if (!read_names (self, connection, error))
    return NULL;

  for (guint i = 0; i < self->ids->len; i++)
    {
      gint64 id = g_array_index (self->ids, gint64, i);

      if (!inn_haystack_table_read (connection, id, id, take_guest, self, error))
        return NULL;
    }

  return inn_finder_load_ref (self);
}

/**
 * inn_finder_load_steal_pack:
 *
 * Returns: (transfer full): what was read
 */
InnPack *
inn_finder_load_steal_pack (InnFinderLoad *self)
{
  return g_steal_pointer (&self->pack);
}

/**
 * inn_finder_load_ref_rooms:
 *
 * Returns: (transfer full): the rooms, as room word to #GArray of ids
 */
GHashTable *
inn_finder_load_ref_rooms (InnFinderLoad *self)
{
  return g_hash_table_ref (self->rooms);
}

/* What one word of the needle says about stays. */
typedef struct
{
  GArray    *rooms;   /* owned, of gint64; or NULL */
  gboolean   is_time;
  InnPeriod  period;
  InnDate    arrival;  /* of the stay that was held against the period last */
  InnDate    departure;
  gboolean   meets;    /* and whether it fell into it */
  GArray    *guests;  /* owned, of gint64: who is found by it; or NULL */
} StayWord;

struct _InnStayLook
{
  GArray   *words; /* of StayWord */
  gboolean  when;  /* whether any of them is a time */
};

static void
stay_word_clear (gpointer data)
{
  StayWord *word = data;

  g_clear_pointer (&word->rooms, g_array_unref);
  g_clear_pointer (&word->guests, g_array_unref);
}

/**
 * inn_stay_look_new:
 * @needle: what was typed
 * @rooms: the rooms, as from inn_finder_load_ref_rooms()
 * @today: the business day
 *
 * Returns: (transfer full) (nullable): a job, or %NULL if no word is the number of a room
 */
InnStayLook *
inn_stay_look_new (InnNeedle  *needle,
                   GHashTable *rooms,
                   InnDate     today)
{
  InnStayLook *self = g_new0 (InnStayLook, 1);
  gboolean any = FALSE;

  self->words = g_array_new (FALSE, TRUE, sizeof (StayWord));
  g_array_set_clear_func (self->words, stay_word_clear);
  g_array_set_size (self->words, inn_needle_get_n (needle));

  for (guint i = 0; i < self->words->len; i++)
    {
      StayWord *word = &g_array_index (self->words, StayWord, i);
      const char *text = inn_needle_get_word (needle, i)->text;
      g_autofree char *room = inn_room_word_dup (text);
      GArray *ids = g_hash_table_lookup (rooms, room);

      if (ids != NULL)
        word->rooms = g_array_ref (ids);
      else
        word->is_time = inn_period_read (text, today, &word->period);

      any = any || ids != NULL;
      self->when = self->when || word->is_time;
      if (ids != NULL || word->is_time)
        word->guests = g_array_new (FALSE, FALSE, sizeof (gint64));
    }

  if (!any)
    g_clear_pointer (&self, inn_stay_look_free);

  return self;
}

/**
 * inn_stay_look_free:
 * @data: (transfer full): an #InnStayLook
 */
void
inn_stay_look_free (gpointer data)
{
  InnStayLook *self = data;

  g_array_unref (self->words);
  g_free (self);
}

/* The job, and the room it is at. */
typedef struct
{
  InnStayLook *look;
  StayWord    *room;
} StayRow;

/* Stays come by day, so the same days are asked for again and again. */
static gboolean
meets (StayWord *word,
       InnDate   arrival,
       InnDate   departure)
{
  if (!inn_date_equal (arrival, word->arrival) || !inn_date_equal (departure, word->departure))
    {
      word->arrival = arrival;
      word->departure = departure;
      word->meets = inn_period_meets (&word->period, arrival, departure);
    }

  return word->meets;
}

static void
take_stay (gint64   guest_id,
           InnDate  arrival,
           InnDate  departure,
           gpointer data)
{
  StayRow *row = data;

  g_array_append_val (row->room->guests, guest_id);
  for (guint i = 0; i < row->look->words->len; i++)
    {
      StayWord *word = &g_array_index (row->look->words, StayWord, i);

      if (word->is_time && meets (word, arrival, departure))
        g_array_append_val (word->guests, guest_id);
    }
}

static void
unref_guests (gpointer guests)
{
  if (guests != NULL)
    g_array_unref (guests);
}

/**
 * inn_stay_look_run:
 *
 * An #InnReadFunc that reads the stays in the rooms. A time counts only together with a room.
 *
 * Returns: (transfer full) (element-type GArray): for each word of the needle the guests who are
 *   found by it, or %NULL; %NULL with @error set
 */
gpointer
inn_stay_look_run (InnConnection  *connection,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  InnStayLook *self = data;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (unref_guests);

  for (guint i = 0; i < self->words->len; i++)
    {
      StayRow row = { self, &g_array_index (self->words, StayWord, i) };

      for (guint j = 0; row.room->rooms != NULL && j < row.room->rooms->len; j++)
        if (!inn_stayed_table_list (connection, g_array_index (row.room->rooms, gint64, j),
                                    self->when, take_stay, &row, error))
          return NULL;
    }

  for (guint i = 0; i < self->words->len; i++)
    g_ptr_array_add (found, g_steal_pointer (&g_array_index (self->words, StayWord, i).guests));

  return g_steal_pointer (&found);
}
