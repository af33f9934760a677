/* inn-test-book.c: a book in a folder of its own for a test. */

#include "config.h"

#include "inn-test-book.h"

#include "inn-dump.h"
#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-subject-check.h"
#include "inn-test-loop.h"

#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
changed_cb (InnStore     *store,
            InnChangeSet *set,
            InnTestBook  *self)
{
  self->n_changed++;
  g_clear_pointer (&self->last_set, inn_change_set_unref);
  self->last_set = inn_change_set_ref (set);
}

/**
 * inn_test_book_new_closed:
 *
 * Returns: (transfer full): a folder without a book
 */
InnTestBook *
inn_test_book_new_closed (void)
{
  InnTestBook *self = g_new0 (InnTestBook, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  InnCivil now = { inn_date_new (2026, 11, 22), 9 * 60 };

  /* In memory where there is such a place: most tests are not about the disk. */
  self->folder = g_strdup ("/dev/shm/innkeeper-store-XXXXXX");
  if (g_mkdtemp (self->folder) == NULL)
    {
      g_free (self->folder);
      self->folder = g_dir_make_tmp ("innkeeper-store-XXXXXX", NULL);
    }
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "book.db", NULL);
  self->clock = inn_clock_new_at (now);
  if (zone != NULL)
    inn_clock_set_time_zone (self->clock, zone);
  inn_clock_set_now (self->clock, now);
  return self;
}

/**
 * inn_test_book_new:
 *
 * Returns: (transfer full): a new, open book
 */
InnTestBook *
inn_test_book_new (void)
{
  InnTestBook *self = inn_test_book_new_closed ();
  g_autoptr (GError) error = NULL;

  inn_test_book_open (self, INN_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  return self;
}

/**
 * inn_test_book_free:
 * @self: (nullable): a book; closed and removed
 */
void
inn_test_book_free (InnTestBook *self)
{
  if (self == NULL)
    return;
  inn_test_book_close (self);
  g_clear_pointer (&self->last_set, inn_change_set_unref);
  g_object_unref (self->clock);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * inn_test_book_open:
 * @self: a closed book
 * @flags: how
 * @error: return location
 *
 * Returns: whether it is open
 */
gboolean
inn_test_book_open (InnTestBook        *self,
                    InnStoreOpenFlags   flags,
                    GError            **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  g_assert_null (self->store);
  inn_store_open_async (self->path, flags, self->clock, NULL, NULL, NULL, inn_test_loop_done_cb,
                        &loop);
  self->store = inn_store_open_finish (inn_test_loop_wait (&loop), error);
  if (self->store != NULL)
    g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), self);
  return self->store != NULL;
}

/**
 * inn_test_book_close:
 * @self: a book
 */
void
inn_test_book_close (InnTestBook *self)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;
  inn_store_close_async (self->store, inn_test_loop_done_cb, &loop);
  inn_store_close_finish (self->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  inn_test_loop_clear (&loop);
  inn_test_loop_settle ();
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

/**
 * inn_test_book_file:
 * @self: a book
 * @ending: ".key", ".marker"…
 *
 * Returns: (transfer full): path of a file beside the book
 */
char *
inn_test_book_file (InnTestBook *self,
                    const char  *ending)
{
  return g_strconcat (self->path, ending, NULL);
}

/**
 * inn_test_book_read:
 * @self: an open book
 * @func: reads
 * @data: handed to it
 * @error: return location
 *
 * Returns: what it gave
 */
gpointer
inn_test_book_read (InnTestBook  *self,
                    InnReadFunc   func,
                    gpointer      data,
                    GError      **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, func, data, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &loop);
  return inn_store_read_finish (self->store, inn_test_loop_wait (&loop), error);
}

/**
 * inn_test_book_change:
 * @self: an open book
 * @act: name of the act
 * @func: writes
 * @data: handed to it
 * @error: return location
 *
 * Returns: the entry; 0 when nothing was changed or it failed
 */
gint64
inn_test_book_change (InnTestBook    *self,
                      const char     *act,
                      InnChangeFunc   func,
                      gpointer        data,
                      GError        **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  inn_store_change_async (self->store, inn_act_new (act), func, data, NULL, NULL, NULL,
                          inn_test_loop_done_cb, &loop);
  inn_store_change_finish (self->store, inn_test_loop_wait (&loop), &seq, error);
  return seq;
}

/* Statements parted by ";;", so that one change can hold several. */
static gpointer
run_sql (InnChange     *change,
         gpointer       sql,
         GCancellable  *cancellable,
         GError       **error)
{
  g_auto (GStrv) statements = g_strsplit (sql, ";;", -1);

  for (guint i = 0; statements[i] != NULL; i++)
    {
      g_strstrip (statements[i]);
      if (*statements[i] != '\0'
          && !inn_connection_exec (inn_change_get_connection (change), statements[i], error))
        return NULL;
    }
  return NULL;
}

/**
 * inn_test_book_run:
 * @self: an open book
 * @act: name of the act
 * @sql: statements parted by ";;", run as one change
 * @error: return location
 *
 * Returns: the entry; 0 when nothing was changed or it failed
 */
gint64
inn_test_book_run (InnTestBook  *self,
                   const char   *act,
                   const char   *sql,
                   GError      **error)
{
  return inn_test_book_change (self, act, run_sql, (gpointer) sql, error);
}

/**
 * inn_test_book_do:
 * @self: an open book
 * @sql: statements parted by ";;", run as one change that must not fail
 *
 * Returns: the entry
 */
gint64
inn_test_book_do (InnTestBook *self,
                  const char  *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 seq = inn_test_book_run (self, "test.act", sql, &error);

  g_assert_no_error (error);
  return seq;
}

static gpointer
read_text (InnConnection  *connection,
           gpointer        sql,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL || inn_statement_step (statement, error) != INN_STEP_ROW)
    return NULL;
  return inn_statement_dup_text (statement, 0);
}

/**
 * inn_test_book_get_text:
 * @self: an open book
 * @sql: a query
 *
 * Returns: (transfer full) (nullable): its first value
 */
char *
inn_test_book_get_text (InnTestBook *self,
                        const char  *sql)
{
  g_autoptr (GError) error = NULL;
  char *text = inn_test_book_read (self, read_text, (gpointer) sql, &error);

  g_assert_no_error (error);
  return text;
}

/**
 * inn_test_book_get_int:
 * @self: an open book
 * @sql: a query
 *
 * Returns: its first value
 */
gint64
inn_test_book_get_int (InnTestBook *self,
                       const char  *sql)
{
  g_autofree char *text = inn_test_book_get_text (self, sql);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static gpointer
read_dump (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return inn_dump_new (connection, error);
}

/**
 * inn_test_book_dump:
 * @self: an open book
 *
 * Returns: (transfer full): its whole content
 */
char *
inn_test_book_dump (InnTestBook *self)
{
  g_autoptr (GError) error = NULL;
  char *dump = inn_test_book_read (self, read_dump, NULL, &error);

  g_assert_no_error (error);
  return dump;
}

/**
 * inn_test_book_undo:
 * @self: an open book
 * @seq: an entry, or 0
 * @flags: how
 * @error: return location
 *
 * Returns: (transfer full): the report
 */
InnUndoReport *
inn_test_book_undo (InnTestBook   *self,
                    gint64         seq,
                    InnUndoFlags   flags,
                    GError       **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_undo_async (self->store, seq, flags, NULL, inn_test_loop_done_cb, &loop);
  return inn_store_undo_finish (self->store, inn_test_loop_wait (&loop), error);
}

/**
 * inn_test_book_redo:
 * @self: an open book
 * @seq: an entry, or 0
 * @flags: how
 * @error: return location
 *
 * Returns: (transfer full): the report
 */
InnUndoReport *
inn_test_book_redo (InnTestBook   *self,
                    gint64         seq,
                    InnUndoFlags   flags,
                    GError       **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_redo_async (self->store, seq, flags, NULL, inn_test_loop_done_cb, &loop);
  return inn_store_redo_finish (self->store, inn_test_loop_wait (&loop), error);
}

static gpointer
verify (InnConnection  *connection,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  g_autoptr (InnSubjectCheckReport) report = inn_subject_check_report_new ();

  if (inn_journal_verify (connection, cancellable, error)
      && inn_subject_check_verify (connection, report, cancellable, error))
    g_assert_cmpuint (report->changed->len, ==, 0);
  return NULL;
}

/**
 * inn_test_book_verify:
 * @self: an open book
 *
 * Asserts that the journal's chain and the subjects' hashes are as they should be.
 */
void
inn_test_book_verify (InnTestBook *self)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_read (self, verify, NULL, &error);
  g_assert_no_error (error);
}

/**
 * inn_test_book_assert_at:
 * @self: a book
 * @before: what its clock told before an act
 * @utc: what the book keeps as the time of the act
 *
 * Asserts that the act is kept with its time. The clock runs on while the test does, so that time
 * is one of those told before and after.
 */
void
inn_test_book_assert_at (InnTestBook *self,
                         gint64       before,
                         gint64       utc)
{
  g_assert_cmpint (utc, >=, before);
  g_assert_cmpint (utc, <=, inn_clock_get_utc (self->clock));
}
