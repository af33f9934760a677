/* test-ical.c: long words are broken between characters, and what means something to the format is escaped. */

#include "config.h"

#include "inn-ical.h"

#include <string.h>

static InnAgenda *
make_agenda (const char *what,
             const char *name)
{
  InnAgenda *agenda = inn_agenda_new (inn_civil_new (inn_date_new (2026, 11, 22), 540));
  g_autoptr (InnFollowUp) task = inn_follow_up_new (1, what, inn_civil_new (inn_date_new (2026, 11, 23), 845));
  InnOccasion born = { INN_RULE_BIRTHDAY, 7, 7, inn_date_new (2026, 12, 18) };
  InnAgendaDay *day = inn_agenda_day_new (born, name, "");

  task->id = 5;
  day->birthday = inn_birthday_new_lunar (1990, 11, 10, FALSE);
  g_ptr_array_add (agenda->tasks, inn_agenda_task_new (task, name, ""));
  g_ptr_array_add (agenda->days, day);

  return agenda;
}

static void
test_lines (void)
{
  g_autoptr (InnAgenda) agenda
    = make_agenda ("订蛋糕，问清楚是不是喜欢草莓，再问问几点来取比较合适，然后告诉厨房准备好蜡烛和盘子", "林雨桐");
  g_autofree char *text = inn_ical_dup (agenda, 1795343400);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  gboolean folded = FALSE;

  g_assert_null (strstr (text, "\n\n"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      folded |= lines[i][0] == ' ';
    }
  g_assert_true (folded);
  g_assert_nonnull (strstr (text, "UID:follow-up-5@innkeeper\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART:20261123T140500\r\n"));
  g_assert_nonnull (strstr (text, "UID:birthday-7-2026-12-18@innkeeper\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261218\r\n"));
  g_assert_nonnull (strstr (text, "DTSTAMP:20261122T"));
}

static void
test_escapes (void)
{
  g_autoptr (InnAgenda) agenda = make_agenda ("a,b;c\\d\ne\x01", "N\r\nEND:VCALENDAR");
  g_autofree char *text = inn_ical_dup (agenda, 0);

  g_assert_nonnull (strstr (text, "SUMMARY:a\\,b\\;c\\\\d\\ne (N\\nEND:VCALENDAR)\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  g_assert_null (strstr (text, "\nEND:VCALENDAR)"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ical/lines-end-and-break-as-the-format-asks", test_lines);
  g_test_add_func ("/ical/what-means-something-is-escaped", test_escapes);

  return g_test_run ();
}
