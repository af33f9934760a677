/* test-backup.c: copies are made, found, refused and brought back, and the book is only read. */

#include "config.h"

#include "inn-backup-reader.h"
#include "inn-backup-run.h"
#include "inn-error.h"
#include "inn-restore.h"
#include "inn-test-guests.h"

#include <glib/gstdio.h>
#include <string.h>

#define PASSWORD "Zimmer 12 mit Seeblick"

/* As little as libsodium takes: the tests are not about time. */
#define PASSES 1
#define MEMORY (8 << 20)

typedef struct
{
  InnTestBook *book;
  char        *second;
  InnBackupKey *key;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->book = inn_test_book_new ();
  inn_test_guest_add (fixture->book, "Lin Yutong", "138 0571 6620");
  inn_test_guest_add (fixture->book, "Zhou Lin", "136 6612 4409");
  fixture->second = g_dir_make_tmp ("innkeeper-second-XXXXXX", NULL);
  inn_backup_folder_mark (fixture->second, &error);
  g_assert_no_error (error);
  fixture->key = inn_backup_key_new (PASSWORD, PASSES, MEMORY, &error);
  g_assert_no_error (error);
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
  g_autofree char *usual = inn_backup_folder_dup_usual (fixture->book->path);

  remove_folder (usual);
  remove_folder (fixture->second);
  g_free (fixture->second);
  inn_backup_key_unref (fixture->key);
  inn_test_book_free (fixture->book);
}

static InnBackupOrder *
order_usual (Fixture *fixture)
{
  InnBackupOrder *order = inn_backup_order_new (INN_BACKUP_DAILY);

  order->folder = inn_backup_folder_dup_usual (fixture->book->path);
  order->rotate = TRUE;
  g_mkdir_with_parents (order->folder, 0700);
  return order;
}

static InnBackupOutcome *
run (Fixture         *fixture,
     InnBackupOrder  *order,
     GError         **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_backup_run_async (fixture->book->store, order, NULL, NULL, inn_test_loop_done_cb, &loop);
  return inn_backup_run_finish (fixture->book->store, inn_test_loop_wait (&loop), error);
}

static InnBackupOutcome *
run_good (Fixture  *fixture,
          gboolean  sealed)
{
  g_autoptr (GError) error = NULL;
  InnBackupOrder *order = order_usual (fixture);
  InnBackupOutcome *outcome = NULL;

  if (sealed)
    order->key = inn_backup_key_ref (fixture->key);
  outcome = run (fixture, order, &error);
  g_assert_no_error (error);
  return outcome;
}

static InnRestore *
prepare (Fixture     *fixture,
         const char  *path,
         const char  *password,
         GError     **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_restore_prepare_async (fixture->book->path, path, password, NULL, inn_test_loop_done_cb,
                             &loop);
  return inn_restore_prepare_finish (inn_test_loop_wait (&loop), error);
}

static char *
commit (Fixture    *fixture,
        InnRestore *restore,
        GError    **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  char *aside = NULL;

  inn_restore_commit_async (restore, inn_clock_get_utc (fixture->book->clock),
                            inn_test_loop_done_cb, &loop);
  inn_restore_commit_finish (restore, inn_test_loop_wait (&loop), &aside, error);
  return aside;
}

/* Brings @path back in place of the closed book, and opens it. */
static char *
restore_good (Fixture    *fixture,
              const char *path,
              const char *password)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnRestore) restore = prepare (fixture, path, password, &error);
  char *aside = NULL;

  g_assert_no_error (error);
  aside = commit (fixture, restore, &error);
  g_assert_no_error (error);
  inn_test_book_open (fixture->book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  return aside;
}

static void
assert_nothing_unfinished (Fixture *fixture)
{
  g_autofree char *usual = inn_backup_folder_dup_usual (fixture->book->path);
  const char *folders[] = { usual, fixture->second, fixture->book->folder };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *name = NULL;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_assert_false (g_str_has_suffix (name, ".part"));
          g_assert_false (g_str_has_suffix (name, ".copying"));
          g_assert_null (strstr (name, ".restoring"));
        }
    }
}

static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  gboolean sealed = GPOINTER_TO_INT (data);
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, sealed);
  g_autofree char *before = inn_test_book_dump (fixture->book);
  g_autofree char *after = NULL;
  g_autofree char *aside = NULL;

  g_assert_cmpint (outcome->header.summary.guests, ==, 2);
  g_assert_cmpuint (outcome->header.sequence, ==, 1);
  g_assert_true (outcome->header.sealed == sealed);
  g_assert_null (strchr (strrchr (outcome->path, '/'), ':'));

  inn_test_book_do (fixture->book, "UPDATE guest SET name = 'changed since'");
  inn_test_book_close (fixture->book);
  aside = restore_good (fixture, outcome->path, sealed ? PASSWORD : NULL);
  after = inn_test_book_dump (fixture->book);
  g_assert_cmpstr (before, ==, after);
  inn_test_book_verify (fixture->book);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  assert_nothing_unfinished (fixture);
}

static void
test_what_was_there_is_kept_and_comes_back (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, FALSE);
  g_autofree char *aside = NULL;
  g_autofree char *second_aside = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  inn_test_book_do (fixture->book, "UPDATE guest SET name = 'changed since' WHERE id = 1");
  inn_test_book_close (fixture->book);
  aside = restore_good (fixture, outcome->path, NULL);
  kept = inn_backup_folder_list_aside (fixture->book->path);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (((InnBackupEntry *) g_ptr_array_index (kept, 0))->path, ==, aside);

  inn_test_book_close (fixture->book);
  second_aside = restore_good (fixture, aside, NULL);
  g_assert_cmpstr (aside, !=, second_aside);
  name = inn_test_book_get_text (fixture->book, "SELECT name FROM guest WHERE id = 1");
  g_assert_cmpstr (name, ==, "changed since");
}

static void
test_lost_book (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, TRUE);
  const char *how = data;
  g_autofree char *before = inn_test_book_dump (fixture->book);
  g_autofree char *after = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_book_close (fixture->book);
  if (g_str_equal (how, "empty"))
    g_assert_true (g_file_set_contents (fixture->book->path, "", 0, NULL));
  else if (g_str_equal (how, "rubbish"))
    g_assert_true (g_file_set_contents (fixture->book->path, "0123456789", 10, NULL));
  else
    {
      g_autofree char *key = inn_test_book_file (fixture->book, ".key");

      g_unlink (fixture->book->path);
      g_unlink (key);
    }
  inn_test_book_open (fixture->book, INN_STORE_OPEN_CREATE, &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);

  aside = restore_good (fixture, outcome->path, PASSWORD);
  after = inn_test_book_dump (fixture->book);
  g_assert_cmpstr (before, ==, after);
  inn_test_book_verify (fixture->book);
  g_assert_true ((aside == NULL) == g_str_equal (how, "missing"));
}

static void
test_open_book_is_not_replaced (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (InnRestore) restore = prepare (fixture, outcome->path, NULL, &error);
  g_autofree char *aside = NULL;

  g_assert_no_error (error);
  aside = commit (fixture, restore, &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_BUSY);
  g_assert_null (aside);
  g_clear_object (&restore);
  inn_test_book_verify (fixture->book);
  assert_nothing_unfinished (fixture);
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (InnRestore) restore = prepare (fixture, outcome->path, NULL, &error);
  GPtrArray *latest = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (inn_restore_get_summary (restore)->guests, ==, 2);
  latest = inn_restore_get_latest (restore);
  g_assert_cmpuint (latest->len, ==, 2);
  g_assert_cmpstr (((InnBookTrace *) g_ptr_array_index (latest, 0))->name, ==, "Zhou Lin");
  g_assert_true (inn_restore_opens_numbers (restore));
}

static void
test_copying_on_while_it_is_written_to (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (InnBackupOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *aside = NULL;
  int n_written = 0;

  inn_test_book_do (fixture->book,
                    "WITH RECURSIVE n (i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n"
                    " WHERE i < 4000)"
                    " INSERT INTO guest (id, name, note, created_utc)"
                    " SELECT i, 'guest', hex (zeroblob (900)), 0 FROM n");
  inn_backup_run_async (fixture->book->store, order_usual (fixture), NULL, NULL,
                        inn_test_loop_done_cb, &loop);
  while (loop.result == NULL && n_written < 40)
    {
      inn_test_book_do (fixture->book, "UPDATE guest SET vip = 1 - vip WHERE id IN (11, 3999)");
      n_written++;
    }
  outcome = inn_backup_run_finish (fixture->book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  inn_test_loop_clear (&loop);
  g_assert_cmpint (n_written, >, 1);
  inn_test_book_close (fixture->book);
  aside = restore_good (fixture, outcome->path, NULL);
  inn_test_book_verify (fixture->book);
}

/* ---- The second place -------------------------------------------------------------------- */

static void
test_second_place (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  InnBackupOrder *order = order_usual (fixture);
  g_autoptr (InnBackupOutcome) outcome = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_size = 0;
  gsize second_size = 0;

  order->second = g_strdup (fixture->second);
  outcome = run (fixture, order, &error);
  g_assert_no_error (error);
  g_assert_no_error (outcome->second_error);
  entries = inn_backup_folder_list (fixture->second, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (g_file_get_contents (outcome->path, &first, &first_size, NULL));
  g_assert_true (g_file_get_contents (outcome->second, &second, &second_size, NULL));
  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_another_stick (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *mark = g_build_filename (fixture->second, "innkeeper-copies.txt", NULL);
  gboolean folder_gone = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  InnBackupOrder *order = order_usual (fixture);
  g_autoptr (InnBackupOutcome) outcome = NULL;

  g_assert_cmpint (g_unlink (mark), ==, 0);
  if (folder_gone)
    g_assert_cmpint (g_rmdir (fixture->second), ==, 0);
  order->second = g_strdup (fixture->second);
  outcome = run (fixture, order, &error);
  g_assert_no_error (error);
  g_assert_error (outcome->second_error, INN_ERROR, INN_ERROR_GONE);
  g_assert_null (outcome->second);
  g_assert_true (g_file_test (outcome->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fixture->second, G_FILE_TEST_EXISTS) == !folder_gone);
  assert_nothing_unfinished (fixture);
}

/* ---- What is refused --------------------------------------------------------------------- */

typedef enum
{
  FLIP_HEADER,
  FLIP_BODY,
  FLIP_LAST,
  CUT_BODY,
  CUT_HEADER,
  APPENDED,
  NEWER,
  OTHER_FILE,
  EMPTY_FILE,
  NO_PASSWORD,
  WRONG_PASSWORD,
  MISSING_FILE,
} Harm;

typedef struct
{
  const char *name;
  Harm        harm;
  int         code;
} HarmCase;

static const HarmCase HARMS[] = {
  { "a flipped byte at the start", FLIP_HEADER, INN_ERROR_CORRUPT },
  { "a flipped byte in the middle", FLIP_BODY, INN_ERROR_CORRUPT },
  { "a flipped last byte", FLIP_LAST, INN_ERROR_CORRUPT },
  { "a cut file", CUT_BODY, INN_ERROR_CUT },
  { "a file cut in its header", CUT_HEADER, INN_ERROR_CUT },
  { "something behind it", APPENDED, INN_ERROR_CORRUPT },
  { "a newer version", NEWER, INN_ERROR_TOO_NEW },
  { "another kind of file", OTHER_FILE, INN_ERROR_FOREIGN },
  { "an empty file", EMPTY_FILE, INN_ERROR_FOREIGN },
  { "no password", NO_PASSWORD, INN_ERROR_PASSWORD },
  { "a wrong password", WRONG_PASSWORD, INN_ERROR_PASSWORD },
  { "no file", MISSING_FILE, INN_ERROR_NOT_FOUND },
};

static void
harm_file (const char *path,
           Harm        harm)
{
  g_autofree char *bytes = NULL;
  g_autofree char *longer = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  switch (harm)
    {
    case FLIP_HEADER:
      bytes[80] ^= 4;
      break;
    case FLIP_BODY:
      bytes[INN_BACKUP_HEADER_SIZE + (size - INN_BACKUP_HEADER_SIZE) / 2] ^= 1;
      break;
    case FLIP_LAST:
      bytes[size - 1] ^= 0x80;
      break;
    case CUT_BODY:
      size -= size / 3;
      break;
    case CUT_HEADER:
      size = 100;
      break;
    case APPENDED:
      longer = g_malloc0 (size + 1);
      memcpy (longer, bytes, size);
      size++;
      break;
    case NEWER:
      bytes[16] = 9;
      break;
    case OTHER_FILE:
      memcpy (bytes, "PK\3\4", 4);
      break;
    case EMPTY_FILE:
      size = 0;
      break;
    case MISSING_FILE:
      g_unlink (path);
      return;
    case NO_PASSWORD:
    case WRONG_PASSWORD:
    default:
      return;
    }
  g_assert_true (g_file_set_contents (path, longer != NULL ? longer : bytes, (gssize) size, NULL));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const HarmCase *harm = data;
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, TRUE);
  g_autoptr (InnRestore) control = NULL;
  g_autofree char *before = inn_test_book_dump (fixture->book);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  control = prepare (fixture, outcome->path, PASSWORD, &error);
  g_assert_no_error (error);
  g_clear_object (&control);

  harm_file (outcome->path, harm->harm);
  g_assert_null (prepare (fixture, outcome->path,
                          harm->harm == NO_PASSWORD ? NULL
                          : harm->harm == WRONG_PASSWORD ? "Zimmer 13" : PASSWORD,
                          &error));
  g_assert_error (error, INN_ERROR, harm->code);
  after = inn_test_book_dump (fixture->book);
  g_assert_cmpstr (before, ==, after);
  assert_nothing_unfinished (fixture);
}

static void
test_every_flipped_byte_of_a_plain_copy_is_found (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, GPOINTER_TO_INT (data));
  g_autofree char *bytes = NULL;
  g_autofree char *out = g_build_filename (fixture->second, "out.db", NULL);
  g_autofree char *out_key = g_build_filename (fixture->second, "out.db.key", NULL);
  InnBackupKey *key = GPOINTER_TO_INT (data) ? fixture->key : NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (outcome->path, &bytes, &size, NULL));
  g_assert_true (inn_backup_reader_unpack (outcome->path, key, out, out_key, NULL, NULL, &error));
  g_unlink (out);
  for (gsize at = 0; at < size; at += 37)
    {
      char kept = bytes[at];

      bytes[at] ^= (char) (1 << (at % 8));
      g_assert_true (g_file_set_contents (outcome->path, bytes, (gssize) size, NULL));
      g_assert_false (inn_backup_reader_unpack (outcome->path, key, out, out_key, NULL, NULL,
                                                &error));
      g_clear_error (&error);
      g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
      bytes[at] = kept;
    }
}

static void
test_slipped_in_trigger_is_refused (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *stranger = g_build_filename (fixture->second, "stranger.db", NULL);
  g_autofree char *command = NULL;
  g_autoptr (InnBackupOutcome) outcome = run_good (fixture, FALSE);
  g_autofree char *key = g_build_filename (fixture->second, "x.key", NULL);
  g_autoptr (InnRestore) restore = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_true (inn_backup_reader_unpack (outcome->path, NULL, stranger, key, NULL, NULL, &error));
  restore = prepare (fixture, stranger, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&restore);

  command = g_strdup_printf ("sqlite3 %s \"CREATE TRIGGER x AFTER INSERT ON entry BEGIN"
                             " DELETE FROM guest; END\"", stranger);
  if (!g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) || status != 0)
    {
      g_test_skip ("There is no sqlite3 program");
      return;
    }
  g_assert_null (prepare (fixture, stranger, NULL, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
}

/* ---- Trouble while copying --------------------------------------------------------------- */

static void
test_file_of_somebody_else_stays (Fixture       *fixture,
                                  gconstpointer  data)
{
  InnBackupOrder *order = inn_backup_order_new (INN_BACKUP_BY_HAND);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->second, "letter.odt", NULL);

  g_assert_true (g_file_set_contents (path, "dear guest", -1, NULL));
  order->file = g_strdup (path);
  g_assert_null (run (fixture, order, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "dear guest");
  assert_nothing_unfinished (fixture);
}

static void
test_named_file_replaces_an_older_copy (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->second, "my copy.innkeeper", NULL);

  for (int i = 0; i < 2; i++)
    {
      InnBackupOrder *order = inn_backup_order_new (INN_BACKUP_BY_HAND);
      g_autoptr (GError) error = NULL;
      g_autoptr (InnBackupOutcome) outcome = NULL;

      order->file = g_strdup (path);
      outcome = run (fixture, order, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (outcome->path, ==, path);
    }
}

static void
test_closing_meanwhile (Fixture       *fixture,
                        gconstpointer  data)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) closing = INN_TEST_LOOP_INIT;
  g_autoptr (InnBackupOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  inn_backup_run_async (fixture->book->store, order_usual (fixture), NULL, NULL,
                        inn_test_loop_done_cb, &loop);
  for (int i = 0; i < GPOINTER_TO_INT (data); i++)
    g_main_context_iteration (NULL, TRUE);
  inn_store_close_async (fixture->book->store, inn_test_loop_done_cb, &closing);
  inn_test_loop_wait (&closing);
  inn_test_loop_wait (&loop);
  /* Through by then, or stopped: never in between. */
  outcome = inn_backup_run_finish (fixture->book->store, loop.result, &error);
  g_assert_true ((outcome == NULL) == (error != NULL));
  inn_test_loop_clear (&loop);
  inn_test_loop_clear (&closing);
  inn_test_book_close (fixture->book);
  inn_test_loop_settle ();
  g_clear_error (&error);
  inn_test_book_open (fixture->book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  inn_test_book_verify (fixture->book);
  assert_nothing_unfinished (fixture);
}

static void
test_names (void)
{
  InnBackupHeader header = { .sequence = 123, .utc = 1795357800, .offset = 8 * 60 };
  g_autofree char *stem = inn_backup_folder_dup_stem ("/tmp/a:b/hotel 1: \"sea\".db");
  g_autofree char *name = inn_backup_folder_dup_name (stem, &header);

  g_assert_cmpstr (name, ==, "hotel 1_ _sea_-20261122-223000-000123.innkeeper");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, func)                                                                      \
  g_test_add (path, Fixture, data, set_up, func, tear_down)

  ADD ("/backup/a plain copy brings everything back", GINT_TO_POINTER (FALSE), test_there_and_back);
  ADD ("/backup/a sealed copy brings everything back", GINT_TO_POINTER (TRUE), test_there_and_back);
  ADD ("/backup/what was there is kept and comes back", NULL,
       test_what_was_there_is_kept_and_comes_back);
  ADD ("/backup/an emptied book is brought back", "empty", test_lost_book);
  ADD ("/backup/an overwritten book is brought back", "rubbish", test_lost_book);
  ADD ("/backup/a lost book and its key are brought back", "missing", test_lost_book);
  ADD ("/backup/an open book is not replaced", NULL, test_open_book_is_not_replaced);
  ADD ("/backup/a copy tells what is in it before", NULL, test_preview);
  ADD ("/backup/the book is written to while it is copied", NULL,
       test_copying_on_while_it_is_written_to);
  ADD ("/backup/the second place gets the same bytes", NULL, test_second_place);
  ADD ("/backup/another stick is left alone", GINT_TO_POINTER (FALSE), test_another_stick);
  ADD ("/backup/a pulled stick is no folder to be made", GINT_TO_POINTER (TRUE),
       test_another_stick);
  for (gsize i = 0; i < G_N_ELEMENTS (HARMS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/backup/refused/%s", HARMS[i].name);

      ADD (path, &HARMS[i], test_refused);
    }
  ADD ("/backup/every flipped byte of a plain copy is found", GINT_TO_POINTER (FALSE),
       test_every_flipped_byte_of_a_plain_copy_is_found);
  ADD ("/backup/every flipped byte of a sealed copy is found", GINT_TO_POINTER (TRUE),
       test_every_flipped_byte_of_a_plain_copy_is_found);
  ADD ("/backup/a slipped-in trigger is refused", NULL, test_slipped_in_trigger_is_refused);
  ADD ("/backup/a file of somebody else stays", NULL, test_file_of_somebody_else_stays);
  ADD ("/backup/a named file replaces an older copy", NULL, test_named_file_replaces_an_older_copy);
  ADD ("/backup/the book is closed meanwhile, at once", GINT_TO_POINTER (0), test_closing_meanwhile);
  ADD ("/backup/the book is closed meanwhile, soon", GINT_TO_POINTER (1), test_closing_meanwhile);
  ADD ("/backup/the book is closed meanwhile, later", GINT_TO_POINTER (3), test_closing_meanwhile);
  g_test_add_func ("/backup/names do on any file system", test_names);

  return g_test_run ();
}
