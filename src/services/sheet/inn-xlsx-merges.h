/* inn-xlsx-merges.h: merged cells of the headings of a sheet. */

#pragma once

#include "inn-package.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

typedef struct _InnXlsxMerges InnXlsxMerges;

InnXlsxMerges *inn_xlsx_merges_read   (InnPackage      *package,
                                       const char      *part,
                                       GCancellable    *cancellable,
                                       GError         **error);
void           inn_xlsx_merges_free   (InnXlsxMerges   *self);

void           inn_xlsx_merges_rewind (InnXlsxMerges   *self);
const char * const *
               inn_xlsx_merges_spread (InnXlsxMerges   *self,
                                       const InnSheetRecord *record,
                                       const char     **cells,
                                       guint           *n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnXlsxMerges, inn_xlsx_merges_free)

G_END_DECLS
