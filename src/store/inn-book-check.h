/* inn-book-check.h: lets SQLite look for damage. On the database thread. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

/* @fraction is 0 to 1, or below 0 while not known. */
typedef void (* InnCheckFunc) (double   fraction,
                               gpointer data);

gboolean inn_book_check_quickly     (InnConnection  *connection,
                                     InnCheckFunc    func,
                                     gpointer        data,
                                     GError        **error);
gboolean inn_book_check_table       (InnConnection  *connection,
                                     const char     *table,
                                     gboolean        thoroughly,
                                     GError        **error);
GStrv    inn_book_check_list_tables (InnConnection  *connection,
                                     GError        **error);

G_END_DECLS
