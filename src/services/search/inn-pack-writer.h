/* inn-pack-writer.h: writes what is known of a guest the way the pack keeps it. */

#pragma once

#include "inn-haystack-table.h"
#include "inn-pack.h"

G_BEGIN_DECLS

void inn_pack_write (InnPack           *pack,
                     const InnHaystack *row,
                     GString           *names,
                     GString           *notes);

G_END_DECLS
