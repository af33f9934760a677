/* test-open.c: a book is opened when it is whole and ours; anything else keeps every byte and is
 * told by its own kind. */

#include "config.h"

#include "inn-book-lock.h"
#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-migrator.h"
#include "inn-snapshot.h"
#include "inn-statement.h"
#include "inn-test-book.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define GUEST "INSERT INTO guest (id, name, created_utc) VALUES (1, 'a', 0)"

/* Runs SQL on a closed file as any program could. */
static void
run_outside (const char *path,
             const char *sql)
{
  sqlite3 *handle = NULL;
  char *words = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, sql, NULL, NULL, &words);
  g_assert_cmpstr (words, ==, NULL);
  sqlite3_close (handle);
}

static InnTestBook *
new_closed_book_with_a_guest (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_book_do (book, GUEST);
  inn_test_book_close (book);
  return book;
}

static void
assert_refused (InnTestBook       *book,
                InnStoreOpenFlags  flags,
                int                code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size = 0;
  gsize after_size = 0;
  gboolean there = g_file_get_contents (book->path, &before, &before_size, NULL);

  g_assert_false (inn_test_book_open (book, flags, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, INN_ERROR, code);
  g_assert_true (g_file_get_contents (book->path, &after, &after_size, NULL) == there);
  g_assert_cmpmem (before, before_size, after, after_size);
}

static void
open_again (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
}

/* ---- Settings --------------------------------------------------------------------------- */

static gpointer
read_pragma (InnConnection  *connection,
             gpointer        query,
             GCancellable   *cancellable,
             GError        **error)
{
  sqlite3_stmt *statement = NULL;
  char *value = NULL;

  sqlite3_prepare_v2 (inn_connection_get_handle (connection), query, -1, &statement, NULL);
  if (sqlite3_step (statement) == SQLITE_ROW)
    value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return value;
}

static void
test_settings_hold (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } CASES[] = {
    { "PRAGMA journal_mode", "truncate" }, { "PRAGMA synchronous", "3" },
    { "PRAGMA locking_mode", "exclusive" }, { "PRAGMA foreign_keys", "1" },
    { "PRAGMA recursive_triggers", "1" },  { "PRAGMA trusted_schema", "0" },
    { "PRAGMA cell_size_check", "1" },     { "PRAGMA secure_delete", "1" },
    { "PRAGMA mmap_size", "0" },           { "PRAGMA temp_store", "2" },
    { "PRAGMA application_id", "1229868619" }, { "PRAGMA user_version", "9" },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *value
        = inn_test_book_read (book, read_pragma, (gpointer) CASES[i].query, NULL);

      g_test_message ("%s", CASES[i].query);
      g_assert_cmpstr (value, ==, CASES[i].expected);
    }
}

static void
test_loose_sql_is_refused (void)
{
  static const char * const CASES[] = {
    "INSERT INTO guest (name, created_utc) VALUES (\"double\", 0)",
    "UPDATE sqlite_master SET sql = 'x'",
    "SELECT load_extension ('x')",
    "ATTACH '/tmp/x.db' AS a",
    "VACUUM",
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", CASES[i]);
      inn_test_book_run (book, "test.loose", CASES[i], &error);
      g_assert_nonnull (error);
    }
}

static gpointer
write_in_a_read (InnConnection  *connection,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  inn_connection_exec (connection, GUEST, error);
  return NULL;
}

static void
test_reading_cannot_write (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  inn_test_book_read (book, write_in_a_read, NULL, &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
}

/* ---- New books -------------------------------------------------------------------------- */

static void
test_new_book_is_private (void)
{
  static const char * const ENDINGS[] = { "", ".key", ".marker", ".lock" };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  g_assert_true (inn_store_is_new (book->store));
  g_assert_false (inn_vault_is_locked (inn_store_get_vault (book->store)));
  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *path = inn_test_book_file (book, ENDINGS[i]);
      struct stat status;

      g_assert_cmpint (lstat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, 0600);
    }
}

static void
test_folder_is_made_private (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autofree char *folder = g_build_filename (book->folder, "a", "b", NULL);
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_free (book->path);
  book->path = g_build_filename (folder, "book.db", NULL);
  assert_refused (book, INN_STORE_OPEN_EXISTING, INN_ERROR_MISSING);
  inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lstat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0700);
}

static void
test_no_book_is_missing (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();

  assert_refused (book, INN_STORE_OPEN_EXISTING, INN_ERROR_MISSING);
}

static void
test_lost_book_is_no_new_hotel (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
  g_autoptr (GError) error = NULL;

  g_unlink (book->path);
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
  assert_refused (book, INN_STORE_OPEN_EXISTING, INN_ERROR_CORRUPT);

  inn_test_book_open (book, INN_STORE_OPEN_FORCE_NEW, &error);
  g_assert_no_error (error);
  g_assert_true (inn_store_is_new (book->store));
}

static void
test_backups_tell_of_an_earlier_book (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autofree char *backups = g_build_filename (book->folder, "backups", NULL);
  g_autofree char *backup = g_build_filename (backups, "x.bak", NULL);

  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  g_assert_true (g_file_set_contents (backup, "x", 1, NULL));
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
}

static void
test_backups_of_a_neighbour_say_nothing (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autofree char *backups = g_build_filename (book->folder, "backups", NULL);
  g_autofree char *backup = g_build_filename (backups, "one-20261122-143000-000001.innkeeper", NULL);
  g_autofree char *neighbour = g_build_filename (book->folder, "one.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  g_assert_true (g_file_set_contents (backup, "x", 1, NULL));
  /* It may have been renamed. */
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);

  g_assert_true (g_file_set_contents (neighbour, "x", 1, NULL));
  inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

static void
test_half_made_book_is_made_again (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autofree char *part = inn_test_book_file (book, ".new");
  g_autoptr (GError) error = NULL;

  /* What a power cut in the middle of the first start leaves. */
  g_assert_true (g_file_set_contents (part, "SQLite format 3", -1, NULL));
  inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* ---- Bad files -------------------------------------------------------------------------- */

static void
test_empty_file_is_damage (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  g_assert_cmpint (truncate (book->path, 0), ==, 0);
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
}

static void
test_cut_off_file_is_damage (void)
{
  static const int SIZES[] = { 50, 100, 4096, 8192, 20000 };

  for (gsize i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

      g_assert_cmpint (truncate (book->path, SIZES[i]), ==, 0);
      assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
    }
}

static void
test_text_file_is_foreign (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();

  g_assert_true (g_file_set_contents (book->path, "姓名,电话\n张伟,139", -1, NULL));
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_FOREIGN);
}

static void
test_text_where_a_book_was_is_damage (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  g_assert_true (g_file_set_contents (book->path, "not a database at all", -1, NULL));
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
}

static void
test_other_database_is_foreign (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();

  run_outside (book->path, "CREATE TABLE a (b); PRAGMA application_id = 7");
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_FOREIGN);
}

static void
test_newer_book_is_left_alone (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  run_outside (book->path, "PRAGMA user_version = 99");
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_TOO_NEW);
}

static void
test_symbolic_link_is_refused (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
  g_autofree char *other = g_strconcat (book->path, ".moved", NULL);

  g_assert_cmpint (g_rename (book->path, other), ==, 0);
  g_assert_cmpint (symlink (other, book->path), ==, 0);
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_FOREIGN);
}

static void
test_foreign_tables_in_the_book_are_damage (void)
{
  static const char * const CASES[] = {
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN UPDATE guest SET name = 'x'; END",
    "CREATE VIEW v AS SELECT 1",
    "DROP INDEX guest_by_reading",
    "CREATE TABLE z (a)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

      run_outside (book->path, CASES[i]);
      assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
    }
}

static void
test_emptied_book_is_damage (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  run_outside (book->path, "PRAGMA foreign_keys = OFF; DELETE FROM guest");
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
}

/* ---- An earlier state ------------------------------------------------------------------- */

/* A book with two guests whose file was put back as it was with one; the marker is the newer one's. */
static InnTestBook *
new_older_book (gboolean clean)
{
  InnTestBook *book = new_closed_book_with_a_guest ();
  g_autofree char *marker = inn_test_book_file (book, ".marker");
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (book->path, &content, &size, NULL));
  open_again (book);
  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES (2, 'b', 0)");
  inn_test_book_do (book, "UPDATE guest SET name = 'c' WHERE id = 1");
  inn_test_book_close (book);
  g_assert_true (g_file_set_contents (book->path, content, (gssize) size, NULL));
  if (!clean)
    g_assert_true (g_file_set_contents (marker, "[book]\nclean=false\nentries=3\n", -1, NULL));
  return book;
}

static void
test_older_book_is_no_damage (void)
{
  for (int clean = 0; clean < 2; clean++)
    {
      g_autoptr (InnTestBook) book = new_older_book (clean != 0);
      g_autoptr (GError) error = NULL;

      assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_OLDER);
      assert_refused (book, INN_STORE_OPEN_READ_ONLY, INN_ERROR_OLDER);
      g_assert_false (inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error));
      g_assert_cmpint (inn_error_get_count (error), ==, 2);
    }
}

static void
test_older_book_is_used_on_demand (void)
{
  g_autoptr (InnTestBook) book = new_older_book (TRUE);
  g_autoptr (GError) error = NULL;

  inn_test_book_open (book, INN_STORE_OPEN_OLDER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 1);
  inn_test_book_close (book);
  open_again (book);
}

static void
test_damaged_older_book_is_damage (void)
{
  static const char * const CASES[] = {
    "PRAGMA foreign_keys = OFF; DELETE FROM guest",
    "UPDATE guest SET name = 'x'",
    "INSERT INTO guest (id, name, created_utc) VALUES (9, 'x', 0)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnTestBook) book = new_older_book (TRUE);

      g_test_message ("%s", CASES[i]);
      run_outside (book->path, CASES[i]);
      assert_refused (book, INN_STORE_OPEN_OLDER, INN_ERROR_CORRUPT);
    }
}

static void
test_damaged_page_after_an_unclean_stop_is_found (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
  g_autofree char *marker = inn_test_book_file (book, ".marker");
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (book->path, &content, &size, NULL));
  for (gsize page = 3; page * 4096 < size; page += 3)
    memset (content + page * 4096, 0x5a, 512);
  g_assert_true (g_file_set_contents (book->path, content, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (marker, "[book]\nclean=false\n", -1, NULL));
  assert_refused (book, INN_STORE_OPEN_CREATE, INN_ERROR_CORRUPT);
}

static void
test_header_of_rubbish_never_crashes (void)
{
  for (int i = 0; i < 100; i++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
      g_autoptr (GError) error = NULL;
      guint8 content[4096];

      for (gsize j = 0; j < sizeof content; j++)
        content[j] = (guint8) g_test_rand_int_range (0, 256);
      memcpy (content, "SQLite format 3", 16);
      memcpy (content + 68, "INNK", 4);
      memcpy (content + 60, "\0\0\0\1", 4);
      g_assert_true (g_file_set_contents (book->path, (char *) content, sizeof content, NULL));
      g_assert_false (inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
    }
}

/* ---- In use, read only ------------------------------------------------------------------ */

static void
test_second_opener_is_told_since_when (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autoptr (InnTestBook) second = inn_test_book_new_closed ();
  g_autoptr (GError) error = NULL;
  gint64 before = inn_clock_get_utc (book->clock);
  gint64 after = 0;
  gint64 since = 0;
  int process = 0;

  g_assert_true (inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error));
  g_assert_no_error (error);

  /* The clock runs on while the book is opened, and later it is an hour later. */
  after = inn_clock_get_utc (book->clock);
  inn_clock_set_now (book->clock, inn_clock_civil_at (book->clock, after + 60 * 60));

  g_free (second->path);
  second->path = g_strdup (book->path);
  g_assert_false (inn_test_book_open (second, INN_STORE_OPEN_CREATE, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_BUSY);

  g_assert_true (inn_book_lock_look (book->path, &since, &process));
  g_assert_cmpint (process, ==, getpid ());
  g_assert_cmpint (since, >=, before);
  g_assert_cmpint (since, <=, after);

  inn_test_book_close (book);
  g_assert_false (inn_book_lock_look (book->path, &since, &process));
}

static void
test_opened_to_read_only (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size = 0;
  gsize after_size = 0;

  g_assert_true (g_file_get_contents (book->path, &before, &before_size, NULL));
  inn_test_book_open (book, INN_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (inn_store_is_read_only (book->store));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 1);
  inn_test_book_run (book, "test.act", "DELETE FROM guest", &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_READ_ONLY);
  inn_test_book_close (book);
  g_assert_true (g_file_get_contents (book->path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
}

/* ---- Moved while open ------------------------------------------------------------------- */

static void
test_moved_book_is_not_written (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
  g_autofree char *folder = g_path_get_dirname (book->path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  g_autoptr (GError) error = NULL;

  open_again (book);
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  inn_test_book_run (book, "test.act", "UPDATE guest SET name = 'lost'", &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 1);

  /* Another folder of that name is not it either. */
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (book->path, "", 0, NULL));
  inn_test_book_run (book, "test.act", "UPDATE guest SET name = 'lost'", &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_MOVED);
  g_clear_error (&error);
  g_unlink (book->path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  g_assert_cmpint (g_rename (away, folder), ==, 0);
  inn_test_book_do (book, "UPDATE guest SET name = 'kept' WHERE name = 'a'");
  inn_test_book_close (book);
  open_again (book);
  g_assert_false (inn_store_was_unclean (book->store));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest WHERE name = 'kept'"),
                   ==, 1);
}

/* ---- The rest --------------------------------------------------------------------------- */

static void
test_unclean_stop_is_noticed (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
  g_autofree char *marker = inn_test_book_file (book, ".marker");

  open_again (book);
  g_assert_false (inn_store_was_unclean (book->store));
  g_assert_false (inn_store_is_new (book->store));
  inn_test_book_close (book);

  g_assert_true (g_file_set_contents (marker, "[book]\nclean=false\nentries=1\n", -1, NULL));
  open_again (book);
  g_assert_true (inn_store_was_unclean (book->store));
}

static void
test_rows_changed_from_outside_are_named (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  run_outside (book->path, "UPDATE guest SET name = 'b' WHERE id = 1");
  open_again (book);
  if (g_test_subprocess ())
    {
      inn_test_book_verify (book);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

static gpointer
take_snapshot (InnConnection  *connection,
               gpointer        path,
               GCancellable   *cancellable,
               GError        **error)
{
  inn_snapshot_take (connection, path, error);
  return NULL;
}

static void
test_snapshot_is_the_whole_book (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTestBook) copy = inn_test_book_new_closed ();
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *copy_dump = NULL;

  inn_test_book_do (book, GUEST);
  inn_test_book_read (book, take_snapshot, copy->path, &error);
  g_assert_no_error (error);
  inn_test_book_open (copy, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  dump = inn_test_book_dump (book);
  copy_dump = inn_test_book_dump (copy);
  g_assert_cmpstr (dump, ==, copy_dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/open/settings/hold", test_settings_hold);
  g_test_add_func ("/open/settings/loose SQL is refused", test_loose_sql_is_refused);
  g_test_add_func ("/open/settings/reading cannot write", test_reading_cannot_write);
  g_test_add_func ("/open/new/is private", test_new_book_is_private);
  g_test_add_func ("/open/new/its folder is made private", test_folder_is_made_private);
  g_test_add_func ("/open/new/no book is missing", test_no_book_is_missing);
  g_test_add_func ("/open/new/a lost book is no new hotel", test_lost_book_is_no_new_hotel);
  g_test_add_func ("/open/new/backups tell of an earlier book",
                   test_backups_tell_of_an_earlier_book);
  g_test_add_func ("/open/new/backups of a neighbour say nothing",
                   test_backups_of_a_neighbour_say_nothing);
  g_test_add_func ("/open/new/a half made book is made again", test_half_made_book_is_made_again);
  g_test_add_func ("/open/bad/an empty file is damage", test_empty_file_is_damage);
  g_test_add_func ("/open/bad/a cut-off file is damage", test_cut_off_file_is_damage);
  g_test_add_func ("/open/bad/a text file is foreign", test_text_file_is_foreign);
  g_test_add_func ("/open/bad/text where a book was is damage",
                   test_text_where_a_book_was_is_damage);
  g_test_add_func ("/open/bad/another database is foreign", test_other_database_is_foreign);
  g_test_add_func ("/open/bad/a newer book is left alone", test_newer_book_is_left_alone);
  g_test_add_func ("/open/bad/a symbolic link is refused", test_symbolic_link_is_refused);
  g_test_add_func ("/open/bad/foreign tables in the book are damage",
                   test_foreign_tables_in_the_book_are_damage);
  g_test_add_func ("/open/bad/an emptied book is damage", test_emptied_book_is_damage);
  g_test_add_func ("/open/moved/nothing is written to a book that was moved away, and it goes on "
                   "when it is back", test_moved_book_is_not_written);
  g_test_add_func ("/open/older/a sound earlier state is told by its own kind",
                   test_older_book_is_no_damage);
  g_test_add_func ("/open/older/it is used when that is asked for, and known from then on",
                   test_older_book_is_used_on_demand);
  g_test_add_func ("/open/older/a damaged one stays damaged", test_damaged_older_book_is_damage);
  g_test_add_func ("/open/bad/a damaged page is found after an unclean stop",
                   test_damaged_page_after_an_unclean_stop_is_found);
  g_test_add_func ("/open/bad/rubbish never crashes", test_header_of_rubbish_never_crashes);
  g_test_add_func ("/open/in-use/a second opener is told since when",
                   test_second_opener_is_told_since_when);
  g_test_add_func ("/open/read-only/changes nothing", test_opened_to_read_only);
  g_test_add_func ("/open/unclean/an unclean stop is noticed", test_unclean_stop_is_noticed);
  g_test_add_func ("/open/outside/rows changed from outside are named",
                   test_rows_changed_from_outside_are_named);
  g_test_add_func ("/open/snapshot/is the whole book", test_snapshot_is_the_whole_book);

  return g_test_run ();
}
