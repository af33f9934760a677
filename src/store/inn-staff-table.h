/* inn-staff-table.h: all SQL of the table staff. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-staff.h"

G_BEGIN_DECLS

GPtrArray *inn_staff_table_list      (InnConnection   *connection,
                                      GError         **error);
gint64     inn_staff_table_insert    (InnConnection   *connection,
                                      const InnStaff  *staff,
                                      GError         **error);
gboolean   inn_staff_table_update    (InnConnection   *connection,
                                      const InnStaff  *staff,
                                      GError         **error);

G_END_DECLS
