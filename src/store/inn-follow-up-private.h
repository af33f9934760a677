/* inn-follow-up-private.h: how a follow-up is read from a row, for the tables that join it. */

#pragma once

#include "inn-follow-up.h"
#include "inn-statement.h"

G_BEGIN_DECLS

/* Of a follow-up f. */
#define INN_SQL_FOLLOW_UP_COLUMNS \
  "f.id, f.guest_id, f.organisation_id, f.what, f.due, f.due_minute, f.postponed, f.staff_id, " \
  "f.priority, f.origin, f.note, f.status, f.outcome, f.done_utc, f.done_by, f.created_utc, " \
  "f.repeat_every, f.repeat_unit, f.repeat_from, f.repeat_anchor, f.previous_id, f.rule_id, " \
  "f.template_id, f.marketing"

#define INN_FOLLOW_UP_N_COLUMNS 24

InnFollowUp *inn_follow_up_read (InnStatement *row);

G_END_DECLS
