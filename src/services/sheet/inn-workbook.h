/* inn-workbook.h: an Excel workbook (.xlsx): which sheets it has, and what its cells refer to. */

#pragma once

#include "inn-number-format.h"
#include "inn-package.h"

G_BEGIN_DECLS

/**
 * InnWorkbookSheet:
 * @name: as it stands on its tab
 * @part: where its rows are
 * @hidden: whether it has no tab
 */
typedef struct
{
  char     *name;
  char     *part;
  gboolean  hidden;
} InnWorkbookSheet;

typedef struct _InnWorkbook InnWorkbook;

InnWorkbook            *inn_workbook_open          (GInputStream  *stream,
                                                    GCancellable  *cancellable,
                                                    GError       **error);
void                    inn_workbook_free          (InnWorkbook   *self);

guint                   inn_workbook_get_n_sheets  (InnWorkbook   *self);
const InnWorkbookSheet *inn_workbook_get_sheet     (InnWorkbook   *self,
                                                    guint          index);

InnPackage             *inn_workbook_get_package   (InnWorkbook   *self);
const char             *inn_workbook_get_string    (InnWorkbook   *self,
                                                    guint64        index);
InnNumberFormat         inn_workbook_get_format    (InnWorkbook   *self,
                                                    guint64        style);
gboolean                inn_workbook_get_from_1904 (InnWorkbook   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnWorkbook, inn_workbook_free)

G_END_DECLS
