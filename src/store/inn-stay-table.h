/* inn-stay-table.h: all SQL of the tables stay and stay_guest. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-guest-card.h"
#include "inn-stay.h"

G_BEGIN_DECLS

GPtrArray *inn_stay_table_list_of_guest   (InnConnection   *connection,
                                           gint64           guest_id,
                                           guint            limit,
                                           GError         **error);
GPtrArray *inn_stay_table_list_of_organisation
                                          (InnConnection   *connection,
                                           gint64           organisation_id,
                                           guint            limit,
                                           GError         **error);
InnStay   *inn_stay_table_load_current    (InnConnection   *connection,
                                           gint64           guest_id,
                                           gboolean        *found,
                                           GError         **error);
gboolean   inn_stay_table_sum             (InnConnection   *connection,
                                           gint64           guest_id,
                                           InnDate          today,
                                           InnGuestCard    *card,
                                           GError         **error);

gint64     inn_stay_table_insert          (InnConnection   *connection,
                                           const InnStay   *stay,
                                           gint64           utc,
                                           GError         **error);
gboolean   inn_stay_table_update          (InnConnection   *connection,
                                           const InnStay   *before,
                                           const InnStay   *stay,
                                           GError         **error);
gboolean   inn_stay_table_set_booking     (InnConnection   *connection,
                                           gint64           stay_id,
                                           gint64           booking_id,
                                           GError         **error);
gboolean   inn_stay_table_leave_booking   (InnConnection   *connection,
                                           gint64           stay_id,
                                           GError         **error);
gboolean   inn_stay_table_add_companion   (InnConnection   *connection,
                                           gint64           stay_id,
                                           gint64           guest_id,
                                           GError         **error);
gboolean   inn_stay_table_delete_of_guest (InnConnection   *connection,
                                           gint64           guest_id,
                                           GError         **error);

G_END_DECLS
