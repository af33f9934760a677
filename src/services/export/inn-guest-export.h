/* inn-guest-export.h: writes all guests to a sheet that any spreadsheet opens and the import of this
 * program reads back.
 */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

void     inn_guest_export_async  (InnStore             *store,
                                  GFile                *file,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean inn_guest_export_finish (InnStore             *store,
                                  GAsyncResult         *result,
                                  guint64              *n_guests,
                                  GError              **error);

G_END_DECLS
