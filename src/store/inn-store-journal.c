/* inn-store-journal.c: the journal, read from the main thread. */

#include "config.h"

#include "inn-store-journal.h"

#include "inn-journal.h"
#include "inn-store-box.h"

typedef struct
{
  gint64 guest_id;
  gint64 before;
  guint  limit;
} ListJob;

static gpointer
list_entries (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  ListJob *job = data;

  if (job->guest_id == 0)
    return inn_journal_list (connection, job->before, job->limit, error);

  return inn_journal_list_of_subject (connection, "guest", job->guest_id, job->before, job->limit,
                                      error);
}

/* Here before is the entry after which to begin. */
static gpointer
trace_guest (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  ListJob *job = data;

  return inn_guest_trace_list (connection, job->guest_id, job->before, error);
}

/* Nothing to undo is told as an empty list: NULL would be an error. */
static gpointer
load_undoable (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (GPtrArray) entries
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_entry_unref);
  gboolean redo = GPOINTER_TO_INT (data);
  gint64 seq = 0;
  InnEntry *entry = NULL;

  if (redo ? !inn_journal_get_redoable (connection, &seq, error)
           : !inn_journal_get_undoable (connection, &seq, error))
    return NULL;

  if (seq == 0)
    return g_steal_pointer (&entries);

  entry = inn_journal_load (connection, seq, error);
  if (entry == NULL)
    return NULL;
  g_ptr_array_add (entries, entry);

  return g_steal_pointer (&entries);
}

static void
run_list (InnStore            *self,
          InnReadFunc          func,
          ListJob              job,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, func, g_memdup2 (&job, sizeof job), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                        user_data);
}

/**
 * inn_store_list_entries_async:
 * @before: only entries before this one, 0 for the newest
 * @limit: at most so many
 */
void
inn_store_list_entries_async (InnStore            *self,
                              gint64               before,
                              guint                limit,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  run_list (self, list_entries, (ListJob) { 0, before, limit }, cancellable, callback, user_data);
}

/**
 * inn_store_list_entries_finish:
 *
 * Returns: (transfer full) (element-type InnEntry): entries, the newest first
 */
GPtrArray *
inn_store_list_entries_finish (InnStore      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_list_guest_entries_async:
 * @guest_id: the guest
 * @before: only entries before this one, 0 for the newest
 * @limit: at most so many
 */
void
inn_store_list_guest_entries_async (InnStore            *self,
                                    gint64               guest_id,
                                    gint64               before,
                                    guint                limit,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  run_list (self, list_entries, (ListJob) { guest_id, before, limit }, cancellable, callback,
            user_data);
}

/**
 * inn_store_list_guest_entries_finish:
 *
 * Returns: (transfer full) (element-type InnEntry): acts that touched the guest; %NULL on error
 */
GPtrArray *
inn_store_list_guest_entries_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_trace_guest_async:
 * @guest_id: whose profile
 * @after: only what came after this entry, as the version of a guest is one
 */
void
inn_store_trace_guest_async (InnStore            *self,
                             gint64               guest_id,
                             gint64               after,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  run_list (self, trace_guest, (ListJob) { guest_id, after, 0 }, cancellable, callback, user_data);
}

/**
 * inn_store_trace_guest_finish:
 *
 * Returns: (transfer full) (element-type InnGuestTrace): who changed what of the profile, the latest
 *   first
 */
GPtrArray *
inn_store_trace_guest_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

static gpointer
read_history (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return inn_guest_history_read (connection, *(gint64 *) data, error);
}

/**
 * inn_store_read_guest_history_async:
 * @guest_id: the guest
 *
 * Reads all that was done to a guest, and what each act changed from what to what.
 */
void
inn_store_read_guest_history_async (InnStore            *self,
                                    gint64               guest_id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, read_history,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) inn_guest_history_free, cancellable, callback, user_data);
}

/**
 * inn_store_read_guest_history_finish:
 *
 * Returns: (transfer full): the history; %NULL on error
 */
InnGuestHistory *
inn_store_read_guest_history_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_load_undoable_async:
 * @redo: whether the last act that was taken back is asked for, not the last one that stands
 */
void
inn_store_load_undoable_async (InnStore            *self,
                               gboolean             redo,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_undoable, GINT_TO_POINTER (redo), NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_undoable_finish:
 *
 * Returns: (transfer full) (nullable): the entry; %NULL without an error if there is none
 */
InnEntry *
inn_store_load_undoable_finish (InnStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_autoptr (GPtrArray) entries = inn_store_read_finish (self, result, error);

  return entries != NULL && entries->len > 0 ? inn_entry_ref (g_ptr_array_index (entries, 0)) : NULL;
}
