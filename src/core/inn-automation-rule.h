/* inn-automation-rule.h: what is done by itself: a cause, whom it is for, and the task or tag that comes of
 * it.
 */

#pragma once

#include "inn-civil.h"
#include "inn-follow-up.h"

G_BEGIN_DECLS

/**
 * InnAutomationCause:
 * @INN_CAUSE_CHECK_OUT: so many days after a guest left
 * @INN_CAUSE_ANSWER: a guest said whether they would recommend the hotel, between two bounds
 * @INN_CAUSE_FIRST_STAY: a guest checked in for the first time
 * @INN_CAUSE_BIRTHDAY: so many days before a birthday
 * @INN_CAUSE_IMPORTANT_DATE: so many days before another day that matters
 * @INN_CAUSE_NO_RETURN: so many days after the last departure, and no booking
 * @INN_CAUSE_SILENCE: so many days after the last contact or departure
 * @INN_CAUSE_ARRIVAL: so many days before an arrival
 * @INN_CAUSE_BIRTHDAY_IN_STAY: a birthday falls into a stay, known so many days before the arrival
 * @INN_CAUSE_OPEN_COMPLAINT: a complaint was open for so many hours
 * @INN_CAUSE_FESTIVAL: so many days before a festival
 * @INN_CAUSE_DOCUMENT: so many days before a document expires
 * @INN_CAUSE_TIER: so many days before a membership ends
 * @INN_CAUSE_TAG: a tag was put on
 */
typedef enum
{
  INN_CAUSE_CHECK_OUT,
  INN_CAUSE_ANSWER,
  INN_CAUSE_FIRST_STAY,
  INN_CAUSE_BIRTHDAY,
  INN_CAUSE_IMPORTANT_DATE,
  INN_CAUSE_NO_RETURN,
  INN_CAUSE_SILENCE,
  INN_CAUSE_ARRIVAL,
  INN_CAUSE_BIRTHDAY_IN_STAY,
  INN_CAUSE_OPEN_COMPLAINT,
  INN_CAUSE_FESTIVAL,
  INN_CAUSE_DOCUMENT,
  INN_CAUSE_TIER,
  INN_CAUSE_TAG,
} InnAutomationCause;

#define INN_N_CAUSES 14

/* To whom the task goes. */
typedef enum
{
  INN_ASSIGN_NOBODY,
  INN_ASSIGN_RESPONSIBLE,
  INN_ASSIGN_STAFF,
  INN_ASSIGN_OWNER,
  INN_ASSIGN_MANAGER,
  INN_ASSIGN_FRONT_DESK,
  INN_ASSIGN_HOUSEKEEPING,
  INN_ASSIGN_MARKETING,
} InnAutomationAssign;

#define INN_N_ASSIGNS 8

/* What it is to the guest: advertising has its limits, a greeting asks for its consent. */
typedef enum
{
  INN_PURPOSE_SERVICE,
  INN_PURPOSE_BIRTHDAY,
  INN_PURPOSE_MARKETING,
} InnAutomationPurpose;

#define INN_N_PURPOSES 3

/**
 * InnAutomationHold:
 * @INN_HOLD_NONE: nothing speaks against it
 * @INN_HOLD_DECEASED: the guest died
 * @INN_HOLD_ARCHIVED: the guest was put away
 * @INN_HOLD_BANNED: the guest is not welcome
 * @INN_HOLD_NO_CONTACT: the guest wants no contact
 * @INN_HOLD_CONSENT: the guest said no to it, or to being in the book
 * @INN_HOLD_COMPLAINT: a complaint of the guest is open
 * @INN_HOLD_LIMIT: enough advertising this month
 * @INN_HOLD_QUIET: the rule did something for this guest lately
 *
 * Why a rule does not do what it would.
 */
typedef enum
{
  INN_HOLD_NONE,
  INN_HOLD_DECEASED,
  INN_HOLD_ARCHIVED,
  INN_HOLD_BANNED,
  INN_HOLD_NO_CONTACT,
  INN_HOLD_CONSENT,
  INN_HOLD_COMPLAINT,
  INN_HOLD_LIMIT,
  INN_HOLD_QUIET,
} InnAutomationHold;

#define INN_N_HOLDS 9

/* What happened longer ago is no cause any more: the program was off, or somebody looked back. */
#define INN_AUTOMATION_FRESH_DAYS 30

/**
 * InnAutomationRule:
 * @id: row, 0 while it is not saved
 * @key: stable name of a ready rule, or ""
 * @name: name given by the hotel; "" means the translated name of @key
 * @cause: when it does something
 * @amount: days before or after, as the cause has it; hours of an open complaint
 * @low: least answer, 0 to 10; -1 for none
 * @high: greatest answer; -1 for none
 * @cause_tag_id: the tag of %INN_CAUSE_TAG, or 0
 * @festival_id: the festival of %INN_CAUSE_FESTIVAL, 0 for every one that is kept
 * @conditions: whom it is for, see inn-guest-query-text.h; "" for everybody
 * @makes_task: whether it makes a follow-up
 * @task: what is to be done; "" means the translated words of @key
 * @due_days: how many days later the task is due
 * @due_minute: at what time, or %INN_CIVIL_NO_MINUTE
 * @priority: of the task
 * @assign: who does it
 * @staff_id: with %INN_ASSIGN_STAFF who
 * @template_id: the text to send, or 0
 * @tag_id: tag that is put on, or 0
 * @purpose: what it is to the guest
 * @quiet_days: not again for the same guest within so many days
 * @enabled: whether it is switched on
 * @since: the day it was switched on, or unset
 * @retired: no longer offered
 *
 * Belongs to whoever made it.
 */
typedef struct
{
  gint64                id;
  char                 *key;
  char                 *name;
  InnAutomationCause    cause;
  int                   amount;
  int                   low;
  int                   high;
  gint64                cause_tag_id;
  gint64                festival_id;
  char                 *conditions;
  gboolean              makes_task;
  char                 *task;
  int                   due_days;
  int                   due_minute;
  InnFollowUpPriority   priority;
  InnAutomationAssign   assign;
  gint64                staff_id;
  gint64                template_id;
  gint64                tag_id;
  InnAutomationPurpose  purpose;
  int                   quiet_days;
  gboolean              enabled;
  InnDate               since;
  gboolean              retired;
} InnAutomationRule;

InnAutomationRule *inn_automation_rule_new           (InnAutomationCause         cause);
InnAutomationRule *inn_automation_rule_copy          (const InnAutomationRule   *self);
void               inn_automation_rule_free          (InnAutomationRule         *self);
const char        *inn_automation_rule_get_label     (const InnAutomationRule   *self);
const char        *inn_automation_rule_get_task      (const InnAutomationRule   *self);
gboolean           inn_automation_rule_check         (const InnAutomationRule   *self,
                                                      GError                   **error);
char              *inn_automation_rule_find_circle   (GPtrArray                 *rules);

const char        *inn_automation_cause_to_nick      (InnAutomationCause         cause);
gboolean           inn_automation_cause_from_nick    (const char                *nick,
                                                      InnAutomationCause        *cause);
gboolean           inn_automation_cause_is_ahead     (InnAutomationCause         cause);
const char        *inn_automation_assign_to_nick     (InnAutomationAssign        assign);
gboolean           inn_automation_assign_from_nick   (const char                *nick,
                                                      InnAutomationAssign       *assign);
const char        *inn_automation_purpose_to_nick    (InnAutomationPurpose       purpose);
gboolean           inn_automation_purpose_from_nick  (const char                *nick,
                                                      InnAutomationPurpose      *purpose);
const char        *inn_automation_hold_to_nick       (InnAutomationHold          hold);
gboolean           inn_automation_hold_from_nick     (const char                *nick,
                                                      InnAutomationHold         *hold);
const char        *inn_automation_hold_get_label     (InnAutomationHold          hold);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAutomationRule, inn_automation_rule_free)

G_END_DECLS
