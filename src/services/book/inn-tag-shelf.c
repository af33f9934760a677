/* inn-tag-shelf.c: all tags and their groups, at hand without waiting. */

#include "config.h"

#include "inn-tag-shelf.h"

#include "inn-fold.h"
#include "inn-pinyin-match.h"
#include "inn-store-tags.h"

struct _InnTagShelf
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  GPtrArray    *groups;      /* owned, of InnTagGroup */
  GPtrArray    *tags;        /* owned, of InnTag */
  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (InnTagShelf, inn_tag_shelf, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnTagShelf) self = user_data;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GError) error = NULL;

  if (!inn_store_load_tags_finish (INN_STORE (source), result, &groups, &tags, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Tags cannot be read: %s", error->message);
      return;
    }

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->tags);
  self->groups = g_steal_pointer (&groups);
  self->tags = g_steal_pointer (&tags);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (InnTagShelf *self)
{
  inn_store_load_tags_async (self->store, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
store_changed_cb (InnTagShelf  *self,
                  InnChangeSet *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_TAGS)
      || inn_change_set_has_area (changes, INN_CHANGE_GUESTS))
    load (self);
}

static void
inn_tag_shelf_dispose (GObject *object)
{
  InnTagShelf *self = INN_TAG_SHELF (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_tag_shelf_parent_class)->dispose (object);
}

static void
inn_tag_shelf_finalize (GObject *object)
{
  InnTagShelf *self = INN_TAG_SHELF (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_tag_shelf_parent_class)->finalize (object);
}

static void
inn_tag_shelf_class_init (InnTagShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_tag_shelf_dispose;
  object_class->finalize = inn_tag_shelf_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_TAG_SHELF, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_tag_shelf_init (InnTagShelf *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_group_unref);
  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_tag_shelf_new:
 * @store: the open book
 *
 * Returns: (transfer full): a shelf that fills itself
 */
InnTagShelf *
inn_tag_shelf_new (InnStore *store)
{
  InnTagShelf *self = g_object_new (INN_TYPE_TAG_SHELF, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * inn_tag_shelf_get_groups:
 *
 * Returns: (transfer none) (element-type InnTagGroup): in the order of the screen
 */
GPtrArray *
inn_tag_shelf_get_groups (InnTagShelf *self)
{
  g_return_val_if_fail (INN_IS_TAG_SHELF (self), NULL);

  return self->groups;
}

/**
 * inn_tag_shelf_get_tags:
 *
 * Returns: (transfer none) (element-type InnTag): by group, then by name
 */
GPtrArray *
inn_tag_shelf_get_tags (InnTagShelf *self)
{
  g_return_val_if_fail (INN_IS_TAG_SHELF (self), NULL);

  return self->tags;
}

/**
 * inn_tag_shelf_get_tag:
 *
 * Returns: (transfer none) (nullable): the tag, %NULL if it is gone or not loaded yet
 */
InnTag *
inn_tag_shelf_get_tag (InnTagShelf *self,
                       gint64       id)
{
  g_return_val_if_fail (INN_IS_TAG_SHELF (self), NULL);

  for (guint i = 0; i < self->tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (self->tags, i);

      if (tag->id == id)
        return tag;
    }

  return NULL;
}

/**
 * inn_tag_shelf_get_group:
 *
 * Returns: (transfer none) (nullable): the group, %NULL if it is gone or not loaded yet
 */
InnTagGroup *
inn_tag_shelf_get_group (InnTagShelf *self,
                         gint64       id)
{
  g_return_val_if_fail (INN_IS_TAG_SHELF (self), NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      InnTagGroup *group = g_ptr_array_index (self->groups, i);

      if (group->id == id)
        return group;
    }

  return NULL;
}

/**
 * inn_tag_shelf_find_name:
 * @name: as typed
 *
 * Returns: (transfer none) (nullable): the tag that reads the same
 */
InnTag *
inn_tag_shelf_find_name (InnTagShelf *self,
                         const char  *name)
{
  g_autofree char *wanted = inn_fold_name (name);

  g_return_val_if_fail (INN_IS_TAG_SHELF (self), NULL);

  for (guint i = 0; i < self->tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (self->tags, i);
      g_autofree char *folded = inn_fold_name (tag->name);

      if (g_str_equal (folded, wanted))
        return tag;
    }

  return NULL;
}

/* 0 for a name that begins with what was typed, in characters or in pinyin; 1 for one that holds
 * it; 2 for another. */
static int
match (InnTag     *tag,
       const char *folded)
{
  gsize start = 0;
  gsize end = 0;

  if (!inn_fold_find (tag->name, folded, 0, &start, &end)
      && !inn_pinyin_match_range (tag->name, folded, &start, &end))
    return 2;

  return start == 0 ? 0 : 1;
}

static gint
compare_use (gconstpointer a,
             gconstpointer b)
{
  const InnTag *left = *(InnTag *const *) a;
  const InnTag *right = *(InnTag *const *) b;

  return (left->n_guests < right->n_guests) - (left->n_guests > right->n_guests);
}

/**
 * inn_tag_shelf_complete:
 * @typed: the beginning of a name, in characters or in pinyin; "" for all
 *
 * Returns: (transfer full) (element-type InnTag): enabled tags that fit, beginnings first, and
 *   among them those most worn
 */
GPtrArray *
inn_tag_shelf_complete (InnTagShelf *self,
                        const char  *typed)
{
  GPtrArray *fitting = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  g_autofree char *folded = inn_fold (typed);

  g_return_val_if_fail (INN_IS_TAG_SHELF (self), fitting);

  g_strstrip (folded);
  for (int wanted = 0; wanted <= 1; wanted++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new ();

      for (guint i = 0; i < self->tags->len; i++)
        {
          InnTag *tag = g_ptr_array_index (self->tags, i);
          int rank = folded[0] == '\0' ? 0 : match (tag, folded);

          if (!tag->disabled && rank == wanted)
            g_ptr_array_add (found, tag);
        }

      g_ptr_array_sort (found, compare_use);
      for (guint i = 0; i < found->len; i++)
        g_ptr_array_add (fitting, inn_tag_ref (g_ptr_array_index (found, i)));
    }

  return fitting;
}
