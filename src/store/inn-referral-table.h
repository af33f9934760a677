/* inn-referral-table.h: what the table relation says of who recommended the hotel to whom. On the database
 * thread. */

#pragma once

#include "inn-connection.h"
#include "inn-relation.h"

G_BEGIN_DECLS

gboolean  inn_referral_table_check_chain    (InnConnection      *connection,
                                             const InnRelation  *relation,
                                             GError            **error);
GArray   *inn_referral_table_list_referrers (InnConnection      *connection,
                                             gint64              guest_id,
                                             GError            **error);
gboolean  inn_referral_table_review         (InnConnection      *connection,
                                             gint64              guest_id,
                                             guint              *n_changed,
                                             GError            **error);

G_END_DECLS
