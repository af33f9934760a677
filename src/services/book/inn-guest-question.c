/* inn-guest-question.c: see inn-guest-question.h. The database answers when only an order, a scope or tags
 * are asked for, the finder when there are words, and both when there is both.
 */

#include "config.h"

#include "inn-guest-question.h"

#include "inn-store-guests.h"

/* One question under way. */
typedef struct
{
  InnFinder *finder;         /* owned */
  InnNeedle *needle;         /* owned */
  gboolean archived;         /* whether among those who were put away */
  GArray *allowed;           /* owned; who may be found, or NULL for everybody */
  GCancellable *cancellable; /* owned */
  InnGuestAnswerFunc func;
  GObject *owner;            /* owned */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->finder);
  inn_needle_unref (question->needle);
  g_clear_pointer (&question->allowed, g_array_unref);
  g_object_unref (question->cancellable);
  g_object_unref (question->owner);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* An outdated question is not answered. */
static gboolean
has_failed (Question     *question,
            const GError *error)
{
  if (g_cancellable_is_cancelled (question->cancellable))
    return TRUE;
  if (error == NULL)
    return FALSE;

  question->func (question->owner, NULL, error);

  return TRUE;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnFinding) finding =
    inn_finder_find_finish (INN_FINDER (source), result, &error);
  g_autoptr (GArray) ids = NULL;

  if (has_failed (question, error))
    return;

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), finding->n_ids);
  g_array_append_vals (ids, finding->ids, finding->n_ids);
  question->func (question->owner, ids, NULL);
}

static void
find (Question *question)
{
  inn_finder_find_async (question->finder, question->needle, question->archived,
                         question->allowed, question->cancellable, found_cb, question);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = inn_store_list_guests_finish (INN_STORE (source), result, &error);

  if (has_failed (question, error))
    return;

  if (inn_needle_get_n (question->needle) == 0)
    {
      question->func (question->owner, ids, NULL);
      return;
    }

  question->allowed = g_steal_pointer (&ids);
  find (g_steal_pointer (&question));
}

/**
 * inn_guest_question_ask:
 * @store: the open book
 * @finder: its finder
 * @query: what is asked
 * @needle: the words of @query
 * @cancellable: once it is cancelled, @func is not called any more
 * @func: is told the answer, on the main loop
 * @owner: kept until then, and handed to @func
 */
void
inn_guest_question_ask (InnStore           *store,
                        InnFinder          *finder,
                        InnGuestQuery      *query,
                        InnNeedle          *needle,
                        GCancellable       *cancellable,
                        InnGuestAnswerFunc  func,
                        GObject            *owner)
{
  Question *question = g_new0 (Question, 1);

  question->finder = g_object_ref (finder);
  question->needle = inn_needle_ref (needle);
  question->archived = query->scope == INN_SCOPE_ARCHIVED;
  question->cancellable = g_object_ref (cancellable);
  question->func = func;
  question->owner = g_object_ref (owner);

  if (inn_needle_get_n (needle) > 0 && !inn_guest_query_is_narrowed (query))
    find (question);
  else
    inn_store_list_guests_async (store, query, cancellable, listed_cb, question);
}
