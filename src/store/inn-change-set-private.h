/* inn-change-set-private.h: how the store fills a change set. */

#pragma once

#include "inn-change-set.h"

G_BEGIN_DECLS

InnChangeSet * inn_change_set_new       (gint64        seq,
                                         const char   *act,
                                         gint64        undoes,
                                         InnChangeArea areas,
                                         gboolean      many,
                                         const gint64 *guests,
                                         guint         n_guests);
InnChangeSet * inn_change_set_new_union (InnChangeSet *earlier,
                                         InnChangeSet *later);

G_END_DECLS
