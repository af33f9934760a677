/* inn-cut-nights.h: the question about nights that are charged and would not be stayed any more. */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

char *inn_cut_nights_describe (const InnStay *stay,
                               GPtrArray     *cut,
                               InnDate        today);

G_END_DECLS
