/* inn-rule-words.c: see inn-rule-words.h. */

#include "config.h"

#include "inn-rule-words.h"

#include <glib/gi18n.h>

/* More names say no more. */
#define MOST_NAMES 12

/**
 * inn_rule_words_cause:
 * @rule: a rule
 *
 * Returns: (transfer full): when it acts, in words
 */
char *
inn_rule_words_cause (const InnAutomationRule *rule)
{
  int n = rule->amount;

  switch (rule->cause)
    {
    case INN_CAUSE_CHECK_OUT:
      return g_strdup_printf (ngettext ("%d day after check-out",
                                        "%d days after check-out", n),
                              n);
    case INN_CAUSE_ANSWER:
      /* Translators: two numbers from 0 to 10. */
      return g_strdup_printf (_("When a guest would recommend us with %1$d to %2$d"), rule->low, rule->high);
    case INN_CAUSE_FIRST_STAY:
      return g_strdup (_("When a guest stays for the first time"));
    case INN_CAUSE_BIRTHDAY:
      return g_strdup_printf (ngettext ("%d day before a birthday",
                                        "%d days before a birthday", n),
                              n);
    case INN_CAUSE_IMPORTANT_DATE:
      return g_strdup_printf (ngettext ("%d day before a day that matters",
                                        "%d days before a day that matters", n),
                              n);
    case INN_CAUSE_NO_RETURN:
      return g_strdup_printf (ngettext ("%d day after the last stay, with no new booking",
                                        "%d days after the last stay, with no new booking", n),
                              n);
    case INN_CAUSE_SILENCE:
      return g_strdup_printf (ngettext ("%d day without hearing from the guest",
                                        "%d days without hearing from the guest", n),
                              n);
    case INN_CAUSE_ARRIVAL:
      return g_strdup_printf (ngettext ("%d day before an arrival",
                                        "%d days before an arrival", n),
                              n);
    case INN_CAUSE_BIRTHDAY_IN_STAY:
      return g_strdup (_("When a birthday falls into a stay"));
    case INN_CAUSE_OPEN_COMPLAINT:
      return g_strdup_printf (ngettext ("When a complaint is open for %d hour",
                                        "When a complaint is open for %d hours", n),
                              n);
    case INN_CAUSE_FESTIVAL:
      return g_strdup_printf (ngettext ("%d day before a festival",
                                        "%d days before a festival", n),
                              n);
    case INN_CAUSE_DOCUMENT:
      return g_strdup_printf (ngettext ("%d day before a document expires",
                                        "%d days before a document expires", n),
                              n);
    case INN_CAUSE_TIER:
      return g_strdup_printf (ngettext ("%d day before a membership ends",
                                        "%d days before a membership ends", n),
                              n);
    case INN_CAUSE_TAG:
    default:
      return g_strdup (_("When a tag is put on"));
    }
}

/**
 * inn_rule_words_assign:
 * @assign: to whom a task goes
 *
 * Returns: (transfer none): the translated words
 */
const char *
inn_rule_words_assign (InnAutomationAssign assign)
{
  switch (assign)
    {
    case INN_ASSIGN_RESPONSIBLE:
      return C_("task goes to", "Who looks after the guest");
    case INN_ASSIGN_STAFF:
      return C_("task goes to", "A certain colleague");
    case INN_ASSIGN_OWNER:
      return C_("task goes to", "Owner");
    case INN_ASSIGN_MANAGER:
      return C_("task goes to", "Manager");
    case INN_ASSIGN_FRONT_DESK:
      return C_("task goes to", "Front desk");
    case INN_ASSIGN_HOUSEKEEPING:
      return C_("task goes to", "Housekeeping");
    case INN_ASSIGN_MARKETING:
      return C_("task goes to", "Marketing");
    case INN_ASSIGN_NOBODY:
    default:
      return C_("task goes to", "Nobody in particular");
    }
}

/**
 * inn_rule_words_preview:
 * @preview: what a rule would have done
 * @days: in how many days gone by
 *
 * Returns: (transfer full): for how many guests, and a warning when that is nearly everybody
 */
char *
inn_rule_words_preview (const InnAutomationPreview *preview,
                        int                         days)
{
  g_autofree char *count = NULL;

  if (preview->n_guests == 0)
    /* Translators: a number of days. */
    return g_strdup_printf (_("In the last %d days it would have acted for nobody"), days);

  /* Translators: a number of guests, then a number of days. */
  count = g_strdup_printf (ngettext ("It would have acted for %1$u guest in the last %2$d days",
                                     "It would have acted for %1$u guests in the last %2$d days",
                                     preview->n_guests),
                           preview->n_guests, days);
  if (!inn_automation_preview_is_everybody (preview))
    return g_steal_pointer (&count);

  /* Translators: the sentence before, then how many guests there are. */
  return g_strdup_printf (ngettext ("%1$s, of %2$u there is: that is nearly everybody",
                                    "%1$s, of %2$u there are: that is nearly everybody",
                                    preview->n_living),
                          count, preview->n_living);
}

/**
 * inn_rule_words_names:
 * @preview: what a rule would have done
 *
 * Returns: (transfer full): the guests, each once; those that would be held back say so
 */
char *
inn_rule_words_names (const InnAutomationPreview *preview)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < preview->lines->len; i++)
    {
      const InnPreviewLine *line = g_ptr_array_index (preview->lines, i);

      if (!g_hash_table_add (told, (gpointer) &line->guest_id))
        continue;
      if (g_hash_table_size (told) > MOST_NAMES)
        break;
      if (names->len > 0)
        g_string_append (names, C_("list", ", "));
      if (line->hold == INN_HOLD_NONE)
        g_string_append (names, line->name);
      else
        /* Translators: name of a guest, why nothing is done for them. */
        g_string_append_printf (names, C_("held back", "%1$s (%2$s)"), line->name,
                                inn_automation_hold_get_label (line->hold));
    }
  if (preview->n_guests > MOST_NAMES)
    g_string_append (names, "…");

  return g_string_free (g_steal_pointer (&names), FALSE);
}
