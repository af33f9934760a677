/* inn-promise-private.h: how a promise is read from a row, for the tables that join it. */

#pragma once

#include "inn-promise.h"
#include "inn-statement.h"
#include "inn-table-private.h"

G_BEGIN_DECLS

/* Of a promise p to a guest g. */
#define INN_SQL_PROMISE_COLUMNS \
  "p.id, p.guest_id, p.stay_id, p.kind, p.what, p.staff_id, p.day, p.due, p.due_minute, p.state, " \
  "p.outcome, p.settled_utc, p.settled_by, p.created_utc, " INN_SQL_GUEST_NAME

#define INN_PROMISE_N_COLUMNS 15

InnPromise *inn_promise_read (InnStatement *row);

G_END_DECLS
