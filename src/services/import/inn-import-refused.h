/* inn-import-refused.h: writes the refused rows of a sheet to a file, to be mended and brought in
 * again. Blocks; on any one thread.
 */

#pragma once

#include "inn-sheet-source.h"

G_BEGIN_DECLS

gboolean inn_import_refused_write (InnSheetSource  *source,
                                   GArray          *refusals,
                                   guint64          heading_line,
                                   GFile           *file,
                                   GCancellable    *cancellable,
                                   GError         **error);

G_END_DECLS
