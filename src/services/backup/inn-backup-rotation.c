/* inn-backup-rotation.c: which copies of a folder stay: the newest of each of the last seven days,
 * four weeks and twelve months in which there were any, and the last three in any case. Newest means
 * highest number, so that a clock set back never makes a new copy an old one. Copies made while the
 * clock was impossibly early have no day that means anything: for them every number is a day, seven
 * are a week and thirty a month. What was copied before the tables were changed stays. Pure. */

#include "config.h"

#include "inn-backup-rotation.h"

#include "inn-date.h"

#include <stdlib.h>

#define JULIAN_OF_1970 2440588

/* Keys that a real day, week or month never has. */
#define NO_CLOCK G_GINT64_CONSTANT (0x4000000000000000)

typedef gint64 (* SlotFunc) (const InnBackupAge *age);

static gboolean
has_clock (const InnBackupAge *age)
{
  return age->utc >= RELEASE_UTC;
}

static gint64
get_day (const InnBackupAge *age)
{
  return has_clock (age) ? age->day : NO_CLOCK + (gint64) age->sequence;
}

/* From Monday: 1970-01-01 was a Thursday. */
static gint64
get_week (const InnBackupAge *age)
{
  return has_clock (age) ? (age->day + 3) / 7 : NO_CLOCK + (gint64) (age->sequence / 7);
}

static gint64
get_month (const InnBackupAge *age)
{
  InnDate date;

  if (!has_clock (age))
    return NO_CLOCK + (gint64) (age->sequence / 30);
  date = inn_date_from_julian ((gint32) CLAMP (age->day + JULIAN_OF_1970, 0, G_MAXINT32));
  return date.year * 12 + date.month;
}

static int
compare_newest_first (const void *a,
                      const void *b)
{
  const InnBackupAge *left = *(const InnBackupAge * const *) a;
  const InnBackupAge *right = *(const InnBackupAge * const *) b;

  if (left->sequence != right->sequence)
    return left->sequence > right->sequence ? -1 : 1;
  if (left->utc != right->utc)
    return left->utc > right->utc ? -1 : 1;
  return 0;
}

static gboolean
is_of_days (const InnBackupAge *age)
{
  return age->occasion != INN_BACKUP_BEFORE_IMPORT
         && age->occasion != INN_BACKUP_BEFORE_MIGRATION;
}

/* Marks the newest of each of the first @room slots. */
static void
keep_slots (const InnBackupAge **sorted,
            gsize                n_ages,
            const InnBackupAge  *ages,
            SlotFunc             get_slot,
            gsize                room,
            gboolean            *stays)
{
  gint64 seen[INN_BACKUP_MONTHS];
  gsize n_seen = 0;

  for (gsize i = 0; i < n_ages && n_seen < room; i++)
    {
      gint64 slot = 0;
      gsize at = 0;

      if (!is_of_days (sorted[i]))
        continue;
      slot = get_slot (sorted[i]);
      while (at < n_seen && seen[at] != slot)
        at++;
      if (at < n_seen)
        continue;
      seen[n_seen++] = slot;
      stays[sorted[i] - ages] = TRUE;
    }
}

static void
keep_latest (const InnBackupAge **sorted,
             gsize                n_ages,
             const InnBackupAge  *ages,
             gboolean             of_days,
             gboolean            *stays)
{
  gsize left = INN_BACKUP_LATEST;

  for (gsize i = 0; i < n_ages && left > 0; i++)
    if (is_of_days (sorted[i]) == of_days
        && sorted[i]->occasion != INN_BACKUP_BEFORE_MIGRATION)
      {
        stays[sorted[i] - ages] = TRUE;
        left--;
      }
}

/**
 * inn_backup_rotation_choose:
 * @ages: (array length=n_ages): the good copies of one book in one folder, in any order
 * @n_ages: how many
 * @stays: (array length=n_ages): gets which of them stay
 *
 * The newest always stays.
 */
void
inn_backup_rotation_choose (const InnBackupAge *ages,
                            gsize               n_ages,
                            gboolean           *stays)
{
  g_autofree const InnBackupAge **sorted = g_new0 (const InnBackupAge *, n_ages + 1);

  for (gsize i = 0; i < n_ages; i++)
    {
      sorted[i] = &ages[i];
      stays[i] = ages[i].occasion == INN_BACKUP_BEFORE_MIGRATION;
    }
  qsort (sorted, n_ages, sizeof *sorted, compare_newest_first);

  keep_slots (sorted, n_ages, ages, get_day, INN_BACKUP_DAYS, stays);
  keep_slots (sorted, n_ages, ages, get_week, INN_BACKUP_WEEKS, stays);
  keep_slots (sorted, n_ages, ages, get_month, INN_BACKUP_MONTHS, stays);
  keep_latest (sorted, n_ages, ages, TRUE, stays);
  keep_latest (sorted, n_ages, ages, FALSE, stays);
}
