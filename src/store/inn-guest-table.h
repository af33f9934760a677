/* inn-guest-table.h: all SQL of the table guest, without what hangs on a guest.
 *
 * inn-guest-record.h reads and writes guests whole. On the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest-builder.h"

G_BEGIN_DECLS

InnGuestBuilder *inn_guest_table_load              (InnConnection    *connection,
                                                    gint64            id,
                                                    GError          **error);
GPtrArray       *inn_guest_table_load_after        (InnConnection    *connection,
                                                    gint64            after,
                                                    guint             limit,
                                                    GError          **error);
char            *inn_guest_table_dup_name          (InnConnection    *connection,
                                                    gint64            id,
                                                    GError          **error);

gint64           inn_guest_table_insert            (InnConnection    *connection,
                                                    const InnGuest   *guest,
                                                    gint64            utc,
                                                    GError          **error);
gboolean         inn_guest_table_update            (InnConnection    *connection,
                                                    const InnGuest   *old,
                                                    const InnGuest   *guest,
                                                    GError          **error);
gboolean         inn_guest_table_set_flag          (InnConnection    *connection,
                                                    gint64            id,
                                                    InnGuestFlags     flag,
                                                    gboolean          value,
                                                    GError          **error);
gboolean         inn_guest_table_note_contact      (InnConnection    *connection,
                                                    gint64            id,
                                                    GError          **error);
gboolean         inn_guest_table_set_follow_status (InnConnection    *connection,
                                                    gint64            id,
                                                    InnFollowStatus   status,
                                                    GError          **error);
gboolean         inn_guest_table_delete            (InnConnection    *connection,
                                                    gint64            id,
                                                    GError          **error);

G_END_DECLS
