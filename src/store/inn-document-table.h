/* inn-document-table.h: all SQL of the table identity_document; the only place where numbers of
 * documents are sealed and unsealed. On the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest-builder.h"

G_BEGIN_DECLS

gboolean  inn_document_table_load            (InnConnection    *connection,
                                              GPtrArray        *builders,
                                              GError          **error);
char     *inn_document_table_reveal          (InnConnection    *connection,
                                              gint64            id,
                                              GError          **error);
GArray   *inn_document_table_find_guests     (InnConnection    *connection,
                                              const char       *number,
                                              GError          **error);

gboolean  inn_document_table_save            (InnConnection    *connection,
                                              gint64            guest_id,
                                              const InnGuest   *old,
                                              const InnGuest   *guest,
                                              GError          **error);
gboolean  inn_document_table_delete_of_guest (InnConnection    *connection,
                                              gint64            guest_id,
                                              GError          **error);

G_END_DECLS
