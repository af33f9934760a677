/* inn-automation-rule.c: see inn-automation-rule.h. */

#include "config.h"

#include "inn-automation-rule.h"

#include "inn-error.h"
#include "inn-nick.h"

#include <glib/gi18n-lib.h>

static const char *const cause_nicks[] = {
  "check-out", "answer", "first-stay", "birthday", "important-date", "no-return", "silence", "arrival",
  "birthday-in-stay", "open-complaint", "festival", "document", "tier", "tag", NULL
};
static const char *const assign_nicks[] = {
  "nobody", "responsible", "staff", "owner", "manager", "front-desk", "housekeeping", "marketing", NULL
};
static const char *const purpose_nicks[] = { "service", "birthday", "marketing", NULL };
static const char *const hold_nicks[] = {
  "", "deceased", "archived", "banned", "no-contact", "consent", "complaint", "limit", "quiet", NULL
};

/* The ready rules: what they are called, and what is to be done. */
static const struct
{
  const char *key;
  const char *label;
  const char *task;
} ready[] = {
  { "thanks", NC_ ("ready rule", "Thank after check-out"),
    NC_ ("ready task", "Thank the guest and ask whether they would recommend us") },
  { "nurture", NC_ ("ready rule", "Keep in touch with who recommends us"),
    NC_ ("ready task", "Thank for the good words and ask for a review") },
  { "recover", NC_ ("ready rule", "Make good with who does not"),
    NC_ ("ready task", "Call the guest and find out what went wrong") },
  { "welcome", NC_ ("ready rule", "Welcome on the first stay"),
    NC_ ("ready task", "Welcome the guest, ask how the first night was") },
  { "birthday-wish", NC_ ("ready rule", "Birthday wish"),
    NC_ ("ready task", "Send birthday wishes") },
  { "win-back", NC_ ("ready rule", "Win back who stayed away"),
    NC_ ("ready task", "Ask how the guest is and invite them again") },
  { "prepare", NC_ ("ready rule", "Prepare for the arrival"),
    NC_ ("ready task", "Prepare the room as the guest likes it") },
  { "birthday-surprise", NC_ ("ready rule", "Birthday during the stay"),
    NC_ ("ready task", "Prepare a birthday surprise") },
  { "open-complaint", NC_ ("ready rule", "Complaint still open"),
    NC_ ("ready task", "A complaint is still open: see to it yourself") },
};

/**
 * inn_automation_rule_new:
 * @cause: when it does something
 *
 * Returns: (transfer full): a rule that is not saved yet, switched off
 */
InnAutomationRule *
inn_automation_rule_new (InnAutomationCause cause)
{
  InnAutomationRule *self = g_new0 (InnAutomationRule, 1);

  self->key = g_strdup ("");
  self->name = g_strdup ("");
  self->cause = cause;
  self->low = -1;
  self->high = -1;
  self->conditions = g_strdup ("");
  self->makes_task = TRUE;
  self->task = g_strdup ("");
  self->due_minute = INN_CIVIL_NO_MINUTE;
  self->assign = INN_ASSIGN_RESPONSIBLE;
  self->since = INN_DATE_NONE;

  return self;
}

/**
 * inn_automation_rule_copy:
 * @self: a rule
 *
 * Returns: (transfer full): the same rule once more
 */
InnAutomationRule *
inn_automation_rule_copy (const InnAutomationRule *self)
{
  InnAutomationRule *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->name = g_strdup (self->name);
  copy->conditions = g_strdup (self->conditions);
  copy->task = g_strdup (self->task);

  return copy;
}

/**
 * inn_automation_rule_free:
 * @self: (transfer full): a rule
 */
void
inn_automation_rule_free (InnAutomationRule *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->conditions);
  g_free (self->task);
  g_free (self);
}

/**
 * inn_automation_rule_get_label:
 * @self: a rule
 *
 * Returns: (transfer none): what it is called, in the language of the screen where the hotel says nothing
 *   else
 */
const char *
inn_automation_rule_get_label (const InnAutomationRule *self)
{
  if (*self->name != '\0')
    return self->name;
  for (gsize i = 0; i < G_N_ELEMENTS (ready); i++)
    if (g_str_equal (self->key, ready[i].key))
      return g_dpgettext2 (GETTEXT_PACKAGE, "ready rule", ready[i].label);

  /* One that a newer program made ready. */
  return self->key;
}

/**
 * inn_automation_rule_get_task:
 * @self: a rule
 *
 * Returns: (transfer none): what is to be done, as inn_automation_rule_get_label ()
 */
const char *
inn_automation_rule_get_task (const InnAutomationRule *self)
{
  if (*self->task != '\0')
    return self->task;
  for (gsize i = 0; i < G_N_ELEMENTS (ready); i++)
    if (g_str_equal (self->key, ready[i].key))
      return g_dpgettext2 (GETTEXT_PACKAGE, "ready task", ready[i].task);

  return inn_automation_rule_get_label (self);
}

/**
 * inn_automation_rule_check:
 * @self: a rule
 * @error: return location
 *
 * Returns: whether it can be saved; %INN_ERROR_INVALID otherwise
 */
gboolean
inn_automation_rule_check (const InnAutomationRule  *self,
                           GError                  **error)
{
  const char *trouble = NULL;

  if (*self->key == '\0' && *self->name == '\0')
    trouble = "A rule has no name";
  else if (!self->makes_task && self->tag_id == 0)
    trouble = "A rule does nothing";
  else if (self->amount < 0 || self->amount > 3650 || self->due_days < 0 || self->due_days > 365
           || self->quiet_days < 0 || self->quiet_days > 3650)
    trouble = "A rule counts too far";
  else if (self->cause == INN_CAUSE_ANSWER
           && (self->low < 0 || self->high > 10 || self->low > self->high))
    trouble = "A rule is for no answer";
  else if (self->cause == INN_CAUSE_TAG && self->cause_tag_id == 0)
    trouble = "A rule waits for no tag";
  else if (self->assign == INN_ASSIGN_STAFF && self->staff_id == 0)
    trouble = "A rule gives its task to nobody";

  if (trouble != NULL)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, trouble);

  return trouble == NULL;
}

/* Follows what the tag of @rule sets going, up to @first. */
static gboolean
leads_back (GPtrArray               *rules,
            const InnAutomationRule *rule,
            const InnAutomationRule *first,
            GHashTable              *seen,
            GString                 *path)
{
  gsize before = path->len;

  g_string_append_printf (path, "%s%s", path->len > 0 ? " → " : "", inn_automation_rule_get_label (rule));
  for (guint i = 0; rule->tag_id != 0 && i < rules->len; i++)
    {
      const InnAutomationRule *next = g_ptr_array_index (rules, i);

      if (!next->enabled || next->cause != INN_CAUSE_TAG || next->cause_tag_id != rule->tag_id)
        continue;
      if (next == first)
        {
          g_string_append_printf (path, " → %s", inn_automation_rule_get_label (first));
          return TRUE;
        }
      if (g_hash_table_add (seen, (gpointer) next) && leads_back (rules, next, first, seen, path))
        return TRUE;
    }
  g_string_truncate (path, before);

  return FALSE;
}

/**
 * inn_automation_rule_find_circle:
 * @rules: (element-type InnAutomationRule): all rules
 *
 * Looks for rules that are switched on and set each other going by their tags for ever.
 *
 * Returns: (transfer full) (nullable): the names of those in the first circle; %NULL when there is none
 */
char *
inn_automation_rule_find_circle (GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const InnAutomationRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GString) path = g_string_new (NULL);

      if (rule->enabled && rule->cause == INN_CAUSE_TAG
          && leads_back (rules, rule, rule, seen, path))
        return g_string_free (g_steal_pointer (&path), FALSE);
    }

  return NULL;
}

/**
 * inn_automation_cause_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_automation_cause_to_nick (InnAutomationCause cause)
{
  g_return_val_if_fail ((guint) cause < INN_N_CAUSES, cause_nicks[0]);

  return cause_nicks[cause];
}

/**
 * inn_automation_cause_from_nick:
 * @nick: (nullable): a stable name
 * @cause: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_automation_cause_from_nick (const char *nick,
                                InnAutomationCause *cause)
{
  int found = inn_nick_find (cause_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *cause = found;

  return TRUE;
}

/**
 * inn_automation_cause_is_ahead:
 * @cause: a cause
 *
 * Returns: whether its day is still to come when the rule acts
 */
gboolean
inn_automation_cause_is_ahead (InnAutomationCause cause)
{
  switch (cause)
    {
    case INN_CAUSE_BIRTHDAY:
    case INN_CAUSE_IMPORTANT_DATE:
    case INN_CAUSE_ARRIVAL:
    case INN_CAUSE_BIRTHDAY_IN_STAY:
    case INN_CAUSE_FESTIVAL:
    case INN_CAUSE_DOCUMENT:
    case INN_CAUSE_TIER:
      return TRUE;
    case INN_CAUSE_CHECK_OUT:
    case INN_CAUSE_ANSWER:
    case INN_CAUSE_FIRST_STAY:
    case INN_CAUSE_NO_RETURN:
    case INN_CAUSE_SILENCE:
    case INN_CAUSE_OPEN_COMPLAINT:
    case INN_CAUSE_TAG:
    default:
      return FALSE;
    }
}

/**
 * inn_automation_assign_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_automation_assign_to_nick (InnAutomationAssign assign)
{
  g_return_val_if_fail ((guint) assign < INN_N_ASSIGNS, assign_nicks[0]);

  return assign_nicks[assign];
}

/**
 * inn_automation_assign_from_nick:
 * @nick: (nullable): a stable name
 * @assign: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_automation_assign_from_nick (const char *nick,
                                 InnAutomationAssign *assign)
{
  int found = inn_nick_find (assign_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *assign = found;

  return TRUE;
}

/**
 * inn_automation_purpose_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_automation_purpose_to_nick (InnAutomationPurpose purpose)
{
  g_return_val_if_fail ((guint) purpose < INN_N_PURPOSES, purpose_nicks[0]);

  return purpose_nicks[purpose];
}

/**
 * inn_automation_purpose_from_nick:
 * @nick: (nullable): a stable name
 * @purpose: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_automation_purpose_from_nick (const char *nick,
                                  InnAutomationPurpose *purpose)
{
  int found = inn_nick_find (purpose_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *purpose = found;

  return TRUE;
}

/**
 * inn_automation_hold_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_automation_hold_to_nick (InnAutomationHold hold)
{
  g_return_val_if_fail ((guint) hold < INN_N_HOLDS, hold_nicks[0]);

  return hold_nicks[hold];
}

/**
 * inn_automation_hold_from_nick:
 * @nick: (nullable): a stable name
 * @hold: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_automation_hold_from_nick (const char *nick,
                               InnAutomationHold *hold)
{
  int found = inn_nick_find (hold_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *hold = found;

  return TRUE;
}

/**
 * inn_automation_hold_get_label:
 * @hold: why a rule does not do what it would
 *
 * Returns: (transfer none): the translated words, "" for no reason
 */
const char *
inn_automation_hold_get_label (InnAutomationHold hold)
{
  static const char *const labels[] = {
    "",
    NC_ ("held back", "The guest has died"),
    NC_ ("held back", "The guest was put away"),
    NC_ ("held back", "The guest is not welcome"),
    NC_ ("held back", "The guest wants no contact"),
    NC_ ("held back", "The guest said no"),
    NC_ ("held back", "A complaint is open"),
    NC_ ("held back", "Enough advertising this month"),
    NC_ ("held back", "Done for this guest a short time ago"),
  };

  g_return_val_if_fail ((guint) hold < INN_N_HOLDS, "");

  return *labels[hold] != '\0' ? g_dpgettext2 (GETTEXT_PACKAGE, "held back", labels[hold]) : "";
}
