/* inn-table-layout.h: how a journalled table looks in the open database: columns, key, way to its
 * subject by position. */

#pragma once

#include "inn-connection.h"
#include "inn-image.h"
#include "inn-journal-tables.h"
#include "inn-subject.h"

G_BEGIN_DECLS

/**
 * InnTableLayout:
 * @table: what the list of journalled tables says
 * @columns: (array zero-terminated=1): names in the order of the schema
 * @n_columns: how many
 * @keys: positions of the key columns
 * @n_keys: how many
 * @ways: positions of the columns that name the subject, -1 for none
 * @also: position of the further guest, or -1
 */
typedef struct
{
  const InnJournalTable *table;
  char                 **columns;
  int                    n_columns;
  int                    keys[INN_JOURNAL_MAX_KEYS];
  int                    n_keys;
  int                    ways[INN_JOURNAL_MAX_WAYS];
  int                    also;
} InnTableLayout;

InnTableLayout * inn_table_layout_new         (InnConnection         *connection,
                                               const InnJournalTable *table,
                                               GError               **error);
void             inn_table_layout_free        (InnTableLayout        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTableLayout, inn_table_layout_free)
GPtrArray      * inn_table_layout_load_all    (InnConnection         *connection,
                                               GError               **error);

int              inn_table_layout_find_column (const InnTableLayout  *self,
                                               const char            *name);
gboolean         inn_table_layout_get_subject (const InnTableLayout  *self,
                                               const InnValue        *row,
                                               InnSubject            *subject);
char           * inn_table_layout_list        (const InnTableLayout  *self);

G_END_DECLS
