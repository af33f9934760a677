/* inn-book-parts.c: the files that belong to a book besides the database. */

#include "config.h"

#include "inn-book-parts.h"

#include <glib/gstdio.h>

static const char * const ENDINGS[] = { "", "-journal", ".key", ".lock", ".marker" };

/**
 * inn_book_parts_remove:
 * @book_path: path of the database
 *
 * Removes a closed book that was made for the moment.
 */
void
inn_book_parts_remove (const char *book_path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *path = g_strconcat (book_path, ENDINGS[i], NULL);

      g_unlink (path);
    }
}
