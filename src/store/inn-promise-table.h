/* inn-promise-table.h: all SQL of the table promise. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-promise.h"

G_BEGIN_DECLS

InnPromise *inn_promise_table_load            (InnConnection     *connection,
                                               gint64             id,
                                               GError           **error);
GPtrArray  *inn_promise_table_list_of_guest   (InnConnection     *connection,
                                               gint64             guest_id,
                                               GError           **error);
GPtrArray  *inn_promise_table_list_open       (InnConnection     *connection,
                                               guint              limit,
                                               GError           **error);
GPtrArray  *inn_promise_table_list_due        (InnConnection     *connection,
                                               InnDate            last,
                                               GError           **error);
GPtrArray  *inn_promise_table_list_of_party   (InnConnection     *connection,
                                               gint64             stay_id,
                                               GError           **error);

GPtrArray  *inn_promise_table_list_after      (InnConnection     *connection,
                                               gint64             id,
                                               guint              limit,
                                               GError           **error);
gint64      inn_promise_table_insert          (InnConnection     *connection,
                                               const InnPromise  *promise,
                                               gint64             utc,
                                               GError           **error);
gboolean    inn_promise_table_update          (InnConnection     *connection,
                                               const InnPromise  *promise,
                                               gint64             utc,
                                               GError           **error);
gboolean    inn_promise_table_delete          (InnConnection     *connection,
                                               gint64             id,
                                               GError           **error);
gboolean    inn_promise_table_delete_of_guest (InnConnection     *connection,
                                               gint64             guest_id,
                                               GError           **error);

G_END_DECLS
