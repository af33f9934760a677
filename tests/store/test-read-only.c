/* test-read-only.c: a book that cannot be written is opened to be read, and it is known why. The
 * superuser may write anywhere, so all of it is tried as nobody, in a process of its own. */

#include "config.h"

#include "inn-book-file.h"
#include "inn-error.h"
#include "inn-statement.h"
#include "inn-test-book.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define GUEST "INSERT INTO guest (id, name, created_utc) VALUES (1, 'a', 0)"
#define NOBODY 65534
#define CANNOT_TRY 77

static const char * const ENDINGS[] = { "", ".key", ".lock", ".marker", "-journal" };

/* As it is when the files belong to whoever opens them. */
static void
give_to_nobody (InnTestBook *book)
{
  if (getuid () != 0)
    return;
  g_assert_cmpint (chown (book->folder, NOBODY, NOBODY), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *path = inn_test_book_file (book, ENDINGS[i]);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
    }
}

static InnTestBook *
new_closed_book_with_a_guest (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_book_do (book, GUEST);
  inn_test_book_close (book);
  give_to_nobody (book);
  return book;
}

typedef int (* ChildFunc) (const char *path,
                           int         expected);

static void
run_as_nobody (InnTestBook *book,
               ChildFunc    func,
               int          expected)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (CANNOT_TRY);
      _exit (func (book->path, expected));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == CANNOT_TRY)
    g_test_skip ("cannot become another user here");
  else
    g_assert_cmpint (status, ==, 0);
}

/* In the child: 0 when all is as it should be, else the number of what is not. */
static int
open_to_read (const char *path,
              int         expected)
{
  GError *error = NULL;
  gint64 guests = 0;
  InnBookFile *file = inn_book_file_open (path, INN_STORE_OPEN_EXISTING, 0, NULL, NULL, NULL, &error);

  if (file != NULL || !g_error_matches (error, INN_ERROR, INN_ERROR_READ_ONLY))
    return 1;

  g_clear_error (&error);
  file = inn_book_file_open (path, INN_STORE_OPEN_MAY_READ, 0, NULL, NULL, NULL, &error);
  if (file == NULL || !inn_book_file_is_read_only (file))
    return 2;
  if ((int) inn_book_file_get_obstacle (file) != expected)
    return 3;
  if (!inn_connection_get_int (inn_book_file_get_connection (file), "SELECT count (*) FROM guest",
                               &guests, NULL)
      || guests != 1)
    return 4;
  return inn_book_file_close (file, NULL) ? 0 : 5;
}

static int
open_to_write (const char *path,
               int         expected)
{
  InnBookFile *file = inn_book_file_open (path, INN_STORE_OPEN_MAY_READ, 0, NULL, NULL, NULL, NULL);
  gboolean good = file != NULL && !inn_book_file_is_read_only (file)
                  && inn_book_file_get_obstacle (file) == INN_OBSTACLE_NONE;

  return good && inn_book_file_close (file, NULL) ? 0 : 1;
}

static int
be_refused (const char *path,
            int         expected)
{
  GError *error = NULL;
  InnBookFile *file = inn_book_file_open (path, INN_STORE_OPEN_MAY_READ, 0, NULL, NULL, NULL, &error);

  return file == NULL && g_error_matches (error, INN_ERROR, expected) ? 0 : 1;
}

static char *
dup_checksum (const char *path)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, size);
}

static void
test_opens_to_be_read (void)
{
  static const struct
  {
    int         folder;
    const char *ending; /* what is write-protected besides, or NULL */
    InnObstacle obstacle;
  } CASES[] = {
    { 0555, NULL, INN_OBSTACLE_FOLDER },
    { 0555, "", INN_OBSTACLE_FOLDER },
    { 0555, ".lock", INN_OBSTACLE_FOLDER },
    { 0700, "", INN_OBSTACLE_FILE },
    { 0700, ".lock", INN_OBSTACLE_FILE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();
      g_autofree char *before = dup_checksum (book->path);
      g_autofree char *after = NULL;

      if (CASES[i].ending != NULL)
        {
          g_autofree char *path = inn_test_book_file (book, CASES[i].ending);

          g_assert_cmpint (g_chmod (path, 0444), ==, 0);
        }
      g_assert_cmpint (g_chmod (book->folder, CASES[i].folder), ==, 0);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      run_as_nobody (book, open_to_read, CASES[i].obstacle);
      g_assert_cmpint (g_chmod (book->folder, 0700), ==, 0);
      after = dup_checksum (book->path);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_opens_to_be_written (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  run_as_nobody (book, open_to_write, 0);
}

static void
test_unreadable_is_refused (void)
{
  g_autoptr (InnTestBook) book = new_closed_book_with_a_guest ();

  g_assert_cmpint (g_chmod (book->path, 0), ==, 0);
  run_as_nobody (book, be_refused, INN_ERROR_PERMISSION);
}

static void
test_nothing_is_made (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();

  give_to_nobody (book);
  g_assert_cmpint (g_chmod (book->folder, 0555), ==, 0);
  run_as_nobody (book, be_refused, INN_ERROR_PERMISSION);
  g_assert_cmpint (g_chmod (book->folder, 0700), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-only/what cannot be written is opened to be read",
                   test_opens_to_be_read);
  g_test_add_func ("/read-only/what can be written is opened to be written",
                   test_opens_to_be_written);
  g_test_add_func ("/read-only/what cannot be read is refused", test_unreadable_is_refused);
  g_test_add_func ("/read-only/no book is made where none can be", test_nothing_is_made);

  return g_test_run ();
}
