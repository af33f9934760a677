/* inn-book-marker.c: the small file beside a book that tells how it was left. A database that was
 * emptied behind our back is a valid database; the marker tells that it once held more. */

#include "config.h"

#include "inn-book-marker.h"

#include "inn-file-error.h"
#include "inn-statement.h"

#include <errno.h>
#include <glib/gstdio.h>

#define GROUP "book"

static char *
name_file (const char *book_path)
{
  return g_strconcat (book_path, ".marker", NULL);
}

/**
 * inn_book_marker_exists:
 * @book_path: path of the database
 *
 * Returns: whether there is, or was, a book
 */
gboolean
inn_book_marker_exists (const char *book_path)
{
  g_autofree char *path = name_file (book_path);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * inn_book_marker_read:
 * @book_path: path of the database
 * @marker: (out caller-allocates): what it says; all zero when it cannot be read
 *
 * Returns: whether it could be read
 */
gboolean
inn_book_marker_read (const char    *book_path,
                      InnBookMarker *marker)
{
  g_autofree char *path = name_file (book_path);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  *marker = (InnBookMarker) { 0 };
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  marker->clean = g_key_file_get_boolean (file, GROUP, "clean", NULL);
  marker->seq = g_key_file_get_int64 (file, GROUP, "entries", NULL);
  marker->guests = g_key_file_get_int64 (file, GROUP, "guests", NULL);
  marker->stays = g_key_file_get_int64 (file, GROUP, "stays", NULL);
  marker->follow_ups = g_key_file_get_int64 (file, GROUP, "follow-ups", NULL);
  return TRUE;
}

/**
 * inn_book_marker_write:
 * @book_path: path of the database
 * @marker: what it is to say
 * @error: return location
 *
 * Returns: whether it is on the disk
 */
gboolean
inn_book_marker_write (const char           *book_path,
                       const InnBookMarker  *marker,
                       GError              **error)
{
  g_autofree char *path = name_file (book_path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  gsize size = 0;

  g_key_file_set_boolean (file, GROUP, "clean", marker->clean);
  g_key_file_set_int64 (file, GROUP, "entries", marker->seq);
  g_key_file_set_int64 (file, GROUP, "guests", marker->guests);
  g_key_file_set_int64 (file, GROUP, "stays", marker->stays);
  g_key_file_set_int64 (file, GROUP, "follow-ups", marker->follow_ups);
  text = g_key_file_to_data (file, &size, NULL);

  if (g_file_set_contents_full (path, text, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &failure))
    return TRUE;

  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    inn_file_set_error (error, path, ENOSPC);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    inn_file_set_error (error, path, EACCES);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    inn_file_set_error (error, path, EROFS);
  else
    g_set_error_literal (error, INN_ERROR, INN_ERROR_IO, failure->message);
  return FALSE;
}

/**
 * inn_book_marker_remove:
 * @book_path: path of the database
 *
 * From now on nothing tells that there ever was a book.
 */
void
inn_book_marker_remove (const char *book_path)
{
  g_autofree char *path = name_file (book_path);

  g_unlink (path);
}

/**
 * inn_book_marker_count:
 * @connection: an open connection
 * @marker: (inout): gets the counts of the book as it is
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean
inn_book_marker_count (InnConnection  *connection,
                       InnBookMarker  *marker,
                       GError        **error)
{
  return inn_connection_get_int (connection, "SELECT coalesce (max (seq), 0) FROM entry",
                                 &marker->seq, error)
         && inn_connection_get_int (connection, "SELECT count (*) FROM guest", &marker->guests,
                                    error)
         && inn_connection_get_int (connection, "SELECT count (*) FROM stay", &marker->stays, error)
         && inn_connection_get_int (connection, "SELECT count (*) FROM follow_up",
                                    &marker->follow_ups, error);
}

/**
 * inn_book_marker_compare:
 * @left: how the book was left
 * @found: how it was found
 * @error: return location
 *
 * Returns: %FALSE with %INN_ERROR_CORRUPT when it holds less than it did
 */
gboolean
inn_book_marker_compare (const InnBookMarker  *left,
                         const InnBookMarker  *found,
                         GError              **error)
{
  if (found->seq >= left->seq
      && (!left->clean
          || (found->guests >= left->guests && found->stays >= left->stays
              && found->follow_ups >= left->follow_ups)))
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT,
               "The book holds less than it did when it was closed: %" G_GINT64_FORMAT
               " guests instead of %" G_GINT64_FORMAT,
               found->guests, left->guests);
  return FALSE;
}
