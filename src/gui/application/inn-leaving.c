/* inn-leaving.c: closes the book when the program ends and its main loop is over. */

#include "config.h"

#include "inn-leaving.h"

/* How long leaving may take, with a last copy to a slow stick. */
#define LEAVE_SECONDS 60

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  gboolean *closed = user_data;

  /* The program ends either way; the store has said what is wrong where it matters. */
  inn_book_close_finish (INN_BOOK (source), result, NULL);
  *closed = TRUE;
}

static gboolean
left_behind_cb (gpointer user_data)
{
  gboolean *closed = user_data;

  *closed = TRUE;

  return G_SOURCE_CONTINUE;
}

/**
 * inn_leaving_close:
 * @book: the open book
 *
 * Waits until what is under way is written down. A share that hangs must not keep the computer from
 * being switched off; the book survives that.
 */
void
inn_leaving_close (InnBook *book)
{
  gboolean closed = FALSE;
  guint limit = g_timeout_add_seconds (LEAVE_SECONDS, left_behind_cb, &closed);

  inn_book_close_async (book, closed_cb, &closed);
  while (!closed)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}
