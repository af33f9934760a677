/* inn-interaction-table.h: all SQL of the table interaction. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-interaction.h"

G_BEGIN_DECLS

/* Condition of an interaction in which somebody really spoke with the guest, word for word that of
 * the index interaction_contact; the SQL twin of inn_interaction_kind_is_contact (). */
#define INN_SQL_IS_CONTACT \
  "(kind = 'call' OR kind = 'wechat' OR kind = 'email' OR kind = 'visit')"

InnInteraction *inn_interaction_table_load            (InnConnection         *connection,
                                                       gint64                 id,
                                                       GError               **error);
GPtrArray      *inn_interaction_table_list_of_guest   (InnConnection         *connection,
                                                       gint64                 guest_id,
                                                       guint                  limit,
                                                       guint                  offset,
                                                       GError               **error);
gboolean        inn_interaction_table_count_of_guest  (InnConnection         *connection,
                                                       gint64                 guest_id,
                                                       gint64                *count,
                                                       GError               **error);
gboolean        inn_interaction_table_find_last_contact
                                                      (InnConnection         *connection,
                                                       gint64                 guest_id,
                                                       InnDate               *day,
                                                       GError               **error);

GPtrArray      *inn_interaction_table_list_after      (InnConnection         *connection,
                                                       gint64                 id,
                                                       guint                  limit,
                                                       GError               **error);
gint64          inn_interaction_table_insert          (InnConnection         *connection,
                                                       const InnInteraction  *interaction,
                                                       gint64                 utc,
                                                       GError               **error);
gboolean        inn_interaction_table_update          (InnConnection         *connection,
                                                       const InnInteraction  *interaction,
                                                       GError               **error);
gboolean        inn_interaction_table_delete          (InnConnection         *connection,
                                                       gint64                 id,
                                                       GError               **error);
gboolean        inn_interaction_table_delete_of_guest (InnConnection         *connection,
                                                       gint64                 guest_id,
                                                       GError               **error);

gboolean        inn_interaction_table_let_go_follow_up
                                                      (InnConnection         *connection,
                                                       gint64                 follow_up_id,
                                                       GError               **error);
gboolean        inn_interaction_table_let_go_follow_ups_of_guest
                                                      (InnConnection         *connection,
                                                       gint64                 guest_id,
                                                       GError               **error);

G_END_DECLS
