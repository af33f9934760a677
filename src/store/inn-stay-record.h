/* inn-stay-record.h: stays read and written whole, with who comes along and what was given, and
 * the stays in the way of another. On the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-stay.h"

G_BEGIN_DECLS

InnStay   *inn_stay_record_load          (InnConnection   *connection,
                                          gint64           id,
                                          GError         **error);
GPtrArray *inn_stay_record_list_after    (InnConnection   *connection,
                                          gint64           after,
                                          guint            limit,
                                          GError         **error);
gint64     inn_stay_record_insert        (InnConnection   *connection,
                                          const InnStay   *stay,
                                          gint64           utc,
                                          GError         **error);
gboolean   inn_stay_record_update        (InnConnection   *connection,
                                          const InnStay   *stay,
                                          GError         **error);
gboolean   inn_stay_record_delete        (InnConnection   *connection,
                                          gint64           id,
                                          GError         **error);
GPtrArray *inn_stay_record_list_overlaps (InnConnection   *connection,
                                          const InnStay   *stay,
                                          GError         **error);
GPtrArray *inn_stay_record_list_booking  (InnConnection   *connection,
                                          gint64           booking_id,
                                          GError         **error);

G_END_DECLS
