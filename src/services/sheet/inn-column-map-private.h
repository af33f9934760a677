/* inn-column-map-private.h: what the map and its text form share. */

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
  int        heading;  /* index in head, -1 for none */
  InnDate    today;
};

G_END_DECLS
