/* test-vault.c: what is sealed opens in its place and with its key only. */

#include "config.h"

#include "inn-error.h"
#include "inn-statement.h"
#include "inn-store-hashes.h"
#include "inn-subject-check.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define NUMBER "110101199003070134"

static InnVault *
new_vault (const char *path)
{
  g_autoptr (GError) error = NULL;
  InnVault *vault = inn_vault_create_file (path, &error);

  g_assert_no_error (error);
  return vault;
}

static void
test_opens_in_its_place_only (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autoptr (InnVault) vault = new_vault (book->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = inn_vault_seal (vault, "t", "c", 5, NUMBER, &error);
  g_autofree char *text = inn_vault_open (vault, "t", "c", 5, sealed, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, NUMBER);
  g_assert_cmpuint (g_bytes_get_size (sealed), ==, 40 + strlen (NUMBER));

  g_assert_null (inn_vault_open (vault, "t", "c", 6, sealed, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (inn_vault_open (vault, "t", "d", 5, sealed, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (inn_vault_open (vault, "u", "c", 5, sealed, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
}

static void
test_any_changed_bit_is_found (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autoptr (InnVault) vault = new_vault (book->path);
  g_autoptr (GBytes) sealed = inn_vault_seal (vault, "t", "c", 5, "1", NULL);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (sealed, &size);

  for (gsize bit = 0; bit < size * 8; bit++)
    {
      g_autofree guint8 *changed = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;

      changed[bit / 8] ^= (guint8) (1 << bit % 8);
      bytes = g_bytes_new (changed, size);
      g_assert_null (inn_vault_open (vault, "t", "c", 5, bytes, NULL));
    }
  for (gsize cut = 0; cut < size; cut++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, cut);

      g_assert_null (inn_vault_open (vault, "t", "c", 5, bytes, NULL));
    }
}

static void
test_same_text_is_sealed_differently_but_found (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autoptr (InnVault) vault = new_vault (book->path);
  g_autoptr (InnVault) again = inn_vault_new_from_file (book->path, NULL);
  g_autoptr (GBytes) a = inn_vault_seal (vault, "t", "c", 5, NUMBER, NULL);
  g_autoptr (GBytes) b = inn_vault_seal (vault, "t", "c", 5, NUMBER, NULL);
  guint8 blind[2][INN_VAULT_BLIND_SIZE];
  guint8 other[INN_VAULT_BLIND_SIZE];

  g_assert_false (g_bytes_equal (a, b));
  g_assert_true (inn_vault_blind (vault, "t", "c", NUMBER, blind[0], NULL));
  g_assert_true (inn_vault_blind (again, "t", "c", NUMBER, blind[1], NULL));
  g_assert_true (inn_vault_blind (vault, "t", "c", "110101199003070135", other, NULL));
  g_assert_cmpmem (blind[0], sizeof blind[0], blind[1], sizeof blind[1]);
  g_assert_true (memcmp (blind[0], other, sizeof other) != 0);
}

static void
test_key_file_is_never_written_over (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  g_autoptr (InnVault) vault = new_vault (book->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (inn_vault_create_file (book->path, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
}

static void
test_rubbish_is_no_key (void)
{
  static const char * const CASES[] = { "", "abc", "zz", "\n" };
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (book->path, CASES[i], -1, NULL));
      g_assert_null (inn_vault_new_from_file (book->path, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
    }
}

static gpointer
add_document (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  InnVault *vault = inn_connection_get_vault (connection);
  g_autoptr (GBytes) sealed
    = inn_vault_seal (vault, "identity_document", "sealed", 1, NUMBER, error);
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection,
                         "INSERT INTO identity_document (id, guest_id, kind, sealed, last_four,"
                         " blind_index) VALUES (1, 1, 'resident-id', ?1, '0134', ?2)",
                         error);
  guint8 blind[INN_VAULT_BLIND_SIZE];

  g_assert_true (inn_vault_blind (vault, "identity_document", "sealed", NUMBER, blind, error));
  inn_connection_exec (connection, "INSERT INTO guest (id, name, created_utc) VALUES (1, 'a', 0)",
                       error);
  inn_statement_bind_bytes (statement, 1, sealed);
  inn_statement_bind_blob (statement, 2, blind, sizeof blind);
  inn_statement_run (statement, error);
  return NULL;
}

static InnTestBook *
new_book_with_a_document (void)
{
  InnTestBook *book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  inn_test_book_change (book, "test.document", add_document, NULL, &error);
  g_assert_no_error (error);
  return book;
}

static void
assert_nowhere_in_plain (InnTestBook *book)
{
  g_autoptr (GDir) dir = g_dir_open (book->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (book->folder, name, NULL);
      g_autofree char *content = NULL;
      gsize size = 0;

      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_assert_null (memmem (content, size, NUMBER, strlen (NUMBER)));
    }
}

static void
test_number_is_nowhere_in_plain (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();

  inn_test_book_do (book, "DELETE FROM identity_document");
  inn_test_book_close (book);
  assert_nowhere_in_plain (book);
}

typedef struct
{
  guint64 checked;
  guint64 unknown;
  guint   n_changed;
} Verdict;

static gpointer
verify (InnConnection  *connection,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  Verdict *verdict = data;
  g_autoptr (InnSubjectCheckReport) report = inn_subject_check_report_new ();

  if (inn_subject_check_verify (connection, report, cancellable, error))
    *verdict = (Verdict) { report->checked, report->unknown, report->changed->len };
  return NULL;
}

static Verdict
get_verdict (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;
  Verdict verdict = { 0 };

  inn_test_book_read (book, verify, &verdict, &error);
  g_assert_no_error (error);
  return verdict;
}

static void
fill_hashes (InnTestBook *book)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_fill_hashes_async (book->store, NULL, inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_fill_hashes_finish (book->store, inn_test_loop_wait (&loop), &error));
  g_assert_no_error (error);
}

static void
reopen (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_close (book);
  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
}

/* More guests than one slice takes, and one that is gone again. */
static void
test_recorded_without_the_key_is_checked_once_it_is_back (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();
  g_autofree char *key = inn_test_book_file (book, ".key");
  g_autofree char *moved = inn_test_book_file (book, ".key-moved");
  g_autofree char *dump = NULL;
  g_autofree char *filled = NULL;
  guint64 n_subjects = 0;
  Verdict verdict = { 0 };

  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES (2, 'b', 0)");
  g_assert_cmpint (g_rename (key, moved), ==, 0);
  reopen (book);
  inn_test_book_do (book, "UPDATE guest SET name = 'changed without the key' WHERE id = 1;;"
                          "WITH RECURSIVE n (i) AS (VALUES (10) UNION ALL"
                          "  SELECT i + 1 FROM n WHERE i < 2000)"
                          " INSERT INTO guest (id, name, created_utc) SELECT i, 'n' || i, 0 FROM n");
  inn_test_book_do (book, "DELETE FROM guest WHERE id = 1000");
  fill_hashes (book);
  verdict = get_verdict (book);
  g_assert_cmpuint (verdict.checked, ==, 0);

  g_assert_cmpint (g_rename (moved, key), ==, 0);
  reopen (book);
  verdict = get_verdict (book);
  n_subjects = verdict.checked + verdict.unknown;
  g_assert_cmpuint (verdict.unknown, ==, 1 + 1990);
  dump = inn_test_book_dump (book);
  fill_hashes (book);
  verdict = get_verdict (book);
  g_assert_cmpuint (verdict.unknown, ==, 0);
  g_assert_cmpuint (verdict.checked, ==, n_subjects);
  g_assert_cmpuint (verdict.n_changed, ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM subject_hash"
                                                " WHERE length (hash) = 0"), ==, 0);
  filled = inn_test_book_dump (book);
  g_assert_cmpstr (dump, ==, filled);
  inn_test_book_do (book, "UPDATE guest SET name = 'x' WHERE id = 10");
  inn_test_book_verify (book);
}

static void
test_missing_hashes_are_written_without_hiding_a_strangers_hand (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();
  g_autofree char *key = inn_test_book_file (book, ".key");
  g_autofree char *moved = inn_test_book_file (book, ".key-moved");
  sqlite3 *handle = NULL;
  Verdict verdict = { 0 };

  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES (2, 'b', 0)");
  g_assert_cmpint (g_rename (key, moved), ==, 0);
  reopen (book);
  inn_test_book_do (book, "UPDATE guest SET name = 'changed without the key' WHERE id = 1");
  inn_test_book_close (book);
  g_assert_cmpint (g_rename (moved, key), ==, 0);
  g_assert_cmpint (sqlite3_open (book->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE guest SET name = 'c' WHERE id = 2", NULL, NULL,
                                 NULL), ==, SQLITE_OK);
  sqlite3_close (handle);

  reopen (book);
  fill_hashes (book);
  verdict = get_verdict (book);
  g_assert_cmpuint (verdict.unknown, ==, 0);
  g_assert_cmpuint (verdict.n_changed, ==, 1);
}

static void
test_without_its_key_the_rest_of_the_book_works (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();
  g_autofree char *key = inn_test_book_file (book, ".key");
  g_autofree char *moved = inn_test_book_file (book, ".key-moved");
  g_autofree char *tail = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_book_close (book);
  g_assert_cmpint (g_rename (key, moved), ==, 0);
  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);

  /* No new key may slip over the sealed numbers. */
  g_assert_false (g_file_test (key, G_FILE_TEST_EXISTS));
  g_assert_true (inn_vault_is_locked (inn_store_get_vault (book->store)));
  tail = inn_test_book_get_text (book, "SELECT last_four FROM identity_document");
  g_assert_cmpstr (tail, ==, "0134");
  g_assert_null (inn_vault_seal (inn_store_get_vault (book->store), "t", "c", 1, "x", &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  inn_test_book_do (book, "UPDATE guest SET name = 'changed without the key'");
  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES (2, 'b', 0)");
  inn_test_book_verify (book);

  /* With the key back, what was written meanwhile is unknown, not wrong. */
  inn_test_book_close (book);
  g_assert_cmpint (g_rename (moved, key), ==, 0);
  g_clear_error (&error);
  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_false (inn_vault_is_locked (inn_store_get_vault (book->store)));
  inn_test_book_verify (book);
}

static void
test_new_key_only_when_asked (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();
  g_autofree char *key = inn_test_book_file (book, ".key");
  g_autoptr (GError) error = NULL;

  inn_test_book_close (book);
  g_unlink (key);
  inn_test_book_open (book, INN_STORE_OPEN_NEW_KEY, &error);
  g_assert_no_error (error);
  g_assert_false (inn_vault_is_locked (inn_store_get_vault (book->store)));
  inn_test_book_verify (book);
}

/* Puts the key of another book beside @book, as beside a plain copy that is brought back elsewhere. */
static void
exchange_key (InnTestBook *book)
{
  g_autoptr (InnTestBook) other = inn_test_book_new ();
  g_autofree char *key = inn_test_book_file (book, ".key");
  g_autofree char *moved = inn_test_book_file (book, ".key-moved");
  g_autofree char *other_key = inn_test_book_file (other, ".key");
  g_autofree char *text = NULL;
  gsize size = 0;

  inn_test_book_close (book);
  g_assert_cmpint (g_rename (key, moved), ==, 0);
  g_assert_true (g_file_get_contents (other_key, &text, &size, NULL));
  g_assert_true (g_file_set_contents (key, text, (gssize) size, NULL));
}

static void
open_book (InnTestBook       *book,
           InnStoreOpenFlags  flags)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_open (book, flags, &error);
  g_assert_no_error (error);
}

static InnVaultState
get_state (InnTestBook *book)
{
  return inn_vault_get_state (inn_store_get_vault (book->store));
}

static void
forget_key (InnTestBook *book)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (book->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "DELETE FROM state WHERE key = 'key-id'", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (handle), ==, 1);
  sqlite3_close (handle);
}

/* Nothing is called damaged, nothing is written over, and with the right key all is as before. */
static void
check_foreign_key (InnTestBook *book)
{
  g_autofree char *key = inn_test_book_file (book, ".key");
  g_autofree char *moved = inn_test_book_file (book, ".key-moved");
  g_autofree char *tail = NULL;
  g_autoptr (GError) error = NULL;
  Verdict verdict = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      open_book (book, i == 0 ? INN_STORE_OPEN_EXISTING : INN_STORE_OPEN_READ_ONLY);
      g_assert_cmpint (get_state (book), ==, INN_VAULT_KEY_FOREIGN);
      g_assert_true (inn_vault_is_locked (inn_store_get_vault (book->store)));
      g_clear_pointer (&tail, g_free);
      tail = inn_test_book_get_text (book, "SELECT last_four FROM identity_document");
      g_assert_cmpstr (tail, ==, "0134");
      g_assert_null (inn_vault_seal (inn_store_get_vault (book->store), "t", "c", 1, "x", &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
      g_clear_error (&error);
      verdict = get_verdict (book);
      g_assert_cmpuint (verdict.checked, ==, 0);
      g_assert_cmpuint (verdict.unknown, >, 0);
      g_assert_cmpuint (verdict.n_changed, ==, 0);
      if (i == 0)
        inn_test_book_do (book, "UPDATE guest SET name = 'changed beside a foreign key'");
      inn_test_book_close (book);
    }

  g_assert_cmpint (g_rename (moved, key), ==, 0);
  open_book (book, INN_STORE_OPEN_EXISTING);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  fill_hashes (book);
  verdict = get_verdict (book);
  g_assert_cmpuint (verdict.checked, >, 0);
  g_assert_cmpuint (verdict.unknown, ==, 0);
  g_assert_cmpuint (verdict.n_changed, ==, 0);
}

static void
test_key_of_another_book_is_no_key (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();

  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  exchange_key (book);
  check_foreign_key (book);
}

static void
test_key_of_another_book_shows_by_what_is_sealed (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();

  exchange_key (book);
  forget_key (book);
  check_foreign_key (book);
}

static void
test_book_that_does_not_know_its_key_gets_to_know_it (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();

  inn_test_book_close (book);
  forget_key (book);
  open_book (book, INN_STORE_OPEN_READ_ONLY);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  inn_test_book_close (book);
  open_book (book, INN_STORE_OPEN_EXISTING);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  inn_test_book_verify (book);
  exchange_key (book);
  check_foreign_key (book);
}

static void
test_key_of_another_book_is_taken_where_nothing_is_sealed (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES (1, 'a', 0)");
  exchange_key (book);
  open_book (book, INN_STORE_OPEN_EXISTING);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  inn_test_book_verify (book);
  g_assert_cmpuint (get_verdict (book).unknown, ==, 0);
  reopen (book);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  inn_test_book_verify (book);
}

static void
test_key_of_another_book_is_taken_when_asked (void)
{
  g_autoptr (InnTestBook) book = new_book_with_a_document ();

  exchange_key (book);
  open_book (book, INN_STORE_OPEN_NEW_KEY);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
  inn_test_book_verify (book);
  reopen (book);
  g_assert_cmpint (get_state (book), ==, INN_VAULT_OPEN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/seal/opens in its place only", test_opens_in_its_place_only);
  g_test_add_func ("/vault/seal/any changed bit is found", test_any_changed_bit_is_found);
  g_test_add_func ("/vault/blind/the same text is sealed differently but found",
                   test_same_text_is_sealed_differently_but_found);
  g_test_add_func ("/vault/key/is never written over", test_key_file_is_never_written_over);
  g_test_add_func ("/vault/key/rubbish is no key", test_rubbish_is_no_key);
  g_test_add_func ("/vault/book/the number is nowhere in plain", test_number_is_nowhere_in_plain);
  g_test_add_func ("/vault/book/without its key the rest works",
                   test_without_its_key_the_rest_of_the_book_works);
  g_test_add_func ("/vault/book/what was recorded without the key is checked once it is back",
                   test_recorded_without_the_key_is_checked_once_it_is_back);
  g_test_add_func ("/vault/book/missing hashes are written without hiding a stranger's hand",
                   test_missing_hashes_are_written_without_hiding_a_strangers_hand);
  g_test_add_func ("/vault/book/the key of another book is no key",
                   test_key_of_another_book_is_no_key);
  g_test_add_func ("/vault/book/the key of another book shows by what is sealed",
                   test_key_of_another_book_shows_by_what_is_sealed);
  g_test_add_func ("/vault/book/a book that does not know its key gets to know it",
                   test_book_that_does_not_know_its_key_gets_to_know_it);
  g_test_add_func ("/vault/book/the key of another book is taken where nothing is sealed",
                   test_key_of_another_book_is_taken_where_nothing_is_sealed);
  g_test_add_func ("/vault/book/the key of another book is taken when asked",
                   test_key_of_another_book_is_taken_when_asked);
  g_test_add_func ("/vault/book/a new key only when asked", test_new_key_only_when_asked);

  return g_test_run ();
}
