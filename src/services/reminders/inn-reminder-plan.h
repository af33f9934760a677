/* inn-reminder-plan.h: what is to be shown when, worked out from what is known. Pure. */

#pragma once

#include "inn-reminder.h"

G_BEGIN_DECLS

/* Birthdays that went by unnoticed are still announced for so many days. */
#define INN_BELATED_DAYS 7

/* What is planned ahead; the plan is made anew at least every day. */
#define INN_PLAN_AHEAD_DAYS 2

/* For so long it is remembered what was shown, so that an undo never shows it again. */
#define INN_SHOWN_KEPT_DAYS 400

/* A follow-up or a promise. */
typedef struct
{
  InnSubjectKind kind;
  gint64         id;
  InnCivil       due;
} InnPlanTask;

/**
 * InnPlanFacts:
 * @now: the civil time at the hotel
 * @rules: (element-type InnReminderRule): all of them, in use or not
 * @tasks: (element-type InnPlanTask): open ones due before the horizon
 * @occasions: (element-type InnOccasion): birthdays and other days, from %INN_BELATED_DAYS ago up to the
 *   horizon
 * @leads: (element-type InnGuestLead): those guests have of their own, by guest
 * @answers: (element-type InnAnswer): all about the days of @occasions, in the order they were given
 * @occurrences: (element-type InnOccurrence): what is planned, or was shown, so far
 */
typedef struct
{
  InnCivil   now;
  GArray    *rules;
  GArray    *tasks;
  GArray    *occasions;
  GArray    *leads;
  GPtrArray *answers;
  GArray    *occurrences;
} InnPlanFacts;

/**
 * InnPlanChanges:
 * @save: (element-type InnOccurrence): new rows, and rows that are different now
 * @remove: (element-type InnOccurrence): rows that nothing stands behind any more
 */
typedef struct
{
  GArray *save;
  GArray *remove;
} InnPlanChanges;

InnDate         inn_reminder_plan_horizon (InnDate             today,
                                           GArray             *rules,
                                           GArray             *leads);
InnPlanChanges *inn_reminder_plan_make    (const InnPlanFacts *facts);
void            inn_plan_changes_free     (InnPlanChanges     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPlanChanges, inn_plan_changes_free)

G_END_DECLS
