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

static void
add_birthday_details (GPtrArray               *parts,
                      const InnAgendaBirthday *birthday,
                      InnCivil                 now)
{
  if (birthday->birthday.calendar == INN_CALENDAR_LUNAR)
    g_ptr_array_add (parts, inn_lunar_format (0, birthday->birthday.month,
                                              birthday->birthday.day, birthday->birthday.leap));
  if (birthday->days_left > 0)
    {
      g_autofree char *day = inn_format_short_day (birthday->day, now.date);

      /* Translators: short weekday, short date. */
      g_ptr_array_add (parts, g_strdup_printf (C_("day", "%1$s %2$s"),
                                               inn_weekday_get_short_name (birthday->day), day));
    }
  if (birthday->age > 0)
    /* Translators: the age somebody reaches on that birthday. */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("turns %d", "turns %d", birthday->age),
                                             birthday->age));
  if (birthday->answer != NULL && birthday->answer->kind == INN_ANSWER_SNOOZED
      && inn_civil_is_set (birthday->answer->until)
      && inn_civil_compare (birthday->answer->until, now) > 0)
    {
      g_autofree char *until = inn_format_due (birthday->answer->until, now);

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
    add_birthday_details (parts, inn_agenda_item_get_birthday (item),
                          inn_agenda_item_get_now (item));

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
      const InnAgendaBirthday *birthday = inn_agenda_item_get_birthday (item);

      *style_class = birthday->days_left == 0 ? "due-today" : "secondary";
      return inn_format_days_left (birthday->days_left);
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

  if (inn_agenda_item_get_state (item) == INN_AGENDA_DISMISSED)
    /* Translators: a time of day. */
    return g_strdup_printf (_("%s, not this year"), minute);
  if (inn_agenda_item_get_birthday (item) != NULL && known)
    /* Translators: a time of day, name of a colleague. */
    return g_strdup_printf (_("%1$s, greeted by %2$s"), minute, staff_name);
  if (inn_agenda_item_get_birthday (item) != NULL)
    /* Translators: a time of day. */
    return g_strdup_printf (_("%s, greeted"), minute);
  if (inn_agenda_item_get_task (item)->promise != NULL)
    /* Translators: a time of day; the promise was kept. */
    return g_strdup_printf (C_("promise", "%s, kept"), minute);
  if (known)
    /* Translators: a time of day, name of a colleague. */
    return g_strdup_printf (_("%1$s, done by %2$s"), minute, staff_name);

  /* Translators: a time of day. */
  return g_strdup_printf (_("%s, done"), minute);
}
