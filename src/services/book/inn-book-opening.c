/* inn-book-opening.c: where the book is kept, and how it is opened: a new one gets the usual tags of
 * the trade first. */

#include "config.h"

#include "inn-book-private.h"

#include "inn-store-tags.h"

/**
 * inn_book_dup_default_path:
 * @sample: whether the sample hotel's book is meant
 *
 * Returns: (transfer full): where the book of this user is kept
 */
char *
inn_book_dup_default_path (gboolean sample)
{
  return g_build_filename (g_get_user_data_dir (), "innkeeper",
                           sample ? "sample.db" : "book.db", NULL);
}

static void
tags_added_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!inn_store_add_usual_tags_finish (INN_STORE (source), result, NULL, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task,
                         inn_book_new_for_store (INN_STORE (source), g_task_get_task_data (task)),
                         g_object_unref);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnStore) store = inn_store_open_finish (result, &error);

  if (store == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (inn_store_is_new (store))
    inn_store_add_usual_tags_async (store, g_task_get_cancellable (task), tags_added_cb,
                                    g_object_ref (task));
  else
    g_task_return_pointer (task, inn_book_new_for_store (store, g_task_get_task_data (task)),
                           g_object_unref);
}

/**
 * inn_book_open_async:
 * @path: the database
 * @flags: whether it may be made
 * @clock: the time
 * @settings: the preferences
 * @progress: (nullable) (scope async): told how far a long check is
 *
 * Opens a book, makes a new one ready with the usual tags of the trade, and begins to read it for
 * searching.
 */
void
inn_book_open_async (const char          *path,
                     InnStoreOpenFlags    flags,
                     InnClock            *clock,
                     InnSettings         *settings,
                     InnProgressFunc      progress,
                     gpointer             progress_data,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, inn_book_open_async);
  g_task_set_task_data (task, g_object_ref (settings), g_object_unref);
  inn_store_open_async (path, flags, clock, progress, progress_data, cancellable, opened_cb, task);
}

/**
 * inn_book_open_finish:
 *
 * Returns: (transfer full): the open book, or %NULL with @error set: %INN_ERROR_MISSING,
 *   %INN_ERROR_CORRUPT, %INN_ERROR_TOO_NEW, %INN_ERROR_FOREIGN, %INN_ERROR_BUSY, …
 */
InnBook *
inn_book_open_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
