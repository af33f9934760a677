/* inn-guest-tag-table.h: all SQL of the table guest_tag: who wears which tag. On the database
 * thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest-builder.h"
#include "inn-tag.h"

G_BEGIN_DECLS

gboolean   inn_guest_tag_table_load            (InnConnection   *connection,
                                                GPtrArray       *builders,
                                                GError         **error);
GPtrArray *inn_guest_tag_table_list_tags       (InnConnection   *connection,
                                                gint64           guest_id,
                                                GError         **error);
gboolean   inn_guest_tag_table_add             (InnConnection   *connection,
                                                gint64           guest_id,
                                                gint64           tag_id,
                                                gint64           utc,
                                                GError         **error);
gboolean   inn_guest_tag_table_remove          (InnConnection   *connection,
                                                gint64           guest_id,
                                                gint64           tag_id,
                                                GError         **error);
gboolean   inn_guest_tag_table_save            (InnConnection   *connection,
                                                gint64           guest_id,
                                                const InnGuest  *old,
                                                const InnGuest  *guest,
                                                gint64           utc,
                                                GError         **error);
gboolean   inn_guest_tag_table_delete_of_guest (InnConnection   *connection,
                                                gint64           guest_id,
                                                GError         **error);

G_END_DECLS
