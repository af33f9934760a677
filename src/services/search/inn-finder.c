/* inn-finder.c: finds guests by any part of what is known of them.
 *
 * The pack is filled slice by slice on the database thread while the window opens, and then handed
 * to a thread of its own that alone looks through it and changes it. Only who stayed in a room is
 * asked of the book itself, by an index: it would double the pack.
 */

#include "config.h"

#include "inn-finder.h"

#include "inn-error.h"
#include "inn-finder-jobs.h"
#include "inn-pack-worker.h"

struct _InnFinder
{
  GObject        parent_instance;

  InnStore      *store;       /* owned */
  InnPackWorker *worker;      /* owned */
  GHashTable    *rooms;       /* owned; see inn_finder_load_ref_rooms() */
  GCancellable  *cancellable; /* owned, for work of our own */
  gboolean       ready;
  gboolean       loading;
  gboolean       stale;       /* changed while it was being loaded */
};

G_DEFINE_FINAL_TYPE (InnFinder, inn_finder, G_TYPE_OBJECT)

enum
{
  READY,
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Who waits for some guests that are read anew. */
typedef struct
{
  InnFinder *finder; /* owned */
  GArray    *ids;    /* owned */
} Reading;

/* A search that waits for what the book says about stays. */
typedef struct
{
  InnNeedle *needle;
  gboolean   archived;
  GArray    *allowed; /* nullable */
} Search;

static void reload (InnFinder *self);

static void
search_free (gpointer data)
{
  Search *search = data;

  inn_needle_unref (search->needle);
  g_clear_pointer (&search->allowed, g_array_unref);
  g_free (search);
}

static void
take_rooms (InnFinder     *self,
            InnFinderLoad *load)
{
  g_clear_pointer (&self->rooms, g_hash_table_unref);
  self->rooms = inn_finder_load_ref_rooms (load);
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnFinder *self = g_task_get_source_object (task);
  InnFinderLoad *load = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean first = !self->ready;

  self->loading = FALSE;

  if (!inn_store_read_sliced_finish (self->store, result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_rooms (self, load);
  inn_pack_worker_replace (self->worker, inn_finder_load_steal_pack (load));
  self->ready = TRUE;
  g_signal_emit (self, signals[first ? READY : UPDATED], 0);
  g_task_return_boolean (task, TRUE);

  if (self->stale)
    reload (self);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inn_finder_load_finish (INN_FINDER (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, INN_ERROR, INN_ERROR_BUSY)) /* The book is being closed. */
    g_warning ("Guests changed but cannot be read again for searching: %s", error->message);
}

static void
reload (InnFinder *self)
{
  inn_finder_load_async (self, self->cancellable, reloaded_cb, NULL);
}

/* Puts the guests that were read anew into the pack, and takes out those that are gone. */
static void
read_some_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Reading *reading = user_data;
  g_autoptr (InnFinder) self = reading->finder;
  g_autoptr (GArray) ids = reading->ids;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnFinderLoad) load = inn_store_read_finish (INN_STORE (source), result, &error);

  g_free (reading);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->worker == NULL)
    return;
  if (load == NULL)
    {
      reload (self);
      return;
    }

  take_rooms (self, load);
  inn_pack_worker_edit (self->worker, ids, inn_finder_load_steal_pack (load));
  g_signal_emit (self, signals[UPDATED], 0);

  if (inn_pack_worker_wants_rebuild (self->worker) && !self->loading)
    reload (self);
}

static void
read_some_async (InnFinder    *self,
                 const gint64 *guests,
                 guint         n_guests)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->finder = g_object_ref (self);
  reading->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_guests);
  g_array_append_vals (reading->ids, guests, n_guests);

  inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, inn_finder_load_some,
                        inn_finder_load_new (reading->ids), inn_finder_load_unref,
                        inn_finder_load_unref, self->cancellable, read_some_cb, reading);
}

static void
store_changed_cb (InnFinder    *self,
                  InnChangeSet *changes)
{
  guint n_guests = 0;
  const gint64 *guests = inn_change_set_get_guests (changes, &n_guests);
  InnChangeArea names = inn_change_set_get_areas (changes)
                        & (INN_CHANGE_TAGS | INN_CHANGE_ROOMS | INN_CHANGE_PREFERENCES);

  if (self->loading)
    self->stale = TRUE;
  else if (!self->ready)
    return; /* Nothing is read yet; it will be read as it is then. */
  else if (inn_change_set_is_many (changes)
           || inn_change_set_has_area (changes, INN_CHANGE_CUSTOM_FIELDS)) /* who is found by them */
    reload (self);
  else if (n_guests > 0 || names != 0)
    read_some_async (self, guests, n_guests);
}

static void
inn_finder_dispose (GObject *object)
{
  InnFinder *self = INN_FINDER (object);

  g_cancellable_cancel (self->cancellable);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->worker, inn_pack_worker_free);

  G_OBJECT_CLASS (inn_finder_parent_class)->dispose (object);
}

static void
inn_finder_finalize (GObject *object)
{
  InnFinder *self = INN_FINDER (object);

  g_clear_pointer (&self->rooms, g_hash_table_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_finder_parent_class)->finalize (object);
}

static void
inn_finder_class_init (InnFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_finder_dispose;
  object_class->finalize = inn_finder_finalize;

  signals[READY] = g_signal_new ("ready", INN_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[UPDATED] = g_signal_new ("updated", INN_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_finder_init (InnFinder *self)
{
  self->cancellable = g_cancellable_new ();
  self->worker = inn_pack_worker_new ();
  self->rooms = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * inn_finder_new:
 * @store: the open book
 *
 * Returns: (transfer full): a finder that has yet to be loaded
 */
InnFinder *
inn_finder_new (InnStore *store)
{
  InnFinder *self = g_object_new (INN_TYPE_FINDER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_finder_load_async:
 *
 * Reads all guests, in slices that let interactive work through.
 */
void
inn_finder_load_async (InnFinder           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  InnFinderLoad *load = inn_finder_load_new (NULL);

  g_task_set_source_tag (task, inn_finder_load_async);
  g_task_set_task_data (task, load, inn_finder_load_unref);

  self->loading = TRUE;
  self->stale = FALSE;
  inn_store_read_sliced_async (self->store, INN_PRIORITY_BACKGROUND, inn_finder_load_slice, load,
                               NULL, cancellable, load_cb, task);
}

/**
 * inn_finder_load_finish:
 *
 * Returns: whether everything can be found now
 */
gboolean
inn_finder_load_finish (InnFinder     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_finder_is_ready:
 *
 * Returns: whether everything can be found: the book was read
 */
gboolean
inn_finder_is_ready (InnFinder *self)
{
  return self->ready;
}

/* The worker must never hold the last reference to the finder, so it is given a task without it. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  InnFinding *finding = g_task_propagate_pointer (G_TASK (result), &error);

  if (finding == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, finding, (GDestroyNotify) inn_finding_unref);
}

static void
find (GTask     *task,
      GPtrArray *stayed)
{
  InnFinder *self = g_task_get_source_object (task);
  Search *search = g_task_get_task_data (task);

  if (self->worker == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The book is closed");
      g_object_unref (task);
      return;
    }

  inn_pack_worker_find (self->worker,
                        g_task_new (NULL, g_task_get_cancellable (task), found_cb, task),
                        search->needle, search->archived, search->allowed, stayed);
}

static void
stayed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stayed = inn_store_read_finish (INN_STORE (source), result, &error);

  if (stayed == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }

  find (task, stayed);
}

/**
 * inn_finder_find_async:
 * @needle: at least one word
 * @archived: whether to look among those who were put away, instead of among all others
 * @allowed: (nullable) (element-type gint64): who may be found, in any order; %NULL for everybody.
 *   Must not change any more
 *
 * Looks on a thread of its own; answers %INN_ERROR_BUSY before the finder is ready.
 */
void
inn_finder_find_async (InnFinder           *self,
                       InnNeedle           *needle,
                       gboolean             archived,
                       GArray              *allowed,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);
  InnStayLook *look = NULL;

  search->needle = inn_needle_ref (needle);
  search->archived = archived;
  search->allowed = allowed != NULL ? g_array_ref (allowed) : NULL;
  g_task_set_source_tag (task, inn_finder_find_async);
  g_task_set_task_data (task, search, search_free);

  look = inn_stay_look_new (needle, self->rooms,
                            inn_clock_get_today (inn_store_get_clock (self->store)));
  if (look != NULL)
    inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, inn_stay_look_run, look,
                          inn_stay_look_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                          stayed_cb, task);
  else
    find (task, NULL);
}

/**
 * inn_finder_find_finish:
 *
 * Returns: (transfer full): what was found, stamped with the state of the book that was searched
 */
InnFinding *
inn_finder_find_finish (InnFinder     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
