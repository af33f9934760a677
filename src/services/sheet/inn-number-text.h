/* inn-number-text.h: the numbers of a workbook as they are seen in their cells. */

#pragma once

#include "inn-number-format.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

InnSheetCellFlags inn_number_text_append (InnNumberFormat  format,
                                          const char      *value,
                                          gboolean         from_1904,
                                          GString         *text);

G_END_DECLS
