/* inn-test-loop.h: waits for an asynchronous call in a test.
 *
 *   InnTestLoop loop = INN_TEST_LOOP_INIT;
 *   inn_store_undo_async (store, 0, 0, NULL, inn_test_loop_done_cb, &loop);
 *   report = inn_store_undo_finish (store, inn_test_loop_wait (&loop), &error);
 *   inn_test_loop_clear (&loop);
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  GAsyncResult *result; /* owned */
} InnTestLoop;

#define INN_TEST_LOOP_INIT { NULL }

static inline void
inn_test_loop_done_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      loop)
{
  ((InnTestLoop *) loop)->result = g_object_ref (result);
}

/* Gives the result, borrowed until the loop is cleared. */
static inline GAsyncResult *
inn_test_loop_wait (InnTestLoop *self)
{
  while (self->result == NULL)
    g_main_context_iteration (g_main_context_get_thread_default (), TRUE);
  return self->result;
}

static inline void
inn_test_loop_clear (InnTestLoop *self)
{
  g_clear_object (&self->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnTestLoop, inn_test_loop_clear)

/* Lets everything that is due now happen. */
static inline void
inn_test_loop_settle (void)
{
  while (g_main_context_iteration (g_main_context_get_thread_default (), FALSE))
    ;
}

G_END_DECLS
