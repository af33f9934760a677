/* inn-morning-sheet.h: what the desk hangs up in the morning: who comes, stays and goes, and what must
 * be known of them.
 */

#pragma once

#include "inn-civil.h"
#include "inn-day-list.h"

G_BEGIN_DECLS

/**
 * InnMorningFactKind:
 *
 * In the order in which they are told: what must not go wrong, what must not be forgotten, and what
 * it is good to know.
 */
typedef enum
{
  INN_MORNING_ALLERGY,
  INN_MORNING_NEVER,
  INN_MORNING_BANNED,
  INN_MORNING_ROOM,      /* was refused, or complained of */
  INN_MORNING_TAG,       /* a red one */
  INN_MORNING_PROMISE,
  INN_MORNING_COMPLAINT,
  INN_MORNING_FEEDBACK,
  INN_MORNING_BIRTHDAY,
  INN_MORNING_DAY,
  INN_MORNING_WISH,
  INN_MORNING_NOTE,
  INN_MORNING_LIKES,
  INN_MORNING_AVOIDS,
  INN_MORNING_LAST,
} InnMorningFactKind;

#define INN_N_MORNING_FACT_KINDS 15

/**
 * InnMorningFact:
 * @kind: what it is
 * @text: in words, with the name of who came along if it is theirs
 */
typedef struct
{
  InnMorningFactKind  kind;
  char               *text;
} InnMorningFact;

/**
 * InnMorningGuest:
 * @stay: the stay, with its companions
 * @name: what the guest is called, or ""
 * @address: how to address them, or ""
 * @flags: marks of the guest
 * @tier: tier on that day
 * @n_stays: how often the guest was there before
 * @facts: (element-type InnMorningFact): in the order they are told
 */
typedef struct
{
  InnStay       *stay;
  char          *name;
  char          *address;
  InnGuestFlags  flags;
  InnTier        tier;
  int            n_stays;
  GPtrArray     *facts;
} InnMorningGuest;

typedef enum
{
  INN_MORNING_BY_ROOM,
  INN_MORNING_BY_TIME,
} InnMorningOrder;

typedef enum
{
  INN_MORNING_ARRIVALS,
  INN_MORNING_STAYING,
  INN_MORNING_DEPARTURES,
} InnMorningPart;

#define INN_N_MORNING_PARTS 3

/**
 * InnMorningSheet:
 * @hotel: name of the hotel, or ""
 * @day: the day it is about
 * @today: the business day on which it was read
 * @printed: when it was read
 * @order: how each part is ordered
 * @parts: (element-type InnMorningGuest): who comes, who stays on, who leaves; each stay once
 * @list: the rooms of the day
 * @n_people: how many people are in the house or come
 * @n_promises: promises of those on it that are open
 * @n_feedback: complaints and other feedback of those on it that wait for an answer
 * @n_birthdays: birthdays while the guest is there
 *
 * A value, counted by reference.
 */
typedef struct
{
  char            *hotel;
  InnDate          day;
  InnDate          today;
  InnCivil         printed;
  InnMorningOrder  order;
  GPtrArray       *parts[INN_N_MORNING_PARTS];
  InnDayList      *list;
  guint            n_people;
  guint            n_promises;
  guint            n_feedback;
  guint            n_birthdays;
} InnMorningSheet;

InnMorningSheet *inn_morning_sheet_new          (InnDate              day);
InnMorningSheet *inn_morning_sheet_ref          (InnMorningSheet     *self);
void             inn_morning_sheet_unref        (InnMorningSheet     *self);

void             inn_morning_sheet_sort         (InnMorningSheet     *self,
                                                 InnMorningOrder      order);

InnMorningGuest *inn_morning_guest_new          (InnStay             *stay);
void             inn_morning_guest_free         (InnMorningGuest     *self);
void             inn_morning_guest_add_fact     (InnMorningGuest     *self,
                                                 InnMorningFactKind   kind,
                                                 const char          *text);
guint            inn_morning_guest_get_n_people (const InnMorningGuest *self);

const char      *inn_morning_fact_kind_to_nick  (InnMorningFactKind   kind);
const char      *inn_morning_part_to_nick       (InnMorningPart       part);
const char      *inn_morning_order_to_nick      (InnMorningOrder      order);
gboolean         inn_morning_order_from_nick    (const char          *nick,
                                                 InnMorningOrder     *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnMorningSheet, inn_morning_sheet_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnMorningGuest, inn_morning_guest_free)

G_END_DECLS
