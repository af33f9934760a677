/* inn-xlsx-strings.h: the texts that the cells of a workbook share. */

#pragma once

#include "inn-package.h"

G_BEGIN_DECLS

typedef struct _InnXlsxStrings InnXlsxStrings;

InnXlsxStrings *inn_xlsx_strings_read     (InnPackage      *package,
                                           const char      *part,
                                           GCancellable    *cancellable,
                                           GError         **error);
void            inn_xlsx_strings_free     (InnXlsxStrings  *self);

const char     *inn_xlsx_strings_get      (InnXlsxStrings  *self,
                                           guint64          index);

void            inn_xlsx_text_unescape    (GString         *text);
char           *inn_xlsx_text_escape      (const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnXlsxStrings, inn_xlsx_strings_free)

G_END_DECLS
