/* inn-import-fact.c: what one row of a sheet says of a fact known of a guest, beside whose it is. */

#include "config.h"

#include "inn-import-fact.h"

/**
 * inn_import_fact_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_import_fact_clear (InnImportFact *self)
{
  for (guint i = 0; i < INN_N_FACT_FIELDS; i++)
    g_free (self->texts[i]);
}

/**
 * inn_import_fact_reset:
 *
 * Makes it ready for the next row.
 */
void
inn_import_fact_reset (InnImportFact *self)
{
  inn_import_fact_clear (self);
  *self = (InnImportFact) { .when = INN_CIVIL_NONE, .due = INN_CIVIL_NONE };
}

/**
 * inn_import_fact_get_text:
 * @field: from %INN_FIELD_FACT on
 *
 * Returns: (transfer none): what the row says, or ""
 */
const char *
inn_import_fact_get_text (const InnImportFact *self,
                          InnSheetField        field)
{
  const char *text = self->texts[field - INN_FIELD_FACT];

  return text != NULL ? text : "";
}
