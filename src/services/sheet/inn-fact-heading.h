/* inn-fact-heading.h: what the headings of sheets of facts known of guests are called. */

#pragma once

#include "inn-sheet-field.h"

G_BEGIN_DECLS

gboolean inn_fact_heading_find (const char    *word,
                                InnSheetRows   rows,
                                InnSheetField *field);

G_END_DECLS
