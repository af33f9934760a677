/* inn-book-notes.h: what was found out of the whole book, kept until anything in it changes.
 *
 * Figures over all guests cost milliseconds and stay the same while cards are only looked at. Nothing is
 * found or kept while the book is being written, nor on a book that another program may write. On the
 * connection's thread. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

gpointer inn_book_notes_find (InnConnection  *connection,
                              const char     *key);
void     inn_book_notes_keep (InnConnection  *connection,
                              const char     *key,
                              gpointer        note,
                              GDestroyNotify  free_note);

G_END_DECLS
