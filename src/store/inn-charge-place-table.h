/* inn-charge-place-table.h: charges with where and by whom they were made, to be listed in a file. On
 * the database thread.
 */

#pragma once

#include "inn-charge.h"
#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnChargePlace:
 * @charge: the charge
 * @guest_id: the main guest of its stay; without a stay whose spending it is
 * @arrival: first day of the stay, or unset
 * @room: number of the room of the stay, or ""
 */
typedef struct
{
  InnCharge *charge;
  gint64     guest_id;
  InnDate    arrival;
  char      *room;
} InnChargePlace;

void       inn_charge_place_free                (InnChargePlace  *self);

GPtrArray *inn_charge_place_table_list_after    (InnConnection   *connection,
                                                 gint64           after,
                                                 guint            limit,
                                                 GError         **error);
gboolean   inn_charge_place_table_is_all_in (InnConnection   *connection,
                                                 const char      *currency,
                                                 gboolean        *only,
                                                 GError         **error);
gboolean   inn_charge_place_table_find_guest    (InnConnection   *connection,
                                                 gint64           guest_id,
                                                 char           **name,
                                                 char           **latin_name,
                                                 char           **phone,
                                                 GError         **error);

G_END_DECLS
