/* inn-journal-tables.h: which tables are kept in the journal, and whose each row is. */

#pragma once

#include "inn-change-set.h"

G_BEGIN_DECLS

#define INN_JOURNAL_MAX_WAYS 2
#define INN_JOURNAL_MAX_KEYS 2

/**
 * InnJournalTable:
 * @name: name of the table
 * @area: what views know it as
 * @ways: the first whose column is not NULL names the subject the row belongs to; a way without
 *   column means that the row is its own subject
 * @also: (nullable): a further column with a guest whose derived figures depend on the row
 */
typedef struct
{
  const char    *name;
  InnChangeArea  area;
  struct
  {
    const char *kind;
    const char *column;
  } ways[INN_JOURNAL_MAX_WAYS];
  const char    *also;
} InnJournalTable;

const InnJournalTable * inn_journal_tables_get     (gsize      *n_tables);
const InnJournalTable * inn_journal_tables_find    (const char *name);
const char * const    * inn_journal_tables_outside (void);
const char *            inn_journal_tables_rename  (const char *table,
                                                    const char *column,
                                                    int         schema);

G_END_DECLS
