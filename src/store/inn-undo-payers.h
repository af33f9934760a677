/* inn-undo-payers.h: whose spending it is, after a row came back. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

gboolean inn_undo_payers_follow (InnConnection  *connection,
                                 const char     *table,
                                 const char     *key,
                                 guint          *n_moved,
                                 GError        **error);

G_END_DECLS
