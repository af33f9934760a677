/* inn-day-list.h: who arrives, is in the house and leaves on a day, and which rooms are free. */

#pragma once

#include "inn-guest.h"
#include "inn-stay.h"
#include "inn-tier.h"

G_BEGIN_DECLS

/**
 * InnDayFlag:
 * @INN_DAY_FLAG_NONE: nothing that could not wait
 * @INN_DAY_FLAG_ALLERGY: what must not happen: an allergy, what must never be again, or a red tag
 * @INN_DAY_FLAG_PROMISE: what was promised and is open, else an important follow-up that is
 * @INN_DAY_FLAG_WISH: what was asked for with the booking
 * @INN_DAY_FLAG_BIRTHDAY: it is the guest's birthday
 *
 * The one thing to know about somebody on a day; what comes first here wins.
 */
typedef enum
{
  INN_DAY_FLAG_NONE,
  INN_DAY_FLAG_ALLERGY,
  INN_DAY_FLAG_PROMISE,
  INN_DAY_FLAG_WISH,
  INN_DAY_FLAG_BIRTHDAY,
} InnDayFlag;

/**
 * InnDayRow:
 * @stay: the stay, with the number of its room and what was spent; of a day gone by only who left on
 *   it has what was spent
 * @name: what the main guest is called
 * @guest_flags: marks of the main guest
 * @tier: tier of the main guest on that day
 * @n_stays: how often the guest stayed before, this stay left out; of a day gone by only who came on
 *   it has this, and @n_companions
 * @n_companions: how many come along
 * @flag: the one thing that matters; of a day gone by only who came or left on it has more than a
 *   wish or a birthday
 * @flag_text: what it is, or ""
 *
 * A value, counted by reference.
 */
typedef struct
{
  InnStay       *stay;
  char          *name;
  InnGuestFlags  guest_flags;
  InnTier        tier;
  int            n_stays;
  int            n_companions;
  InnDayFlag     flag;
  char          *flag_text;
} InnDayRow;

/**
 * InnDayType:
 * @name: name of the room type, or "" for rooms without one
 * @numbers: (element-type utf8): its free rooms
 */
typedef struct
{
  char      *name;
  GPtrArray *numbers;
} InnDayType;

/**
 * InnDayList:
 * @day: the day
 * @arrivals: (element-type InnDayRow): stays that begin, by time, then by room
 * @in_house: (element-type InnDayRow): who woke up in the house, by room
 * @departures: (element-type InnDayRow): stays that end, by time, then by room; today those that
 *   have ended come last
 * @free: (element-type InnDayType): rooms in which nobody is and that are kept for nobody
 * @n_rooms: rooms that are in use
 * @n_taken: of those, how many have somebody in them
 * @n_kept: of the others, how many are kept for an arrival
 * @n_free: what is left
 *
 * A value, counted by reference.
 */
typedef struct
{
  InnDate    day;
  GPtrArray *arrivals;
  GPtrArray *in_house;
  GPtrArray *departures;
  GPtrArray *free;
  guint      n_rooms;
  guint      n_taken;
  guint      n_kept;
  guint      n_free;
} InnDayList;

InnDayRow  *inn_day_row_new       (InnStay    *stay);
InnDayRow  *inn_day_row_ref       (InnDayRow  *self);
void        inn_day_row_unref     (InnDayRow  *self);

InnDayList *inn_day_list_new      (InnDate     day);
void        inn_day_list_unref    (InnDayList *self);
void        inn_day_list_add_free (InnDayList *self,
                                   const char *type,
                                   const char *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnDayRow, inn_day_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnDayList, inn_day_list_unref)

G_END_DECLS
