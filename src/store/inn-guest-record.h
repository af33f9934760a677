/* inn-guest-record.h: guests read and written whole, with all that hangs on them. On the database
 * thread.
 */

#pragma once

#include "inn-change.h"
#include "inn-guest.h"

G_BEGIN_DECLS

InnGuest  *inn_guest_record_load       (InnConnection   *connection,
                                        gint64           id,
                                        GError         **error);
GPtrArray *inn_guest_record_load_after (InnConnection   *connection,
                                        gint64           after,
                                        guint            limit,
                                        GError         **error);

gint64     inn_guest_record_insert     (InnConnection   *connection,
                                        const InnGuest  *guest,
                                        gint64           utc,
                                        GError         **error);
gboolean   inn_guest_record_update     (InnConnection   *connection,
                                        const InnGuest  *old,
                                        const InnGuest  *guest,
                                        gint64           utc,
                                        GError         **error);
gint64     inn_guest_record_save       (InnChange       *change,
                                        const InnGuest  *guest,
                                        GError         **error);
gboolean   inn_guest_record_delete     (InnConnection   *connection,
                                        gint64           id,
                                        GError         **error);

G_END_DECLS
