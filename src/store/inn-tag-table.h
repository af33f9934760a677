/* inn-tag-table.h: all SQL of the tables tag and tag_group. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-tag.h"

G_BEGIN_DECLS

GPtrArray   *inn_tag_table_list               (InnConnection      *connection,
                                               GError            **error);
InnTag      *inn_tag_table_load               (InnConnection      *connection,
                                               gint64              id,
                                               GError            **error);
gboolean     inn_tag_table_find_name          (InnConnection      *connection,
                                               const char         *name,
                                               gint64             *id,
                                               GError            **error);
gint64       inn_tag_table_insert             (InnConnection      *connection,
                                               const InnTag       *tag,
                                               GError            **error);
gboolean     inn_tag_table_update             (InnConnection      *connection,
                                               const InnTag       *tag,
                                               GError            **error);
gboolean     inn_tag_table_delete             (InnConnection      *connection,
                                               gint64              id,
                                               GError            **error);

GPtrArray   *inn_tag_table_list_groups        (InnConnection      *connection,
                                               GError            **error);
InnTagGroup *inn_tag_table_load_group         (InnConnection      *connection,
                                               gint64              id,
                                               GError            **error);
gboolean     inn_tag_table_find_group         (InnConnection      *connection,
                                               const char         *key,
                                               gint64             *id,
                                               GError            **error);
gint64       inn_tag_table_insert_group       (InnConnection      *connection,
                                               const InnTagGroup  *group,
                                               GError            **error);
gboolean     inn_tag_table_update_group       (InnConnection      *connection,
                                               const InnTagGroup  *group,
                                               GError            **error);
gboolean     inn_tag_table_move_group         (InnConnection      *connection,
                                               gint64              id,
                                               int                 position,
                                               GError            **error);
gboolean     inn_tag_table_delete_group       (InnConnection      *connection,
                                               gint64              id,
                                               GError            **error);

gboolean     inn_tag_table_add_usual          (InnConnection      *connection,
                                               GError            **error);

G_END_DECLS
