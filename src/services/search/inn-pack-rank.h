/* inn-pack-rank.h: puts those who were found into order. */

#pragma once

#include "inn-fits.h"
#include "inn-pack.h"

G_BEGIN_DECLS

GArray *inn_pack_rank (InnPack        *self,
                       const InnFits  *fits,
                       GArray        **records);

G_END_DECLS
