/* inn-reminder.c: what is reminded of, when it was shown, and what people did about it. */

#include "config.h"

#include "inn-reminder.h"

#include "inn-nick.h"

static const char *const rule_nicks[] = {
  "follow-up", "birthday", "important-date", "festival", "document", "tier", NULL
};
static const char *const subject_nicks[] = {
  "follow-up", "guest", "promise", "important-date", "festival", "document", NULL
};
static const char *const state_nicks[] = { "planned", "claimed", "shown", "expired", NULL };
static const char *const answer_nicks[] = { "done", "snoozed", "dismissed", NULL };

static void
clear (gpointer data)
{
  InnAnswer *self = data;

  g_free (self->outcome);
}

/**
 * inn_answer_new:
 * @guest_id: about whom
 * @day: day of the event
 * @kind: what is answered
 *
 * About the birthday, unless the caller says otherwise; it may fill the other fields before it hands the
 * answer on.
 *
 * Returns: (transfer full): an answer that is not saved yet
 */
InnAnswer *
inn_answer_new (gint64        guest_id,
                InnDate       day,
                InnAnswerKind kind)
{
  InnAnswer *self = g_atomic_rc_box_new0 (InnAnswer);

  self->of = INN_RULE_BIRTHDAY;
  self->guest_id = guest_id;
  self->day = day;
  self->kind = kind;
  self->until = INN_CIVIL_NONE;
  self->outcome = g_strdup ("");

  return self;
}

/**
 * inn_answer_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnAnswer *
inn_answer_ref (InnAnswer *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_answer_unref:
 * @self: (transfer full): an answer; freed with its last holder, from any thread
 */
void
inn_answer_unref (InnAnswer *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_rule_kind_get_subject:
 * @kind: a kind of rule
 *
 * Returns: what its occurrences are of; of a follow-up rule some are of promises
 */
InnSubjectKind
inn_rule_kind_get_subject (InnRuleKind kind)
{
  switch (kind)
    {
    case INN_RULE_FOLLOW_UP:
      return INN_SUBJECT_FOLLOW_UP;
    case INN_RULE_IMPORTANT_DATE:
      return INN_SUBJECT_IMPORTANT_DATE;
    case INN_RULE_FESTIVAL:
      return INN_SUBJECT_FESTIVAL;
    case INN_RULE_DOCUMENT:
      return INN_SUBJECT_DOCUMENT;
    case INN_RULE_BIRTHDAY:
    case INN_RULE_TIER:
    default:
      return INN_SUBJECT_GUEST;
    }
}

/**
 * inn_rule_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_rule_kind_to_nick (InnRuleKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_RULE_KINDS, rule_nicks[0]);

  return rule_nicks[kind];
}

/**
 * inn_rule_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_rule_kind_from_nick (const char  *nick,
                         InnRuleKind *kind)
{
  int found = inn_nick_find (rule_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_subject_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_subject_kind_to_nick (InnSubjectKind kind)
{
  g_return_val_if_fail ((guint) kind <= INN_SUBJECT_DOCUMENT, subject_nicks[0]);

  return subject_nicks[kind];
}

/**
 * inn_subject_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_subject_kind_from_nick (const char     *nick,
                            InnSubjectKind *kind)
{
  int found = inn_nick_find (subject_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_occurrence_state_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_occurrence_state_to_nick (InnOccurrenceState state)
{
  g_return_val_if_fail ((guint) state <= INN_OCCURRENCE_EXPIRED, state_nicks[0]);

  return state_nicks[state];
}

/**
 * inn_occurrence_state_from_nick:
 * @nick: (nullable): a stable name
 * @state: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_occurrence_state_from_nick (const char         *nick,
                                InnOccurrenceState *state)
{
  int found = inn_nick_find (state_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *state = found;

  return TRUE;
}

/**
 * inn_answer_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_answer_kind_to_nick (InnAnswerKind kind)
{
  g_return_val_if_fail ((guint) kind <= INN_ANSWER_DISMISSED, answer_nicks[0]);

  return answer_nicks[kind];
}

/**
 * inn_answer_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_answer_kind_from_nick (const char    *nick,
                           InnAnswerKind *kind)
{
  int found = inn_nick_find (answer_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}
