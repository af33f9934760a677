/* inn-ical.c: see inn-ical.h.
 *
 * Tasks are events, because phones show those and leave to-dos out. Their time is that of the hotel wherever
 * the calendar is read (a floating time, RFC 5545 section 3.3.5), and each day stands for itself: lunar birthdays
 * and 29 February follow no rule the format knows.
 */

#include "config.h"

#include "inn-ical.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 5545 section 3.1, octets without the end of the line. */
#define MOST_OCTETS 75

/* Adds a line, broken between characters; a line that goes on begins with a space. */
static void
add_line (GString    *text,
          const char *name,
          const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize room = MOST_OCTETS;

  for (const char *at = line; *at != '\0';)
    {
      gsize size = (gsize) (g_utf8_next_char (at) - at);

      if (size > room)
        {
          g_string_append (text, "\r\n ");
          room = MOST_OCTETS - 1;
        }
      g_string_append_len (text, at, (gssize) size);
      room -= size;
      at += size;
    }
  g_string_append (text, "\r\n");
}

/* Section 3.3.11. Other control characters have no place in a text. */
static char *
dup_escaped (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  GString *text = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (*at == '\n')
        g_string_append (text, "\\n");
      else if (*at == '\\' || *at == ';' || *at == ',')
        g_string_append_printf (text, "\\%c", *at);
      else if ((guchar) *at >= 0x20 && *at != 0x7f)
        g_string_append_len (text, at, g_utf8_next_char (at) - at);
    }

  return g_string_free (text, FALSE);
}

static void
add_words (GString    *text,
           const char *name,
           const char *words)
{
  g_autofree char *escaped = dup_escaped (words);

  add_line (text, name, escaped);
}

static char *
dup_stamp (gint64 utc)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (utc);

  return g_date_time_format (time, "%Y%m%dT%H%M%SZ");
}

static void
begin_event (GString    *text,
             const char *uid,
             gint64      utc,
             InnCivil    when)
{
  g_autofree char *stamp = dup_stamp (utc);
  g_autofree char *start = g_strdup_printf ("%04d%02d%02d", when.date.year, when.date.month, when.date.day);

  add_line (text, "BEGIN", "VEVENT");
  add_line (text, "UID", uid);
  add_line (text, "DTSTAMP", stamp);
  if (when.minute == INN_CIVIL_NO_MINUTE)
    {
      add_line (text, "DTSTART;VALUE=DATE", start);
    }
  else
    {
      g_autofree char *moment = g_strdup_printf ("%sT%02d%02d00", start, when.minute / 60, when.minute % 60);

      add_line (text, "DTSTART", moment);
    }
}

static void
add_task (GString             *text,
          const InnAgendaTask *task,
          gint64               utc)
{
  gboolean promise = task->promise != NULL;
  g_autofree char *uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "@innkeeper", promise ? "promise" : "follow-up",
                                          inn_agenda_task_get_id (task));
  /* Translators: what is to be done, then for whom. */
  g_autofree char *summary = *task->name != '\0'
                               ? g_strdup_printf (C_("calendar", "%1$s (%2$s)"),
                                                  inn_agenda_task_get_what (task), task->name)
                               : g_strdup (inn_agenda_task_get_what (task));

  begin_event (text, uid, utc, task->due);
  add_words (text, "SUMMARY", summary);
  if (*task->staff_name != '\0')
    add_words (text, "DESCRIPTION", task->staff_name);
  add_line (text, "END", "VEVENT");
}

static void
add_day (GString            *text,
         const InnAgendaDay *day,
         gint64              utc)
{
  char iso[INN_DATE_ISO_SIZE];
  g_autofree char *uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "-%s@innkeeper",
                                          inn_rule_kind_to_nick (day->kind), day->subject_id,
                                          inn_date_to_iso (day->day, iso));
  g_autofree char *summary = NULL;

  if (day->kind == INN_RULE_BIRTHDAY)
    /* Translators: name of a guest. */
    summary = g_strdup_printf (C_("calendar", "Birthday of %s"), day->name);
  else if (*day->label == '\0')
    summary = g_strdup (day->name);
  else
    summary = g_strdup_printf (C_("calendar", "%1$s (%2$s)"), day->label, day->name);

  begin_event (text, uid, utc, inn_civil_new (day->day, INN_CIVIL_NO_MINUTE));
  add_words (text, "SUMMARY", summary);
  if (day->kind == INN_RULE_BIRTHDAY)
    {
      g_autofree char *told = inn_birthday_format (day->birthday);

      add_words (text, "DESCRIPTION", told);
    }
  add_line (text, "TRANSP", "TRANSPARENT");
  add_line (text, "END", "VEVENT");
}

/**
 * inn_ical_dup:
 * @agenda: what is to be done, and the days that come
 * @utc: now
 *
 * What was settled is left out. Read once more, an event takes the place of the one with the same name.
 *
 * Returns: (transfer full): the text of the file, with its own line ends
 */
char *
inn_ical_dup (const InnAgenda *agenda,
              gint64           utc)
{
  GString *text = g_string_new (NULL);

  add_line (text, "BEGIN", "VCALENDAR");
  add_line (text, "VERSION", "2.0");
  add_line (text, "PRODID", "-//Innkeeper//Innkeeper//EN");
  add_line (text, "CALSCALE", "GREGORIAN");
  for (guint i = 0; i < agenda->tasks->len; i++)
    add_task (text, g_ptr_array_index (agenda->tasks, i), utc);
  for (guint i = 0; i < agenda->days->len; i++)
    if (!inn_agenda_day_is_settled (g_ptr_array_index (agenda->days, i)))
      add_day (text, g_ptr_array_index (agenda->days, i), utc);
  add_line (text, "END", "VCALENDAR");

  return g_string_free (text, FALSE);
}
