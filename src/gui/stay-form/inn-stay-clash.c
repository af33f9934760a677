/* inn-stay-clash.c: see inn-stay-clash.h. The rooms are asked about only when the days have changed; a
 * newer question drops an older one.
 */

#include "config.h"

#include "inn-stay-clash.h"

#include "inn-format.h"
#include "inn-store-rooms.h"
#include "inn-store-stays.h"

#include <glib/gi18n.h>

/* So long after the last key, in milliseconds. */
#define REST_MS 150

struct _InnStayClash
{
  GObject parent_instance;

  InnStore *store;           /* owned */
  InnStay *stay;             /* owned, nullable: as it shall be */
  InnStay *asked;            /* owned, nullable: the days the rooms were asked about for */
  GPtrArray *overlaps;       /* owned, nullable, of InnStay */
  GHashTable *taken;         /* owned, ids of rooms */
  GCancellable *cancellable; /* owned, nullable: of the questions under way */
  guint source;
};

G_DEFINE_FINAL_TYPE (InnStayClash, inn_stay_clash, G_TYPE_OBJECT)

enum
{
  FOUND,
  ROOMS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rooms_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnStayClash) self = user_data;
  g_autoptr(InnRoomList) list = inn_store_list_rooms_finish (INN_STORE (source), result, NULL);

  /* Nothing is said where nothing is known; the warning comes by itself. */
  if (list == NULL)
    return;

  g_hash_table_unref (self->taken);
  self->taken = g_hash_table_ref (list->taken);
  g_clear_pointer (&self->asked, inn_stay_unref);
  self->asked = inn_stay_ref (self->stay);
  g_signal_emit (self, signals[ROOMS], 0);
}

static gboolean
has_other_days (InnStayClash *self)
{
  return self->asked == NULL || !inn_date_equal (self->asked->arrival, self->stay->arrival)
         || !inn_date_equal (self->asked->departure, self->stay->departure);
}

static void
overlaps_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnStayClash) self = user_data;
  g_autoptr(GPtrArray) overlaps = inn_store_list_stays_finish (INN_STORE (source), result, NULL);

  if (overlaps == NULL)
    return;

  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  self->overlaps = g_steal_pointer (&overlaps);
  g_signal_emit (self, signals[FOUND], 0);
  if (has_other_days (self))
    inn_store_list_rooms_for_async (self->store, self->stay, self->cancellable, rooms_cb,
                                    g_object_ref (self));
}

static gboolean
ask_cb (gpointer user_data)
{
  InnStayClash *self = user_data;

  self->source = 0;
  self->cancellable = g_cancellable_new ();
  inn_store_find_overlaps_async (self->store, self->stay, self->cancellable, overlaps_cb,
                                 g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
inn_stay_clash_dispose (GObject *object)
{
  InnStayClash *self = INN_STAY_CLASH (object);

  inn_stay_clash_stop (self);
  g_clear_pointer (&self->stay, inn_stay_unref);
  g_clear_pointer (&self->asked, inn_stay_unref);
  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_stay_clash_parent_class)->dispose (object);
}

static void
inn_stay_clash_finalize (GObject *object)
{
  g_hash_table_unref (INN_STAY_CLASH (object)->taken);

  G_OBJECT_CLASS (inn_stay_clash_parent_class)->finalize (object);
}

static void
inn_stay_clash_class_init (InnStayClashClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_clash_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_stay_clash_finalize;

  signals[FOUND] = g_signal_new ("found", INN_TYPE_STAY_CLASH, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ROOMS] = g_signal_new ("rooms", INN_TYPE_STAY_CLASH, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_stay_clash_init (InnStayClash *self)
{
  self->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * inn_stay_clash_new:
 * @store: (transfer none): where it asks
 *
 * Returns: (transfer full): what watches whether a room is taken meanwhile
 */
InnStayClash *
inn_stay_clash_new (InnStore *store)
{
  InnStayClash *self = g_object_new (INN_TYPE_STAY_CLASH, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * inn_stay_clash_look:
 * @self: the finder
 * @stay: as it shall be; kept, so it must not change any more
 *
 * Asks anew, a moment after the last call.
 */
void
inn_stay_clash_look (InnStayClash  *self,
                     const InnStay *stay)
{
  g_return_if_fail (INN_IS_STAY_CLASH (self));

  inn_stay_clash_stop (self);
  g_clear_pointer (&self->stay, inn_stay_unref);
  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  if (!inn_date_is_valid (stay->arrival) || !inn_date_is_valid (stay->departure)
      || inn_date_compare (stay->departure, stay->arrival) < 0)
    {
      g_signal_emit (self, signals[FOUND], 0);
      return;
    }

  self->stay = inn_stay_copy (stay);
  self->source = g_timeout_add (REST_MS, ask_cb, self);
}

/**
 * inn_stay_clash_stop:
 *
 * Gives up what is planned and what is under way; no answer comes any more.
 */
void
inn_stay_clash_stop (InnStayClash *self)
{
  g_return_if_fail (INN_IS_STAY_CLASH (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/**
 * inn_stay_clash_get_taken:
 *
 * Returns: (transfer none) (element-type gint64 gint64): ids of rooms that somebody else has
 */
GHashTable *
inn_stay_clash_get_taken (InnStayClash *self)
{
  g_return_val_if_fail (INN_IS_STAY_CLASH (self), NULL);

  return self->taken;
}

static const InnStay *
find_overlap (InnStayClash *self,
              gboolean      of_room)
{
  for (guint i = 0; self->overlaps != NULL && i < self->overlaps->len; i++)
    {
      const InnStay *other = g_ptr_array_index (self->overlaps, i);
      gboolean same_room = self->stay->room_id != 0 && other->room_id == self->stay->room_id;

      if (other->id != self->stay->id && same_room == of_room)
        return other;
    }

  return NULL;
}

/**
 * inn_stay_clash_describe_room:
 *
 * Returns: (transfer full) (nullable): who has the room at that time
 */
char *
inn_stay_clash_describe_room (InnStayClash *self,
                              InnDate       today)
{
  const InnStay *other = find_overlap (self, TRUE);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (other == NULL)
    return NULL;

  from = inn_format_short_day (other->arrival, today);
  to = inn_format_short_day (other->departure, today);

  /* Translators: name of a guest, first and last day. */
  return g_strdup_printf (_("%1$s has this room from %2$s to %3$s"), other->guest_name, from, to);
}

/**
 * inn_stay_clash_describe_guest:
 *
 * Returns: (transfer full) (nullable): where a guest of the stay is at that time
 */
char *
inn_stay_clash_describe_guest (InnStayClash *self,
                               InnDate       today)
{
  const InnStay *other = find_overlap (self, FALSE);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (other == NULL)
    return NULL;

  from = inn_format_short_day (other->arrival, today);
  to = inn_format_short_day (other->departure, today);
  if (*other->room == '\0')
    /* Translators: first and last day of another stay. */
    return g_strdup_printf (_("Has another stay from %1$s to %2$s"), from, to);

  /* Translators: number of a room, first and last day of another stay. */
  return g_strdup_printf (_("Has room %1$s from %2$s to %3$s"), other->room, from, to);
}
