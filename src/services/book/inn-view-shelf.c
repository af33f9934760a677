/* inn-view-shelf.c: all saved views with their counts, at hand without waiting. */

#include "config.h"

#include "inn-view-shelf.h"

#include "inn-store-views.h"

/* What a filter may ask about. */
#define COUNTED_AREAS \
  (INN_CHANGE_GUESTS | INN_CHANGE_TAGS | INN_CHANGE_FOLLOW_UPS | INN_CHANGE_STAYS | INN_CHANGE_VIEWS \
   | INN_CHANGE_INTERACTIONS)

struct _InnViewShelf
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  GPtrArray    *views;       /* owned, of InnSavedView */
  GCancellable *cancellable; /* owned, of the reading and counting under way */
  guint         next;        /* the view being counted */
};

G_DEFINE_FINAL_TYPE (InnViewShelf, inn_view_shelf, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void count_next (InnViewShelf *self);

static gboolean
has_failed (const GError *error)
{
  if (error == NULL)
    return FALSE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Saved views cannot be read: %s", error->message);

  return TRUE;
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnViewShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  int n_guests = inn_store_count_query_finish (INN_STORE (source), result, &error);
  InnSavedView *view = NULL;

  if (has_failed (error))
    return;

  view = g_ptr_array_index (self->views, self->next);
  if (view->n_guests != n_guests)
    {
      view->n_guests = n_guests;
      g_signal_emit (self, signals[CHANGED], 0);
    }
  self->next++;
  count_next (self);
}

static void
count_next (InnViewShelf *self)
{
  while (self->next < self->views->len)
    {
      InnSavedView *view = g_ptr_array_index (self->views, self->next);

      if (view->query != NULL)
        {
          inn_store_count_query_async (self->store, view->query, INN_PRIORITY_BACKGROUND,
                                       self->cancellable, counted_cb, g_object_ref (self));
          return;
        }
      self->next++;
    }
}

/* What was counted stands until it is counted again: figures that vanish for a moment only flicker. */
static gboolean
take_views (InnViewShelf *self,
            GPtrArray    *views)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->views);
  gboolean same = before->len == views->len;

  self->views = g_ptr_array_ref (views);
  for (guint i = 0; i < views->len; i++)
    {
      InnSavedView *view = g_ptr_array_index (views, i);

      for (guint j = 0; j < before->len; j++)
        {
          const InnSavedView *old = g_ptr_array_index (before, j);

          if (old->id != view->id)
            continue;
          if (g_str_equal (old->text, view->text))
            view->n_guests = old->n_guests;
          same = same && i == j && g_str_equal (old->text, view->text)
                 && g_str_equal (old->name, view->name);
        }
      same = same && i < before->len
             && ((InnSavedView *) g_ptr_array_index (before, i))->id == view->id;
    }

  return !same;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnViewShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = inn_store_list_views_finish (INN_STORE (source), result, &error);

  if (has_failed (error))
    return;

  if (take_views (self, views))
    g_signal_emit (self, signals[CHANGED], 0);
  self->next = 0;
  count_next (self);
}

/* Whatever is under way counts what was. */
static void
load (InnViewShelf *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_list_views_async (self->store, self->cancellable, listed_cb, g_object_ref (self));
}

static void
store_changed_cb (InnViewShelf *self,
                  InnChangeSet *changes)
{
  if ((inn_change_set_get_areas (changes) & COUNTED_AREAS) != 0)
    load (self);
}

static void
inn_view_shelf_dispose (GObject *object)
{
  InnViewShelf *self = INN_VIEW_SHELF (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_view_shelf_parent_class)->dispose (object);
}

static void
inn_view_shelf_finalize (GObject *object)
{
  InnViewShelf *self = INN_VIEW_SHELF (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_view_shelf_parent_class)->finalize (object);
}

static void
inn_view_shelf_class_init (InnViewShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_view_shelf_dispose;
  object_class->finalize = inn_view_shelf_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_VIEW_SHELF, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_view_shelf_init (InnViewShelf *self)
{
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_saved_view_unref);
}

/**
 * inn_view_shelf_new:
 * @store: the open book
 *
 * Returns: (transfer full): a shelf that fills itself
 */
InnViewShelf *
inn_view_shelf_new (InnStore *store)
{
  InnViewShelf *self = g_object_new (INN_TYPE_VIEW_SHELF, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* Another day: "this month" and "90 days" mean other days. */
  g_signal_connect_object (inn_store_get_clock (store), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * inn_view_shelf_get_views:
 *
 * Returns: (transfer none) (element-type InnSavedView): in the order of the screen; good until
 *   `changed`
 */
GPtrArray *
inn_view_shelf_get_views (InnViewShelf *self)
{
  g_return_val_if_fail (INN_IS_VIEW_SHELF (self), NULL);

  return self->views;
}

/**
 * inn_view_shelf_get_view:
 *
 * Returns: (transfer none) (nullable): the view, %NULL if it is gone or not loaded yet
 */
InnSavedView *
inn_view_shelf_get_view (InnViewShelf *self,
                         gint64        id)
{
  g_return_val_if_fail (INN_IS_VIEW_SHELF (self), NULL);

  for (guint i = 0; i < self->views->len; i++)
    {
      InnSavedView *view = g_ptr_array_index (self->views, i);

      if (view->id == id)
        return view;
    }

  return NULL;
}
