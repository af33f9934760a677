/* test-migrator.c: books of released schemas, as they were written down then, are brought up to the
 * latest; a step is done whole or not at all, after a copy was kept. The steps of later versions are
 * the test's own: they stand beside the real ones in the resources. */

#include "config.h"

#include "inn-error.h"
#include "inn-migrator.h"
#include "inn-test-book.h"
#include "inn-test-step-bad.h"
#include "inn-test-step-good.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define LIST_SCHEMA \
  "SELECT group_concat (sql, x'0a') FROM (SELECT sql FROM sqlite_master ORDER BY name, sql)"

/* The latest schema without the steps of this test. */
#define LATEST 9

static void
run_on_file (const char *path,
             const char *sql)
{
  sqlite3 *handle = NULL;
  char *words = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, sql, NULL, NULL, &words);
  g_assert_cmpstr (words, ==, NULL);
  sqlite3_close (handle);
}

static char *
read_from_file (const char *path,
                const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  char *value = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return value;
}

static char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

/* A closed book as it was left by the program of that schema. */
static InnTestBook *
new_book_of (int version)
{
  InnTestBook *book = inn_test_book_new_closed ();
  g_autofree char *sql_name = g_strdup_printf ("schema-%04d.sql", version);
  g_autofree char *key_name = g_strdup_printf ("schema-%04d.key", version);
  g_autofree char *key_path = inn_test_book_file (book, ".key");
  g_autofree char *sql = read_data (sql_name);
  g_autofree char *key = read_data (key_name);

  run_on_file (book->path, sql);
  g_assert_true (g_file_set_contents_full (key_path, key, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  return book;
}

static void
open_book (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
}

static void
test_every_released_schema (void)
{
  g_autoptr (InnTestBook) fresh = inn_test_book_new ();
  g_autofree char *expected = inn_test_book_get_text (fresh, LIST_SCHEMA);

  g_assert_cmpint (inn_migrator_get_latest (), ==, LATEST);
  for (int version = 1; version <= LATEST; version++)
    {
      g_autoptr (InnTestBook) book = new_book_of (version);
      g_autofree char *ending = g_strdup_printf (".before-%04d", LATEST);
      g_autofree char *copy = inn_test_book_file (book, ending);
      g_autofree char *found = NULL;

      open_book (book);
      g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, version < LATEST);
      found = inn_test_book_get_text (book, LIST_SCHEMA);
      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 12);
      g_assert_cmpint (inn_test_book_get_int (book, "PRAGMA user_version"), ==, LATEST);
      inn_test_book_verify (book);
    }
}

/* Some books of schema 5 were made with the index that became step 6. */
static void
test_index_already_there (void)
{
  g_autoptr (InnTestBook) fresh = inn_test_book_new ();
  g_autoptr (InnTestBook) book = new_book_of (5);
  g_autofree char *expected = inn_test_book_get_text (fresh, LIST_SCHEMA);
  g_autofree char *found = NULL;

  run_on_file (book->path, "CREATE INDEX stay_long ON stay (departure, arrival)"
                           " WHERE departure > date (arrival, '+14 days')");
  open_book (book);
  found = inn_test_book_get_text (book, LIST_SCHEMA);
  g_assert_cmpstr (found, ==, expected);
  inn_test_book_verify (book);
}

/* Rules are made anew with more kinds: answers keep theirs, and no number is given twice. */
static void
test_rules_keep_their_numbers (void)
{
  g_autoptr (InnTestBook) book = new_book_of (8);

  run_on_file (book->path,
               "INSERT INTO reminder_rule (kind, days_before) VALUES ('birthday', 3), ('birthday', 5);"
               "INSERT INTO occurrence_answer (rule_id, guest_id, day, answer, answered_utc)"
               " VALUES (3, 1, '2026-11-25', 'done', 1);"
               "DELETE FROM reminder_rule WHERE id = 4");
  open_book (book);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT days_before FROM occurrence_answer a"
                                                " JOIN reminder_rule r ON r.id = a.rule_id"), ==, 3);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT min (id) FROM reminder_rule"
                                                " WHERE kind = 'festival'"), >, 4);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM pragma_foreign_key_check"), ==,
                   0);
}

static void
test_older_book (void)
{
  g_autoptr (InnTestBook) book = new_book_of (1);
  g_autofree char *copy = inn_test_book_file (book, ".before-0010");
  g_autofree char *copied = NULL;

  inn_test_step_good_register_resource ();
  open_book (book);
  g_assert_cmpint (inn_test_book_get_int (book, "PRAGMA user_version"), ==, LATEST + 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM parking"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest WHERE car IS NULL"), ==,
                   12);
  inn_test_book_verify (book);
  inn_test_book_close (book);

  copied = read_from_file (copy, "SELECT (SELECT user_version FROM pragma_user_version) || ' '"
                                 " || count (*) FROM guest");
  g_assert_cmpstr (copied, ==, "1 12");

  /* Once is enough. */
  g_assert_cmpint (g_unlink (copy), ==, 0);
  open_book (book);
  inn_test_book_close (book);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  inn_test_step_good_unregister_resource ();
}

static void
test_newer_book (void)
{
  g_autoptr (InnTestBook) book = new_book_of (1);
  g_autoptr (GError) error = NULL;
  g_autofree char *version = NULL;

  inn_test_step_good_register_resource ();
  open_book (book);
  inn_test_book_close (book);
  inn_test_step_good_unregister_resource ();

  g_assert_false (inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_TOO_NEW);
  version = read_from_file (book->path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "10");
}

static void
test_step_that_fails (void)
{
  g_autoptr (InnTestBook) book = new_book_of (1);
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = inn_test_book_file (book, ".before-0010");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_book (book);
  before = inn_test_book_dump (book);
  inn_test_book_close (book);

  inn_test_step_bad_register_resource ();
  g_assert_false (inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (error);
  inn_test_step_bad_unregister_resource ();
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));

  open_book (book);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (inn_test_book_get_int (book, "PRAGMA user_version"), ==, LATEST);
  inn_test_book_verify (book);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migrator/a book of every released schema becomes one of the latest",
                   test_every_released_schema);
  g_test_add_func ("/migrator/a book that has the index of long stays already",
                   test_index_already_there);
  g_test_add_func ("/migrator/rules of reminders keep their numbers when there are more kinds",
                   test_rules_keep_their_numbers);
  g_test_add_func ("/migrator/an older book is copied, then brought up to date", test_older_book);
  g_test_add_func ("/migrator/a newer book is left alone", test_newer_book);
  g_test_add_func ("/migrator/a step that fails leaves no trace but the copy",
                   test_step_that_fails);

  return g_test_run ();
}
