/* inn-book-place.h: whether an open book is still the file its path names. Any thread. */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * InnBookPlace:
 * @device: the file system of the file that was opened
 * @inode: the file on it; 0 while it is not known
 */
typedef struct
{
  dev_t device;
  ino_t inode;
} InnBookPlace;

void     inn_book_place_note  (InnBookPlace        *self,
                               const char          *path);
gboolean inn_book_place_check (const InnBookPlace  *self,
                               const char          *path,
                               GError             **error);

G_END_DECLS
