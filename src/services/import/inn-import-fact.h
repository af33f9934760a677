/* inn-import-fact.h: what one row of a sheet says of a fact known of a guest, beside whose it is. */

#pragma once

#include "inn-birthday.h"
#include "inn-civil.h"
#include "inn-sheet-field.h"

G_BEGIN_DECLS

/**
 * InnImportFact:
 * @texts: (nullable): what the cells say, by #InnSheetField from %INN_FIELD_FACT on
 * @columns: which columns they stand in
 * @when: the day, and the minute where it is said; unset if there is none
 * @due: until when; unset if it is not said
 * @occasion: a day that comes again, or unset
 *
 * Reused from row to row.
 */
typedef struct
{
  char     *texts[INN_N_FACT_FIELDS];
  guint     columns[INN_N_FACT_FIELDS];
  InnCivil  when;
  InnCivil  due;
  InnBirthday occasion;
} InnImportFact;

void        inn_import_fact_clear    (InnImportFact       *self);
void        inn_import_fact_reset    (InnImportFact       *self);

const char *inn_import_fact_get_text (const InnImportFact *self,
                                      InnSheetField        field);

G_END_DECLS
