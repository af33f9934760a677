/* inn-book-notes.c: see inn-book-notes.h. */

#include "config.h"

#include "inn-book-notes.h"

#include "inn-connection-private.h"

/* The same question is asked of few days only; more than these are from days gone by. */
#define MOST_NOTES 8

struct _InnBookNotes
{
  GHashTable *notes;   /* owned, of Note by key */
  gint64      changes; /* so many rows were changed on this connection when they were made */
};

typedef struct
{
  gpointer       data;
  GDestroyNotify free_data;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  note->free_data (note->data);
  g_free (note);
}

/**
 * inn_book_notes_new:
 *
 * Returns: (transfer full): no notes; inn_book_notes_free() frees them
 */
InnBookNotes *
inn_book_notes_new (void)
{
  InnBookNotes *self = g_new0 (InnBookNotes, 1);

  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, note_free);

  return self;
}

/**
 * inn_book_notes_free:
 * @self: (transfer full): notes
 */
void
inn_book_notes_free (InnBookNotes *self)
{
  g_hash_table_unref (self->notes);
  g_free (self);
}

/* The notes, if they may be used now; those of the book as it was before are gone. What is taken back was
 * counted too, so the count alone tells that nothing was changed in between. */
static InnBookNotes *
get_notes (InnConnection *connection)
{
  InnBookNotes *self = inn_connection_get_notes (connection);
  sqlite3 *handle = inn_connection_get_handle (connection);
  gint64 changes = sqlite3_total_changes64 (handle);

  inn_connection_assert (connection);

  if (inn_connection_is_writable (connection) || sqlite3_db_readonly (handle, "main") != 0
      || sqlite3_txn_state (handle, "main") == SQLITE_TXN_WRITE)
    return NULL;

  if (changes != self->changes)
    g_hash_table_remove_all (self->notes);
  self->changes = changes;

  return self;
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
  InnBookNotes *self = get_notes (connection);
  const Note *note = self != NULL ? g_hash_table_lookup (self->notes, key) : NULL;

  return note != NULL ? note->data : NULL;
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
  InnBookNotes *self = get_notes (connection);
  Note *kept = NULL;

  if (self == NULL)
    {
      free_note (note);
      return;
    }

  if (g_hash_table_size (self->notes) >= MOST_NOTES)
    g_hash_table_remove_all (self->notes);
  kept = g_new (Note, 1);
  *kept = (Note) { note, free_note };
  g_hash_table_replace (self->notes, g_strdup (key), kept);
}
