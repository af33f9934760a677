/* inn-initial-index.c: see inn-initial-index.h. Asked for after every answer of the list, behind
 * whatever the rows need; until it is told, the one before holds.
 */

#include "config.h"

#include "inn-initial-index.h"

struct _InnInitialIndex
{
  GObject parent_instance;

  InnStore *store;             /* owned */
  InnGuestList *list;          /* owned */
  InnGuestInitials *initials;  /* owned, nullable */
  GCancellable *cancellable;   /* owned, of the question under way */
};

G_DEFINE_FINAL_TYPE (InnInitialIndex, inn_initial_index, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
take (InnInitialIndex  *self,
      InnGuestInitials *initials)
{
  gboolean changes = initials != NULL || self->initials != NULL;

  g_clear_pointer (&self->initials, inn_guest_initials_free);
  self->initials = initials;
  if (changes)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gpointer
read_initials (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  InnGuestInitials **job = data;

  if (!inn_guest_initials_find (*job, connection, error))
    return NULL;

  return g_steal_pointer (job);
}

static void
free_job (gpointer data)
{
  InnGuestInitials **job = data;

  g_clear_pointer (job, inn_guest_initials_free);
  g_free (job);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (InnInitialIndex) self = user_data;
  g_autoptr (GError) error = NULL;
  InnGuestInitials *initials = inn_store_read_finish (INN_STORE (source), result, &error);

  /* Only a convenience: when the book itself is in trouble the rows tell. */
  if (initials != NULL)
    take (self, initials);
}

static void
stop (InnInitialIndex *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
answered_cb (InnInitialIndex *self)
{
  const InnGuestQuery *query = inn_guest_list_get_query (self->list);
  g_autoptr (GArray) ids = NULL;
  InnGuestInitials **job;

  stop (self);
  if (query->order != INN_ORDER_READING || inn_needle_get_n (inn_guest_list_get_needle (self->list)) > 0
      || g_list_model_get_n_items (G_LIST_MODEL (self->list)) < INN_INITIAL_INDEX_LEAST)
    {
      take (self, NULL);
      return;
    }

  ids = g_array_ref (inn_guest_list_get_ids (self->list));
  job = g_new (InnGuestInitials *, 1);
  *job = inn_guest_initials_new (ids, query->reversed);
  self->cancellable = g_cancellable_new ();
  inn_store_read_async (self->store, INN_PRIORITY_BACKGROUND, read_initials, job, free_job,
                        inn_guest_initials_free, self->cancellable, read_cb, g_object_ref (self));
}

static void
inn_initial_index_dispose (GObject *object)
{
  InnInitialIndex *self = INN_INITIAL_INDEX (object);

  stop (self);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_initial_index_parent_class)->dispose (object);
}

static void
inn_initial_index_finalize (GObject *object)
{
  g_clear_pointer (&INN_INITIAL_INDEX (object)->initials, inn_guest_initials_free);

  G_OBJECT_CLASS (inn_initial_index_parent_class)->finalize (object);
}

static void
inn_initial_index_class_init (InnInitialIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_initial_index_dispose;
  object_class->finalize = inn_initial_index_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_INITIAL_INDEX, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_initial_index_init (InnInitialIndex *self)
{
}

/**
 * inn_initial_index_new:
 * @store: the open book
 * @list: what is followed
 *
 * Returns: (transfer full): an index that is empty until the next answer of @list
 */
InnInitialIndex *
inn_initial_index_new (InnStore     *store,
                       InnGuestList *list)
{
  InnInitialIndex *self = g_object_new (INN_TYPE_INITIAL_INDEX, NULL);

  self->store = g_object_ref (store);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_initial_index_is_empty:
 *
 * Returns: whether there is nothing to jump to
 */
gboolean
inn_initial_index_is_empty (InnInitialIndex *self)
{
  g_return_val_if_fail (INN_IS_INITIAL_INDEX (self), TRUE);

  return self->initials == NULL;
}

/**
 * inn_initial_index_get_position:
 * @initial: 0 for A to 25 for Z, 26 for everybody else
 *
 * Returns: where in the list they begin; %G_MAXUINT if there is nobody
 */
guint
inn_initial_index_get_position (InnInitialIndex *self,
                                guint            initial)
{
  guint position;

  g_return_val_if_fail (INN_IS_INITIAL_INDEX (self), G_MAXUINT);
  g_return_val_if_fail (initial < INN_N_INITIALS, G_MAXUINT);

  position = self->initials != NULL ? self->initials->positions[initial] : G_MAXUINT;

  /* The list may have grown shorter since. */
  return position < g_list_model_get_n_items (G_LIST_MODEL (self->list)) ? position : G_MAXUINT;
}
