/* inn-book-review.c: looks through an open book when its start is long over, and takes what was
 * recorded without its key file into the check. */

#include "config.h"

#include "inn-book-review.h"

#include "inn-error.h"
#include "inn-store-check.h"
#include "inn-store-hashes.h"

#define CHECK_AFTER_SECONDS 10

struct _InnBookReview
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  GCancellable *cancellable; /* owned */
  guint         source;      /* until it has begun */
};

G_DEFINE_FINAL_TYPE (InnBookReview, inn_book_review, G_TYPE_OBJECT)

enum
{
  DAMAGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
hashes_filled_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inn_store_fill_hashes_finish (INN_STORE (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, INN_ERROR, INN_ERROR_BUSY))
    g_warning ("What was recorded without the key file cannot be taken into the check: %s",
               error->message);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnBookReview) self = user_data;
  g_autoptr (GError) error = NULL;

  if (inn_store_check_finish (INN_STORE (source), result, &error))
    {
      inn_store_fill_hashes_async (INN_STORE (source), self->cancellable, hashes_filled_cb, NULL);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_warning ("The guest book was checked: %s", error->message);
  if (g_error_matches (error, INN_ERROR, INN_ERROR_CORRUPT))
    g_signal_emit (self, signals[DAMAGED], 0);
}

static gboolean
check_cb (gpointer user_data)
{
  InnBookReview *self = user_data;

  self->source = 0;
  inn_store_check_async (self->store, inn_store_was_unclean (self->store), self->cancellable,
                         checked_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
inn_book_review_dispose (GObject *object)
{
  InnBookReview *self = INN_BOOK_REVIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_book_review_parent_class)->dispose (object);
}

static void
inn_book_review_finalize (GObject *object)
{
  g_clear_object (&INN_BOOK_REVIEW (object)->cancellable);

  G_OBJECT_CLASS (inn_book_review_parent_class)->finalize (object);
}

static void
inn_book_review_class_init (InnBookReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_book_review_dispose;
  object_class->finalize = inn_book_review_finalize;

  signals[DAMAGED] = g_signal_new ("damaged", INN_TYPE_BOOK_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_book_review_init (InnBookReview *self)
{
}

/**
 * inn_book_review_new:
 * @store: an open book
 * @cancellable: ends it early
 *
 * Returns: (transfer full): a check that begins by itself
 */
InnBookReview *
inn_book_review_new (InnStore     *store,
                     GCancellable *cancellable)
{
  InnBookReview *self = g_object_new (INN_TYPE_BOOK_REVIEW, NULL);

  self->store = g_object_ref (store);
  self->cancellable = g_object_ref (cancellable);
  self->source = g_timeout_add_seconds (CHECK_AFTER_SECONDS, check_cb, self);

  return self;
}
