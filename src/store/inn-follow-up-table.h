/* inn-follow-up-table.h: all SQL of the table follow_up. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-follow-up.h"

G_BEGIN_DECLS

InnFollowUp *inn_follow_up_table_load            (InnConnection      *connection,
                                                  gint64              id,
                                                  GError            **error);
GPtrArray   *inn_follow_up_table_list_of_guest   (InnConnection      *connection,
                                                  gint64              guest_id,
                                                  GError            **error);
GPtrArray   *inn_follow_up_table_list_open       (InnConnection      *connection,
                                                  InnDate             until,
                                                  guint               limit,
                                                  GError            **error);

gint64       inn_follow_up_table_insert          (InnConnection      *connection,
                                                  const InnFollowUp  *follow_up,
                                                  gint64              utc,
                                                  GError            **error);
gboolean     inn_follow_up_table_update          (InnConnection      *connection,
                                                  const InnFollowUp  *follow_up,
                                                  GError            **error);
gboolean     inn_follow_up_table_find_next       (InnConnection      *connection,
                                                  gint64              id,
                                                  gint64             *next_id,
                                                  GError            **error);
gboolean     inn_follow_up_table_delete          (InnConnection      *connection,
                                                  gint64              id,
                                                  GError            **error);
gboolean     inn_follow_up_table_delete_of_guest (InnConnection      *connection,
                                                  gint64              guest_id,
                                                  GError            **error);

G_END_DECLS
