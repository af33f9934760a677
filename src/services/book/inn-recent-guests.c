/* inn-recent-guests.c: see inn-recent-guests.h. A fact of the book, as ids with commas between. A
 * commit waits for the disk, so it is written some time later and when the book is closed, not while
 * somebody goes from card to card.
 */

#include "config.h"

#include "inn-recent-guests.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-state.h"

#define FACT "guests.recent"

/* When what was looked at is written down, in seconds. */
#define SAVE_AFTER 30

struct _InnRecentGuests
{
  GObject parent_instance;

  InnStore *store;            /* owned */
  GArray *ids;                /* owned, of gint64: the latest first */
  GCancellable *cancellable;  /* owned */
  guint save_source;          /* while something is not written */
  gboolean dirty;
};

G_DEFINE_FINAL_TYPE (InnRecentGuests, inn_recent_guests, G_TYPE_OBJECT)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inn_store_save_fact_finish (INN_STORE (source), result, &error)
      && !g_error_matches (error, INN_ERROR, INN_ERROR_BUSY)) /* The book is being closed. */
    g_warning ("Who was looked at cannot be remembered: %s", error->message);
}

static gboolean
save_cb (gpointer user_data)
{
  InnRecentGuests *self = user_data;

  self->save_source = 0;
  inn_recent_guests_save (self);

  return G_SOURCE_REMOVE;
}

static void
touch (InnRecentGuests *self)
{
  if (inn_store_is_read_only (self->store))
    return;

  self->dirty = TRUE;
  if (self->save_source == 0)
    self->save_source = g_timeout_add_seconds (SAVE_AFTER, save_cb, self);
}

static guint
find (InnRecentGuests *self,
      gint64           id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return G_MAXUINT;
}

static void
append (InnRecentGuests *self,
        gint64           id)
{
  if (id > 0 && self->ids->len < INN_RECENT_GUESTS_MAX && find (self, id) == G_MAXUINT)
    g_array_append_val (self->ids, id);
}

static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  InnRecentGuests *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = inn_store_load_fact_finish (INN_STORE (source), result, &error);
  g_auto (GStrv) words = NULL;

  if (value == NULL)
    return; /* Nobody yet, or the book is being closed. */

  /* Whoever was looked at meanwhile comes before them. */
  words = g_strsplit (value, ",", INN_RECENT_GUESTS_MAX + 1);
  for (guint i = 0; words[i] != NULL; i++)
    append (self, g_ascii_strtoll (words[i], NULL, 10));
}

/* Who is gone leaves no place empty. */
static void
retain (InnRecentGuests *self,
        const gint64    *asked,
        guint            n_asked,
        GPtrArray       *there)
{
  for (guint i = 0; i < n_asked; i++)
    {
      guint place = find (self, asked[i]);
      gboolean found = FALSE;

      for (guint j = 0; j < there->len && !found; j++)
        found = ((const InnGuestSummary *) g_ptr_array_index (there, j))->id == asked[i];
      if (found || place == G_MAXUINT)
        continue;

      g_array_remove_index (self->ids, place);
      touch (self);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnRecentGuests *self = g_task_get_source_object (task);
  GArray *asked = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GPtrArray *summaries = inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);

  if (summaries == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  retain (self, (const gint64 *) (gpointer) asked->data, asked->len, summaries);
  g_task_return_pointer (task, summaries, (GDestroyNotify) g_ptr_array_unref);
}

static void
dropped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GPtrArray) summaries
    = inn_recent_guests_load_finish (INN_RECENT_GUESTS (source), result, NULL);
}

static void
store_changed_cb (InnRecentGuests *self,
                  InnChangeSet    *changes)
{
  gboolean ours = inn_change_set_is_many (changes);

  if (!inn_change_set_has_area (changes, INN_CHANGE_GUESTS))
    return;
  for (guint i = 0; i < self->ids->len && !ours; i++)
    ours = inn_change_set_has_guest (changes, g_array_index (self->ids, gint64, i));
  if (ours && self->ids->len > 0)
    inn_recent_guests_load_async (self, self->cancellable, dropped_cb, NULL);
}

static void
inn_recent_guests_dispose (GObject *object)
{
  InnRecentGuests *self = INN_RECENT_GUESTS (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_recent_guests_parent_class)->dispose (object);
}

static void
inn_recent_guests_finalize (GObject *object)
{
  g_array_unref (INN_RECENT_GUESTS (object)->ids);

  G_OBJECT_CLASS (inn_recent_guests_parent_class)->finalize (object);
}

static void
inn_recent_guests_class_init (InnRecentGuestsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_recent_guests_dispose;
  object_class->finalize = inn_recent_guests_finalize;
}

static void
inn_recent_guests_init (InnRecentGuests *self)
{
  self->cancellable = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * inn_recent_guests_new:
 * @store: the open book
 *
 * Returns: (transfer full): begins to read who was looked at last time
 */
InnRecentGuests *
inn_recent_guests_new (InnStore *store)
{
  InnRecentGuests *self = g_object_new (INN_TYPE_RECENT_GUESTS, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  inn_store_load_fact_async (store, FACT, self->cancellable, remembered_cb, self);

  return self;
}

/**
 * inn_recent_guests_note:
 * @self: the recent guests
 * @id: whose card was opened now
 *
 * A book that cannot be written forgets it when it is closed.
 */
void
inn_recent_guests_note (InnRecentGuests *self,
                        gint64           id)
{
  guint place;

  g_return_if_fail (INN_IS_RECENT_GUESTS (self));
  g_return_if_fail (id > 0);

  place = find (self, id);
  if (place == 0)
    return;
  if (place != G_MAXUINT)
    g_array_remove_index (self->ids, place);
  g_array_prepend_val (self->ids, id);
  if (self->ids->len > INN_RECENT_GUESTS_MAX)
    g_array_set_size (self->ids, INN_RECENT_GUESTS_MAX);
  touch (self);
}

/**
 * inn_recent_guests_get_ids:
 * @self: the recent guests
 * @n_ids: (out): how many
 *
 * Returns: (transfer none) (array length=n_ids): the latest first
 */
const gint64 *
inn_recent_guests_get_ids (InnRecentGuests *self,
                           guint           *n_ids)
{
  *n_ids = 0;
  g_return_val_if_fail (INN_IS_RECENT_GUESTS (self), NULL);

  *n_ids = self->ids->len;

  return (const gint64 *) (gpointer) self->ids->data;
}

/**
 * inn_recent_guests_load_async:
 * @self: the recent guests
 *
 * Reads what is to be shown of them.
 */
void
inn_recent_guests_load_async (InnRecentGuests     *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, inn_recent_guests_load_async);
  g_task_set_task_data (task, g_array_copy (self->ids), (GDestroyNotify) g_array_unref);
  inn_store_load_guest_summaries_async (self->store, (const gint64 *) (gpointer) self->ids->data,
                                        self->ids->len, cancellable, loaded_cb, task);
}

/**
 * inn_recent_guests_load_finish:
 *
 * Returns: (transfer full) (element-type InnGuestSummary): the latest first
 */
GPtrArray *
inn_recent_guests_load_finish (InnRecentGuests  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * inn_recent_guests_save:
 * @self: the recent guests
 *
 * Writes down what is not written yet, before the book is closed.
 */
void
inn_recent_guests_save (InnRecentGuests *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  g_return_if_fail (INN_IS_RECENT_GUESTS (self));

  if (!self->dirty)
    return;
  self->dirty = FALSE;
  g_clear_handle_id (&self->save_source, g_source_remove);
  for (guint i = 0; i < self->ids->len; i++)
    g_string_append_printf (value, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (self->ids, gint64, i));
  inn_store_save_fact_async (self->store, FACT, value->str, NULL, saved_cb, NULL);
}
