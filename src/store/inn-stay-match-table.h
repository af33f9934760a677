/* inn-stay-match-table.h: stays and charges a row of a sheet may be about. On the database thread. */

#pragma once

#include "inn-charge.h"
#include "inn-connection.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnStayMatch:
 * @id: the stay
 * @room_id: its room, or 0
 * @payer_id: whose spending it is
 * @arrival: its first day
 * @departure: its last day
 * @status: where it stands
 */
typedef struct
{
  gint64        id;
  gint64        room_id;
  gint64        payer_id;
  InnDate       arrival;
  InnDate       departure;
  InnStayStatus status;
} InnStayMatch;

gboolean inn_stay_match_table_list_arriving (InnConnection    *connection,
                                             gint64            guest_id,
                                             InnDate           arrival,
                                             GArray           *matches,
                                             GError          **error);
gboolean inn_stay_match_table_list_covering (InnConnection    *connection,
                                             gint64            guest_id,
                                             InnDate           day,
                                             GArray           *matches,
                                             GError          **error);
gboolean inn_stay_match_table_find_charges  (InnConnection    *connection,
                                             const InnCharge  *charge,
                                             GArray           *ids,
                                             GError          **error);
gboolean inn_stay_match_table_find_clash    (InnConnection    *connection,
                                             const InnStay    *stay,
                                             gboolean         *room_taken,
                                             gboolean         *guest_elsewhere,
                                             GError          **error);
gboolean inn_stay_match_table_has_any       (InnConnection    *connection,
                                             gboolean         *stays,
                                             gboolean         *charges,
                                             GError          **error);
gboolean inn_stay_match_table_find_guest    (InnConnection    *connection,
                                             gint64            guest_id,
                                             char            **name,
                                             char            **latin_name,
                                             GError          **error);

G_END_DECLS
