/* inn-rating-table.h: by what guests are judged in this hotel. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-rating.h"

G_BEGIN_DECLS

gboolean inn_rating_table_load (InnConnection          *connection,
                                InnRatingBounds        *bounds,
                                GError                **error);
gboolean inn_rating_table_save (InnConnection          *connection,
                                const InnRatingBounds  *bounds,
                                GError                **error);

G_END_DECLS
