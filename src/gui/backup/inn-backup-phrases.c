/* inn-backup-phrases.c: when a copy was made and what is in it, in a few words. */

#include "config.h"

#include "inn-backup-phrases.h"

#include "inn-format.h"

#include <glib/gi18n.h>

#define DAY_SECONDS (24 * 60 * 60)

/**
 * inn_backup_phrases_dup_time:
 * @clock: the time now
 * @utc: when something was done
 *
 * Returns: (transfer full): "today 14:30", "yesterday 18:00", "11-20 09:12"
 */
char *
inn_backup_phrases_dup_time (InnClock *clock,
                             gint64    utc)
{
  InnCivil then = inn_clock_civil_at (clock, utc);
  InnDate today = inn_clock_get_today (clock);
  g_autofree char *minute = inn_format_minute (then.minute);
  g_autofree char *day = NULL;

  if (inn_date_equal (then.date, today))
    /* Translators: a time of day. */
    return g_strdup_printf (C_("time of a copy", "Today %s"), minute);
  if (inn_date_days_between (then.date, today) == 1)
    /* Translators: a time of day. */
    return g_strdup_printf (C_("time of a copy", "Yesterday %s"), minute);

  day = inn_format_short_day (then.date, today);
  /* Translators: a short date, then a time of day. */
  return g_strdup_printf (C_("time of a copy", "%1$s %2$s"), day, minute);
}

/**
 * inn_backup_phrases_dup_age:
 * @clock: the time now
 * @utc: when the newest copy was made; 0 for never
 *
 * Returns: (transfer full): what stands at the foot of the window
 */
char *
inn_backup_phrases_dup_age (InnClock *clock,
                            gint64    utc)
{
  int days = (int) ((inn_clock_get_utc (clock) - utc) / DAY_SECONDS);
  g_autofree char *time = NULL;

  if (utc == 0)
    return g_strdup (_("No copy yet"));
  if (days >= 2)
    return g_strdup_printf (ngettext ("No copy for %d day", "No copy for %d days", days), days);

  if (inn_date_equal (inn_clock_civil_at (clock, utc).date, inn_clock_get_today (clock)))
    time = inn_format_minute (inn_clock_civil_at (clock, utc).minute);
  else
    time = inn_backup_phrases_dup_time (clock, utc);
  /* Translators: “14:30” or “Yesterday 18:00”. */
  return g_strdup_printf (_("Copied: %s"), time);
}

/**
 * inn_backup_phrases_dup_content:
 * @summary: what is in a copy
 *
 * Returns: (transfer full): "1286 guests, 3402 stays"
 */
char *
inn_backup_phrases_dup_content (const InnBookSummary *summary)
{
  g_autofree char *guests
    = g_strdup_printf (ngettext ("%'d guest", "%'d guests", (gulong) summary->guests),
                       (int) summary->guests);
  g_autofree char *stays
    = g_strdup_printf (ngettext ("%'d stay", "%'d stays", (gulong) summary->stays),
                       (int) summary->stays);

  if (summary->stays == 0)
    return g_steal_pointer (&guests);
  /* Translators: two counts, “1,286 guests” and “3,402 stays”. */
  return g_strdup_printf (_("%1$s, %2$s"), guests, stays);
}

/**
 * inn_backup_phrases_get_tint:
 * @health: how well a place is cared for
 *
 * Returns: (transfer none): style class of its dot
 */
const char *
inn_backup_phrases_get_tint (InnBackupHealth health)
{
  switch (health)
    {
    case INN_BACKUP_GOOD:
      return "green";
    case INN_BACKUP_AGEING:
      return "amber";
    case INN_BACKUP_FAILING:
      return "red";
    case INN_BACKUP_UNKNOWN:
    default:
      return "grey";
    }
}
