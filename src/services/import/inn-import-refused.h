/* inn-import-refused.h: writes the refused rows of a sheet to a file, to be mended and brought in
 * again.
 */

#pragma once

#include <gio/gio.h>

#include "inn-sheet-opener.h"

G_BEGIN_DECLS

void     inn_import_refused_save_async  (GFile                *from,
                                         const InnSheetChoice *choice,
                                         GArray               *refusals,
                                         guint64               heading_line,
                                         GFile                *to,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean inn_import_refused_save_finish (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
