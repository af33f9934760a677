/* inn-store-check.c: looks for damage while nobody works: one table in each slice, which is stopped
 * and done again later as soon as somebody asks for something. */

#include "config.h"

#include "inn-store-check.h"

#include "inn-book-check.h"
#include "inn-interrupt.h"
#include "inn-store-private.h"

typedef struct
{
  InnInterrupt *interrupt;  /* unowned, the store's */
  gboolean      thoroughly;
  char        **tables;     /* owned, NULL before the first slice */
  guint         next;
} Check;

static void
check_free (Check *check)
{
  g_strfreev (check->tables);
  g_free (check);
}

static InnSlice
check_slice (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  Check *check = data;
  g_autoptr (GError) finding = NULL;
  gboolean interrupted = FALSE;

  if (check->tables == NULL)
    {
      check->tables = inn_book_check_list_tables (connection, error);
      if (check->tables == NULL)
        return INN_SLICE_FAILED;
    }
  if (check->tables[check->next] == NULL)
    return INN_SLICE_DONE;

  inn_interrupt_begin (check->interrupt, connection);
  inn_book_check_table (connection, check->tables[check->next], check->thoroughly, &finding);
  interrupted = inn_interrupt_end (check->interrupt, connection, cancellable);

  if (finding == NULL)
    check->next++;
  else if (!interrupted || !g_error_matches (finding, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&finding));
      return INN_SLICE_FAILED;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return INN_SLICE_FAILED;
  return INN_SLICE_MORE;
}

/**
 * inn_store_check_async:
 * @self: a store
 * @thoroughly: whether indexes are compared with their tables as well, as after an unclean stop
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Looks through all tables while nothing else is to be done. Whoever wants to work does not wait.
 */
void
inn_store_check_async (InnStore            *self,
                       gboolean             thoroughly,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Check *check = NULL;

  g_return_if_fail (INN_IS_STORE (self));

  check = g_new0 (Check, 1);
  check->interrupt = &self->interrupt;
  check->thoroughly = thoroughly;
  inn_store_read_sliced_async (self, INN_PRIORITY_IDLE, check_slice, check,
                               (GDestroyNotify) check_free, cancellable, callback, user_data);
}

/**
 * inn_store_check_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether the book is sound; %INN_ERROR_CORRUPT when it is damaged
 */
gboolean
inn_store_check_finish (InnStore      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return inn_store_read_sliced_finish (self, result, error);
}
