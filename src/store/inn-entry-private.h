/* inn-entry-private.h: how the store makes entries. */

#pragma once

#include "inn-entry.h"
#include "inn-statement.h"

G_BEGIN_DECLS

/* The columns inn_entry_new_from_row () reads, of a table or alias "entry". */
#define INN_ENTRY_COLUMNS                                                                          \
  "entry.seq, entry.utc, entry.staff_id, entry.act, entry.parameters, entry.undoes, entry.rows,"   \
  " (SELECT max (later.seq) FROM entry AS later WHERE later.undoes = entry.seq"                    \
  "   AND NOT EXISTS (SELECT 1 FROM entry AS again WHERE again.undoes = later.seq))"

InnEntry    * inn_entry_new_from_row         (InnStatement *row);
InnEntry    * inn_entry_new_from_shifted_row (InnStatement *row,
                                              int           first);

G_END_DECLS
