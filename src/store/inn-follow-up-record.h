/* inn-follow-up-record.h: a follow-up with what follows when it is done. On the database thread. */

#pragma once

#include "inn-change.h"
#include "inn-follow-up.h"

G_BEGIN_DECLS

gboolean inn_follow_up_record_finish (InnChange    *change,
                                      InnFollowUp  *follow_up,
                                      const char   *outcome,
                                      InnDate       today,
                                      GError      **error);

G_END_DECLS
