/* inn-sim-hotel.h: the people and tasks of a simulated hotel, and what is due of them when, found by
 * looking through all of them day by day: slow, and obvious. */

#pragma once

#include "inn-birthday.h"
#include "inn-follow-up.h"
#include "inn-reminder.h"

G_BEGIN_DECLS

/**
 * InnSimYearly:
 * @rule_kind: which rules announce it
 * @subject_kind: what @id is
 * @id: whose day it is
 * @days: (element-type InnDate): on which days it falls, all of them
 * @own_lead: so many days before instead of those of the rules, or -1
 *
 * Something that falls on days and is announced ahead. Another kind of them needs a call of
 * inn_sim_hotel_add_yearly ().
 */
typedef struct
{
  InnRuleKind    rule_kind;
  InnSubjectKind subject_kind;
  gint64         id;
  GArray        *days;
  int            own_lead;
} InnSimYearly;

typedef struct
{
  gint64         id;
  InnCivil       due;
  gboolean       open;
  gboolean       urgent;
  InnRecurrence  repeat;
} InnSimTask;

/**
 * InnSimHotel:
 * @first: the first day anything is looked up for
 * @last: the last one
 * @rules: (element-type InnReminderRule): as they stand in the book
 * @yearly: (element-type InnSimYearly)
 * @tasks: (element-type InnSimTask)
 * @shown: what was shown: key to the time it was shown for, as text
 * @answered: keys of days without lead that need no more reminders
 * @put_off: key to the time it was put off to, as text
 */
typedef struct
{
  InnDate     first;
  InnDate     last;
  GArray     *rules;
  GPtrArray  *yearly;
  GArray     *tasks;
  GHashTable *shown;
  GHashTable *answered;
  GHashTable *put_off;
} InnSimHotel;

InnSimHotel *inn_sim_hotel_new          (InnDate            first,
                                         InnDate            last);
void         inn_sim_hotel_free         (InnSimHotel       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnSimHotel, inn_sim_hotel_free)

InnSimYearly *inn_sim_hotel_add_kept    (InnSimHotel       *self,
                                         InnRuleKind        rule_kind,
                                         InnSubjectKind     subject_kind,
                                         gint64             id,
                                         InnBirthday        birthday);
InnSimYearly *inn_sim_hotel_add_yearly   (InnSimHotel       *self,
                                         InnRuleKind        rule_kind,
                                         InnSubjectKind     subject_kind,
                                         gint64             id);
void         inn_sim_hotel_add_task     (InnSimHotel       *self,
                                         gint64             id,
                                         InnCivil           due,
                                         gboolean           urgent,
                                         InnRecurrence      repeat);
InnSimTask  *inn_sim_hotel_get_task     (InnSimHotel       *self,
                                         gint64             id);
InnCivil     inn_sim_next_of_task       (const InnSimTask  *task,
                                         InnDate            done);

char        *inn_sim_dup_key            (InnRuleKind        kind,
                                         gint64             id,
                                         InnDate            day,
                                         int                days_before);
char        *inn_sim_dup_day_key        (InnRuleKind        kind,
                                         gint64             id,
                                         InnDate            day);
GPtrArray   *inn_sim_hotel_list_due     (InnSimHotel       *self,
                                         InnCivil           now,
                                         gboolean           quiet);

G_END_DECLS
