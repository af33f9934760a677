/* inn-import-owner.h: says whose a row of a sheet of stays or charges is. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-import-draft.h"

G_BEGIN_DECLS

typedef struct _InnImportOwners InnImportOwners;

InnImportOwners *inn_import_owners_new         (const char            *default_region,
                                                gint64                 guest_id);
void             inn_import_owners_free        (InnImportOwners       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportOwners, inn_import_owners_free)

gboolean         inn_import_owners_find        (InnImportOwners       *self,
                                                InnConnection         *connection,
                                                const InnImportDraft  *draft,
                                                gint64                *guest_id,
                                                InnImportReason       *reason,
                                                GError               **error);
gboolean         inn_import_owners_find_named  (InnImportOwners       *self,
                                                InnConnection         *connection,
                                                const char            *text,
                                                gint64                *guest_id,
                                                InnImportReason       *reason,
                                                GError               **error);

G_END_DECLS
