/* inn-guest-trace.h: who changed which part of a guest's profile, and when, as the journal has it. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnGuestTrace:
 * @seq: the entry of the journal
 * @utc: when, in seconds
 * @act: what was done, one of INN_ACT_…
 * @staff: who was at the desk, or ""
 * @table: where a row was changed: guest, contact_point, identity_document or guest_tag
 * @columns: (nullable) (array zero-terminated=1): which columns were changed; %NULL for all of a row
 *   that came or went
 *
 * One row of the profile that was changed.
 */
typedef struct
{
  gint64   seq;
  gint64   utc;
  char    *act;
  char    *staff;
  char    *table;
  char   **columns;
} InnGuestTrace;

void       inn_guest_trace_free    (InnGuestTrace       *self);
gboolean   inn_guest_trace_touches (const InnGuestTrace *self,
                                    const char          *table,
                                    const char          *prefix);
GPtrArray *inn_guest_trace_list    (InnConnection       *connection,
                                    gint64               guest_id,
                                    gint64               after,
                                    GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestTrace, inn_guest_trace_free)

G_END_DECLS
