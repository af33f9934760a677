/* inn-contact-table.h: all SQL of the table contact_point. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-guest-builder.h"

G_BEGIN_DECLS

gboolean  inn_contact_table_load             (InnConnection   *connection,
                                              GPtrArray       *builders,
                                              GError         **error);
gboolean  inn_contact_table_save             (InnConnection   *connection,
                                              gint64           guest_id,
                                              const InnGuest  *old,
                                              const InnGuest  *guest,
                                              GError         **error);
gboolean  inn_contact_table_delete_of_guest  (InnConnection   *connection,
                                              gint64           guest_id,
                                              GError         **error);

G_END_DECLS
