/* inn-guest-export.h: writes guests to a table that any spreadsheet opens and the import of this
 * program reads back.
 */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnGuestExportFlags:
 * @INN_GUEST_EXPORT_DEFAULT: document numbers stay in the book
 * @INN_GUEST_EXPORT_DOCUMENTS: document numbers are written in plain; the journal tells who did it,
 *   when, of how many guests and where to
 */
typedef enum
{
  INN_GUEST_EXPORT_DEFAULT   = 0,
  INN_GUEST_EXPORT_DOCUMENTS = 1 << 0,
} InnGuestExportFlags;

void     inn_guest_export_async  (InnStore             *store,
                                  GFile                *file,
                                  GArray               *guests,
                                  InnGuestExportFlags   flags,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean inn_guest_export_finish (InnStore             *store,
                                  GAsyncResult         *result,
                                  guint64              *n_guests,
                                  GError              **error);

G_END_DECLS
