/* inn-stay.h: a guest at the hotel, from a day to a day. */

#pragma once

#include "inn-date.h"
#include "inn-money.h"
#include "inn-stay-given.h"
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

/* Who gets the bill. Whose spending it is in the book is always a guest: the payer. */
typedef enum
{
  INN_BILL_TO_GUEST,
  INN_BILL_TO_ORGANISATION,
} InnBillTo;

/**
 * InnStayGuest:
 * @guest_id: somebody who comes along
 * @name: what they are called as of when it was read, or ""
 */
typedef struct
{
  gint64  guest_id;
  char   *name;
} InnStayGuest;

/* The amount of a rate that is not known. */
#define INN_STAY_NO_RATE (-1)

/* The minute of a time of day that is not known. */
#define INN_STAY_NO_MINUTE (-1)

/**
 * InnStay:
 * @id: row, 0 while it is not saved
 * @guest_id: the main guest
 * @guest_name: what that guest is called as of when it was read, or ""
 * @payer_id: whose spending it is; 0 means the main guest
 * @payer_name: what that guest is called as of when it was read, or ""
 * @organisation_id: company or group, or 0
 * @organisation_name: what that is called as of when it was read, or ""
 * @bill_to: who gets the bill
 * @booking_id: of stays booked together the first one, or 0
 * @room_id: which room, or 0
 * @room: number of that room as of when it was read, or ""
 * @room_type_id: which type, or 0
 * @room_type: name of that type as of when it was read, or ""
 * @arrival: first day
 * @arrival_minute: time of coming, expected or real, or %INN_STAY_NO_MINUTE
 * @departure: day of leaving; the same day for a day use
 * @departure_minute: time of leaving, expected or real, or %INN_STAY_NO_MINUTE
 * @status: where it stands
 * @rate: price of a night; the amount is %INN_STAY_NO_RATE when it is not known
 * @channel: how it was booked
 * @purpose: business, leisure, family, couple, event, or ""
 * @requests: what was asked for, or ""
 * @satisfaction: 0 to 10, -1 if never asked
 * @recommend: would recommend us, 0 to 10, -1 if never asked
 * @spend: sum of its charges as of when it was read; its currency is the currency of the stay
 * @paid: sum of its payments as of when it was read
 * @note: remarks
 * @created_utc: when it was noted
 * @checked_in_utc: when the guest was checked in, or 0
 * @checked_out_utc: when the guest was checked out, or 0
 * @revision: tells as which it was read; saved after somebody else changed it meanwhile, it is a
 *   conflict. 0 for one that was never read
 * @companions: (nullable) (element-type InnStayGuest): who comes along; %NULL where it was not asked
 *   for, and then saving leaves them as they are
 * @given: (nullable) (element-type InnStayGiven): what the guest gave at this stay, word for word;
 *   %NULL as above
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnStay
{
  gint64         id;
  gint64         guest_id;
  char          *guest_name;
  gint64         payer_id;
  char          *payer_name;
  gint64         organisation_id;
  char          *organisation_name;
  InnBillTo      bill_to;
  gint64         booking_id;
  gint64         room_id;
  char          *room;
  gint64         room_type_id;
  char          *room_type;
  InnDate        arrival;
  gint16         arrival_minute;
  InnDate        departure;
  gint16         departure_minute;
  InnStayStatus  status;
  InnMoney       rate;
  char          *channel;
  char          *purpose;
  char          *requests;
  int            satisfaction;
  int            recommend;
  InnMoney       spend;
  InnMoney       paid;
  char          *note;
  gint64         created_utc;
  gint64         checked_in_utc;
  gint64         checked_out_utc;
  guint          revision;
  GPtrArray     *companions;
  GPtrArray     *given;
};

InnStay       *inn_stay_new              (gint64          guest_id,
                                          InnDate         arrival,
                                          InnDate         departure,
                                          InnStayStatus   status);
InnStay       *inn_stay_copy             (const InnStay  *self);
InnStay       *inn_stay_ref              (InnStay        *self);
void           inn_stay_unref            (InnStay        *self);

void           inn_stay_set_text         (char          **field,
                                          const char     *text);
void           inn_stay_set_rate         (InnStay        *self,
                                          InnMoney        rate);
void           inn_stay_add_companion    (InnStay        *self,
                                          gint64          guest_id,
                                          const char     *name);
void           inn_stay_add_given        (InnStay        *self,
                                          InnGuestField   field,
                                          const char     *value);

gint64         inn_stay_get_payer        (const InnStay  *self);
InnMoney       inn_stay_get_balance      (const InnStay  *self);
int            inn_stay_get_nights       (const InnStay  *self,
                                          InnDate         today);
gboolean       inn_stay_owes             (const InnStay  *self,
                                          gint64          guest_id);
gboolean       inn_stay_is_counted       (const InnStay  *self);

const char    *inn_stay_status_to_nick   (InnStayStatus   status);
gboolean       inn_stay_status_from_nick (const char     *nick,
                                          InnStayStatus  *status);
const char    *inn_bill_to_to_nick       (InnBillTo       bill_to);
InnBillTo      inn_bill_to_from_nick     (const char     *nick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStay, inn_stay_unref)

G_END_DECLS
