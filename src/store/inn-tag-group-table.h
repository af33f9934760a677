/* inn-tag-group-table.h: all SQL of the table tag_group. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-tag.h"

G_BEGIN_DECLS

GPtrArray   *inn_tag_group_table_list   (InnConnection      *connection,
                                         GError            **error);
InnTagGroup *inn_tag_group_table_load   (InnConnection      *connection,
                                         gint64              id,
                                         GError            **error);
gboolean     inn_tag_group_table_find   (InnConnection      *connection,
                                         const char         *key,
                                         gint64             *id,
                                         GError            **error);
gint64       inn_tag_group_table_insert (InnConnection      *connection,
                                         const InnTagGroup  *group,
                                         GError            **error);
gboolean     inn_tag_group_table_update (InnConnection      *connection,
                                         const InnTagGroup  *group,
                                         GError            **error);
gboolean     inn_tag_group_table_put_in_order
                                        (InnConnection      *connection,
                                         GArray             *ids,
                                         GError            **error);
gboolean     inn_tag_group_table_delete (InnConnection      *connection,
                                         gint64              id,
                                         GError            **error);

G_END_DECLS
