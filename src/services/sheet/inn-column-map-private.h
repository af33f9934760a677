/* inn-column-map-private.h: what the files of the map share. */

#pragma once

#include "inn-column-cells.h"
#include "inn-column-map.h"

G_BEGIN_DECLS

struct _InnColumnMap
{
  InnSheetRows rows;   /* what the records are */
  GPtrArray *head;     /* of GStrv: the first records that hold something */
  GArray    *lines;    /* of guint64: where they stand */
  GPtrArray *rest;     /* of InnColumnCells: of the records after those, by column */
  GPtrArray *cells;    /* of InnColumnCells: of all records below the heading, by column */
  GPtrArray *columns;  /* of InnColumn */
  GPtrArray *own;      /* of InnCustomField: what may be a column besides */
  GPtrArray *fields;   /* of InnCustomField: all the hotel has added */
  int        heading;  /* index in head, -1 for none */
  InnDate    today;
};

InnColumn      *inn_column_map_peek_column  (InnColumnMap *self,
                                             guint         column);
GPtrArray      *inn_column_map_copy_cells   (GPtrArray    *cells);
InnColumnCells *inn_column_map_ensure_cells (GPtrArray    *cells,
                                             guint         column);

G_END_DECLS
