/* inn-import-stay.h: what one row of a sheet says of a stay or a charge, beside whose it is. */

#pragma once

#include "inn-booking-demand.h"
#include "inn-charge.h"
#include "inn-import-stay-words.h"

G_BEGIN_DECLS

/**
 * InnImportStay:
 * @guest_id: number of the guest, 0 if it is not said
 * @arrival: first day, or unset
 * @departure: day of leaving, or unset
 * @day: of a charge, or unset
 * @arrival_minute: or %INN_STAY_NO_MINUTE
 * @departure_minute: or %INN_STAY_NO_MINUTE
 * @nights: -1 if it is not said
 * @satisfaction: -1 if it is not said
 * @recommend: -1 if it is not said
 * @room: (nullable): number of the room
 * @room_type: (nullable): name of its type
 * @requests: (nullable): what was asked for
 * @purpose: (nullable): as #InnStay has it
 * @payer: (nullable): who pays, as written
 * @companions: (nullable): who comes along, as written
 * @what: (nullable): what a charge is for
 * @demand: what a row of the format of inn-booking-demand.h says
 * @is_demand: whether there is anything in @demand
 * @has_status: whether @status_kind and @status are said
 * @has_rate: whether @rate is said
 * @has_rate_paid: whether @rate_paid, of a night, is said
 * @has_total: whether @total, of all nights, is said
 * @has_amount: whether @amount is said
 * @has_bill_to: whether @bill_to is said
 * @has_category: whether @category is said
 *
 * Reused from row to row.
 */
typedef struct
{
  gint64             guest_id;
  InnDate            arrival;
  InnDate            departure;
  InnDate            day;
  gint16             arrival_minute;
  gint16             departure_minute;
  int                nights;
  int                satisfaction;
  int                recommend;
  char              *room;
  char              *room_type;
  char              *requests;
  const char        *purpose;
  char              *payer;
  char              *companions;
  char              *what;
  char              *demand[INN_N_BOOKING_COLUMNS];
  gboolean           is_demand;
  gboolean           has_status;
  InnImportStatus    status_kind;
  InnStayStatus      status;
  gboolean           has_rate;
  InnMoney           rate;
  gboolean           has_rate_paid;
  InnMoney           rate_paid;
  gboolean           has_total;
  InnMoney           total;
  gboolean           has_amount;
  InnMoney           amount;
  gboolean           has_bill_to;
  InnBillTo          bill_to;
  gboolean           has_category;
  InnChargeCategory  category;
} InnImportStay;

void          inn_import_stay_clear      (InnImportStay       *self);
void          inn_import_stay_reset      (InnImportStay       *self);
InnStayStatus inn_import_stay_get_status (const InnImportStay *self,
                                          InnDate              today);

G_END_DECLS
