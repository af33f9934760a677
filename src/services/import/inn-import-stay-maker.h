/* inn-import-stay-maker.h: makes a stay of what a row of a sheet says. On the database thread. */

#pragma once

#include "inn-import-draft.h"
#include "inn-import-house.h"
#include "inn-import-owner.h"

G_BEGIN_DECLS

gboolean inn_import_stay_make (InnImportDraft   *draft,
                               gint64            guest_id,
                               InnImportHouse   *house,
                               InnImportOwners  *owners,
                               InnConnection    *connection,
                               InnDate           today,
                               InnStay         **stay,
                               GError          **error);
guint    inn_import_stay_fill (const InnStay    *known,
                               const InnStay    *told,
                               InnStay         **filled);

G_END_DECLS
