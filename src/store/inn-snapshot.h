/* inn-snapshot.h: a checked copy of the whole database in a file of its own. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

gboolean inn_snapshot_take (InnConnection  *connection,
                            const char     *path,
                            GError        **error);

G_END_DECLS
