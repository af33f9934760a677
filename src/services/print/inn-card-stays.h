/* inn-card-stays.h: says the stays of a guest, line by line. */

#pragma once

#include "inn-card-extract.h"

G_BEGIN_DECLS

void inn_card_stays_say (GPtrArray      *stays,
                         GPtrArray      *bills,
                         GPtrArray      *charges,
                         gint64          guest_id,
                         InnCardExtract *extract);

G_END_DECLS
