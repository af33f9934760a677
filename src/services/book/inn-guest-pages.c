/* inn-guest-pages.c: the few rows of a long guest list that are at hand.
 *
 * Items are kept by id. A request for a row that is not there fetches the page around it, and pages
 * asked for in one turn of the main loop go to the database together. When too many items are kept,
 * those asked for longest ago are let go; a row on screen keeps its own.
 */

#include "config.h"

#include "inn-guest-pages.h"

#include "inn-excerpt.h"
#include "inn-store-guests.h"

#define ROWS_A_PAGE 64

/* GTK keeps some 200 rows alive, four pages; a jump asks for as many again. */
#define ITEMS_KEPT (16 * ROWS_A_PAGE)

struct _InnGuestPages
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  GHashTable   *items;       /* gint64 (in the item) to InnGuestItem (owned) */
  GQueue        recent;      /* of InnGuestItem (unowned), latest first */
  GArray       *wanted;      /* ids to fetch */
  guint         fetch_id;    /* idle source, or 0 */
  GCancellable *cancellable; /* owned */

  InnExcerptLook *look;        /* owned; excerpts to fetch, or NULL */
  InnNeedle      *look_needle; /* owned; for which query */
  guint           look_id;     /* idle source, or 0 */
};

G_DEFINE_FINAL_TYPE (InnGuestPages, inn_guest_pages, G_TYPE_OBJECT)

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnGuestPages) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries =
    inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);

  if (summaries == NULL)
    {
      /* The rows stay grey; the store tells the window when the book itself is in trouble. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Rows of the guest list cannot be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < summaries->len; i++)
    {
      InnGuestSummary *summary = g_ptr_array_index (summaries, i);
      InnGuestItem *item = g_hash_table_lookup (self->items, &summary->id);

      if (item != NULL)
        inn_guest_item_set_summary (item, summary);
    }
}

static gboolean
fetch_cb (gpointer data)
{
  InnGuestPages *self = data;

  self->fetch_id = 0;
  inn_store_load_guest_summaries_async (self->store,
                                        (const gint64 *) (gpointer) self->wanted->data,
                                        self->wanted->len, self->cancellable,
                                        fetched_cb, g_object_ref (self));
  g_array_set_size (self->wanted, 0);

  return G_SOURCE_REMOVE;
}

static void
want (InnGuestPages *self,
      gint64         id)
{
  g_array_append_val (self->wanted, id);
  if (self->fetch_id == 0)
    self->fetch_id = g_idle_add_full (G_PRIORITY_HIGH, fetch_cb, self, NULL);
}

/* Excerpts under way. */
typedef struct
{
  InnGuestPages *pages;  /* owned */
  InnNeedle     *needle; /* owned */
} ExcerptQuestion;

static void
excerpts_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ExcerptQuestion *question = user_data;
  g_autoptr (InnGuestPages) self = question->pages;
  g_autoptr (InnNeedle) needle = question->needle;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) excerpts =
    inn_store_read_finish (INN_STORE (source), result, &error);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer excerpt = NULL;

  g_free (question);
  if (excerpts == NULL)
    return; /* The rows go without; what is wrong is told where rows are fetched. */

  g_hash_table_iter_init (&iter, excerpts);
  while (g_hash_table_iter_next (&iter, &id, &excerpt))
    {
      InnGuestItem *item = g_hash_table_lookup (self->items, id);

      if (item != NULL)
        inn_guest_item_set_excerpt (item, needle, excerpt);
    }
}

static gboolean
look_cb (gpointer data)
{
  InnGuestPages *self = data;
  ExcerptQuestion *question = g_new0 (ExcerptQuestion, 1);

  self->look_id = 0;
  question->pages = g_object_ref (self);
  question->needle = g_steal_pointer (&self->look_needle);
  inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, inn_excerpt_look_run,
                        g_steal_pointer (&self->look), inn_excerpt_look_free,
                        (GDestroyNotify) g_hash_table_unref, self->cancellable,
                        excerpts_cb, question);

  return G_SOURCE_REMOVE;
}

/* What the rows of one turn of the main loop ask for goes to the database together. */
static void
excerpt_wanted_cb (InnGuestPages *self,
                   InnNeedle     *needle,
                   const char    *shown,
                   InnGuestItem  *item)
{
  if (self->store == NULL)
    return;

  if (self->look_needle != needle)
    {
      g_clear_pointer (&self->look, inn_excerpt_look_free);
      g_clear_pointer (&self->look_needle, inn_needle_unref);
      self->look_needle = inn_needle_ref (needle);
      self->look =
        inn_excerpt_look_new (needle, inn_clock_get_today (inn_store_get_clock (self->store)));
    }
  inn_excerpt_look_add (self->look, inn_guest_item_get_id (item), shown);
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (G_PRIORITY_HIGH, look_cb, self, NULL);
}

static InnGuestItem *
add_item (InnGuestPages *self,
          gint64         id)
{
  InnGuestItem *item = inn_guest_item_new (id);
  gint64 *key = g_memdup2 (&id, sizeof id);

  g_signal_connect_object (item, "excerpt-wanted", G_CALLBACK (excerpt_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_hash_table_insert (self->items, key, item);
  g_queue_push_head (&self->recent, item);
  want (self, id);

  return item;
}

static void
trim (InnGuestPages *self)
{
  while (self->recent.length > ITEMS_KEPT)
    {
      InnGuestItem *oldest = g_queue_pop_tail (&self->recent);
      gint64 id = inn_guest_item_get_id (oldest);

      g_hash_table_remove (self->items, &id);
    }
}

static void
inn_guest_pages_dispose (GObject *object)
{
  InnGuestPages *self = INN_GUEST_PAGES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->fetch_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->look, inn_excerpt_look_free);
  g_clear_pointer (&self->look_needle, inn_needle_unref);
  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->items);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_guest_pages_parent_class)->dispose (object);
}

static void
inn_guest_pages_finalize (GObject *object)
{
  InnGuestPages *self = INN_GUEST_PAGES (object);

  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_guest_pages_parent_class)->finalize (object);
}

static void
inn_guest_pages_class_init (InnGuestPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_guest_pages_dispose;
  object_class->finalize = inn_guest_pages_finalize;
}

static void
inn_guest_pages_init (InnGuestPages *self)
{
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_guest_pages_new:
 * @store: (transfer none): where guests are read
 *
 * Returns: (transfer full): what reads the guests in sight, page by page
 */
InnGuestPages *
inn_guest_pages_new (InnStore *store)
{
  InnGuestPages *self = g_object_new (INN_TYPE_GUEST_PAGES, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * inn_guest_pages_get_item:
 * @ids: (element-type gint64): the whole list
 * @position: the row asked for
 *
 * Returns: (transfer full): its item; what it shows may follow
 */
InnGuestItem *
inn_guest_pages_get_item (InnGuestPages *self,
                          GArray        *ids,
                          guint          position)
{
  gint64 id = g_array_index (ids, gint64, position);
  InnGuestItem *item = g_hash_table_lookup (self->items, &id);

  if (item == NULL)
    {
      guint first = position / ROWS_A_PAGE * ROWS_A_PAGE;
      guint end = MIN (first + ROWS_A_PAGE, ids->len);

      for (guint i = first; i < end; i++)
        {
          gint64 near = g_array_index (ids, gint64, i);

          if (g_hash_table_lookup (self->items, &near) == NULL)
            add_item (self, near);
        }

      item = g_object_ref (g_hash_table_lookup (self->items, &id));
      trim (self);

      return item;
    }

  return g_object_ref (item);
}

/**
 * inn_guest_pages_forget:
 * @ids: (array length=n_ids): guests that were changed
 *
 * Fetches anew what the items of @ids show; until then they show what they did.
 */
void
inn_guest_pages_forget (InnGuestPages *self,
                        const gint64  *ids,
                        guint          n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    if (g_hash_table_lookup (self->items, &ids[i]) != NULL)
      want (self, ids[i]);
}

/**
 * inn_guest_pages_forget_all:
 *
 * Reads all guests anew that somebody holds.
 */
void
inn_guest_pages_forget_all (InnGuestPages *self)
{
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    want (self, *(const gint64 *) key);
}
