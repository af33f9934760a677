/* inn-agenda-words.c: see inn-agenda-words.h. */

#include "config.h"

#include "inn-agenda-words.h"

#include "inn-day-names.h"
#include "inn-format.h"
#include "inn-lunar.h"

#include <glib/gi18n.h>

static void
add_follow_up_details (GPtrArray           *parts,
                       const InnAgendaTask *task)
{
  const InnFollowUp *follow_up = task->follow_up;

  if (follow_up->priority == INN_PRIORITY_HIGH)
    g_ptr_array_add (parts, g_strdup (C_("follow-up", "important")));
  if (*task->staff_name != '\0')
    /* Translators: name of a colleague who is to do it. */
    g_ptr_array_add (parts, g_strdup_printf (_("for %s"), task->staff_name));
  if (follow_up->postponed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("postponed %d time", "postponed %d times",
                                                       follow_up->postponed),
                                             follow_up->postponed));
  if (follow_up->automatic)
    g_ptr_array_add (parts, g_strdup (C_("follow-up", "automatic")));
  g_ptr_array_add (parts, inn_recurrence_dup_label (follow_up->repeat));
}

static void
add_promise_details (GPtrArray           *parts,
                     const InnAgendaTask *task)
{
  if (*task->staff_name != '\0')
    /* Translators: name of a colleague who promised it to the guest. */
    g_ptr_array_add (parts, g_strdup_printf (_("promised by %s"), task->staff_name));
  else
    g_ptr_array_add (parts, g_strdup (C_("promise", "promised")));
  if (!inn_civil_is_set (task->promise->due))
    g_ptr_array_add (parts, g_strdup (C_("promise", "for the visit")));
}

/* How many years it is: an age for who was born, years gone by for what began. */
static char *
dup_years (const InnAgendaDay *day)
{
  int nominal = inn_birthday_nominal_age (day->birthday, day->day);

  if (day->age <= 0)
    return g_strdup ("");
  if (day->born && nominal > 0
      && (inn_lunar_is_usual () || day->birthday.calendar == INN_CALENDAR_LUNAR))
    /* Translators: the age reached on a birthday, in full years and as it is counted in China. */
    return g_strdup_printf (_("turns %1$d, %2$d by Chinese count"), day->age, nominal);
  if (day->born)
    /* Translators: the age somebody reaches on that birthday. */
    return g_strdup_printf (ngettext ("turns %d", "turns %d", day->age), day->age);

  /* Translators: how long ago it was, on a day that comes every year. */
  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", day->age), day->age);
}

/* The other calendar’s name of the day, where people go by both. */
static char *
dup_lunar (const InnAgendaDay *day)
{
  InnLunarDate lunar;

  if (day->birthday.month == 0)
    return g_strdup ("");
  if (day->birthday.calendar == INN_CALENDAR_LUNAR)
    return inn_lunar_format (0, day->birthday.month, day->birthday.day, day->birthday.leap);
  if (day->kind != INN_RULE_BIRTHDAY || !inn_lunar_is_usual ()
      || !inn_lunar_from_date (day->day, &lunar))
    return g_strdup ("");

  return lunar.leap ? inn_lunar_format (0, lunar.month, lunar.day, TRUE)
                    : inn_lunar_dup_words (lunar.month, lunar.day);
}

/* Whether the guest can be greeted at the desk. */
static char *
dup_presence (const InnAgendaDay *day,
              InnDate             today)
{
  g_autofree char *arrival = NULL;

  if (!inn_date_is_set (day->arrival) || inn_date_compare (day->departure, day->day) < 0)
    return g_strdup ("");
  if (inn_date_compare (day->arrival, day->day) <= 0)
    return g_strdup (day->in_house ? C_("agenda", "in house") : C_("agenda", "staying then"));

  arrival = inn_format_short_day (day->arrival, today);

  /* Translators: a short date. */
  return g_strdup_printf (C_("agenda", "arrives %s"), arrival);
}

static void
add_day_details (GPtrArray          *parts,
                 const InnAgendaDay *day,
                 InnCivil            now)
{
  gboolean told_lunar = day->birthday.calendar == INN_CALENDAR_LUNAR;

  g_ptr_array_add (parts, g_strdup (day->label));
  if (told_lunar)
    g_ptr_array_add (parts, dup_lunar (day));
  if (day->days_left > 0)
    {
      g_autofree char *date = inn_format_short_day (day->day, now.date);

      /* Translators: short weekday, short date. */
      g_ptr_array_add (parts, g_strdup_printf (C_("day", "%1$s %2$s"),
                                               inn_weekday_get_short_name (day->day), date));
    }
  if (!told_lunar)
    g_ptr_array_add (parts, dup_lunar (day));
  g_ptr_array_add (parts, dup_years (day));
  g_ptr_array_add (parts, dup_presence (day, now.date));
  if (day->answer != NULL && day->answer->kind == INN_ANSWER_SNOOZED
      && inn_civil_is_set (day->answer->until)
      && inn_civil_compare (day->answer->until, now) > 0)
    {
      g_autofree char *until = inn_format_due (day->answer->until, now);

      /* Translators: a day, perhaps with a time. */
      g_ptr_array_add (parts, g_strdup_printf (_("again %s"), until));
    }
}

/* Returns: (transfer full): the pieces with separators between them */
static char *
join_words (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);

      if (part == NULL || *part == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, C_("separator", "\302\240· "));
      g_string_append (text, part);
    }

  return g_string_free (text, FALSE);
}

/**
 * inn_agenda_words_details:
 * @item: a line of the agenda
 *
 * Returns: (transfer full): its second line: whom it is about, and what else there is to know
 */
char *
inn_agenda_words_details (InnAgendaItem *item)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const InnAgendaTask *task = inn_agenda_item_get_task (item);

  if (task != NULL)
    g_ptr_array_add (parts, g_strdup (task->name));
  if (task != NULL && task->promise != NULL)
    add_promise_details (parts, task);
  else if (task != NULL)
    add_follow_up_details (parts, task);
  else
    add_day_details (parts, inn_agenda_item_get_day (item), inn_agenda_item_get_now (item));

  return join_words (parts);
}

/* Short, so that there is room for what is to be done: today the hour says it all, and within the
 * week the weekday does.
 */
static char *
format_due (InnCivil due,
            InnCivil now)
{
  int days = inn_date_days_between (now.date, due.date);
  g_autofree char *minute = NULL;

  if (due.minute < 0 || (days != 0 && (days < 2 || days > 6)))
    return inn_format_due (due, now);

  minute = inn_format_minute (due.minute);
  if (days == 0)
    return g_steal_pointer (&minute);

  /* Translators: short weekday, time of day. */
  return g_strdup_printf (C_("day and time", "%1$s %2$s"), inn_weekday_get_short_name (due.date), minute);
}

/**
 * inn_agenda_words_when:
 * @item: a line of the agenda
 * @style_class: (out): how the time is to be read
 *
 * Returns: (transfer full): when it is due
 */
char *
inn_agenda_words_when (InnAgendaItem  *item,
                       const char    **style_class)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);
  InnCivil now = inn_agenda_item_get_now (item);

  if (task == NULL)
    {
      const InnAgendaDay *day = inn_agenda_item_get_day (item);

      *style_class = day->days_left == 0 ? "due-today" : "secondary";
      return inn_format_days_left (day->days_left);
    }

  if (inn_agenda_task_is_overdue (task, now))
    *style_class = "due-overdue";
  else if (inn_date_equal (task->due.date, now.date) && task->due.minute >= 0)
    *style_class = "due-today";
  else
    *style_class = "secondary";

  return format_due (task->due, now);
}

/**
 * inn_agenda_words_settled:
 * @item: a line that was settled
 * @staff_name: (nullable): who is at the desk
 *
 * Returns: (transfer full): when, and by whom
 */
char *
inn_agenda_words_settled (InnAgendaItem *item,
                          const char    *staff_name)
{
  g_autofree char *minute = inn_format_minute (inn_agenda_item_get_settled (item).minute);
  gboolean known = staff_name != NULL && *staff_name != '\0';
  const InnAgendaDay *day = inn_agenda_item_get_day (item);
  gboolean greeted = day != NULL
                     && (day->kind == INN_RULE_BIRTHDAY || day->kind == INN_RULE_IMPORTANT_DATE);

  if (inn_agenda_item_get_state (item) == INN_AGENDA_DISMISSED)
    /* Translators: a time of day. */
    return g_strdup_printf (_("%s, not this year"), minute);
  if (greeted && known)
    /* Translators: a time of day, name of a colleague. */
    return g_strdup_printf (_("%1$s, greeted by %2$s"), minute, staff_name);
  if (greeted)
    /* Translators: a time of day. */
    return g_strdup_printf (_("%s, greeted"), minute);
  if (day == NULL && inn_agenda_item_get_task (item)->promise != NULL)
    /* Translators: a time of day; the promise was kept. */
    return g_strdup_printf (C_("promise", "%s, kept"), minute);
  if (known)
    /* Translators: a time of day, name of a colleague. */
    return g_strdup_printf (_("%1$s, done by %2$s"), minute, staff_name);

  /* Translators: a time of day. */
  return g_strdup_printf (_("%s, done"), minute);
}
