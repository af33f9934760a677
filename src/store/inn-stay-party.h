/* inn-stay-party.h: who comes along at a stay, and what was given there. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-stay.h"

G_BEGIN_DECLS

gboolean inn_stay_party_load_companions (InnConnection  *connection,
                                         InnStay        *stay,
                                         GError        **error);
gboolean inn_stay_party_load_given      (InnConnection  *connection,
                                         InnStay        *stay,
                                         GError        **error);
gboolean inn_stay_party_save_companions (InnConnection  *connection,
                                         gint64          id,
                                         GPtrArray      *before,
                                         GPtrArray      *after,
                                         GError        **error);
gboolean inn_stay_party_save_given      (InnConnection  *connection,
                                         gint64          id,
                                         const InnStay  *stay,
                                         GPtrArray      *before,
                                         GError        **error);
gboolean inn_stay_party_delete          (InnConnection  *connection,
                                         gint64          id,
                                         GError        **error);

G_END_DECLS
