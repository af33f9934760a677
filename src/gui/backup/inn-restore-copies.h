/* inn-restore-copies.h: the copies of a book there are, and a row for each to choose from. */

#pragma once

#include <adwaita.h>

#include "inn-clock.h"

G_BEGIN_DECLS

void        inn_restore_copies_list_async  (const char           *book_path,
                                            const char           *second,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray  *inn_restore_copies_list_finish (GAsyncResult         *result,
                                            GError              **error);
void        inn_restore_copies_show        (GtkListBox           *list,
                                            GPtrArray            *entries,
                                            InnClock             *clock,
                                            const char           *second);
const char *inn_restore_copies_get_path    (GtkListBoxRow        *row);

G_END_DECLS
