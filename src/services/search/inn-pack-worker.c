/* inn-pack-worker.c: the one thread that has the pack.
 *
 * What the last search found is remembered: when the next one only adds letters, as when somebody
 * types, just those are looked at again.
 */

#include "config.h"

#include "inn-pack-worker.h"

#include "inn-error.h"

/* More than this share of all is not worth remembering: a look at everybody is as quick. */
#define REMEMBERED_SHARE 128

struct _InnPackWorker
{
  GThreadPool *threads;     /* of one thread */
  gint         wants_rebuild; /* atomic */

  /* Only on that thread: */
  InnPack     *pack;        /* NULL until there is one */
  guint64      generation;
  InnNeedle   *needle;      /* of the last search; NULL for none */
  gboolean     archived;
  GArray      *records;     /* what it found */
};

/* One thing to do. */
typedef struct
{
  InnPack   *pack;     /* to replace the other, or what was changed */
  GArray    *ids;      /* who was changed */
  GTask     *task;     /* a search, and what it asks: */
  InnNeedle *needle;
  gboolean   archived;
  GArray    *allowed;
  GPtrArray *stayed;
} Work;

static void
work_free (Work *work)
{
  g_clear_pointer (&work->pack, inn_pack_free);
  g_clear_pointer (&work->ids, g_array_unref);
  g_clear_object (&work->task);
  g_clear_pointer (&work->needle, inn_needle_unref);
  g_clear_pointer (&work->allowed, g_array_unref);
  g_clear_pointer (&work->stayed, g_ptr_array_unref);
  g_free (work);
}

static void
forget (InnPackWorker *self)
{
  g_clear_pointer (&self->needle, inn_needle_unref);
  g_clear_pointer (&self->records, g_array_unref);
}

static void
change (InnPackWorker *self,
        Work          *work)
{
  forget (self);
  self->generation++;

  if (work->ids == NULL)
    {
      g_clear_pointer (&self->pack, inn_pack_free);
      self->pack = g_steal_pointer (&work->pack);
    }
  else if (self->pack != NULL)
    {
      for (guint i = 0; i < work->ids->len; i++)
        inn_pack_remove (self->pack, g_array_index (work->ids, gint64, i));
      inn_pack_take_all (self->pack, work->pack);
    }

  g_atomic_int_set (&self->wants_rebuild,
                    self->pack != NULL && inn_pack_wants_rebuild (self->pack));
}

static void
add_allowed (InnBits *bits,
             GArray  *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (id > 0 && id <= G_MAXUINT32)
        inn_bits_add (bits, id);
    }
}

static gboolean
is_continued (InnPackWorker *self,
              Work          *work)
{
  return self->needle != NULL && self->archived == work->archived && work->stayed == NULL
         && inn_needle_extends (work->needle, self->needle);
}

static void
remember (InnPackWorker *self,
          Work          *work,
          GArray        *records)
{
  forget (self);

  if (work->allowed == NULL
      && records->len <= inn_pack_get_n_alive (self->pack) / REMEMBERED_SHARE)
    {
      self->needle = inn_needle_ref (work->needle);
      self->archived = work->archived;
      self->records = g_array_ref (records);
    }
}

static void
search (InnPackWorker *self,
        Work          *work)
{
  g_auto (InnBits) allowed = { NULL, 0 };
  g_autoptr (GArray) records = NULL;
  InnPackQuery query = {
    .needle = work->needle,
    .archived = work->archived,
    .allowed = work->allowed != NULL ? &allowed : NULL,
    .stayed = work->stayed != NULL ? (GArray **) work->stayed->pdata : NULL,
    .among = is_continued (self, work) ? self->records : NULL,
  };
  GArray *ids = NULL;

  /* Who types fast asks again before this is answered. */
  if (g_task_return_error_if_cancelled (work->task))
    return;
  if (self->pack == NULL)
    {
      g_task_return_new_error (work->task, INN_ERROR, INN_ERROR_BUSY,
                               "The book is still being read");
      return;
    }

  if (work->allowed != NULL)
    add_allowed (&allowed, work->allowed);
  ids = inn_pack_find (self->pack, &query, &records);
  remember (self, work, records);
  g_task_return_pointer (work->task, inn_finding_new (self->generation, ids),
                         (GDestroyNotify) inn_finding_unref);
}

static void
work_cb (gpointer data,
         gpointer user_data)
{
  Work *work = data;

  if (work->task != NULL)
    search (user_data, work);
  else
    change (user_data, work);
  work_free (work);
}

/**
 * inn_pack_worker_new:
 *
 * Returns: (transfer full): one with a thread of its own
 */
InnPackWorker *
inn_pack_worker_new (void)
{
  InnPackWorker *self = g_new0 (InnPackWorker, 1);

  self->threads = g_thread_pool_new_full (work_cb, self, (GDestroyNotify) work_free, 1, FALSE,
                                          NULL);

  return self;
}

/**
 * inn_pack_worker_free:
 *
 * Waits for what is under way: some milliseconds.
 */
void
inn_pack_worker_free (InnPackWorker *self)
{
  g_thread_pool_free (self->threads, FALSE, TRUE);
  forget (self);
  g_clear_pointer (&self->pack, inn_pack_free);
  g_free (self);
}

/**
 * inn_pack_worker_replace:
 * @pack: (transfer full): what is searched from now on
 */
void
inn_pack_worker_replace (InnPackWorker *self,
                         InnPack       *pack)
{
  Work *work = g_new0 (Work, 1);

  work->pack = pack;
  g_thread_pool_push (self->threads, work, NULL);
}

/**
 * inn_pack_worker_edit:
 * @ids: (element-type gint64): guests that were changed or are gone
 * @changed: (transfer full): those of them who are there, as they are now
 */
void
inn_pack_worker_edit (InnPackWorker *self,
                      GArray        *ids,
                      InnPack       *changed)
{
  Work *work = g_new0 (Work, 1);

  work->ids = g_array_ref (ids);
  work->pack = changed;
  g_thread_pool_push (self->threads, work, NULL);
}

/**
 * inn_pack_worker_find:
 * @task: (transfer full): gets an #InnFinding, or %INN_ERROR_BUSY while there is no pack
 * @needle: at least one word
 * @archived: whether to look among those who were put away, instead of among all others
 * @allowed: (nullable) (element-type gint64): who may be found
 * @stayed: (nullable) (element-type GArray): for each word who is found by a stay, or %NULL
 */
void
inn_pack_worker_find (InnPackWorker *self,
                      GTask         *task,
                      InnNeedle     *needle,
                      gboolean       archived,
                      GArray        *allowed,
                      GPtrArray     *stayed)
{
  Work *work = g_new0 (Work, 1);

  work->task = task;
  work->needle = inn_needle_ref (needle);
  work->archived = archived;
  work->allowed = allowed != NULL ? g_array_ref (allowed) : NULL;
  work->stayed = stayed != NULL ? g_ptr_array_ref (stayed) : NULL;
  g_thread_pool_push (self->threads, work, NULL);
}

/**
 * inn_pack_worker_wants_rebuild:
 *
 * Returns: whether so much was changed that the book should be read anew
 */
gboolean
inn_pack_worker_wants_rebuild (InnPackWorker *self)
{
  return g_atomic_int_get (&self->wants_rebuild);
}
