/* inn-stay-heading.h: what the headings of sheets of stays and charges are called. */

#pragma once

#include "inn-sheet-field.h"

G_BEGIN_DECLS

gboolean inn_stay_heading_find (const char    *word,
                                InnSheetRows   rows,
                                InnSheetField *field);

G_END_DECLS
