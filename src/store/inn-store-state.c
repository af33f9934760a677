/* inn-store-state.c: drafts, import mappings and facts, from the main thread. Not in the journal. */

#include "config.h"

#include "inn-store-state.h"

#include "inn-store-box.h"

/* A key, what shall stand under it, and when. */
typedef struct
{
  char   *key;   /* owned */
  char   *value; /* owned, nullable */
  gint64  utc;
} StateJob;

static StateJob *
state_job_new (InnStore   *self,
               const char *key,
               const char *value)
{
  StateJob *job = g_new0 (StateJob, 1);

  job->key = g_strdup (key);
  job->value = g_strdup (value);
  job->utc = inn_clock_get_utc (inn_store_get_clock (self));

  return job;
}

static void
state_job_free (gpointer data)
{
  StateJob *job = data;

  g_free (job->key);
  g_free (job->value);
  g_free (job);
}

static gpointer
list_drafts (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_state_table_list_drafts (connection, error);
}

static gpointer
save_draft (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  StateJob *job = data;

  return inn_state_table_save_draft (connection, job->key, job->value, job->utc, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
save_mapping (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  StateJob *job = data;

  return inn_state_table_save_mapping (connection, job->key, job->value, job->utc, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
save_fact (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  StateJob *job = data;

  return inn_state_table_save (connection, job->key, job->value, error) ? INN_STORE_DONE : NULL;
}

/* No text is told as an empty list: NULL would be an error. */
static gpointer
box_text (gboolean  ok,
          char     *text)
{
  GPtrArray *box = ok ? g_ptr_array_new_with_free_func (g_free) : NULL;

  if (ok && text != NULL)
    g_ptr_array_add (box, text);

  return box;
}

static char *
unbox_text (GPtrArray *box)
{
  char *text = NULL;

  if (box == NULL)
    return NULL;

  text = box->len > 0 ? g_strdup (g_ptr_array_index (box, 0)) : NULL;
  g_ptr_array_unref (box);

  return text;
}

static gpointer
load_mapping (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  char *mapping = NULL;
  gboolean ok = inn_state_table_load_mapping (connection, data, &mapping, error);

  return box_text (ok, mapping);
}

static gpointer
load_fact (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  char *value = NULL;
  gboolean ok = inn_state_table_load (connection, data, &value, error);

  return box_text (ok, value);
}

static void
write_state (InnStore            *self,
             InnReadFunc          func,
             StateJob            *job,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  inn_store_write_state_async (self, INN_PRIORITY_INTERACTIVE, func, job, state_job_free, NULL,
                               cancellable, callback, user_data);
}

static gboolean
write_finish (InnStore      *self,
              GAsyncResult  *result,
              GError       **error)
{
  return inn_store_write_state_finish (self, result, error) != NULL;
}

/**
 * inn_store_list_drafts_async:
 *
 * Reads the drafts that were not saved as guests yet.
 */
void
inn_store_list_drafts_async (InnStore            *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_drafts, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_drafts_finish:
 *
 * Returns: (transfer full) (element-type InnDraft): all drafts, the latest first
 */
GPtrArray *
inn_store_list_drafts_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_draft_async:
 * @key: which draft of which form: "guest:12/…", "guest:new/…"
 * @content: (nullable): what was typed; %NULL forgets the draft
 */
void
inn_store_save_draft_async (InnStore            *self,
                            const char          *key,
                            const char          *content,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  write_state (self, save_draft, state_job_new (self, key, content), cancellable, callback, user_data);
}

/**
 * inn_store_save_draft_finish:
 *
 * Returns: whether the draft is on the disk
 */
gboolean
inn_store_save_draft_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return write_finish (self, result, error);
}

/**
 * inn_store_load_mapping_async:
 * @headings: the headings of a sheet, as the importer joins them
 */
void
inn_store_load_mapping_async (InnStore            *self,
                              const char          *headings,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_mapping, g_strdup (headings), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_mapping_finish:
 *
 * Returns: (transfer full) (nullable): the mapping used last for these headings; %NULL without an
 *   error if they are new
 */
char *
inn_store_load_mapping_finish (InnStore      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return unbox_text (inn_store_read_finish (self, result, error));
}

/**
 * inn_store_save_mapping_async:
 * @headings: the headings of a sheet, as one text
 * @mapping: what each column was taken for
 *
 * Remembers it for the next sheet with these headings; no act of the journal.
 */
void
inn_store_save_mapping_async (InnStore            *self,
                              const char          *headings,
                              const char          *mapping,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  write_state (self, save_mapping, state_job_new (self, headings, mapping), cancellable, callback,
         user_data);
}

/**
 * inn_store_save_mapping_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
inn_store_save_mapping_finish (InnStore      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return write_finish (self, result, error);
}

/**
 * inn_store_load_fact_async:
 * @key: what it is called
 *
 * Reads what was remembered under a name.
 */
void
inn_store_load_fact_async (InnStore            *self,
                           const char          *key,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_fact, g_strdup (key), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_fact_finish:
 *
 * Returns: (transfer full) (nullable): what is remembered, numbers as text; %NULL without an error
 *   if nothing is
 */
char *
inn_store_load_fact_finish (InnStore      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return unbox_text (inn_store_read_finish (self, result, error));
}

/**
 * inn_store_save_fact_async:
 * @value: (nullable): what is to be remembered; %NULL forgets it
 */
void
inn_store_save_fact_async (InnStore            *self,
                           const char          *key,
                           const char          *value,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  write_state (self, save_fact, state_job_new (self, key, value), cancellable, callback, user_data);
}

/**
 * inn_store_save_fact_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
inn_store_save_fact_finish (InnStore      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return write_finish (self, result, error);
}
