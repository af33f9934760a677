/* bench-journal.c: what the journal adds to a big import: 100,000 guests with four rows each,
 * written once into bare tables with the same indexes and settings, once through a change. */

#include "config.h"

#include "inn-connection-private.h"
#include "inn-statement.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

#include <sys/resource.h>

#define N_GUESTS 100000
#define GUESTS_A_SLICE 500

static const char INSERT_GUEST[] =
  "INSERT INTO guest (id, name, reading, birth_calendar, birth_month, birth_day, note, created_utc)"
  " VALUES (?1, ?2, ?3, 'solar', 1 + ?1 % 12, 1 + ?1 % 28, 'brought in', 0)";
static const char INSERT_PHONE[] =
  "INSERT INTO contact_point (guest_id, kind, value, normalised) VALUES (?1, 'phone', ?2, ?2)";
static const char INSERT_EMAIL[] =
  "INSERT INTO contact_point (guest_id, kind, value, normalised) VALUES (?1, 'email', ?2, ?2)";
static const char INSERT_TAG[] =
  "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES (?1, 1, 0)";
static const char INSERT_SOURCE[] =
  "INSERT INTO guest_source (guest_id, row_hash) VALUES (?1, ?1 * 7919)";

/* Of the whole process, so that other programs on the machine count less. */
static double
processor_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static gboolean
run_with (InnConnection  *connection,
          const char     *sql,
          gint64          id,
          const char     *text,
          const char     *more,
          GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, id);
  if (text != NULL)
    inn_statement_bind_text (statement, 2, text);
  if (more != NULL)
    inn_statement_bind_text (statement, 3, more);
  return inn_statement_run (statement, error);
}

static gboolean
insert_guests (InnConnection  *connection,
               gint64          from,
               gint64          to,
               GError        **error)
{
  for (gint64 id = from; id < to; id++)
    {
      g_autofree char *name = g_strdup_printf ("张伟%" G_GINT64_FORMAT, id);
      g_autofree char *reading
        = g_strdup_printf ("zhang wei %" G_GINT64_FORMAT, id * 7919 % 100003);
      g_autofree char *phone
        = g_strdup_printf ("+86139%08" G_GINT64_FORMAT, id * 7919 % 100000007);
      g_autofree char *email
        = g_strdup_printf ("g%" G_GINT64_FORMAT "@example.com", id * 7919 % 100003);

      if (!run_with (connection, INSERT_GUEST, id, name, reading, error)
          || !run_with (connection, INSERT_PHONE, id, phone, NULL, error)
          || !run_with (connection, INSERT_EMAIL, id, email, NULL, error)
          || !run_with (connection, INSERT_TAG, id, NULL, NULL, error)
          || !run_with (connection, INSERT_SOURCE, id, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static InnSlice
import_slice (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  gint64 *next = data;
  gint64 to = MIN (*next + GUESTS_A_SLICE, N_GUESTS + 1);

  if (!insert_guests (inn_change_get_connection (change), *next, to, error))
    return INN_SLICE_FAILED;
  *next = to;
  return to > N_GUESTS ? INN_SLICE_DONE : INN_SLICE_MORE;
}

static double
import_through_a_change (InnTestBook *book)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  double start = processor_seconds ();
  gint64 next = 1;
  gint64 seq = 0;

  inn_store_change_sliced_async (book->store, inn_act_new ("import.guests"), import_slice, &next,
                                 NULL, NULL, NULL, NULL, inn_test_loop_done_cb, &loop);
  inn_store_change_sliced_finish (book->store, inn_test_loop_wait (&loop), &seq, &error);
  g_assert_no_error (error);
  return processor_seconds () - start;
}

/* The same settings and tables, with nothing watching. */
static double
import_plain (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnConnection) connection = NULL;
  double start = 0;

  inn_test_book_close (book);
  connection = inn_connection_open (book->path, INN_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
  start = processor_seconds ();
  inn_connection_begin (connection, &error);
  inn_connection_set_writable (connection, TRUE);
  insert_guests (connection, 1, N_GUESTS + 1, &error);
  inn_connection_commit (connection, &error);
  g_assert_no_error (error);
  return processor_seconds () - start;
}

static double
take_back (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;
  double start = processor_seconds ();
  g_autoptr (InnUndoReport) report = inn_test_book_undo (book, 0, INN_UNDO_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (inn_undo_report_get_n_subjects (report, "guest"), ==, N_GUESTS);
  return processor_seconds () - start;
}

static long
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InnTestBook) plain = inn_test_book_new ();
  g_autoptr (InnTestBook) journalled = inn_test_book_new ();
  double plain_time = 0;
  double journalled_time = 0;
  double undo_time = 0;
  long before = 0;
  long after = 0;

  inn_test_book_do (journalled, "INSERT INTO tag (id, group_id, name, folded)"
                                " VALUES (1, 1, 't', 't')");
  inn_test_book_do (plain, "INSERT INTO tag (id, group_id, name, folded) VALUES (1, 1, 't', 't')");

  plain_time = import_plain (plain);
  before = peak_kilobytes ();
  journalled_time = import_through_a_change (journalled);
  after = peak_kilobytes ();
  undo_time = take_back (journalled);

  g_print ("import of %d guests, 500,000 rows: plain %.2f s of processor time, journalled %.2f s, ratio %.2f\n",
           N_GUESTS, plain_time, journalled_time, journalled_time / plain_time);
  g_print ("peak memory %ld KB more; taken back in %.2f s, ratio %.2f\n", after - before, undo_time,
           undo_time / plain_time);
  return 0;
}
