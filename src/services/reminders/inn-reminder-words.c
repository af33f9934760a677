/* inn-reminder-words.c: what a popup says.
 *
 * The screen at the desk faces guests: unless the hotel wants names, a popup tells kinds and counts
 * only. Pure; any thread.
 */

#include "config.h"

#include "inn-reminder-words.h"

#include "inn-format.h"

#include <glib/gi18n-lib.h>

#define ICON_FOLLOW_UP "inn-check-symbolic"
#define ICON_PROMISE "inn-star-symbolic"
#define ICON_BIRTHDAY "inn-cake-symbolic"
#define ICON_DAY "inn-gift-symbolic"

static gboolean
is_promise (const InnDueReminder *reminder)
{
  return reminder->occurrence.subject_kind == INN_SUBJECT_PROMISE;
}

/**
 * inn_reminder_words_dup_key:
 * @reminder: a reminder
 *
 * Returns: (transfer full): the key of its popup: the same however often it is shown
 */
char *
inn_reminder_words_dup_key (const InnDueReminder *reminder)
{
  char day[INN_DATE_ISO_SIZE];

  if (is_promise (reminder))
    return g_strdup_printf ("promise/%" G_GINT64_FORMAT, reminder->occurrence.subject_id);
  if (reminder->kind == INN_RULE_FOLLOW_UP)
    return g_strdup_printf ("follow-up/%" G_GINT64_FORMAT, reminder->follow_up_id);

  return g_strdup_printf ("%s/%" G_GINT64_FORMAT "/%s", inn_rule_kind_to_nick (reminder->kind),
                          reminder->occurrence.subject_id,
                          inn_date_to_iso (reminder->occurrence.day, day));
}

static char *
dup_birthday_summary (const InnDueReminder *reminder,
                      InnDate               today,
                      gboolean              names)
{
  int days = inn_date_days_between (today, reminder->occurrence.day);

  if (days > 0)
    return names
             ? g_strdup_printf (ngettext ("Birthday of %2$s in %1$d day",
                                          "Birthday of %2$s in %1$d days", days),
                                days, reminder->name)
             : g_strdup_printf (ngettext ("A guest’s birthday is in %d day",
                                          "A guest’s birthday is in %d days", days), days);
  if (days < 0)
    return names
             ? g_strdup_printf (ngettext ("The birthday of %2$s was %1$d day ago",
                                          "The birthday of %2$s was %1$d days ago", -days),
                                -days, reminder->name)
             : g_strdup_printf (ngettext ("A guest’s birthday was %d day ago",
                                          "A guest’s birthday was %d days ago", -days), -days);

  return names ? g_strdup_printf (_("%s has a birthday today"), reminder->name)
               : g_strdup (_("A guest has a birthday today"));
}

/* What is a day of the whole house may be told to anybody. */
static char *
dup_day_summary (const InnDueReminder *reminder,
                 gboolean              names)
{
  if (names || reminder->kind == INN_RULE_FESTIVAL)
    return g_strdup (reminder->what);

  switch (reminder->kind)
    {
    case INN_RULE_DOCUMENT:
      return g_strdup (_("A guest’s document expires"));
    case INN_RULE_TIER:
      return g_strdup (_("A guest’s membership ends"));
    case INN_RULE_IMPORTANT_DATE:
    case INN_RULE_FESTIVAL:
    case INN_RULE_FOLLOW_UP:
    case INN_RULE_BIRTHDAY:
    default:
      return g_strdup (_("A day that matters to a guest"));
    }
}

static char *
dup_day_body (const InnDueReminder *reminder,
              InnDate               today,
              gboolean              names)
{
  int days = inn_date_days_between (today, reminder->occurrence.day);
  g_autofree char *when = days < 0
                            ? g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days)
                            : inn_format_days_left (days);

  if (!names || *reminder->name == '\0')
    return g_steal_pointer (&when);

  /* Translators: name of a guest, then a day as “in 3 days”. */
  return g_strdup_printf (C_("popup", "%1$s, %2$s"), reminder->name, when);
}

static char *
dup_task_body (const InnDueReminder *reminder,
               InnDate               today,
               gboolean              names)
{
  int minute = reminder->occurrence.fire.minute;
  gboolean is_today = inn_date_equal (reminder->occurrence.fire.date, today);

  if (names && is_today)
    /* Translators: name of a guest, then hour and minute */
    return g_strdup_printf (_("%s, due at %d:%02d"), reminder->name, minute / 60, minute % 60);
  if (names)
    return g_strdup_printf (_("%s, overdue"), reminder->name);
  if (is_today)
    /* Translators: hour and minute */
    return g_strdup_printf (_("Due at %d:%02d"), minute / 60, minute % 60);

  return g_strdup (_("Overdue"));
}

static void
add_open_actions (InnNotice *notice)
{
  inn_notice_add_action (notice, INN_REMINDER_ACTION_OPEN, _("Open"));
  inn_notice_add_action (notice, INN_NOTICE_ACTION_DEFAULT, _("Open"));
}

static void
add_actions (InnNotice  *notice,
             const char *done)
{
  inn_notice_add_action (notice, INN_REMINDER_ACTION_DONE, done);
  inn_notice_add_action (notice, INN_REMINDER_ACTION_SNOOZE, _("In an hour"));
  add_open_actions (notice);
}

/**
 * inn_reminder_words_single:
 * @reminder: what is due
 * @today: the civil day
 * @names: whether names may be shown
 *
 * Returns: (transfer full): a popup for one reminder
 */
InnNotice *
inn_reminder_words_single (const InnDueReminder *reminder,
                           InnDate               today,
                           gboolean              names)
{
  g_autofree char *key = inn_reminder_words_dup_key (reminder);
  g_autofree char *summary = NULL;
  g_autofree char *body = NULL;
  const char *icon = ICON_FOLLOW_UP;
  const char *done = C_("follow-up", "Done");
  InnNotice *notice = NULL;

  if (reminder->kind == INN_RULE_BIRTHDAY)
    {
      summary = dup_birthday_summary (reminder, today, names);
      body = g_strdup ("");
      icon = ICON_BIRTHDAY;
      done = C_("birthday", "Greeted");
    }
  else if (reminder->kind != INN_RULE_FOLLOW_UP)
    {
      summary = dup_day_summary (reminder, names);
      body = dup_day_body (reminder, today, names);
      icon = ICON_DAY;
      if (reminder->kind == INN_RULE_IMPORTANT_DATE)
        done = C_("birthday", "Greeted");
    }
  else if (is_promise (reminder))
    {
      summary = g_strdup (names ? reminder->what : _("A promise is due"));
      body = dup_task_body (reminder, today, names);
      icon = ICON_PROMISE;
      done = C_("promise verb", "Kept");
    }
  else
    {
      summary = g_strdup (names ? reminder->what : _("A follow-up is due"));
      body = dup_task_body (reminder, today, names);
    }

  notice = inn_notice_new (key, summary, body);
  inn_notice_set_icon_name (notice, icon);
  inn_notice_set_category (notice, "x-innkeeper.reminder");
  /* A festival is nobody’s to settle. */
  if (reminder->kind == INN_RULE_FESTIVAL)
    add_open_actions (notice);
  else
    add_actions (notice, done);

  return notice;
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
 * inn_reminder_words_digest:
 * @reminders: (element-type InnDueReminder): what is due
 * @today: the civil day
 *
 * Returns: (transfer full): one popup for all of them, by kinds and counts
 */
InnNotice *
inn_reminder_words_digest (GPtrArray *reminders,
                           InnDate    today)
{
  guint n_follow_ups = 0;
  guint n_promises = 0;
  guint n_birthdays = 0;
  guint n_days = 0;
  g_autofree char *body = NULL;
  InnNotice *notice = NULL;

  for (guint i = 0; i < reminders->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (reminders, i);

      if (is_promise (reminder))
        n_promises++;
      else if (reminder->kind == INN_RULE_FOLLOW_UP)
        n_follow_ups++;
      else if (reminder->kind == INN_RULE_BIRTHDAY)
        n_birthdays++;
      else
        n_days++;
    }

  if (n_follow_ups > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u follow-up is due", "%u follow-ups are due",
                                                n_follow_ups), n_follow_ups));
  if (n_promises > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u promise is due", "%u promises are due",
                                                n_promises), n_promises));
  if (n_birthdays > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u birthday", "%u birthdays", n_birthdays),
                                      n_birthdays));
  if (n_days > 0)
    add_kind (&body, g_strdup_printf (ngettext ("%u other day", "%u other days", n_days), n_days));

  notice = inn_notice_new (INN_REMINDER_DIGEST_KEY, _("Reminders"), body != NULL ? body : "");
  inn_notice_set_icon_name (notice, "inn-bell-symbolic");
  inn_notice_set_category (notice, "x-innkeeper.reminder");
  add_open_actions (notice);

  return notice;
}

/**
 * inn_reminder_words_trial:
 *
 * Returns: (transfer full): the popup of the button in the preferences
 */
InnNotice *
inn_reminder_words_trial (void)
{
  InnNotice *notice = inn_notice_new ("trial", _("Popups work"),
                                      _("Reminders will appear like this."));

  inn_notice_set_icon_name (notice, "inn-bell-symbolic");

  return notice;
}

/**
 * inn_reminder_words_gone:
 *
 * Returns: (transfer full): what is said when a popup is answered too late
 */
InnNotice *
inn_reminder_words_gone (void)
{
  InnNotice *notice = inn_notice_new ("gone", _("This reminder no longer exists"),
                                      _("It was deleted in the meantime. Nothing was changed."));

  inn_notice_set_icon_name (notice, "inn-bell-symbolic");

  return notice;
}
