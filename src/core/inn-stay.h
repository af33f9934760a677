/* inn-stay.h: a guest at the hotel, from a day to a day. */

#pragma once

#include "inn-date.h"
#include "inn-money.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_STAY_BOOKED,
  INN_STAY_IN_HOUSE,
  INN_STAY_DEPARTED,
  INN_STAY_CANCELLED,
  INN_STAY_NO_SHOW,
} InnStayStatus;

/**
 * InnStay:
 * @id: row, 0 while it is not saved
 * @guest_id: the main guest
 * @payer_id: whose spending it is; 0 means the main guest
 * @organisation_id: company or group, or 0
 * @room_id: which room, or 0
 * @room: number of that room as of when it was read, or ""
 * @room_type_id: which type, or 0
 * @room_type: name of that type as of when it was read, or ""
 * @arrival: first day
 * @departure: day of leaving; the same day for a day use
 * @status: where it stands
 * @channel: how it was booked
 * @purpose: business, leisure, family, couple, event, or ""
 * @satisfaction: 0 to 10, -1 if never asked
 * @spend: sum of its charges as of when it was read
 * @note: remarks
 */
struct _InnStay
{
  gint64         id;
  gint64         guest_id;
  gint64         payer_id;
  gint64         organisation_id;
  gint64         room_id;
  char          *room;
  gint64         room_type_id;
  char          *room_type;
  InnDate        arrival;
  InnDate        departure;
  InnStayStatus  status;
  char          *channel;
  char          *purpose;
  int            satisfaction;
  InnMoney       spend;
  char          *note;
};

InnStay       *inn_stay_new              (gint64          guest_id,
                                          InnDate         arrival,
                                          InnDate         departure,
                                          InnStayStatus   status);
InnStay       *inn_stay_ref              (InnStay        *self);
void           inn_stay_unref            (InnStay        *self);

int            inn_stay_get_nights       (const InnStay  *self,
                                          InnDate         today);
gboolean       inn_stay_is_counted       (const InnStay  *self);

const char    *inn_stay_status_to_nick   (InnStayStatus   status);
gboolean       inn_stay_status_from_nick (const char     *nick,
                                          InnStayStatus  *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStay, inn_stay_unref)

G_END_DECLS
