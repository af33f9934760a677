/* inn-preference-shelf.c: the list a hotel asks its guests by, at hand without waiting. */

#include "config.h"

#include "inn-preference-shelf.h"

#include "inn-fold.h"
#include "inn-pinyin-match.h"
#include "inn-store-preference-list.h"
#include "inn-text.h"

#include <string.h>

/* The topic whose choices are avoided more often than liked. */
#define FOOD "food"

struct _InnPreferenceShelf
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  GPtrArray    *topics;      /* owned, of InnPreferenceTopic */
  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (InnPreferenceShelf, inn_preference_shelf, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_same_choice (const InnPreferenceChoice *left,
                const InnPreferenceChoice *right)
{
  return left->id == right->id && left->retired == right->retired
         && g_str_equal (inn_preference_choice_get_label (left),
                         inn_preference_choice_get_label (right));
}

static gboolean
is_same_topic (const InnPreferenceTopic *left,
               const InnPreferenceTopic *right)
{
  if (left->id != right->id || left->area != right->area || left->single != right->single
      || left->retired != right->retired || left->choices->len != right->choices->len
      || !g_str_equal (inn_preference_topic_get_label (left),
                       inn_preference_topic_get_label (right)))
    return FALSE;
  for (guint i = 0; i < left->choices->len; i++)
    if (!is_same_choice (g_ptr_array_index (left->choices, i),
                         g_ptr_array_index (right->choices, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_list (GPtrArray *left,
              GPtrArray *right)
{
  if (left->len != right->len)
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    if (!is_same_topic (g_ptr_array_index (left, i), g_ptr_array_index (right, i)))
      return FALSE;

  return TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnPreferenceShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) topics = inn_store_list_topics_finish (INN_STORE (source), result, &error);

  if (topics == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("The list of preferences cannot be read: %s", error->message);
      return;
    }

  /* What guests like changes more often than the list: who shows it need not build it anew. */
  if (is_same_list (self->topics, topics))
    return;

  g_ptr_array_unref (self->topics);
  self->topics = g_steal_pointer (&topics);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (InnPreferenceShelf *self)
{
  inn_store_list_topics_async (self->store, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
store_changed_cb (InnPreferenceShelf *self,
                  InnChangeSet       *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_PREFERENCES))
    load (self);
}

static void
inn_preference_shelf_dispose (GObject *object)
{
  InnPreferenceShelf *self = INN_PREFERENCE_SHELF (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_preference_shelf_parent_class)->dispose (object);
}

static void
inn_preference_shelf_finalize (GObject *object)
{
  InnPreferenceShelf *self = INN_PREFERENCE_SHELF (object);

  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_preference_shelf_parent_class)->finalize (object);
}

static void
inn_preference_shelf_class_init (InnPreferenceShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_preference_shelf_dispose;
  object_class->finalize = inn_preference_shelf_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_PREFERENCE_SHELF, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_preference_shelf_init (InnPreferenceShelf *self)
{
  self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_topic_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_preference_shelf_new:
 * @store: the open book
 *
 * Returns: (transfer full): a shelf that fills itself
 */
InnPreferenceShelf *
inn_preference_shelf_new (InnStore *store)
{
  InnPreferenceShelf *self = g_object_new (INN_TYPE_PREFERENCE_SHELF, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * inn_preference_shelf_get_topics:
 *
 * Returns: (transfer none) (element-type InnPreferenceTopic): in their order, retired ones too
 */
GPtrArray *
inn_preference_shelf_get_topics (InnPreferenceShelf *self)
{
  g_return_val_if_fail (INN_IS_PREFERENCE_SHELF (self), NULL);

  return self->topics;
}

/* What is typed behind the name of a choice adds to it: "buckwheat pillow, one". */
static const char *
find_rest (const char *label,
           const char *typed)
{
  static const char *const separators[] = { " ", ",", "，", "、", "：", ":", "\343\200\200" };
  const char *rest = NULL;

  if (!g_str_has_prefix (typed, label))
    return NULL;

  rest = typed + strlen (label);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (rest, separators[i]))
      return rest + strlen (separators[i]);

  return NULL;
}

/* 0 for a choice that begins with what was typed, in characters or in pinyin; 1 for one that holds
 * it; 2 for another. */
static int
match (const char *label,
       const char *typed,
       const char *folded)
{
  gsize start = 0;
  gsize end = 0;

  if (find_rest (label, typed) != NULL)
    return 0;
  if (!inn_fold_find (label, folded, 0, &start, &end)
      && !inn_pinyin_match_range (label, folded, &start, &end))
    return 2;

  return start == 0 ? 0 : 1;
}

static InnPreference *
propose (const InnPreferenceTopic  *topic,
         const InnPreferenceChoice *choice,
         const char                *typed,
         InnStance                  stance)
{
  const char *label = inn_preference_choice_get_label (choice);
  const char *rest = find_rest (label, typed);
  g_autofree char *words = rest != NULL ? g_strstrip (g_strdup (rest)) : NULL;
  InnPreference *proposal = inn_preference_new (0, topic->area, words, INN_DATE_NONE);

  proposal->topic_id = topic->id;
  proposal->choice_id = choice->id;
  proposal->single = topic->single;
  proposal->stance = stance;
  inn_text_set (&proposal->topic, inn_preference_topic_get_label (topic));
  inn_text_set (&proposal->choice, label);

  return proposal;
}

/* Of food it matters most what is not to be served. */
static void
add_proposals (GPtrArray                 *proposals,
               const InnPreferenceTopic  *topic,
               const InnPreferenceChoice *choice,
               const char                *typed,
               InnStance                  stance)
{
  if (stance == INN_STANCE_LIKES && g_str_equal (topic->key, FOOD))
    {
      g_ptr_array_add (proposals, propose (topic, choice, typed, INN_STANCE_ALLERGY));
      g_ptr_array_add (proposals, propose (topic, choice, typed, INN_STANCE_AVOIDS));
    }
  g_ptr_array_add (proposals, propose (topic, choice, typed, stance));
}

/**
 * inn_preference_shelf_complete:
 * @typed: the beginning of a choice, in characters or in pinyin, or a choice and words that add to it
 * @stance: whether it is liked
 *
 * Returns: (transfer full) (element-type InnPreference): what may be meant, nobody's yet, beginnings
 *   first; nothing where nothing was typed
 */
GPtrArray *
inn_preference_shelf_complete (InnPreferenceShelf *self,
                               const char         *typed,
                               InnStance           stance)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_unref);
  g_autofree char *folded = g_strstrip (inn_fold (typed));

  g_return_val_if_fail (INN_IS_PREFERENCE_SHELF (self), proposals);

  for (int wanted = 0; wanted <= 1 && folded[0] != '\0'; wanted++)
    for (guint i = 0; i < self->topics->len; i++)
      {
        const InnPreferenceTopic *topic = g_ptr_array_index (self->topics, i);

        for (guint j = 0; !topic->retired && j < topic->choices->len; j++)
          {
            const InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, j);

            if (!choice->retired
                && match (inn_preference_choice_get_label (choice), typed, folded) == wanted)
              add_proposals (proposals, topic, choice, typed, stance);
          }
      }

  return proposals;
}
