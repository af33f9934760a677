/* inn-import-cell.h: reads one cell of a row into the guest that is being made. */

#pragma once

#include "inn-column-map.h"
#include "inn-guest-builder.h"
#include "inn-import-draft.h"
#include "inn-import-names.h"

G_BEGIN_DECLS

/**
 * InnImportCell:
 * @builder: the guest that is being made
 * @draft: where complaints go
 * @column: what the column of the cell is
 * @index: which column, from 0
 * @default_region: for phones without a country
 * @today: for birthdays
 * @staff: who may look after guests
 * @tags: the tags; new ones are added
 * @currency: of amounts that do not say it
 *
 * A cell and what it is read with. All is lent.
 */
typedef struct
{
  InnGuestBuilder *builder;
  InnImportDraft  *draft;
  const InnColumn *column;
  guint            index;
  const char      *default_region;
  InnDate          today;
  InnImportNames  *staff;
  InnImportNames  *tags;
  const char      *currency;
} InnImportCell;

void inn_import_cell_read (InnImportCell *self,
                           const char    *cell);

G_END_DECLS
