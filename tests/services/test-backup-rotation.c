/* test-backup-rotation.c: years of copies on clocks that go right, wrong and backwards, against a
 * slow reading of the rule. */

#include "config.h"

#include "inn-backup-rotation.h"
#include "inn-date.h"

#define DAY 86400
/* 2026-11-22 */
#define TODAY 20779

static InnBackupAge
age_on (guint64 sequence,
        gint64  day)
{
  return (InnBackupAge) { sequence, day * DAY + 3600, day, INN_BACKUP_DAILY };
}

static int
week_of (gint64 day)
{
  return (int) ((day + 3) / 7);
}

static int
month_of (gint64 day)
{
  InnDate date = inn_date_from_julian ((gint32) (day + 2440588));

  return date.year * 12 + date.month;
}

/* Removes what does not stay, as a folder would. */
static void
rotate (GArray *folder)
{
  g_autofree gboolean *stays = g_new0 (gboolean, folder->len + 1);
  guint to = 0;

  inn_backup_rotation_choose ((InnBackupAge *) folder->data, folder->len, stays);
  for (guint i = 0; i < folder->len; i++)
    if (stays[i])
      g_array_index (folder, InnBackupAge, to++) = g_array_index (folder, InnBackupAge, i);
  g_array_set_size (folder, to);
}

static gboolean
has_sequence (GArray  *folder,
              guint64  sequence)
{
  for (guint i = 0; i < folder->len; i++)
    if (g_array_index (folder, InnBackupAge, i).sequence == sequence)
      return TRUE;
  return FALSE;
}

/* The last copy of each of the last days, weeks and months, out of all that were ever made. */
static void
assert_as_by_hand (GArray *all,
                   GArray *folder,
                   gint64  today)
{
  guint n_expected = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const InnBackupAge *age = &g_array_index (all, InnBackupAge, i);
      const InnBackupAge *next = i + 1 < all->len ? &g_array_index (all, InnBackupAge, i + 1) : NULL;
      gboolean day_end = next == NULL || next->day != age->day;
      gboolean week_end = next == NULL || week_of (next->day) != week_of (age->day);
      gboolean month_end = next == NULL || month_of (next->day) != month_of (age->day);
      gboolean expected = (day_end && today - age->day < INN_BACKUP_DAYS)
                          || (week_end && week_of (today) - week_of (age->day) < INN_BACKUP_WEEKS)
                          || (month_end
                              && month_of (today) - month_of (age->day) < INN_BACKUP_MONTHS)
                          || i + INN_BACKUP_LATEST >= all->len;

      g_assert_true (has_sequence (folder, age->sequence) == expected);
      n_expected += expected;
    }
  g_assert_cmpuint (folder->len, ==, n_expected);
}

static void
test_three_years_of_days (gconstpointer data)
{
  int a_day = GPOINTER_TO_INT (data);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
  g_autoptr (GArray) folder = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
  guint64 sequence = 0;

  for (gint64 day = TODAY; day < TODAY + 3 * 366; day++)
    for (int i = 0; i < a_day; i++)
      {
        InnBackupAge age = age_on (++sequence, day);

        g_array_append_val (all, age);
        g_array_append_val (folder, age);
        rotate (folder);
        assert_as_by_hand (all, folder, day);
      }
}

/* Whatever the clock does, the newest stays, the room is bounded, and nothing but time makes it
 * fewer. */
static void
test_wild_clocks (void)
{
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GArray) folder = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
      gint64 day = TODAY;
      guint at_most = 0;

      for (guint64 sequence = 1; sequence <= 800; sequence++)
        {
          InnBackupAge age;

          switch (g_test_rand_int_range (0, 40))
            {
            case 0:
              day -= g_test_rand_int_range (0, 800);
              break;
            case 1:
              day += g_test_rand_int_range (0, 4000);
              break;
            case 2:
              day = 0;
              break;
            case 3:
              day = TODAY + g_test_rand_int_range (0, 400);
              break;
            default:
              day += g_test_rand_int_range (0, 2);
              break;
            }
          age = age_on (sequence, day);
          if (g_test_rand_int_range (0, 20) == 0)
            age.occasion = INN_BACKUP_BEFORE_IMPORT;
          g_array_append_val (folder, age);
          rotate (folder);

          g_assert_true (has_sequence (folder, sequence));
          at_most = MAX (at_most, folder->len);
        }
      g_assert_cmpuint (at_most, <=,
                        INN_BACKUP_DAYS + INN_BACKUP_WEEKS + INN_BACKUP_MONTHS
                          + 2 * INN_BACKUP_LATEST);
    }
}

static void
test_clock_set_back (void)
{
  g_autoptr (GArray) folder = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
  guint64 sequence = 0;

  for (gint64 day = TODAY + 300; day < TODAY + 400; day++)
    {
      InnBackupAge age = age_on (++sequence, day);

      g_array_append_val (folder, age);
      rotate (folder);
    }
  /* By the clock all of these are older than every copy there is. */
  for (gint64 day = TODAY + 20; day < TODAY + 27; day++)
    {
      InnBackupAge age = age_on (++sequence, day);

      g_array_append_val (folder, age);
      rotate (folder);
    }
  for (guint64 last = sequence; last > sequence - INN_BACKUP_DAYS; last--)
    g_assert_true (has_sequence (folder, last));
  /* And what was kept of before is not lost to them. */
  g_assert_true (has_sequence (folder, 100));
}

static void
test_dead_clock (void)
{
  g_autoptr (GArray) folder = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
  guint64 oldest = G_MAXUINT64;

  for (guint64 sequence = 1; sequence <= 400; sequence++)
    {
      InnBackupAge age = age_on (sequence, 10957);

      g_array_append_val (folder, age);
      rotate (folder);
    }
  for (guint i = 0; i < folder->len; i++)
    oldest = MIN (oldest, g_array_index (folder, InnBackupAge, i).sequence);
  for (guint64 last = 400; last > 400 - INN_BACKUP_DAYS; last--)
    g_assert_true (has_sequence (folder, last));
  g_assert_cmpuint (oldest, <, 100);
}

static void
test_copies_before_imports_have_room_of_their_own (void)
{
  g_autoptr (GArray) folder = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
  guint n_days = 0;

  for (guint64 sequence = 1; sequence <= 40; sequence++)
    {
      InnBackupAge age = age_on (sequence, TODAY + (sequence <= 7 ? (gint64) sequence : 8));

      age.occasion = sequence <= 7 ? INN_BACKUP_DAILY : INN_BACKUP_BEFORE_IMPORT;
      g_array_append_val (folder, age);
      rotate (folder);
    }
  for (guint i = 0; i < folder->len; i++)
    n_days += g_array_index (folder, InnBackupAge, i).occasion == INN_BACKUP_DAILY;
  g_assert_cmpuint (n_days, ==, 7);
  g_assert_cmpuint (folder->len, ==, 7 + INN_BACKUP_LATEST);
}

static void
test_copies_before_migrations_stay (void)
{
  g_autoptr (GArray) folder = g_array_new (FALSE, FALSE, sizeof (InnBackupAge));
  guint n_migrated = 0;

  for (guint64 sequence = 1; sequence <= 2000; sequence++)
    {
      InnBackupAge age = age_on (sequence, TODAY + (gint64) sequence);

      if (sequence == 3 || sequence == 40)
        age.occasion = INN_BACKUP_BEFORE_MIGRATION;
      g_array_append_val (folder, age);
      rotate (folder);
    }
  for (guint i = 0; i < folder->len; i++)
    n_migrated += g_array_index (folder, InnBackupAge, i).occasion == INN_BACKUP_BEFORE_MIGRATION;
  g_assert_cmpuint (n_migrated, ==, 2);
  g_assert_cmpuint (folder->len, <=, 2 + INN_BACKUP_DAYS + INN_BACKUP_WEEKS + INN_BACKUP_MONTHS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/backup-rotation/three years with a copy a day are as by hand",
                        GINT_TO_POINTER (1), test_three_years_of_days);
  g_test_add_data_func ("/backup-rotation/three years with three copies a day are as by hand",
                        GINT_TO_POINTER (3), test_three_years_of_days);
  g_test_add_func ("/backup-rotation/the newest stays whatever the clock does", test_wild_clocks);
  g_test_add_func ("/backup-rotation/a clock set back makes no new copy an old one",
                   test_clock_set_back);
  g_test_add_func ("/backup-rotation/with a dead clock the numbers count", test_dead_clock);
  g_test_add_func ("/backup-rotation/copies before imports have room of their own",
                   test_copies_before_imports_have_room_of_their_own);
  g_test_add_func ("/backup-rotation/copies before tables were changed stay",
                   test_copies_before_migrations_stay);

  return g_test_run ();
}
