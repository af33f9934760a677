/* inn-feedback-table.h: all SQL of the table feedback. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-guest-feedback.h"

G_BEGIN_DECLS

InnGuestFeedback *inn_feedback_table_load            (InnConnection           *connection,
                                                      gint64                   id,
                                                      GError                 **error);
GPtrArray        *inn_feedback_table_list_of_guest   (InnConnection           *connection,
                                                      gint64                   guest_id,
                                                      GError                 **error);
GPtrArray        *inn_feedback_table_list_open       (InnConnection           *connection,
                                                      guint                    limit,
                                                      GError                 **error);

gint64            inn_feedback_table_insert          (InnConnection           *connection,
                                                      const InnGuestFeedback  *feedback,
                                                      gint64                   utc,
                                                      GError                 **error);
gboolean          inn_feedback_table_update          (InnConnection           *connection,
                                                      const InnGuestFeedback  *feedback,
                                                      gint64                   utc,
                                                      GError                 **error);
gboolean          inn_feedback_table_delete          (InnConnection           *connection,
                                                      gint64                   id,
                                                      GError                 **error);
gboolean          inn_feedback_table_delete_of_guest (InnConnection           *connection,
                                                      gint64                   guest_id,
                                                      GError                 **error);

G_END_DECLS
