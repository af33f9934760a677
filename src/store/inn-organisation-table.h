/* inn-organisation-table.h: all SQL of the tables organisation and organisation_member. On the
 * database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-organisation.h"

G_BEGIN_DECLS

gint64    inn_organisation_table_insert          (InnConnection  *connection,
                                                  const char     *kind,
                                                  const char     *name,
                                                  GError        **error);
gboolean  inn_organisation_table_add_member      (InnConnection  *connection,
                                                  gint64          id,
                                                  gint64          guest_id,
                                                  const char     *role,
                                                  GError        **error);
gboolean  inn_organisation_table_delete_of_guest (InnConnection  *connection,
                                                  gint64          guest_id,
                                                  GError        **error);

InnOrganisation *inn_organisation_table_load     (InnConnection          *connection,
                                                  gint64                  id,
                                                  GError                **error);
GPtrArray       *inn_organisation_table_list     (InnConnection          *connection,
                                                  GError                **error);
gint64           inn_organisation_table_save     (InnConnection          *connection,
                                                  const InnOrganisation  *organisation,
                                                  GError                **error);
gboolean         inn_organisation_table_archive  (InnConnection          *connection,
                                                  gint64                  id,
                                                  gboolean                archived,
                                                  GError                **error);
gboolean         inn_organisation_table_delete   (InnConnection          *connection,
                                                  gint64                  id,
                                                  GError                **error);

G_END_DECLS
