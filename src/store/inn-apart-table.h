/* inn-apart-table.h: all SQL of the table guest_apart: who looks like whom and is another person. On
 * the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest.h"

G_BEGIN_DECLS

gboolean inn_apart_table_load            (InnConnection   *connection,
                                          GPtrArray       *builders,
                                          GError         **error);
gboolean inn_apart_table_save            (InnConnection   *connection,
                                          gint64           guest_id,
                                          const InnGuest  *old,
                                          const InnGuest  *guest,
                                          GError         **error);
gboolean inn_apart_table_delete_of_guest (InnConnection   *connection,
                                          gint64           guest_id,
                                          GError         **error);

G_END_DECLS
