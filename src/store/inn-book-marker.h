/* inn-book-marker.h: the small file beside a book that tells how it was left. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnBookMarker:
 * @clean: whether the book was closed in order
 * @seq: last entry of the journal; it only grows
 * @guests: rows, when it was closed in order
 * @stays: likewise
 * @follow_ups: likewise
 */
typedef struct
{
  gboolean clean;
  gint64   seq;
  gint64   guests;
  gint64   stays;
  gint64   follow_ups;
} InnBookMarker;

gboolean inn_book_marker_exists  (const char           *book_path);
gboolean inn_book_marker_read    (const char           *book_path,
                                  InnBookMarker        *marker);
gboolean inn_book_marker_write   (const char           *book_path,
                                  const InnBookMarker  *marker,
                                  GError              **error);
void     inn_book_marker_remove  (const char           *book_path);
gboolean inn_book_marker_count   (InnConnection        *connection,
                                  InnBookMarker        *marker,
                                  GError              **error);
gboolean inn_book_marker_compare (const InnBookMarker  *left,
                                  const InnBookMarker  *found,
                                  GError              **error);

G_END_DECLS
