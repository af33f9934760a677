/* inn-memory.h: gives memory that was freed back to the system. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void inn_memory_give_back (void);

G_END_DECLS
