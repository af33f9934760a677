/* inn-stay-summary.h: how a stay is said in few words. */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

const char *inn_stay_summary_status (InnStayStatus  status);
char       *inn_stay_summary_dates  (const InnStay *stay,
                                   InnDate        today);

G_END_DECLS
