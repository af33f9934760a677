/* inn-xlsx-styles.h: which number format each style of a workbook has. */

#pragma once

#include "inn-number-format.h"
#include "inn-package.h"

G_BEGIN_DECLS

GArray *inn_xlsx_styles_read (InnPackage    *package,
                              const char    *part,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
