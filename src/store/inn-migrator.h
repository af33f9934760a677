/* inn-migrator.h: brings the schema of a book up to the one this program knows. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

/* "INNK": PRAGMA application_id of every book. */
#define INN_APPLICATION_ID 0x494e4e4b

int      inn_migrator_get_latest  (void);
int      inn_migrator_get_version (InnConnection  *connection,
                                   GError        **error);
gboolean inn_migrator_run         (InnConnection  *connection,
                                   const char     *backup_path,
                                   GError        **error);
gboolean inn_migrator_check       (InnConnection  *connection,
                                   GError        **error);

G_END_DECLS
