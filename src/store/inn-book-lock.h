/* inn-book-lock.h: the guard file beside a book: one program at a time, and who it is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _InnBookLock InnBookLock;

InnBookLock * inn_book_lock_take        (const char   *book_path,
                                         gint64        utc,
                                         GError      **error);
void          inn_book_lock_release     (InnBookLock  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBookLock, inn_book_lock_release)

gboolean      inn_book_lock_look        (const char   *book_path,
                                         gint64       *since_utc,
                                         int          *process);
char        * inn_book_lock_dup_program (int           process);

G_END_DECLS
