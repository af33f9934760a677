/* inn-sample-book.c: the sample hotel that one can look around in.
 *
 * Its dates are those around today, so a sample of another day is thrown away and made anew. It has
 * a file of its own and never meets the real book. Main thread.
 */

#include "config.h"

#include "inn-sample-book.h"

#include "inn-book-parts.h"
#include "inn-error.h"
#include "inn-sample.h"
#include "inn-store-state.h"

/* The fact that tells for which day a sample was made. */
#define SAMPLE_DAY "sample-day"

typedef struct
{
  char            *path;
  gboolean         chinese;
  InnClock        *clock;
  InnSettings     *settings;
  InnProgressFunc  progress;
  gpointer         progress_data;
  InnBook         *book; /* NULL until open */
  gboolean         existed;
} Opening;

static void open_book (GTask             *task,
                       InnStoreOpenFlags  flags);

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_object_unref (opening->clock);
  g_object_unref (opening->settings);
  g_clear_object (&opening->book);
  g_free (opening);
}

static char *
dup_today (Opening *opening)
{
  return inn_date_dup_iso (inn_clock_get_business_day (opening->clock));
}

static void
succeed (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&opening->book), g_object_unref);
  g_object_unref (task);
}

static void
fail (GTask  *task,
      GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
make_anew (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  opening->existed = FALSE;
  inn_book_parts_remove (opening->path);
  open_book (task, INN_STORE_OPEN_FORCE_NEW);
}

/* Nobody's record is lost with a sample, so one that cannot be opened as it is stops nobody from
 * looking around. */
static gboolean
is_past_use (const GError *error)
{
  return g_error_matches (error, INN_ERROR, INN_ERROR_CORRUPT)
         || g_error_matches (error, INN_ERROR, INN_ERROR_FOREIGN)
         || g_error_matches (error, INN_ERROR, INN_ERROR_TOO_NEW);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (inn_store_save_fact_finish (INN_STORE (source), result, &error))
    succeed (task);
  else
    fail (task, error);
}

static void
generated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autofree char *today = dup_today (opening);
  GError *error = NULL;

  if (inn_sample_generate_finish (INN_STORE (source), result, &error))
    inn_store_save_fact_async (INN_STORE (source), SAMPLE_DAY, today,
                               g_task_get_cancellable (task), noted_cb, task);
  else
    fail (task, error);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;

  if (!inn_book_close_finish (INN_BOOK (source), result, &error))
    {
      fail (task, error);
      return;
    }

  g_clear_object (&opening->book);
  make_anew (task);
}

static void
day_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  GTask *task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autofree char *today = dup_today (opening);
  g_autofree char *day = inn_store_load_fact_finish (INN_STORE (source), result, NULL);

  if (g_strcmp0 (day, today) == 0)
    succeed (task);
  else
    inn_book_close_async (opening->book, closed_cb, task);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Opening *opening = g_task_get_task_data (task);
  InnStore *store = NULL;
  GError *error = NULL;

  opening->book = inn_book_open_finish (result, &error);
  if (opening->book == NULL && opening->existed && is_past_use (error))
    {
      g_clear_error (&error);
      make_anew (task);
      return;
    }
  else if (opening->book == NULL)
    {
      fail (task, error);
      return;
    }

  store = inn_book_get_store (opening->book);
  if (inn_store_is_new (store))
    inn_sample_generate_async (store, INN_SAMPLE_GUESTS, 0, INN_SAMPLE_SEED, opening->chinese,
                               INN_SAMPLE_HOTEL, opening->progress, opening->progress_data,
                               g_task_get_cancellable (task), generated_cb, task);
  else
    inn_store_load_fact_async (store, SAMPLE_DAY, g_task_get_cancellable (task), day_cb, task);
}

static void
open_book (GTask             *task,
           InnStoreOpenFlags  flags)
{
  Opening *opening = g_task_get_task_data (task);

  inn_book_open_async (opening->path, flags, opening->clock, opening->settings, NULL, NULL,
                       g_task_get_cancellable (task), opened_cb, task);
}

/**
 * inn_sample_book_open_async:
 * @path: where the sample is kept
 * @chinese: language of what is noted in it
 * @clock: the time
 * @settings: the preferences
 * @progress: (nullable): told how far making it is
 *
 * Opens the sample of today, making it first where it is not there or cannot be used any more.
 */
void
inn_sample_book_open_async (const char          *path,
                            gboolean             chinese,
                            InnClock            *clock,
                            InnSettings         *settings,
                            InnProgressFunc      progress,
                            gpointer             progress_data,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  opening->chinese = chinese;
  opening->clock = g_object_ref (clock);
  opening->settings = g_object_ref (settings);
  opening->progress = progress;
  opening->progress_data = progress_data;
  g_task_set_source_tag (task, inn_sample_book_open_async);
  g_task_set_task_data (task, opening, opening_free);

  opening->existed = g_file_test (path, G_FILE_TEST_EXISTS);
  if (opening->existed)
    open_book (task, INN_STORE_OPEN_EXISTING);
  else
    make_anew (task);
}

/**
 * inn_sample_book_open_finish:
 *
 * Returns: (transfer full): the open sample, or %NULL with @error set
 */
InnBook *
inn_sample_book_open_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
