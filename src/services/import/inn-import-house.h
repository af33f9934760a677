/* inn-import-house.h: the rooms, room types and companies that rows of a sheet name. On the database
 * thread.
 */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

typedef struct _InnImportHouse InnImportHouse;

InnImportHouse *inn_import_house_new                 (gboolean         make_missing);
void            inn_import_house_free                (InnImportHouse  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportHouse, inn_import_house_free)

gboolean        inn_import_house_learn               (InnImportHouse  *self,
                                                      InnConnection   *connection,
                                                      GError         **error);

gint64          inn_import_house_find_room           (InnImportHouse  *self,
                                                      const char      *number);
gint64          inn_import_house_find_type           (InnImportHouse  *self,
                                                      const char      *name);
gint64          inn_import_house_get_type_of_room    (InnImportHouse  *self,
                                                      gint64           room_id);
gint64          inn_import_house_find_company        (InnImportHouse  *self,
                                                      const char      *name);
gboolean        inn_import_house_has_company         (InnImportHouse  *self,
                                                      const char      *name);

gboolean        inn_import_house_make                (InnImportHouse  *self,
                                                      InnConnection   *connection,
                                                      gint64          *room_id,
                                                      gint64          *type_id,
                                                      gint64          *company_id,
                                                      GError         **error);

G_END_DECLS
