/* inn-row-bytes.h: the rows of a statement as bytes, copied in one go. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * InnRowBytes:
 * @bytes: (array length=length): the rows, one after the other
 * @length: how many bytes
 *
 * Rows whose first columns are numbers (the first of all is the key by which they come) and whose
 * others are texts. Numbers take eight bytes; a text has its length before it in four, and a zero
 * behind it. Nothing is aligned.
 */
typedef struct
{
  char   *bytes;
  gsize   length;
  /*< private >*/
  gsize   space;
  int     n_numbers;
  gint64  last_key;
} InnRowBytes;

void     inn_row_bytes_init    (InnRowBytes  *self,
                                int           n_numbers);
void     inn_row_bytes_clear   (InnRowBytes  *self);

gboolean inn_row_bytes_install (sqlite3      *database);
void     inn_row_bytes_bind    (InnRowBytes  *self,
                                sqlite3_stmt *handle,
                                int           index);

G_END_DECLS
