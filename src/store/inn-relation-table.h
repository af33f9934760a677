/* inn-relation-table.h: all SQL of the table relation. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-relation.h"

G_BEGIN_DECLS

InnRelation *inn_relation_table_load             (InnConnection      *connection,
                                                  gint64              id,
                                                  gint64              guest_id,
                                                  GError            **error);
GPtrArray   *inn_relation_table_list_of_guest    (InnConnection      *connection,
                                                  gint64              guest_id,
                                                  GError            **error);
GPtrArray   *inn_relation_table_list_after       (InnConnection      *connection,
                                                  gint64              id,
                                                  guint               limit,
                                                  GError            **error);

gint64       inn_relation_table_save             (InnConnection      *connection,
                                                  const InnRelation  *relation,
                                                  gint64              utc,
                                                  GError            **error);
gboolean     inn_relation_table_check_standing   (InnConnection      *connection,
                                                  gint64              id,
                                                  GError            **error);
gboolean     inn_relation_table_delete           (InnConnection      *connection,
                                                  gint64              id,
                                                  GError            **error);
gboolean     inn_relation_table_delete_of_guest  (InnConnection      *connection,
                                                  gint64              guest_id,
                                                  GError            **error);

G_END_DECLS
