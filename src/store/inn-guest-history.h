/* inn-guest-history.h: what was changed of a guest, from what to what, as the journal has it. */

#pragma once

#include "inn-connection.h"
#include "inn-entry.h"

G_BEGIN_DECLS

/**
 * InnGuestChange:
 * @seq: the entry of the journal
 * @op: 'I' for a row that was added, 'U' for one that was changed, 'D' for one that was removed
 * @table: table of the row
 * @column: the column
 * @about: what the value is of, where the row says so: the name of the own field; "" otherwise
 * @from: what stood there before, "" for nothing; of a row that is named, its name
 * @to: what stood there afterwards
 *
 * One value that was changed. Of a row that was added or removed each value there is, but its numbers.
 */
typedef struct
{
  gint64  seq;
  char    op;
  char   *table;
  char   *column;
  char   *about;
  char   *from;
  char   *to;
} InnGuestChange;

/**
 * InnGuestHistory:
 * @entries: (element-type InnEntry): all acts that touched the guest, the latest first
 * @changes: (element-type InnGuestChange): what they changed, in the same order
 */
typedef struct
{
  GPtrArray *entries;
  GPtrArray *changes;
} InnGuestHistory;

void             inn_guest_history_free (InnGuestHistory  *self);
InnGuestHistory *inn_guest_history_read (InnConnection    *connection,
                                         gint64            guest_id,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestHistory, inn_guest_history_free)

G_END_DECLS
