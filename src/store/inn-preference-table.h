/* inn-preference-table.h: all SQL of the table preference. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-preference.h"

G_BEGIN_DECLS

InnPreference *inn_preference_table_load             (InnConnection        *connection,
                                                      gint64                id,
                                                      GError              **error);
GPtrArray     *inn_preference_table_list_of_guest    (InnConnection        *connection,
                                                      gint64                guest_id,
                                                      GError              **error);
GPtrArray     *inn_preference_table_list_alerts      (InnConnection        *connection,
                                                      GArray               *guest_ids,
                                                      GError              **error);
GPtrArray     *inn_preference_table_list_after       (InnConnection        *connection,
                                                      gint64                id,
                                                      guint                 limit,
                                                      GError              **error);

gint64         inn_preference_table_insert           (InnConnection        *connection,
                                                      const InnPreference  *preference,
                                                      gint64                utc,
                                                      GError              **error);
gboolean       inn_preference_table_update           (InnConnection        *connection,
                                                      const InnPreference  *preference,
                                                      GError              **error);
gint64         inn_preference_table_note             (InnConnection        *connection,
                                                      const InnPreference  *preference,
                                                      gint64                utc,
                                                      GError              **error);
gboolean       inn_preference_table_confirm          (InnConnection        *connection,
                                                      gint64                id,
                                                      InnDate               day,
                                                      GError              **error);
gboolean       inn_preference_table_delete           (InnConnection        *connection,
                                                      gint64                id,
                                                      GError              **error);
gboolean       inn_preference_table_delete_of_guest  (InnConnection        *connection,
                                                      gint64                guest_id,
                                                      GError              **error);

G_END_DECLS
