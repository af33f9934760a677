/* inn-xlsx-rows.h: the rows of one sheet of a workbook. */

#pragma once

#include "inn-sheet-source.h"
#include "inn-workbook.h"

G_BEGIN_DECLS

typedef struct _InnXlsxRows InnXlsxRows;

InnXlsxRows *inn_xlsx_rows_new          (InnWorkbook           *workbook,
                                         const char            *part,
                                         GError               **error);
void         inn_xlsx_rows_free         (InnXlsxRows           *self);

gboolean     inn_xlsx_rows_next         (InnXlsxRows           *self,
                                         const InnSheetRecord **record,
                                         GCancellable          *cancellable,
                                         GError               **error);
double       inn_xlsx_rows_get_progress (InnXlsxRows           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnXlsxRows, inn_xlsx_rows_free)

G_END_DECLS
