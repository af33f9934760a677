/* inn-xlsx-cell.h: one cell of a workbook, while it is read. */

#pragma once

#include "inn-sheet-source.h"
#include "inn-workbook.h"
#include "inn-xml-stream.h"

G_BEGIN_DECLS

/**
 * InnXlsxCell:
 * @type: what the cell says that it holds
 * @style: by which its format is found
 * @text: what it holds
 * @n_guides: how many phonetic guides the text read stands in
 * @in_text: whether the text read is its value
 * @is_inline: whether its text stands in the cell itself
 * @too_long: whether some of the text was left out
 * @missing: whether it refers to a text that the workbook does not have
 */
typedef struct
{
  char      type[10];
  guint64   style;
  GString  *text;
  guint     n_guides;
  gboolean  in_text;
  gboolean  is_inline;
  gboolean  too_long;
  gboolean  missing;
} InnXlsxCell;

void        inn_xlsx_cell_init          (InnXlsxCell            *self);
void        inn_xlsx_cell_clear         (InnXlsxCell            *self);

void        inn_xlsx_cell_begin         (InnXlsxCell            *self,
                                         const InnXmlAttributes *attributes);
void        inn_xlsx_cell_start_element (InnXlsxCell            *self,
                                         const char             *name);
void        inn_xlsx_cell_end_element   (InnXlsxCell            *self,
                                         const char             *name);
void        inn_xlsx_cell_add_text      (InnXlsxCell            *self,
                                         const char             *text,
                                         gsize                   length);
const char *inn_xlsx_cell_end           (InnXlsxCell            *self,
                                         InnWorkbook            *workbook,
                                         GString                *text,
                                         InnSheetCellFlags      *flags);

G_END_DECLS
