/* inn-finder.c: finds guests by any part of what is known of them.
 *
 * The pack is filled slice by slice on the database thread while the window opens, and then handed
 * to the main thread. Searches run on a pool thread under a reader's lock, edits on the main
 * thread under the writer's.
 */

#include "config.h"

#include "inn-finder.h"

#include "inn-error.h"
#include "inn-fold.h"
#include "inn-haystack-table.h"
#include "inn-pack.h"
#include "inn-pinyin.h"
#include "inn-statement.h"

/* Guests read in one slice: some 10 ms. */
#define GUESTS_A_SLICE 1500

static const char READ_LAST_ID[] = "SELECT coalesce (max (id), 0) FROM guest";

struct _InnFinder
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  InnPack      *pack;        /* owned; NULL until loaded */
  GRWLock       lock;        /* guards pack */
  GCancellable *cancellable; /* owned, for work of our own */
  guint64       generation;
  gboolean      loading;
  gboolean      stale;       /* changed while it was being loaded */
};

G_DEFINE_FINAL_TYPE (InnFinder, inn_finder, G_TYPE_OBJECT)

enum
{
  READY,
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the database thread fills while the pack is loaded or some guests are read anew. */
typedef struct
{
  InnPack *pack;
  GString *text;
  gint64   next_id;
  gint64   last_id;
  GArray  *ids; /* the guests to read, or NULL for all */
} Loading;

/* Who waits for some guests that are read anew. */
typedef struct
{
  InnFinder *finder;
  GArray    *ids;
} Reading;

typedef struct
{
  InnNeedle *needle;
  gboolean   archived;
} Search;

static void reload (InnFinder *self);

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_clear_pointer (&loading->pack, inn_pack_free);
  g_clear_pointer (&loading->ids, g_array_unref);
  g_string_free (loading->text, TRUE);
  g_free (loading);
}

static Loading *
loading_new (GArray *ids)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->pack = inn_pack_new ();
  loading->text = g_string_new (NULL);
  loading->ids = ids != NULL ? g_array_ref (ids) : NULL;
  loading->last_id = -1;

  return loading;
}

static void
search_free (gpointer data)
{
  Search *search = data;

  inn_needle_unref (search->needle);
  g_free (search);
}

InnFinding *
inn_finding_ref (InnFinding *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_finding (gpointer data)
{
  InnFinding *self = data;

  g_free (self->ids);
}

void
inn_finding_unref (InnFinding *self)
{
  g_atomic_rc_box_release_full (self, clear_finding);
}

static void
end_field (GString *text)
{
  g_string_append_c (text, '\1');
}

/* Telephone numbers as digits only, so that blanks and prefixes do not matter. */
static void
append_digits (GString    *text,
               const char *words)
{
  for (const char *at = words; *at != '\0'; at++)
    if (g_ascii_isdigit (*at) || *at == '\2')
      g_string_append_c (text, *at);
}

/* Writes one record in the fields of inn-pack.h. */
static void
pack_row (const InnHaystack *row,
          gpointer           data)
{
  Loading *loading = data;
  GString *text = g_string_truncate (loading->text, 0);
  InnPackRecord record = {
    .id = row->id,
    .archived = row->archived,
    .last_stay = inn_date_is_set (row->last_stay) ? inn_date_to_julian (row->last_stay) : 0,
  };

  inn_fold_append (text, row->name);
  g_string_append_c (text, '\2');
  inn_fold_append (text, row->latin_name);
  end_field (text);
  inn_pinyin_append_full (text, row->name);
  g_string_append_c (text, '\2');
  inn_fold_append (text, row->reading);
  end_field (text);
  inn_pinyin_append_initials (text, row->name);
  end_field (text);
  append_digits (text, row->phones->str);
  end_field (text);
  inn_fold_append (text, row->contacts->str);
  g_string_append_c (text, '\2');
  inn_fold_append (text, row->salutation);
  end_field (text);
  inn_fold_append (text, row->id_tails->str);
  end_field (text);
  inn_fold_append (text, row->notes->str);

  /* The record's end must not stand inside it. */
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\n')
      text->str[i] = ' ';

  inn_pack_put (loading->pack, &record, text->str, text->len);
}

static InnSlice
load_slice (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Loading *loading = data;
  gint64 end;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return INN_SLICE_FAILED;

  if (loading->last_id < 0
      && !inn_connection_get_int (connection, READ_LAST_ID, &loading->last_id, error))
    return INN_SLICE_FAILED;

  end = loading->next_id + GUESTS_A_SLICE;
  if (!inn_haystack_table_read (connection, loading->next_id, end, pack_row, loading, error))
    return INN_SLICE_FAILED;
  loading->next_id = end + 1;

  return loading->next_id > loading->last_id ? INN_SLICE_DONE : INN_SLICE_MORE;
}

static gpointer
read_some (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  Loading *loading = data;

  for (guint i = 0; i < loading->ids->len; i++)
    {
      gint64 id = g_array_index (loading->ids, gint64, i);

      if (!inn_haystack_table_read (connection, id, id, pack_row, loading, error))
        return NULL;
    }

  return g_steal_pointer (&loading->pack);
}

static void
take_pack (InnFinder *self,
           Loading   *loading)
{
  g_rw_lock_writer_lock (&self->lock);
  g_clear_pointer (&self->pack, inn_pack_free);
  self->pack = g_steal_pointer (&loading->pack);
  g_rw_lock_writer_unlock (&self->lock);

  self->generation++;
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnFinder *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gboolean first = self->pack == NULL;

  self->loading = FALSE;

  if (!inn_store_read_sliced_finish (self->store, result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_pack (self, g_task_get_task_data (task));
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
  g_autoptr (InnPack) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_free (reading);
  changed = inn_store_read_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (changed == NULL)
    {
      reload (self);
      return;
    }

  if (self->pack != NULL)
    {
      g_rw_lock_writer_lock (&self->lock);
      for (guint i = 0; i < ids->len; i++)
        inn_pack_remove (self->pack, g_array_index (ids, gint64, i));
      inn_pack_take_all (self->pack, changed);
      g_rw_lock_writer_unlock (&self->lock);
      self->generation++;
    }

  g_signal_emit (self, signals[UPDATED], 0);
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

  inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, read_some,
                        loading_new (reading->ids), loading_free,
                        (GDestroyNotify) inn_pack_free, self->cancellable, read_some_cb, reading);
}

static void
store_changed_cb (InnFinder    *self,
                  InnChangeSet *changes)
{
  guint n_guests = 0;
  const gint64 *guests = inn_change_set_get_guests (changes, &n_guests);

  if (self->loading)
    self->stale = TRUE;
  else if (self->pack == NULL)
    return; /* Nothing is read yet; it will be read as it is then. */
  else if (inn_change_set_is_many (changes)
           || (n_guests == 0 && inn_change_set_has_area (changes, INN_CHANGE_TAGS)))
    reload (self);
  else if (n_guests > 0)
    read_some_async (self, guests, n_guests);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  InnFinder *self = source;
  Search *search = data;
  InnFinding *finding = NULL;
  g_autoptr (GArray) ids = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  g_rw_lock_reader_lock (&self->lock);
  if (self->pack != NULL)
    ids = inn_pack_find (self->pack, search->needle, search->archived);
  g_rw_lock_reader_unlock (&self->lock);

  if (ids == NULL)
    {
      g_task_return_new_error (task, INN_ERROR, INN_ERROR_BUSY, "The book is still being read");
      return;
    }

  finding = g_atomic_rc_box_new0 (InnFinding);
  finding->n_ids = ids->len;
  finding->ids = (gint64 *) (gpointer) g_array_free (g_steal_pointer (&ids), FALSE);
  g_task_return_pointer (task, finding, (GDestroyNotify) inn_finding_unref);
}

static void
inn_finder_dispose (GObject *object)
{
  InnFinder *self = INN_FINDER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_finder_parent_class)->dispose (object);
}

static void
inn_finder_finalize (GObject *object)
{
  InnFinder *self = INN_FINDER (object);

  g_clear_pointer (&self->pack, inn_pack_free);
  g_clear_object (&self->cancellable);
  g_rw_lock_clear (&self->lock);

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
  g_rw_lock_init (&self->lock);
  self->cancellable = g_cancellable_new ();
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
  Loading *loading = loading_new (NULL);

  g_task_set_source_tag (task, inn_finder_load_async);
  g_task_set_task_data (task, loading, loading_free);

  self->loading = TRUE;
  self->stale = FALSE;
  inn_store_read_sliced_async (self->store, INN_PRIORITY_BACKGROUND, load_slice, loading, NULL,
                               cancellable, load_cb, task);
}

gboolean
inn_finder_load_finish (InnFinder     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
inn_finder_is_ready (InnFinder *self)
{
  return self->pack != NULL;
}

/**
 * inn_finder_find_async:
 * @needle: at least one word
 * @archived: whether to look among those who were put away, instead of among all others
 *
 * Looks on a thread of its own; answers %INN_ERROR_BUSY before the finder is ready.
 */
void
inn_finder_find_async (InnFinder           *self,
                       InnNeedle           *needle,
                       gboolean             archived,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->needle = inn_needle_ref (needle);
  search->archived = archived;
  g_task_set_source_tag (task, inn_finder_find_async);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * inn_finder_find_finish:
 *
 * Returns: (transfer full): what was found, stamped with the state of the book as it is now
 */
InnFinding *
inn_finder_find_finish (InnFinder     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  InnFinding *finding = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  finding = g_task_propagate_pointer (G_TASK (result), error);
  if (finding != NULL)
    finding->generation = self->generation;

  return finding;
}
