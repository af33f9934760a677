/* inn-morning-words.c: see inn-morning-words.h. */

#include "config.h"

#include "inn-morning-words.h"

#include <glib/gi18n-lib.h>

#include "inn-day-names.h"
#include "inn-format.h"
#include "inn-lunar.h"

static const char *const labels[] = {
  /* Translators: short labels on a printed sheet, before what they are about. */
  [INN_MORNING_ALLERGY] = NC_ ("morning sheet", "Allergy"),
  [INN_MORNING_NEVER] = NC_ ("morning sheet", "Never"),
  [INN_MORNING_BANNED] = NC_ ("morning sheet", "Banned"),
  [INN_MORNING_ROOM] = NC_ ("morning sheet", "Room"),
  [INN_MORNING_TAG] = NC_ ("morning sheet", "Beware"),
  [INN_MORNING_PROMISE] = NC_ ("morning sheet", "Promised"),
  [INN_MORNING_COMPLAINT] = NC_ ("morning sheet", "Complaint"),
  [INN_MORNING_FEEDBACK] = NC_ ("morning sheet", "Feedback"),
  [INN_MORNING_BIRTHDAY] = NC_ ("morning sheet", "Birthday"),
  [INN_MORNING_DAY] = NC_ ("morning sheet", "Date"),
  [INN_MORNING_WISH] = NC_ ("morning sheet", "Asked for"),
  [INN_MORNING_NOTE] = NC_ ("morning sheet", "Remark"),
  [INN_MORNING_LIKES] = NC_ ("morning sheet", "Likes"),
  [INN_MORNING_AVOIDS] = NC_ ("morning sheet", "Rather not"),
  [INN_MORNING_LAST] = NC_ ("morning sheet", "Last"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (labels) == INN_N_MORNING_FACT_KINDS);

static const char *const parts[] = {
  NC_ ("morning sheet", "Arrivals"),
  NC_ ("morning sheet", "Staying"),
  NC_ ("morning sheet", "Departures"),
};

/**
 * inn_morning_words_label:
 *
 * Returns: (transfer none): the word before a fact
 */
const char *
inn_morning_words_label (InnMorningFactKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_MORNING_FACT_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "morning sheet", labels[kind]);
}

/**
 * inn_morning_words_part:
 *
 * Returns: (transfer none): what a part of the sheet is called
 */
const char *
inn_morning_words_part (InnMorningPart part)
{
  g_return_val_if_fail ((guint) part < INN_N_MORNING_PARTS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "morning sheet", parts[part]);
}

/**
 * inn_morning_words_people:
 *
 * Returns: (transfer full): how many people they are and who comes along; "" for one alone
 */
char *
inn_morning_words_people (const InnMorningGuest *guest)
{
  GPtrArray *companions = guest->stay->companions;
  g_autoptr (GString) names = NULL;
  g_autofree char *count = NULL;
  guint n = inn_morning_guest_get_n_people (guest);

  if (n < 2)
    return g_strdup ("");

  names = g_string_new (NULL);
  for (guint i = 0; i < companions->len; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (companions, i);

      if (*companion->name == '\0')
        continue;
      if (names->len > 0)
        g_string_append (names, g_dpgettext2 (GETTEXT_PACKAGE, "list", ", "));
      g_string_append (names, companion->name);
    }
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
  if (names->len == 0)
    return g_steal_pointer (&count);

  /* Translators: “3 people”, and the names of those who come along. */
  return g_strdup_printf (C_ ("morning sheet", "%1$s, with %2$s"), count, names->str);
}

/**
 * inn_morning_words_visits:
 *
 * Returns: (transfer full): for the how manieth time the guest is here, and for whom
 */
char *
inn_morning_words_visits (const InnMorningGuest *guest)
{
  g_autofree char *times = NULL;

  if (guest->n_stays == 0)
    times = g_strdup (C_ ("morning sheet", "first stay"));
  else
    /* Translators: the how manieth stay of a guest it is. */
    times = g_strdup_printf (C_ ("morning sheet", "stay no. %d"), guest->n_stays + 1);

  return inn_format_list (times, guest->stay->organisation_name);
}

/**
 * inn_morning_words_time:
 *
 * Returns: (transfer full): when they come or go, as far as anybody knows
 */
char *
inn_morning_words_time (const InnMorningSheet *sheet,
                        InnMorningPart         part,
                        const InnMorningGuest *guest)
{
  const InnStay *stay = guest->stay;
  int minute = part == INN_MORNING_DEPARTURES ? stay->departure_minute : stay->arrival_minute;
  g_autofree char *time = minute != INN_STAY_NO_MINUTE ? inn_format_minute (minute) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *day = NULL;

  if (part == INN_MORNING_STAYING)
    {
      date = inn_format_short_day (stay->departure, sheet->day);
      /* Translators: weekday, short date. */
      day = g_strdup_printf (C_ ("day", "%1$s %2$s"), inn_weekday_get_short_name (stay->departure), date);
      /* Translators: the day on which a guest leaves. */
      return g_strdup_printf (C_ ("morning sheet", "until %s"), day);
    }
  if (part == INN_MORNING_DEPARTURES && stay->status == INN_STAY_DEPARTED)
    /* Translators: a time. */
    return time != NULL ? g_strdup_printf (C_ ("morning sheet", "left %s"), time)
                        : g_strdup (C_ ("morning sheet", "left"));

  return time != NULL ? g_steal_pointer (&time) : g_strdup (C_ ("morning sheet", "time open"));
}

/**
 * inn_morning_words_nights:
 *
 * Returns: (transfer full): how many nights, and from when or until when
 */
char *
inn_morning_words_nights (const InnMorningSheet *sheet,
                          InnMorningPart         part,
                          const InnMorningGuest *guest)
{
  const InnStay *stay = guest->stay;
  int n = inn_date_days_between (stay->arrival, stay->departure);
  int gone = inn_date_days_between (stay->arrival, sheet->day);
  g_autofree char *nights = NULL;
  g_autofree char *arrival = inn_format_short_day (stay->arrival, sheet->day);
  g_autofree char *departure = inn_format_short_day (stay->departure, sheet->day);

  if (n == 0)
    return g_strdup (C_ ("stay", "day use"));

  nights = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d night", "%d nights", n), n);
  if (part == INN_MORNING_STAYING && gone >= 0 && gone < n)
    /* Translators: which night of how many. */
    return g_strdup_printf (C_ ("morning sheet", "night %1$d of %2$d"), gone + 1, n);
  if (part == INN_MORNING_DEPARTURES)
    /* Translators: “3 nights”, the day of arrival. */
    return g_strdup_printf (C_ ("morning sheet", "%1$s from %2$s"), nights, arrival);
  if (part == INN_MORNING_ARRIVALS && !inn_date_equal (stay->arrival, sheet->day))
    /* Translators: a booking that was to begin on an earlier day: that day, “3 nights”. */
    return g_strdup_printf (C_ ("morning sheet", "was due %1$s, %2$s"), arrival, nights);

  /* Translators: “3 nights”, the day of departure. */
  return g_strdup_printf (C_ ("morning sheet", "%1$s until %2$s"), nights, departure);
}

/**
 * inn_morning_words_of:
 * @name: of whom, or "" for the main guest
 * @text: what is to be said
 *
 * Returns: (transfer full): both
 */
char *
inn_morning_words_of (const char *name,
                      const char *text)
{
  if (*name == '\0')
    return g_strdup (text);

  /* Translators: name of somebody who comes along, what is known of them. */
  return g_strdup_printf (C_ ("morning sheet", "%1$s: %2$s"), name, text);
}

/**
 * inn_morning_words_promise:
 * @staff: who promised it, or ""
 *
 * Returns: (transfer full): what was promised, until when, by whom
 */
char *
inn_morning_words_promise (const InnPromise *promise,
                           const char       *staff,
                           InnCivil          now)
{
  g_autofree char *day = inn_format_short_day (promise->day, now.date);
  g_autofree char *made = inn_format_list (staff, day);
  g_autofree char *due = NULL;
  g_autofree char *until = NULL;
  g_autofree char *details = NULL;
  const char *kind = inn_promise_kind_get_label (promise->kind);
  g_autofree char *title
    = promise->kind != INN_PROMISE_OTHER && *promise->what != '\0'
        /* Translators: kind of a promise, in which words it was given. */
        ? g_strdup_printf (C_ ("morning sheet", "%1$s: %2$s"), kind, promise->what)
        : g_strdup (inn_promise_get_title (promise));

  if (!inn_civil_is_set (promise->due))
    until = g_strdup (C_ ("morning sheet", "this stay"));
  else
    {
      due = inn_format_due (promise->due, now);
      /* Translators: a day, perhaps with a time, by which something is to be done. */
      until = inn_promise_is_overdue (promise, now)
                ? g_strdup_printf (C_ ("morning sheet", "overdue since %s"), due)
                : g_strdup_printf (C_ ("morning sheet", "due %s"), due);
    }
  details = inn_format_list (until, made);

  /* Translators: what was promised; until when, by whom and on which day. */
  return g_strdup_printf (C_ ("morning sheet", "%1$s (%2$s)"), title, details);
}

static char *
dup_score (const InnGuestFeedback *feedback)
{
  if (feedback->score_tenths < 0)
    return g_strdup ("");

  /* Translators: points out of ten, in whole points and tenths. */
  return g_strdup_printf (C_ ("morning sheet", "%1$d.%2$d of 10"), feedback->score_tenths / 10,
                          feedback->score_tenths % 10);
}

/**
 * inn_morning_words_feedback:
 *
 * Returns: (transfer full): what was said, how much it matters and whose matter it is until when
 */
char *
inn_morning_words_feedback (const InnGuestFeedback *feedback,
                            InnCivil                now)
{
  g_autofree char *score = dup_score (feedback);
  g_autofree char *what = inn_format_list (feedback->what, score);
  g_autofree char *day = inn_format_short_day (feedback->day, now.date);
  g_autofree char *from = inn_format_list (day, feedback->source);
  g_autofree char *serious
    = inn_format_list (feedback->severity == INN_SEVERITY_HIGH
                         ? inn_severity_get_label (feedback->severity) : "", from);
  g_autofree char *about = inn_format_list (serious, feedback->category);
  g_autofree char *whose = inn_format_list (about, feedback->department);
  g_autofree char *due = NULL;
  g_autofree char *until = NULL;
  g_autofree char *details = NULL;

  if (inn_civil_is_set (feedback->due))
    {
      due = inn_format_due (feedback->due, now);
      until = inn_guest_feedback_is_overdue (feedback, now)
                ? g_strdup_printf (C_ ("morning sheet", "overdue since %s"), due)
                : g_strdup_printf (C_ ("morning sheet", "due %s"), due);
    }
  details = inn_format_list (whose, until);

  return g_strdup_printf (C_ ("morning sheet", "%1$s (%2$s)"), what, details);
}

/**
 * inn_morning_words_birthday:
 * @day: on which it is kept
 * @age: how old they become, or -1
 *
 * Returns: (transfer full): the day in both calendars, and the age
 */
char *
inn_morning_words_birthday (InnDate day,
                            int     age,
                            InnDate today)
{
  g_autofree char *solar = inn_format_day_words (day, today);
  g_autofree char *lunar = NULL;
  g_autofree char *both = NULL;
  g_autofree char *old = NULL;
  InnLunarDate date;

  if (inn_lunar_from_date (day, &date))
    {
      lunar = inn_lunar_format (0, date.month, date.day, date.leap);
      /* Translators: a day, the same in the Chinese calendar. */
      both = g_strdup_printf (C_ ("morning sheet", "%1$s (%2$s)"), solar, lunar);
    }
  else
    both = g_strdup (solar);
  if (age >= 0)
    old = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "turns %d", "turns %d", age), age);

  return inn_format_list (both, old);
}

/**
 * inn_morning_words_room:
 *
 * Returns: (transfer full): what became of the guest in this room
 */
char *
inn_morning_words_room (const InnRoomMemory *memory,
                        InnDate              today)
{
  g_autofree char *day = inn_format_short_day (memory->day, today);
  g_autofree char *what = NULL;

  if (memory->verdict == INN_ROOM_REFUSED)
    /* Translators: a day. */
    what = g_strdup_printf (C_ ("morning sheet", "refused this room on %s"), day);
  else
    /* Translators: a day. */
    what = g_strdup_printf (C_ ("morning sheet", "complained about this room on %s"), day);

  if (*memory->what == '\0')
    return g_steal_pointer (&what);

  /* Translators: what became of the guest in this room, why. */
  return g_strdup_printf (C_ ("morning sheet", "%1$s: %2$s"), what, memory->what);
}

/**
 * inn_morning_words_last:
 *
 * Returns: (transfer full): the last thing that was noted of the guest, and when
 */
char *
inn_morning_words_last (const InnInteraction *interaction,
                        InnDate               today)
{
  g_autofree char *day = inn_format_short_day (interaction->when.date, today);

  /* Translators: a day; a call, a visit or the like; what happened. */
  return g_strdup_printf (C_ ("morning sheet", "%1$s %2$s: %3$s"), day,
                          inn_interaction_kind_get_label (interaction->kind), interaction->what);
}
