/* inn-book-file.h: the files of a book: opens the database only after it was found to be whole and
 * ours, and leaves it so. For the store alone, on the database thread. */

#pragma once

#include "inn-book-check.h"
#include "inn-book-lock.h"
#include "inn-connection.h"
#include "inn-obstacle.h"
#include "inn-store-flags.h"

G_BEGIN_DECLS

typedef struct _InnBookFile InnBookFile;

InnBookFile   * inn_book_file_open           (const char         *path,
                                              InnStoreOpenFlags   flags,
                                              gint64              utc,
                                              InnCheckFunc        check_func,
                                              gpointer            check_data,
                                              GCancellable       *cancellable,
                                              GError            **error);
gboolean        inn_book_file_reopen         (InnBookFile        *self,
                                              GError            **error);
gboolean        inn_book_file_close          (InnBookFile        *self,
                                              GError            **error);
gboolean        inn_book_file_check_place    (InnBookFile        *self,
                                              GError            **error);

InnConnection * inn_book_file_get_connection (InnBookFile        *self);
InnVault      * inn_book_file_get_vault      (InnBookFile        *self);
gboolean        inn_book_file_is_read_only   (InnBookFile        *self);
InnObstacle     inn_book_file_get_obstacle   (InnBookFile        *self);
gboolean        inn_book_file_is_new         (InnBookFile        *self);
gboolean        inn_book_file_was_unclean    (InnBookFile        *self);

G_END_DECLS
