/* test-check.c: damage is looked for after an unclean stop, with a course that can be shown, and
 * while nobody works, without anybody waiting for it. */

#include "config.h"

#include "inn-error.h"
#include "inn-statement.h"
#include "inn-store-check.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

#include <string.h>

#define MANY \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)" \
  " INSERT INTO guest (id, name, created_utc) SELECT i, 'guest ' || i, 0 FROM n"

#define PAGE 4096

static InnTestBook *
new_large_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_book_do (book, MANY);
  return book;
}

static gboolean
check (InnTestBook  *book,
       gboolean      thoroughly,
       GError      **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_check_async (book->store, thoroughly, NULL, inn_test_loop_done_cb, &loop);
  return inn_store_check_finish (book->store, inn_test_loop_wait (&loop), error);
}

static void
overwrite (const char *path,
           goffset     at)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (at + PAGE, <=, size);
  memset (content + at, 0x55, PAGE);
  g_assert_true (g_file_set_contents_full (path, content, size, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
}

static void
note_course_cb (double   fraction,
                gpointer course)
{
  g_array_append_val (course, fraction);
}

static void
open_and_note (InnTestBook *book,
               GArray      *course)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_open_async (book->path, INN_STORE_OPEN_EXISTING, book->clock, note_course_cb, course,
                        NULL, inn_test_loop_done_cb, &loop);
  book->store = inn_store_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static void
test_course_of_opening (void)
{
  g_autoptr (InnTestBook) book = new_large_book ();
  g_autoptr (GArray) course = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *marker = inn_test_book_file (book, ".marker");

  inn_test_book_close (book);
  open_and_note (book, course);
  g_assert_cmpuint (course->len, ==, 0);
  inn_test_book_close (book);

  g_assert_true (g_file_set_contents (marker, "[book]\nclean=false\nentries=1\n", -1, NULL));
  open_and_note (book, course);
  g_assert_cmpuint (course->len, >, 20);
  g_assert_cmpfloat (g_array_index (course, double, 0), <, 0);
  for (guint i = 1; i < course->len; i++)
    {
      g_assert_cmpfloat (g_array_index (course, double, i), >,
                         g_array_index (course, double, i - 1));
      g_assert_cmpfloat (g_array_index (course, double, i), <=, 1);
    }
  g_assert_cmpfloat (g_array_index (course, double, course->len - 1), >, 0.5);
}

static void
test_sound_book (void)
{
  g_autoptr (InnTestBook) book = new_large_book ();
  g_autoptr (GError) error = NULL;

  g_assert_true (check (book, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (check (book, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_damage_is_found (void)
{
  g_autoptr (InnTestBook) book = new_large_book ();
  g_autoptr (GError) error = NULL;
  gint64 n_pages = inn_test_book_get_int (book, "PRAGMA page_count");

  inn_test_book_close (book);
  overwrite (book->path, n_pages / 2 * PAGE);
  /* It was left in order, so opening does not look so deep. */
  g_assert_true (inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error));
  g_assert_no_error (error);
  g_assert_false (check (book, FALSE, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
}

static gpointer
read_nothing (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return NULL;
}

/* How long the longest of some reads took that came while the book was checked; how many did. */
static gint64
read_meanwhile (InnTestBook *book,
                InnTestLoop *checked,
                guint       *n_reads)
{
  gint64 longest = 0;

  for (*n_reads = 0; checked->result == NULL && *n_reads < 40; (*n_reads)++)
    {
      gint64 before = 0;

      /* Time enough to be in the middle of a table again. */
      g_usleep (2000);
      before = g_get_monotonic_time ();
      inn_test_book_read (book, read_nothing, NULL, NULL);
      longest = MAX (longest, g_get_monotonic_time () - before);
    }
  return longest;
}

/* How often it is tried that nobody waits. */
#define TRIES 5

static void
test_nobody_waits (void)
{
  g_autoptr (InnTestBook) book = new_large_book ();
  g_autoptr (GError) error = NULL;
  gint64 before = g_get_monotonic_time ();
  gint64 whole = 0;
  gint64 longest = G_MAXINT64;
  guint n_reads = 0;

  g_assert_true (check (book, TRUE, &error));
  whole = g_get_monotonic_time () - before;

  /* Another program may hold a read up for once, though not each time; the check would. */
  for (guint i = 0; i < TRIES && (n_reads <= 1 || longest >= whole / 2); i++)
    {
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

      inn_store_check_async (book->store, TRUE, NULL, inn_test_loop_done_cb, &loop);
      longest = read_meanwhile (book, &loop, &n_reads);
      g_test_message ("a check takes %d us, the longest of %u reads %d us", (int) whole, n_reads,
                      (int) longest);
      g_assert_true (inn_store_check_finish (book->store, inn_test_loop_wait (&loop), &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n_reads, >, 1);
  g_assert_cmpint (longest, <, whole / 2);
}

static void
test_closing_stops_it (void)
{
  g_autoptr (InnTestBook) book = new_large_book ();
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) closed = INN_TEST_LOOP_INIT;

  inn_store_check_async (book->store, TRUE, NULL, inn_test_loop_done_cb, &loop);
  inn_store_close_async (book->store, inn_test_loop_done_cb, &closed);
  g_assert_false (inn_store_check_finish (book->store, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (inn_store_close_finish (book->store, inn_test_loop_wait (&closed), NULL));
}

/* A slice that is at work while the book is to be closed, and then wants to go on. */
typedef struct
{
  gint begun;
  gint asked;
} LastSlice;

static InnSlice
run_last_slice (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  LastSlice *slice = data;

  g_atomic_int_set (&slice->begun, TRUE);
  while (!g_atomic_int_get (&slice->asked))
    g_usleep (500);
  return INN_SLICE_MORE;
}

static void
test_closing_while_it_works (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) closed = INN_TEST_LOOP_INIT;
  LastSlice slice = { FALSE, FALSE };

  inn_store_read_sliced_async (book->store, INN_PRIORITY_IDLE, run_last_slice, &slice, NULL, NULL,
                               inn_test_loop_done_cb, &loop);
  while (!g_atomic_int_get (&slice.begun))
    g_usleep (500);
  inn_store_close_async (book->store, inn_test_loop_done_cb, &closed);
  g_atomic_int_set (&slice.asked, TRUE);
  g_assert_false (inn_store_read_sliced_finish (book->store, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (inn_store_close_finish (book->store, inn_test_loop_wait (&closed), NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/opening tells how far it is after an unclean stop only",
                   test_course_of_opening);
  g_test_add_func ("/check/a sound book is found to be sound", test_sound_book);
  g_test_add_func ("/check/damage is found", test_damage_is_found);
  g_test_add_func ("/check/nobody waits for it", test_nobody_waits);
  g_test_add_func ("/check/closing stops it", test_closing_stops_it);
  g_test_add_func ("/check/closing stops it at work", test_closing_while_it_works);

  return g_test_run ();
}
