/* inn-preference-topic-table.h: all SQL of the tables preference_topic and preference_choice. On the
 * database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-preference-topic.h"

G_BEGIN_DECLS

GPtrArray           *inn_preference_topic_table_list          (InnConnection              *connection,
                                                               GError                    **error);
InnPreferenceTopic  *inn_preference_topic_table_load          (InnConnection              *connection,
                                                               gint64                      id,
                                                               GError                    **error);
gint64               inn_preference_topic_table_save          (InnConnection              *connection,
                                                               const InnPreferenceTopic   *topic,
                                                               GError                    **error);
gboolean             inn_preference_topic_table_put_in_order  (InnConnection              *connection,
                                                               GArray                     *ids,
                                                               GError                    **error);
gboolean             inn_preference_topic_table_remove        (InnConnection              *connection,
                                                               gint64                      id,
                                                               GError                    **error);

InnPreferenceChoice *inn_preference_choice_table_load         (InnConnection              *connection,
                                                               gint64                      id,
                                                               GError                    **error);
gint64               inn_preference_choice_table_save         (InnConnection              *connection,
                                                               const InnPreferenceChoice  *choice,
                                                               GError                    **error);
gboolean             inn_preference_choice_table_put_in_order (InnConnection              *connection,
                                                               GArray                     *ids,
                                                               GError                    **error);
gboolean             inn_preference_choice_table_remove       (InnConnection              *connection,
                                                               gint64                      id,
                                                               GError                    **error);

G_END_DECLS
