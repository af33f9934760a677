/* inn-reminder-day.c: what the first popup of a day says: all that is in it, by kinds and counts.
 *
 * Counted on the database thread; the words are pure. */

#include "config.h"

#include "inn-reminder-day.h"

#include "inn-agenda-table.h"
#include "inn-occasion-table.h"
#include "inn-occurrence-table.h"
#include "inn-reminder-words.h"
#include "inn-rule-table.h"

#include <glib/gi18n-lib.h>

static guint
find_kinds (GArray *rules)
{
  guint kinds = 0;

  for (guint i = 0; i < rules->len; i++)
    if (g_array_index (rules, InnReminderRule, i).enabled)
      kinds |= INN_OCCASIONS (g_array_index (rules, InnReminderRule, i).kind);

  return kinds;
}

/**
 * inn_reminder_day_load:
 * @now: the civil time at the hotel
 * @feb29: where 29 February goes in common years
 * @due: (element-type InnDueReminder): what the popup stands for
 * @day: (out): what there is
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_reminder_day_load (InnConnection   *connection,
                       InnCivil         now,
                       InnFeb29Rule     feb29,
                       GPtrArray       *due,
                       InnReminderDay  *day,
                       GError         **error)
{
  InnAgendaAsk ask = { .now = now, .days = 0, .birthday_days = 0, .feb29 = feb29, .limit = 1 };
  g_autoptr (InnAgenda) agenda = inn_agenda_table_load (connection, ask, error);
  g_autoptr (GArray) rules = agenda != NULL ? inn_rule_table_list (connection, error) : NULL;
  g_autoptr (GArray) occasions = NULL;

  *day = (InnReminderDay) { 0 };
  if (rules != NULL)
    occasions = inn_occasion_table_list (connection, find_kinds (rules), now.date, now.date, feb29,
                                         error);
  if (occasions == NULL)
    return FALSE;

  day->n_overdue = agenda->n_overdue;
  day->n_today = agenda->n_today;
  for (guint i = 0; i < occasions->len; i++)
    if (g_array_index (occasions, InnOccasion, i).kind == INN_RULE_BIRTHDAY)
      day->n_birthdays++;
    else
      day->n_others++;

  for (guint i = 0; i < due->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (due, i);

      if (reminder->kind != INN_RULE_FOLLOW_UP
          && !inn_date_equal (reminder->occurrence.day, now.date))
        day->n_others++;
    }

  return TRUE;
}

/**
 * inn_reminder_day_count:
 *
 * Returns: how much there is to tell, 0 for nothing
 */
guint
inn_reminder_day_count (InnReminderDay self)
{
  return self.n_overdue + self.n_today + self.n_birthdays + self.n_others;
}

/* @kind is taken. */
static void
add_kind (char **body,
          char  *kind)
{
  g_autofree char *before = *body;

  *body = kind;
  if (before == NULL)
    return;

  /* Translators: “2 follow-ups are due”, then “1 birthday” */
  *body = g_strdup_printf (C_("digest", "%s, %s"), before, kind);
  g_free (kind);
}

/**
 * inn_reminder_day_new_notice:
 *
 * Returns: (transfer full): one popup for the day; it takes the place of a digest
 */
InnNotice *
inn_reminder_day_new_notice (InnReminderDay self)
{
  g_autofree char *body = NULL;
  InnNotice *notice = NULL;

  if (self.n_overdue > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u task is overdue", "%u tasks are overdue",
                                                self.n_overdue), self.n_overdue));
  if (self.n_today > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u task is due today", "%u tasks are due today",
                                                self.n_today), self.n_today));
  if (self.n_birthdays > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u birthday today", "%u birthdays today",
                                                self.n_birthdays), self.n_birthdays));
  if (self.n_others > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u date to remember", "%u dates to remember",
                                                self.n_others), self.n_others));

  /* Translators: heading of the popup that sums up the day. */
  notice = inn_notice_new (INN_REMINDER_DIGEST_KEY, C_("popup", "Today"), body != NULL ? body : "");
  inn_notice_set_icon_name (notice, "inn-bell-symbolic");
  inn_notice_set_category (notice, "x-innkeeper.reminder");
  inn_notice_add_action (notice, INN_REMINDER_ACTION_OPEN, _("Open"));
  inn_notice_add_action (notice, INN_NOTICE_ACTION_DEFAULT, _("Open"));

  return notice;
}
