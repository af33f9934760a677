/* inn-import-filter.h: tells quickly of most rows that the book knows nobody like that. On the
 * database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest.h"

G_BEGIN_DECLS

typedef struct _InnImportFilter InnImportFilter;

InnImportFilter *inn_import_filter_new      (void);
void             inn_import_filter_free     (InnImportFilter  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportFilter, inn_import_filter_free)

gboolean         inn_import_filter_learn    (InnImportFilter  *self,
                                             InnConnection    *connection,
                                             gboolean         *more,
                                             GError          **error);
gboolean         inn_import_filter_may_know (InnImportFilter  *self,
                                             const InnGuest   *draft,
                                             gint64            row_hash);

G_END_DECLS
