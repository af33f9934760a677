/* inn-book-notes.c: see inn-book-notes.h. */

#include "config.h"

#include "inn-book-notes.h"

#include "inn-connection-private.h"

/* Whether the book is as everybody sees it, and stays so for this while. */
static gboolean
is_quiet (InnConnection *connection)
{
  sqlite3 *handle = inn_connection_get_handle (connection);

  inn_connection_assert (connection);

  return !inn_connection_is_writable (connection) && sqlite3_db_readonly (handle, "main") == 0
         && sqlite3_txn_state (handle, "main") != SQLITE_TXN_WRITE;
}

/* What is taken back was counted too, so the count alone tells that nothing was changed in between. */
static gint64
count_changes (InnConnection *connection)
{
  return sqlite3_total_changes64 (inn_connection_get_handle (connection));
}

/**
 * inn_book_notes_find:
 * @key: what was asked
 *
 * Returns: (transfer none) (nullable): what was kept of it, if the book is still the same
 */
gpointer
inn_book_notes_find (InnConnection *connection,
                     const char    *key)
{
  return is_quiet (connection) ? inn_notes_find (inn_connection_get_notes (connection),
                                                 count_changes (connection), key)
                               : NULL;
}

/**
 * inn_book_notes_keep:
 * @key: what was asked
 * @note: (transfer full): the answer
 * @free_note: frees it
 *
 * Keeps it until the book changes, or frees it at once.
 */
void
inn_book_notes_keep (InnConnection  *connection,
                     const char     *key,
                     gpointer        note,
                     GDestroyNotify  free_note)
{
  if (is_quiet (connection))
    inn_notes_keep (inn_connection_get_notes (connection), count_changes (connection), key, note,
                    free_note);
  else
    free_note (note);
}
