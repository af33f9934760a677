/* test-backup-keeper.c: the copies nobody asks for: one a day, one on leaving, and what is told of
 * them. */

#include "config.h"

#include "inn-backup-keeper.h"
#include "inn-error.h"
#include "inn-restore.h"
#include "inn-test-guests.h"

#include <glib/gstdio.h>

typedef struct
{
  InnTestBook     *book;
  InnBackupKeeper *keeper;
  char            *folder;
  char            *second;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->book = inn_test_book_new ();
  inn_test_guest_add (fixture->book, "Lin Yutong", "138 0571 6620");
  fixture->keeper = inn_backup_keeper_new (fixture->book->store);
  fixture->folder = inn_backup_folder_dup_usual (fixture->book->path);
  fixture->second = g_dir_make_tmp ("innkeeper-second-XXXXXX", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->keeper);
  remove_folder (fixture->folder);
  remove_folder (fixture->second);
  g_free (fixture->folder);
  g_free (fixture->second);
  inn_test_book_free (fixture->book);
}

static gboolean
run (Fixture           *fixture,
     InnBackupOccasion  occasion,
     GError           **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_backup_keeper_run_async (fixture->keeper, occasion, inn_test_loop_done_cb, &loop);
  return inn_backup_keeper_run_finish (fixture->keeper, inn_test_loop_wait (&loop), error);
}

static void
run_good (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  run (fixture, INN_BACKUP_BY_HAND, &error);
  g_assert_no_error (error);
}

static void
leave (Fixture *fixture)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_backup_keeper_leave_async (fixture->keeper, inn_test_loop_done_cb, &loop);
  inn_backup_keeper_leave_finish (fixture->keeper, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static guint
count_copies (const char *folder)
{
  g_autoptr (GPtrArray) entries = inn_backup_folder_list (folder, NULL);

  return entries != NULL ? entries->len : 0;
}

static void
check_and_wait (Fixture *fixture)
{
  inn_backup_keeper_check (fixture->keeper);
  while (inn_backup_keeper_is_running (fixture->keeper))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_day (Fixture *fixture,
         int      day)
{
  inn_clock_set_now (fixture->book->clock, inn_civil_new (inn_date_new (2026, 11, day), 9 * 60));
}

static void
test_one_a_day (Fixture       *fixture,
                gconstpointer  data)
{
  run_good (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 1);
  check_and_wait (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 1);
  set_day (fixture, 23);
  check_and_wait (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 2);
  check_and_wait (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 2);
  /* A clock set back is another day as well. */
  set_day (fixture, 20);
  check_and_wait (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 3);
}

static void
test_on_leaving (Fixture       *fixture,
                 gconstpointer  data)
{
  run_good (fixture);
  leave (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 1);
  inn_test_guest_add (fixture->book, "Zhou Lin", "136 6612 4409");
  leave (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 2);
  g_assert_cmpint (inn_backup_keeper_get_place (fixture->keeper, INN_BACKUP_HERE)->guests, ==, 2);
  leave (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 2);
}

static void
test_nothing_to_lose (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_do (fixture->book, "DELETE FROM contact_point;;DELETE FROM guest_state;;"
                    "DELETE FROM guest");
  g_clear_object (&fixture->keeper);
  fixture->keeper = inn_backup_keeper_new (fixture->book->store);
  g_assert_true (run (fixture, INN_BACKUP_BEFORE_IMPORT, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 0);
}

static void
test_stick (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  inn_backup_keeper_set_second (fixture->keeper, fixture->second);
  run_good (fixture);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_HERE), ==,
                   INN_BACKUP_GOOD);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_ELSEWHERE), ==,
                   INN_BACKUP_AGEING);
  g_assert_error (inn_backup_keeper_get_place (fixture->keeper, INN_BACKUP_ELSEWHERE)->error,
                  INN_ERROR, INN_ERROR_GONE);

  g_assert_true (inn_backup_folder_mark (fixture->second, &error));
  run_good (fixture);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_ELSEWHERE), ==,
                   INN_BACKUP_GOOD);
  g_assert_cmpuint (count_copies (fixture->second), ==, 1);
}

static void
test_health_follows_the_age (Fixture       *fixture,
                             gconstpointer  data)
{
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_HERE), ==,
                   INN_BACKUP_UNKNOWN);
  run_good (fixture);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_HERE), ==,
                   INN_BACKUP_GOOD);
  set_day (fixture, 25);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_HERE), ==,
                   INN_BACKUP_AGEING);
  set_day (fixture, 30);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_HERE), ==,
                   INN_BACKUP_FAILING);
}

static void
set_password (Fixture    *fixture,
              const char *password)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_backup_keeper_set_password_async (fixture->keeper, password, inn_test_loop_done_cb, &loop);
  inn_backup_keeper_set_password_finish (fixture->keeper, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static void
test_password (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *key = g_strconcat (fixture->book->path, ".copykey", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  set_password (fixture, "a room with a view");
  g_assert_true (inn_backup_keeper_is_sealed (fixture->keeper));
  g_assert_cmpint (g_stat (key, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* The next start knows of it before the first copy. */
  g_clear_object (&fixture->keeper);
  fixture->keeper = inn_backup_keeper_new (fixture->book->store);
  run_good (fixture);
  g_assert_true (inn_backup_keeper_get_place (fixture->keeper, INN_BACKUP_HERE)->sealed);

  /* A copy anybody could read is no copy, where a password was asked for. */
  g_assert_true (g_file_set_contents (key, "rubbish", -1, NULL));
  g_clear_object (&fixture->keeper);
  fixture->keeper = inn_backup_keeper_new (fixture->book->store);
  g_assert_false (run (fixture, INN_BACKUP_BY_HAND, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 1);

  set_password (fixture, NULL);
  run_good (fixture);
  g_assert_false (inn_backup_keeper_get_place (fixture->keeper, INN_BACKUP_HERE)->sealed);
  g_assert_cmpint (g_stat (key, &status), !=, 0);
}

static void
test_two_at_once (Fixture       *fixture,
                  gconstpointer  data)
{
  g_auto (InnTestLoop) first = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) second = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_backup_keeper_run_async (fixture->keeper, INN_BACKUP_BY_HAND, inn_test_loop_done_cb, &first);
  inn_backup_keeper_run_async (fixture->keeper, INN_BACKUP_BY_HAND, inn_test_loop_done_cb, &second);
  inn_backup_keeper_run_finish (fixture->keeper, inn_test_loop_wait (&first), &error);
  g_assert_no_error (error);
  inn_backup_keeper_run_finish (fixture->keeper, inn_test_loop_wait (&second), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 2);
}

static void
wait_for_second (Fixture *fixture,
                 guint    n_copies)
{
  while (inn_backup_keeper_is_running (fixture->keeper)
         || count_copies (fixture->second) < n_copies)
    g_main_context_iteration (NULL, TRUE);
}

/* How many copies in @folder hold the book as it was before its tables were changed. */
static guint
count_migrated (const char *folder,
                gint64      guests)
{
  g_autoptr (GPtrArray) entries = inn_backup_folder_list (folder, NULL);
  guint n_found = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const InnBackupEntry *entry = g_ptr_array_index (entries, i);

      g_assert_no_error (entry->error);
      if (entry->header.occasion == INN_BACKUP_BEFORE_MIGRATION)
        {
          g_assert_cmpint (entry->header.summary.guests, ==, guests);
          n_found++;
        }
    }
  return n_found;
}

static void
test_migrated_book (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *migrated = inn_test_book_file (fixture->book, ".before-0002");
  g_autofree char *content = NULL;
  g_autofree char *after = NULL;
  gsize size = 0;
  gsize after_size = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (fixture->book->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (migrated, content, (gssize) size, NULL));
  inn_test_guest_add (fixture->book, "Zhou Lin", "136 6612 4409");

  /* Without a second place it stays where it is. */
  run_good (fixture);
  g_assert_cmpuint (count_copies (fixture->folder), ==, 1);
  g_assert_cmpuint (count_migrated (fixture->folder, 1), ==, 0);

  /* The book of now goes there as well, and is the newer one. */
  g_assert_true (inn_backup_folder_mark (fixture->second, &error));
  inn_backup_keeper_set_second (fixture->keeper, fixture->second);
  wait_for_second (fixture, 2);
  g_assert_cmpuint (count_migrated (fixture->second, 1), ==, 1);
  g_assert_cmpint (inn_backup_keeper_get_place (fixture->keeper, INN_BACKUP_ELSEWHERE)->guests, ==, 2);
  g_assert_cmpint (inn_backup_keeper_get_health (fixture->keeper, INN_BACKUP_ELSEWHERE), ==,
                   INN_BACKUP_GOOD);
  g_assert_true (g_file_get_contents (migrated, &after, &after_size, NULL));
  g_assert_cmpmem (after, after_size, content, size);

  /* Once. */
  set_day (fixture, 23);
  inn_backup_keeper_set_second (fixture->keeper, NULL);
  inn_backup_keeper_set_second (fixture->keeper, fixture->second);
  wait_for_second (fixture, 3);
  g_assert_cmpuint (count_copies (fixture->second), ==, 3);
  g_assert_cmpuint (count_migrated (fixture->second, 1), ==, 1);
  g_unlink (migrated);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  ADD ("/backup-keeper/one copy a day is made", test_one_a_day);
  ADD ("/backup-keeper/leaving a changed book makes a copy", test_on_leaving);
  ADD ("/backup-keeper/before an import into an empty book there is nothing to copy",
       test_nothing_to_lose);
  ADD ("/backup-keeper/a stick gets its copy once it is there", test_stick);
  ADD ("/backup-keeper/what a book was before its tables were changed goes to the second place once",
       test_migrated_book);
  ADD ("/backup-keeper/health follows the age", test_health_follows_the_age);
  ADD ("/backup-keeper/a password seals all copies from then on", test_password);
  ADD ("/backup-keeper/two at once are made one after the other", test_two_at_once);

  return g_test_run ();
}
