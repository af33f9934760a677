/* inn-change.h: one attributed act = one transaction = one entry of the journal. */

#pragma once

#include "inn-act.h"
#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnChange:
 *
 * The open transaction a change function works in. Only such a function sees one, on the database
 * thread, and it must not keep it. Whatever it writes through the connection into a journalled
 * table is recorded by itself. If it fails, everything is rolled back; if it wrote nothing, no
 * entry is made, but for the one act that only reads (%INN_ACT_GUEST_DISCLOSE).
 */
typedef struct _InnChange InnChange;

InnConnection * inn_change_get_connection (InnChange   *self);
InnAct        * inn_change_get_act        (InnChange   *self);
gint64          inn_change_get_utc        (InnChange   *self);
gint64          inn_change_get_staff      (InnChange   *self);

gboolean        inn_change_mark           (InnChange   *self,
                                           GError     **error);
gboolean        inn_change_release        (InnChange   *self,
                                           GError     **error);
gboolean        inn_change_rewind         (InnChange   *self,
                                           GError     **error);

void            inn_change_set_progress   (InnChange   *self,
                                           double       fraction);

G_END_DECLS
