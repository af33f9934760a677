/* inn-live-notices.c: which notices are on the screen, or were when their service died.
 *
 * A notice is live once it was shown, until it is acted on, closed or withdrawn. When the service
 * dies its popups are lost with it; the next one is given the newest of them again. */

#include "config.h"

#include "inn-live-notices.h"

/* A service that comes back gets this many; a storm would help nobody. */
#define MOST_REPEATED 3
/* One that dies of a popup must not get it for ever. */
#define MOST_LIVES 3

typedef struct
{
  InnNotice *notice; /* owned */
  guint64 order;
  guint n_lives;     /* services that were given it */
  gboolean is_lost;
} Live;

struct _InnLiveNotices
{
  GHashTable *by_key; /* key of the notice → Live, owned */
  guint64 last_order;
};

static void
live_free (Live *live)
{
  inn_notice_unref (live->notice);
  g_free (live);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const Live *first = *(const Live *const *) a;
  const Live *second = *(const Live *const *) b;

  return first->order < second->order ? 1 : first->order > second->order ? -1 : 0;
}

/**
 * inn_live_notices_new:
 *
 * Returns: (transfer full): an empty list; inn_live_notices_free() frees it
 */
InnLiveNotices *
inn_live_notices_new (void)
{
  InnLiveNotices *self = g_new0 (InnLiveNotices, 1);

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) live_free);
  return self;
}

/**
 * inn_live_notices_free:
 * @self: (transfer full): an #InnLiveNotices
 */
void
inn_live_notices_free (InnLiveNotices *self)
{
  g_hash_table_unref (self->by_key);
  g_free (self);
}

/**
 * inn_live_notices_add:
 * @notice: (transfer none): what was shown, for the first time, anew or again
 */
void
inn_live_notices_add (InnLiveNotices *self,
                      InnNotice      *notice)
{
  Live *before = g_hash_table_lookup (self->by_key, inn_notice_get_key (notice));
  Live *live = g_new0 (Live, 1);

  live->notice = inn_notice_ref (notice);
  live->order = ++self->last_order;
  live->n_lives = before == NULL ? 1 : before->n_lives;
  g_hash_table_replace (self->by_key, (char *) inn_notice_get_key (live->notice), live);
}

/**
 * inn_live_notices_remove:
 * @key: key of a notice
 *
 * Returns: whether it was there
 */
gboolean
inn_live_notices_remove (InnLiveNotices *self,
                         const char     *key)
{
  return g_hash_table_remove (self->by_key, key);
}

/**
 * inn_live_notices_remove_all:
 *
 * Forgets all of them.
 */
void
inn_live_notices_remove_all (InnLiveNotices *self)
{
  g_hash_table_remove_all (self->by_key);
}

/**
 * inn_live_notices_is_shown:
 * @key: key of a notice
 *
 * Returns: whether it is on the screen
 */
gboolean
inn_live_notices_is_shown (InnLiveNotices *self,
                           const char     *key)
{
  Live *live = g_hash_table_lookup (self->by_key, key);

  return live != NULL && !live->is_lost;
}

/**
 * inn_live_notices_is_lost:
 * @key: key of a notice
 *
 * Returns: whether it was on the screen when its service died
 */
gboolean
inn_live_notices_is_lost (InnLiveNotices *self,
                          const char     *key)
{
  Live *live = g_hash_table_lookup (self->by_key, key);

  return live != NULL && live->is_lost;
}

/**
 * inn_live_notices_lose_all:
 *
 * The service died: what was on the screen is lost.
 */
void
inn_live_notices_lose_all (InnLiveNotices *self)
{
  GHashTableIter iter;
  Live *live;

  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &live))
    live->is_lost = TRUE;
}

/**
 * inn_live_notices_repeat:
 * @given_up: (element-type utf8): gets the keys of those that were lost and are not worth showing
 *   again; they stay lost until removed
 *
 * Returns: (transfer full) (element-type InnNotice): those to show again, oldest first
 */
GPtrArray *
inn_live_notices_repeat (InnLiveNotices *self,
                         GPtrArray      *given_up)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();
  GPtrArray *repeats = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_notice_unref);
  GHashTableIter iter;
  Live *live;

  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &live))
    if (live->is_lost)
      g_ptr_array_add (lost, live);
  g_ptr_array_sort (lost, compare_newest_first);

  for (guint i = 0; i < lost->len; i++)
    {
      live = g_ptr_array_index (lost, i);
      if (repeats->len < MOST_REPEATED && live->n_lives < MOST_LIVES)
        {
          live->n_lives++;
          g_ptr_array_insert (repeats, 0, inn_notice_ref (live->notice));
        }
      else
        {
          g_ptr_array_add (given_up, g_strdup (inn_notice_get_key (live->notice)));
        }
    }
  return repeats;
}
