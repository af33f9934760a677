/* inn-guest-filter.h: by what a list of guests is narrowed, beside its scope and its words. */

#pragma once

#include "inn-custom-condition.h"
#include "inn-date.h"
#include "inn-guest.h"

G_BEGIN_DECLS

typedef enum
{
  INN_TAGS_ALL,
  INN_TAGS_ANY,
  INN_TAGS_NONE,
} InnTagMatch;

/**
 * InnLastStay:
 * @INN_LAST_STAY_WHENEVER: it does not matter
 * @INN_LAST_STAY_WITHIN: in house, or left in the last so many days
 * @INN_LAST_STAY_BEFORE: stayed once, and left more than so many days ago
 * @INN_LAST_STAY_BETWEEN: left between two days, both included; in house counts as today
 * @INN_LAST_STAY_NEVER: no stay that counts
 */
typedef enum
{
  INN_LAST_STAY_WHENEVER,
  INN_LAST_STAY_WITHIN,
  INN_LAST_STAY_BEFORE,
  INN_LAST_STAY_BETWEEN,
  INN_LAST_STAY_NEVER,
} InnLastStay;

/* Whether something is there, when it matters. */
typedef enum
{
  INN_PRESENCE_EITHER,
  INN_PRESENCE_SOME,
  INN_PRESENCE_NONE,
} InnPresence;

/* Months of birthdays besides 1 to 12: they move on with the calendar. */
#define INN_BIRTHDAY_ANY_MONTH 0
#define INN_BIRTHDAY_THIS_MONTH 13
#define INN_BIRTHDAY_NEXT_MONTH 14

#define INN_FILTER_NO_BOUND (-1)
#define INN_FILTER_MAX_TAGS 100
#define INN_FILTER_MAX_CHANNELS 50
#define INN_FILTER_MAX_DAYS 36500
#define INN_FILTER_MAX_NUMBER G_GINT64_CONSTANT (1000000000000000)

/* Flags that can be asked for; putting away is a matter of the scope. */
#define INN_FILTER_FLAGS \
  (INN_GUEST_VIP | INN_GUEST_DECEASED | INN_GUEST_NO_CONTACT | INN_GUEST_BANNED | INN_GUEST_ADVOCATE)

/**
 * InnGuestFilter:
 * @tag_match: whether all, any or none of the tags must be worn
 * @tag_ids: (array length=n_tags): tags asked for, ascending, each once
 * @n_tags: how many
 * @types: 1 << #InnGuestType for each type that will do; 0 for every
 * @with: flags all of which must be set
 * @without: flags none of which may be set
 * @channels: (array zero-terminated=1): channels one of which must be the guest's, ascending, each
 *   once; empty for every
 * @region: part of the guest's region, however it is written; "" for every
 * @last_stay: when the guest was here last
 * @last_stay_days: days of %INN_LAST_STAY_WITHIN and %INN_LAST_STAY_BEFORE
 * @last_stay_first: first day of %INN_LAST_STAY_BETWEEN
 * @last_stay_last: its last day
 * @min_stays: least number of stays, or %INN_FILTER_NO_BOUND
 * @max_stays: greatest number, or %INN_FILTER_NO_BOUND
 * @min_spend: least spend in minor units, or %INN_FILTER_NO_BOUND
 * @max_spend: greatest spend, or %INN_FILTER_NO_BOUND
 * @birthday_month: month of the calendar on the wall in which the birthday falls, be it a lunar one:
 *   this time if it is the present month, or else the next time
 * @follow_up: whether there is an open follow-up
 * @contact: whether there is a contact point
 * @silent_days: for how many days the guest has not been heard from at least, by a contact or a stay;
 *   who never was is among them; 0 if it does not matter
 * @own: (element-type InnCustomCondition): what is asked of the hotel's own fields, ascending by field,
 *   one each
 *
 * All conditions must hold. A value, counted by reference; it may be filled until it is handed to
 * somebody, and does not change after that.
 */
typedef struct
{
  InnTagMatch    tag_match;
  gint64        *tag_ids;
  guint          n_tags;
  guint          types;
  InnGuestFlags  with;
  InnGuestFlags  without;
  char         **channels;
  char          *region;
  InnLastStay    last_stay;
  int            last_stay_days;
  InnDate        last_stay_first;
  InnDate        last_stay_last;
  gint64         min_stays;
  gint64         max_stays;
  gint64         min_spend;
  gint64         max_spend;
  int            birthday_month;
  InnPresence    follow_up;
  InnPresence    contact;
  int            silent_days;
  GPtrArray     *own;
} InnGuestFilter;

InnGuestFilter *inn_guest_filter_new          (void);
InnGuestFilter *inn_guest_filter_copy         (const InnGuestFilter *self);
InnGuestFilter *inn_guest_filter_ref          (InnGuestFilter       *self);
void            inn_guest_filter_unref        (InnGuestFilter       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestFilter, inn_guest_filter_unref)

void            inn_guest_filter_set_tags     (InnGuestFilter       *self,
                                               InnTagMatch           match,
                                               const gint64         *ids,
                                               guint                 n_ids);
void            inn_guest_filter_toggle_tag   (InnGuestFilter       *self,
                                               gint64                id,
                                               gboolean              wanted);
gboolean        inn_guest_filter_has_tag      (const InnGuestFilter *self,
                                               gint64                id);
void            inn_guest_filter_toggle_channel (InnGuestFilter     *self,
                                                 const char         *channel,
                                                 gboolean            wanted);
void            inn_guest_filter_set_own      (InnGuestFilter       *self,
                                               gint64                field_id,
                                               InnCustomCondition   *condition);
InnCustomCondition *
                inn_guest_filter_get_own      (const InnGuestFilter *self,
                                               gint64                field_id);
void            inn_guest_filter_set_region   (InnGuestFilter       *self,
                                               const char           *region);

gboolean        inn_guest_filter_equal        (const InnGuestFilter *a,
                                               const InnGuestFilter *b);
gboolean        inn_guest_filter_is_empty     (const InnGuestFilter *self);
InnDate         inn_guest_filter_get_month    (const InnGuestFilter *self,
                                               InnDate               today);

G_END_DECLS
