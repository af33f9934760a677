/* test-fault.c: the disk fails at the first, second, third… write of an act, until an act passes
 * unharmed: nothing that was called saved is lost, nothing is half there, and the error says what
 * kind of trouble it is. */

#include "config.h"

#include "inn-error.h"
#include "inn-fault-vfs.h"
#include "inn-test-book.h"

#define SETUP                                                                                      \
  "INSERT INTO guest (id, name, created_utc) VALUES (1, 'a', 0), (2, 'b', 0);;"                    \
  "INSERT INTO contact_point (guest_id, kind, value) VALUES (1, 'phone', '1'), (2, 'phone', '2')"
#define ACT                                                                                        \
  "WITH RECURSIVE n (i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n WHERE i < 60)"               \
  " INSERT INTO guest (id, name, created_utc) SELECT i, 'new', 0 FROM n;;"                         \
  "INSERT INTO contact_point (guest_id, kind, value) SELECT id, 'phone', 'p' FROM guest"           \
  " WHERE name = 'new';;"                                                                          \
  "UPDATE guest SET note = hex (zeroblob (3000)) WHERE id <= 2;;"                                  \
  "DELETE FROM contact_point WHERE guest_id = 2"

static char *
dump_of (const char *sql)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  inn_test_book_do (book, SETUP);
  if (sql != NULL)
    inn_test_book_do (book, sql);
  return inn_test_book_dump (book);
}

typedef struct
{
  const char *before;
  const char *after;
  guint       n_points;
  guint       n_lost;
} Trial;

/* Gives whether the fault was reached. */
static gboolean
fail_at (Trial        *trial,
         InnFaultKind  kind,
         int           at,
         gboolean      sticky,
         gboolean      undo)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  gboolean reached = FALSE;
  gboolean saved = FALSE;

  inn_test_book_do (book, SETUP);
  if (undo)
    inn_test_book_do (book, ACT);

  inn_fault_vfs_arm (kind, at, sticky);
  if (undo)
    {
      g_autoptr (InnUndoReport) report = inn_test_book_undo (book, 0, INN_UNDO_DEFAULT, &error);

      saved = report != NULL;
    }
  else
    saved = inn_test_book_run (book, "test.act", ACT, &error) > 0;
  reached = inn_fault_vfs_disarm ();
  g_assert_true (saved == (error == NULL));
  g_assert_true (saved || reached);

  if (!saved)
    {
      g_autoptr (GError) next = NULL;

      /* Syncing cannot fail for want of room, so a full disk may show as an I/O error as well. */
      if (kind == INN_FAULT_IO)
        g_assert_error (error, INN_ERROR, INN_ERROR_IO);
      else
        g_assert_error (error, INN_ERROR, INN_ERROR_FULL);

      /* The disk works again: so does the book, or it says that it has to be opened anew. */
      inn_test_book_run (book, "test.next", "UPDATE guest SET vip = 1 WHERE id = 1;;"
                         "UPDATE guest SET vip = 0 WHERE id = 1", &next);
      if (next != NULL)
        trial->n_lost++;
      else
        inn_test_book_verify (book);
    }

  inn_test_book_close (book);
  g_clear_error (&error);
  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  dump = inn_test_book_dump (book);
  if (saved)
    g_assert_cmpstr (dump, ==, undo ? trial->before : trial->after);
  else
    /* Not called saved, it may be there whole or not at all. */
    g_assert_true (g_str_equal (dump, trial->before) || g_str_equal (dump, trial->after));
  inn_test_book_verify (book);
  trial->n_points += reached ? 1 : 0;
  return reached;
}

static void
test_every_point (gconstpointer data)
{
  int what = GPOINTER_TO_INT (data);
  InnFaultKind kind = (what & 1) != 0 ? INN_FAULT_FULL : INN_FAULT_IO;
  gboolean sticky = (what & 2) != 0;
  gboolean undo = (what & 4) != 0;
  g_autofree char *before = dump_of (NULL);
  g_autofree char *after = dump_of (ACT);
  Trial trial = { before, after };
  int at = 1;

  g_assert_cmpstr (before, !=, after);
  while (fail_at (&trial, kind, at, sticky, undo))
    at++;
  g_test_message ("%u points, after %u the book had to be opened anew", trial.n_points,
                  trial.n_lost);
  g_assert_cmpuint (trial.n_points, >, 10);
  if (kind == INN_FAULT_FULL)
    g_assert_cmpuint (trial.n_lost, ==, 0);
}

static void
test_first_start (gconstpointer data)
{
  InnFaultKind kind = GPOINTER_TO_INT (data) == 0 ? INN_FAULT_IO : INN_FAULT_FULL;
  int expected = kind == INN_FAULT_IO ? INN_ERROR_IO : INN_ERROR_FULL;
  gboolean reached = TRUE;
  int n_points = 0;

  for (int at = 1; reached; at++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new_closed ();
      g_autoptr (GError) error = NULL;
      gboolean opened = FALSE;

      inn_fault_vfs_arm (kind, at, TRUE);
      opened = inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error);
      reached = inn_fault_vfs_disarm ();
      g_assert_true (opened || reached);
      if (opened)
        inn_test_book_close (book);
      else
        {
          g_assert_error (error, INN_ERROR, expected);
          g_clear_error (&error);
        }
      n_points += reached ? 1 : 0;

      /* With room again, it starts as if nothing had been. */
      inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error);
      g_assert_no_error (error);
      inn_test_book_do (book, SETUP);
      inn_test_book_verify (book);
    }
  g_test_message ("%d points", n_points);
  g_assert_cmpint (n_points, >, 10);
}

int
main (int    argc,
      char **argv)
{
  static const char * const NAMES[] = {
    "/fault/act/an error of the disk once", "/fault/act/a full disk once",
    "/fault/act/errors of the disk from then on", "/fault/act/a disk that stays full",
    "/fault/undo/an error of the disk once", "/fault/undo/a full disk once",
    "/fault/undo/errors of the disk from then on", "/fault/undo/a disk that stays full",
  };

  g_test_init (&argc, &argv, NULL);
  inn_fault_vfs_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    g_test_add_data_func (NAMES[i], GINT_TO_POINTER ((int) i), test_every_point);
  g_test_add_data_func ("/fault/first-start/errors of the disk", GINT_TO_POINTER (0),
                        test_first_start);
  g_test_add_data_func ("/fault/first-start/a full disk", GINT_TO_POINTER (1), test_first_start);
  return g_test_run ();
}
