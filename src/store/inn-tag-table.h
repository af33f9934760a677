/* inn-tag-table.h: all SQL of the table tag. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-tag.h"

G_BEGIN_DECLS

GPtrArray *inn_tag_table_list      (InnConnection  *connection,
                                    GError        **error);
InnTag    *inn_tag_table_load      (InnConnection  *connection,
                                    gint64          id,
                                    GError        **error);
gboolean   inn_tag_table_find_name (InnConnection  *connection,
                                    const char     *name,
                                    gint64         *id,
                                    GError        **error);
gint64     inn_tag_table_insert    (InnConnection  *connection,
                                    const InnTag   *tag,
                                    GError        **error);
gboolean   inn_tag_table_update    (InnConnection  *connection,
                                    const InnTag   *tag,
                                    GError        **error);
gboolean   inn_tag_table_merge     (InnConnection  *connection,
                                    gint64          id,
                                    gint64          into,
                                    GError        **error);
gboolean   inn_tag_table_delete    (InnConnection  *connection,
                                    gint64          id,
                                    GError        **error);

gboolean   inn_tag_table_add_usual (InnConnection  *connection,
                                    GError        **error);

G_END_DECLS
