/* test-store.c: jobs run in their order, long ones let the urgent by, and what is cancelled leaves
 * no trace. */

#include "config.h"

#include "inn-error.h"
#include "inn-statement.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"
#include "inn-worker.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define GUEST(id) "INSERT INTO guest (id, name, created_utc) VALUES (" #id ", 'a', 0)"

/* ---- The worker ------------------------------------------------------------------------- */

typedef struct
{
  GString *order;
  char     letter;
  int      slices;
  GMutex  *gate;
} Job;

static gboolean
run_job (gpointer data)
{
  Job *job = data;

  if (job->gate != NULL)
    {
      g_mutex_lock (job->gate);
      g_mutex_unlock (job->gate);
    }
  g_string_append_c (job->order, job->letter);
  return --job->slices > 0;
}

static void
test_worker_order (void)
{
  g_autoptr (GString) order = g_string_new (NULL);
  GMutex gate;
  InnWorker *worker = inn_worker_new ("test");
  Job jobs[] = {
    { order, '-', 1, &gate }, { order, 'i', 2, NULL }, { order, 'b', 2, NULL },
    { order, 'B', 1, NULL },  { order, 'u', 1, NULL }, { order, 'U', 1, NULL },
  };
  static const int PRIORITIES[] = { 0, 2, 1, 1, 0, 0 };

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    inn_worker_push (worker, PRIORITIES[i], INN_WORKER_READ, run_job, &jobs[i], NULL);
  g_mutex_unlock (&gate);
  inn_worker_stop (worker);
  g_mutex_clear (&gate);
  g_assert_cmpstr (order->str, ==, "-uUbBbii");
}

typedef struct
{
  Job        job;
  InnWorker *worker;
  Job       *read;
  Job       *write;
  Job       *late;
} OpenWrite;

static gboolean
run_open_write (gpointer data)
{
  OpenWrite *self = data;

  /* While the write is open, these come in. */
  if (self->job.slices == 3)
    {
      inn_worker_push (self->worker, 0, INN_WORKER_WRITE, run_job, self->write, NULL);
      inn_worker_push (self->worker, 1, INN_WORKER_READ, run_job, self->late, NULL);
      inn_worker_push (self->worker, 0, INN_WORKER_READ, run_job, self->read, NULL);
    }
  return run_job (&self->job);
}

static void
test_worker_lets_urgent_reads_into_a_write (void)
{
  g_autoptr (GString) order = g_string_new (NULL);
  Job read = { order, 'r', 1, NULL };
  Job write = { order, 'w', 1, NULL };
  Job late = { order, 'l', 1, NULL };
  InnWorker *worker = inn_worker_new ("test");
  OpenWrite open = { { order, 'o', 3, NULL }, worker, &read, &write, &late };

  inn_worker_push (worker, 0, INN_WORKER_WRITE, run_open_write, &open, NULL);
  while (g_atomic_int_get (&late.slices) > 0)
    g_usleep (1000);
  inn_worker_stop (worker);
  g_assert_cmpstr (order->str, ==, "oroowl");
}

/* ---- Long changes ----------------------------------------------------------------------- */

typedef struct
{
  int       next;
  int       last;
  int       wait_at; /* where slices stand still until released, or 0 */
  int       released;
  double    told;
} Import;

static InnSlice
import_slice (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  Import *import = data;
  g_autofree char *sql = NULL;

  if (import->wait_at == import->next && !g_atomic_int_get (&import->released))
    {
      g_usleep (500);
      return INN_SLICE_MORE;
    }
  sql = g_strdup_printf ("INSERT INTO guest (id, name, created_utc) VALUES (%d, 'i', 0)",
                         import->next);
  if (!inn_connection_exec (inn_change_get_connection (change), sql, error))
    return INN_SLICE_FAILED;
  inn_change_set_progress (change, (double) import->next / import->last);
  return import->next++ == import->last ? INN_SLICE_DONE : INN_SLICE_MORE;
}

static void
note_progress_cb (double   fraction,
                  gpointer data)
{
  Import *import = data;

  g_assert_cmpfloat (fraction, >=, import->told);
  import->told = fraction;
}

static void
test_long_change_lets_reads_by_and_writes_wait (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) imported = INN_TEST_LOOP_INIT;
  Import import = { 1, 20, 10, 0, 0 };
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;
  double fraction = 0;

  inn_store_change_sliced_async (book->store, inn_act_new ("import.guests"), import_slice, &import,
                                 NULL, note_progress_cb, &import, NULL, inn_test_loop_done_cb,
                                 &imported);
  g_assert_true (inn_store_is_changing (book->store, NULL));

  /* A read gets through while the import stands still half way. */
  while (inn_test_book_get_int (book, "SELECT count (*) FROM guest") < 9)
    ;
  g_assert_null (imported.result);
  g_assert_true (inn_store_is_changing (book->store, &fraction));

  /* A write waits behind it. */
  g_atomic_int_set (&import.released, 1);
  g_assert_cmpint (inn_test_book_do (book, GUEST (99)), ==, 2);
  g_assert_nonnull (imported.result);
  g_assert_true (inn_store_change_sliced_finish (book->store, imported.result, &seq, &error));
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 1);
  g_assert_cmpfloat (import.told, ==, 1);
  g_assert_false (inn_store_is_changing (book->store, NULL));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 21);
  inn_test_book_verify (book);
}

static void
test_cancelled_import_leaves_nothing (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) imported = INN_TEST_LOOP_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Import import = { 1, 20, 10, 0, 0 };
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_change_sliced_async (book->store, inn_act_new ("import.guests"), import_slice, &import,
                                 NULL, NULL, NULL, cancellable, inn_test_loop_done_cb, &imported);
  while (inn_test_book_get_int (book, "SELECT count (*) FROM guest") < 9)
    ;
  g_cancellable_cancel (cancellable);
  g_assert_false (inn_store_change_sliced_finish (book->store, inn_test_loop_wait (&imported), &seq,
                                                  &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (seq, ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry_row"), ==, 0);

  /* Who read in between is told to read again. */
  g_assert_cmpuint (book->n_changed, ==, 1);
  g_assert_cmpint (inn_change_set_get_seq (book->last_set), ==, 0);
  g_assert_true (inn_change_set_is_many (book->last_set));
  g_assert_cmpint (inn_test_book_do (book, GUEST (1)), ==, 1);
  inn_test_book_verify (book);
}

static void
test_closing_stops_an_import (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) imported = INN_TEST_LOOP_INIT;
  Import import = { 1, 20, 10, 0, 0 };
  g_autoptr (GError) error = NULL;
  InnStore *store = g_object_ref (book->store);

  inn_store_change_sliced_async (book->store, inn_act_new ("import.guests"), import_slice, &import,
                                 NULL, NULL, NULL, NULL, inn_test_loop_done_cb, &imported);
  g_object_unref (store);
  {
    g_auto (InnTestLoop) closed = INN_TEST_LOOP_INIT;

    inn_store_close_async (book->store, inn_test_loop_done_cb, &closed);
    g_assert_true (inn_store_close_finish (book->store, inn_test_loop_wait (&closed), &error));
  }
  inn_store_change_sliced_finish (book->store, inn_test_loop_wait (&imported), NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  inn_test_book_run (book, "test.late", GUEST (1), &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_BUSY);
  g_clear_error (&error);
  inn_test_loop_clear (&imported);
  g_clear_object (&book->store);

  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_false (inn_store_was_unclean (book->store));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
}

/* ---- Cancelling ------------------------------------------------------------------------- */

static gpointer
read_for_ever (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  gint64 value = 0;

  g_atomic_int_set ((int *) data, 1);
  inn_connection_get_int (connection,
                          "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)"
                          " SELECT max (i) FROM n",
                          &value, error);
  return NULL;
}

static void
test_cancelled_read_stops (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int started = 0;

  inn_store_read_async (book->store, INN_PRIORITY_INTERACTIVE, read_for_ever, &started, NULL, NULL,
                        cancellable, inn_test_loop_done_cb, &loop);
  while (!g_atomic_int_get (&started))
    g_usleep (1000);
  g_cancellable_cancel (cancellable);
  inn_store_read_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT 7"), ==, 7);
}

static gpointer
read_at_once (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_atomic_int_set ((int *) data, TRUE);

  return g_strdup ("answer");
}

/* The answer is there already, and whoever asked has gone: it must not reach them. */
static void
test_cancelled_too_late_brings_no_answer (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int done = 0;

  inn_store_read_async (book->store, INN_PRIORITY_INTERACTIVE, read_at_once, &done, NULL, g_free,
                        cancellable, inn_test_loop_done_cb, &loop);
  while (!g_atomic_int_get (&done))
    g_usleep (1000);
  g_usleep (20000);
  g_cancellable_cancel (cancellable);
  g_assert_null (inn_store_read_finish (book->store, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_before_its_turn_never_runs (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int started = 0;

  g_cancellable_cancel (cancellable);
  inn_store_read_async (book->store, INN_PRIORITY_INTERACTIVE, read_for_ever, &started, NULL, NULL,
                        cancellable, inn_test_loop_done_cb, &loop);
  inn_store_read_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (started, ==, 0);
}

/* ---- State ------------------------------------------------------------------------------ */

static gpointer
write_sql (InnConnection  *connection,
           gpointer        sql,
           GCancellable   *cancellable,
           GError        **error)
{
  inn_connection_exec (connection, sql, error);
  return NULL;
}

static void
write_state (InnTestBook  *book,
             const char   *sql,
             GError      **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_write_state_async (book->store, INN_PRIORITY_INTERACTIVE, write_sql, (gpointer) sql,
                               NULL, NULL, NULL, inn_test_loop_done_cb, &loop);
  inn_store_write_state_finish (book->store, inn_test_loop_wait (&loop), error);
}

static void
test_state_leaves_no_entry (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  write_state (book, "INSERT INTO draft VALUES ('k', 'c', 0)", &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM draft"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry"), ==, 0);
  g_assert_cmpuint (book->n_changed, ==, 0);
}

static void
test_state_cannot_touch_what_is_journalled (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  write_state (book, GUEST (1), &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
  g_assert_cmpint (inn_test_book_do (book, GUEST (1)), ==, 1);
}

/* ---- Figures ---------------------------------------------------------------------------- */

static void
test_figures_follow_every_change (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *figures = NULL;
  static const char FIGURES[] = "SELECT version || ' ' || stays || ' ' || nights || ' ' || spend"
                                " || ' ' || coalesce (last_departure, '-') FROM guest_state"
                                " WHERE guest_id = 2";

  inn_test_book_do (book, GUEST (1) ";;" GUEST (2) ";;" GUEST (3) ";;"
                    "INSERT INTO stay (id, guest_id, payer_id, arrival, departure, status,"
                    " created_utc) VALUES (1, 1, 2, '2026-11-01', '2026-11-04', 'departed', 0),"
                    " (2, 2, NULL, '2026-11-20', '2026-11-30', 'in-house', 0),"
                    " (3, 2, NULL, '2026-12-20', '2026-12-30', 'booked', 0);;"
                    "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 3);;"
                    "INSERT INTO charge (stay_id, guest_id, day, category, amount)"
                    " VALUES (1, 2, '2026-11-04', 'room', 50000),"
                    " (1, 2, '2026-11-05', 'refund', -2000)");
  figures = inn_test_book_get_text (book, FIGURES);
  /* The nights of the stay under way are added when they are read. */
  g_assert_cmpstr (figures, ==, "1 2 3 48000 2026-11-04");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT stays FROM guest_state"
                                                " WHERE guest_id = 3"), ==, 1);

  /* Guest 1's stay is cancelled: payer and companion lose it too, but keep their version. */
  inn_test_book_do (book, "UPDATE stay SET status = 'cancelled' WHERE id = 1");
  g_free (figures);
  figures = inn_test_book_get_text (book, FIGURES);
  g_assert_cmpstr (figures, ==, "1 1 0 48000 -");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT stays FROM guest_state"
                                                " WHERE guest_id = 3"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT version FROM guest_state"
                                                " WHERE guest_id = 1"), ==, 2);
  g_assert_true (inn_change_set_has_guest (book->last_set, 3));
}

/* ---- Trouble ---------------------------------------------------------------------------- */

static void
write_until_killed (InnTestBook *book,
                    int          acknowledge)
{
  for (int i = 1;; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO guest (id, name, created_utc) VALUES (%d, 'a', 0);;"
        "INSERT INTO contact_point (id, guest_id, kind, value) VALUES (%d, %d, 'phone', 'p')",
        i, i, i);

      inn_test_book_do (book, sql);
      if (write (acknowledge, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

static void
test_killed_at_any_point_loses_nothing_saved (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
  int acknowledged = 0;
  int rounds = 0;

  for (int round = 0; round < 25; round++)
    {
      g_autoptr (GError) error = NULL;
      int ends[2];
      int status = 0;
      int value = 0;
      pid_t child = 0;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        {
          close (ends[0]);
          inn_test_book_open (book, INN_STORE_OPEN_CREATE, NULL);
          inn_test_book_do (book, "DELETE FROM contact_point;;DELETE FROM guest");
          write_until_killed (book, ends[1]);
          _exit (0);
        }
      close (ends[1]);
      acknowledged = 0;
      /* Every other time while it opens, otherwise in the middle of its work. */
      if (round % 2 == 1 && read (ends[0], &value, sizeof value) == sizeof value)
        acknowledged = value;
      g_usleep ((gulong) g_test_rand_int_range (0, 40000));
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      while (read (ends[0], &value, sizeof value) == sizeof value)
        acknowledged = value;
      close (ends[0]);

      if (!g_file_test (book->path, G_FILE_TEST_EXISTS))
        continue;
      inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
      g_assert_no_error (error);
      if (acknowledged > 0)
        {
          gint64 found = inn_test_book_get_int (book, "SELECT count (*) FROM guest");

          /* The last one may be there without having been told. */
          g_assert_cmpint (found, >=, acknowledged);
          g_assert_cmpint (found, <=, acknowledged + 1);
          rounds++;
        }
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest WHERE NOT EXISTS"
                                                    " (SELECT 1 FROM contact_point WHERE"
                                                    " guest_id = guest.id)"), ==, 0);
      inn_test_book_verify (book);
      inn_test_book_close (book);
    }
  g_test_message ("%d rounds with something saved", rounds);
  g_assert_cmpint (rounds, >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* First, while this process has no other thread. */
  g_test_add_func ("/store/trouble/killed at any point it loses nothing saved",
                   test_killed_at_any_point_loses_nothing_saved);
  g_test_add_func ("/store/worker/does the urgent first, then in order", test_worker_order);
  g_test_add_func ("/store/worker/lets urgent reads into an open write",
                   test_worker_lets_urgent_reads_into_a_write);
  g_test_add_func ("/store/long/reads get by and writes wait",
                   test_long_change_lets_reads_by_and_writes_wait);
  g_test_add_func ("/store/long/a cancelled import leaves nothing",
                   test_cancelled_import_leaves_nothing);
  g_test_add_func ("/store/long/closing stops an import", test_closing_stops_an_import);
  g_test_add_func ("/store/cancel/a cancelled read stops", test_cancelled_read_stops);
  g_test_add_func ("/store/cancelled-too-late-a-read-brings-no-answer",
                   test_cancelled_too_late_brings_no_answer);
  g_test_add_func ("/store/cancel/before its turn it never runs",
                   test_cancelled_before_its_turn_never_runs);
  g_test_add_func ("/store/state/leaves no entry", test_state_leaves_no_entry);
  g_test_add_func ("/store/state/cannot touch what is journalled",
                   test_state_cannot_touch_what_is_journalled);
  g_test_add_func ("/store/figures/follow every change", test_figures_follow_every_change);

  return g_test_run ();
}
