/* inn-import-complaint.h: what is wrong with a cell or a row, in words for people. */

#pragma once

#include "inn-import-row.h"

G_BEGIN_DECLS

char *inn_import_complaint_dup_text      (const InnImportComplaint *complaint,
                                          const char               *cell);
char *inn_import_complaint_join          (GPtrArray                *sentences);

G_END_DECLS
