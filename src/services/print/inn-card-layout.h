/* inn-card-layout.h: all that is kept of a guest as pages. */

#pragma once

#include "inn-card-extract.h"

G_BEGIN_DECLS

InnPaper *inn_card_layout_set (InnCardExtract *extract);

G_END_DECLS
