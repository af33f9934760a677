/* inn-reminder.h: what is reminded of, when it was shown, and what people did about it.
 *
 * A rule and a subject give an occurrence for each day of the event. Occurrences are derived and
 * may be planned again at any time; answers are what people did and are kept in the journal.
 */

#pragma once

#include "inn-civil.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_RULE_FOLLOW_UP,
  INN_RULE_BIRTHDAY,
  INN_RULE_IMPORTANT_DATE,
  INN_RULE_FESTIVAL,
  INN_RULE_DOCUMENT,
  INN_RULE_TIER,
} InnRuleKind;

#define INN_N_RULE_KINDS 6

/* Whose occurrence it is. */
typedef enum
{
  INN_SUBJECT_FOLLOW_UP,
  INN_SUBJECT_GUEST,
  INN_SUBJECT_PROMISE,
  INN_SUBJECT_IMPORTANT_DATE,
  INN_SUBJECT_FESTIVAL,
  INN_SUBJECT_DOCUMENT,
} InnSubjectKind;

/**
 * InnOccurrenceState:
 * @INN_OCCURRENCE_PLANNED: to be shown at its time
 * @INN_OCCURRENCE_CLAIMED: about to be shown; shown again if the program dies now
 * @INN_OCCURRENCE_SHOWN: was shown
 * @INN_OCCURRENCE_EXPIRED: never to be shown again: answered, done or too old
 */
typedef enum
{
  INN_OCCURRENCE_PLANNED,
  INN_OCCURRENCE_CLAIMED,
  INN_OCCURRENCE_SHOWN,
  INN_OCCURRENCE_EXPIRED,
} InnOccurrenceState;

typedef enum
{
  INN_ANSWER_DONE,
  INN_ANSWER_SNOOZED,
  INN_ANSWER_DISMISSED,
} InnAnswerKind;

/**
 * InnReminderRule:
 * @id: row, 0 while it is not saved
 * @kind: of what
 * @days_before: how many days ahead
 * @minute: when it is shown if it has no time of its own, in minutes since midnight
 * @enabled: whether it is in use
 *
 * Passed by value.
 */
typedef struct
{
  gint64       id;
  InnRuleKind  kind;
  int          days_before;
  int          minute;
  gboolean     enabled;
} InnReminderRule;

/**
 * InnOccurrence:
 * @rule_id: the rule; with the next three it is the key
 * @subject_kind: what @subject_id is
 * @subject_id: the follow-up or promise, the guest whose birthday it is or whose tier ends, the important
 *   date, festival or document
 * @day: day of the event: the birthday itself, or the day the task is due
 * @fire: when it is to be shown; always with a minute
 * @state: how far it is
 * @claimed_utc: when it was claimed last, or 0
 * @shown_utc: when it was shown last, or 0
 * @shown: the time it was planned for when it was shown last, or unset
 *
 * Passed by value.
 */
typedef struct
{
  gint64              rule_id;
  InnSubjectKind      subject_kind;
  gint64              subject_id;
  InnDate             day;
  InnCivil            fire;
  InnOccurrenceState  state;
  gint64              claimed_utc;
  gint64              shown_utc;
  InnCivil            shown;
} InnOccurrence;

/**
 * InnOccasion:
 * @kind: what kind of rule reminds of it; never a follow-up
 * @subject_id: the important date, festival or document; the guest for a birthday and a tier
 * @guest_id: whose, 0 for a festival
 * @day: the day it falls on
 *
 * A day that comes by itself, because somebody was born, a festival is kept, or something ends. Passed by
 * value.
 */
typedef struct
{
  InnRuleKind  kind;
  gint64       subject_id;
  gint64       guest_id;
  InnDate      day;
} InnOccasion;

/**
 * InnGuestLead:
 * @guest_id: whose
 * @kind: birthdays or important dates
 * @days_before: how many days ahead
 *
 * When this guest's days are announced, in place of the lead times of the rules. Passed by value.
 */
typedef struct
{
  gint64       guest_id;
  InnRuleKind  kind;
  int          days_before;
} InnGuestLead;

/**
 * InnAnswer:
 * @id: row, 0 while it is not saved
 * @rule_id: the rule that was answered
 * @of: of what
 * @subject_id: the important date or document, 0 where the guest says it all
 * @guest_id: about whom
 * @day: day of the event
 * @kind: what was answered
 * @until: when to ask again after a snooze, or unset
 * @outcome: what came of it, or ""
 * @staff_id: who answered, or 0
 * @answered_utc: when
 *
 * A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  gint64         id;
  gint64         rule_id;
  InnRuleKind    of;
  gint64         subject_id;
  gint64         guest_id;
  InnDate        day;
  InnAnswerKind  kind;
  InnCivil       until;
  char          *outcome;
  gint64         staff_id;
  gint64         answered_utc;
} InnAnswer;

InnAnswer      *inn_answer_new              (gint64              guest_id,
                                             InnDate             day,
                                             InnAnswerKind       kind);
InnAnswer      *inn_answer_ref              (InnAnswer          *self);
void            inn_answer_unref            (InnAnswer          *self);

InnSubjectKind  inn_rule_kind_get_subject   (InnRuleKind         kind);
const char     *inn_rule_kind_to_nick       (InnRuleKind         kind);
gboolean        inn_rule_kind_from_nick     (const char         *nick,
                                             InnRuleKind        *kind);
const char     *inn_subject_kind_to_nick    (InnSubjectKind      kind);
gboolean        inn_subject_kind_from_nick  (const char         *nick,
                                             InnSubjectKind     *kind);
const char     *inn_occurrence_state_to_nick
                                            (InnOccurrenceState  state);
gboolean        inn_occurrence_state_from_nick
                                            (const char         *nick,
                                             InnOccurrenceState *state);
const char     *inn_answer_kind_to_nick     (InnAnswerKind       kind);
gboolean        inn_answer_kind_from_nick   (const char         *nick,
                                             InnAnswerKind      *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAnswer, inn_answer_unref)

G_END_DECLS
